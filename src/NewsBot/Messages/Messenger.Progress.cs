using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Messages;

/// <summary>What stands in the place of an answer until it is there: a message that is edited, or a draft.</summary>
public sealed partial class Messenger
{
    /// <summary>Keeps the placeholder of an answer up to date.</summary>
    /// <param name="sent">The messages that answer so far, the placeholder first; may be empty.</param>
    /// <param name="drafts">Whether a draft is the placeholder where there is no message.</param>
    public ProgressNote Progress(Ask ask, IReadOnlyList<int> sent, bool drafts) => new(
        pace,
        ask.Chat,
        options.Value,
        time,
        sent.Count > 0 ? (part, patience) => NoteProgressAsync(ask.Chat, sent[0], part, patience)
            : drafts ? (part, patience) => DraftAsync(ask, part, patience)
            : null,
        fades: sent.Count == 0);

    /// <summary>Shows what a message will say for some seconds, in a private chat. One that fails is left out: nobody waits for it.</summary>
    public async Task DraftAsync(Ask ask, ReplyPart part, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            // Telegram takes no draft with the number 0.
            await client.SendMessageDraft(ask.Chat.Chat, ask.Id.Update + 1L, part.Html, ParseMode.Html, ask.Chat.Topic, cancellationToken: either.Token);
        }
        catch (ApiRequestException refused) when (refused.Parameters?.RetryAfter is { } seconds)
        {
            pace.HoldBack(ask.Chat.Chat, TimeSpan.FromSeconds(seconds));
        }
        catch (Exception failure) when (failure is RequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotTold(logger, failure.Message);
        }
    }

    /// <summary>Makes a placeholder say how far the work is, or leaves it: the answer will say more.</summary>
    private async Task NoteProgressAsync(ChatKey chat, int message, ReplyPart part, CancellationToken patience)
    {
        try
        {
            await client.EditMessageText(chat.Chat, message, part.Html, ParseMode.Html, linkPreviewOptions: LinkPreviewOptions.Disabled, replyMarkup: Keyboard.Of(part.Buttons), cancellationToken: patience);
        }
        catch (ApiRequestException refused) when (refused.Parameters?.RetryAfter is { } seconds)
        {
            pace.HoldBack(chat.Chat, TimeSpan.FromSeconds(seconds));
        }
        catch (RequestException)
        {
            // The next one may do.
        }
    }
}
