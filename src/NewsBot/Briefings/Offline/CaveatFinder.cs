using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>A sentence that says that something could not be verified.</summary>
/// <param name="By">Who could not; <c>null</c> when the sentence does not say.</param>
/// <param name="CoversAll">It speaks of all that was claimed before: "these claims".</param>
/// <param name="OfBothSides">It speaks of what two parties claim, wherever they do.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="OfDocument">It speaks of a document.</param>
internal sealed record CaveatSentence(SentenceTokens Sentence, string? By, bool CoversAll, bool OfBothSides, bool OfDocument,
    TextSpan Span);

/// <summary>Finds caveats: sentences of the outlet's own that something could not be verified.</summary>
internal static class CaveatFinder
{
    /// <returns>In the order of the article.</returns>
    public static List<CaveatSentence> Find(ArticleTokens article)
    {
        var found = new List<CaveatSentence>();
        foreach (var sentence in article.Sentences)
        {
            var text = sentence.Sentence.Span.In(article.Article.Text);
            foreach (var pattern in article.Grammar.CaveatPatterns)
            {
                var match = pattern.Match(text);
                if (match.Success && !IsQuoted(sentence, sentence.Sentence.Span.Start + match.Index + match.Length - 1))
                {
                    var both = article.Grammar.CoversBothPatterns.Any(covers => covers.IsMatch(text));
                    var all = both || article.Grammar.CoversAllPatterns.Any(covers => covers.IsMatch(text));
                    found.Add(new(sentence, By(match, sentence, article.Grammar), all, both,
                        sentence.Tokens.Exists(token =>
                        article.Grammar.DocumentNouns.Contains(token.Lower)), new(sentence.Sentence.Span.Start + match.Index, sentence.Sentence.Span.Start + match.Index + match.Length)));
                    break;
                }
            }
        }

        return found;
    }

    private static bool IsQuoted(SentenceTokens sentence, int position)
    {
        var index = sentence.Tokens.FindIndex(token => token.Start <= position && position < token.End);
        return index >= 0 && sentence.IsQuoted(index);
    }

    private static string? By(Match match, SentenceTokens sentence, Grammar grammar)
    {
        // "could not be verified": the subject is what was not verified, not who did not.
        if (!match.Groups["by"].Success
            || Tokenizer.Cut(match.Value, match.Groups["by"].Length, match.Length, grammar)
            .Exists(token => token.Lower is "be" or "been" || grammar.Passives.Value(token.Lower) == "p"))
        {
            return null;
        }

        var by = match.Groups["by"].Value;
        var tokens = Tokenizer.Cut(by, 0, by.Length, grammar);
        var first = tokens.FindLastIndex(token => grammar.Complementizers.Contains(token.Lower)) + 1;
        while (first < tokens.Count && (grammar.Determiners.Contains(tokens[first].Lower)
            || grammar.Conjunctions.Contains(tokens[first].Lower) || grammar.Coordinators.Contains(tokens[first].Lower)
            || grammar.IsAdverb(tokens[first].Lower)))
        {
            first++;
        }

        return first < tokens.Count && !grammar.Pronouns.Contains(tokens[first].Lower) && sentence.Count > 0
            ? by[tokens[first].Start..].Trim() : null;
    }
}
