using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>getChat, getChatMember and the like, and leaveChat.</summary>
internal static class Chats
{
    private const int MostReactions = 11;

    public static object Get(ApiCall call, GetChatRequest request)
    {
        var chat = Access.ToRead(call.World, request.ChatId);
        var (wire, takesGifts) = (chat.Chat, chat.IsPrivate);
        return new ChatFullInfo
        {
            Id = wire.Id,
            Type = wire.Type,
            Title = wire.Title,
            Username = wire.Username,
            FirstName = wire.FirstName,
            LastName = wire.LastName,
            IsForum = wire.IsForum,
            ActiveUsernames = wire.Username is null ? null : [wire.Username],
            AccentColorId = (int)(Math.Abs(wire.Id) % 7),
            MaxReactionCount = MostReactions,
            AcceptedGiftTypes = new AcceptedGiftTypes
            {
                UnlimitedGifts = takesGifts,
                LimitedGifts = takesGifts,
                UniqueGifts = takesGifts,
                PremiumSubscription = takesGifts,
                GiftsFromChannels = takesGifts,
            },
            Description = chat.Description,
            Permissions = chat.IsGroup ? chat.Permissions : null,
            LinkedChatId = chat.Discussion?.Id,
            PinnedMessage = chat.Pinned is [.., var pinned] ? World.AsReplied(pinned) : null,
        };
    }

    public static object CountMembers(ApiCall call, GetChatMemberCountRequest request) => Access.ToRead(call.World, request.ChatId).Inside().Count();

    public static object Administrators(ApiCall call, GetChatAdministratorsRequest request)
    {
        var chat = Access.ToRead(call.World, request.ChatId);
        return chat.IsPrivate
            ? throw RefusalException.Bad("there are no administrators in the private chat", "bad_chat_type")
            : chat.Inside().Where(member => member.IsAdmin && (!member.User.IsBot || member.User.Id == call.World.Bot.Id || request.ReturnBots)).ToArray();
    }

    public static object Member(ApiCall call, GetChatMemberRequest request)
    {
        if (request.UserId <= 0)
        {
            throw RefusalException.Bad("Invalid user_id specified", "bad_user_id");
        }

        var chat = Access.ToRead(call.World, request.ChatId);
        var isSelf = request.UserId == call.World.Bot.Id;
        var user = isSelf ? call.World.Bot : call.World.FindPerson(request.UserId)?.User ?? throw RefusalException.Bad("user not found", "user_not_found");
        if (chat.IsPrivate && !isSelf && user.Id != chat.Id)
        {
            throw RefusalException.Bad("member not found", "member_not_found");
        }

        if (chat.Type == ChatType.Channel && !isSelf && chat.BotStatus != ChatMemberStatus.Administrator)
        {
            throw RefusalException.Bad("member list is inaccessible", "no_rights", Blame.World);
        }

        var member = World.Copy(chat.Find(user));
        member.User = user;
        return member;
    }

    public static object Leave(ApiCall call, LeaveChatRequest request)
    {
        var chat = Access.ToEdit(call.World, request.ChatId);
        if (chat.IsPrivate)
        {
            throw RefusalException.Bad("chat member status can't be changed in private chats", "bad_chat_type");
        }

        chat.LetBotLeave();
        return true;
    }
}
