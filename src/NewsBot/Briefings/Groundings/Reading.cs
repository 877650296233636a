namespace NewsBot.Briefings.Groundings;

/// <summary>What the rules of the offline engine read in an article: who says what, sentence by sentence.</summary>
internal sealed class Reading
{
    /// <summary>So much of a text's words must stand in the content of a claim, for the text to be that claim.</summary>
    private const double SameClaim = 0.6;

    /// <summary>So much of the content of a claim must stand in a text that says more.</summary>
    private const double WholeClaim = 0.9;

    /// <summary>Fewer claims make nobody the one who speaks.</summary>
    private const int FewClaims = 4;

    private readonly IReadOnlyList<(Source Speaker, double Share)> shares;
    private readonly HashSet<int> warnings;
    private readonly ILookup<int, ClaimDraft> bySentence;

    public Reading(IReadOnlyList<ClaimDraft> claims, IReadOnlyList<CaveatDraft> caveats)
    {
        warnings = [.. caveats.SelectMany(caveat => caveat.Sentences)];
        Claims = claims;
        Sources = [.. claims.Select(claim => claim.Source).OfType<Source>().Distinct()];
        shares = [.. Sources.Where(source => source.Kind is SourceKind.Person).Select(source => (source, claims.Count(claim => claim.Source?.Name == source.Name)))
            .Where(speaker => speaker.Item2 >= FewClaims).Select(speaker => (speaker.source, (double)speaker.Item2 / claims.Count))];
        bySentence = claims.SelectMany(claim => claim.Sentences.Select(number => (number, claim))).ToLookup(pair => pair.number, pair => pair.claim);
    }

    public IReadOnlyList<ClaimDraft> Claims { get; }

    /// <summary>Who says anything in the article, each once, in its order.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>How much of all that is said a person says, from 0 to 1: in a portrait or a trial one is "he" for pages. 0 for who says little, however short the article.</summary>
    public double ShareOf(Source source) => shares.Where(speaker => Groundings.Sources.AreSame(speaker.Speaker, source)).Select(speaker => speaker.Share).DefaultIfEmpty().Max();

    /// <summary>Whether one of the sentences says that something could not be verified.</summary>
    public bool Warns(IReadOnlyList<int> sentences) => sentences.Any(warnings.Contains);

    /// <summary>The claims that touch the sentences, each once, in the order of the article.</summary>
    public IEnumerable<ClaimDraft> In(IEnumerable<int> sentences) => sentences.SelectMany(number => bySentence[number]).Distinct();

    /// <returns>The claim of the article whose content stands in the text as a whole, among other words; <c>null</c> when there is none, or more than one.</returns>
    public ClaimDraft? Whole(TextMatch match, IReadOnlyList<int> sentences) =>
        In(sentences).Where(claim => claim.Spans is not null && match.ShareOf(claim.Spans.Content) > WholeClaim).Take(2).ToList() is [var only] ? only : null;

    /// <returns>The claim of the article whose content the text repeats; <c>null</c> when the rules read none there.</returns>
    public ClaimDraft? Same(TextMatch match, IReadOnlyList<int> sentences, Source? source)
    {
        var best = ((ClaimDraft?)null, 0d);
        foreach (var claim in In(sentences).Where(claim => claim.Spans is not null))
        {
            var inside = match.ShareIn(claim.Spans!.Content);
            var likeness = inside + (match.ShareOf(claim.Spans.Content) / 2);
            if (inside < SameClaim)
            {
                continue;
            }

            likeness += Groundings.Sources.AreSame(claim.Source, source) ? 0.2 : 0;
            if (likeness > best.Item2)
            {
                best = (claim, likeness);
            }
        }

        return best.Item1;
    }
}
