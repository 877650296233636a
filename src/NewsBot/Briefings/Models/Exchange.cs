using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace NewsBot.Briefings.Models;

/// <summary>One model at work on one ask: a question, an answer, and at most one answer put into form.</summary>
internal sealed class Exchange(ChatModel model, PromptBook prompts, TimeProvider time)
{
    /// <summary>What it has cost so far, whatever comes of it.</summary>
    public ModelBill Bill { get; private set; } = ModelBill.None;

    public string PromptHash { get; private set; } = "";

    /// <exception cref="ModelFailureException">The model did not answer usefully, or not in time.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<T> AskAsync<T>(ModelAsk ask, Func<string, Task<T>> read, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(model.Set.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var prompt = prompts[ask.Function];
        PromptHash = prompt.Hash;
        try
        {
            var text = await CallAsync(prompt, prompt, ask.Values, ask.Watch, either.Token, cancellationToken);
            try
            {
                return await read(text);
            }
            catch (FormatException broken) when (text.AsSpan().Trim().Length > 0)
            {
                var values = BriefingFunctions.RepairValues(prompt.Schema, broken.Message, text);
                return await read(await CallAsync(prompts[BriefingFunctions.Repair], prompt, values, watch: null, either.Token, cancellationToken));
            }
        }
        catch (FormatException broken)
        {
            throw new ModelFailureException(Fallback.BrokenAnswer, broken.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooLate();
        }
    }

    private static ModelFailureException TooLate() => new(Fallback.TimedOut, "longer than Patience");

    /// <param name="form">The prompt whose schema and settings hold for the answer.</param>
    /// <param name="patient">Ends when the caller cancels and when patience does.</param>
    private async Task<string> CallAsync(
        PromptFile prompt, PromptFile form, IReadOnlyDictionary<string, string> values, Func<Func<string, Task>>? watch, CancellationToken patient, CancellationToken cancellationToken)
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

        return Text(await model.CallAsync(AttemptAsync, patient));

        async Task<ChatResponse> StreamAsync(Kernel kernel, Func<string, Task> hear)
        {
            using var streamed = new StreamedAnswer(kernel.GetRequiredService<IChatClient>(), hear);
            var watched = Kernel.CreateBuilder();
            watched.Services.AddSingleton<IChatClient>(streamed);
            try
            {
                return (await watched.Build().InvokeAsync(prompt.Function, arguments, patient)).GetValue<ChatResponse>() ?? new();
            }
            finally
            {
                if (streamed.IsInVain)
                {
                    // Asked twice, whatever became of the second; the first answer was perhaps paid.
                    Bill += Count(usage: null);
                    model.Streams = false;
                }
            }
        }

        async Task<ChatResponse> AttemptAsync(Kernel kernel)
        {
            try
            {
                var response = watch is null || !model.Streams
                    ? (await kernel.InvokeAsync(prompt.Function, arguments, patient)).GetValue<ChatResponse>() ?? new()
                    : await StreamAsync(kernel, watch());
                Bill += Count(response.Usage);
                return response;
            }
            catch (BrokenPromptException broken)
            {
                throw new ModelFailureException(Fallback.BrokenAnswer, broken.Message); // Nothing was sent.
            }
            catch (Exception odd)
            {
                // Clients throw a dozen types for what a server may do, and some for our own cancelling.
                Bill += Count(usage: null);
                cancellationToken.ThrowIfCancellationRequested();
                throw patient.IsCancellationRequested ? TooLate() : Failure(odd);
            }
        }
    }

    private ModelBill Count(UsageDetails? usage) => new()
    {
        Calls = 1,
        Input = (int?)usage?.InputTokenCount,
        Output = (int?)usage?.OutputTokenCount,
        Cached = (int?)usage?.CachedInputTokenCount,
        Cost = usage is null ? null : model.Set.Cost(usage.InputTokenCount ?? 0, usage.CachedInputTokenCount ?? 0, usage.OutputTokenCount ?? 0),
    };

    private static string Text(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
        {
            throw new ModelFailureException(Fallback.Refused, "the model refused");
        }

        return response.FinishReason is { } finish && finish != ChatFinishReason.Stop
            ? throw new ModelFailureException(Fallback.BrokenAnswer, $"finish reason {finish}")
            : response.Text;
    }

    /// <summary>Only kinds and codes go into the message: a server's words may repeat the article, or the key.</summary>
    private static ModelFailureException Failure(Exception odd)
    {
        var kinds = new List<Exception>();
        for (var inner = odd; inner is not null; inner = inner.InnerException)
        {
            kinds.Add(inner);
        }

        return kinds.OfType<ServerRefusalException>().FirstOrDefault() switch
        {
            { Filtered: true } => new(Fallback.Refused, "the server's content filter"),
            { } refusal => new(Fallback.Unreachable, refusal.Message, refusal),
            _ when kinds.Exists(kind => kind is HttpRequestException or IOException) => new(Fallback.Unreachable, kinds[^1].GetType().Name),
            _ => new(Fallback.BrokenAnswer, odd.GetType().Name),
        };
    }
}
