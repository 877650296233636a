using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What somebody is in a chat, and how the bot is told that it changed.</summary>
internal static class Membership
{
    /// <summary>Somebody with a status; an administrator has every right that there is in such a chat, a restricted one none.</summary>
    public static ChatMember Of(User user, ChatMemberStatus status, ChatType chat) => status switch
    {
        ChatMemberStatus.Creator => new ChatMemberOwner { User = user },
        ChatMemberStatus.Administrator => Administrator(user, chat),
        ChatMemberStatus.Restricted => new ChatMemberRestricted { User = user, IsMember = true },
        ChatMemberStatus.Left => new ChatMemberLeft { User = user },
        ChatMemberStatus.Kicked => new ChatMemberBanned { User = user },
        _ => new ChatMemberMember { User = user },
    };

    /// <summary>Whether the status is that of somebody inside.</summary>
    public static bool IsInside(ChatMemberStatus status) => status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked);

    /// <summary>Tells the bot, if it is told such things: of itself always, of others only as an administrator.</summary>
    public static void Tell(World world, Conversation chat, Person? by, ChatMember before, ChatMember after)
    {
        if (Written(before) == Written(after))
        {
            return;
        }

        var change = new ChatMemberUpdated
        {
            Chat = chat.Chat,
            From = by?.User ?? world.Bot,
            Date = world.Now.UtcDateTime,
            OldChatMember = before,
            NewChatMember = after,
        };
        if (after.User.Id == world.Bot.Id)
        {
            world.Updates.Add(new Update { MyChatMember = change });
        }
        else if (chat.BotStatus == ChatMemberStatus.Administrator)
        {
            world.Updates.Add(new Update { ChatMember = change });
        }
    }

    private static ChatMemberAdministrator Administrator(User user, ChatType chat) => new()
    {
        User = user,
        CanManageChat = true,
        CanDeleteMessages = true,
        CanManageVideoChats = true,
        CanRestrictMembers = true,
        CanPromoteMembers = true,
        CanChangeInfo = true,
        CanInviteUsers = true,
        CanPostStories = true,
        CanEditStories = true,
        CanDeleteStories = true,
        CanPostMessages = chat == ChatType.Channel,
        CanEditMessages = chat == ChatType.Channel,
        CanPinMessages = chat != ChatType.Channel,
        CanManageTopics = chat == ChatType.Supergroup,
    };

    private static string Written(ChatMember member) => JsonSerializer.Serialize(member, JsonBotAPI.Options);
}
