using Microsoft.Extensions.Options;

namespace NewsBot.Messages;

/// <summary>When the next message may go out, so that Telegram's limits are not met.</summary>
/// <remarks>
/// For each chat one moment is kept: when the messages sent so far would be over if each took its interval. A message may go while that
/// moment is less than a burst ahead (the "generic cell rate algorithm" of ITU-T I.371). For all chats together the calls of the last
/// second are kept. Telegram counts a call somewhere between its start and its answer, so it is counted here from both: then no second
/// of Telegram's clock holds more than there may be, unless a call hangs for longer than that.
/// </remarks>
public sealed class Pace(IOptions<MessageOptions> options, TimeProvider time) : IDisposable
{
    private const int Crowd = 10_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly Dictionary<long, DateTimeOffset> over = [];
    private readonly List<Place> latest = [];

    /// <summary>Lets those that only wait for all chats together through one by one; in the order in which they came, as its queue of asynchronous waits has it.</summary>
    private readonly SemaphoreSlim door = new(1);

    private int atTheDoor;

    /// <summary>How long a message to <paramref name="chat"/> would have to wait now.</summary>
    public TimeSpan Delay(long chat)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var (here, everywhere) = (DelayHere(chat, now), DelayEverywhere(now));
            return here > everywhere ? here : everywhere;
        }
    }

    /// <summary>Whether half of a burst is free: then a message that is of little weight takes nothing away from those to come.</summary>
    public bool IsQuiet(long chat)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            return DelayEverywhere(now) == TimeSpan.Zero && Later(over.GetValueOrDefault(chat), now) - now <= Slack(chat) / 2;
        }
    }

    /// <summary>Waits for a place, and takes it.</summary>
    /// <returns>To dispose of when Telegram has answered.</returns>
    public async Task<IDisposable> WaitAsync(long chat, CancellationToken cancellationToken)
    {
        while (true)
        {
            await DelayAsync(now => DelayHere(chat, now), cancellationToken);
            Interlocked.Increment(ref atTheDoor);
            try
            {
                await door.WaitAsync(cancellationToken);
                try
                {
                    await DelayAsync(DelayNow, cancellationToken);
                    if (Take(chat) is { } place)
                    {
                        return place;
                    }
                }
                finally
                {
                    door.Release();
                }
            }
            finally
            {
                Interlocked.Decrement(ref atTheDoor);
            }
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

    /// <inheritdoc/>
    public void Dispose() => door.Dispose();

    private async Task DelayAsync(Func<DateTimeOffset, TimeSpan> delay, CancellationToken cancellationToken)
    {
        TimeSpan Left()
        {
            lock (gate)
            {
                return delay(time.GetUtcNow());
            }
        }

        while (Left() is { Ticks: > 0 } left)
        {
            await Task.Delay(left, time, cancellationToken);
        }
    }

    /// <returns><c>null</c>: another message to the chat was faster.</returns>
    private Place? Take(long chat)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (DelayHere(chat, now) > TimeSpan.Zero)
            {
                return null;
            }

            over[chat] = Later(over.GetValueOrDefault(chat), now) + Interval(chat);
            ForgetTheQuiet(now);
            var place = new Place(this, now);
            latest.Add(place);
            return place;
        }
    }

    private void Answered(Place place)
    {
        lock (gate)
        {
            latest.Remove(place);
            place.At = time.GetUtcNow();
            latest.Add(place);
        }
    }

    private TimeSpan DelayHere(long chat, DateTimeOffset now) => Precise(Later(over.GetValueOrDefault(chat), now) - now - Slack(chat));

    /// <summary>With those that wait already: each second takes as many as may go.</summary>
    private TimeSpan DelayEverywhere(DateTimeOffset now) => DelayNow(now) + (Second * (atTheDoor / options.Value.PerSecond));

    private TimeSpan DelayNow(DateTimeOffset now)
    {
        latest.RemoveAll(place => place.At + Second <= now);
        return latest.Count < options.Value.PerSecond ? TimeSpan.Zero : Precise(latest[^options.Value.PerSecond].At + Second - now);
    }

    /// <summary>Timers may fire a little early; a delay below their precision would only spin.</summary>
    private static TimeSpan Precise(TimeSpan delay) => delay > TimeSpan.Zero ? delay + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero;

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

    /// <summary>A call's place among those of the last second.</summary>
    private sealed class Place(Pace pace, DateTimeOffset at) : IDisposable
    {
        /// <summary>When it began, then when it was answered.</summary>
        public DateTimeOffset At { get; set; } = at;

        public void Dispose() => pace.Answered(this);
    }
}
