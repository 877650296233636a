using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>How firmly a claim is put: the words that hedge it, and the mood of its verbs.</summary>
internal static class HedgeFinder
{
    /// <param name="spans">The content and the cue.</param>
    /// <param name="moodIsGrammar">The conditional only agrees with a reporting verb in the past ("a dit qu'il viendrait") and hedges
    /// nothing.</param>
    public static (Certainty Certainty, IReadOnlyList<string> Hedges) Find(ArticleTokens article, IReadOnlyList<TextSpan> spans,
        bool moodIsGrammar)
    {
        var hedges = new List<string>();
        var conditional = false;
        foreach (var (sentence, from, to) in Stretches(article, spans))
        {
            var opensCondition = IsCondition(sentence, from, to, article.Grammar);
            conditional |= opensCondition;
            for (var i = from; i < to; i++)
            {
                if (article.Grammar.Hedges.Match(sentence.Lower, i) is { Words: > 0 } hedge && !(i > 0 && sentence.Tokens[i].IsCapitalised && sentence.Kind(i - 1) != TokenKind.Quote) && !article.Grammar.Negations.Contains(sentence.Lower(i + hedge.Words)))
                {
                    hedges.Add(sentence.Span(i, Math.Min(sentence.Count, i + hedge.Words)).In(article.Article.Text));
                    i += hedge.Words - 1;
                }
                else if ((!moodIsGrammar || opensCondition) && IsHearsay(sentence, i, article.Grammar))
                {
                    conditional = true;
                    hedges.Add(sentence.Tokens[i].Text);
                }
            }
        }

        return (conditional ? Certainty.Conditional : hedges.Count > 0 ? Certainty.Hedged
            : Certainty.Stated, [.. hedges.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>A verb in the mood that marks hearsay: "montrerait", "aurait".</summary>
    public static bool IsHearsay(SentenceTokens sentence, int index, Grammar grammar)
    {
        var lower = sentence.Lower(index);
        return sentence.Kind(index) == TokenKind.Word && lower.Length > 4 && !grammar.HearsayExceptions.Contains(lower)
            && grammar.HearsayEndings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal));
    }

    // "If these reports are true, …": at the beginning or behind a comma; elsewhere "if" opens an indirect question.
    private static bool IsCondition(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from; i < to; i++)
        {
            if (grammar.Conditions.Match(sentence.Lower, i).Words > 0
                && (i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Quote) && i + 2 < to
                && !grammar.InfinitiveMarkers.Contains(sentence.Lower(i + 1))
                && !(grammar.Clitics.Contains(sentence.Lower(i)) && !grammar.Pronouns.Contains(sentence.Lower(i + 1))))
            {
                // « s'il vient », but « s'est félicité »
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(SentenceTokens Sentence, int From, int To)> Stretches(ArticleTokens article, IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            foreach (var sentence in article.In(span))
            {
                var from = sentence.Tokens.FindIndex(token => token.Start >= span.Start);
                var to = sentence.Tokens.FindLastIndex(token => token.End <= span.End) + 1;
                if (from >= 0 && from < to)
                {
                    yield return (sentence, from, to);
                }
            }
        }
    }
}
