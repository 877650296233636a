using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>How firmly it is said: a model's claim is never stronger than the article.</summary>
/// <param name="grammar">Of the article's language; <c>null</c> when it has no file.</param>
internal sealed class FirmnessMender(ArticleWords article, Grammar? grammar)
{
    /// <param name="same">The claim of the article that the draft repeats; <c>null</c> when the rules read none.</param>
    /// <returns>The draft with the stance, the certainty and the hedges of the article, where its own were stronger.</returns>
    public ClaimDraft Mend(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft? same)
    {
        if (same is null)
        {
            return draft.Stance is Stance.Confirms && !Confirms(cited) ? draft with { Stance = Stance.Asserts } : draft;
        }

        var mended = IsStronger(draft.Stance, same.Stance) ? draft with { Stance = same.Stance } : draft;
        return mended.Certainty == Certainty.Stated && same.Certainty != Certainty.Stated
            ? mended with { Certainty = same.Certainty, Hedges = [.. mended.Hedges, .. same.Hedges.Where(hedge => !mended.Hedges.Any(own => own.Contains(hedge, StringComparison.OrdinalIgnoreCase)))] } : mended;
    }

    /// <summary>Said of more than the article says: what is only said is not confirmed, what is denied, doubted, asked for or expected is not said.</summary>
    private static bool IsStronger(Stance model, Stance article) => model != article
        && model switch
        {
            Stance.Confirms => true,
            Stance.Asserts => article is not Stance.Confirms,
            _ => false,
        };

    private bool Confirms(IReadOnlyList<int> cited) =>
        grammar is null || cited.SelectMany(article.Words).Any(word => grammar.Verbs.Find(article.Text[word.Start..word.End].ToLowerInvariant()).Any(form => form.Stance == "confirms"));
}
