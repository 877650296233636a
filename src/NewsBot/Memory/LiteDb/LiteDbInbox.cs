using LiteDB;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>The inbox in the database file.</summary>
/// <remarks>
/// <c>inbox</c> holds the waiting asks by chat, update and part; <c>accepted</c> every update id of the last days, so that an answered
/// update is still known; <c>unreadable</c> asks that this version cannot read, kept for one that can.
/// </remarks>
public sealed partial class LiteDbInbox : IInbox
{
    internal const string Unreadable = "unreadable";

    private const string Accepted = "accepted";
    private const int PurgedAtOnce = 1_000;

    private readonly JsonShelf<Ask> asks = new("inbox", LiteDbJson.Shapes.Ask);
    private readonly LiteDbStorage storage;
    private readonly StorageOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<LiteDbInbox> logger;
    private BsonValue purgedUpTo = BsonValue.MinValue;
    private DateTimeOffset nextPurge;

    public LiteDbInbox(LiteDbStorage storage, IOptions<StorageOptions> options, TimeProvider time, ILogger<LiteDbInbox> logger)
    {
        this.storage = storage;
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        storage.WhenQuiet(Purge);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<int>> AcceptAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var written = new List<(int Update, byte[] Key, string Json)>();
        foreach (var (update, ask) in arrivals.SelectMany(arrival => arrival.Asks.Select(ask => (arrival.Update, ask))))
        {
            if (ask.Id.Update != update)
            {
                throw new ArgumentException($"The ask {ask.Id} is not of update {update}.", nameof(arrivals));
            }

            written.Add((update, Keys.Of(ask.Lane, ask.Id), asks.Write(ask)));
        }

        var byUpdate = written.ToLookup(each => each.Update);
        var at = time.GetUtcNow().UtcTicks;
        return storage.ChangeAsync<IReadOnlyList<int>>(
            database =>
            {
                var accepted = database.GetCollection(Accepted);
                var fresh = new List<int>();
                foreach (var update in arrivals.Select(arrival => arrival.Update).Distinct().Where(update => accepted.FindById(update) is null))
                {
                    accepted.Insert(new BsonDocument { ["_id"] = update, ["at"] = at });
                    foreach (var (_, key, json) in byUpdate[update])
                    {
                        asks.Put(database, key, json, new() { ["at"] = at, ["attempts"] = 0, ["sent"] = new BsonArray() });
                    }

                    fresh.Add(update);
                }

                return fresh;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Waiting>> WaitingAsync(ChatKey chat, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return storage.AskAsync<IReadOnlyList<Waiting>>(
            database =>
            {
                var waiting = new List<Waiting>();
                var unreadable = new List<BsonDocument>();
                foreach (var document in asks.Walk(database, KeyRange.Under(Keys.Of(chat)), Query.Ascending))
                {
                    if (asks.TryRead(database, document, out var ask))
                    {
                        waiting.Add(new(
                            ask,
                            document["attempts"].AsInt32,
                            [.. document["sent"].AsArray.Select(message => message.AsInt32)],
                            new DateTimeOffset(document["at"].AsInt64, TimeSpan.Zero)));
                    }
                    else
                    {
                        unreadable.Add(document);
                    }

                    if (waiting.Count == limit)
                    {
                        break;
                    }
                }

                PutAside(database, chat, unreadable);
                return waiting;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> AttemptAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            if (asks.Find(database, Keys.Of(chat, ask)) is not { } document)
            {
                return 0;
            }

            document["attempts"] = document["attempts"].AsInt32 + 1;
            asks.Update(database, document);
            return document["attempts"].AsInt32;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task NoteSentAsync(ChatKey chat, AskId ask, int messageId, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            if (asks.Find(database, Keys.Of(chat, ask)) is { } document && !document["sent"].AsArray.Contains(messageId))
            {
                document["sent"].AsArray.Add(messageId);
                asks.Update(database, document);
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync(ChatKey chat, IReadOnlyList<AskId> asks, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            foreach (var ask in asks)
            {
                this.asks.Remove(database, Keys.Of(chat, ask));
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChatKey>> MoveAsync(long group, long supergroup, CancellationToken cancellationToken) => storage.ChangeAsync<IReadOnlyList<ChatKey>>(
        database =>
        {
            var lanes = new HashSet<ChatKey>();
            foreach (var document in asks.Walk(database, KeyRange.Under(Keys.OfAll(group)), Query.Ascending).ToList())
            {
                if (asks.TryRead(database, document, out var ask) && ask is not MoveAsk)
                {
                    var moved = ask with { Chat = ask.Chat with { Chat = supergroup }, MessageId = 0 };
                    asks.Remove(database, document["_id"].AsBinary);
                    asks.Put(database, Keys.Of(moved.Lane, moved.Id), asks.Write(moved), new() { ["at"] = document["at"], ["attempts"] = document["attempts"], ["sent"] = new BsonArray() });
                    lanes.Add(moved.Lane);
                }
            }

            return [.. lanes];
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChatKey>> WaitingChatsAsync(CancellationToken cancellationToken) => storage.AskAsync(asks.Chats, cancellationToken);

    private void PutAside(ILiteDatabase database, ChatKey chat, List<BsonDocument> unreadable)
    {
        foreach (var document in unreadable)
        {
            Log.PutAside(logger, chat);
            database.GetCollection(Unreadable).Upsert(document);
            asks.Remove(database, document["_id"].AsBinary);
        }
    }

    /// <summary>Forgets some of the update ids that are old enough, once an hour all of them.</summary>
    private bool Purge(ILiteDatabase database)
    {
        var now = time.GetUtcNow();
        if (now < nextPurge)
        {
            return false;
        }

        var accepted = database.GetCollection(Accepted);
        var step = accepted.Find(IdQuery.After(purgedUpTo, PurgedAtOnce)).ToList();
        var oldest = (now - options.UpdatesRememberedFor).UtcTicks;
        database.BeginTrans();
        foreach (var old in step.Where(document => document["at"].AsInt64 < oldest))
        {
            accepted.Delete(old["_id"]);
        }

        database.Commit();
        var more = step.Count == PurgedAtOnce;
        purgedUpTo = more ? step[^1]["_id"] : BsonValue.MinValue;
        nextPurge = more ? now : now + TimeSpan.FromHours(1);
        return more;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An ask of chat {Chat} cannot be read and is put aside: its person gets no answer.")]
        public static partial void PutAside(ILogger logger, ChatKey chat);
    }
}
