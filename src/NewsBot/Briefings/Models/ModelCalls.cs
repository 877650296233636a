using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Briefings.Models;

/// <summary>The one door to every model: whatever is asked of one is asked, timed, repaired and counted here.</summary>
public sealed partial class ModelCalls(ChatModels models, PromptBook prompts, Ledger ledger, IOptions<BudgetOptions> budgets, TimeProvider time, ILogger<ModelCalls> logger)
{
    /// <summary>Tokens of an answer and UTF-16 code units of a token, about, for what is set aside of a budget.</summary>
    private const int UsualAnswer = 1_500, UnitsOfToken = 4;

    /// <summary>Whether a wish means a model; false: the offline engine.</summary>
    /// <param name="wish">"offline", "auto", or the name of a provider that is configured.</param>
    /// <exception cref="EngineNotConfiguredException">Another engine is named.</exception>
    public bool Answer(string wish) => models.Choose(wish).Count > 0;

    /// <summary>Whether an engine that briefed once would brief today too: the same model, by the same prompt.</summary>
    public bool IsOfToday(Engine engine) =>
        engine.PromptHash is { } hash && models.Choose("auto").Any(model => model.Name == engine.Name) && prompts[BriefingFunctions.Brief].Hash == hash;

    /// <summary>Where somebody pays and it is much: what it would cost is told before anything is asked. Every ask is looked at so by itself; this is for
    /// several that belong together, which are confirmed then.</summary>
    /// <param name="calls">How many there will be, when more follow.</param>
    /// <exception cref="ModelFailureException">The payer is asked first.</exception>
    public void AskFirst(IReadOnlyList<ModelAsk> asks, int calls)
    {
        var limit = budgets.Value.AskAboveTokens;
        var texts = asks.SelectMany(ask => ask.Values.Values).ToList();
        if (limit == 0 || asks.Any(ask => ask.Payer is null || ask.Confirmed) || models.Choose(asks[0].Engine) is not [var model, ..]

            // A token is at least one byte: most texts need not be counted.
            || texts.Sum(text => Encoding.UTF8.GetByteCount(text)) <= limit || texts.Sum(text => TokenCount.Of(text)) is var tokens && tokens <= limit)
        {
            return;
        }

        tokens += calls * BriefingOptions.TokensOfPrompt;
        throw new ModelFailureException(Fallback.TooLong, "longer than Budgets:AskAboveTokens")
        {
            Estimate = new(tokens, model.Set.Cost(tokens, cached: 0, calls * UsualAnswer), budgets.Value.Currency),
        };
    }

    /// <summary>One call, and one more if the answer is not in the form that was asked for; the same of the next model when one does not answer.</summary>
    /// <param name="read">Makes a value of a model's answer. Throws <see cref="FormatException"/> if it has not the form of the function's
    /// schema, then the model is asked once to put it into form; or <see cref="ModelFailureException"/>, then it is not.</param>
    /// <exception cref="ModelFailureException">No model answered usefully, which is logged, or the payer is asked first. Callers answer without a model then.</exception>
    /// <exception cref="EngineNotConfiguredException">The ask names an engine that is not there.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. A model that takes too long is none of these.</exception>
    public Task<ModelAnswer<T>> AskAsync<T>(ModelAsk ask, Func<string, T> read, CancellationToken cancellationToken) =>
        AskAsync(ask, text => Task.FromResult(read(text)), cancellationToken);

    /// <inheritdoc cref="AskAsync{T}(ModelAsk, Func{string, T}, CancellationToken)"/>
    public async Task<ModelAnswer<T>> AskAsync<T>(ModelAsk ask, Func<string, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chain = models.Choose(ask.Engine);
        using var reserved = await ledger.ReserveAsync(ask.Payer, Expected(ask, chain), cancellationToken)
            ?? throw new ModelFailureException(Fallback.BudgetSpent, "a budget of today is used up");
        AskFirst([ask], calls: 1);
        var spent = ModelBill.None;
        var failure = new ModelFailureException(Fallback.Unreachable, "no model is configured");
        foreach (var model in chain)
        {
            var started = time.GetTimestamp();
            var exchange = new Exchange(model, prompts, time);
            try
            {
                var value = await exchange.AskAsync(ask, read, cancellationToken);
                return new(value, model.Name, exchange.PromptHash, spent + exchange.Bill);
            }
            catch (ModelFailureException vain)
            {
                failure = vain;
                spent += exchange.Bill;
                Log.InVain(logger, model.Name, ask.Function, vain.Reason, vain.Message);
            }
            finally
            {
                Telemetry.ModelDuration.Record(time.GetElapsedTime(started).TotalSeconds, new("engine", model.Name), new("function", ask.Function));
                Telemetry.ModelTokens.Add(exchange.Bill.Input ?? 0, new("engine", model.Name), new("direction", "input"));
                Telemetry.ModelTokens.Add(exchange.Bill.Output ?? 0, new("engine", model.Name), new("direction", "output"));
                await ledger.NoteAsync(ask.Payer, exchange.Bill);
            }
        }

        throw new ModelFailureException(failure.Reason, failure.Message) { Bill = spent, Dropped = failure.Dropped };
    }

    private static Usage Expected(ModelAsk ask, IReadOnlyList<ChatModel> chain)
    {
        var input = ask.Values.Values.Sum(value => value.Length) / UnitsOfToken;
        return new(1, input, 0, UsualAnswer, chain.Count == 0 ? 0 : chain[0].Set.Cost(input, cached: 0, UsualAnswer));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Engine} was asked to {Function} in vain: {Reason} ({Detail}).")]
        public static partial void InVain(ILogger logger, string engine, string function, Fallback reason, string detail);
    }
}
