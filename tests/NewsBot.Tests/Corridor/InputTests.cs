using NewsBot.Playground;
using NewsBot.Tests.Articles;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Corridor;

/// <summary>What people hand in, in all the ways that Telegram has.</summary>
public sealed class InputTests : IAsyncLifetime
{
    private readonly StorageInMemory storage = new(TimeProvider.System);
    private FakeTelegram telegram = null!;
    private PageServer site = null!;
    private BotUnderTest bot = null!;
    private Person ann = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Cancellation);
        site = await PageServer.StartAsync("The hall", Cancellation);
        bot = await BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed);
        ann = telegram.AddPerson("Ann");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        telegram.Violations.ShouldBeEmpty();
        await telegram.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Seven_links_are_five_answers_and_a_word_about_the_rest()
    {
        var links = ann.Say(string.Join(' ', Enumerable.Range(0, 7).Select(number => $"{site.Article}?n={number}")));

        await telegram.ExpectAllConfirmedAsync();
        await storage.ExpectEmptyAsync();
        storage.Entries.Select(entry => entry.Ask.Part).Order().ShouldBe([0, 1, 2, 3, 4]);
        var answers = ann.Chat.BotMessages.Where(message => message.DeletedAt is null).ToList();
        answers.Count.ShouldBe(6);
        answers.Take(5).ShouldAllBe(answer => answer.ReplyTo == links.Id && answer.Text.Contains("The hall"));
        answers[5].Text.ShouldBe("2 more links of this message were not read: I take 5 at a time. Send them in another message.");
    }

    [Fact]
    public async Task A_forwarded_post_is_briefed_with_its_channel_its_author_and_its_first_date()
    {
        var written = new DateTime(2024, 10, 18, 9, 30, 0, DateTimeKind.Utc);
        var channel = new MessageOriginChannel
        {
            Date = written,
            Chat = new Chat { Id = -1_001_234, Type = ChatType.Channel, Title = "Morning Post", Username = "morning" },
            MessageId = 55,
            AuthorSignature = "B. Carr",
        };

        ann.Forward(telegram.AddPerson("Bob").Say(Articles.English(12)), ann.Chat, channel);

        await Eventually.TrueAsync(() => storage.Entries.Any(entry => entry.Chat.Chat == ann.Id), "the forwarded post is kept");
        await storage.ExpectEmptyAsync();
        var article = storage.Entries.Single(entry => entry.Chat.Chat == ann.Id).Article;
        (article.Site, article.Author, article.Published, article.Url).ShouldBe(("Morning Post", "B. Carr", new DateTimeOffset(written), new Uri("https://t.me/morning/55")));
        ann.Chat.BotMessages[^1].Text.ShouldContain("18 October 2024");
    }

    [Theory]
    [InlineData("hall.pdf")]
    [InlineData("hall.docx")]
    [InlineData("wrong.jpeg.txt")]
    public async Task A_file_is_briefed_and_remembered_by_its_name(string name)
    {
        var text = Articles.English(12);
        var bytes = name.EndsWith("pdf", StringComparison.Ordinal) ? SomeFiles.Pdf([.. SomeFiles.Column(text.ReplaceLineEndings(" "), 50, 780, 80)])
            : SomeFiles.Docx(SomeFiles.Paragraphs(text));

        var sent = ann.SendDocument(name, bytes, caption: "See http://127.0.0.1:9/elsewhere");

        var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == sent.Id);
        await answer.ExpectEditAsync();
        await storage.ExpectEmptyAsync();
        storage.Entries.ShouldHaveSingleItem().Input.ShouldBe(name);
        storage.Entries[0].Article.Sentences.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_or_read_is_refused_once_and_not_remembered()
    {
        var large = ann.SendDocument("large.pdf", 21L * 1024 * 1024);
        var old = ann.SendDocument("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        var noise = ann.SendDocument("noise.bin", [.. Enumerable.Range(0, 5_000).Select(number => (byte)(number * number * 31 / 7))]);

        await telegram.ExpectAllConfirmedAsync();
        await storage.ExpectEmptyAsync();
        Answer(large).ShouldStartWith("I read files of at most 20 MB");
        Answer(old).ShouldContain(".docx or PDF");
        Answer(noise).ShouldStartWith("I find no text in this");
        storage.Entries.ShouldBeEmpty();
        bot.Log.Lines.ShouldNotContain(line => line.Text.Contains("attempt", StringComparison.Ordinal));

        string Answer(ChatMessage asked) => ann.Chat.BotMessages.Single(message => message.ReplyTo == asked.Id).Text;
    }

    [Fact]
    public async Task Telegram_is_asked_again_for_a_file_while_it_is_down()
    {
        telegram.Fail(Fault.InternalError, "getFile", times: 4);

        ann.SendDocument("hall.txt", System.Text.Encoding.UTF8.GetBytes(Articles.English(12)));

        await Eventually.TrueAsync(() => storage.Entries.Count == 1, "the file is briefed");
    }

    [Fact]
    public async Task Our_command_below_a_file_means_the_file()
    {
        var group = telegram.AddGroup("Talk", ann);
        var file = ann.SendDocument("hall.txt", System.Text.Encoding.UTF8.GetBytes(Articles.English(12)), chat: group);

        var command = ann.Say($"/brief@{telegram.Bot.Username}", group, replyTo: file);

        await Eventually.TrueAsync(() => storage.Entries.Count == 1, "the file is briefed");
        await storage.ExpectEmptyAsync();
        group.BotMessages.ShouldHaveSingleItem().ReplyTo.ShouldBe(command.Id);
    }

    [Fact]
    public async Task A_feed_offers_its_articles_and_a_button_briefs_one_after_a_restart_too()
    {
        ann.Say(site.Feed.AbsoluteUri);
        await telegram.ExpectAllConfirmedAsync();
        await storage.ExpectEmptyAsync();
        var list = ann.Chat.BotMessages.ShouldHaveSingleItem();
        list.Text.ShouldStartWith("The hall & more\n1. Article 1\n2. Article 2\n");
        list.Text.ShouldEndWith("8. Article 8\n\nTap the number of the article that you want.");
        list.Buttons.Select(button => button.Text).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        storage.Entries.ShouldBeEmpty();
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed);

        var press = ann.Press(list, "3");

        await Eventually.TrueAsync(() => storage.Entries.Count == 1, "the article is kept");
        await storage.ExpectEmptyAsync();
        storage.Entries[0].Article.Url!.AbsolutePath.ShouldBe("/news/3");
        ann.Chat.BotMessages[^1].ReplyTo.ShouldBe(list.Id);
        ann.Chat.BotMessages[^1].Text.ShouldContain("The hall");
        press.Answer!.Text.ShouldBe("Reading…");
        (await PressAsync(list, "brief//oAAAAAAAAAAAAAAAA")).ShouldStartWith("I do not remember");
    }

    private async Task<string?> PressAsync(ChatMessage message, string data)
    {
        var press = ann.PressForged(message, data);
        await telegram.WaitForAsync(_ => press.Answer is not null, "an answer to the press");
        return press.Answer!.Text;
    }
}
