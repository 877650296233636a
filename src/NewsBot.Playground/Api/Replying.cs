using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>What a message answers.</summary>
/// <param name="Message">A message of the same chat; <c>null</c>: none.</param>
/// <param name="Quote">What of it is quoted; <c>null</c>: nothing in particular.</param>
/// <param name="Elsewhere">A message of another chat; <c>null</c>: none.</param>
internal readonly record struct Replied(ChatMessage? Message, TextQuote? Quote, ExternalReplyInfo? Elsewhere);

/// <summary>reply_parameters: the message that another one answers and what it quotes of it.</summary>
internal static class Replying
{
    private const int LongestQuote = 1024;

    public static Replied Find(ApiCall call, Conversation chat, ReplyParameters? parameters)
    {
        if (parameters is { MessageId: null, EphemeralMessageId: null })
        {
            throw RefusalException.Bad("can't find field \"message_id\"", "missing_field");
        }

        if (parameters is null || (parameters.MessageId is not > 0 && parameters.EphemeralMessageId is null))
        {
            return default;
        }

        var there = parameters.ChatId is { } other && other.Identifier != chat.Id ? Access.ToRead(call.World, other) : chat;
        var message = parameters.MessageId is > 0 and var id ? there.FindThere(id) : there.FindEphemeral(parameters.EphemeralMessageId);
        if (message is not null)
        {
            var quote = Quote(call, message, parameters);
            return there == chat ? new Replied(message, quote, null) : new Replied(null, quote, Elsewhere(message));
        }

        if (!parameters.AllowSendingWithoutReply || there != chat)
        {
            throw RefusalException.Bad("message to be replied not found", "reply_not_found");
        }

        call.Sloppy("reply_lost", $"Message {parameters.MessageId} is not there; sent without a reply.");
        return default;
    }

    private static ExternalReplyInfo Elsewhere(ChatMessage message) => new()
    {
        Origin = Origins.Of(message),
        Chat = message.Chat.IsPrivate ? null : message.Chat.Chat,
        MessageId = message.Chat.IsPrivate ? null : message.Id,
        LinkPreviewOptions = message.Current.Wire.LinkPreviewOptions,
        Photo = message.Current.Wire.Photo,
        Document = message.Current.Wire.Document,
    };

    private static TextQuote? Quote(ApiCall call, ChatMessage message, ReplyParameters parameters)
    {
        if (string.IsNullOrEmpty(parameters.Quote))
        {
            return null;
        }

        var quote = Texts.Parse(call, parameters.Quote, parameters.QuoteParseMode, parameters.QuoteEntities);
        if (quote.Text.Length == 0)
        {
            throw RefusalException.Bad("Text must be non-empty", "empty_text");
        }

        var position = message.Text.IndexOf(quote.Text, StringComparison.Ordinal);
        if (quote.Text.Length > LongestQuote || position < 0)
        {
            throw RefusalException.Bad("QUOTE_TEXT_INVALID", "bad_quote");
        }

        return new TextQuote { Text = quote.Text, Position = position, Entities = quote.EntitiesOrNull, IsManual = true };
    }
}
