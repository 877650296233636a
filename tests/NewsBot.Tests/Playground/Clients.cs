using NewsBot.Playground;
using Telegram.Bot;

namespace NewsBot.Tests.Playground;

internal static class Clients
{
    /// <summary>The real client, pointed at the stand-in; it does not try again by itself.</summary>
    public static TelegramBotClient Client(this FakeTelegram telegram) =>
        new(new TelegramBotClientOptions(telegram.Token, telegram.BaseAddress.ToString().TrimEnd('/')) { RetryCount = 0, RetryThreshold = 0 });
}
