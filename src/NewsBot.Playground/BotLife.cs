namespace NewsBot.Playground;

/// <summary>What the bot of a playground is doing.</summary>
public enum LifeStage
{
    Starting,
    Running,

    /// <summary>Broken off in the middle of whatever it did; Telegram goes on without it.</summary>
    Killed,

    /// <summary>It could not be started; <see cref="BotLife.Trouble"/> says why.</summary>
    Failed,
}

/// <summary>The bot of a playground: started, killed in the middle, started again on the same files.</summary>
internal sealed class BotLife(FakeTelegram telegram, StartBot start, string folder) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private RunningBot? bot;

    public LifeStage Stage { get; private set; } = LifeStage.Starting;

    /// <summary>Why it could not be started; <c>null</c>: it could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The bot that runs; <c>null</c>: none does.</summary>
    public RunningBot? Bot => Volatile.Read(ref bot);

    /// <summary>Starts it, unless it runs.</summary>
    /// <remarks>What it throws comes through, and is kept as <see cref="Trouble"/>.</remarks>
    public Task StartAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            if (bot is not null)
            {
                return;
            }

            Show(LifeStage.Starting);
            try
            {
                await telegram.ComeBackAsync(cancellationToken);
                bot = await start(new BotPlace(telegram.BaseAddress, telegram.Token, folder), cancellationToken);
                Show(LifeStage.Running);
            }
            catch (Exception failure)
            {
                Show(LifeStage.Failed, failure.Message);
                throw;
            }
        },
        cancellationToken);

    /// <summary>
    /// Ends it as a crash does, as seen from Telegram: every connection breaks at once, no call is heard any more, nothing is finished.
    /// </summary>
    public Task KillAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            if (bot is { } running)
            {
                await telegram.GoOfflineAsync();
                bot = null;
                Show(LifeStage.Killed);
                await running.EndAsync();
            }
        },
        cancellationToken);

    /// <summary>Ends it while Telegram still listens.</summary>
    public async ValueTask DisposeAsync()
    {
        await AloneAsync(() => Interlocked.Exchange(ref bot, null)?.EndAsync() ?? Task.CompletedTask, CancellationToken.None);
        gate.Dispose();
    }

    private void Show(LifeStage stage, string? trouble = null) => telegram.World.Change(() => (Stage, Trouble) = (stage, trouble));

    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            gate.Release();
        }
    }
}
