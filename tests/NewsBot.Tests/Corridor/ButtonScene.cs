using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>A person with a briefing in front of her, and buttons under it.</summary>
public abstract class ButtonScene : IAsyncLifetime
{
    private protected readonly StorageInMemory storage = new(TimeProvider.System);
    private protected FakeTelegram telegram = null!;
    private protected BotUnderTest bot = null!;
    private protected Person ann = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Cancellation);
        bot = await BotUnderTest.StartAsync(telegram, storage);
        ann = telegram.AddPerson("Ann", language: "en");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        telegram.Violations.ShouldBeEmpty();
        await telegram.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another bot on the same storage, once this one has introduced itself: a call that is broken off is a violation.</summary>
    private protected async Task RestartAsync(params (string Key, object Value)[] settings)
    {
        ann.Say("/start");
        await ann.Chat.ExpectMessageAsync();
        await QuietAsync();
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, settings);
    }

    private protected async Task<ChatMessage> BriefedAsync()
    {
        ann.Say(Articles.French);
        var card = await ann.Chat.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        return card;
    }

    /// <param name="button">A part of its label, or what its data ends with: ".e2".</param>
    private protected Task<PressAnswer> PressAsync(ChatMessage card, string button) =>
        ann.Press(card, button[0] == '.' ? DataOf(card, button) : button).ExpectAnswerAsync();

    private protected static string DataOf(ChatMessage card, string ending) => card.Buttons.First(button => button.CallbackData?.EndsWith(ending, StringComparison.Ordinal) is true).CallbackData!;

    private protected static Task<MessageVersion> ExpectNowAsync(ChatMessage card, Func<MessageVersion, bool> where) =>
        card.ExpectEditAsync(version => ReferenceEquals(version, card.Current) && where(version));

    private protected static bool HasButton(MessageVersion version, string label) => version.Buttons.Any(button => button.Text.StartsWith(label, StringComparison.Ordinal));

    private protected async Task QuietAsync()
    {
        await telegram.ExpectAllConfirmedAsync();
        await storage.ExpectEmptyAsync();
    }
}
