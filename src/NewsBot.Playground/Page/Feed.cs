using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Telegram.Bot;

namespace NewsBot.Playground;

/// <summary>One thing that the page shows: a chat, a message, a person.</summary>
/// <param name="Kind">Name of the event that brings it.</param>
/// <param name="Key">Tells it from the others of its kind.</param>
/// <param name="Json">What the page is told of it, on one line.</param>
public sealed record Piece(string Kind, string Key, string Json)
{
    /// <summary>A piece written as Telegram writes its types.</summary>
    public static Piece Of(string kind, string key, object shown) => new(kind, key, JsonSerializer.Serialize(shown, JsonBotAPI.Options));
}

/// <summary>
/// The stream of events: first every piece, then those that changed. A piece is compared with what it was, so nothing in the world
/// must remember to say that it changed. A batch of pieces ends with the event <c>step</c>, which alone carries an id:
/// a reader that is cut off inside a batch gets the whole batch again.
/// </summary>
/// <param name="look">Every piece there is now.</param>
/// <param name="nextChange">Ends at the next change of what <paramref name="look"/> sees.</param>
internal sealed class Feed(Func<IEnumerable<Piece>> look, Func<Task> nextChange, TimeProvider time)
{
    /// <summary>An idle reader hears something this often, so that it can tell silence from a broken connection.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>Names this run: ids of an earlier one mean nothing here.</summary>
    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private readonly Lock gate = new();
    private readonly Dictionary<(string Kind, string Key), Stamped> pieces = [];
    private long revision;

    /// <summary>What changed since a reader was there last, and then what changes while it reads.</summary>
    /// <param name="lastEventId">The id of the last <c>step</c> that the reader has seen; <c>null</c> or unknown: it gets everything.</param>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(string? lastEventId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = RevisionOf(lastEventId);
        if (seen < 0)
        {
            yield return new SseItem<string>("{}", "anew") { ReconnectionInterval = RetryAfter };
        }

        while (true)
        {
            var change = nextChange();
            var (news, now) = Since(seen);
            foreach (var piece in news)
            {
                yield return piece;
            }

            if (now > seen)
            {
                seen = now;
                yield return new SseItem<string>("{}", "step") { EventId = $"{run}.{now.ToString(CultureInfo.InvariantCulture)}" };
            }

            if (!await ChangesAsync(change, cancellationToken))
            {
                yield return new SseItem<string>("{}", "still");
            }
        }
    }

    private async Task<bool> ChangesAsync(Task change, CancellationToken cancellationToken)
    {
        try
        {
            await change.WaitAsync(Heartbeat, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <returns>The revision; -1: not one of this run.</returns>
    private long RevisionOf(string? lastEventId) =>
        lastEventId?.Split('.') is [var itsRun, var number] && itsRun == run
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) && seen <= Volatile.Read(ref revision) ? seen : -1;

    private (IReadOnlyList<SseItem<string>> News, long Now) Since(long seen)
    {
        lock (gate)
        {
            Refresh();
            var news = pieces.Where(pair => pair.Value.Revision > seen && (pair.Value.Json is not null || seen >= 0))
                .OrderBy(pair => pair.Value.Revision)
                .Select(pair => pair.Value.Json is { } json
                    ? new SseItem<string>(json, pair.Key.Kind)
                    : new SseItem<string>(JsonSerializer.Serialize(new { kind = pair.Key.Kind, key = pair.Key.Key }), "gone"));
            return (news.ToArray(), revision);
        }
    }

    private void Refresh()
    {
        var left = new HashSet<(string, string)>(pieces.Where(pair => pair.Value.Json is not null).Select(pair => pair.Key));
        foreach (var (kind, key, json) in look())
        {
            left.Remove((kind, key));
            Put((kind, key), json);
        }

        foreach (var gone in left)
        {
            Put(gone, json: null);
        }
    }

    private void Put((string Kind, string Key) which, string? json)
    {
        if (!pieces.TryGetValue(which, out var before) || before.Json != json)
        {
            pieces[which] = new Stamped(json, ++revision);
        }
    }

    /// <param name="Json">What it is; <c>null</c>: it is gone.</param>
    /// <param name="Revision">When it became so.</param>
    private sealed record Stamped(string? Json, long Revision);
}
