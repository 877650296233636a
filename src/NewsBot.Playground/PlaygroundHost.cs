using System.Net.Sockets;

namespace NewsBot.Playground;

/// <summary>What a playground is asked to be.</summary>
public sealed record PlaygroundPlan
{
    /// <summary>Port of the page on 127.0.0.1; when it is taken, the next free one. 0 takes any.</summary>
    public int Port { get; init; }

    /// <summary>Where the folder for the bot's files is made; <c>null</c>: where this machine keeps temporary files.</summary>
    public string? Parent { get; init; }
}

/// <summary>A whole playground in one process: a Telegram of its own, a page to chat in, and a bot. All of it is on loopback.</summary>
public sealed class PlaygroundHost : IAsyncDisposable
{
    /// <summary>How many ports after the wanted one are tried.</summary>
    private const int NextPorts = 100;

    private readonly FreshFolder folder;
    private readonly FakeTelegram telegram;
    private readonly BotLife life;
    private PageSite? page;

    private PlaygroundHost(FreshFolder folder, FakeTelegram telegram, StartBot start)
    {
        (this.folder, this.telegram) = (folder, telegram);
        life = new BotLife(telegram, start, folder.Path);
    }

    /// <summary>Where the page is found.</summary>
    public Uri Page => page!.Address;

    /// <summary>The Telegram that the bot talks to.</summary>
    public FakeTelegram Telegram => telegram;

    /// <summary>Starts everything, the bot last.</summary>
    /// <exception cref="SocketException">No port can be had for the page.</exception>
    /// <remarks>What <paramref name="start"/> throws comes through; nothing is left running then.</remarks>
    public static async Task<PlaygroundHost> StartAsync(PlaygroundPlan plan, StartBot start, CancellationToken cancellationToken)
    {
        var fresh = FreshFolder.Make(plan.Parent);
        PlaygroundHost? playground = null;
        try
        {
            playground = new PlaygroundHost(fresh, await FakeTelegram.StartAsync(CancellationToken.None), start);
            playground.page = await playground.ServePageAsync(plan.Port, cancellationToken);
            await playground.life.StartAsync(cancellationToken);
            return playground;
        }
        catch
        {
            await (playground?.DisposeAsync() ?? Disposed(fresh));
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (page is not null)
        {
            await page.DisposeAsync();
        }

        await life.DisposeAsync();
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    private static ValueTask Disposed(FreshFolder folder)
    {
        folder.Dispose();
        return default;
    }

    private async Task<PageSite> ServePageAsync(int wanted, CancellationToken cancellationToken)
    {
        for (var port = wanted; ; port++)
        {
            try
            {
                return await PageSite.StartAsync(telegram, port, cancellationToken);
            }
            catch (IOException taken) when (IsTaken(taken) && wanted > 0 && port < Math.Min(wanted + NextPorts, ushort.MaxValue))
            {
                // The next one.
            }
        }
    }

    private static bool IsTaken(Exception failure) =>
        failure is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || (failure.InnerException is { } inner && IsTaken(inner));
}
