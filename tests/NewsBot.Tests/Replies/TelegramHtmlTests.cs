using CsCheck;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class TelegramHtmlTests
{
    private static readonly string[] Snippets =
        ["<b>", "</a>", "&amp;", "\"", "<script>alert(1)</script>", "😀", "👩‍👩‍👧", "a b", "ك", "\ud83d", "x"];

    /// <summary>What articles, models and attackers put into text: markup, entities, emoji, lone surrogates, nothing.</summary>
    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Snippets.Length - 1].Select(index => Snippets[index]).List[0, 60].Select(string.Concat),
        Gen.Int[0, 6000].Select(length => new string('w', length)),
        Gen.Int[0, 3000].Select(count => string.Concat(Enumerable.Repeat("😀", count))),
        Gen.Int[0, 2000].Select(count => string.Concat(Enumerable.Repeat("word ", count))));

    private static readonly Gen<Block> Blocks = Gen.Select(
        Gen.Select(Hostile, Gen.Int[0, 3], (text, look) => new Run(Lines(text), (Look)look, look == 1 ? new("https://a.example/?q=\"<&") : null)).List[1, 5],
        Gen.Int[1, 2],
        Gen.Bool,
        (runs, gap, quoted) => new Block(runs, gap, quoted));

    [Fact]
    public void Every_message_is_valid_and_within_the_limits() => Blocks.List[1, 15].Sample(blocks =>
    {
        var messages = TelegramHtml.Cut(blocks);

        foreach (var message in messages)
        {
            var (text, entities) = TelegramMarkup.Read(message);
            text.Length.ShouldBeLessThanOrEqualTo(TelegramHtml.MaxLength);
            entities.ShouldBeLessThanOrEqualTo(TelegramHtml.MaxEntities);
            TelegramHtml.ToPlain(message).ShouldBe(text);
        }
    });

    [Fact]
    public void Blocks_that_fit_are_all_there_whole_and_in_order() => Blocks.Where(block => block.Length <= TelegramHtml.MaxLength).List[1, 40].Sample(blocks =>
    {
        var messages = TelegramHtml.Cut(blocks);

        var said = string.Concat(messages.Select(TelegramHtml.ToPlain)).Replace("\n", "", StringComparison.Ordinal);
        said.ShouldBe(string.Concat(blocks.SelectMany(block => block.Runs).Select(run => run.Text)).Replace("\n", "", StringComparison.Ordinal));
    });

    [Fact]
    public void A_message_ends_only_where_a_block_ends() => Gen.Int[1, 4096].List[2, 30].Sample(lengths =>
    {
        var blocks = lengths.Select((length, index) => new Block([new(new string((char)('a' + (index % 26)), length))])).ToList();

        var ends = TelegramHtml.Cut(blocks).SelectMany(message => TelegramHtml.ToPlain(message).Split("\n\n")).Select(part => part.Length);

        ends.ShouldBe(lengths);
    });

    [Fact]
    public void A_block_longer_than_a_message_is_shortened_at_the_end_of_a_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("twelve", 1000));

        var message = TelegramHtml.Cut([new([new("1. "), new("Name", Look.Bold), new(words), new("\nnot verified")])]).ShouldHaveSingleItem();

        var text = TelegramHtml.ToPlain(message);
        text.Length.ShouldBeInRange(4080, TelegramHtml.MaxLength);
        text.ShouldStartWith("1. Nametwelve twelve");
        text.ShouldEndWith(" twelve…\nnot verified");
    }

    [Fact]
    public void Plain_text_is_cut_within_the_limit_and_loses_only_blanks() => Hostile.Sample(hostile =>
    {
        var messages = TelegramHtml.CutPlain(hostile);

        messages.ShouldAllBe(message => message.Length <= TelegramHtml.MaxLength);
        Visible(string.Concat(messages)).ShouldBe(Visible(hostile));
    });

    [Fact]
    public void A_heading_is_never_the_last_line_of_a_message()
    {
        var filling = new Block([new(new string('x', 4090))]);
        var heading = new Block([new("Heading", Look.Bold)], LeadsOn: true);

        foreach (var length in (int[])[1, 20, 4096])
        {
            var messages = TelegramHtml.Cut([filling, heading, new([new(new string('y', length))], Gap: 1)]);

            messages.Count.ShouldBe(2);
            messages[1].ShouldStartWith("<b>Heading</b>\ny");
            TelegramMarkup.Read(messages[1]).Text.Length.ShouldBeLessThanOrEqualTo(TelegramHtml.MaxLength);
        }
    }

    [Fact]
    public void Quoted_neighbours_share_one_quotation_and_a_new_message_opens_its_own()
    {
        var blocks = Enumerable.Range(0, 3).Select(_ => new Block([new(new string('q', 2000))], Quoted: true)).ToList();

        var messages = TelegramHtml.Cut(blocks);

        messages.Count.ShouldBe(2);
        messages.ShouldAllBe(message => message.StartsWith("<blockquote expandable>") && message.EndsWith("</blockquote>"));
        messages[0].Split("<blockquote").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("tg://user?id=1")]
    public void Only_web_addresses_become_links(string address) =>
        TelegramHtml.Cut([new([new("text", Link: new(address))])]).ShouldBe(["text"]);

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(OutsideText.Line));

    private static string Visible(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
