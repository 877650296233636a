using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Who may be read, written to and changed.</summary>
internal static class Access
{
    /// <summary>The chat, if the bot may know it.</summary>
    public static Conversation ToRead(World world, ChatId id) => Find(world, id) switch
    {
        { IsPrivate: true } chat when Person(world, chat).IsDeactivated => throw Deactivated(),
        { IsPrivate: true, Started: false } => throw NotFound(),
        { Type: ChatType.Group } or { MigratedTo: not null } or { IsDeleted: true } or { Chat.Username: not null, BotStatus: ChatMemberStatus.Left } or { IsPrivate: true } => Find(world, id),
        var chat => Inside(chat),
    };

    /// <summary>The chat, if the bot may write there at all. What it may send is another question: <see cref="SendingRight"/>.</summary>
    public static Conversation ToWrite(World world, ChatId id) => Reachable(world, id) switch
    {
        { IsPrivate: true, Blocked: true } => throw RefusalException.Forbidden("bot was blocked by the user", "blocked"),
        { MigratedTo: { } super } => throw RefusalException.Migrated(super.Id),
        { IsDeleted: true } => throw RefusalException.Forbidden("the group chat was deleted", "chat_deleted"),
        { IsPrivate: true } chat => chat,
        var chat => Inside(chat),
    };

    /// <summary>The chat, if the bot may change there what it wrote: also when the person blocked it meanwhile.</summary>
    public static Conversation ToEdit(World world, ChatId id) => Reachable(world, id) switch
    {
        { IsPrivate: true } or { MigratedTo: not null } or { IsDeleted: true } => Find(world, id),
        var chat => Inside(chat),
    };

    /// <summary>The topic or thread that a message is meant for; the general topic is never named.</summary>
    /// <returns><c>null</c>: none in particular.</returns>
    public static int? Thread(Conversation chat, int? thread)
    {
        if (thread is null or 0)
        {
            return null;
        }

        var isThere = chat.Type == ChatType.Supergroup && (chat.Chat.IsForum ? chat.HasTopic(thread.Value) : chat.FindThere(thread) is not null);
        return isThere ? thread : throw RefusalException.Bad("message thread not found", "thread_not_found");
    }

    /// <summary>The chat with a person who can be written to, or any other.</summary>
    private static Conversation Reachable(World world, ChatId id) => Find(world, id) switch
    {
        { IsPrivate: true } chat when Person(world, chat).IsDeactivated => throw Deactivated(),
        { IsPrivate: true } chat when Person(world, chat).User.IsBot => throw RefusalException.Forbidden("bot can't send messages to bots", "message_to_bot", Blame.Bot),
        { IsPrivate: true, Started: false } => throw RefusalException.Forbidden("bot can't initiate conversation with a user", "cannot_begin", Blame.Bot),
        var chat => chat,
    };

    private static Conversation Inside(Conversation chat) => chat.BotStatus switch
    {
        ChatMemberStatus.Kicked => throw RefusalException.Forbidden($"bot was kicked from the {NameOf(chat)}", "kicked"),
        ChatMemberStatus.Left => throw RefusalException.Forbidden($"bot is not a member of the {NameOf(chat)}", "no_member"),
        _ => chat,
    };

    private static Conversation Find(World world, ChatId id) =>
        (id.Identifier is { } number ? world.FindChat(number) : world.FindChat(id.Username![1..])) ?? throw NotFound();

    private static Person Person(World world, Conversation chat) => world.FindPerson(chat.Id)!;

    private static RefusalException NotFound() => RefusalException.Bad("chat not found", "chat_not_found");

    private static RefusalException Deactivated() => RefusalException.Forbidden("user is deactivated", "user_deactivated");

    private static string NameOf(Conversation chat) => chat.Type switch
    {
        ChatType.Group => "group chat",
        ChatType.Channel => "channel chat",
        _ => "supergroup chat",
    };
}
