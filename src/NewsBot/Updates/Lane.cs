using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Replies;

namespace NewsBot.Updates;

/// <summary>Something that a turn does for one ask. What it throws is a failed attempt, except <see cref="UndeliverableException"/>.</summary>
public delegate Task TurnStep(Waiting waiting, CancellationToken cancellationToken);

/// <summary>What a lane asks of a turn.</summary>
/// <param name="Greet">Says that the work begins, when that is of use. Before the attempt is counted: while Telegram is down, nothing else starts.</param>
/// <param name="Answer">Does the work and answers.</param>
/// <param name="Apologise">Answers that it cannot be done.</param>
public sealed record TurnSteps(TurnStep Greet, TurnStep Answer, TurnStep Apologise);

/// <summary>Answers the asks of a chat one after the other. A crash at any point only repeats.</summary>
/// <remarks>
/// Two limits keep an ask from being tried for ever: how often its work failed, and, kept in the inbox, how often it was begun.
/// A program that is killed again and again is no fault of the ask; one that the ask itself takes down is.
/// </remarks>
public sealed partial class Lane(
    IInbox inbox, TurnSteps turn, IOptions<TurnOptions> turns, IOptions<AskOptions> asks, TimeProvider time, ILogger<Lane> logger) : IDisposable
{
    /// <summary>How often a lane looks whether the next piece of a text has come.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim room = new(turns.Value.AtOnce);

    /// <summary>How often the work on an ask has failed in this process.</summary>
    private readonly ConcurrentDictionary<(ChatKey Chat, AskId Ask), int> failures = new();

    /// <summary>Works on the oldest ask of a chat: answers it, or counts a failed attempt. Never twice at once for one chat.</summary>
    /// <returns><c>false</c> when nothing waits.</returns>
    public async Task<bool> StepAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var waiting = await inbox.WaitingAsync(chat, limit: 1, cancellationToken);
        if (waiting.Count == 0)
        {
            return false;
        }

        var finished = new List<AskId> { waiting[0].Ask.Id };
        try
        {
            await GreetAsync(waiting[0], cancellationToken);
            if (await WholeAsync(chat, cancellationToken) is { } whole)
            {
                finished = [.. whole.Asks];
                if (!await TryAsync(whole.Waiting, cancellationToken))
                {
                    return true;
                }
            }
        }
        catch (UndeliverableException undeliverable)
        {
            Log.Undeliverable(logger, finished[0].Update, chat, undeliverable.InnerException?.Message);
        }

        // Answered is answered, also when the program stops now.
        await inbox.CompleteAsync(chat, finished, CancellationToken.None);
        failures.TryRemove((chat, finished[0]), out _);
        return true;
    }

    public void Dispose() => room.Dispose();

    /// <summary>A greeting that fails takes nothing away: the answer is tried all the same, and its failures are counted.</summary>
    private async Task GreetAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        try
        {
            await turn.Greet(waiting, cancellationToken);
        }
        catch (Exception failure) when (failure is not (UndeliverableException or OperationCanceledException))
        {
            Log.NotGreeted(logger, waiting.Ask.Id.Update, failure);
        }
    }

    /// <summary>The oldest ask with all that continues it, once no more is to be expected; <c>null</c> when it is gone.</summary>
    private async Task<Joined?> WholeAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        while (true)
        {
            var waiting = await inbox.WaitingAsync(chat, asks.Value.MaxPieces, cancellationToken);
            if (waiting.Count == 0)
            {
                return null;
            }

            var joined = PasteJoiner.Join(waiting, asks.Value, time.GetUtcNow());
            if (joined.MoreWithin == TimeSpan.Zero)
            {
                return joined;
            }

            await Task.Delay(joined.MoreWithin < Glance ? joined.MoreWithin : Glance, time, cancellationToken);
        }
    }

    /// <returns>Whether the ask is done with, answered or given up.</returns>
    private async Task<bool> TryAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var takesRoom = !waiting.Ask.IsQuick;
        if (takesRoom)
        {
            await room.WaitAsync(cancellationToken);
        }

        try
        {
            // Not before there is room: a crash must not count against an ask whose work had not begun.
            var begun = await inbox.AttemptAsync(waiting.Ask.Lane, waiting.Ask.Id, cancellationToken);
            if (begun == 0 || await TryAsync(waiting, begun, cancellationToken))
            {
                return true;
            }
        }
        finally
        {
            if (takesRoom)
            {
                room.Release();
            }
        }

        await Task.Delay(Pause.After(FailuresOf(waiting), turns.Value.RetryPause, TimeSpan.FromMinutes(1)), time, cancellationToken);
        return false;
    }

    private async Task<bool> TryAsync(Waiting waiting, int begun, CancellationToken cancellationToken)
    {
        var isGivenUp = FailuresOf(waiting) >= turns.Value.Attempts || begun > turns.Value.Starts;
        try
        {
            if (isGivenUp)
            {
                Log.GivenUp(logger, waiting.Ask.Id.Update, waiting.Ask.Chat, begun - 1);
                await turn.Apologise(waiting, cancellationToken);
            }
            else
            {
                await turn.Answer(waiting, cancellationToken);
            }

            return true;
        }
        catch (Exception failure) when (failure is not UndeliverableException && !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, waiting.Ask.Id.Update, waiting.Ask.Chat, begun, failure);
            failures.AddOrUpdate((waiting.Ask.Chat, waiting.Ask.Id), 1, (_, count) => count + 1);
            return isGivenUp;
        }
    }

    private int FailuresOf(Waiting waiting) => failures.GetValueOrDefault((waiting.Ask.Chat, waiting.Ask.Id));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Update {Update}: chat {Chat} takes no more messages: {Refusal}")]
        public static partial void Undeliverable(ILogger logger, int update, ChatKey chat, string? refusal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} is answered without a placeholder.")]
        public static partial void NotGreeted(ILogger logger, int update, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} in chat {Chat}: attempt {Attempt} failed.")]
        public static partial void Failed(ILogger logger, int update, ChatKey chat, int attempt, Exception failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} in chat {Chat} is given up after {Attempts} attempts; the person gets an apology.")]
        public static partial void GivenUp(ILogger logger, int update, ChatKey chat, int attempts);
    }
}
