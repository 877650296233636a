
namespace NewsBot.Playground;

/// <summary>
/// Brings updates to the bot's webhook: those of one chat one after the other, different chats at once. What is not taken is brought
/// again: at once, then after 2, 4, 8… seconds, or when the bot's Retry-After says.
/// </summary>
internal sealed class Delivery : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private readonly World world;
    private readonly BotState state;
    private readonly CallDesk desk;
    private readonly CancellationTokenSource end;
    private readonly WebhookClient client = new(Patience);
    private readonly HashSet<object> busy = [];
    private readonly Task run;

    public Delivery(World world, BotState state, CallDesk desk)
    {
        this.world = world;
        this.state = state;
        this.desk = desk;
        end = CancellationTokenSource.CreateLinkedTokenSource(world.Life);
        run = RunAsync(end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
        client.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var onTheirWay = new List<Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            var change = world.NextChange();
            var (ready, next) = world.Read(Pick);
            onTheirWay.RemoveAll(task => task.IsCompleted);
            onTheirWay.AddRange(ready.Select(one => BringAsync(one.Webhook, one.Update, cancellationToken)));
            await UntilAsync(change, next, cancellationToken);
        }

        await Task.WhenAll(onTheirWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Waits for a change or for a moment, if there is one to wait for.</summary>
    private async Task UntilAsync(Task change, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        var left = moment - world.Now ?? Timeout.InfiniteTimeSpan;
        try
        {
            await change.WaitAsync(moment is not null && left < TimeSpan.Zero ? TimeSpan.Zero : left, world.Time, cancellationToken);
        }
        catch (Exception ended) when (ended is TimeoutException || cancellationToken.IsCancellationRequested)
        {
            // The moment has come, or the end.
        }
    }

    /// <summary>The updates to bring now, marked as busy, and when the next one is due; <c>null</c>: none is.</summary>
    private (IReadOnlyList<(Webhook Webhook, WaitingUpdate Update)> Ready, DateTimeOffset? Next) Pick()
    {
        if (state.Webhook is not { } webhook)
        {
            return ([], null);
        }

        var ready = new List<(Webhook, WaitingUpdate)>();
        DateTimeOffset? next = null;
        foreach (var update in world.Updates.Waiting.DistinctBy(update => update.Queue))
        {
            if (busy.Contains(update.Queue) || busy.Count >= webhook.MaxConnections)
            {
                continue;
            }

            if (update.NotBefore > world.Now)
            {
                next = next < update.NotBefore ? next : update.NotBefore;
                continue;
            }

            busy.Add(update.Queue);
            UpdateQueue.HandOut(update);
            ready.Add((webhook, update));
        }

        return (ready, next);
    }

    private async Task BringAsync(Webhook webhook, WaitingUpdate update, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await client.PostAsync(webhook, update.Wire, cancellationToken);
            world.Change(() => Note(webhook, update, taken));
            if (taken.Call is { } call)
            {
                await desk.AnswerAsync(call.Method, call.Parameters, unread: null, cancellationToken);
            }
        }
        finally
        {
            world.Change(() => busy.Remove(update.Queue));
        }
    }

    private void Note(Webhook webhook, WaitingUpdate update, WebhookAnswer taken)
    {
        if (taken.Error is null)
        {
            world.Updates.Confirm(update);
            return;
        }

        webhook.LastError = (world.Now, taken.Error);
        update.Failures++;
        update.NotBefore = world.Now + (taken.RetryAfter is { } asked && asked > TimeSpan.Zero ? Shorter(asked, LongestRetryAfter)
            : update.Failures == 1 ? TimeSpan.Zero
            : Shorter(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(update.Failures - 1, 10))), LongestPause));
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
