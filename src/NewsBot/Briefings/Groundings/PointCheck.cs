using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Firmness;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Does a point of a model's summary keep who says it, and how firmly? The rules read the point as they read the article.</summary>
/// <param name="written">The language of the point; <c>null</c> when it has no file.</param>
/// <param name="code">The same, ISO 639-1.</param>
internal sealed class PointCheck(ArticleWords article, Reading reading, SourceMender sources, LanguageBook languages, Language? written, string code, Effort effort)
{
    /// <param name="mend">What is done with claims is done with what a point attributes.</param>
    /// <returns>The text, its claimant put before it where that was left out; and what is the matter when it cannot be mended.</returns>
    public (string Text, string? Problem) Check(string text, List<int> cited, Func<ClaimDraft, List<int>, (ClaimDraft Draft, string? Problem)> mend)
    {
        var point = Read(text);
        var told = Reading.Of(point, languages, effort).Claims.Where(claim => claim.Source is { } source && IsKnown(source)).ToList();
        foreach (var claim in told)
        {
            var (mended, problem) = mend(claim, cited);
            if (problem is not null)
            {
                return (text, problem);
            }

            if (!Sources.AreSame(mended.Source, claim.Source) && !(mended.Source is { } named && Has(TextMatch.Of(text, cited, article, effort), named)))
            {
                return (text, mended.Source is { } other ? $"the article attributes it to “{other.Name}”" : "the article attributes it to nobody");
            }

            if ((mended.Stance != claim.Stance && mended.Stance is not Stance.Predicts) || (mended.Certainty != claim.Certainty && IsFirm(point) && !mended.Hedges.Any(hedge => Sources.Holds(text, hedge))))
            {
                return (text, "it is stronger than the article");
            }
        }

        var match = TextMatch.Of(text, cited, article, effort);
        return told.Count > 0 ? (text, null)
            : reading.Same(match, cited, null) is { } same ? Unsaid(text, point, cited, same, match)
            : (text, Stranger(match, cited) is { } stranger ? $"nothing there is attributed to “{stranger.Name}”" : null);
    }

    /// <summary>A source of the article that the point names and its sentences do not, although they attribute something to others.</summary>
    private Source? Stranger(TextMatch match, List<int> cited) =>
        !reading.In(cited).Any(claim => claim.Source is not null) ? null
            : reading.Claims.Select(claim => claim.Source).OfType<Source>().FirstOrDefault(other => Has(match, other)
                && !FactCheck.Around(cited, article).Any(number => article.Words(number).Any(word => Sources.Longer(other.Name).Exists(part => Word.Alike(part.Form, word.Form)))));

    /// <summary>The point says what the article attributes, and the rules read no attribution in it.</summary>
    private (string Text, string? Problem) Unsaid(string text, Article point, List<int> cited, ClaimDraft same, TextMatch match)
    {
        if (same.Certainty != Certainty.Stated && IsFirm(point) && !same.Hedges.Any(hedge => Sources.Holds(text, hedge)))
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

        if (SaysMore(match, same))
        {
            return (text, null); // Perhaps a claimant in words that the rules do not know.
        }

        return same.Stance is Stance.Asserts or Stance.Predicts or Stance.Confirms
            ? ($"{source.Name}: {text}", null) : (text, $"it leaves out that it is what “{source.Name}” {same.Cue}");
    }

    /// <summary>Somebody to whom the article attributes something; what the rules take for a source in half a sentence may be none.</summary>
    private bool IsKnown(Source source) => reading.Claims.Any(claim => Sources.AreSame(claim.Source, source));

    /// <summary>Two words or more that are not in what is said.</summary>
    private static bool SaysMore(TextMatch match, ClaimDraft same) =>
        Enumerable.Range(0, match.Words.Count).Count(i => match.Words[i].Form.Length > 2
            && !(match.At[i] >= 0 && same.Spans!.Content.Any(span => span.Contains(new(match.There[match.At[i]].Start, match.There[match.At[i]].End))))) > 1;

    private Article Read(string text) => new() { Language = code, Text = text, Sentences = SentenceSplitter.Split(text, written), Words = 1 };

    private bool IsFirm(Article point)
    {
        if (written is null)
        {
            return true;
        }

        var tokens = ArticleTokens.Of(point, written.Grammar, effort);
        return !tokens.Sentences.Any(sentence => sentence.Tokens.Exists(token => written.Grammar.Conditions.Contains(token.Lower)))
            && HedgeFinder.Find(tokens, [new(0, point.Text.Length)], moodIsGrammar: false).Certainty == Certainty.Stated;
    }

    /// <summary>Does the point name the source, by the name, by the role or as the article does there?</summary>
    private bool Names(TextMatch match, Source source, ClaimDraft same)
    {
        var phrases = same.Spans!.Source.Select(span => span.In(article.Text)).Append(source.Role ?? "");
        return Has(match, source) || phrases.Any(phrase => Sources.Longer(phrase) is { Count: > 0 } words && words.TrueForAll(word => Has(match, word)));
    }

    private static bool Has(TextMatch match, Source source)
    {
        var words = Sources.Longer(source.Name);
        return source.Kind is SourceKind.Person ? Has(match, words[^1]) : words.Count(word => Has(match, word)) * 2 >= words.Count;
    }

    private static bool Has(TextMatch match, Word word) => match.Words.Any(other => Sources.IsForm(word.Form, other.Form));

    /// <summary>Another source of the article that the point names outside of what is said.</summary>
    private Source? Other(TextMatch match, Source source, ClaimDraft same) =>
        reading.Claims.Select(claim => claim.Source).OfType<Source>().FirstOrDefault(other => !Sources.AreSame(other, source) && Has(match, other)
            && !Sources.Longer(other.Name).Exists(word => match.There.Any(there => Word.Alike(word.Form, there.Form) && same.Spans!.Content.Any(span => span.Contains(new(there.Start, there.End))))));

    private bool Confirms(TextMatch match) =>
        written is not null && Has(Enumerable.Range(0, match.Words.Count).Select(match.Here)) && !Has(Enumerable.Range(0, match.There.Count).Select(match.InArticle));

    private bool Has(IEnumerable<string> words) => words.Any(word => written!.Grammar.Verbs.Find(word.ToLowerInvariant()).Any(form => form.Stance == "confirms"));
}
