using System.Globalization;
using LiteDB;
using NewsBot.Asks;
using NewsBot.Briefings.Models;

namespace NewsBot.Memory.LiteDb;

/// <summary>What chats and people have used of models, a document each with its days. Only the thread of the storage uses it.</summary>
internal static class UsageShelf
{
    private const string Chats = "chat_usage";
    private const string Persons = "person_usage";
    private const string Day = "yyyy-MM-dd";

    /// <summary>Documents that are looked at before others have their turn.</summary>
    private const int AtOnce = 500;

    public static IReadOnlyList<string> Collections { get; } = [Chats, Persons];

    public static UsageDays Of(ILiteDatabase database, Payer payer) =>
        new(Read(database, Chats, payer.Chat.Chat), payer.Person is { } person ? Read(database, Persons, person) : []);

    public static void Add(ILiteDatabase database, Payer payer, DateOnly day, Usage usage)
    {
        Add(database, Chats, payer.Chat.Chat, day, usage);
        if (payer.Person is { } person)
        {
            Add(database, Persons, person, day, usage);
        }
    }

    /// <summary>Adds to a supergroup what its group has used.</summary>
    public static void Move(ILiteDatabase database, long from, long to)
    {
        foreach (var (day, usage) in Read(database, Chats, from))
        {
            Add(database, Chats, to, day, usage);
        }

        database.GetCollection(Chats).Delete(Keys.Of(new ChatKey(from)));
    }

    /// <summary>Deletes what has no day from <paramref name="first"/> on, among the next documents.</summary>
    /// <param name="last">The document behind which to begin.</param>
    /// <returns>The last document that was looked at, and how many are gone; <c>null</c> instead of a document: there are no more.</returns>
    public static (BsonValue? Last, int Gone) DeleteSilent(ILiteDatabase database, string collection, BsonValue last, DateOnly first)
    {
        var step = database.GetCollection(collection).Find(IdQuery.After(last, AtOnce)).ToList();
        var gone = step.Where(document => !DaysIn(document).Keys.Any(day => day >= first)).Count(document => database.GetCollection(collection).Delete(document["_id"]));
        return (step.Count == AtOnce ? step[^1]["_id"] : null, gone);
    }

    private static Dictionary<DateOnly, Usage> Read(ILiteDatabase database, string collection, long id) =>
        database.GetCollection(collection).FindById(Keys.Of(new ChatKey(id))) is { } document ? DaysIn(document) : [];

    private static Dictionary<DateOnly, Usage> DaysIn(BsonDocument document)
    {
        var days = new Dictionary<DateOnly, Usage>();
        if (document["days"] is BsonDocument stored)
        {
            foreach (var (name, value) in stored)
            {
                if (value is BsonDocument used && DateOnly.TryParseExact(name, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    days[day] = new(used["calls"].AsInt32, used["input"].AsInt64, used["cached"].AsInt64, used["output"].AsInt64, used["cost"].AsDecimal);
                }
            }
        }

        return days;
    }

    private static void Add(ILiteDatabase database, string collection, long id, DateOnly day, Usage usage)
    {
        var days = Read(database, collection, id);
        days[day] = days.GetValueOrDefault(day, Usage.None) + usage;
        var stored = new BsonDocument();
        foreach (var (date, used) in days.Where(one => one.Key > day.AddDays(-UsageDays.Kept)))
        {
            stored[date.ToString(Day, CultureInfo.InvariantCulture)] = new BsonDocument
            {
                ["calls"] = used.Calls,
                ["input"] = used.Input,
                ["cached"] = used.Cached,
                ["output"] = used.Output,
                ["cost"] = used.Cost,
            };
        }

        database.GetCollection(collection).Upsert(new BsonDocument { ["_id"] = Keys.Of(new ChatKey(id)), ["days"] = stored });
    }
}
