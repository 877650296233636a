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
                if (article.Grammar.Hedges.Match(sentence.Lower, i) is { Words: > 0 } hedge
                    && !(i > 0 && sentence.Tokens[i].IsCapitalised && sentence.Kind(i - 1) != TokenKind.Quote)
                    && !(hedge.Value.Length > 0 && IsNegated(sentence, i, i + hedge.Words, article.Grammar)))
                {
                    hedges.Add(sentence.Span(i, Math.Min(sentence.Count, i + hedge.Words)).In(article.Article.Text));
                    i += hedge.Words - 1;
                }
                else if (IsBracketed(sentence, i, article.Grammar))
                {
                    // « disseram que teria pago »: with a participle it is hearsay, whatever the tense before it.
                    conditional |= IsHearsay(sentence, i, article.Grammar);
                    hedges.Add(sentence.Tokens[i].Text);
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
            && lower.EndsWithAny(grammar.HearsayEndings);
    }

    /// <summary>A verb that reports what others say, as the verb that it goes with tells: "Der Täter soll geflohen sein", « terá fugido », « miał uciec »,
    /// but "er soll fliehen", « terá um carro ».</summary>
    public static bool IsBracketed(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.HearsayBrackets.Value(sentence.Lower(index)) is { } closings && IsClosed(sentence, index, closings, grammar);

    private static bool IsClosed(SentenceTokens sentence, int index, string closings, Grammar grammar)
    {
        var end = index + 1;
        while (end < sentence.Count && (sentence.IsQuoted(end) || sentence.Kind(end) is TokenKind.Word or TokenKind.Number or TokenKind.Other or TokenKind.Quote or TokenKind.Bracket))
        {
            end++;
        }

        var next = index + 1;
        while (next < end && (sentence.IsAdverb(next) || sentence.IsClitic(next) || grammar.Hedges.Contains(sentence.Lower(next))))
        {
            next++;
        }

        return closings.Split(',').Any(closing => closing[0] == '-' ? Ends(next, closing) || Ends(index - 1, closing)
            : end - index > 2 && sentence.Lower(end - 1) == closing && !(grammar.CapitalNouns && sentence.Tokens[end - 2].IsCapitalised));

        // « terá sido atingido »: among the participles of Romance languages small words count too.
        bool Ends(int word, string ending) => word >= 0 && !grammar.HearsayExceptions.Contains(sentence.Lower(word)) && sentence.Kind(word) == TokenKind.Word
            && sentence.Lower(word).Length >= ending.Length - 1 && sentence.Lower(word).EndsWith(ending[1..], StringComparison.Ordinal)
            && !(sentence.IsStopWord(word) && !(grammar.IsRomance && sentence.IsPassiveAuxiliary(word)));
    }

    // "could not swim", « не мог плавать »: no hedge but the lack of an ability.
    private static bool IsNegated(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        sentence.IsNegation(to) || (from > 0 && sentence.IsNegation(from - 1));

    // "If these reports are true, …": at the beginning or behind a comma; elsewhere "if" opens an indirect question.
    private static bool IsCondition(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from; i < to; i++)
        {
            if (grammar.Conditions.Match(sentence.Lower, i).Words > 0
                && (i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Quote) && i + 2 < to
                && !sentence.IsInfinitiveMarker(i + 1)
                && !(sentence.IsClitic(i) && !sentence.IsPronoun(i + 1)))
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
                // « запевняє, ніби… »: the word that opens the clause hedges it.
                from -= from > 0 && from < to && sentence.Tokens[from].Start == span.Start && article.Grammar.Complementizers.Contains(sentence.Lower(from - 1)) && article.Grammar.Hedges.Contains(sentence.Lower(from - 1)) ? 1 : 0;
                if (from >= 0 && from < to)
                {
                    yield return (sentence, from, to);
                }
            }
        }
    }
}
