using System.Buffers;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>How firmly it is said: a model's claim is never stronger than the article.</summary>
/// <param name="grammar">Of the article's language; <c>null</c> when it has no file.</param>
internal sealed class FirmnessMender(ArticleWords article, Grammar? grammar)
{
    /// <summary>A text with less than this of a claim's words repeats only a part of it.</summary>
    private const double WholeClaim = 0.7;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:–—");

    /// <param name="same">The claim of the article that the draft repeats; <c>null</c> when the rules read none.</param>
    /// <param name="match">The content of the draft beside the sentences.</param>
    /// <returns>The draft with the stance, the certainty and the hedges of the article, where its own were stronger.</returns>
    public ClaimDraft Mend(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft? same, TextMatch match)
    {
        if (same is null)
        {
            return draft.Stance is Stance.Confirms && !Confirms(cited) ? draft with { Stance = Stance.Asserts } : draft;
        }

        var mended = IsStronger(draft.Stance, same.Stance) && !(draft.Stance is Stance.Asserts && IsInstead(same, match)) ? draft with { Stance = same.Stance } : draft;
        return mended.Certainty == Certainty.Stated && IsHedged(same, match, article)
            ? mended with { Certainty = same.Certainty, Hedges = [.. mended.Hedges, .. same.Hedges.Where(hedge => !mended.Hedges.Any(own => own.Contains(hedge, StringComparison.OrdinalIgnoreCase)))] } : mended;
    }

    /// <summary>Whether the article hedges what a text repeats of one of its claims: not where the text is a part of it, and all that hedges stands in another.</summary>
    public static bool IsHedged(ClaimDraft same, TextMatch match, ArticleWords article)
    {
        if (same.Certainty == Certainty.Stated || same.Hedges.Count == 0 || same.Spans is not { Content: var content } || match.ShareOf(content) >= WholeClaim || match.Range(content) is not { } range)
        {
            return same.Certainty != Certainty.Stated;
        }

        return !same.Hedges.All(hedge => content.Any(span => article.Text.IndexOf(hedge, span.Start, span.Length, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && (at + hedge.Length <= range.Start ? article.Text.AsSpan((at + hedge.Length)..range.Start) : at >= range.End ? article.Text.AsSpan(range.End..at) : []).ContainsAny(Breaks)));
    }

    /// <summary>"He denied it: the gate was open": what stands behind the colon he says instead. "She asked for help and swore that the gate was open": so is what
    /// follows another word that attributes.</summary>
    private bool IsInstead(ClaimDraft same, TextMatch match)
    {
        if (same.Spans is not { Cue: [.., var cue], Content: var content } || match.Range(content) is not { } range || cue.End >= range.Start)
        {
            return false;
        }

        var between = article.Text[cue.End..range.Start];
        return between.Contains(": ", StringComparison.Ordinal)
            || (match.ShareOf(content) < WholeClaim && (same.Stance is Stance.Demands || between.AsSpan().ContainsAny(Breaks))
                && Word.Split(between).Exists(word => grammar?.Verbs.Find(word.In(between).ToLowerInvariant()).Any(form => form.Stance is "asserts") == true));
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
