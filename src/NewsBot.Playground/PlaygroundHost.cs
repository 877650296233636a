using System.Net.Sockets;

namespace NewsBot.Playground;

/// <summary>What a playground is asked to be.</summary>
public sealed record PlaygroundPlan
{
    /// <summary>Port of the page on 127.0.0.1; when it is taken, the next free one. 0 takes any.</summary>
    public int Port { get; init; }

    /// <summary>Where the folder for the bot's files is made; <c>null</c>: where this machine keeps temporary files.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether the operator's settings name a language model: then the bot begins with it.</summary>
    public bool HasModel { get; init; }

    /// <summary>What its Telegram is like.</summary>
    public FakeTelegramOptions Telegram { get; init; } = new();
}

/// <summary>A whole playground in one process: a Telegram of its own, a page to chat in, a newspaper, and a bot. All of it is on loopback.</summary>
public sealed class PlaygroundHost : IAsyncDisposable
{
    /// <summary>How many ports after the wanted one are tried.</summary>
    private const int NextPorts = 100;

    /// <summary>What was started, in the order in which it came up.</summary>
    private readonly Stack<IAsyncDisposable> up = new();

    private readonly FakeTelegram telegram;

    private PlaygroundHost(FakeTelegram telegram) => this.telegram = telegram;

    /// <summary>Where the page is found.</summary>
    public Uri Page { get; private set; } = new("about:blank");

    /// <summary>The Telegram that the bot talks to.</summary>
    public FakeTelegram Telegram => telegram;

    /// <summary>Starts everything, the bot last.</summary>
    /// <exception cref="SocketException">No port can be had for the page.</exception>
    /// <remarks>What <paramref name="start"/> throws comes through; nothing is left running then.</remarks>
    public static async Task<PlaygroundHost> StartAsync(PlaygroundPlan plan, StartBot start, CancellationToken cancellationToken)
    {
        var folder = FreshFolder.Make(plan.Parent);
        var playground = new PlaygroundHost(await FakeTelegram.StartAsync(plan.Telegram, CancellationToken.None));
        playground.up.Push(folder);
        playground.up.Push(playground.telegram);
        try
        {
            await playground.StartAsync(plan, folder, start, cancellationToken);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends everything, what came up last first.</summary>
    public async ValueTask DisposeAsync()
    {
        while (up.TryPop(out var last))
        {
            await last.DisposeAsync();
        }
    }

    private async Task StartAsync(PlaygroundPlan plan, FreshFolder folder, StartBot start, CancellationToken cancellationToken)
    {
        // The Bot API is what a page must not lead the bot to: it may read the press and nothing else on this machine.
        var press = await PressSite.StartAsync(new Uri(telegram.BaseAddress, "/inside"), cancellationToken);
        up.Push(press);
        var model = await ModelSite.StartAsync(telegram.World, cancellationToken);
        up.Push(model);
        var engines = new EngineChoice(model, plan.HasModel);
        var life = new BotLife(
            telegram, () => new BotPlace(telegram.BaseAddress, telegram.Token, folder.Path, press.Endpoint, engines.Engine, engines.Model), start);
        up.Push(life);
        engines.Serve(life);
        FirstPeople.MoveIn(telegram);
        var makers = new MakersPanel(telegram, life, engines);
        var page = await ServePageAsync(
            new() { Port = plan.Port, Articles = Samples.Articles, Links = press.Links, Map = makers.Map, Pieces = makers.Pieces }, cancellationToken);
        up.Push(page);
        Page = page.Address;
        await life.StartAsync(cancellationToken);
    }

    private async Task<ChatPage> ServePageAsync(ChatPageOptions options, CancellationToken cancellationToken)
    {
        var wanted = options.Port;
        while (true)
        {
            try
            {
                return await ChatPage.StartAsync(telegram, options, cancellationToken);
            }
            catch (IOException taken) when (IsTaken(taken) && wanted > 0 && options.Port < Math.Min(wanted + NextPorts, ushort.MaxValue))
            {
                options.Port++;
            }
        }
    }

    private static bool IsTaken(Exception failure) =>
        failure is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || (failure.InnerException is { } inner && IsTaken(inner));
}
