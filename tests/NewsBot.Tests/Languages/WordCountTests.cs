using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("one two\n\nthree", 3)]
    [InlineData("10\u00A0000 soldats", 2)]
    public void Words_are_separated_by_blanks(string text, int words) => (WordCount.Of(text), WordCount.Weigh(text)).ShouldBe((words, words));

    [Theory]
    [InlineData("字字字字字字", 1, 4)]
    [InlineData("กขค งจช", 2, 5)]
    public void Two_signs_of_a_script_without_blanks_weigh_as_a_word(string text, int words, int weight) =>
        (WordCount.Of(text), WordCount.Weigh(text)).ShouldBe((words, weight));
}
