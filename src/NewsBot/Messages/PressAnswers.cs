using Microsoft.Extensions.Logging;
using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Messages;

/// <summary>Answers to presses: the button stops glowing, and perhaps a notice pops up. Nothing is lost when one fails, so nobody waits long.</summary>
public sealed partial class PressAnswers(ITelegramBotClient client, TimeProvider time, ILogger<PressAnswers> logger)
{
    /// <summary>UTF-16 code units of a notice; https://core.telegram.org/bots/api#answercallbackquery.</summary>
    public const int LongestNotice = 200;

    /// <summary>Telegram does not say how long it waits for an answer; refusals are reported after 10 to 15 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="notice">At most <see cref="LongestNotice"/>; <c>null</c>: the button only stops glowing.</param>
    /// <param name="insists">Whether the notice stays until it is closed; else it passes by.</param>
    public async Task AnswerAsync(PressAsk press, string? notice, bool insists, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await client.AnswerCallbackQuery(press.Press, notice, showAlert: insists, cancellationToken: either.Token);
        }
        catch (Exception failure) when (failure is RequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.Unanswered(logger, press.Id.Update, failure.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Telegram takes no answer to the press of update {Update}: {Refusal}")]
        public static partial void Unanswered(ILogger logger, int update, string refusal);
    }
}
