using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Messages;

/// <summary>Drafts → calls: sent, edited, deleted; each insisted on while Telegram is down.</summary>
public sealed partial class Messenger
{
    private Task<int> SendAsync(ChatKey chat, Draft draft, ReplyParameters? inReplyTo, bool isQuiet, CancellationToken cancellationToken, EphemeralMessageParameters? onlyFor = null) => InsistAsync(
        chat,
        async patience =>
        {
            if (draft.Document is { } document)
            {
                using var bytes = new MemoryStream(document.Bytes);
                return (await client.SendDocument(chat.Chat, InputFile.FromStream(bytes, document.Name), draft.Text, draft.Mode, inReplyTo, draft.Buttons, messageThreadId: chat.Topic, disableNotification: isQuiet, cancellationToken: patience)).Id;
            }

            return draft.Rich is { } rich
                ? (await client.SendRichMessage(chat.Chat, RichOf(rich), inReplyTo, rich.Buttons, chat.Topic, disableNotification: isQuiet, ephemeralMessageParameters: onlyFor, cancellationToken: patience)).Id
                : (await client.SendMessage(
                    chat.Chat, draft.Text, draft.Mode, inReplyTo, Keyboard.Of(draft.Buttons, draft.Invites), LinkPreviewOptions.Disabled, chat.Topic, disableNotification: isQuiet, ephemeralMessageParameters: onlyFor, cancellationToken: patience)).Id;
        },
        cancellationToken,
        draft.Document is null ? null : options.Value.UploadPatience);

    private Task<int> EditAsync(ChatKey chat, int message, Draft draft, CancellationToken cancellationToken) => InsistAsync(
        chat,
        async patience =>
        {
            try
            {
                _ = draft.Rich is { } rich
                    ? await client.EditMessageText(chat.Chat, message, text: null, replyMarkup: rich.Buttons, richMessage: RichOf(rich), cancellationToken: patience)
                    : await client.EditMessageText(chat.Chat, message, draft.Text, draft.Mode, linkPreviewOptions: LinkPreviewOptions.Disabled, replyMarkup: draft.Buttons, cancellationToken: patience);
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

    /// <summary>What is an address or a name in an article is no link of ours.</summary>
    private static InputRichMessage RichOf(Draft draft) => new() { Html = draft.Text, SkipEntityDetection = true };

    /// <remarks>The waits can be cancelled; a call under way cannot: broken off, nobody would know whether the message was sent.</remarks>
    private async Task<int> InsistAsync(ChatKey chat, Func<CancellationToken, Task<int>> call, CancellationToken cancellationToken, TimeSpan? within = null)
    {
        for (var failures = 1; ; failures++)
        {
            var place = await pace.WaitAsync(chat.Chat, cancellationToken);
            using var patience = new CancellationTokenSource(within ?? options.Value.Patience, time);
            var pause = Pause.After(failures, options.Value.FirstPause, options.Value.LongestPause);
            try
            {
                using (place)
                {
                    return await call(patience.Token);
                }
            }
            catch (ApiRequestException refused) when (refused.Parameters?.MigrateToChatId is { } to)
            {
                throw new ChatMovedException(chat.Chat, to, refused);
            }
            catch (ApiRequestException refused) when (TelegramTrouble.IsFinal(refused))
            {
                throw new UndeliverableException(refused) { IsMuted = TelegramTrouble.IsMuted(refused) };
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
}
