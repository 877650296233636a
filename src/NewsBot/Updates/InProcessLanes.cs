using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;

namespace NewsBot.Updates;

/// <summary>The lanes of one machine: a task for each chat in which something waits, gone when nothing does.</summary>
/// <remarks>The sweep at start answers what an earlier run left; the later ones are for lanes that broke, for instance on a full disk.</remarks>
public sealed partial class InProcessLanes(
    Lane lane, IInbox inbox, IOptions<TurnOptions> options, TimeProvider time, ILogger<InProcessLanes> logger) : BackgroundService, ILanes
{
    private readonly Lock gate = new();
    private readonly Dictionary<ChatKey, Run> running = [];
    private readonly CancellationTokenSource giveUp = new();
    private bool closed;
    private bool hasWorked;

    public void Wake(ChatKey chat)
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            if (running.TryGetValue(chat, out var run))
            {
                run.WokenAgain = true;
                return;
            }

            run = new();
            running.Add(chat, run);
            hasWorked = true;
            run.Work = DrainAsync(chat, run);
        }
    }

    /// <summary>Takes no new turn, lets running ones finish for <see cref="TurnOptions.FinishWithin"/>, then breaks them off: they stay in the inbox.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Task work;
        lock (gate)
        {
            closed = true;
            work = Task.WhenAll(running.Values.Select(run => run.Work));
        }

        await base.StopAsync(cancellationToken);
        try
        {
            await work.WaitAsync(options.Value.FinishWithin, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await giveUp.CancelAsync();
            await work.WaitAsync(cancellationToken);
        }
    }

    public override void Dispose()
    {
        giveUp.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var chat in await inbox.WaitingChatsAsync(stoppingToken))
                {
                    Wake(chat);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotSwept(logger, failure);
            }

            ReleaseMemory();
            await Task.Delay(options.Value.SweepEvery, time, stoppingToken);
        }
    }

    /// <summary>Gives back what reading has left behind, once nothing is read any more: the runtime would keep it as long as the machine has more.</summary>
    private void ReleaseMemory()
    {
        lock (gate)
        {
            if (running.Count > 0 || !hasWorked)
            {
                return;
            }

            hasWorked = false;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private async Task DrainAsync(ChatKey chat, Run run)
    {
        await Task.Yield();
        try
        {
            do
            {
                while (!closed && await lane.StepAsync(chat, giveUp.Token))
                {
                    // One turn after the other.
                }
            }
            while (WasWokenAgain(chat, run));
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            Log.BrokenOff(logger, chat);
        }
        catch (Exception failure)
        {
            Log.Broken(logger, chat, failure);
            Leave(chat);
        }
    }

    /// <summary>An ask may be accepted between the lane's last look and its end: then its wake says so.</summary>
    private bool WasWokenAgain(ChatKey chat, Run run)
    {
        lock (gate)
        {
            if (run.WokenAgain && !closed)
            {
                run.WokenAgain = false;
                return true;
            }

            running.Remove(chat);
            return false;
        }
    }

    private void Leave(ChatKey chat)
    {
        lock (gate)
        {
            running.Remove(chat);
        }
    }

    private sealed class Run
    {
        public Task Work { get; set; } = Task.CompletedTask;

        public bool WokenAgain { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What waits could not be looked for; it will be tried again.")]
        public static partial void NotSwept(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "The lane of chat {Chat} broke; what waits there is taken up by the next sweep.")]
        public static partial void Broken(ILogger logger, ChatKey chat, Exception failure);

        [LoggerMessage(Level = LogLevel.Information, Message = "The turn in chat {Chat} is broken off; it is taken up after the next start.")]
        public static partial void BrokenOff(ILogger logger, ChatKey chat);
    }
}
