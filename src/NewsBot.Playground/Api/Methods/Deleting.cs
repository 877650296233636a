using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>deleteMessage and deleteMessages.</summary>
internal static class Deleting
{
    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    public static object Delete(ApiCall call, DeleteMessageRequest request)
    {
        if (request.MessageId <= 0)
        {
            throw RefusalException.Bad("Message identifier is not specified", "missing_parameter");
        }

        var chat = Access.ToWrite(call.World, request.ChatId);
        var message = chat.FindThere(request.MessageId) ?? throw RefusalException.Bad("message to delete not found", "delete_not_found");
        return Delete(call, [message]);
    }

    public static object Delete(ApiCall call, DeleteMessagesRequest request)
    {
        var ids = MessageIds.Check(request.MessageIds);
        var chat = Access.ToWrite(call.World, request.ChatId);
        return Delete(call, ids.Select(id => chat.FindThere(id)).OfType<ChatMessage>().ToArray());
    }

    private static bool Delete(ApiCall call, ChatMessage[] messages)
    {
        if (Array.Exists(messages, message => !MayDelete(message) || call.World.Now - message.SentAt > DeletableFor))
        {
            throw RefusalException.Bad("message can't be deleted", "cant_delete");
        }

        foreach (var message in messages)
        {
            message.DeletedAt = call.World.Now;
        }

        return true;
    }

    private static bool MayDelete(ChatMessage message) =>
        message.IsFromBot || message.Chat.IsPrivate || message.Chat.Bot is ChatMemberAdministrator { CanDeleteMessages: true };
}
