using System.Globalization;
using Microsoft.SemanticKernel;
using NewsBot.Articles;
using OpenAI.Chat;

namespace NewsBot.Briefings;

/// <summary>One way to a draft: a kernel with the plugin "briefing".</summary>
/// <param name="Name">"offline", or "provider:model".</param>
/// <param name="PromptHash"><c>null</c> when no prompt asks, which is to say when no model does.</param>
public sealed record DraftEngine(string Name, Kernel Kernel, string? PromptHash)
{
    public bool AsksModel => PromptHash is not null;

    /// <exception cref="EngineFailureException">A model was asked in vain. Failures of the offline engine are bugs and come as they are.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/>, whatever the kernel makes of it.</exception>
    internal async Task<DraftAnswer> DraftAsync(Article article, Wish wish, CancellationToken cancellationToken)
    {
        var arguments = BriefingFunctions.Arguments(article, wish.Length, wish.Language);
        if (!AsksModel)
        {
            var json = await Kernel.InvokeAsync<string>(BriefingFunctions.Plugin, BriefingFunctions.Brief, arguments, cancellationToken);
            return new(DraftReader.Read(json!), default);
        }

        FunctionResult result;
        try
        {
            result = await Kernel.InvokeAsync(BriefingFunctions.Plugin, BriefingFunctions.Brief, arguments, cancellationToken);
        }
        catch (Exception odd) when (odd is not OperationCanceledException)
        {
            // Clients throw a dozen types for what a server may do, and some for our own cancelling.
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure(odd);
        }

        return Read(result);
    }

    private static DraftAnswer Read(FunctionResult result)
    {
        var usage = result.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage counted ? new Usage(counted.InputTokenCount, counted.OutputTokenCount) : default;
        var finish = result.Metadata?.GetValueOrDefault("FinishReason") as string;
        if (result.Metadata?.GetValueOrDefault("Refusal") is string { Length: > 0 } || finish == nameof(ChatFinishReason.ContentFilter))
        {
            throw new EngineFailureException(Fallback.Refused, "the model refused") { Calls = 1, Usage = usage };
        }

        if (finish != nameof(ChatFinishReason.Stop))
        {
            throw new EngineFailureException(Fallback.BrokenAnswer, $"finish reason {finish}") { Calls = 1, Usage = usage };
        }

        try
        {
            return new(DraftReader.Read(result.GetValue<string>() ?? ""), usage);
        }
        catch (FormatException broken)
        {
            throw new EngineFailureException(Fallback.BrokenAnswer, broken.Message) { Calls = 1, Usage = usage };
        }
    }

    /// <summary>Only kinds and codes go into the message: a server's words may repeat the article, or the key.</summary>
    private static EngineFailureException Failure(Exception odd) => odd switch
    {
        BrokenPromptException => new(Fallback.BrokenAnswer, odd.Message),
        HttpOperationException { ResponseContent: { } said } when said.Contains("content_filter", StringComparison.Ordinal) =>
            new(Fallback.Refused, "the server's content filter") { Calls = 1 },
        HttpOperationException { StatusCode: { } status } => new(Fallback.Unreachable, string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}")) { Calls = 1 },
        HttpOperationException or HttpRequestException or IOException => new(Fallback.Unreachable, (odd.InnerException ?? odd).GetType().Name) { Calls = 1 },
        _ => new(Fallback.BrokenAnswer, odd.GetType().Name) { Calls = 1 },
    };
}

/// <summary>What an engine answered, and at what cost.</summary>
internal sealed record DraftAnswer(BriefingDraft Draft, Usage Usage);

/// <summary>Tokens as the server counted them; <c>null</c> when it did not say.</summary>
internal readonly record struct Usage(int? Input, int? Output);

/// <summary>A model was asked, or was to be asked, in vain.</summary>
/// <param name="detail">For the log: no article text, no key.</param>
internal sealed class EngineFailureException(Fallback reason, string detail) : Exception(detail)
{
    public Fallback Reason { get; } = reason;

    /// <summary>Calls that were made, perhaps paid.</summary>
    public int Calls { get; init; }

    public Usage Usage { get; init; }

    /// <summary>What the model said that the article does not.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}
