using NewsBot.Articles;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>What the rules of the offline engine read in an article: who says what, sentence by sentence.</summary>
internal sealed class Reading
{
    /// <summary>So much of a text's words must stand in the content of a claim, for the text to be that claim.</summary>
    private const double SameClaim = 0.6;

    private readonly ILookup<int, ClaimDraft> bySentence;

    private Reading(IReadOnlyList<ClaimDraft> claims)
    {
        Claims = claims;
        bySentence = claims.SelectMany(claim => claim.Sentences.Select(number => (number, claim))).ToLookup(pair => pair.number, pair => pair.claim);
    }

    public IReadOnlyList<ClaimDraft> Claims { get; }

    public static Reading Of(Article article, LanguageBook languages, Effort effort) =>
        new(languages.Find(article.Language) is null ? [] : new OfflineEngine(languages).Draft(article, points: 1, effort).Claims);

    /// <summary>The claims that touch the sentences, each once, in the order of the article.</summary>
    public IEnumerable<ClaimDraft> In(IEnumerable<int> sentences) => sentences.SelectMany(number => bySentence[number]).Distinct();

    /// <returns>The claim of the article whose content the text repeats; <c>null</c> when the rules read none there.</returns>
    public ClaimDraft? Same(TextMatch match, IReadOnlyList<int> sentences, Source? source)
    {
        var best = ((ClaimDraft?)null, 0d);
        foreach (var claim in In(sentences).Where(claim => claim.Spans is not null))
        {
            var inside = match.ShareIn(claim.Spans!.Content);
            var likeness = inside + (match.ShareOf(claim.Spans.Content) / 2) + (Sources.AreSame(claim.Source, source) ? 0.2 : 0);
            if (inside >= SameClaim && likeness > best.Item2)
            {
                best = (claim, likeness);
            }
        }

        return best.Item1;
    }
}
