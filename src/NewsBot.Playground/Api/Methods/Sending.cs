using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>sendMessage, sendRichMessage and sendChatAction.</summary>
internal static class Sending
{
    public static object SendMessage(ApiCall call, SendMessageRequest request)
    {
        var text = Texts.Message(call, request.Text, request.ParseMode, request.Entities, "message is too long");
        var message = new Message { Text = text.Text, Entities = text.EntitiesOrNull, LinkPreviewOptions = Texts.Preview(request.LinkPreviewOptions) };
        return new Outgoing(request.ChatId, request.MessageThreadId, request.ReplyParameters, request.ReplyMarkup, request.ProtectContent, SendingRight.Texts)
        {
            IsSilent = request.DisableNotification,
            Effect = request.MessageEffectId,
            Ephemeral = request.EphemeralMessageParameters,
        }.Post(call, message).Told;
    }

    public static object SendRichMessage(ApiCall call, SendRichMessageRequest request)
    {
        var message = new Message { RichMessage = RichMessages.Read(request.RichMessage) };
        return new Outgoing(request.ChatId, request.MessageThreadId, request.ReplyParameters, request.ReplyMarkup, request.ProtectContent, SendingRight.Texts)
        {
            IsSilent = request.DisableNotification,
            Effect = request.MessageEffectId,
            Ephemeral = request.EphemeralMessageParameters,
        }.Post(call, message).Told;
    }

    public static object SendChatAction(ApiCall call, SendChatActionRequest request)
    {
        var chat = Access.ToWrite(call.World, request.ChatId);
        Access.Thread(chat, request.MessageThreadId);
        if (chat.Type == ChatType.Channel)
        {
            call.Sloppy("action_in_channel", "Channels show no chat actions.");
            return true;
        }

        chat.LastAction = (request.Action, call.World.Now);
        return true;
    }
}
