using NewsBot.Asks;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Asks;

/// <summary>What a person hands in by forwarding, by a reply, or as a bundle of links.</summary>
public sealed class HandedInTests
{
    private static readonly BotIdentity Bot = new(42, "News_Bot", new HashSet<string>(StringComparer.Ordinal) { "brief" });
    private static readonly string Article = string.Join(' ', Enumerable.Repeat("word", 60));

    [Fact]
    public void More_links_than_the_limit_are_counted_by_the_last_ask()
    {
        var links = Enumerable.Range(0, 7).Select(number => $"https://{number}.example").ToList();
        var asks = Parse(Private(string.Join(' ', links), [.. links.Select((_, number) => Entity(MessageEntityType.Url, 18 * number, 17))]));

        asks.Select(ask => ((BriefAsk)ask).LinksLeft).ShouldBe([0, 0, 0, 0, 2]);
    }

    [Fact]
    public void A_forwarded_post_tells_its_channel_its_author_and_when_it_was_first_written()
    {
        var message = Private(Article);
        var written = new DateTime(2024, 10, 18, 9, 30, 0, DateTimeKind.Utc);
        message.ForwardOrigin = new MessageOriginChannel
        {
            Date = written,
            Chat = new() { Id = -100_7, Type = ChatType.Channel, Title = "Morning Post", Username = "morning" },
            MessageId = 55,
            AuthorSignature = "B. Carr",
        };

        OriginOf(message).ShouldBe(new Origin("Morning Post", "B. Carr", new(written, TimeSpan.Zero), new("https://t.me/morning/55")));
        message.ForwardOrigin = new MessageOriginHiddenUser { Date = written, SenderUserName = "Hidden" };
        OriginOf(message).ShouldBe(new Origin(null, "Hidden", new(written, TimeSpan.Zero), null));
        message.ForwardOrigin = new MessageOriginUser { Date = written, SenderUser = new() { Id = 5, FirstName = "Bob", LastName = "Low" } };
        OriginOf(message).ShouldBe(new Origin(null, "Bob Low", new(written, TimeSpan.Zero), null));
        message.ForwardOrigin = new MessageOriginChat { Date = written, SenderChat = new() { Id = -5, Type = ChatType.Supergroup, Title = "Talk" } };
        OriginOf(message).ShouldBe(new Origin("Talk", null, new(written, TimeSpan.Zero), null));
    }

    [Fact]
    public void A_rich_message_that_is_forwarded_is_read_in_all_its_blocks()
    {
        var message = Private("");
        message.Text = null;
        message.RichMessage = new()
        {
            Blocks =
            [
                new RichBlockSectionHeading { Text = "The bridges", Size = 2 },
                new RichBlockParagraph { Text = new RichTextArray { Array = ["See ", new RichTextBold { Text = new RichTextUrl { Text = "this", Url = "https://example.com/a" } }, "."] } },
                new RichBlockList { Items = [new() { Label = "•", Blocks = [new RichBlockParagraph { Text = "one" }] }, new() { Label = "•", Blocks = [new RichBlockParagraph { Text = "two" }] }] },
                new RichBlockDetails { Summary = "More", Blocks = [new RichBlockTable { Cells = [[new() { Text = "cell", Align = RichBlockTableCellAlign.Left, Valign = RichBlockTableCellValign.Top }]] }] },
                new RichBlockPullQuotation { Text = "It will hold.", Credit = "Helena Strand" },
                new RichBlockPhoto { Photo = [], Caption = new() { Text = "The old bridge", Credit = "B. Carr" } },
                new RichBlockDivider(),
            ],
        };

        var ask = Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();
        ask.Input.ShouldBe(new Input.Link(new("https://example.com/a")));
        ask.Around.ShouldBe("The bridges\n\nSee this.\n\none\n\ntwo\n\nMore\n\ncell\n\nIt will hold.\nHelena Strand\n\nThe old bridge\nB. Carr");
    }

    [Fact]
    public void Our_command_below_a_forwarded_post_means_the_post_and_its_origin()
    {
        var message = Private("/brief", Entity(MessageEntityType.BotCommand, 0, 6));
        message.ReplyToMessage = Private(Article);
        message.ReplyToMessage.Id = 9;
        message.ReplyToMessage.ForwardOrigin = new MessageOriginHiddenUser { Date = new(2024, 10, 18, 0, 0, 0, DateTimeKind.Utc), SenderUserName = "Bob" };

        var ask = Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();

        (ask.Input, ask.WrittenIn, ask.Origin?.Author).ShouldBe((new Input.Pasted(Article), 9, "Bob"));
    }

    [Fact]
    public void A_file_is_the_article_whatever_stands_below_it()
    {
        var message = File("C:/papers/hall.pdf", "application/pdf");
        message.Document!.FileSize = 2_000_000_000;
        message.Caption = "https://example.com/a";
        message.CaptionEntities = [Entity(MessageEntityType.Url, 0, 21)];
        message.MediaGroupId = "album";

        var ask = Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();

        // Of several files each is an article.
        (ask.Input, ask.Album).ShouldBe((new Input.Attached("file", "hall.pdf") { Size = 2_000_000_000 }, null));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("video/mp4")]
    [InlineData("audio/mpeg")]
    public void A_picture_a_film_or_a_sound_is_no_article_but_the_words_below_it_may_be(string type)
    {
        var message = File("a", type);
        message.Caption = Article;

        Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input.ShouldBe(new Input.Pasted(Article));
    }

    [Fact]
    public void Our_command_below_a_file_or_a_hidden_link_means_that()
    {
        var message = Private("/brief", Entity(MessageEntityType.BotCommand, 0, 6));
        message.ReplyToMessage = File("hall.docx", null);
        InputOf(message).ShouldBe(new Input.Attached("file", "hall.docx"));

        message.ReplyToMessage = Private("read", new MessageEntity { Type = MessageEntityType.TextLink, Offset = 0, Length = 4, Url = "https://example.com/x" });
        InputOf(message).ShouldBe(new Input.Link(new("https://example.com/x")));
    }

    [Fact]
    public void Our_command_that_answers_a_message_of_another_chat_means_what_is_known_of_that()
    {
        var message = Private("/brief", Entity(MessageEntityType.BotCommand, 0, 6));
        var origin = new MessageOriginHiddenUser { Date = new(2024, 10, 18, 0, 0, 0, DateTimeKind.Utc), SenderUserName = "Bob" };
        message.ExternalReply = new() { Origin = origin, LinkPreviewOptions = new() { Url = "https://example.com/x" } };
        InputOf(message).ShouldBe(new Input.Link(new("https://example.com/x")));

        message.ExternalReply = new() { Origin = origin };
        message.Quote = new() { Text = Article };
        InputOf(message).ShouldBe(new Input.Pasted(Article));
        OriginOf(message)!.Author.ShouldBe("Bob");
    }

    private static Message File(string name, string? type)
    {
        var message = Private("");
        message.Text = null;
        message.Document = new() { FileId = "file", FileUniqueId = "u", FileName = name, MimeType = type };
        return message;
    }

    private static Input InputOf(Message message) => Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input;

    private static IReadOnlyList<Ask> Parse(Message message) => AskParser.Parse(new() { Id = 7, Message = message }, Bot, new());

    private static Origin? OriginOf(Message message) => Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Origin;

    private static MessageEntity Entity(MessageEntityType type, int offset, int length) => new() { Type = type, Offset = offset, Length = length };

    private static Message Private(string text, params MessageEntity[] entities) => new()
    {
        Id = 12,
        Chat = new() { Id = 1000, Type = ChatType.Private },
        From = new() { Id = 1000, FirstName = "Ann" },
        Date = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc),
        Text = text,
        Entities = entities,
    };
}
