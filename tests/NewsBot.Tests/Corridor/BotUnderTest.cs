using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Asks;
using NewsBot.Memory;
using NewsBot.Playground;
using NewsBot.Updates;

namespace NewsBot.Tests.Corridor;

/// <summary>The bot as it ships, pointed at a stand-in of Telegram on loopback.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private readonly IHost host;

    private BotUnderTest(IHost host, RecordedLog log) => (this.host, Log) = (host, log);

    public RecordedLog Log { get; }

    public bool IsTokenRefused => host.Services.GetRequiredService<Polling>().IsTokenRefused;

    public CancellationToken Stopping => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public static Task<BotUnderTest> StartAsync(FakeTelegram telegram, StorageInMemory storage, params (string Key, object Value)[] settings) =>
        StartAsync(telegram, storage, _ => { }, settings);

    /// <param name="change">What is otherwise than in the bot that ships.</param>
    public static async Task<BotUnderTest> StartAsync(
        FakeTelegram telegram, StorageInMemory storage, Action<IServiceCollection> change, params (string Key, object Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        var quick = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telegram:Token"] = telegram.Token,
            ["Telegram:BaseUrl"] = telegram.BaseAddress.ToString(),
            ["Telegram:PollEvery"] = "00:00:00",
            ["Telegram:FirstPause"] = "00:00:00.05",
            ["Telegram:LongestPause"] = "00:00:00.5",
            ["Messages:FirstPause"] = "00:00:00.05",
            ["Messages:LongestPause"] = "00:00:00.5",

            // On a slow machine a placeholder would otherwise tell its steps where a test counts edits.
            ["Messages:ProgressAfter"] = "00:01:00",
            ["Turns:RetryPause"] = "00:00:00.01",
        };
        foreach (var (key, value) in settings)
        {
            quick[key] = Convert.ToString(value, CultureInfo.InvariantCulture);
        }

        var log = new RecordedLog();
        builder.Configuration.AddInMemoryCollection(quick);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.AddNewsBot();
        builder.Services.AddSingleton<IInbox>(storage).AddSingleton<IChatMemory>(storage);
        builder.RunLanesInProcess().ReceiveByPolling();
        change(builder.Services);
        var bot = new BotUnderTest(builder.Build(), log);
        await bot.host.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    /// <summary>As on SIGTERM.</summary>
    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        host.Dispose();
    }
}

/// <summary>Everything that was logged, as text with its exception.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly Lock gate = new();
    private readonly List<(LogLevel Level, string Text)> lines = [];

    public IReadOnlyList<(LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (gate)
        {
            lines.Add((logLevel, $"{formatter(state, exception)} {exception}"));
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
