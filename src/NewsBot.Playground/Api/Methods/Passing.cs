using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>forwardMessage, forwardMessages, copyMessage and copyMessages.</summary>
internal static class Passing
{
    public static object Forward(ApiCall call, ForwardMessageRequest request)
    {
        var message = Find(call, request.FromChatId, request.MessageId, "forward");
        return To(request.ChatId, request.MessageThreadId, request.ProtectContent).Post(call, Forwarding.Copy(message, Origins.Of(message))).Current.Wire;
    }

    public static object Forward(ApiCall call, ForwardMessagesRequest request) =>
        Many(call, request.FromChatId, request.MessageIds, To(request.ChatId, request.MessageThreadId, request.ProtectContent), message => Forwarding.Copy(message, Origins.Of(message)));

    public static object Copy(ApiCall call, CopyMessageRequest request)
    {
        var message = Find(call, request.FromChatId, request.MessageId, "copy");
        var content = Forwarding.Copy(message, origin: null);
        if (request.Caption is not null && content.Text is null)
        {
            var caption = Texts.Caption(call, request.Caption, request.ParseMode, request.CaptionEntities);
            (content.Caption, content.CaptionEntities) = (caption.Text.Length == 0 ? null : caption.Text, caption.EntitiesOrNull);
            content.ShowCaptionAboveMedia = request.ShowCaptionAboveMedia;
        }

        var to = To(request.ChatId, request.MessageThreadId, request.ProtectContent) with { Reply = request.ReplyParameters, Markup = request.ReplyMarkup };
        return new MessageId { Id = to.Post(call, content).Id };
    }

    public static object Copy(ApiCall call, CopyMessagesRequest request) =>
        Many(call, request.FromChatId, request.MessageIds, To(request.ChatId, request.MessageThreadId, request.ProtectContent), message =>
        {
            var content = Forwarding.Copy(message, origin: null);
            if (request.RemoveCaption)
            {
                (content.Caption, content.CaptionEntities) = (null, null);
            }

            return content;
        });

    private static Outgoing To(ChatId chat, int? thread, bool isProtected) => new(chat, thread, Reply: null, Markup: null, isProtected, SendingRight.Texts);

    private static MessageId[] Many(ApiCall call, ChatId from, IEnumerable<int> ids, Outgoing to, Func<ChatMessage, Message> pass)
    {
        var growing = MessageIds.CheckGrowing(ids);
        var source = Access.ToRead(call.World, from);
        var found = growing.Select(id => source.FindThere(id)).OfType<ChatMessage>().Where(IsPassable).ToArray();
        return found.Length == 0
            ? throw RefusalException.Bad("there are no messages to forward", "forward_not_found")
            : to.Post(call, found.Select(pass).ToArray()).Select(message => new MessageId { Id = message.Id }).ToArray();
    }

    private static ChatMessage Find(ApiCall call, ChatId from, int id, string what)
    {
        var message = Access.ToRead(call.World, from).FindThere(id);
        return message is null || message.IsService ? throw RefusalException.Bad($"message to {what} not found", "forward_not_found")
            : IsPassable(message) ? message
            : throw RefusalException.Bad("Message has protected content and can't be forwarded", "protected_content");
    }

    private static bool IsPassable(ChatMessage message) => message is { IsService: false, Current.Wire.HasProtectedContent: false };
}
