using System.Buffers.Binary;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>Compound keys as bytes whose order is the order of their parts, so that one chat's documents are one range of the index.</summary>
/// <remarks>Numbers are big-endian with the sign bit flipped. LiteDB compares bytes unsigned, and a beginning sorts before what it begins.</remarks>
internal static class Keys
{
    /// <summary>Bytes with which all keys of a chat begin.</summary>
    public const int ChatLength = 8 + 1 + 4;

    /// <summary>What every key of the chat begins with: chat, whether there is a topic, topic.</summary>
    public static byte[] Of(ChatKey chat)
    {
        var key = new byte[ChatLength];
        Write(key, chat);
        return key;
    }

    /// <summary>What every key of the chat and of all its topics begins with.</summary>
    public static byte[] OfAll(long chat) => Of(new ChatKey(chat))[..8];

    /// <summary>Orders the asks of a chat by update and part.</summary>
    public static byte[] Of(ChatKey chat, AskId ask)
    {
        var key = new byte[ChatLength + 8];
        Write(key, chat);
        Write(key.AsSpan(ChatLength), ask);
        return key;
    }

    /// <summary>Orders what a chat remembers by time, then by update and part.</summary>
    public static byte[] Of(ChatKey chat, DateTimeOffset at, AskId ask)
    {
        var key = new byte[ChatLength + 16];
        Write(key, chat);
        Write(key.AsSpan(ChatLength), at.UtcTicks);
        Write(key.AsSpan(ChatLength + 8), ask);
        return key;
    }

    /// <summary>What every key of something that the chat remembers of this moment begins with.</summary>
    public static byte[] Of(ChatKey chat, DateTimeOffset at) => Of(chat, at, default)[..(ChatLength + 8)];

    /// <summary>Orders what leads from a fingerprint to entries: those of one fingerprint stand together, by kind and place.</summary>
    /// <param name="fingerprint">16 bytes.</param>
    public static byte[] Of(ChatKey chat, byte[] fingerprint, byte kind, Place place) => [.. Of(chat), .. fingerprint, kind, .. Of(chat, place.At, place.Ask)[ChatLength..]];

    /// <summary>The piece of what stands under <paramref name="key"/>; pieces follow each other by number.</summary>
    public static byte[] Piece(byte[] key, int number)
    {
        var piece = new byte[key.Length + 4];
        key.CopyTo(piece, 0);
        Write(piece.AsSpan(key.Length), number);
        return piece;
    }

    /// <summary>The chat that a key of <see cref="Of(ChatKey)"/> and its relatives begins with.</summary>
    public static ChatKey ChatOf(ReadOnlySpan<byte> key)
    {
        var chat = BinaryPrimitives.ReadInt64BigEndian(key) ^ long.MinValue;
        var topic = BinaryPrimitives.ReadInt32BigEndian(key[9..]) ^ int.MinValue;
        return new(chat, key[8] == 0 ? null : topic);
    }

    /// <summary>The last key of the same length before one.</summary>
    public static byte[] Before(byte[] key)
    {
        byte[] before = [.. key];
        for (var at = key.Length - 1; at >= 0 && before[at]-- == 0; at--)
        {
        }

        return before;
    }

    /// <summary>The place that a key ends with, after <see cref="Of(ChatKey, DateTimeOffset, AskId)"/> and its relatives.</summary>
    public static Place PlaceOf(ReadOnlySpan<byte> key) => new(
        new(BinaryPrimitives.ReadInt64BigEndian(key[^16..]) ^ long.MinValue, TimeSpan.Zero), AskOf(key));

    /// <summary>The ask that a key ends with.</summary>
    public static AskId AskOf(ReadOnlySpan<byte> key) =>
        new(BinaryPrimitives.ReadInt32BigEndian(key[^8..]) ^ int.MinValue, BinaryPrimitives.ReadInt32BigEndian(key[^4..]) ^ int.MinValue);

    private static void Write(Span<byte> to, ChatKey chat)
    {
        Write(to, chat.Chat);
        to[8] = chat.Topic is null ? (byte)0 : (byte)1;
        Write(to[9..], chat.Topic ?? 0);
    }

    private static void Write(Span<byte> to, AskId ask)
    {
        Write(to, ask.Update);
        Write(to[4..], ask.Part);
    }

    private static void Write(Span<byte> to, long number) => BinaryPrimitives.WriteInt64BigEndian(to, number ^ long.MinValue);

    private static void Write(Span<byte> to, int number) => BinaryPrimitives.WriteInt32BigEndian(to, number ^ int.MinValue);
}

/// <summary>A stretch of keys, both ends included.</summary>
internal readonly record struct KeyRange(byte[] From, byte[] To)
{
    // More than any key is long: chat, time, ask and the number of a piece are 33 bytes.
    private const int Longest = 40;

    public static KeyRange Everything { get; } = Under([]);

    /// <summary>The keys that begin with <paramref name="beginning"/>, itself included.</summary>
    public static KeyRange Under(byte[] beginning) => new(beginning, Above(beginning));

    /// <summary>What is left of the range behind all keys that begin with <paramref name="beginning"/>.</summary>
    public KeyRange Behind(byte[] beginning) => this with { From = Above(beginning) };

    public bool Contains(byte[] key) => From.AsSpan().SequenceCompareTo(key) <= 0 && key.AsSpan().SequenceCompareTo(To) <= 0;

    private static byte[] Above(byte[] beginning)
    {
        var above = new byte[beginning.Length + Longest];
        beginning.CopyTo(above, 0);
        above.AsSpan(beginning.Length).Fill(byte.MaxValue);
        return above;
    }
}
