using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>Records of one kind as JSON text under compound keys: a collection, and a second one with what is too long for a document.</summary>
/// <remarks>
/// LiteDB refuses documents over 16 MB and writes a changed document whole. So the beginning stands in a small document, together with
/// facts that change often, and the rest in pieces. Only the thread of the storage uses a shelf, within one piece of its work.
/// </remarks>
internal sealed class JsonShelf<T>(string collection, JsonTypeInfo<T> shape)
    where T : class
{
    // UTF-16 code units; at most three bytes each in the file.
    private const int LongestBeginning = 32_000;
    private const int LongestPiece = 1_000_000;

    private const string KeyAlone = "{ _id: $._id }";

    /// <summary>The names of the collections, that of the beginnings first.</summary>
    public IReadOnlyList<string> Collections { get; } = [collection, collection + "_rest"];

    /// <summary>The record as it is stored. Needs no database: other threads may call it.</summary>
    public string Write(T record) => System.Text.Json.JsonSerializer.Serialize(record, shape);

    /// <summary>Stores what <see cref="Write"/> wrote, in place of what stood under the key.</summary>
    /// <param name="facts">What else stands beside the beginning.</param>
    public void Put(ILiteDatabase database, byte[] key, string json, BsonDocument? facts = null)
    {
        var beginning = Cut(json, 0, LongestBeginning);
        var document = facts ?? [];
        document["_id"] = key;
        document["json"] = json[..beginning];
        if (!Beginnings(database).Upsert(document))
        {
            Rest(database).DeleteMany(IdQuery.Within(KeyRange.Under(key)));
        }

        for (var (start, number) = (beginning, 1); start < json.Length; number++)
        {
            var end = start + Cut(json, start, LongestPiece);
            Rest(database).Insert(new BsonDocument { ["_id"] = Keys.Piece(key, number), ["json"] = json[start..end] });
            start = end;
        }
    }

    /// <summary>Removes what stands under the key, if anything does.</summary>
    public void Remove(ILiteDatabase database, byte[] key)
    {
        Beginnings(database).Delete(key);
        Rest(database).DeleteMany(IdQuery.Within(KeyRange.Under(key)));
    }

    /// <summary>The document with the facts, or <c>null</c>. Changed, it is given back to <see cref="Update"/>.</summary>
    public BsonDocument? Find(ILiteDatabase database, byte[] key) => Beginnings(database).FindById(key);

    public void Update(ILiteDatabase database, BsonDocument document) => Beginnings(database).Update(document);

    /// <summary>The documents of a range in the order of their keys, read as the caller goes.</summary>
    /// <param name="order"><see cref="Query.Ascending"/> or <see cref="Query.Descending"/>.</param>
    public IEnumerable<BsonDocument> Walk(ILiteDatabase database, KeyRange range, int order) =>
        Beginnings(database).Find(IdQuery.Within(range, order));

    /// <summary>The keys of a range, the last first. Reads no document.</summary>
    public IEnumerable<byte[]> KeysOf(ILiteDatabase database, KeyRange range)
    {
        var query = IdQuery.Within(range, Query.Descending);
        query.Select = KeyAlone;
        return Beginnings(database).Find(query).Select(document => document["_id"].AsBinary);
    }

    /// <summary>At most <paramref name="limit"/> keys behind one, the first first. Reads no document.</summary>
    public IReadOnlyList<byte[]> KeysBehind(ILiteDatabase database, BsonValue last, int limit)
    {
        var query = IdQuery.After(last, limit);
        query.Select = KeyAlone;
        return [.. Beginnings(database).Find(query).Select(document => document["_id"].AsBinary)];
    }

    /// <summary>The chats under whose keys something stands, each once.</summary>
    public IReadOnlyList<ChatKey> Chats(ILiteDatabase database)
    {
        var chats = new List<ChatKey>();
        for (var range = KeyRange.Everything; FirstChat(database, range) is { } chat; range = range.Behind(Keys.Of(chat)))
        {
            chats.Add(chat);
        }

        return chats;
    }

    /// <summary>The chat of the first key in a range; <c>null</c>: there is none.</summary>
    public ChatKey? FirstChat(ILiteDatabase database, KeyRange range)
    {
        var query = IdQuery.Within(range, Query.Ascending);
        query.Select = KeyAlone;
        return Beginnings(database).Find(query).FirstOrDefault() is { } first ? Keys.ChatOf(first["_id"].AsBinary) : null;
    }

    /// <summary>The record of a document.</summary>
    /// <returns><c>false</c> when it is not JSON of this shape: another version wrote it, or it is damaged.</returns>
    public bool TryRead(ILiteDatabase database, BsonDocument document, [NotNullWhen(true)] out T? record)
    {
        var json = document["json"].AsString;
        if (json.Length >= LongestBeginning - 1)
        {
            var rest = Rest(database).Find(IdQuery.Within(KeyRange.Under(document["_id"].AsBinary), Query.Ascending));
            json = string.Concat(rest.Select(piece => piece["json"].AsString).Prepend(json));
        }

        try
        {
            record = System.Text.Json.JsonSerializer.Deserialize(json, shape);
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or NotSupportedException)
        {
            record = null;
        }

        return record is not null;
    }

    /// <summary>How many units from <paramref name="start"/> make the next piece: no surrogate pair is cut.</summary>
    private static int Cut(string json, int start, int longest)
    {
        var length = Math.Min(longest, json.Length - start);
        return start + length < json.Length && char.IsHighSurrogate(json[start + length - 1]) ? length - 1 : length;
    }

    private ILiteCollection<BsonDocument> Beginnings(ILiteDatabase database) => database.GetCollection(Collections[0]);

    private ILiteCollection<BsonDocument> Rest(ILiteDatabase database) => database.GetCollection(Collections[1]);
}
