using NewsBot.Articles;
using NewsBot.Briefings.Evidence;

namespace NewsBot.Briefings.Groundings;

/// <summary>Who says it: the source of a model's claim, held against the attribution that the rules read in the same words.</summary>
internal sealed class SourceMender(ArticleWords article, Reading reading)
{
    /// <summary>So many sentences around those cited may name a source of which they only say "he".</summary>
    private const int Reach = 2;

    /// <param name="same">The claim of the article that the draft repeats; <c>null</c> when the rules read none.</param>
    /// <returns>The draft, its source perhaps another; and what is the matter when it cannot be mended.</returns>
    public (ClaimDraft Draft, string? Problem) Mend(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft? same)
    {
        if (same is not null)
        {
            return (Attributed(draft, same), null);
        }

        if (draft.Source is not { } source || IsNear(source, cited) || reading.In(cited).Any(claim => Sources.AreSame(claim.Source, source)))
        {
            return (draft, null);
        }

        var said = reading.In(cited).ToList();
        return said is [{ Source: { } only } one] ? (draft with { Source = only, Via = one.Via }, null) : (draft, $"nothing there is attributed to “{source.Name}”");
    }

    private static ClaimDraft Attributed(ClaimDraft draft, ClaimDraft same) =>
        Sources.AreSame(draft.Source, same.Source)
            ? draft.Source is { Kind: SourceKind.Person } && same.Source is { Kind: SourceKind.Person } full && Sources.Holds(full.Name, draft.Source.Name)
                ? draft with { Source = draft.Source with { Name = full.Name } } : draft
            : draft with { Source = same.Source, Via = same.Via };

    /// <summary>Named in or near the sentences.</summary>
    private bool IsNear(Source source, IReadOnlyList<int> cited)
    {
        var words = Sources.Longer(source.Name);
        return words.Exists(word => word.Capital || words.Count == 1 || source.Kind is not SourceKind.Person)
            && Enumerable.Range(cited[0] - Reach, cited[^1] - cited[0] + (2 * Reach) + 1)
                .Any(number => words.TrueForAll(word => article.SentencesWith(word.Form).Contains(number)));
    }
}
