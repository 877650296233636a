using CsCheck;
using LiteDB;
using NewsBot.Asks;
using NewsBot.Memory.LiteDb;

namespace NewsBot.Tests.Memory;

public sealed class KeysTests
{
    private static readonly Gen<int> Ints = Gen.OneOf(Gen.Int, Gen.Int[-2, 2], Gen.Const(int.MinValue), Gen.Const(int.MaxValue));

    private static readonly Gen<ChatKey> Chats = Gen.Select(
        Gen.OneOf(Gen.Long, Gen.Long[-2, 2], Gen.Const(long.MinValue), Gen.Const(long.MaxValue)),
        Ints.Nullable(),
        (chat, topic) => new ChatKey(chat, topic));

    private static readonly Gen<AskId> Ids = Gen.Select(Ints, Ints, (update, part) => new AskId(update, part));

    private static readonly Gen<DateTimeOffset> Times =
        Gen.OneOf(Gen.Long[0, DateTime.MaxValue.Ticks], Gen.Long[254, 257], Gen.Const(0L), Gen.Const(DateTime.MaxValue.Ticks))
            .Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    [Fact]
    public void The_order_of_the_bytes_is_the_order_of_the_parts() => Gen.Select(Chats, Times, Ids).Select(Gen.Select(Chats, Times, Ids)).Sample((one, any) =>
    {
        var (chat, at, ask) = one;
        var (otherChat, otherAt, otherAsk) = Near(one, any);

        Sign(Keys.Of(chat, ask), Keys.Of(otherChat, otherAsk))
            .ShouldBe(Math.Sign((chat.Chat, Topic(chat), ask.Update, ask.Part).CompareTo((otherChat.Chat, Topic(otherChat), otherAsk.Update, otherAsk.Part))));
        Sign(Keys.Of(chat, at, ask), Keys.Of(otherChat, otherAt, otherAsk))
            .ShouldBe(Math.Sign((chat.Chat, Topic(chat), at, ask.Update, ask.Part).CompareTo((otherChat.Chat, Topic(otherChat), otherAt, otherAsk.Update, otherAsk.Part))));
    });

    [Fact]
    public void A_key_tells_its_chat() => Gen.Select(Chats, Times, Ids).Sample((chat, at, ask) =>
    {
        Keys.ChatOf(Keys.Of(chat)).ShouldBe(chat);
        Keys.ChatOf(Keys.Piece(Keys.Of(chat, at, ask), 3)).ShouldBe(chat);
    });

    [Fact]
    public void The_range_of_a_chat_holds_its_keys_and_no_other() => Gen.Select(Chats, Chats, Times, Ids).Sample((chat, other, at, ask) =>
    {
        var range = KeyRange.Under(Keys.Of(chat));

        range.Contains(Keys.Of(chat)).ShouldBeTrue();
        range.Contains(Keys.Of(chat, ask)).ShouldBeTrue();
        range.Contains(Keys.Piece(Keys.Of(chat, at, ask), int.MaxValue)).ShouldBeTrue();
        range.Contains(Keys.Of(other, at, ask)).ShouldBe(other == chat);
        KeyRange.Everything.Behind(Keys.Of(chat)).Contains(Keys.Of(other, ask)).ShouldBe((other.Chat, Topic(other)).CompareTo((chat.Chat, Topic(chat))) > 0);
    });

    /// <summary>Another key, of which some parts are often the same.</summary>
    private static (ChatKey, DateTimeOffset, AskId) Near((ChatKey Chat, DateTimeOffset At, AskId Ask) one, (ChatKey Chat, DateTimeOffset At, AskId Ask) any) =>
        (any.Ask.Part & 3) switch
        {
            0 => (one.Chat, one.At, any.Ask),
            1 => (one.Chat, any.At, one.Ask),
            2 => (new(one.Chat.Chat, any.Chat.Topic), any.At, any.Ask),
            _ => any,
        };

    // No topic sorts before every topic.
    private static long Topic(ChatKey chat) => chat.Topic ?? long.MinValue;

    // The database's own comparison, not ours.
    private static int Sign(byte[] one, byte[] other) => Math.Sign(new BsonValue(one).CompareTo(new BsonValue(other), Collation.Binary));
}
