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
    ITelegramBotClient client, IInbox inbox, Pace pace, IOptions<MessageOptions> options, TimeProvider time, ILogger<Messenger> logger)
{
    /// <summary>Whether a placeholder can go out soon enough to be of use; messages to the chat may have to wait.</summary>
    public bool HasRoom(ChatKey chat) => pace.Delay(chat.Chat) <= options.Value.PlaceholderPatience;

    /// <summary>Shows that the bot is at work, until disposed.</summary>
    public IAsyncDisposable Typing(ChatKey chat) => new Typing(client, chat, options.Value, time);

    /// <summary>Makes the messages that answer an ask say what <paramref name="reply"/> says: edits those of <see cref="Waiting.Sent"/>, sends
    /// the rest, deletes what is left over. Safe to repeat.</summary>
    /// <exception cref="UndeliverableException">The chat is lost to the bot.</exception>
    public async Task SendAsync(Waiting waiting, Reply reply, CancellationToken cancellationToken)
    {
        var drafts = new LinkedList<Draft>(reply.Parts.Select(part => new Draft(part.Html, ParseMode.Html)));
        var earlier = new Queue<int>(waiting.Sent);
        var inReplyTo = new ReplyParameters { MessageId = reply.InReplyTo, AllowSendingWithoutReply = true };
        while (drafts.First is { Value: var draft })
        {
            try
            {
                if (earlier.TryPeek(out var message))
                {
                    await EditAsync(reply.Chat, message, draft, cancellationToken);
                    earlier.Dequeue();
                }
                else
                {
                    var sent = await SendAsync(reply.Chat, draft, inReplyTo, cancellationToken);
                    await NoteAsync(waiting.Ask, reply.Chat, sent, cancellationToken);
                }

                drafts.RemoveFirst();
                inReplyTo = null;
            }
            catch (ApiRequestException refused) when (earlier.Count > 0 && TelegramTrouble.IsMessageGone(refused))
            {
                earlier.Dequeue();
            }
            catch (ApiRequestException refused) when (draft.Mode is ParseMode.Html && (TelegramTrouble.IsBadMarkup(refused) || TelegramTrouble.IsTooLong(refused)))
            {
                Log.SendingPlain(logger, waiting.Ask.Id.Update, refused.Message);
                drafts.RemoveFirst();
                foreach (var piece in TelegramHtml.CutPlain(TelegramHtml.ToPlain(draft.Text)).Reverse())
                {
                    drafts.AddFirst(new Draft(piece, ParseMode.None));
                }
            }
        }

        while (earlier.TryDequeue(out var leftover))
        {
            await DeleteAsync(reply.Chat, leftover, cancellationToken);
        }
    }

    /// <summary>A message that cannot be noted is taken back: the next attempt would not know of it and send it again.</summary>
    private async Task NoteAsync(Ask ask, ChatKey chat, int sent, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.NoteSentAsync(ask.Chat, ask.Id, sent, CancellationToken.None);
        }
        catch (Exception)
        {
            await DeleteAsync(chat, sent, cancellationToken);
            throw;
        }
    }

    private Task<int> SendAsync(ChatKey chat, Draft draft, ReplyParameters? inReplyTo, CancellationToken cancellationToken) => InsistAsync(
        chat,
        async patience => (await client.SendMessage(
            chat.Chat, draft.Text, draft.Mode, inReplyTo, linkPreviewOptions: LinkPreviewOptions.Disabled, messageThreadId: chat.Topic, cancellationToken: patience)).Id,
        cancellationToken);

    private Task<int> EditAsync(ChatKey chat, int message, Draft draft, CancellationToken cancellationToken) => InsistAsync(
        chat,
        async patience =>
        {
            try
            {
                await client.EditMessageText(chat.Chat, message, draft.Text, draft.Mode, linkPreviewOptions: LinkPreviewOptions.Disabled, cancellationToken: patience);
            }
            catch (ApiRequestException refused) when (TelegramTrouble.IsUnchanged(refused))
            {
                // The answer went out before a crash: that is what was wanted.
            }

            return message;
        },
        cancellationToken);

    private async Task DeleteAsync(ChatKey chat, int message, CancellationToken cancellationToken)
    {
        try
        {
            await InsistAsync(chat, async patience =>
            {
                await client.DeleteMessage(chat.Chat, message, patience);
                return message;
            }, cancellationToken);
        }
        catch (ApiRequestException refused)
        {
            // Too old to delete, or gone already: it stays as it is.
            Log.LeftOver(logger, message, refused.Message);
        }
    }

    /// <remarks>The waits can be cancelled; a call under way cannot: broken off, nobody would know whether the message was sent.</remarks>
    private async Task<int> InsistAsync(ChatKey chat, Func<CancellationToken, Task<int>> call, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            await pace.WaitAsync(chat.Chat, cancellationToken);
            using var patience = new CancellationTokenSource(options.Value.Patience, time);
            var pause = Pause.After(failures, options.Value.FirstPause, options.Value.LongestPause);
            try
            {
                return await call(patience.Token);
            }
            catch (ApiRequestException refused) when (TelegramTrouble.IsFinal(refused))
            {
                throw new UndeliverableException(refused);
            }
            catch (ApiRequestException refused) when (refused.Parameters?.RetryAfter is { } seconds)
            {
                pause = TimeSpan.FromSeconds(seconds);
                pace.HoldBack(chat.Chat, pause);
                Log.HeldBack(logger, chat.Chat, seconds);
            }
            catch (RequestException trouble) when (TelegramTrouble.IsOutage(trouble))
            {
                Log.Waiting(logger, chat.Chat, pause, trouble.Message);
            }
            catch (OperationCanceledException)
            {
                Log.Waiting(logger, chat.Chat, pause, "no answer in time");
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private readonly record struct Draft(string Text, ParseMode Mode);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram refuses the markup of the answer to update {Update}: {Refusal}. It goes out as plain text.")]
        public static partial void SendingPlain(ILogger logger, int update, string refusal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram wants silence in chat {Chat} for {Seconds} s.")]
        public static partial void HeldBack(ILogger logger, long chat, int seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram takes no message for chat {Chat}; trying again in {Pause}: {Trouble}")]
        public static partial void Waiting(ILogger logger, long chat, TimeSpan pause, string trouble);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Message {Message} of an earlier attempt stays: {Refusal}")]
        public static partial void LeftOver(ILogger logger, int message, string refusal);
    }
}
