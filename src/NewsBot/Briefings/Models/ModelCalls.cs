using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace NewsBot.Briefings.Models;

/// <summary>The one door to every model: whatever is asked of one is asked, timed, repaired and counted here.</summary>
public sealed class ModelCalls(ChatModels models, PromptBook prompts, IOptions<BriefingOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Value.CallsAtOnce);

    /// <summary>Whether a wish means a model; false: the offline engine.</summary>
    /// <param name="wish">"offline", "auto", or the name of a provider that is configured.</param>
    /// <exception cref="EngineNotConfiguredException">Another engine is named.</exception>
    public bool Answer(string wish) => models.Choose(wish).Count > 0;

    /// <summary>One call, and one more if the answer is not in the form that was asked for.</summary>
    /// <param name="read">Makes a value of the model's answer. Throws <see cref="FormatException"/> if it has not the form of the function's
    /// schema, then the model is asked once to put it into form; or <see cref="ModelFailureException"/>, then it is not.</param>
    /// <exception cref="ModelFailureException">No model answered usefully; the message is for the log. Callers answer without a model then.</exception>
    /// <exception cref="EngineNotConfiguredException">The ask names an engine that is not there.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. A model that takes too long is none of these.</exception>
    public async Task<ModelAnswer<T>> AskAsync<T>(ModelAsk ask, Func<string, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var spent = ModelBill.None;
        ModelFailureException? first = null;
        foreach (var model in models.Choose(ask.Engine))
        {
            var answering = new Answering(model, prompts);
            try
            {
                var value = await InTimeAsync(patient => answering.AskAsync(ask, read, patient), cancellationToken);
                return new(value, model.Name, answering.PromptHash, spent + answering.Bill);
            }
            catch (ModelFailureException failure)
            {
                spent += answering.Bill;
                first ??= failure;
            }
        }

        throw new ModelFailureException(first?.Reason ?? Fallback.Unreachable, first?.Message ?? "no model is configured")
        {
            Bill = spent,
            Dropped = first?.Dropped ?? [],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await places.WaitAsync(either.Token);
            try
            {
                return await work(either.Token);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailureException(Fallback.TimedOut, "longer than Briefing:Patience");
        }
    }

    /// <summary>One model at work on one ask.</summary>
    private sealed class Answering(ChatModel model, PromptBook prompts)
    {
        public ModelBill Bill { get; private set; } = ModelBill.None;

        public string PromptHash { get; private set; } = "";

        public async Task<T> AskAsync<T>(ModelAsk ask, Func<string, T> read, CancellationToken cancellationToken)
        {
            var prompt = prompts[ask.Function];
            PromptHash = prompt.Hash;
            var text = await InvokeAsync(prompt, prompt, ask.Values, cancellationToken);
            try
            {
                return read(text);
            }
            catch (FormatException broken) when (text.AsSpan().Trim().Length > 0)
            {
                var values = BriefingFunctions.RepairValues(prompt.Schema, broken.Message, text);
                text = await InvokeAsync(prompts[BriefingFunctions.Repair], prompt, values, cancellationToken);
            }
            catch (FormatException broken)
            {
                throw new ModelFailureException(Fallback.BrokenAnswer, broken.Message);
            }

            try
            {
                return read(text);
            }
            catch (FormatException broken)
            {
                throw new ModelFailureException(Fallback.BrokenAnswer, broken.Message);
            }
        }

        /// <param name="form">The prompt whose schema and settings hold for the answer.</param>
        private async Task<string> InvokeAsync(PromptFile prompt, PromptFile form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
        {
            if (!BriefingFunctions.Variables[prompt.Name].ToHashSet(StringComparer.Ordinal).SetEquals(values.Keys))
            {
                throw new ArgumentException($"\"{prompt.Name}\" is given {string.Join(", ", values.Keys)}.", nameof(values));
            }

            var arguments = new KernelArguments(form.Config.DefaultExecutionSettings!);
            foreach (var (name, value) in values)
            {
                arguments[name] = value;
            }

            ChatResponse? response;
            try
            {
                response = (await model.Kernel.InvokeAsync(prompt.Function, arguments, cancellationToken)).GetValue<ChatResponse>();
            }
            catch (BrokenPromptException broken)
            {
                throw new ModelFailureException(Fallback.BrokenAnswer, broken.Message); // Nothing was sent.
            }
            catch (Exception odd)
            {
                // Clients throw a dozen types for what a server may do, and some for our own cancelling.
                Bill += new ModelBill { Calls = 1 };
                cancellationToken.ThrowIfCancellationRequested();
                throw Failure(odd);
            }

            Bill += Count(response);
            return Text(response);
        }

        private static ModelBill Count(ChatResponse? response) => new()
        {
            Calls = 1,
            Input = (int?)response?.Usage?.InputTokenCount,
            Output = (int?)response?.Usage?.OutputTokenCount,
            Cached = (int?)response?.Usage?.CachedInputTokenCount,
        };

        private static string Text(ChatResponse? response)
        {
            if (response?.FinishReason == ChatFinishReason.ContentFilter || response?.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any() == true)
            {
                throw new ModelFailureException(Fallback.Refused, "the model refused");
            }

            return response?.FinishReason is { } finish && finish != ChatFinishReason.Stop
                ? throw new ModelFailureException(Fallback.BrokenAnswer, $"finish reason {finish}")
                : response?.Text ?? "";
        }

        /// <summary>Only kinds and codes go into the message: a server's words may repeat the article, or the key.</summary>
        private static ModelFailureException Failure(Exception odd)
        {
            var kinds = new List<Exception>();
            for (var inner = odd; inner is not null; inner = inner.InnerException)
            {
                kinds.Add(inner);
            }

            return kinds.OfType<ServerRefusalException>().FirstOrDefault() is { } refusal
                ? new(refusal.Filtered ? Fallback.Refused : Fallback.Unreachable, refusal.Filtered ? "the server's content filter" : string.Create(CultureInfo.InvariantCulture, $"HTTP {refusal.Status}"))
                : kinds.Exists(kind => kind is HttpRequestException or IOException)
                    ? new(Fallback.Unreachable, kinds[^1].GetType().Name)
                    : new(Fallback.BrokenAnswer, odd.GetType().Name);
        }
    }
}
