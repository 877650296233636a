using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>editMessageText, editMessageCaption and editMessageReplyMarkup, of chats and of inline messages.</summary>
internal static class Editing
{
    public static object EditText(ApiCall call, EditMessageTextRequest request) => ChangeText(
        call,
        new NewText(request.Text, request.ParseMode, request.Entities, request.RichMessage, request.LinkPreviewOptions, request.ReplyMarkup),
        () => Find(call, request.ChatId, request.MessageId));

    public static object EditText(ApiCall call, EditInlineMessageTextRequest request)
    {
        ChangeText(
            call,
            new NewText(request.Text, request.ParseMode, request.Entities, request.RichMessage, request.LinkPreviewOptions, request.ReplyMarkup),
            () => Find(call, request.InlineMessageId));
        return true;
    }

    public static object EditCaption(ApiCall call, EditMessageCaptionRequest request) => ChangeCaption(
        call,
        new NewCaption(request.Caption, request.ParseMode, request.CaptionEntities, request.ShowCaptionAboveMedia, request.ReplyMarkup),
        () => Find(call, request.ChatId, request.MessageId));

    public static object EditCaption(ApiCall call, EditInlineMessageCaptionRequest request)
    {
        ChangeCaption(
            call,
            new NewCaption(request.Caption, request.ParseMode, request.CaptionEntities, request.ShowCaptionAboveMedia, request.ReplyMarkup),
            () => Find(call, request.InlineMessageId));
        return true;
    }

    public static object EditReplyMarkup(ApiCall call, EditMessageReplyMarkupRequest request) =>
        ChangeKeyboard(call, request.ReplyMarkup, () => Find(call, request.ChatId, request.MessageId));

    public static object EditReplyMarkup(ApiCall call, EditInlineMessageReplyMarkupRequest request)
    {
        ChangeKeyboard(call, request.ReplyMarkup, () => Find(call, request.InlineMessageId));
        return true;
    }

    internal static Message ChangeText(ApiCall call, NewText given, Func<ChatMessage> find)
    {
        var rich = given.RichMessage is not null && string.IsNullOrEmpty(given.Text) ? RichMessages.Read(given.RichMessage) : null;
        var text = rich is null ? Texts.Message(call, given.Text, given.ParseMode, given.Entities, "MESSAGE_TOO_LONG") : null;
        var keyboard = Keyboards.Check(call, given.ReplyMarkup) as InlineKeyboardMarkup;
        var message = find();
        if (message.Current.Wire is { Text: null, RichMessage: null })
        {
            throw RefusalException.Bad("there is no text in the message to edit", "no_text_to_edit");
        }

        return Change(call, message, wire =>
        {
            wire.Text = text?.Text;
            wire.Entities = text?.EntitiesOrNull;
            wire.RichMessage = rich;
            wire.LinkPreviewOptions = Texts.Preview(given.LinkPreviewOptions);
            wire.ReplyMarkup = keyboard;
        });
    }

    internal static Message ChangeCaption(ApiCall call, NewCaption given, Func<ChatMessage> find)
    {
        var caption = Texts.Caption(call, given.Caption, given.ParseMode, given.Entities);
        var keyboard = Keyboards.Check(call, given.ReplyMarkup) as InlineKeyboardMarkup;
        var message = find();
        if (message.Current.Wire is { Photo: null, Document: null, Video: null, Audio: null, Animation: null, Voice: null })
        {
            throw RefusalException.Bad("there is no caption in the message to edit", "no_caption_to_edit");
        }

        return Change(call, message, wire =>
        {
            wire.Caption = caption.Text.Length == 0 ? null : caption.Text;
            wire.CaptionEntities = caption.EntitiesOrNull;
            wire.ShowCaptionAboveMedia = given.ShowAbove;
            wire.ReplyMarkup = keyboard;
        });
    }

    internal static Message ChangeKeyboard(ApiCall call, InlineKeyboardMarkup? given, Func<ChatMessage> find)
    {
        var keyboard = Keyboards.Check(call, given) as InlineKeyboardMarkup;
        return Change(call, find(), wire => wire.ReplyMarkup = keyboard);
    }

    private static ChatMessage Find(ApiCall call, string inlineId) =>
        call.World.Inline.FindMessage(inlineId) ?? throw RefusalException.Bad("MESSAGE_ID_INVALID", "edit_not_found");

    private static ChatMessage Find(ApiCall call, ChatId id, int messageId)
    {
        var chat = Access.ToEdit(call.World, id);
        var message = chat.FindThere(messageId) ?? throw RefusalException.Bad("message to edit not found", "edit_not_found");
        return MayEdit(call, message) ? message : throw RefusalException.Bad("message can't be edited", "cant_edit");
    }

    /// <summary>The bot's own messages, those sent through it, and in channels all posts if it has the right.</summary>
    private static bool MayEdit(ApiCall call, ChatMessage message) =>
        message is { IsService: false, HasCustomKeyboard: false, OnlyFor: null, Current.Wire.ForwardOrigin: null }
        && (message.IsFromBot
            || message.Current.Wire.ViaBot?.Id == call.World.Bot.Id
            || (message.Chat.Type == ChatType.Channel && message.Chat.Bot is ChatMemberAdministrator { CanEditMessages: true }));

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

        Keyboards.RequireFits(after.ReplyMarkup, message.Chat);
        call.State.Flood.Count(message.Chat, isEdit: true, call.Sloppy);
        call.World.Edit(message, change);
        return message.Current.Wire;
    }

    private static string Written(Message message) => JsonSerializer.Serialize(message, JsonBotAPI.Options);

    internal sealed record NewText(
        string? Text,
        ParseMode ParseMode,
        IEnumerable<MessageEntity>? Entities,
        InputRichMessage? RichMessage,
        LinkPreviewOptions? LinkPreviewOptions,
        InlineKeyboardMarkup? ReplyMarkup);

    internal sealed record NewCaption(
        string? Caption,
        ParseMode ParseMode,
        IEnumerable<MessageEntity>? Entities,
        bool ShowAbove,
        InlineKeyboardMarkup? ReplyMarkup);
}
