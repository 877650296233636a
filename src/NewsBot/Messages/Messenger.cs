using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Messages;

/// <summary>Reply → messages: parts in order, at the pace that Telegram allows, each noted in the inbox so that a second attempt edits it.</summary>
/// <remarks>While Telegram is down it waits and tries again, without end: the answer is made, and making it again would not help.</remarks>
public sealed partial class Messenger(
    ITelegramBotClient client, IInbox inbox, Pace pace, Administers administers, IOptions<MessageOptions> options, TimeProvider time, ILogger<Messenger> logger)
{
    /// <summary>Whether a placeholder can go out soon enough to be of use; messages to the chat may have to wait.</summary>
    public bool HasRoom(ChatKey chat) => pace.Delay(chat.Chat) <= options.Value.PlaceholderPatience;

    /// <summary>Shows that the bot is at work, until disposed.</summary>
    public IAsyncDisposable Typing(ChatKey chat) => new Typing(client, chat, options.Value, time);

    /// <summary>Makes the messages that answer an ask say what <paramref name="reply"/> says: edits those of <see cref="Waiting.Sent"/>, sends
    /// the rest, deletes what is left over. Safe to repeat.</summary>
    /// <returns>The id of the first message.</returns>
    /// <exception cref="UndeliverableException">The chat is lost to the bot.</exception>
    public async Task<int> SendAsync(Waiting waiting, Reply reply, CancellationToken cancellationToken)
    {
        var drafts = new LinkedList<Draft>(reply.Parts.Select(Draft.Of));
        var (earlier, first, onlyFor) = (new Queue<int>(waiting.Sent), 0, await OnlyForAsync(reply, cancellationToken));

        // Without the message that it quotes, a quotation would be lost in silence.
        var inReplyTo = reply.InReplyTo == 0 ? null : new ReplyParameters { MessageId = reply.InReplyTo, Quote = reply.Quote, AllowSendingWithoutReply = reply.Quote is null };
        while (drafts.First is { Value: var draft })
        {
            try
            {
                if (draft.Document is not null && earlier.TryDequeue(out var file))
                {
                    // It went out before a crash, and a message does not become a file.
                    first = first == 0 ? file : first;
                }
                else if (onlyFor is null && earlier.TryPeek(out var message))
                {
                    await EditAsync(reply.Chat, message, draft, cancellationToken);
                    earlier.Dequeue();
                    first = first == 0 ? message : first;
                }
                else
                {
                    var sent = await SendAsync(reply.Chat, draft, inReplyTo, reply.IsQuiet, cancellationToken, onlyFor);
                    if (onlyFor is null)
                    {
                        await NoteAsync(waiting.Ask, sent, cancellationToken);
                    }

                    first = first == 0 ? sent : first;
                }

                drafts.RemoveFirst();
                inReplyTo = null;
            }
            catch (ApiRequestException refused) when (earlier.Count > 0 && TelegramTrouble.IsMessageGone(refused))
            {
                earlier.Dequeue();
            }
            catch (ApiRequestException refused) when (reply.Otherwise is not null && TelegramTrouble.IsBadQuote(refused))
            {
                return await SendAsync(waiting, reply.Otherwise, cancellationToken);
            }
            catch (Exception refused) when (onlyFor is not null && (refused is ApiRequestException or UndeliverableException))
            {
                // The press is too old, the bot is no administrator, or this server does not know such messages: everybody sees it then.
                Log.ForEverybody(logger, waiting.Ask.Id.Update, refused.InnerException?.Message ?? refused.Message);
                if (reply is { Quote: null, Otherwise: { } otherwise })
                {
                    return await SendAsync(waiting, otherwise, cancellationToken);
                }

                onlyFor = null;
            }
            catch (ApiRequestException refused) when (draft.After(refused) is { } simpler)
            {
                Log.Simpler(logger, waiting.Ask.Id.Update, refused.Message);
                drafts.First.Value = simpler;
            }
            catch (ApiRequestException refused) when (draft.Mode is ParseMode.Html && (TelegramTrouble.IsBadMarkup(refused) || TelegramTrouble.IsTooLong(refused)))
            {
                Log.SendingPlain(logger, waiting.Ask.Id.Update, refused.Message);
                drafts.RemoveFirst();
                var buttons = draft.Buttons;
                foreach (var piece in TelegramHtml.CutPlain(TelegramHtml.ToPlain(draft.Text)).Reverse())
                {
                    drafts.AddFirst(new Draft(piece, ParseMode.None, buttons));
                    buttons = null;
                }
            }
        }

        while (earlier.TryDequeue(out var leftover))
        {
            await DeleteAsync(reply.Chat, leftover, cancellationToken);
        }

        return first;
    }

    /// <summary>Makes a message of ours show something else. One that is gone or cannot be changed any more stays as it is. Safe to repeat.</summary>
    /// <exception cref="UndeliverableException">The chat is lost to the bot.</exception>
    public async Task ShowAsync(ChatKey chat, int message, ReplyPart part, CancellationToken cancellationToken)
    {
        for (var draft = Draft.Of(part); ;)
        {
            try
            {
                await EditAsync(chat, message, draft, cancellationToken);
                return;
            }
            catch (ApiRequestException refused) when (TelegramTrouble.IsMessageGone(refused))
            {
                Log.LeftOver(logger, message, refused.Message);
                return;
            }
            catch (ApiRequestException refused) when (draft.After(refused) is { } simpler)
            {
                draft = simpler;
            }
        }
    }

    /// <summary>Makes a card say something else, wherever it stands. One that is gone stays gone. Safe to repeat.</summary>
    /// <param name="owner">Whose card it is, for the pace.</param>
    public async Task ShowCardAsync(ChatKey owner, string card, ReplyPart part, CancellationToken cancellationToken)
    {
        var buttons = Keyboard.Of(part.Buttons);
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                await InsistAsync(owner, async patience =>
                {
                    await client.EditMessageText(card, part.Html, ParseMode.Html, linkPreviewOptions: LinkPreviewOptions.Disabled, replyMarkup: buttons, cancellationToken: patience);
                    return 0;
                }, cancellationToken);
                return;
            }
            catch (ApiRequestException refused) when (TelegramTrouble.IsBadButton(refused))
            {
                buttons = Keyboard.WithoutLinks(buttons);
            }
            catch (ApiRequestException refused) when (TelegramTrouble.IsUnchanged(refused) || TelegramTrouble.IsMessageGone(refused))
            {
                return;
            }
        }
    }

    /// <summary>Puts other buttons under a message of ours and leaves its words. Safe to repeat.</summary>
    /// <inheritdoc cref="ShowAsync"/>
    public async Task ShowButtonsAsync(ChatKey chat, int message, IReadOnlyList<IReadOnlyList<Button>> buttons, CancellationToken cancellationToken)
    {
        try
        {
            await InsistAsync(chat, async patience =>
            {
                await client.EditMessageReplyMarkup(chat.Chat, message, Keyboard.Of(buttons), cancellationToken: patience);
                return message;
            }, cancellationToken);
        }
        catch (ApiRequestException refused) when (TelegramTrouble.IsUnchanged(refused) || TelegramTrouble.IsMessageGone(refused))
        {
            Log.LeftOver(logger, message, refused.Message);
        }
    }

    /// <summary>A message that cannot be noted is taken back: the next attempt would not know of it and send it again.</summary>
    private async Task NoteAsync(Ask ask, int sent, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.NoteSentAsync(ask.Lane, ask.Id, sent, CancellationToken.None);
        }
        catch (Exception)
        {
            await DeleteAsync(ask.Chat, sent, cancellationToken);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram refuses the markup of the answer to update {Update}: {Refusal}. It goes out as plain text.")]
        public static partial void SendingPlain(ILogger logger, int update, string refusal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram refuses a button or the rich layout of the answer to update {Update}: {Refusal}. It goes out without.")]
        public static partial void Simpler(ILogger logger, int update, string refusal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram wants silence in chat {Chat} for {Seconds} s.")]
        public static partial void HeldBack(ILogger logger, long chat, int seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram takes no message for chat {Chat}; trying again in {Pause}: {Trouble}")]
        public static partial void Waiting(ILogger logger, long chat, TimeSpan pause, string trouble);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Telegram does not show the answer to update {Update} to one person alone: {Refusal}")]
        public static partial void ForEverybody(ILogger logger, int update, string refusal);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A person cannot be told in private: {Refusal}")]
        public static partial void NotTold(ILogger logger, string refusal);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Message {Message} stays as it is: {Refusal}")]
        public static partial void LeftOver(ILogger logger, int message, string refusal);
    }
}
