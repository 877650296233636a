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

    /// <summary>Letters: what is longer is no article, but "this" or "these".</summary>
    private const int LongestArticle = 3;

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
                    found.Add(new(sentence, By(match, text, sentence, article.Article, article.Grammar), all, both, document, figures, new(sentence.Sentence.Span.Start + match.Index, sentence.Sentence.Span.Start + match.Index + match.Length)));
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

    private static string? By(Match match, string text, SentenceTokens sentence, Article article, Grammar grammar)
    {
        // "could not be verified": the subject is what was not verified, not who did not.
        if (!match.Groups["by"].Success || IsPassive(Tokenizer.Cut(match.Value, 0, match.Length, grammar), grammar))
        {
            return null;
        }

        var verb = sentence.Tokens.FindIndex(token => token.End > sentence.Sentence.Span.Start + match.Index);
        if (verb < 1 || grammar.Pronouns.Contains(sentence.Lower(verb - 1)))
        {
            return null;
        }

        // "The agency, asked by this newspaper, could not…", « агенція «Прут» не змогла »
        var phrase = sentence.Kind(verb - 1) == TokenKind.Comma ? NounPhrases.Before(sentence, verb, floor: 0, grammar) : Named(sentence, verb, grammar);
        if (phrase is not { } who)
        {
            var begin = text.AsSpan(0, match.Index).LastIndexOfAny(ClauseMarks) + 1;
            var first = sentence.Tokens.FindIndex(token => token.Start >= sentence.Sentence.Span.Start + begin);
            var opener = sentence.Tokens.FindLastIndex(verb - 1, verb - first, token => grammar.Complementizers.Contains(token.Lower)) + 1;
            who = new(Math.Max(first, opener), verb, verb);
        }

        var start = who.Start;
        while (start < who.Head && ((IsArticle(sentence.Lower(start), grammar) && !(sentence.Lower(start).Length > 1 && sentence.Tokens[start].Text.All(char.IsUpper))) || grammar.Conjunctions.Contains(sentence.Lower(start)) || grammar.Coordinators.Contains(sentence.Lower(start)) || grammar.IsAdverb(sentence.Lower(start))))
        {
            start++;
        }

        // "Neither of the two figures could…": what was not verified.
        return start >= who.Head || grammar.CoversAllPatterns.Concat(grammar.CoversBothPatterns).Any(covers => covers.IsIn(sentence.Span(who.Start, who.Head).In(article.Text)))
            ? null
            : sentence.Span(start, who.Head).In(article.Text).Trim();
    }

    // "could not be independently verified", « n'a pas pu être recoupé », "überprüft werden"
    private static bool IsPassive(List<Token> words, Grammar grammar)
    {
        var last = words.Count - 2;
        while (last > 0 && (grammar.IsAdverb(words[last].Lower) || grammar.Negations.Contains(words[last].Lower)))
        {
            last--;
        }

        return words.Exists(token => grammar.Passives.Value(token.Lower) == "p") || (words.Count > 0 && grammar.Passives.Contains(words[^1].Lower)) || (last >= 0 && (words[last].Lower is "be" or "been" || grammar.Passives.Contains(words[last].Lower)));
    }

    /// <summary>A name in quotation marks right before the verb, with the noun that says what it is.</summary>
    private static NounPhrase? Named(SentenceTokens sentence, int verb, Grammar grammar)
    {
        if (sentence.Quotes[verb - 1] is not { Words: <= Quotation.FewWords } name)
        {
            return null;
        }

        var start = verb - 1;
        while (start > 0 && sentence.Quotes[start - 1] == name)
        {
            start--;
        }

        return new(start > 0 && grammar.OrganisationNouns.Contains(sentence.Lower(start - 1)) ? start - 1 : start, verb, verb);
    }

    // "the police", but "our newsroom", « esta redacción ».
    private static bool IsArticle(string lower, Grammar grammar) =>
        grammar.Determiners.Value(lower) is { } kind && !kind.EndsWith('o') && (kind.EndsWith('i') || lower.Length <= LongestArticle);
}
