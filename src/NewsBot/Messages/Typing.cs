using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Messages;

/// <summary>The sign that the bot is at work. A sign that fails is left out: nobody waits for it.</summary>
internal sealed class Typing : IAsyncDisposable
{
    private readonly CancellationTokenSource over = new();
    private readonly Task signs;

    public Typing(ITelegramBotClient client, ChatKey chat, MessageOptions options, TimeProvider time) =>
        signs = SignAsync(client, chat, options, time);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await signs;
        over.Dispose();
    }

    private async Task SignAsync(ITelegramBotClient client, ChatKey chat, MessageOptions options, TimeProvider time)
    {
        try
        {
            for (var pause = options.TypingAfter; ; pause = options.TypingEvery)
            {
                await Task.Delay(pause, time, over.Token);
                try
                {
                    await client.SendChatAction(chat.Chat, ChatAction.Typing, chat.Topic, cancellationToken: over.Token);
                }
                catch (RequestException)
                {
                    // The next one may do.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }
}
