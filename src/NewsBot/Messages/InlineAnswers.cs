using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace NewsBot.Messages;

/// <summary>Cards → the list under an inline query, or the answer to who named the bot where it is no member. Nothing is lost when an inline answer fails: the next letter asks again.</summary>
public sealed partial class InlineAnswers(ITelegramBotClient client, IOptions<MessageOptions> options, TimeProvider time, ILogger<InlineAnswers> logger)
{
    /// <summary>The start parameter of the button above an empty list.</summary>
    private const string FromInline = "inline";

    /// <summary>Offers the cards to the one who asked, and to nobody else: Telegram keeps no answer for others, nor for later.</summary>
    /// <param name="hint">The button above the list, which leads to the private chat; <c>null</c>: none.</param>
    public async Task AnswerAsync(InlineAsk ask, IReadOnlyList<InlineCard> cards, string? hint, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerInlineQuery(
                ask.Query,
                cards.Select(Result),
                cacheTime: 0,
                isPersonal: true,
                button: hint is null ? null : new InlineQueryResultsButton { Text = hint, StartParameter = FromInline },
                cancellationToken: cancellationToken);
        }
        catch (RequestException refused)
        {
            Log.Unanswered(logger, ask.Update, refused.Message);
        }
    }

    /// <summary>Answers who named the bot where it is no member.</summary>
    /// <returns>By which id the answer can be changed; <c>null</c>: Telegram does not take it, or not any more.</returns>
    /// <exception cref="RequestException">Telegram is down.</exception>
    public async Task<string?> AnswerAsync(GuestAsk ask, InlineCard card, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return (await client.AnswerGuestQuery(ask.Query, Result(card), either.Token)).InlineMessageId;
        }
        catch (ApiRequestException refused) when (!TelegramTrouble.IsOutage(refused))
        {
            Log.Unanswered(logger, ask.Id.Update, refused.Message);
            return null;
        }
    }

    private static InlineQueryResult Result(InlineCard card) => new InlineQueryResultArticle(
        card.Id,
        card.Title,
        new InputTextMessageContent { MessageText = card.Message.Html, ParseMode = ParseMode.Html, LinkPreviewOptions = LinkPreviewOptions.Disabled })
    {
        Description = card.Description,
        ReplyMarkup = Keyboard.Of(card.Message.Buttons),
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Telegram takes no answer to the query of update {Update}: {Refusal}")]
        public static partial void Unanswered(ILogger logger, int update, string refusal);
    }
}
