using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

/// <summary>Words are told apart from those of a set by their shape, and no word of the set is.</summary>
public sealed class WordShapesTests
{
    [Fact]
    public void No_word_of_a_set_is_denied_and_most_others_are()
    {
        string[] words = [.. LanguageBook.Load().English.Grammar.RoleNouns.Singles];
        string[] others = [.. words.Select(word => new string([.. word.Reverse(), 'x']))];

        var shapes = new WordShapes(words);

        words.ShouldAllBe(word => shapes.MayHave(word));
        others.Count(word => shapes.MayHave(word)).ShouldBeLessThan(others.Length / 4);
    }

    [Fact]
    public void A_set_without_words_has_no_word_and_an_empty_word_may_be_asked_for()
    {
        var shapes = new WordShapes([]);

        shapes.MayHave("word").ShouldBeFalse();
        shapes.MayHave("").ShouldBeFalse();
        new WordShapes([""]).MayHave("").ShouldBeTrue();
    }
}
