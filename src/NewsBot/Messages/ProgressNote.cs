using NewsBot.Asks;
using NewsBot.Replies;

namespace NewsBot.Messages;

/// <summary>A placeholder that says how far the work is, until disposed. What there is no room for is left out, and nobody waits for it: the answer comes first.</summary>
public sealed class ProgressNote : IAsyncDisposable
{
    /// <summary>Showing that takes longer would hold up the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource over = new();
    private readonly Task showing;
    private volatile ReplyPart? latest;

    /// <param name="show">Makes the placeholder say it; fails in silence, unless it takes too long. <c>null</c>: there is no placeholder.</param>
    /// <param name="fades">Whether it is gone after a while unless it is said again.</param>
    internal ProgressNote(Pace pace, ChatKey chat, MessageOptions options, TimeProvider time, Func<ReplyPart, CancellationToken, Task>? show, bool fades) =>
        showing = show is null ? Task.CompletedTask : ShowAsync(pace, chat, options, time, show, fades);

    /// <summary>What the placeholder shall say next; an earlier one that has not been said is passed over.</summary>
    public void Show(ReplyPart part) => latest = part;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await showing;
        over.Dispose();
    }

    private async Task ShowAsync(Pace pace, ChatKey chat, MessageOptions options, TimeProvider time, Func<ReplyPart, CancellationToken, Task> show, bool fades)
    {
        try
        {
            ReplyPart? said = null;
            for (var pause = options.ProgressAfter; ; pause = options.ProgressEvery)
            {
                await Task.Delay(pause, time, over.Token);
                if (latest is { } part && (fades || part != said) && pace.IsQuiet(chat.Chat))
                {
                    using var place = await pace.WaitAsync(chat.Chat, over.Token);
                    said = part;

                    // A call under way is not broken off: nobody would know whether it overtakes the answer.
                    using var patience = new CancellationTokenSource(Patience, time);
                    try
                    {
                        await show(part, patience.Token);
                    }
                    catch (OperationCanceledException) when (patience.IsCancellationRequested)
                    {
                        // The next one may do.
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }
}
