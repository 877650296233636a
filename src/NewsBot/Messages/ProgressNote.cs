using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Messages;

/// <summary>A placeholder that says how far the work is, until disposed. What there is no room for is left out, and nobody waits for it: the answer comes first.</summary>
public sealed class ProgressNote : IAsyncDisposable
{
    /// <summary>An edit that takes longer would hold up the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource over = new();
    private readonly Task edits;
    private volatile ReplyPart? latest;

    /// <param name="message">The placeholder; <c>null</c>: there is none.</param>
    internal ProgressNote(ITelegramBotClient client, Pace pace, ChatKey chat, int? message, MessageOptions options, TimeProvider time) =>
        edits = message is { } note ? EditAsync(client, pace, chat, note, options, time) : Task.CompletedTask;

    /// <summary>What the placeholder shall say next; an earlier one that has not been said is passed over.</summary>
    public void Show(ReplyPart part) => latest = part;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await edits;
        over.Dispose();
    }

    private async Task EditAsync(ITelegramBotClient client, Pace pace, ChatKey chat, int message, MessageOptions options, TimeProvider time)
    {
        try
        {
            ReplyPart? said = null;
            for (var pause = options.ProgressAfter; ; pause = options.ProgressEvery)
            {
                await Task.Delay(pause, time, over.Token);
                if (latest is { } part && part != said && pace.IsQuiet(chat.Chat))
                {
                    await pace.WaitAsync(chat.Chat, over.Token);
                    said = part;
                    await EditAsync(client, pace, chat, message, part, time);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    /// <remarks>A call under way is not broken off: nobody would know whether it overtakes the answer.</remarks>
    private static async Task EditAsync(ITelegramBotClient client, Pace pace, ChatKey chat, int message, ReplyPart part, TimeProvider time)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await client.EditMessageText(chat.Chat, message, part.Html, ParseMode.Html, linkPreviewOptions: LinkPreviewOptions.Disabled, replyMarkup: Keyboard.Of(part.Buttons), cancellationToken: patience.Token);
        }
        catch (ApiRequestException refused) when (refused.Parameters?.RetryAfter is { } seconds)
        {
            pace.HoldBack(chat.Chat, TimeSpan.FromSeconds(seconds));
        }
        catch (Exception trouble) when (trouble is RequestException or OperationCanceledException)
        {
            // The next one may do.
        }
    }
}
