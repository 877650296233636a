using LiteDB;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Memory.LiteDb;

/// <summary>What entries are found by: beside each of them a small document with its stems and sources, which is read instead of the entry; of many, a <see cref="Block"/>.</summary>
/// <remarks>Only the thread of the storage uses it. Entries of an earlier version are added in quiet moments.</remarks>
internal sealed class Finder(JsonShelf<Entry> entries, LanguageBook languages)
{
    private const int CaughtUpAtOnce = 20;

    /// <summary>What of a document tells who says something.</summary>
    public const string Names = "{ _id: $._id, language: $.language, sources: $.sources, roles: $.roles }";

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
            ["roles"] = new BsonArray(entry.Briefing.Claims.Select(claim => claim.Source?.Role).OfType<string>().Distinct(StringComparer.Ordinal).Select(role => new BsonValue(role))),
            ["headline"] = terms.Headline,
            ["claims"] = terms.Claims,
            ["text"] = terms.Text,
        };
    }

    public static void Put(ILiteDatabase database, byte[] key, BsonDocument found)
    {
        found["_id"] = key;
        BlockShelf.Open(database, key);
        Terms(database).Upsert(found);
    }

    public static void Remove(ILiteDatabase database, byte[] key)
    {
        BlockShelf.Open(database, key);
        Terms(database).Delete(key);
    }

    /// <summary>The addresses of an entry of an earlier version, its article's own first; none: it has none, or has to be read.</summary>
    public static IReadOnlyList<string> LinksOf(ILiteDatabase database, byte[] key)
    {
        var query = IdQuery.Within(new(key, key), Query.Ascending);
        query.Select = Links;
        return Terms(database).Find(query).FirstOrDefault()?["links"] is BsonArray links ? [.. links.Select(link => link.AsString)] : [];
    }

    /// <summary>Looks through the next entries of a range, newest first.</summary>
    /// <param name="most">When so many are looked through, the rest is for the next time.</param>
    public static Looked Look(ILiteDatabase database, ChatKey chat, KeyRange range, SearchQuery query, int most) => Look(
        database, chat, range, fields: null,
        found => query.Score(new(found["language"].AsString, found["headline"].AsString, found["claims"].AsString, found["text"].AsString)),
        block => block.Score(chat, query, key => BlockShelf.Data(database, key)), most);

    /// <inheritdoc cref="Look(ILiteDatabase, ChatKey, KeyRange, SearchQuery, int)"/>
    public static Looked Look(ILiteDatabase database, ChatKey chat, KeyRange range, NameQuery name, int most) => Look(
        database, chat, range, Names,
        found => found["language"].AsString is var language && (SourcesIn(found).Any(source => name.Is(source, language)) || RolesIn(found).Any(role => name.IsRole(role, language))) ? 1 : 0,
        block => block.Score(chat, name, key => BlockShelf.Data(database, key)), most);

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

    /// <summary>The names of who says something, one for each claim.</summary>
    internal static IEnumerable<string> SourcesIn(BsonDocument found) => found["sources"].AsArray.Select(source => source.AsString);

    /// <summary>What they are called; an earlier version did not note it.</summary>
    internal static IEnumerable<string> RolesIn(BsonDocument found) => found["roles"] is BsonArray roles ? roles.Select(role => role.AsString) : [];

    private static Looked Look(ILiteDatabase database, ChatKey chat, KeyRange range, string? fields, Func<BsonDocument, int> score, Func<Block, int[]> scores, int most)
    {
        var (found, looked) = (new List<(byte[] Key, int Score)>(), 0);
        while (looked < most)
        {
            var block = BlockShelf.Newest(database, chat, range);
            var loose = block is null ? range : range with { From = [.. block.Entries[^1].Key, 0] };
            var last = (byte[]?)null;
            foreach (var document in Walk(database, loose, fields).Take(most - looked))
            {
                last = document["_id"].AsBinary;
                found.Add((last, score(document)));
                looked++;
            }

            if (looked == most)
            {
                return new(Worthy(), range with { To = Keys.Before(last!) });
            }

            if (block is null)
            {
                return new(Worthy(), Rest: null);
            }

            found.AddRange(block.Entries.Zip(scores(block), (entry, worth) => (entry.Key, worth)).Where(each => range.Contains(each.Key)).Reverse());
            looked += block.Entries.Count;
            range = range with { To = Keys.Before(block.Entries[0].Key) };
        }

        return new(Worthy(), range);

        List<(byte[] Key, int Score)> Worthy() => found.FindAll(each => each.Score > 0);
    }

    private static IEnumerable<BsonDocument> Walk(ILiteDatabase database, KeyRange range, string? fields)
    {
        var query = IdQuery.Within(range, Query.Descending);
        query.Select = fields ?? query.Select;
        return Terms(database).Find(query);
    }

    internal static ILiteCollection<BsonDocument> Terms(ILiteDatabase database) => database.GetCollection(Collections[0]);
}

/// <summary>Some of what was looked through.</summary>
/// <param name="Found">The entries that are worth something, newest first.</param>
/// <param name="Rest">What is left to look through; <c>null</c>: nothing.</param>
internal sealed record Looked(List<(byte[] Key, int Score)> Found, KeyRange? Rest);
