using LiteDB;

namespace NewsBot.Memory.LiteDb;

/// <summary>A range of keys in some collections.</summary>
internal sealed record Stretch(KeyRange Range, IReadOnlyList<string> Collections)
{
    /// <summary>Of what else a document must be true, where its key does not say it all.</summary>
    public Func<BsonDocument, bool> Where { get; init; } = _ => true;
}

/// <summary>What to remove; but for <see cref="Withdraw"/>, only the thread of the storage changes it.</summary>
internal sealed class Erasure(IReadOnlyList<Stretch> stretches)
{
    private volatile bool withdrawn;

    /// <summary>How many documents the first collection of the first stretch lost.</summary>
    public int Count { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Nobody waits for it any more: done later, it would take what was stored since.</summary>
    public bool IsWithdrawn => withdrawn;

    public void Withdraw() => withdrawn = true;

    public bool Takes(string collection, BsonDocument document)
    {
        // Other collections have other keys, such as numbers.
        var takes = stretches.Any(stretch =>
            stretch.Collections.Contains(collection, StringComparer.Ordinal) && stretch.Range.Contains(document["_id"].AsBinary) && stretch.Where(document));
        Count += takes && collection == stretches[0].Collections[0] ? 1 : 0;
        return takes;
    }

    /// <summary>Deletes what is to be removed, within the transaction of the caller.</summary>
    public void DeleteFrom(ILiteDatabase database)
    {
        foreach (var stretch in stretches)
        {
            foreach (var name in stretch.Collections)
            {
                var collection = database.GetCollection(name);
                var ids = collection.Find(IdQuery.Within(stretch.Range, Query.Ascending)).Where(stretch.Where).Select(document => document["_id"]).ToList();
                var deleted = ids.Count(collection.Delete);
                Count += name == stretches[0].Collections[0] ? deleted : 0;
            }
        }
    }
}
