using LiteDB;
using NewsBot.Languages;

namespace NewsBot.Memory.LiteDb;

/// <summary>What entries are found by: beside each of them a small document with its stems and sources, which is read instead of the entry.</summary>
/// <remarks>Only the thread of the storage uses it. Entries of an earlier version are added in quiet moments.</remarks>
internal sealed class Finder(JsonShelf<Entry> entries, LanguageBook languages)
{
    private const int CaughtUpAtOnce = 20;

    /// <summary>What of a document tells who says something.</summary>
    public const string Names = "{ _id: $._id, language: $.language, sources: $.sources }";

    private const string Links = "{ _id: $._id, links: $.links }";

    /// <summary>The collections whose keys are those of the entries; the second was an earlier version's.</summary>
    public static IReadOnlyList<string> Collections { get; } = ["terms", "found"];

    private BsonValue caughtUpTo = BsonValue.MinValue;
    private bool isCaughtUp;

    /// <summary>The document of an entry. Needs no database: other threads may call it.</summary>
    public static BsonDocument Write(Entry entry, LanguageBook languages)
    {
        var terms = SearchTerms.Of(entry, languages);
        return new()
        {
            // What is looked at alone stands before what is long: reading stops behind it.
            ["language"] = terms.Language,
            ["sources"] = new BsonArray(entry.Briefing.Claims.Select(claim => claim.Source?.Name).OfType<string>().Select(name => new BsonValue(name))),
            ["headline"] = terms.Headline,
            ["claims"] = terms.Claims,
            ["text"] = terms.Text,
        };
    }

    public static void Put(ILiteDatabase database, byte[] key, BsonDocument found)
    {
        found["_id"] = key;
        Terms(database).Upsert(found);
    }

    public static void Remove(ILiteDatabase database, byte[] key) => Terms(database).Delete(key);

    /// <summary>The addresses of an entry of an earlier version, its article's own first; none: it has none, or has to be read.</summary>
    public static IReadOnlyList<string> LinksOf(ILiteDatabase database, byte[] key)
    {
        var query = IdQuery.Within(new(key, key), Query.Ascending);
        query.Select = Links;
        return Terms(database).Find(query).FirstOrDefault()?["links"] is BsonArray links ? [.. links.Select(link => link.AsString)] : [];
    }

    /// <summary>The next entries of a range, newest first, with what each is worth; those that are not found are worth 0.</summary>
    /// <param name="fields"><see cref="Names"/>, or <c>null</c> for all.</param>
    /// <param name="most">Documents that are looked through.</param>
    public static List<(byte[] Key, int Score)> Score(ILiteDatabase database, KeyRange range, string? fields, Func<BsonDocument, int> score, int most) =>
        [.. Walk(database, range, fields).Take(most).Select(found => (found["_id"].AsBinary, score(found)))];

    public static int Score(BsonDocument found, SearchQuery query) =>
        query.Score(new(found["language"].AsString, found["headline"].AsString, found["claims"].AsString, found["text"].AsString));

    public static int Score(BsonDocument found, NameQuery name) => SourcesIn(found).Any(source => name.Is(source, found["language"].AsString)) ? 1 : 0;

    /// <summary>The keys of the newest entries of a range in which one of the names is a source.</summary>
    public static IEnumerable<byte[]> Quoting(ILiteDatabase database, KeyRange range, HashSet<string> names, int most) =>
        Walk(database, range, Names).Take(most).Where(found => SourcesIn(found).Any(names.Contains)).Select(found => found["_id"].AsBinary);

    /// <summary>The sources of the newest entries of a range, one for each claim.</summary>
    public static List<string> Sources(ILiteDatabase database, KeyRange range, int most) => [.. Walk(database, range, Names).Take(most).SelectMany(SourcesIn)];

    /// <summary>Adds some of the entries that have no document yet; work for quiet moments.</summary>
    public bool CatchUp(ILiteDatabase database)
    {
        var all = database.GetCollection(entries.Collections[0]);
        if (isCaughtUp || (caughtUpTo.IsMinValue && Terms(database).Count() >= all.Count()))
        {
            isCaughtUp = true;
            return false;
        }

        var step = all.Find(IdQuery.After(caughtUpTo, CaughtUpAtOnce)).ToList();
        foreach (var document in step.Where(document => Terms(database).FindById(document["_id"]) is null))
        {
            if (entries.TryRead(database, document, out var entry))
            {
                Put(database, document["_id"].AsBinary, Write(entry, languages));
            }
        }

        caughtUpTo = step.Count > 0 ? step[^1]["_id"] : caughtUpTo;
        isCaughtUp = step.Count < CaughtUpAtOnce;
        if (isCaughtUp)
        {
            database.DropCollection(Collections[1]);
        }

        return !isCaughtUp;
    }

    private static IEnumerable<string> SourcesIn(BsonDocument found) => found["sources"].AsArray.Select(source => source.AsString);

    private static IEnumerable<BsonDocument> Walk(ILiteDatabase database, KeyRange range, string? fields)
    {
        var query = IdQuery.Within(range, Query.Descending);
        query.Select = fields ?? query.Select;
        return Terms(database).Find(query);
    }

    private static ILiteCollection<BsonDocument> Terms(ILiteDatabase database) => database.GetCollection(Collections[0]);
}
