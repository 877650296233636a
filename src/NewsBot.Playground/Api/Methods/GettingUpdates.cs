using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>getUpdates.</summary>
internal static class GettingUpdates
{
    private const int LongestPollSeconds = 50;
    private static readonly TimeSpan RepeatedWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(0.5);

    public static async Task<object> GetUpdatesAsync(ApiCall call, GetUpdatesRequest request)
    {
        var (world, state) = (call.World, call.State);
        var limit = Math.Clamp(request.Limit ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(request.Timeout ?? 0, 0, LongestPollSeconds));
        if (request.Limit is < 1 or > 100)
        {
            call.Sloppy("limit_clamped", $"limit {request.Limit} is taken as {limit}.");
        }

        (limit, timeout) = Slowed(call, request.Offset ?? 0, limit, timeout);
        var deadline = world.Now + timeout;
        var mine = new Poll();
        var atOnce = world.Change(() =>
        {
            if (state.Webhook is not null)
            {
                throw new RefusalException(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "conflict_webhook");
            }

            Remember(call, request.AllowedUpdates);
            world.Updates.Confirm(request.Offset ?? 0);
            var batch = world.Updates.Take(limit);
            if (batch.Count == 0 && timeout > TimeSpan.Zero)
            {
                state.Waiting?.End("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                state.Waiting = mine;
            }

            return batch;
        });
        return atOnce.Count == 0 && timeout > TimeSpan.Zero ? await WaitAsync(call, mine, limit, deadline) : Wire(atOnce);
    }

    private static (int Limit, TimeSpan Timeout) Slowed(ApiCall call, int offset, int limit, TimeSpan timeout)
    {
        var (state, now) = (call.State, call.World.Now);
        var since = state.LastPoll is { } last && last.Offset == offset ? now - last.At : TimeSpan.MaxValue;
        state.LastPoll = (offset, now);
        return call.World.Options.SlowsRepeatedPolls && since < RepeatedWithin
            ? (since < AtOnce ? 1 : limit, timeout < RepeatedWithin ? RepeatedWithin : timeout)
            : (limit, timeout);
    }

    private static async Task<object> WaitAsync(ApiCall call, Poll mine, int limit, DateTimeOffset deadline)
    {
        try
        {
            while (true)
            {
                var change = call.World.NextChange();
                var batch = call.World.Read(() => Batch(call, mine, limit));
                if (batch.Count > 0 || call.World.Now >= deadline)
                {
                    return Wire(batch);
                }

                await UntilAsync(change, deadline, call);
            }
        }
        finally
        {
            call.World.Change(() => call.State.Waiting = call.State.Waiting == mine ? null : call.State.Waiting);
        }
    }

    private static JsonElement[] Wire(IReadOnlyList<WaitingUpdate> batch) => batch.Select(update => update.Wire).ToArray();

    private static async Task UntilAsync(Task change, DateTimeOffset deadline, ApiCall call)
    {
        try
        {
            var left = deadline - call.World.Now;
            await change.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, call.World.Time, call.HungUp);
        }
        catch (TimeoutException)
        {
            // The poll is answered without an update.
        }
    }

    private static IReadOnlyList<WaitingUpdate> Batch(ApiCall call, Poll mine, int limit) =>
        mine.EndedBy is { } reason
            ? throw new RefusalException(409, reason, "conflict_polling", call.HungUp.IsCancellationRequested ? Blame.World : Blame.Bot)
            : call.World.Updates.Take(limit);

    /// <summary>A list that is left out keeps the one before; an empty one is the default again.</summary>
    public static void Remember(ApiCall call, IEnumerable<UpdateType>? allowed)
    {
        if (allowed?.ToArray() is not { } types)
        {
            return;
        }

        var known = Array.FindAll(types, type => type != UpdateType.Unknown);
        if (known.Length < types.Length)
        {
            call.Sloppy("unknown_update_type", "allowed_updates names a type that does not exist.");
        }

        call.World.Updates.Allowed = known.Length == 0 ? null : known;
    }
}
