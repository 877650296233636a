using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>sendMessage and sendChatAction.</summary>
internal static class Sending
{
    public static object SendMessage(ApiCall call, SendMessageRequest request)
    {
        var text = Texts.Message(call, request.Text, request.ParseMode, request.Entities, "message is too long");
        var keyboard = Keyboards.Check(call, request.ReplyMarkup);
        var chat = Access.ToWrite(call.World, request.ChatId);
        var thread = Access.Thread(chat, request.MessageThreadId);
        var (replied, quote) = Replying.Find(call, chat, request.ReplyParameters);
        call.State.Flood.Count(chat, isEdit: false, call.Sloppy);

        var message = new Message
        {
            Text = text.Text,
            Entities = text.EntitiesOrNull,
            LinkPreviewOptions = request.LinkPreviewOptions,
            ReplyMarkup = keyboard as InlineKeyboardMarkup,
            Quote = quote,
            HasProtectedContent = request.ProtectContent,
        };
        Threads.Answer(message, chat, replied, thread);
        return call.World.Post(chat, author: null, message).Current.Wire;
    }

    public static object SendChatAction(ApiCall call, SendChatActionRequest request)
    {
        var chat = Access.ToWrite(call.World, request.ChatId);
        Access.Thread(chat, request.MessageThreadId);
        chat.LastAction = (request.Action, call.World.Now);
        return true;
    }
}
