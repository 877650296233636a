using System.Text;
using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>Links offered as cards, by chat. Only the thread of the storage uses it.</summary>
internal static class OfferShelf
{
    public const string Collection = "offers";

    /// <summary>Cards that a person posts are a few a day; whoever types a hundred links loses the oldest.</summary>
    private const int Most = 100;

    public static void Put(ILiteDatabase database, ChatKey chat, Offer offer, DateTimeOffset at)
    {
        var offers = database.GetCollection(Collection);
        if (!offers.Upsert(new BsonDocument { ["_id"] = Key(chat, offer.Id), ["link"] = offer.Link.AbsoluteUri, ["at"] = at.UtcTicks }))
        {
            return;
        }

        var all = offers.Find(IdQuery.Within(KeyRange.Under(Keys.Of(chat)), Query.Ascending)).ToList();
        foreach (var old in all.OrderByDescending(each => each["at"].AsInt64).Skip(Most))
        {
            offers.Delete(old["_id"]);
        }
    }

    public static Uri? Find(ILiteDatabase database, ChatKey chat, string id) =>
        Offer.IsId(id) && database.GetCollection(Collection).FindById(Key(chat, id)) is { } offer ? new(offer["link"].AsString) : null;

    private static byte[] Key(ChatKey chat, string id) => [.. Keys.Of(chat), .. Encoding.ASCII.GetBytes(id)];
}
