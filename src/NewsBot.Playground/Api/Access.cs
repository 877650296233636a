using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Who may be written to.</summary>
internal static class Access
{
    /// <summary>The chat, if the bot may know it.</summary>
    public static Conversation ToRead(World world, ChatId id)
    {
        var chat = Find(world, id);
        return chat.Type == ChatType.Private && !chat.Started ? throw NotFound() : chat;
    }

    /// <summary>The chat, if the bot may write there.</summary>
    public static Conversation ToWrite(World world, ChatId id) => Find(world, id) switch
    {
        { Type: ChatType.Private, Started: false } => throw RefusalException.Forbidden("bot can't initiate conversation with a user", "cannot_begin", Blame.Bot),
        { Type: ChatType.Private, Blocked: true } => throw RefusalException.Forbidden("bot was blocked by the user", "blocked"),
        { BotStatus: ChatMemberStatus.Kicked } chat => throw RefusalException.Forbidden($"bot was kicked from the {NameOf(chat)}", "kicked"),
        { BotStatus: ChatMemberStatus.Left } chat => throw RefusalException.Forbidden($"bot is not a member of the {NameOf(chat)}", "no_member"),
        { BotStatus: ChatMemberStatus.Restricted } => throw RefusalException.Bad("not enough rights to send text messages to the chat", "no_rights", Blame.World),
        var chat => chat,
    };

    /// <summary>The chat, if the bot may change there what it wrote: also when the person blocked it meanwhile.</summary>
    public static Conversation ToEdit(World world, ChatId id) => Find(world, id) is { Type: ChatType.Private, Blocked: true } chat ? chat : ToWrite(world, id);

    /// <summary>The topic that a message is meant for; the general topic is never named.</summary>
    public static int? Thread(Conversation chat, int? thread) => thread is null or 0 || chat.HasTopic(thread.Value)
        ? thread is 0 ? null : thread
        : throw RefusalException.Bad("message thread not found", "thread_not_found");

    private static Conversation Find(World world, ChatId id) => (id.Identifier is { } number ? world.FindChat(number) : null) ?? throw NotFound();

    private static RefusalException NotFound() => RefusalException.Bad("chat not found", "chat_not_found");

    private static string NameOf(Conversation chat) => chat.Type == ChatType.Group ? "group chat" : "supergroup chat";
}
