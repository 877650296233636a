using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>What of a message goes along when it is forwarded or copied.</summary>
internal static class Forwarding
{
    /// <summary>The content alone: no buttons, no reply, no thread.</summary>
    /// <param name="origin">Where it says to come from; <c>null</c>: it does not tell, as a copy.</param>
    public static Message Copy(ChatMessage message, MessageOrigin? origin)
    {
        var wire = message.Current.Wire;
        var content = World.Copy(wire);
        content.ForwardOrigin = origin;
        content.From = null;
        content.SenderChat = null;
        content.ReplyToMessage = null;
        content.ExternalReply = null;
        content.Quote = null;
        content.ReplyMarkup = null;
        content.EditDate = null;
        content.MessageThreadId = null;
        content.IsTopicMessage = false;
        content.IsAutomaticForward = false;
        content.AuthorSignature = null;
        content.MediaGroupId = null;
        content.ViaBot = null;
        return content;
    }
}
