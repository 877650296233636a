using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Holds what a model says of an article against what the rules read in it: where it stands, who says it, how firmly, and whether it is turned round.</summary>
internal sealed class ModelCheck
{
    private readonly ArticleWords words;
    private readonly Effort effort;
    private readonly Grammar? grammar;
    private readonly Reading reading;
    private readonly EvidenceFinder evidence;
    private readonly SourceMender sources;
    private readonly FirmnessMender firmness;
    private readonly PointCheck points;

    /// <summary><c>null</c> when words cannot be compared with words: a translation, or a language without a file.</summary>
    private readonly NegationCheck? negations;
    private readonly Substitutions? substitutions;
    private readonly WordingCheck? wording;
    private readonly MeasureCheck? measures;

    /// <summary>The negations of a translation, and those of the article; <c>null</c> for what is none.</summary>
    private readonly (NegationCheck Here, NegationCheck There, Grammar Grammar)? translated;

    /// <param name="said">What the rules read in the article.</param>
    /// <param name="written">The language of what the model wrote, ISO 639-1.</param>
    public ModelCheck(Article article, ArticleWords words, FactCheck facts, BriefingDraft said, LanguageBook languages, string written, Effort effort)
    {
        (this.words, this.effort) = (words, effort);
        grammar = languages.Find(article.Language)?.Grammar;
        reading = new(said.Claims, said.Caveats);
        var speakers = reading.Sources.Where(source => source.Kind is SourceKind.Person).SelectMany(source => Word.Split(source.Name)).Where(word => word.Capital).Select(word => word.Form).ToHashSet(StringComparer.Ordinal);
        evidence = new(words, languages.Find(written)?.Grammar.StopWords, written != article.Language, effort, speakers);
        sources = new(words, reading, new(words, reading, grammar), written != article.Language, effort);
        firmness = new(words, grammar);
        negations = grammar is not null && written == article.Language ? new(grammar) : null;
        points = new(words, reading, sources, negations, languages.Find(written), written, effort);
        measures = languages.Find(written) is { } writing && languages.Find(article.Language) is { } language ? new(article, facts, writing, language) : null;
        if (grammar is not null && written == article.Language)
        {
            (substitutions, wording) = (new(words, grammar), new(languages.Find(written)!));
        }
        else if (grammar is not null && languages.Find(written)?.Grammar is { } other)
        {
            translated = (new(other), new(grammar), grammar);
        }
    }

    /// <inheritdoc cref="Grounding.ReadAhead"/>
    public void ReadAhead() => measures?.Read();

    /// <inheritdoc cref="EvidenceFinder.Find"/>
    public List<int>? Evidence(string text, List<int> cited) => evidence.Find(text, cited);

    /// <inheritdoc cref="PointCheck.Check"/>
    public (string Text, string? Problem) Point(string text, List<int> cited)
    {
        var match = TextMatch.Of(text, cited, words, effort);
        return Measured(text, cited) is { } problem ? (text, problem) : points.Check(text, match, cited, Mend, () => Turned(match, cited, Stance.Asserts, cue: null));
    }

    private string? Measured(string text, List<int> cited) => measures?.Problem(text, FactCheck.Around(cited, words));

    private string? Turned(TextMatch match, List<int> cited, Stance stance, string? cue) =>
        negations?.Problem(match, stance is Stance.Declines, Aside(cited, stance, cue)) ?? substitutions?.Problem(match) ?? wording?.Problem(match) ?? (IsDenied(match) ? "it denies what the article says" : null);

    /// <summary>What is told of the speakers there, and how they say it: "does not rule out". How they deny or refuse, only when the stance says that they do.</summary>
    private List<TextSpan> Aside(List<int> cited, Stance stance, string? cue) =>
    [
        .. reading.In(cited).Where(claim => claim.Spans is not null)
            .SelectMany(claim => IsAffirmative(stance) && !IsAffirmative(claim.Stance) ? claim.Spans!.Source : claim.Spans!.Source.Concat(claim.Spans.Cue)),
        .. cue is null || (IsAffirmative(stance) && !IsTurned(cue)) ? [] : Word.Split(cue) is var said ? cited.SelectMany(words.Words).Where(word => said.Exists(own => own.Form == word.Form)).Select(word => new TextSpan(word.Start, word.End)) : [],
    ];

    /// <summary>"Does not deny".</summary>
    private bool IsTurned(string cue) => Word.Split(cue).Exists(word => grammar?.Verbs.Find(word.In(cue).ToLowerInvariant()).Any(form => !form.Negated && form.Stance is "denies" or "doubts" or "declines") == true);

    private static bool IsAffirmative(Stance stance) => stance is Stance.Asserts or Stance.Confirms or Stance.Predicts or Stance.Demands;

    /// <summary>A translation says "not", and the sentences have no word that denies.</summary>
    private bool IsDenied(TextMatch match) => translated is var (here, there, grammar) && here.Has(match.Words) && !there.Has(match.There)
        && !Enumerable.Range(0, match.There.Count).Any(i => grammar.Verbs.Find(match.InArticle(i).ToLowerInvariant()).Any(form => !form.Negated && form.Stance is not ("asserts" or "confirms" or "predicts" or "demands")));

    /// <param name="cited">Sentences that exist, at least one.</param>
    /// <returns>The draft as the article has it; and what is the matter when that cannot be.</returns>
    public (ClaimDraft Draft, string? Problem) Mend(ClaimDraft draft, List<int> cited)
    {
        return Measured(draft.Content, cited) is { } problem ? (draft, problem) : Mend(draft, cited, TextMatch.Of(draft.Content, cited, words, effort));
    }

    private (ClaimDraft Draft, string? Problem) Mend(ClaimDraft draft, List<int> cited, TextMatch match)
    {
        if (Turned(match, cited, draft.Stance, draft.Cue) is { } turned)
        {
            return (draft, turned);
        }

        var same = reading.Same(match, cited, draft.Source);
        var (mended, problem) = sources.Mend(draft, cited, same, match);
        return (firmness.Mend(mended, cited, same, match), problem);
    }
}
