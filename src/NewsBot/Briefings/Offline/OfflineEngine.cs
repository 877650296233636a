using NewsBot.Articles;
using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Firmness;
using NewsBot.Briefings.Offline.Sources;
using NewsBot.Briefings.Offline.Summaries;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>The engine that needs no model: rules and language files.</summary>
/// <remarks>A language without a file gets a summary and no claims.</remarks>
public sealed class OfflineEngine(LanguageBook languages)
{
    /// <summary>UTF-16 code units between the beginning of what is said and "could not verify".</summary>
    private const int Subject = 4;

    /// <param name="points">How many points the summary has at most, at least 1.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/>.</exception>
    public BriefingDraft Draft(Article article, int points, CancellationToken cancellationToken) => Draft(article, points, new Effort(cancellationToken));

    internal BriefingDraft Draft(Article article, int points, Effort effort)
    {
        var language = languages.Find(article.Language);
        var tokens = ArticleTokens.Of(article, (language ?? languages.English).Grammar, effort);
        if (language is null)
        {
            return new() { Headline = Headlines.Of(tokens), Points = PointsOf(tokens, points, Speakers.None) };
        }

        var read = Read(tokens, AttributionFinder.Find(tokens));
        return Said(read, tokens) with
        {
            Headline = Headlines.Of(tokens),
            Points = PointsOf(tokens, points, Speakers.Of(tokens, read.Attributions, read.Sources, read.Subjects)),
        };
    }

    /// <summary>Who says what, and what could not be verified: <see cref="Draft(Article, int, CancellationToken)"/> without a summary.</summary>
    internal static BriefingDraft Said(ArticleTokens tokens) => Said(Read(tokens, AttributionFinder.Find(tokens)), tokens);

    /// <summary>Who says what, and nothing else.</summary>
    /// <param name="warns">Whether the text may say that something could not be verified; <c>false</c> where that is known: to look for it takes half of the time.</param>
    internal static IReadOnlyList<ClaimDraft> Claims(ArticleTokens tokens, bool warns = true) =>
        AttributionFinder.Find(tokens) is var attributed && attributed.Count == 0 && !HearsayFinder.Find(tokens, []).Any() ? [] : Read(tokens, attributed, warns).Claims;

    private static BriefingDraft Said(RulesRead read, ArticleTokens tokens) => new()
    {
        Claims = read.Claims,
        Caveats = [.. read.Caveats.Select(caveat => CaveatCover.Of(caveat, read.Claims, read.AreStatements, tokens.Article, tokens.Grammar))],
    };

    private static RulesRead Read(ArticleTokens tokens, List<Attribution> attributed, bool warns = true)
    {
        var bySentence = attributed.ToLookup(attribution => tokens.Sentences[attribution.Sentence].Sentence.Number);
        var caveats = (warns ? CaveatFinder.Find(tokens) : []).FindAll(caveat => !bySentence[caveat.Sentence.Sentence.Number].Any(attribution => IsSaid(caveat, attribution, tokens)));
        var caveatOf = caveats.ToDictionary(caveat => caveat.Sentence.Sentence.Number);
        var attributions = attributed.Where(attribution => !IsCaveat(attribution, tokens, caveatOf)).ToList();
        var (sources, subjects) = SourceResolver.Resolve(tokens, attributions);
        var writer = new ClaimWriter(tokens);
        var ordered = attributions.Zip(sources)
            .Concat(HearsayFinder.Find(tokens, attributions).Where(attribution => !IsCaveat(attribution, tokens, caveatOf))
                .Select(hearsay => (First: hearsay, Second: (Source?)null)))
            .OrderBy(pair => pair.First.Sentence).ThenBy(pair => pair.First.Content[0].Start)
            .ToList();
        var said = ordered
            .Select((pair, i) => (Claim: writer.Write(pair.First with { Means = BackReferences.Of(pair.First, i > 0 ? ordered[i - 1].First : null, tokens) }, pair.Second),
                IsStatement: pair.First.Frame is not (CueFrame.Intends or CueFrame.Judges)))
            .Where(pair => pair.Claim is not null)
            .ToList();
        var claims = said.Select(pair => pair.Claim!).ToList();
        var statements = said.Select(pair => pair.IsStatement
            && pair.Claim!.Stance is not (Stance.Demands or Stance.Declines or Stance.CannotConfirm)).ToList();

        return new(claims, statements, caveats, attributions, sources, subjects);
    }

    // "Reuters could not verify these claims" is the caveat itself; "the ministry could not confirm the number" is a claim too.
    private static bool IsCaveat(Attribution attribution, ArticleTokens tokens, Dictionary<int, CaveatSentence> caveats) =>
        !attribution.IsDirect && caveats.TryGetValue(tokens.Sentences[attribution.Sentence].Sentence.Number, out var caveat)
        && (((attribution.Cue is not { } cue || cue.Overlaps(caveat.Span)) && (caveat.CoversAll || !OpensClause(attribution, tokens) || IsOfThing(attribution, tokens))) || SaysNoMore(attribution.Content[0], caveat)

            // "The Mirror has not seen the papers and cannot confirm them": its second predicate. "The Mirror asked for them": what the outlet itself does.
            || (caveat.By is { } by && attribution is { IsHearsay: false } && (attribution.Source is not { } source
                || (!caveat.ByParty && tokens.Sentences[attribution.Sentence].Span(source.Start, source.Head).In(tokens.Article.Text).EndsWith(by, StringComparison.Ordinal)))));

    // "According to the union, nobody ever checked the bridge", "the mayor said he could not confirm it": what somebody else says, not the outlet.
    // But who says that neither figure can be confirmed takes no side.
    private static bool IsSaid(CaveatSentence caveat, Attribution attribution, ArticleTokens tokens) =>
        attribution is { Cue: { } cue, Frame: CueFrame.Says or CueFrame.Tells or CueFrame.Shows } && !caveat.ByOutlet && !caveat.OfBothSides
        && (!cue.Overlaps(caveat.Span) || (caveat.ByParty && IsOfPerson(attribution, tokens)))
        && attribution.Content.Any(content => content.Start <= caveat.Span.Start && caveat.Span.End <= content.End)
        && !OpensAside(caveat, tokens) && (SaysNoMore(attribution.Content[0], caveat) ? IsOfPerson(attribution, tokens) : caveat.By is null || caveat.ByParty);

    // "The authenticity of the video is not proved": nobody who says so.
    private static bool IsOfThing(Attribution attribution, ArticleTokens tokens) =>
        attribution.Source is { } source && tokens.Sentences[attribution.Sentence].Tokens[source.Start..source.Head].Exists(token => tokens.Grammar.CheckedThings.IsIn(token.Lower));

    // "The union said that…, a claim that could not be verified": the outlet's own.
    private static bool OpensAside(CaveatSentence caveat, ArticleTokens tokens)
    {
        var sentence = caveat.Sentence;
        var opener = sentence.Tokens.FindLastIndex(token => token.Start <= caveat.Span.Start && token.Kind is TokenKind.Comma or TokenKind.Dash) + 1;
        return opener > 0 && Enumerable.Range(opener, 2).Any(i => tokens.Grammar.CheckedThings.IsIn(sentence.Lower(i)) && (tokens.Grammar.Relatives.Contains(sentence.Lower(i + 1)) || tokens.Grammar.Complementizers.Contains(sentence.Lower(i + 1))));
    }

    // "the mayor said that he could not confirm the figures", "the leader of the opposition", but "the agency…"
    private static bool IsOfPerson(Attribution attribution, ArticleTokens tokens)
    {
        if (attribution.Source is not { } source)
        {
            return false;
        }

        var (grammar, sentence) = (tokens.Grammar, tokens.Sentences[attribution.Sentence]);
        var nouns = Enumerable.Range(source.Start, source.Head - source.Start).Where(sentence.IsNoun).ToList();
        return nouns.Count == 0 || grammar.HeadLast && nouns.Exists(sentence.IsOrganisationNoun)
            ? nouns.Count == 0 && Enumerable.Range(source.Start, source.Head - source.Start).Any(i => i > 0 && sentence.Tokens[i].IsCapitalised && !grammar.CapitalNouns)
            : sentence.IsRoleNoun(nouns[0]);
    }

    // "…, reporters say that they could not verify this": nothing else is said.
    private static bool SaysNoMore(TextSpan content, CaveatSentence caveat) =>
        content.Overlaps(caveat.Span) && caveat.Span.Start - content.Start is >= -Subject and <= Subject;

    // "could not confirm whether…"
    private static bool OpensClause(Attribution attribution, ArticleTokens tokens)
    {
        var sentence = tokens.Sentences[attribution.Sentence];
        var first = sentence.Tokens.FindIndex(token => token.Start == attribution.Content[0].Start);
        return first >= 0 && (tokens.Grammar.Complementizers.Contains(sentence.Lower(first))
            || tokens.Grammar.Complementizers.Contains(sentence.Lower(first - 1)));
    }

    private static IReadOnlyList<PointDraft> PointsOf(ArticleTokens tokens, int count, Speakers speakers)
    {
        var standing = new StandaloneSentences(tokens, speakers);
        return [.. SentenceRanker.Choose(tokens, count, standing.Leans)
            .Select(index => new PointDraft(standing.Text(index), [tokens.Sentences[index].Sentence.Number]))];
    }

    /// <param name="AreStatements">For each claim, whether it states something, which a caveat may cover.</param>
    private sealed record RulesRead(
        List<ClaimDraft> Claims,
        List<bool> AreStatements,
        IReadOnlyList<CaveatSentence> Caveats,
        List<Attribution> Attributions,
        IReadOnlyList<Source?> Sources,
        IReadOnlyDictionary<int, PronounSubject> Subjects);
}
