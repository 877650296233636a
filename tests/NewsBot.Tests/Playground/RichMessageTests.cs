using CsCheck;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

public sealed class RichMessageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Blocks_in_HTML_arrive_as_blocks()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        const string Html = "<h2>Who says it</h2><p>The <b>mayor of <i>Lyon</i></b>, see https://example.com</p><ol><li>one</li><li>two<ul><li>inner</li></ul></li></ol>" +
            "<blockquote>said</blockquote><blockquote expandable>long</blockquote><hr><details open><summary>More</summary><p>hidden</p></details>" +
            "<table bordered><tr><th>a</th><td>b</td></tr></table><pre><code class=\"language-py\">x &lt; 1</code></pre>loose<br>text";

        var sent = await telegram.Client().SendRichMessage(ann.Id, new InputRichMessage { Html = Html }, cancellationToken: Cancellation);

        var blocks = sent.RichMessage!.Blocks;
        blocks.Select(block => block.GetType().Name["RichBlock".Length..])
            .ShouldBe(["SectionHeading", "Paragraph", "List", "BlockQuotation", "ExpandableBlockQuotation", "Divider", "Details", "Table", "Preformatted", "Paragraph"]);
        ((RichBlockSectionHeading)blocks[0]).Size.ShouldBe(2);
        var line = ((RichTextArray)((RichBlockParagraph)blocks[1]).Text).Array;
        line.Select(part => part.GetType().Name).ShouldBe(["RichTextText", "RichTextBold", "RichTextBold", "RichTextText", "RichTextUrl"]);
        ((RichBlockList)blocks[2]).Items.Select(item => item.Label).ShouldBe(["1.", "2."]);
        ((RichBlockDetails)blocks[6]).IsOpen.ShouldBeTrue();
        ((RichBlockTable)blocks[7]).Cells[0].Select(cell => cell.IsHeader).ShouldBe([true, false]);
        ((RichBlockPreformatted)blocks[8]).Language.ShouldBe("py");
        ann.Chat.BotMessages.ShouldHaveSingleItem().Text.ShouldContain("The mayor of Lyon, see https://example.com");
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Blocks_given_one_by_one_arrive_as_they_are()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        InputRichBlock[] blocks =
        [
            new InputRichBlockSectionHeading { Text = "Title", Size = 1 },
            new InputRichBlockTable { Cells = [[new RichBlockTableCell { Text = "cell", Align = RichBlockTableCellAlign.Right, Valign = RichBlockTableCellValign.Top }]] },
            new InputRichBlockList { Items = [new InputRichBlockListItem { Blocks = [new InputRichBlockParagraph { Text = new RichTextBold { Text = "a" } }] }] },
        ];

        var sent = await telegram.Client().SendRichMessage(ann.Id, new InputRichMessage { Blocks = blocks, IsRtl = true }, cancellationToken: Cancellation);

        sent.RichMessage!.IsRtl.ShouldBeTrue();
        ((RichBlockList)sent.RichMessage.Blocks[2]).Items.ShouldHaveSingleItem().Label.ShouldBe("•");
        ann.Chat.BotMessages[0].Text.ShouldBe("Title\ncell\t\n\na");
    }

    [Fact]
    public async Task Markdown_becomes_blocks_and_can_be_edited_into_text_and_back()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();

        var sent = await bot.SendRichMessage(ann.Id, new InputRichMessage { Markdown = "# Title\nSome **bold**\ntext\n\n- one\n- two\n> said\n```\na < b\n```" }, cancellationToken: Cancellation);
        await bot.EditMessageText(ann.Id, sent.Id, "plain", cancellationToken: Cancellation);
        var again = await telegram.PostAsync("editMessageText", $$$"""{"chat_id":{{{ann.Id}}},"message_id":{{{sent.Id}}},"rich_message":{"html":"<p>rich</p>"}}""");

        sent.RichMessage!.Blocks.Select(block => block.GetType().Name["RichBlock".Length..]).ShouldBe(["SectionHeading", "Paragraph", "List", "BlockQuotation", "Preformatted"]);
        again.Status.ShouldBe(200);
        ann.Chat.BotMessages.ShouldHaveSingleItem().Versions.Select(version => version.Wire.RichMessage is null).ShouldBe([false, true, false]);
    }

    [Theory]
    [InlineData("""{}""", "rich_message must have exactly one of html, markdown and blocks")]
    [InlineData("""{"html":"a","markdown":"b"}""", "rich_message must have exactly one of html, markdown and blocks")]
    [InlineData("""{"html":"<p> </p>"}""", "text must be non-empty")]
    [InlineData("""{"html":"<p>a"}""", "can't parse entities: Can't find end tag corresponding to start tag \"p\"")]
    [InlineData("""{"html":"é</p>"}""", "can't parse entities: Unexpected end tag at byte offset 2")]
    [InlineData("""{"html":"<p><ul></ul></p>"}""", "can't parse entities: Unexpected start tag at byte offset 3")]
    [InlineData("""{"html":"<ul>a</ul>"}""", "can't parse entities: Unexpected end tag at byte offset 5")]
    [InlineData("""{"html":"<p><blink>a</blink></p>"}""", "can't parse entities: Unsupported start tag \"blink\" at byte offset 0")]
    [InlineData("""{"blocks":[{"type":"photo","photo":{"type":"photo","media":"x"}}]}""", "blocks of type photo are not built into the playground")]
    [InlineData("""{"blocks":[{"type":"table","cells":[[{"text":"a"}]]}]}""", "can't find field \"align\"")]
    [InlineData("""{"blocks":[{"type":"galaxy"}]}""", "type \"galaxy\" is unsupported")]
    public async Task A_wrong_rich_message_is_refused(string rich, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var told = await telegram.PostAsync("sendRichMessage", $$"""{"chat_id":{{telegram.AddGuest().Id}},"rich_message":{{rich}}}""");

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public void Whatever_comes_is_parsed_or_refused() =>
        Gen.OneOf("<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<ol>", "</ol>", "<b>", "</b>", "<blockquote>", "<blockquote expandable>", "</blockquote>", "<hr>", "<br>", "<h1>", "</h1>",
            "<details>", "<summary>", "</summary>", "</details>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<pre>", "</pre>", "a", "😀", "<", "&lt;", "https://a.org", "@name", "\n", "# ", "- ", "**", "```").List[0, 30]
            .Select(string.Concat)
            .Sample(text => IsReadOrRefused(new InputRichMessage { Html = text }) && IsReadOrRefused(new InputRichMessage { Markdown = text }));

    [Fact]
    public async Task The_limits_are_those_of_Telegram()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Flood = null }, Cancellation);
        var ann = telegram.AddGuest();

        (await SendAsync($"<p>{new string('a', 32_768)}</p>")).ShouldBe(string.Empty);
        (await SendAsync($"<p>{new string('a', 32_769)}</p>")).ShouldBe("Bad Request: MESSAGE_TOO_LONG");
        (await SendAsync(string.Concat(Enumerable.Repeat("<p>a</p>", 500)))).ShouldBe(string.Empty);
        (await SendAsync(string.Concat(Enumerable.Repeat("<p>a</p>", 501)))).ShouldBe("Bad Request: the rich message has too many blocks");
        (await SendAsync($"{string.Concat(Enumerable.Repeat("<blockquote>", 16))}a{string.Concat(Enumerable.Repeat("</blockquote>", 16))}")).ShouldBe("Bad Request: the rich message has too many blocks");
        (await SendAsync($"<table><tr>{string.Concat(Enumerable.Repeat("<td>a</td>", 21))}</tr></table>")).ShouldBe("Bad Request: the table has too many columns");

        async Task<string> SendAsync(string html) => (await telegram.PostAsync("sendRichMessage", $$$"""{"chat_id":{{{ann.Id}}},"rich_message":{"html":"{{{html}}}"}}""")).Description;
    }

    private static bool IsReadOrRefused(InputRichMessage given)
    {
        try
        {
            return RichMessages.Plain(RichMessages.Read(given)).Length > 0;
        }
        catch (RefusalException refusal)
        {
            return refusal.Code == 400;
        }
    }
}
