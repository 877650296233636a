using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>editEphemeralMessageText, …Caption, …ReplyMarkup and deleteEphemeralMessage.</summary>
internal static class EditingEphemeral
{
    public static object EditText(ApiCall call, EditEphemeralMessageTextRequest request)
    {
        Editing.ChangeText(
            call,
            new Editing.NewText(request.Text, request.ParseMode, request.Entities, request.RichMessage, request.LinkPreviewOptions, request.ReplyMarkup),
            () => Find(call, request.ChatId, request.ReceiverUserId, request.EphemeralMessageId, "edit"));
        return true;
    }

    public static object EditCaption(ApiCall call, EditEphemeralMessageCaptionRequest request)
    {
        Editing.ChangeCaption(
            call,
            new Editing.NewCaption(request.Caption, request.ParseMode, request.CaptionEntities, request.ShowCaptionAboveMedia, request.ReplyMarkup),
            () => Find(call, request.ChatId, request.ReceiverUserId, request.EphemeralMessageId, "edit"));
        return true;
    }

    public static object EditReplyMarkup(ApiCall call, EditEphemeralMessageReplyMarkupRequest request)
    {
        Editing.ChangeKeyboard(call, request.ReplyMarkup, () => Find(call, request.ChatId, request.ReceiverUserId, request.EphemeralMessageId, "edit"));
        return true;
    }

    public static object Delete(ApiCall call, DeleteEphemeralMessageRequest request)
    {
        Find(call, request.ChatId, request.ReceiverUserId, request.EphemeralMessageId, "delete").DeletedAt = call.World.Now;
        return true;
    }

    private static ChatMessage Find(ApiCall call, ChatId chatId, long receiver, int id, string purpose) =>
        Access.ToEdit(call.World, chatId).FindEphemeral(id) is { IsFromBot: true, OnlyFor: { } person } message && person.Id == receiver
            ? message
            : throw RefusalException.Bad($"message to {purpose} not found", $"{purpose}_not_found");
}
