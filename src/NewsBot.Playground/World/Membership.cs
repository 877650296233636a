using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Tells the bot that somebody changed what it is in a chat.</summary>
internal static class Membership
{
    public static Update Changed(World world, Conversation chat, ChatMemberStatus before, ChatMemberStatus after) => new()
    {
        MyChatMember = new ChatMemberUpdated
        {
            Chat = chat.Chat,
            From = chat.Members.Count > 0 ? chat.Members[0].User : world.Bot,
            Date = world.Now.UtcDateTime,
            OldChatMember = Member(world.Bot, before),
            NewChatMember = Member(world.Bot, after),
        },
    };

    private static ChatMember Member(User bot, ChatMemberStatus status) => status switch
    {
        ChatMemberStatus.Administrator => new ChatMemberAdministrator { User = bot, CanManageChat = true, CanDeleteMessages = true },
        ChatMemberStatus.Restricted => new ChatMemberRestricted { User = bot, IsMember = true },
        ChatMemberStatus.Left => new ChatMemberLeft { User = bot },
        ChatMemberStatus.Kicked => new ChatMemberBanned { User = bot },
        _ => new ChatMemberMember { User = bot },
    };
}
