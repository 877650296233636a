using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>editMessageText, editMessageReplyMarkup and deleteMessage.</summary>
internal static class Editing
{
    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    public static object EditText(ApiCall call, EditMessageTextRequest request)
    {
        if (request.RichMessage is not null)
        {
            throw RefusalException.Bad("rich messages are not built into the playground", "not_built_in");
        }

        var text = Texts.Message(call, request.Text, request.ParseMode, request.Entities, "MESSAGE_TOO_LONG");
        var keyboard = Keyboards.Check(call, request.ReplyMarkup) as InlineKeyboardMarkup;
        var message = Find(call, request.ChatId, request.MessageId);
        if (message.Current.Wire.Text is null)
        {
            throw RefusalException.Bad("there is no text in the message to edit", "no_text_to_edit");
        }

        return Change(call, message, wire =>
        {
            wire.Text = text.Text;
            wire.Entities = text.EntitiesOrNull;
            wire.LinkPreviewOptions = request.LinkPreviewOptions;
            wire.ReplyMarkup = keyboard;
        });
    }

    public static object EditReplyMarkup(ApiCall call, EditMessageReplyMarkupRequest request)
    {
        var keyboard = Keyboards.Check(call, request.ReplyMarkup) as InlineKeyboardMarkup;
        return Change(call, Find(call, request.ChatId, request.MessageId), wire => wire.ReplyMarkup = keyboard);
    }

    /// <summary>There are no inline messages yet.</summary>
    public static object NoInlineMessage(ApiCall call, object request) => throw RefusalException.Bad("MESSAGE_ID_INVALID", "edit_not_found");

    public static object Delete(ApiCall call, DeleteMessageRequest request)
    {
        if (request.MessageId <= 0)
        {
            throw RefusalException.Bad("Message identifier is not specified", "missing_parameter");
        }

        var chat = Access.ToWrite(call.World, request.ChatId);
        var message = chat.FindThere(request.MessageId) ?? throw RefusalException.Bad("message to delete not found", "delete_not_found");
        var isAllowed = message.IsFromBot || !chat.IsGroup || chat.BotStatus == ChatMemberStatus.Administrator;
        if (!isAllowed || call.World.Now - message.SentAt > DeletableFor)
        {
            throw RefusalException.Bad("message can't be deleted", "cant_delete");
        }

        message.DeletedAt = call.World.Now;
        return true;
    }

    private static ChatMessage Find(ApiCall call, ChatId id, int messageId)
    {
        var chat = Access.ToEdit(call.World, id);
        var message = chat.FindThere(messageId) ?? throw RefusalException.Bad("message to edit not found", "edit_not_found");
        return message.IsFromBot && message.Current.Wire.ForwardOrigin is null
            ? message
            : throw RefusalException.Bad("message can't be edited", "cant_edit");
    }

    private static Message Change(ApiCall call, ChatMessage message, Action<Message> change)
    {
        var before = message.Current.Wire;
        var after = World.Copy(before);
        change(after);
        if (Written(before) == Written(after))
        {
            throw RefusalException.Bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
                "not_modified");
        }

        call.State.Flood.Count(message.Chat, isEdit: true, call.Sloppy);
        call.World.Edit(message, change);
        return message.Current.Wire;
    }

    private static string Written(Message message) => JsonSerializer.Serialize(message, JsonBotAPI.Options);
}
