namespace NewsBot.Playground;

/// <summary>What the bot of a playground is doing.</summary>
internal enum LifeStage
{
    Starting,
    Running,

    /// <summary>Broken off in the middle of whatever it did; Telegram goes on without it.</summary>
    Killed,

    /// <summary>It could not be started; <see cref="BotLife.Trouble"/> says why.</summary>
    Failed,
}

/// <summary>The bot of a playground, and the line to Telegram: started, killed in the middle, started again on the same files.</summary>
/// <param name="place">Asked at each start.</param>
internal sealed class BotLife(FakeTelegram telegram, Func<BotPlace> place, StartBot start) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private RunningBot? bot;
    private Task crash = Task.CompletedTask;

    public LifeStage Stage { get; private set; } = LifeStage.Starting;

    /// <summary>Why it could not be started; <c>null</c>: it could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Somebody has cut the line: Telegram cannot be reached, whether the bot lives or not.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The bot that runs; <c>null</c>: none does.</summary>
    public RunningBot? Bot => Volatile.Read(ref bot);

    /// <summary>Starts it, unless it runs.</summary>
    /// <remarks>What the start throws comes through, and is kept as <see cref="Trouble"/>.</remarks>
    public Task StartAsync(CancellationToken cancellationToken) => AloneAsync(() => bot is null ? BeginAsync(cancellationToken) : Task.CompletedTask, cancellationToken);

    /// <summary>Ends it and starts it anew.</summary>
    public Task RestartAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            await EndAsync();
            await BeginAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>
    /// Ends it as a crash does, as seen from Telegram: every connection breaks at once, no call is heard any more, nothing is finished.
    /// </summary>
    public Task KillAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            if (bot is not null)
            {
                await telegram.GoOfflineAsync();
                var end = EndAsync();
                Show(LifeStage.Killed);
                await end;
            }
        },
        cancellationToken);

    /// <summary>Kills it when it is about to show its next answer: the call is not executed.</summary>
    public void KillBeforeNextAnswer() =>
        telegram.Fail(Fault.Crash(() => crash = KillAsync(CancellationToken.None)), "editMessageText");

    /// <summary>Cuts the line between the bot and Telegram, or mends it.</summary>
    public Task CutAsync(bool isCut, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            telegram.World.Change(() => IsCut = isCut);
            if (isCut)
            {
                await telegram.GoOfflineAsync();
            }
            else if (bot is not null)
            {
                await telegram.ComeBackAsync(cancellationToken);
            }
        },
        cancellationToken);

    /// <summary>Ends it while Telegram still listens.</summary>
    public async ValueTask DisposeAsync()
    {
        await crash;
        await AloneAsync(EndAsync, CancellationToken.None);
        gate.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        Show(LifeStage.Starting);
        try
        {
            if (!IsCut)
            {
                await telegram.ComeBackAsync(cancellationToken);
            }

            bot = await start(place(), cancellationToken);
            Show(LifeStage.Running);
        }
        catch (Exception failure)
        {
            Show(LifeStage.Failed, failure.Message);
            throw;
        }
    }

    private Task EndAsync() => Interlocked.Exchange(ref bot, null)?.EndAsync() ?? Task.CompletedTask;

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
