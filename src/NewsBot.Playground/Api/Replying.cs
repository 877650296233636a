using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>reply_parameters: the message that another one answers and what it quotes of it.</summary>
internal static class Replying
{
    private const int LongestQuote = 1024;

    public static (ChatMessage? Message, TextQuote? Quote) Find(ApiCall call, Conversation chat, ReplyParameters? parameters)
    {
        if (parameters is { MessageId: null, EphemeralMessageId: null })
        {
            throw RefusalException.Bad("can't find field \"message_id\"", "missing_field");
        }

        if (parameters?.MessageId is not > 0)
        {
            return (null, null);
        }

        if (parameters.ChatId is { } other && other.Identifier != chat.Id)
        {
            throw RefusalException.Bad("replies to other chats are not built into the playground", "not_built_in");
        }

        var message = chat.FindThere(parameters.MessageId);
        if (message is not null)
        {
            return (message, Quote(call, message, parameters));
        }

        if (!parameters.AllowSendingWithoutReply)
        {
            throw RefusalException.Bad("message to be replied not found", "reply_not_found");
        }

        call.Sloppy("reply_lost", $"Message {parameters.MessageId} is not there; sent without a reply.");
        return (null, null);
    }

    private static TextQuote? Quote(ApiCall call, ChatMessage message, ReplyParameters parameters)
    {
        if (string.IsNullOrEmpty(parameters.Quote))
        {
            return null;
        }

        var quote = Texts.Parse(call, parameters.Quote, parameters.QuoteParseMode, parameters.QuoteEntities);
        var position = message.Text.IndexOf(quote.Text, StringComparison.Ordinal);
        if (quote.Text.Length is 0 or > LongestQuote || position < 0)
        {
            throw RefusalException.Bad("QUOTE_TEXT_INVALID", "bad_quote");
        }

        return new TextQuote { Text = quote.Text, Position = position, Entities = quote.EntitiesOrNull, IsManual = true };
    }
}
