using CsCheck;
using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

public sealed class ExcerptTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, 300].Select(count => string.Concat(Enumerable.Repeat("😀", count))),
        Gen.Int[0, 300].Select(count => string.Concat(Enumerable.Repeat("a word, ", count))));

    [Theory]
    [InlineData("The river rose.", 15, "The river rose.")]
    [InlineData("The river rose.", 14, "The river…")]
    [InlineData("The river, the dam", 13, "The river…")]
    [InlineData("Zugspitzbahnhof am See", 10, "Zugspitzb…")]
    [InlineData("😀😀", 2, "…")]
    [InlineData("😀😀", 3, "😀…")]
    [InlineData("ab", 1, "…")]
    public void A_text_is_cut_between_words_where_it_can_be(string text, int most, string excerpt) => Excerpt.Of(text, most).ShouldBe(excerpt);

    [Fact]
    public void An_excerpt_is_short_enough_begins_as_the_text_and_ends_with_a_whole_character() => Gen.Select(Texts, Gen.Int[1, 500]).Sample((text, most) =>
    {
        var excerpt = Excerpt.Of(text, most);

        excerpt.Length.ShouldBeLessThanOrEqualTo(most);
        (excerpt == text || (text.StartsWith(excerpt[..^1], StringComparison.Ordinal) && excerpt[^1] == '…')).ShouldBeTrue();
        excerpt.EnumerateRunes().Count(rune => rune.Value == 0xFFFD).ShouldBeLessThanOrEqualTo(text.EnumerateRunes().Count(rune => rune.Value == 0xFFFD));
    });
}
