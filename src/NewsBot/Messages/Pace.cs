using Microsoft.Extensions.Options;

namespace NewsBot.Messages;

/// <summary>When the next message may go out, so that Telegram's limits are not met.</summary>
/// <remarks>
/// For each chat one moment is kept: when the messages sent so far would be over if each took its interval. A message may go while that
/// moment is less than a burst ahead (the "generic cell rate algorithm" of ITU-T I.371).
/// </remarks>
public sealed class Pace(IOptions<MessageOptions> options, TimeProvider time)
{
    private const int Crowd = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<long, DateTimeOffset> over = [];
    private DateTimeOffset overall;

    /// <summary>How long a message to <paramref name="chat"/> would have to wait now.</summary>
    public TimeSpan Delay(long chat)
    {
        lock (gate)
        {
            return DelayAt(chat, time.GetUtcNow());
        }
    }

    /// <summary>Whether half of a burst is free: then a message that is of little weight takes nothing away from those to come.</summary>
    public bool IsQuiet(long chat)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            return DelayAt(chat, now) == TimeSpan.Zero && Later(over.GetValueOrDefault(chat), now) - now <= Slack(chat) / 2;
        }
    }

    /// <summary>Waits for its place, and takes it.</summary>
    public async Task WaitAsync(long chat, CancellationToken cancellationToken)
    {
        while (Take(chat) is { Ticks: > 0 } delay)
        {
            await Task.Delay(delay, time, cancellationToken);
        }
    }

    /// <summary>Telegram said how long <paramref name="chat"/> must be silent.</summary>
    public void HoldBack(long chat, TimeSpan silence)
    {
        lock (gate)
        {
            over[chat] = time.GetUtcNow() + silence + Slack(chat);
        }
    }

    private TimeSpan Take(long chat)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var delay = DelayAt(chat, now);
            if (delay <= TimeSpan.Zero)
            {
                over[chat] = Later(over.GetValueOrDefault(chat), now) + Interval(chat);
                overall = Later(overall, now) + TimeSpan.FromSeconds(1.0 / options.Value.PerSecond);
                ForgetTheQuiet(now);
            }

            return delay;
        }
    }

    private TimeSpan DelayAt(long chat, DateTimeOffset now)
    {
        var here = Later(over.GetValueOrDefault(chat), now) - now - Slack(chat);
        var everywhere = Later(overall, now) - now - TimeSpan.FromSeconds((options.Value.Burst - 1.0) / options.Value.PerSecond);
        var delay = here > everywhere ? here : everywhere;

        // Timers may fire a little early; a delay below their precision would only spin.
        return delay > TimeSpan.Zero ? delay + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero;
    }

    private TimeSpan Interval(long chat) => chat > 0 ? options.Value.PrivateInterval : options.Value.GroupInterval;

    private TimeSpan Slack(long chat) => Interval(chat) * (options.Value.Burst - 1);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private void ForgetTheQuiet(DateTimeOffset now)
    {
        if (over.Count > Crowd)
        {
            foreach (var (chat, moment) in over)
            {
                if (moment <= now)
                {
                    over.Remove(chat);
                }
            }
        }
    }
}
