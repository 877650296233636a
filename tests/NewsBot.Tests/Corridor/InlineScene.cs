using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>A group without the bot's help, a page to read, and a bot that answers inline.</summary>
public abstract class InlineScene : IAsyncLifetime
{
    private protected const string Title = "The bridges of the lake are closed";

    private protected readonly StorageInMemory storage = new(TimeProvider.System);
    private protected FakeTelegram telegram = null!;
    private protected BotUnderTest bot = null!;
    private protected PageServer page = null!;
    private protected Person ann = null!;
    private protected Conversation group = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected virtual FakeTelegramOptions Options => new();

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Options, Cancellation);
        page = await PageServer.StartAsync(Title, Cancellation);
        bot = await StartAsync();
        ann = telegram.AddPerson("Ann", language: "en");
        group = telegram.AddGroup("Readers", ann, telegram.AddPerson("Bob", language: "en"));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        telegram.Violations.ShouldBeEmpty();
        await telegram.DisposeAsync();
        await page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<BotUnderTest> StartAsync() => BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed);

    /// <summary>Has the page briefed in the person's private chat.</summary>
    private protected async Task BriefAsync(Person person)
    {
        person.Say(page.Article.AbsoluteUri);
        await Eventually.TrueAsync(() => storage.Entries.Any(entry => entry.Chat.Chat == person.Id), "the page is briefed");
        await QuietAsync();
    }

    /// <summary>Has a text briefed and then remembered as the article of a page.</summary>
    private protected async Task BriefAsync(Person person, string text, string address)
    {
        person.Say(text);
        await Eventually.TrueAsync(() => storage.Entries.Count == 1, "the text is briefed");
        await QuietAsync();
        var entry = storage.Entries.Single();
        await storage.RememberAsync(entry with { Article = entry.Article with { Url = new(address) } }, Cancellation);
    }

    private protected async Task QuietAsync()
    {
        await telegram.ExpectAllConfirmedAsync();
        await storage.ExpectEmptyAsync();
    }
}
