using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Groundings;
using NewsBot.Briefings.Offline;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>A draft of which nothing is left but what the article carries, sentence numbers turned into spans.</summary>
/// <param name="Headline"><c>null</c> when the draft had none, or one with something that the article lacks.</param>
/// <param name="Points">In the order of the draft.</param>
/// <param name="Dropped">What was taken out, and why, in words for a reader.</param>
public sealed record Grounded(
    string? Headline,
    IReadOnlyList<Point> Points,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Caveat> Caveats,
    IReadOnlyList<string> Dropped);

/// <summary>Draft → grounded: holds every number, name, quotation and source against the article.</summary>
public sealed class Grounding
{
    /// <summary>A model's item that cites more sentences than this cites nothing in particular.</summary>
    private const int MostCited = 12;

    /// <summary>Words that may stand between two words of a model's cue: "n'a pas pu … vérifier". The offline engine knows where its cues stand.</summary>
    private const int CueGap = 4;

    private readonly Article article;
    private readonly Language? language;
    private readonly ArticleWords words;
    private readonly FactCheck check;
    private readonly PartFinder parts;
    private readonly ModelCheck? model;
    private readonly bool fromModel;
    private readonly Dictionary<string, (Point? Point, List<string> Dropped)> looked = new(StringComparer.Ordinal);
    private List<string> dropped = [];

    /// <param name="said">What the rules read in the article, for a model's draft; <c>null</c> for the offline engine's own.</param>
    private Grounding(Article article, LanguageBook languages, string written, BriefingDraft? said, Effort effort)
    {
        (this.article, fromModel, language) = (article, said is not null, languages.Find(written));
        words = new(article, languages.Find(article.Language), effort);
        check = new(words, written, language, strict: fromModel, translated: written != article.Language);
        parts = new(words, check, fromModel ? CueGap : 1_000);
        model = said is null ? null : new(article, words, check, said, languages, written, effort);
    }

    /// <param name="written">The language that the draft is written in, ISO 639-1; <c>null</c>: the article's own.</param>
    /// <param name="fromModel">
    /// <c>true</c>: numbers and quotations must stand in or beside the sentences cited, links in the article, and spans are found here.
    /// <c>false</c>: the draft is the offline engine's, whose spans are kept where they make sense.
    /// </param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/>.</exception>
    public static Grounded Ground(
        BriefingDraft draft, Article article, LanguageBook languages, string? written, bool fromModel, CancellationToken cancellationToken) =>
        Ground(draft, article, languages, written, fromModel, new Effort(cancellationToken));

    internal static Grounded Ground(BriefingDraft draft, Article article, LanguageBook languages, string? written, bool fromModel, Effort effort) =>
        (fromModel ? Of(article, languages, written, said: null, effort) : new(article, languages, written ?? article.Language, said: null, effort)).Ground(draft);

    /// <summary>One article, made ready for drafts of a model, one after the other.</summary>
    /// <param name="said">The claims and caveats that the rules read in it; <c>null</c>: they are read here.</param>
    internal static Grounding Of(Article article, LanguageBook languages, string? written, BriefingDraft? said, Effort effort) =>
        new(article, languages, written ?? article.Language, said ?? (languages.Find(article.Language) is { } own ? OfflineEngine.Said(ArticleTokens.Of(article, own.Grammar, effort)) : new()), effort);

    /// <summary>Reads now what is otherwise read when a draft asks for it.</summary>
    internal Grounding ReadAhead()
    {
        words.ReadAhead();
        model?.ReadAhead();
        return this;
    }

    internal Grounded Ground(BriefingDraft draft)
    {
        draft = fromModel ? OwnLinks.Only(draft, article) : draft;
        dropped = [.. draft.Unread];
        var points = new List<Point>();
        foreach (var point in draft.Points)
        {
            if (Grounded(point) is { } stands)
            {
                points.Add(stands);
            }
        }

        var (claims, ids) = Claims(draft.Claims);
        var caveats = new List<Caveat>();
        foreach (var caveat in draft.Caveats)
        {
            if (Cited(caveat.Sentences, caveat.Text, "caveat") is { } cited && Stands(caveat.Text, cited, "caveat"))
            {
                int[] covered = [.. caveat.Claims.Where(ids.ContainsKey).Select(position => ids[position]).Order()];
                caveats.Add(new(caveat.Text, parts.Standing(caveat.By), covered, Spans(cited)));
            }
        }

        return new(Headline(draft.Headline), points, claims, caveats, dropped);
    }

    /// <summary>The point as it stands; <c>null</c> when it does not, which is noted. Of an answer that grows each point comes again with the next: it is looked at once.</summary>
    private Point? Grounded(PointDraft point)
    {
        var key = $"{string.Join(' ', point.Sentences)}\n{point.Text}";
        if (!looked.TryGetValue(key, out var known))
        {
            var before = dropped.Count;
            var stands = Cited(point.Sentences, point.Text, "point") is { } cited && check.Unmarked(point.Text, cited) is var written
                && Stands(written, cited, "point") && Mended(written, cited) is { } text ? new Point(text, Spans(cited)) : null;
            looked[key] = (stands, dropped[before..]);
            return stands;
        }

        dropped.AddRange(known.Dropped);
        return known.Point;
    }

    /// <returns>The claims in the order of the article, and the id of each by its position in the draft.</returns>
    private (IReadOnlyList<Claim> Claims, Dictionary<int, int> Ids) Claims(IReadOnlyList<ClaimDraft> drafts)
    {
        var kept = new List<(int Position, Claim Claim)>();
        foreach (var (index, draft) in drafts.Index())
        {
            if (Cited(draft.Sentences, draft.Content, "claim") is { } cited && check.Unmarked(draft.Content, cited) is var content
                && SourceStands(draft) && Stands(content, cited, "claim") && Mended(draft with { Content = content }, cited) is { } mended)
            {
                kept.Add((index + 1, Claim(mended, cited)));
            }
        }

        var ordered = kept
            .OrderBy(claim => claim.Claim.Evidence[0].Start)
            .ThenBy(claim => claim.Claim.Spans?.Content is [var first, ..] ? first.Start : int.MaxValue)
            .ThenBy(claim => claim.Position)
            .Select((claim, index) => (claim.Position, Claim: claim.Claim with { Id = index + 1 }))
            .ToList();
        return ([.. ordered.Select(claim => claim.Claim)], ordered.ToDictionary(claim => claim.Position, claim => claim.Claim.Id));
    }

    private Claim Claim(ClaimDraft draft, List<int> cited)
    {
        var near = check.Around(cited);
        var claim = new Claim
        {
            Id = 0,
            Content = draft.Content,
            Source = draft.Source is { } source ? source with { Role = parts.Standing(source.Role) } : null,
            Via = parts.Standing(draft.Via),
            Cue = parts.Find(draft.Cue, cited) is null ? null : draft.Cue,
            Stance = draft.Stance,
            Certainty = draft.Certainty,
            Hedges = [.. draft.Hedges.Where(hedge => parts.Find(hedge, near) is not null)],
            Said = parts.Said(draft.Said, cited, article.Published),
            Quantities = check.Quantities(draft.Content),
            Quotes = check.Quoted(draft.Content, cited),
            Evidence = Spans(cited),
            CheckWorthiness = 0,
            Spans = fromModel ? parts.Spans(draft, cited) : Kept(draft.Spans, near),
        };
        return claim with { CheckWorthiness = CheckWorthiness.Of(claim) };
    }

    /// <inheritdoc cref="Mended(ClaimDraft, List{int})"/>
    private string? Mended(string point, List<int> cited)
    {
        var (text, problem) = model?.Point(point, cited) ?? (point, null);
        if (problem is not null)
        {
            Drop("point", point, problem);
        }

        return problem is null ? text : null;
    }

    /// <summary>What a model says, made no stronger than the article and attributed as it attributes.</summary>
    /// <returns><c>null</c> when that cannot be, which is noted.</returns>
    private ClaimDraft? Mended(ClaimDraft draft, List<int> cited)
    {
        if (model is null)
        {
            return draft;
        }

        var (mended, problem) = model.Mend(draft, cited);
        if (problem is not null)
        {
            Drop("claim", draft.Content, problem);
            return null;
        }

        return mended;
    }

    /// <returns>The sentences that exist, in order, or those that carry the text instead; <c>null</c> when there are none, which is noted.</returns>
    private List<int>? Cited(IReadOnlyList<int> sentences, string text, string what)
    {
        var cited = sentences.Where(number => number >= 1 && number <= words.Count).Distinct().Order().ToList();
        if (model is not null && cited.Count <= MostCited)
        {
            cited = model.Evidence(text, cited) ?? cited;
        }

        if (cited.Count == 0)
        {
            return Drop(what, text, sentences.Count == 0 ? "it cites no sentence" : "the sentences it cites do not exist");
        }

        return fromModel && cited.Count > MostCited
            ? Drop(what, text, string.Create(CultureInfo.InvariantCulture, $"it cites {cited.Count} sentences"))
            : cited;
    }

    private bool Stands(string text, List<int> cited, string what)
    {
        var problem = check.Problem(text, cited);
        return problem is null || Drop(what, text, problem) is not null;
    }

    private bool SourceStands(ClaimDraft draft) =>
        draft.Source is not { } source || parts.Names(source)
        || Drop("claim", draft.Content, $"its source “{source.Name}” is not in the article") is not null;

    /// <returns>Always <c>null</c>.</returns>
    private List<int>? Drop(string what, string text, string why)
    {
        dropped.Add($"{what} “{Excerpt.Of(text, 80)}”: {why}");
        return null;
    }

    private string? Headline(string? headline)
    {
        if (headline is null || check.Problem(headline) is not { } problem)
        {
            return headline;
        }

        Drop("headline", headline, problem);
        return null;
    }

    private TextSpan[] Spans(List<int> cited) => [.. cited.Select(number => article.Sentences[number - 1].Span)];

    /// <summary>The offline engine's own spans: inside the article, cue and content beside the evidence; the source's name may stand far off.</summary>
    private ClaimSpans? Kept(ClaimSpans? spans, IReadOnlyList<int> near)
    {
        if (spans is null)
        {
            return null;
        }

        var around = near.Where(number => number != ArticleWords.About).Select(number => article.Sentences[number - 1].Span).ToList();
        return new([.. spans.Source.Where(Inside)], [.. spans.Cue.Where(Beside)], [.. spans.Content.Where(Beside)]);

        bool Inside(TextSpan span) => span.Start >= 0 && span.Start < span.End && span.End <= article.Text.Length;

        bool Beside(TextSpan span) => Inside(span) && around.Exists(sentence => sentence.Overlaps(span));
    }
}
