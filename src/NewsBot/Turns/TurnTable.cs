using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Updates;

namespace NewsBot.Turns;

/// <summary>Which turn answers which ask: <see cref="Turn"/> what somebody hands in or commands, the others the rest.</summary>
public sealed partial class TurnTable(
    Turn turn, PressTurn presses, OfferTurn offers, QuestionTurn questions, ListTurn lists, CardTurn cards, GuestTurn guests, UnaskedTurn unasked, ChannelTurn channels, GroupChanges groups, Cancelling cancelling,
    IOptions<AskOptions> asks, TimeProvider time, ILogger<TurnTable> logger)
{
    /// <summary>What a lane does, in this order; the last only when the answer has failed too often.</summary>
    public TurnSteps Steps => new(
        (waiting, cancellationToken) => groups.MindAsync(For(waiting.Ask).Greet, waiting, cancellationToken),
        (waiting, cancellationToken) => groups.MindAsync(AnswerInTimeAsync, waiting, cancellationToken),
        (waiting, cancellationToken) => groups.MindAsync(For(waiting.Ask).Apologise, waiting, cancellationToken));

    private TurnSteps For(Ask ask) => ask switch
    {
        CardAsk or PressAsk { Card: not null } => new(cards.GreetAsync, cards.AnswerAsync, cards.ApologiseAsync),
        PressAsk press when OfferTurn.IsFor(press) => new(offers.GreetAsync, AnswerOfferAsync, turn.ApologiseAsync),
        PressAsk press when ListTurn.IsFor(press) => new(ListTurn.GreetAsync, lists.AnswerAsync, turn.ApologiseAsync),
        PressAsk press when Cancelling.IsFor(press) => new(Nothing, cancelling.AnswerAsync, Nothing),
        QuestionAsk => new(Nothing, questions.AnswerAsync, turn.ApologiseAsync),
        PressAsk => new(presses.GreetAsync, presses.AnswerAsync, turn.ApologiseAsync),
        BriefAsk brief when questions.IsFor(brief, asks.Value) => new(Nothing, questions.AnswerAsync, turn.ApologiseAsync),
        BriefAsk { Unasked: true } => new(Nothing, unasked.AnswerAsync, Nothing),
        GuestAsk => new(guests.GreetAsync, guests.AnswerAsync, guests.ApologiseAsync),
        ChannelAsk => new(Nothing, channels.InviteAsync, Nothing),
        MoveAsk => new(Nothing, groups.MoveAsync, Nothing),
        _ => new(turn.GreetAsync, turn.AnswerAsync, turn.ApologiseAsync),
    };

    private static Task Nothing(Waiting waiting, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AnswerInTimeAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Spans.StartActivity("turn");
        var (ask, started) = (waiting.Ask, time.GetTimestamp());
        await For(ask).Answer(waiting, cancellationToken);
        var took = time.GetElapsedTime(started);
        Telemetry.TurnDuration.Record(took.TotalSeconds);
        Log.Answered(logger, ask.Id.Update, ask.Chat, ask.Kind, took.TotalMilliseconds);
    }

    /// <summary>As if the person had sent the link of what was pressed.</summary>
    private async Task AnswerOfferAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        if (await offers.AskAsync((PressAsk)waiting.Ask, cancellationToken) is { } ask)
        {
            await turn.AnswerAsync(waiting with { Ask = ask }, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Update {Update} in chat {Chat} ({Kind}) answered after {TookMs:F0} ms.")]
        public static partial void Answered(ILogger logger, int update, ChatKey chat, string kind, double tookMs);
    }
}
