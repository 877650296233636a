using LiteDB;

namespace NewsBot.Memory.LiteDb;

/// <summary>A range to remove from some collections; but for <see cref="Withdraw"/>, only the thread of the storage changes it.</summary>
internal sealed class Erasure(KeyRange range, IReadOnlyList<string> collections)
{
    private volatile bool withdrawn;

    /// <summary>How many documents the first of the collections lost.</summary>
    public int Count { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Nobody waits for it any more: done later, it would take what was stored since.</summary>
    public bool IsWithdrawn => withdrawn;

    public void Withdraw() => withdrawn = true;

    public bool Takes(string collection, BsonValue id)
    {
        var takes = collections.Contains(collection, StringComparer.Ordinal) && range.Contains(id.AsBinary);
        Count += takes && collection == collections[0] ? 1 : 0;
        return takes;
    }
}
