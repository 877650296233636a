using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>The blocks of all chats. Only the thread of the storage uses it.</summary>
/// <remarks>
/// A block is made in a quiet moment, of entries that stand next to each other, and goes when one of them comes, changes or goes: what stands in the file is never
/// half right. Between the blocks entries stand loose, and are read one by one; most chats have no block at all.
/// </remarks>
internal static class BlockShelf
{
    public const string Collection = "blocks";

    /// <summary>The newest block of which some is in a range; <c>null</c>: none.</summary>
    public static Block? Newest(ILiteDatabase database, ChatKey chat, KeyRange range)
    {
        var heads = IdQuery.Within(Block.HeadsUpTo(chat, range.To.AsSpan(Keys.ChatLength)), Query.Descending);
        return Of(database).Find(heads).FirstOrDefault() is { } head && Block.Read(chat, head) is var block && block.Entries[^1].Key.AsSpan().SequenceCompareTo(range.From) >= 0 ? block : null;
    }

    /// <summary>The data of a part of a block.</summary>
    public static byte[] Data(ILiteDatabase database, byte[] key) => Of(database).FindById(key)["data"].AsBinary;

    /// <summary>Takes the block away in which an entry stands, or would stand.</summary>
    public static void Open(ILiteDatabase database, byte[] key)
    {
        var chat = Keys.ChatOf(key);
        foreach (var part in Newest(database, chat, new(key, key)) is { } block ? Block.KeysOf(chat, block.From) : [])
        {
            Of(database).Delete(part);
        }
    }

    /// <summary>The blocks of a chat that have entries of a time.</summary>
    public static Stretch Of(ChatKey chat, DateTimeOffset since, DateTimeOffset until) =>
        new(KeyRange.Under(Keys.Of(chat)), [Collection]) { Where = part => Block.IsOf(part, since, until) };

    /// <summary>Makes one block of entries of a chat that stand loose.</summary>
    /// <param name="size">Entries of a block, at most; so many must stand loose behind the last block before there is another, and an eighth between two.</param>
    /// <returns>Whether there were enough of them.</returns>
    public static bool Make(ILiteDatabase database, ChatKey chat, int size)
    {
        for (var (range, least, block) = (KeyRange.Under(Keys.Of(chat)), size, (Block?)null); ; range = range with { To = Keys.Before(block.Entries[0].Key) }, least = size / 8)
        {
            block = Newest(database, chat, range);
            var gap = block is null ? range : range with { From = [.. block.Entries[^1].Key, 0] };
            var keys = Finder.Terms(database).Find(Limited(gap, size, keysAlone: true)).Count();
            if (keys >= least)
            {
                database.BeginTrans();
                Of(database).Insert(Block.Write(chat, [.. Finder.Terms(database).Find(Limited(gap, size, keysAlone: false))]));
                database.Commit();
                return true;
            }

            if (block is null)
            {
                return false;
            }
        }
    }

    private static Query Limited(KeyRange gap, int size, bool keysAlone)
    {
        var query = IdQuery.Within(gap, Query.Ascending);
        query.Limit = size;
        query.Select = keysAlone ? "{ _id: $._id }" : query.Select;
        return query;
    }

    private static ILiteCollection<BsonDocument> Of(ILiteDatabase database) => database.GetCollection(Collection);
}
