using System.Security.Cryptography;
using System.Text;
using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>What leads to an entry, as fingerprints: its article's address, or the text of one that has none; and the link that was handed in.</summary>
/// <param name="Own">Two entries of a chat that have the same are of one article.</param>
/// <param name="Given"><c>null</c>: the same, or none.</param>
internal sealed record Marks(byte[] Own, byte[]? Given)
{
    public static Marks Of(Entry entry) => Of([SearchTerms.IdentityOf(entry), .. SearchTerms.AddressesOf(entry)]);

    /// <param name="names">The article's own first.</param>
    public static Marks Of(IReadOnlyList<string> names) => new(Fingerprint(names[0]), names.FirstOrDefault(name => name != names[0]) is { } given ? Fingerprint(given) : null);

    /// <summary>Whether an entry is of the article.</summary>
    public bool IsOf(Entry entry) => Own.AsSpan().SequenceEqual(Fingerprint(SearchTerms.IdentityOf(entry)));

    public static byte[] Fingerprint(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
}

/// <summary>The entries of a chat by what leads to them: a key says it all. Only the thread of the storage uses it.</summary>
internal static class ArticleIndex
{
    public const string Collection = "articles";

    private const byte Own = 0, Given = 1;

    /// <summary>Everything here of the entries that <paramref name="takes"/> accepts.</summary>
    public static Stretch Of(ChatKey chat, Func<Place, bool> takes) => new(KeyRange.Under(Keys.Of(chat)), [Collection]) { Where = mark => takes(Keys.PlaceOf(mark["_id"].AsBinary)) };

    public static void Put(ILiteDatabase database, ChatKey chat, Marks marks, Place place)
    {
        foreach (var key in KeysOf(chat, marks, place))
        {
            Of(database).Upsert(new BsonDocument { ["_id"] = key });
        }
    }

    public static void Remove(ILiteDatabase database, ChatKey chat, Marks marks, Place place)
    {
        foreach (var key in KeysOf(chat, marks, place))
        {
            Of(database).Delete(key);
        }
    }

    public static void RemoveAll(ILiteDatabase database, KeyRange range) => Of(database).DeleteMany(IdQuery.Within(range));

    /// <summary>Where entries of the article stand: one place, but for entries of an earlier version.</summary>
    public static List<Place> Same(ILiteDatabase database, ChatKey chat, Marks marks) =>
        [.. Of(database).Find(IdQuery.Within(KeyRange.Under([.. Keys.Of(chat), .. marks.Own, Own]), Query.Ascending)).Select(mark => Keys.PlaceOf(mark["_id"].AsBinary))];

    /// <summary>Where the entries stand to which an address leads, the newest first.</summary>
    public static List<Place> Find(ILiteDatabase database, ChatKey chat, string address) =>
        [.. Of(database).Find(IdQuery.Within(KeyRange.Under([.. Keys.Of(chat), .. Marks.Fingerprint(address)]), Query.Ascending))
            .Select(mark => Keys.PlaceOf(mark["_id"].AsBinary)).OrderByDescending(place => place.At)];

    private static IEnumerable<byte[]> KeysOf(ChatKey chat, Marks marks, Place place) =>
        marks.Given is { } given ? [Keys.Of(chat, marks.Own, Own, place), Keys.Of(chat, given, Given, place)] : [Keys.Of(chat, marks.Own, Own, place)];

    private static ILiteCollection<BsonDocument> Of(ILiteDatabase database) => database.GetCollection(Collection);
}
