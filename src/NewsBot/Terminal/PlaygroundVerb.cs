using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;
using NewsBot.Playground;
using NewsBot.Replies;

namespace NewsBot.Terminal;

/// <summary>The bot without Telegram: against a stand-in on this machine, with a page to chat in. Nothing else in the program names the playground.</summary>
internal static class PlaygroundVerb
{
    private const string NoToken = """
          No Telegram token was found, so this is not the real Telegram. For a real bot: write /newbot to
          @BotFather (https://t.me/BotFather), copy the token that it answers with, and start
          NEWSBOT_Telegram__Token=123456:ABC… newsbot
        """;

    private const string Provider = "Briefing:Provider";

    private const string TokenUnused = "  Your Telegram token is not used here: without --playground, newsbot is your real bot.";

    /// <summary>Runs until SIGTERM, SIGINT or <paramref name="cancellationToken"/>.</summary>
    /// <param name="settings">The operator's, checked; the playground's own Telegram, token and storage stand in for theirs.</param>
    /// <returns>The exit status: 0 when told to stop, 1 when the page cannot be served.</returns>
    public static async Task<int> RunAsync(Screen screen, ConfigurationManager settings, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            ended.Cancel();
        });
        try
        {
            var port = OptionsOf(settings).Port;
            await using var playground = await PlaygroundHost.StartAsync(
                new PlaygroundPlan { Port = port, HasModel = HasModel(settings) }, (place, token) => StartBotAsync(settings, place, token), ended.Token);
            await TellAsync(screen, playground, port, hasToken: !string.IsNullOrWhiteSpace(settings["Telegram:Token"]));
            await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return 0;
        }
        catch (SocketException refused)
        {
            await screen.Error.WriteLineAsync($"newsbot: the playground's page cannot be served: {refused.Message}. Choose another port: --set Playground:Port=8088");
            return 1;
        }
    }

    private static PlaygroundOptions OptionsOf(ConfigurationManager settings)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(settings);
        services.AddOptions<PlaygroundOptions>().BindConfiguration("Playground", StrictOptions.KnownKeys).CheckedBy<PlaygroundOptions, PlaygroundOptionsCheck>();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
    }

    private static async Task TellAsync(Screen screen, PlaygroundHost playground, int wanted, bool hasToken)
    {
        var told = playground.Page.Port == wanted || wanted == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"  Port {wanted} is taken, perhaps by another playground, so it is {playground.Page.Port}.\n");
        await screen.Out.WriteLineAsync(
            $"""

            The playground is open:  {playground.Page}
            {told}  Open it in a browser: you see a small Telegram, with the bot in it. All of it is on this machine,
              nobody else can reach it, and the chats are gone when it ends.
            {(hasToken ? TokenUnused : NoToken)}
              Ctrl+C ends it.

            """);
        await screen.Out.FlushAsync();
    }

    /// <summary>The bot as it ships, pointed at the stand-in.</summary>
    internal static async Task<RunningBot> StartBotAsync(ConfigurationManager settings, BotPlace place, CancellationToken cancellationToken)
    {
        // A host takes its configuration with it when it ends; the operator's is needed for the next one.
        var configuration = new ConfigurationManager();
        configuration.AddConfiguration(settings);
        configuration.AddInMemoryCollection(SettingsFor(place, settings));
        var host = RunVerb.Build(configuration);
        try
        {
            await host.Services.GetRequiredService<LiteDbStorage>().SizeAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
        }
        catch
        {
            await DisposeAsync(host);
            throw;
        }

        return new RunningBot(
            async () =>
            {
                await host.StopAsync(CancellationToken.None);
                await DisposeAsync(host);
            },
            (message, cancellationToken) => FindBriefingAsync(host.Services.GetRequiredService<IChatMemory>(), message, cancellationToken));
    }

    private static Dictionary<string, string?> SettingsFor(BotPlace place, ConfigurationManager settings)
    {
        var allowed = settings.GetSection("Reading:AllowedEndpoints").GetChildren().Count();
        var set = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Telegram:Token"] = place.Token,
            ["Telegram:BaseUrl"] = place.Telegram.AbsoluteUri,
            [string.Create(CultureInfo.InvariantCulture, $"Reading:AllowedEndpoints:{allowed}")] = place.Press.ToString(),
            ["Storage:File"] = Path.Combine(place.Folder, "newsbot.db"),

            // What is broken off when the bot ends is not waited for: chats are thrown away, or a crash is what somebody wants to see.
            ["Turns:FinishWithin"] = "00:00:00",
        };
        switch (place.Engine)
        {
            case BotEngine.Offline:
                set[Provider] = BriefingFunctions.Offline;
                break;
            case BotEngine.StandIn:
                (set[Provider], set["Briefing:Endpoint"], set["Briefing:Model"], set["Briefing:Key"]) = ("openai", place.Model.AbsoluteUri, "stand-in", "");

                // Nobody who only wants to see what happens waits two minutes for a model that is silent.
                set["Briefing:Patience"] = "00:00:20";
                break;
            default:
                break;
        }

        return set;
    }

    private static bool HasModel(ConfigurationManager settings) =>
        settings[Provider]?.Trim() is { Length: > 0 } provider && !provider.Equals(BriefingFunctions.Offline, StringComparison.OrdinalIgnoreCase);

    /// <remarks>A briefing may be answered by several messages: then there are fewer asks than answers.</remarks>
    private static async Task<string?> FindBriefingAsync(IChatMemory memory, BriefedMessage message, CancellationToken cancellationToken)
    {
        var chat = new ChatKey(message.Chat, message.Topic);
        var entry = await memory.FindAsync(chat, new AskId(message.Update, message.Which), cancellationToken)
            ?? await memory.FindAsync(chat, new AskId(message.Update), cancellationToken);
        return entry is null ? null : BriefingJson.Write(entry.Input, entry.Article, entry.Briefing);
    }

    /// <summary>Returns when the storage has closed its file.</summary>
    private static ValueTask DisposeAsync(IHost host) => ((IAsyncDisposable)host).DisposeAsync();
}
