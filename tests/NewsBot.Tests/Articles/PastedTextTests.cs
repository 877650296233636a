using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class PastedTextTests
{
    [Fact]
    public void Empty_lines_separate_paragraphs() =>
        PastedText.Read("One is here.\r\n\r\n\r\nTwo is here.\r\n \t \r\nThree.").Paragraphs.ShouldBe(["One is here.", "Two is here.", "Three."]);

    [Fact]
    public void Long_lines_are_a_paragraph_each()
    {
        var text = PastedText.Read($"{Pages.First}\n{Pages.Second}\n{Pages.Third}");

        text.Paragraphs.ShouldBe([Pages.First, Pages.Second, Pages.Third]);
        text.Title.ShouldBeNull();
    }

    [Fact]
    public void Lines_that_a_program_broke_are_joined()
    {
        var text = PastedText.Read(
            """
            The council of Ostrava Mills decided on Monday to reopen
            the old swimming hall after eleven years, with nine votes
            against four.
            Mayor Ilka Thorn said the repair would cost 2.4 million
            euros, which the region had promised to pay.

            “Nobody has seen an offer for less than three well-
            founded million euros,” said councillor Per Aune of the
            opposition.
            """);

        text.Paragraphs.ShouldBe(
        [
            "The council of Ostrava Mills decided on Monday to reopen the old swimming hall after eleven years, with nine votes against four.",
            "Mayor Ilka Thorn said the repair would cost 2.4 million euros, which the region had promised to pay.",
            "“Nobody has seen an offer for less than three well-founded million euros,” said councillor Per Aune of the opposition.",
        ]);
    }

    [Fact]
    public void Short_lines_of_a_list_are_not_joined()
    {
        string[] lines = ["These were elected:", "- Ilka Thorn, mayor since the spring of the flood", "- Per Aune, councillor", "- Mara Lund"];

        PastedText.Read(string.Join('\n', lines)).Paragraphs.ShouldBe(lines);
    }

    [Fact]
    public void A_short_first_line_that_ends_no_sentence_is_the_title()
    {
        var text = PastedText.Read($"Swimming hall to reopen\n{Pages.First}\n{Pages.Second}");

        text.Title.ShouldBe("Swimming hall to reopen");
        text.Paragraphs.ShouldBe([Pages.First, Pages.Second]);
        text.All.Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("It happened again.")]
    [InlineData("What do you think?")]
    [InlineData("Hello there,")]
    [InlineData("https://news.example/a b")]
    [InlineData("- one of many")]
    [InlineData("Look")]
    public void Any_other_first_line_is_part_of_the_text(string line) => PastedText.Read($"{line}\n\n{Pages.First}").Title.ShouldBeNull();

    [Fact]
    public void A_line_above_nothing_longer_is_no_title() => PastedText.Read("Milk and bread\nButter").Title.ShouldBeNull();

    [Fact]
    public void A_hundred_thousand_lines_are_read_at_once()
    {
        var lines = string.Concat(Enumerable.Repeat("some words that fill a line of forty-four units\n", 100_000));

        PastedText.Read(lines).Paragraphs.Sum(paragraph => paragraph.Length).ShouldBeGreaterThan(4_000_000);
    }
}
