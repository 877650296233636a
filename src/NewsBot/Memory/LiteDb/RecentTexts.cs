using System.Text;
using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>Short texts by chat and id, of each chat only the newest. Only the thread of the storage uses it.</summary>
/// <param name="field">Under which name a document holds the text.</param>
internal sealed class RecentTexts(string collection, string field)
{
    /// <summary>What a person asks for is a few a day; of a hundred and one the oldest is lost.</summary>
    private const int Most = 100;

    public string Collection { get; } = collection;

    public void Put(ILiteDatabase database, ChatKey chat, string id, string text, DateTimeOffset at)
    {
        var texts = database.GetCollection(Collection);
        if (!texts.Upsert(new BsonDocument { ["_id"] = Key(chat, id), [field] = text, ["at"] = at.UtcTicks }))
        {
            return;
        }

        var all = texts.Find(IdQuery.Within(KeyRange.Under(Keys.Of(chat)), Query.Ascending)).ToList();
        foreach (var old in all.OrderByDescending(each => each["at"].AsInt64).Skip(Most))
        {
            texts.Delete(old["_id"]);
        }
    }

    /// <param name="id">At most 20 letters: what is longer nobody was given.</param>
    public string? Find(ILiteDatabase database, ChatKey chat, string id) =>
        id.Length <= 20 && Ascii.IsValid(id) && database.GetCollection(Collection).FindById(Key(chat, id)) is { } found ? found[field].AsString : null;

    private static byte[] Key(ChatKey chat, string id) => [.. Keys.Of(chat), .. Encoding.ASCII.GetBytes(id)];
}
