using LiteDB;

namespace NewsBot.Memory.LiteDb;

/// <summary>Goes through whole collections in small steps, so that neither many documents nor many pages are in memory at once.</summary>
internal static class DatabaseCopy
{
    private const int Step = 200;

    /// <summary>Copies the documents of one collection that <paramref name="keep"/> accepts.</summary>
    public static void Copy(string collection, ILiteDatabase from, ILiteDatabase to, Func<BsonDocument, bool> keep)
    {
        var target = to.GetCollection(collection);
        foreach (var step in Walk(from.GetCollection(collection)).Where(keep).Chunk(Step))
        {
            target.Insert(step);
        }
    }

    /// <summary>All documents in the order of their ids, each step read in a transaction of its own.</summary>
    public static IEnumerable<BsonDocument> Walk(ILiteCollection<BsonDocument> collection)
    {
        var last = BsonValue.MinValue;
        while (true)
        {
            var step = collection.Find(IdQuery.After(last, Step)).ToList();
            foreach (var document in step)
            {
                yield return document;
            }

            if (step.Count < Step)
            {
                yield break;
            }

            last = step[^1]["_id"];
        }
    }
}

/// <summary>What the storage holds and whether it is sound.</summary>
/// <param name="File">The full path of the database.</param>
/// <param name="Bytes">The file and its log.</param>
/// <param name="Faults">Where index and documents disagree, one line each; empty when they agree.</param>
public sealed record StorageHealth(string File, long Bytes, int Documents, IReadOnlyList<string> Faults)
{
    /// <summary>Compares, in every collection, the count, the walk up and down the index, and the way to each document by its id.</summary>
    internal static StorageHealth Of(DatabaseFile file)
    {
        var database = file.Open();
        var documents = 0;
        var faults = new List<string>();
        foreach (var name in database.GetCollectionNames())
        {
            var collection = database.GetCollection(name);
            var count = collection.Count();
            var up = Ids(collection, Query.Ascending);
            var down = Ids(collection, Query.Descending);
            down.Reverse();
            documents += count;
            if (up.Count != count || !up.SequenceEqual(down) || up.Zip(up.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                faults.Add($"{name}: {count} counted, {up.Count} found upwards, {down.Count} found downwards");
            }
            else if (up.Count(id => collection.FindById(id)?["_id"] == id) is var found && found != count)
            {
                faults.Add($"{name}: {count} counted, {found} found by their ids");
            }
        }

        return new(file.Path, file.Length, documents, faults);
    }

    private static List<BsonValue> Ids(ILiteCollection<BsonDocument> collection, int order)
    {
        var query = Query.All("_id", order);
        query.Select = "{ _id: $._id }";
        return [.. collection.Find(query).Select(document => document["_id"])];
    }
}
