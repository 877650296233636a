using System.Buffers;
using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>A sentence that says that something could not be verified.</summary>
/// <param name="By">Who could not; <c>null</c> when the sentence does not say.</param>
/// <param name="CoversAll">It speaks of all that was claimed before: "these claims".</param>
/// <param name="OfBothSides">It speaks of what two parties claim, wherever they do.</param>
/// <param name="OfFigures">It speaks of numbers: "these figures".</param>
/// <param name="Span">The words that say so.</param>
/// <param name="OfDocument">It speaks of a document.</param>
internal sealed record CaveatSentence(SentenceTokens Sentence, string? By, bool CoversAll, bool OfBothSides, bool OfDocument, bool OfFigures,
    TextSpan Span);

/// <summary>Finds caveats: sentences of the outlet's own that something could not be verified.</summary>
internal static class CaveatFinder
{
    /// <summary>What parts the one who could not verify from what stands before.</summary>
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",.;“”«»\"");

    /// <returns>In the order of the article.</returns>
    public static List<CaveatSentence> Find(ArticleTokens article)
    {
        var found = new List<CaveatSentence>();
        foreach (var sentence in article.Sentences)
        {
            var text = sentence.Sentence.Span.In(article.Article.Text);
            foreach (var pattern in article.Grammar.CaveatPatterns)
            {
                if (pattern.Find(text) is { } match && !IsQuoted(sentence, sentence.Sentence.Span.Start + match.Index + match.Length - 1))
                {
                    var both = article.Grammar.CoversBothPatterns.Any(covers => covers.IsIn(text));
                    var all = both || article.Grammar.CoversAllPatterns.Any(covers => covers.IsIn(text));
                    var document = sentence.Tokens.Exists(token => article.Grammar.DocumentNouns.Contains(token.Lower));
                    var figures = (all || both) && sentence.Tokens.Exists(token => article.Grammar.SameThings.Totals.Of(token.Lower) is not null);
                    found.Add(new(sentence, By(match, text, article.Grammar), all, both, document, figures, new(sentence.Sentence.Span.Start + match.Index, sentence.Sentence.Span.Start + match.Index + match.Length)));
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

    private static string? By(Match match, string sentence, Grammar grammar)
    {
        // "could not be verified": the subject is what was not verified, not who did not.
        if (!match.Groups["by"].Success || Tokenizer.Cut(match.Value, 0, match.Length, grammar).Exists(token => token.Lower is "be" or "been" || grammar.Passives.Value(token.Lower) == "p"))
        {
            return null;
        }

        var begin = sentence.AsSpan(0, match.Index).LastIndexOfAny(ClauseMarks) + 1;
        var tokens = Tokenizer.Cut(sentence, begin, match.Index, grammar);
        var first = tokens.FindLastIndex(token => grammar.Complementizers.Contains(token.Lower)) + 1;
        while (first < tokens.Count && (grammar.Determiners.Contains(tokens[first].Lower)
            || grammar.Conjunctions.Contains(tokens[first].Lower) || grammar.Coordinators.Contains(tokens[first].Lower)
            || grammar.IsAdverb(tokens[first].Lower)))
        {
            first++;
        }

        // "Neither of the two figures could…": what was not verified.
        if (first < tokens.Count && grammar.CoversAllPatterns.Concat(grammar.CoversBothPatterns).Any(covers => covers.IsIn(sentence[tokens[0].Start..match.Index])))
        {
            return null;
        }

        return first < tokens.Count && !grammar.Pronouns.Contains(tokens[first].Lower) ? sentence[tokens[first].Start..match.Index].Trim() : null;
    }
}
