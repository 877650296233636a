using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Lets the rules read an article while a model is asked about it: the model's answer is held against what they found, and they answer when it has none.</summary>
public sealed class RulesAhead(OfflineFunctions offline, LanguageBook languages) : IDisposable
{
    /// <summary>Readings at once: they are nothing but work, and one processor is left for whoever only waits for an answer.</summary>
    private readonly SemaphoreSlim desks = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>Begins, and lets the caller go on at once.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/>.</exception>
    internal async Task<RulesReading> ReadAsync(Article article, Wish wish, CancellationToken cancellationToken)
    {
        await Task.Yield();
        await desks.WaitAsync(cancellationToken);
        try
        {
            var draft = await offline.DraftAsync(article, wish.Length, cancellationToken);
            return new(draft, Grounding.Of(article, languages, wish.Language, draft, new Effort(cancellationToken)).ReadAhead());
        }
        finally
        {
            desks.Release();
        }
    }

    public void Dispose() => desks.Dispose();
}

/// <summary>What the rules read in an article.</summary>
/// <param name="Draft">Their answer to the question that the model is asked.</param>
/// <param name="Grounding">The article, ready for the model's answer.</param>
internal sealed record RulesReading(BriefingDraft Draft, Grounding Grounding);
