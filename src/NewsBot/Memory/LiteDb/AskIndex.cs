using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>Where an ask leads: to the entry that answered it, or to the newer one of the same article.</summary>
/// <param name="At">When the entry was made.</param>
/// <param name="Ask">The ask that the entry answered.</param>
/// <param name="IsRenumbered">Whether sentences or claims had other numbers in the briefing that answered this ask.</param>
/// <param name="Older">The asks that lead to the same entry besides its own; only the entry's own ask knows them.</param>
internal sealed record Lead(DateTimeOffset At, AskId Ask, bool IsRenumbered, IReadOnlyList<Lead> Older)
{
    public byte[] Key(ChatKey chat) => Keys.Of(chat, At, Ask);
}

/// <summary>The asks of a chat and their entries. Only the thread of the storage uses it.</summary>
/// <remarks>A document by chat and ask: <c>at</c>, the entry's time; of an older ask <c>by</c>, the ask of the entry, and <c>other</c>, whether numbers differ; of the entry's
/// own <c>older</c>, the asks that lead here too.</remarks>
internal static class AskIndex
{
    public const string Collection = "briefed";

    /// <summary>Messages of one article whose buttons lead to the newest briefing; those of older ones find it gone.</summary>
    private const int MostOlder = 100;

    public static Lead? Find(ILiteDatabase database, ChatKey chat, AskId ask) => Of(database).FindById(Keys.Of(chat, ask)) is { } document ? Read(database, chat, ask, document) : null;

    /// <summary>Notes an entry, with the asks that lead to it too.</summary>
    public static void Put(ILiteDatabase database, ChatKey chat, Place place, IEnumerable<Lead> older)
    {
        var (own, asks) = (Keys.Of(chat, place.Ask), Of(database));
        var leading = older.Where(lead => lead.Ask != place.Ask).DistinctBy(lead => lead.Ask).OrderByDescending(lead => lead.At).ToList();
        foreach (var (number, lead) in leading.Index())
        {
            var key = Keys.Of(chat, lead.Ask);
            if (number < MostOlder)
            {
                asks.Upsert(new BsonDocument { ["_id"] = key, ["at"] = place.At.UtcTicks, ["by"] = own, ["other"] = lead.IsRenumbered });
            }
            else
            {
                asks.Delete(key);
            }
        }

        var document = new BsonDocument { ["_id"] = own, ["at"] = place.At.UtcTicks };
        if (leading.Count > 0)
        {
            document["older"] = new BsonArray(leading.Take(MostOlder).Select(lead => new BsonDocument { ["ask"] = Keys.Of(chat, lead.Ask), ["at"] = lead.At.UtcTicks, ["other"] = lead.IsRenumbered }));
        }

        asks.Upsert(document);
    }

    public static void Remove(ILiteDatabase database, ChatKey chat, AskId ask) => Of(database).Delete(Keys.Of(chat, ask));

    /// <summary>The asks of a chat, and of all its topics, under whose keys an entry stands.</summary>
    public static void RemoveAll(ILiteDatabase database, KeyRange range) => Of(database).DeleteMany(IdQuery.Within(range));

    private static Lead Read(ILiteDatabase database, ChatKey chat, AskId ask, BsonDocument document) => new(
        new(document["at"].AsInt64, TimeSpan.Zero),
        document["by"] is { IsBinary: true } by ? Keys.AskOf(by.AsBinary) : ask,
        document["other"] is { IsBoolean: true, AsBoolean: true },
        document["older"] is BsonArray older
            ? [.. older.Select(lead => new Lead(new(lead["at"].AsInt64, TimeSpan.Zero), Keys.AskOf(lead["ask"].AsBinary), lead["other"].AsBoolean, []))]
            : []);

    private static ILiteCollection<BsonDocument> Of(ILiteDatabase database) => database.GetCollection(Collection);
}
