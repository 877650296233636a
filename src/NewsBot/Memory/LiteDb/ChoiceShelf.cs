using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>What chats chose, by chat. Only the thread of the storage uses it.</summary>
internal static class ChoiceShelf
{
    private const string Collection = "choices";

    public static Dictionary<string, string> Of(ILiteDatabase database, long chat) =>
        Find(database, chat) is { } document && document["chosen"] is BsonDocument chosen
            ? chosen.Where(choice => choice.Value.IsString).ToDictionary(choice => choice.Key, choice => choice.Value.AsString, StringComparer.Ordinal)
            : [];

    /// <param name="choices">A value of <c>null</c> takes a choice back.</param>
    public static void Put(ILiteDatabase database, long chat, IReadOnlyDictionary<string, string?> choices)
    {
        var chosen = new BsonDocument();
        foreach (var (name, value) in Of(database, chat).Where(choice => !choices.ContainsKey(choice.Key)).Select(choice => (choice.Key, (string?)choice.Value)).Concat(choices.Select(choice => (choice.Key, choice.Value))))
        {
            if (value is not null)
            {
                chosen[name] = value;
            }
        }

        database.GetCollection(Collection).Upsert(new BsonDocument { ["_id"] = Keys.Of(new ChatKey(chat)), ["chosen"] = chosen });
    }

    /// <summary>Gives one chat what another chose; its own choices stay.</summary>
    public static void Move(ILiteDatabase database, long from, long to)
    {
        var own = Of(database, to);
        Put(database, to, Of(database, from).Where(choice => !own.ContainsKey(choice.Key)).ToDictionary(choice => choice.Key, choice => (string?)choice.Value, StringComparer.Ordinal));
        database.GetCollection(Collection).Delete(Keys.Of(new ChatKey(from)));
    }

    private static BsonDocument? Find(ILiteDatabase database, long chat) => database.GetCollection(Collection).FindById(Keys.Of(new ChatKey(chat)));
}
