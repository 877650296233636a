using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Firmness;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Does a point of a model's summary keep who says it, and how firmly? The rules read the point as they read the article.</summary>
/// <param name="negations">Of the article's language; <c>null</c> when the point is in another.</param>
/// <param name="written">The language of the point; <c>null</c> when it has no file.</param>
/// <param name="code">The same, ISO 639-1.</param>
internal sealed class PointCheck(ArticleWords article, Reading reading, SourceMender sources, NegationCheck? negations, Language? written, string code, Effort effort)
{
    /// <summary>So much of a point's words make it what somebody says.</summary>
    private const double Nearly = 0.5;

    /// <param name="match">The text beside the sentences cited.</param>
    /// <param name="mend">What is done with claims is done with what a point attributes.</param>
    /// <returns>The text, its claimant put before it where that was left out; and what is the matter when it cannot be mended.</returns>
    public (string Text, string? Problem) Check(string text, TextMatch match, List<int> cited, Func<ClaimDraft, List<int>, TextMatch, (ClaimDraft Draft, string? Problem)> mend, Func<string?> turned)
    {
        var point = Read(text);
        var told = point is null ? [] : Told.Read(point, () => reading.Sources, reading.Warns(cited)).Where(claim => IsKnown(claim.Source!) || IsFrameCue(claim.Cue))
            .Select(claim => claim with { Source = Known(claim.Source!) }).ToList();
        if (told is [{ Spans: { Source: [var who, ..], Content: [var begins, ..] } } only] && who.End <= begins.Start)
        {
            // Behind the only one who speaks everything is what he says, also the next sentence.
            told = [only with { Content = text[begins.Start..] }];
        }

        foreach (var claim in told)
        {
            var (mended, problem) = mend(claim, cited, TextMatch.Of(claim.Content, cited, article, effort));
            if (problem is not null)
            {
                return (text, problem);
            }

            if (!Sources.AreSame(mended.Source, claim.Source) && !(mended.Source is { } named && Has(match, named)))
            {
                return (text, mended.Source is { } other ? $"the article attributes it to “{other.Name}”" : "the article attributes it to nobody");
            }

            if (((mended.Stance != claim.Stance && mended.Stance is not Stance.Predicts && !(mended.Stance is Stance.Denies && Denies(claim.Content)))
                || (mended.Certainty != claim.Certainty && IsFirm(point) && !mended.Hedges.Any(hedge => Sources.Holds(text, hedge)) && !IsInCue(mended, cited))) && (claim.Stance is Stance.Confirms || !IsSpoken(claim.Content, cited)))
            {
                return (text, "it is stronger than the article");
            }
        }

        // What it says by somebody was held against the article by itself: who says it has negations of its own, "who did not want to be named".
        if ((told.Sum(claim => Word.Split(claim.Content).Count) < match.Words.Count * Nearly ? turned() : null) is { } problematic)
        {
            return (text, problematic);
        }

        return told.Count > 0 ? (text, null)
            : (reading.Same(match, cited, null) ?? reading.Whole(match, cited)) is { } same ? Unsaid(text, point, cited, same, match)
            : (text, Stranger(match, cited) is { } stranger ? $"nothing there is attributed to “{stranger.Name}”" : IsVoiceless(match, point) ? "it does not tell who says so" : null);
    }

    /// <summary>"Claims", "alleges": nothing but the word that attributes hedges, and to say that somebody says so is no firmer.</summary>
    private bool IsInCue(ClaimDraft said, List<int> cited) => said.Hedges.Count > 0
        && said.Hedges.All(hedge => reading.In(cited).Any(claim => claim.Cue is { } cue && Sources.AreSame(claim.Source, said.Source) && Sources.Holds(cue, hedge)));

    /// <summary>"She did not know" denies by itself, whoever only says it.</summary>
    private bool Denies(string content) => negations?.Has(Word.Split(content)) == true;

    /// <summary>To the letter what the article quotes: nothing is firmer than the speaker's own words.</summary>
    private bool IsSpoken(string content, List<int> cited)
    {
        var said = Forms(content);
        return said.Count(letter => letter == ' ') > SourceMender.LongQuotation && article.Words(cited[0]) is [var first, ..] && article.Words(cited[^1]) is [.., var last]
            && Evidence.Quotation.Find(article.Text[Math.Max(0, first.Start - 1)..Math.Min(article.Text.Length, last.End + 2)]).Any(quoted => Forms(quoted).Contains(said, StringComparison.Ordinal));
    }

    private static string Forms(string text) => $" {string.Join(' ', Word.Split(text).Select(word => word.Form))} ";

    /// <summary>"According to": whoever follows is said to say it, known or not.</summary>
    private bool IsFrameCue(string? cue) => cue is not null && written?.Grammar.CuePrepositions.Contains(cue.ToLowerInvariant()) == true;

    /// <summary>Somebody speaks, and nothing of the point tells who: all its words are the article's, and they say "we", or are quoted.</summary>
    private static bool IsVoiceless(TextMatch match, ArticleTokens? point) => point is not null
        && Enumerable.Range(0, match.Words.Count).All(i => match.At[i] >= 0 || match.Words[i].Form.Length <= 2)
        && point.Sentences.Any(sentence => Enumerable.Range(0, sentence.Count).Any(i => point.Grammar.FirstPerson.Contains(sentence.Lower(i)))
            || sentence.Quotes.OfType<Offline.Clauses.Quotation>().Any(quote => WordCount.Of(quote.Inner.In(point.Article.Text)) >= SourceMender.LongQuotation));

    /// <summary>A source of the article that the point names and its sentences do not, although they attribute something to others.</summary>
    private Source? Stranger(TextMatch match, List<int> cited) =>
        !reading.In(cited).Any(claim => claim.Source is not null) ? null
            : reading.Sources.FirstOrDefault(other => Has(match, other)
                && !FactCheck.Around(cited, article).Any(number => article.Words(number).Any(word => Sources.Longer(other.Name).Exists(part => Word.Alike(part.Form, word.Form)))));

    /// <summary>The point says what the article attributes, and the rules read no attribution in it.</summary>
    private (string Text, string? Problem) Unsaid(string text, ArticleTokens? point, List<int> cited, ClaimDraft same, TextMatch match)
    {
        if (FirmnessMender.IsHedged(same, match, article) && IsFirm(point) && !same.Hedges.Any(hedge => Sources.Holds(text, hedge)))
        {
            return (text, "it leaves out a hedge");
        }

        if (same.Source is not { } source || Names(match, source, same))
        {
            return same.Stance is not Stance.Confirms && Confirms(match) ? (text, "it is stronger than the article") : (text, null);
        }

        if (Other(match, source, same) is { } other)
        {
            return sources.MayBe(other, cited, same) ? (text, null) : (text, $"the article does not attribute it to “{other.Name}”");
        }

        if (SaysMore(match, same) || Attributes(match))
        {
            // Perhaps a claimant in words that the rules do not know; but nobody of whom those sentences say nothing.
            return (text, Elsewhere(match, cited, same) is { } word ? $"nothing there is attributed to “{word}”" : null);
        }

        return same.Stance is Stance.Asserts or Stance.Predicts or Stance.Confirms && (sources.IsSure(same) || (source.Kind is SourceKind.Organisation && Names(match.There, source))) ? ($"{source.Name}: {text}", null)
            : (text, IsAttributedIn(cited, same) ? $"it leaves out that it is what “{source.Name}” {same.Cue}" : null);
    }

    /// <summary>Whether the sentences cited say themselves that somebody says it: "This was announced by the city" may stand in the next.</summary>
    private bool IsAttributedIn(List<int> cited, ClaimDraft same) => same.Spans is not { Cue: { Count: > 0 } cue }
        || cited.Exists(number => article.Words(number) is [var first, .., var last] && cue.Any(words => first.Start <= words.Start && words.End <= last.End));

    /// <summary>As the article knows the source: of one name the rules tell less.</summary>
    private Source Known(Source source) => reading.Sources.FirstOrDefault(known => known.Name == source.Name || Sources.Holds(known.Name, source.Name)) is { } known ? source with { Kind = known.Kind } : source;

    /// <summary>Somebody to whom the article attributes something; what the rules take for a source in half a sentence may be none.</summary>
    private bool IsKnown(Source source) => reading.Sources.Any(known => Sources.AreSame(known, source));

    /// <summary>Two words or more that are not in what is said.</summary>
    private static bool SaysMore(TextMatch match, ClaimDraft same) => More(match, same).Count() > 1;

    /// <summary>The words of the point that are not in what is said.</summary>
    private static IEnumerable<int> More(TextMatch match, ClaimDraft same) =>
        Enumerable.Range(0, match.Words.Count).Where(i => match.Words[i].Form.Length > 2
            && !(match.At[i] >= 0 && same.Spans!.Content.Any(span => span.Contains(new(match.There[match.At[i]].Start, match.There[match.At[i]].End)))));

    /// <summary>A word of a speaker's name that the article has only elsewhere, when none of the other words stands in the sentences.</summary>
    private string? Elsewhere(TextMatch match, List<int> cited, ClaimDraft same)
    {
        var near = sources.IsSure(same) ? FactCheck.Around(cited, article) : [ArticleWords.About, .. Enumerable.Range(cited[0] - SourceMender.Reach, cited[^1] - cited[0] + (2 * SourceMender.Reach))];
        var more = More(match, same).Where(i => !IsFrame(match.Here(i).ToLowerInvariant())).ToList();
        return more.Exists(i => article.SentencesWith(match.Words[i].Form).Overlaps(near)) ? null
            : more.Where(i => article.SentencesWith(match.Words[i].Form).Count > 0).Select(match.Here).FirstOrDefault();
    }

    /// <summary>Words of the grammar, and those that attribute.</summary>
    private bool IsFrame(string lower) => written?.Grammar is { } grammar
        && (grammar.StopWords.Contains(lower) || grammar.Prepositions.Contains(lower) || IsCue(lower));

    private bool IsCue(string lower) => written?.Grammar is { } grammar && (grammar.CuePrepositions.Contains(lower) || grammar.Verbs.Find(lower).Length > 0);

    /// <summary>The point attributes by words of its own.</summary>
    private bool Attributes(TextMatch match) => Enumerable.Range(0, match.Words.Count).Any(i => match.At[i] < 0 && IsCue(match.Here(i).ToLowerInvariant()));

    private ArticleTokens? Read(string text) => written is null ? null
        : ArticleTokens.Of(PlainArticle.Of(text, code, written), written.Grammar, effort);

    private static bool IsFirm(ArticleTokens? point) => point is null
        || (!point.Sentences.Any(sentence => sentence.Tokens.Exists(token => point.Grammar.Conditions.Contains(token.Lower)))
            && HedgeFinder.Find(point, [new(0, point.Article.Text.Length)], moodIsGrammar: false).Certainty == Certainty.Stated);

    /// <summary>Does the point name the source, by the name, by the role or as the article does there?</summary>
    private bool Names(TextMatch match, Source source, ClaimDraft same)
    {
        var phrases = same.Spans!.Source.Select(span => span.In(article.Text)).Append(source.Role ?? "");
        return Has(match, source) || phrases.Any(phrase => Sources.Longer(phrase) is { Count: > 0 } words && words.TrueForAll(word => Has(match, word)));
    }

    private static bool Names(IReadOnlyList<Word> words, Source source) => Sources.Longer(source.Name).TrueForAll(word => words.Any(other => Sources.IsForm(word.Form, other.Form)));

    private static bool Has(TextMatch match, Source source)
    {
        var words = Sources.Longer(source.Name);
        return source.Kind is SourceKind.Person ? Has(match, words[^1]) : words.Count(word => Has(match, word)) * 2 >= words.Count;
    }

    private static bool Has(TextMatch match, Word word) => match.Words.Any(other => Sources.IsForm(word.Form, other.Form));

    /// <summary>Another source of the article that the point names outside of what is said.</summary>
    private Source? Other(TextMatch match, Source source, ClaimDraft same) =>
        reading.Sources.FirstOrDefault(other => !Sources.AreSame(other, source) && Has(match, other)
            && !Sources.Longer(other.Name).Exists(word => match.There.Any(there => Word.Alike(word.Form, there.Form) && same.Spans!.Content.Any(span => span.Contains(new(there.Start, there.End))))));

    private bool Confirms(TextMatch match) =>
        written is not null && Has(Enumerable.Range(0, match.Words.Count).Select(match.Here)) && !Has(Enumerable.Range(0, match.There.Count).Select(match.InArticle));

    private bool Has(IEnumerable<string> words) => words.Any(word => written!.Grammar.Verbs.Find(word.ToLowerInvariant()).Any(form => form.Stance == "confirms"));
}
