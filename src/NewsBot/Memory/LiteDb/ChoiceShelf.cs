using System.Collections.Concurrent;
using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>What chats chose, by chat; every turn asks for it several times, so that of the latest chats is kept in memory.</summary>
/// <remarks>Only the thread of the storage uses it, except <see cref="Known"/>.</remarks>
internal sealed class ChoiceShelf
{
    private const string Collection = "choices";

    /// <summary>Chats whose choices are kept in memory: some hundred bytes each.</summary>
    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<long, IReadOnlyDictionary<string, string>> known = new();

    /// <summary>What a chat chose, as far as it is in memory; <c>null</c>: <see cref="Of"/> tells.</summary>
    public IReadOnlyDictionary<string, string>? Known(long chat) => known.GetValueOrDefault(chat);

    public IReadOnlyDictionary<string, string> Of(ILiteDatabase database, long chat)
    {
        var chosen = Find(database, chat) is { } document && document["chosen"] is BsonDocument choices
            ? choices.Where(choice => choice.Value.IsString).ToDictionary(choice => choice.Key, choice => choice.Value.AsString, StringComparer.Ordinal)
            : [];
        if (known.Count >= Crowd)
        {
            known.Clear();
        }

        return known[chat] = chosen;
    }

    /// <param name="choices">A value of <c>null</c> takes a choice back.</param>
    public void Put(ILiteDatabase database, long chat, IReadOnlyDictionary<string, string?> choices)
    {
        var chosen = new BsonDocument();
        foreach (var (name, value) in Of(database, chat).Where(choice => !choices.ContainsKey(choice.Key)).Select(choice => (choice.Key, (string?)choice.Value)).Concat(choices.Select(choice => (choice.Key, choice.Value))))
        {
            if (value is not null)
            {
                chosen[name] = value;
            }
        }

        known.TryRemove(chat, out _);
        database.GetCollection(Collection).Upsert(new BsonDocument { ["_id"] = Keys.Of(new ChatKey(chat)), ["chosen"] = chosen });
    }

    /// <summary>Gives one chat what another chose; its own choices stay.</summary>
    public void Move(ILiteDatabase database, long from, long to)
    {
        var own = Of(database, to);
        Put(database, to, Of(database, from).Where(choice => !own.ContainsKey(choice.Key)).ToDictionary(choice => choice.Key, choice => (string?)choice.Value, StringComparer.Ordinal));
        known.TryRemove(from, out _);
        database.GetCollection(Collection).Delete(Keys.Of(new ChatKey(from)));
    }

    private static BsonDocument? Find(ILiteDatabase database, long chat) => database.GetCollection(Collection).FindById(Keys.Of(new ChatKey(chat)));
}
