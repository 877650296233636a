using NewsBot.Playground;
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
}
