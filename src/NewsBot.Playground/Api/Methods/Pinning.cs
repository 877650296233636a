using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>pinChatMessage, unpinChatMessage and unpinAllChatMessages.</summary>
internal static class Pinning
{
    public static object Pin(ApiCall call, PinChatMessageRequest request)
    {
        var chat = ToPin(call, request.ChatId);
        var message = Find(chat, request.MessageId);
        chat.Pin(message);
        call.World.Announce(chat, by: null, new Message { PinnedMessage = World.AsReplied(message) });
        return true;
    }

    public static object Unpin(ApiCall call, UnpinChatMessageRequest request)
    {
        var chat = ToPin(call, request.ChatId);
        if (request.MessageId is { } id)
        {
            chat.Unpin(Find(chat, id));
        }
        else if (chat.Pinned is [.., var last])
        {
            chat.Unpin(last);
        }

        return true;
    }

    public static object UnpinAll(ApiCall call, UnpinAllChatMessagesRequest request)
    {
        var chat = ToPin(call, request.ChatId);
        foreach (var message in chat.Pinned)
        {
            chat.Unpin(message);
        }

        return true;
    }

    private static Conversation ToPin(ApiCall call, ChatId id)
    {
        var chat = Access.ToWrite(call.World, id);
        var isAllowed = chat.Type switch
        {
            ChatType.Private => true,
            ChatType.Channel => chat.Bot is ChatMemberAdministrator { CanEditMessages: true },
            _ => chat.Bot is ChatMemberAdministrator { CanPinMessages: true },
        };
        return isAllowed ? chat : throw RefusalException.Bad("not enough rights to manage pinned messages in the chat", "no_rights", Blame.World);
    }

    private static ChatMessage Find(Conversation chat, int id) => chat.FindThere(id) ?? throw RefusalException.Bad("message to pin not found", "pin_not_found");
}
