using LiteDB;

namespace NewsBot.Memory.LiteDb;

/// <summary>What entries are found by: beside each of them a small document with its words and addresses, which is read instead of the entry.</summary>
/// <remarks>Only the thread of the storage uses it. Entries of an earlier version are added in quiet moments.</remarks>
internal sealed class Finder(JsonShelf<Entry> entries)
{
    /// <summary>The collection; its keys are those of the entries.</summary>
    public const string Collection = "found";

    /// <summary>Entries of one chat that are looked through, the newest: about 20 ms.</summary>
    private const int LookedThrough = 2_000;

    private const int CaughtUpAtOnce = 20;

    private BsonValue caughtUpTo = BsonValue.MinValue;
    private bool isCaughtUp;

    /// <summary>The document of an entry. Needs no database: other threads may call it.</summary>
    public static BsonDocument Write(Entry entry) => new()
    {
        ["words"] = SearchWords.Of(entry),
        ["links"] = new BsonArray(SearchWords.AddressesOf(entry).Select(address => new BsonValue(address))),
    };

    public static void Put(ILiteDatabase database, byte[] key, BsonDocument found)
    {
        found["_id"] = key;
        database.GetCollection(Collection).Upsert(found);
    }

    public static void Remove(ILiteDatabase database, byte[] key) => database.GetCollection(Collection).Delete(key);

    /// <summary>The keys of a range's entries of whose documents something is true, newest first, read as the caller goes.</summary>
    public static IEnumerable<byte[]> Find(ILiteDatabase database, KeyRange range, Func<BsonDocument, bool> isWanted) =>
        database.GetCollection(Collection).Find(IdQuery.Within(range, Query.Descending)).Take(LookedThrough).Where(isWanted).Select(found => found["_id"].AsBinary);

    /// <summary>Adds some of the entries that have no document yet; work for quiet moments.</summary>
    public bool CatchUp(ILiteDatabase database)
    {
        if (isCaughtUp || (caughtUpTo.IsMinValue && database.GetCollection(Collection).Count() >= database.GetCollection(entries.Collections[0]).Count()))
        {
            isCaughtUp = true;
            return false;
        }

        var step = database.GetCollection(entries.Collections[0]).Find(IdQuery.After(caughtUpTo, CaughtUpAtOnce)).ToList();
        foreach (var document in step.Where(document => database.GetCollection(Collection).FindById(document["_id"]) is null))
        {
            if (entries.TryRead(database, document, out var entry))
            {
                Put(database, document["_id"].AsBinary, Write(entry));
            }
        }

        caughtUpTo = step.Count > 0 ? step[^1]["_id"] : caughtUpTo;
        isCaughtUp = step.Count < CaughtUpAtOnce;
        return !isCaughtUp;
    }
}
