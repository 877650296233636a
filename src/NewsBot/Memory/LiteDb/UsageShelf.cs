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

    private static Dictionary<DateOnly, Usage> Read(ILiteDatabase database, string collection, long id)
    {
        var days = new Dictionary<DateOnly, Usage>();
        if (database.GetCollection(collection).FindById(Keys.Of(new ChatKey(id))) is { } document && document["days"] is BsonDocument stored)
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
