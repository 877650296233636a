using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>What is said before its cue: « … », a déclaré X; "…, X said".</summary>
/// <param name="IsDirect">It is a quotation.</param>
/// <param name="Aside">The token behind the cue, the speaker and what stands with them.</param>
/// <param name="End">The token behind all that belongs to the attribution: the content may go on behind the speaker.</param>
internal sealed record ContentBefore(IReadOnlyList<TextSpan> Spans, bool IsDirect, int Aside, int End)
{
    /// <summary>Letters of a word whose ending alone does not make it a verb.</summary>
    private const int ShortVerb = 4;

    /// <summary>UTF-16 code units: what is shorter goes on behind its speaker, whatever word comes next.</summary>
    private const int ShortBeginning = 12;

    /// <param name="index">The sentence's place in the article.</param>
    /// <param name="contentEnd">The first token of the cue or its subject.</param>
    /// <param name="end">The token behind the cue and its subject.</param>
    /// <returns><c>null</c> when nothing is said there.</returns>
    public static ContentBefore? Find(ArticleTokens article, int index, int contentEnd, int end, IReadOnlyList<VerbGroup> later)
    {
        var (sentence, grammar) = (article.Sentences[index], article.Grammar);
        var spans = new List<TextSpan>();
        var (direct, first) = (false, 0);
        var last = contentEnd - 1;
        while (last >= 0 && !sentence.IsQuoted(last) && sentence.Kind(last) is TokenKind.Comma or TokenKind.Dash or TokenKind.Stop)
        {
            last--;
        }

        if (last < 0)
        {
            // The sentence begins with the speaker: the quotation ended with the sentence before.
            if (index == 0 || article.Sentences[index - 1] is not { Count: > 0 } before
                || before.Sentence.Paragraph != sentence.Sentence.Paragraph || before.Quotes[^1] is not { Words: >= 2 } quote)
            {
                return null;
            }

            spans.Add(quote.Span);
            direct = true;
        }
        else
        {
            if (!sentence.IsQuoted(last) && last == contentEnd - 1)
            {
                return null;
            }

            var quote = sentence.Quotes[last];
            direct = quote is not null;
            var start = first = ClauseStart(sentence, last, quote, grammar);
            if (!direct && !HasVerb(sentence, start, last, grammar) && !GoesOnWithVerb(sentence, SkipAside(sentence, end), grammar))
            {
                return null;
            }

            spans.Add(new(quote is not null && quote.Span.Start < sentence.Tokens[0].Start ? quote.Span.Start
                : sentence.Tokens[start].Start, sentence.Tokens[last].End));
        }

        var rest = SkipAside(sentence, end);
        rest += (sentence.Kind(rest), sentence.Kind(rest + 1)) is (TokenKind.Comma, TokenKind.Dash) or (TokenKind.Dash, TokenKind.Comma) && sentence.IsQuoted(rest + 2) ? 1 : 0;
        if (rest < sentence.Count && sentence.Kind(rest) is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash
            && rest + 1 < sentence.Count)
        {
            var goesOn = (sentence.IsQuoted(rest + 1) && !HasCueBehind(sentence, rest + 1, later))
                || (!grammar.Coordinators.Contains(sentence.Lower(rest + 1)) && !grammar.Conjunctions.Contains(sentence.Lower(rest + 1))
                    && !grammar.Verbs.Contains(sentence.Lower(rest + 1)) && !direct && grammar.AsideOpeners.Match(sentence.Lower, rest + 1).Words == 0
                    && (!grammar.Prepositions.Contains(sentence.Lower(rest + 1)) || (spans[0].Length < ShortBeginning && !grammar.IsTime(sentence.Lower(rest + 2))) || (grammar.Articleless && grammar.Conditions.Match(sentence.Lower, first).Words > 0)));
            var stop = ContentBounds.End(sentence, rest + 1, NextCues.Stops(sentence, rest + 1, later, grammar), grammar);
            stop = goesOn && sentence.IsQuoted(rest + 1) && !grammar.VerbSecond ? Math.Min(stop, QuoteEnd(sentence, rest + 1)) : stop;
            if (goesOn && ContentBounds.IsLongEnough(rest + 1, stop))
            {
                spans.Add(sentence.Span(rest + 1, stop));
                end = stop;
            }
        }

        return new(spans, direct, rest, end);
    }

    // « …, confie une mère, mais… », ajoute-t-elle: the second part has words of its own.
    private static bool HasCueBehind(SentenceTokens sentence, int quoted, IReadOnlyList<VerbGroup> later)
    {
        var end = QuoteEnd(sentence, quoted);
        return later.Any(group => group.Start == end + 1 && sentence.Kind(end) == TokenKind.Comma);
    }

    private static int QuoteEnd(SentenceTokens sentence, int quoted)
    {
        var end = quoted;
        while (end < sentence.Count && sentence.Quotes[end] == sentence.Quotes[quoted])
        {
            end++;
        }

        return end;
    }

    // "The inquiry, the judge noted in a ruling of 40 pages, had been hampered": the verb of what is said stands behind the aside.
    private static bool GoesOnWithVerb(SentenceTokens sentence, int comma, Grammar grammar)
    {
        var i = comma + 1;
        while (grammar.Clitics.Contains(sentence.Lower(i)) || grammar.Negations.Contains(sentence.Lower(i)) || grammar.IsAdverb(sentence.Lower(i)))
        {
            i++;
        }

        return sentence.Kind(comma) == TokenKind.Comma && !sentence.IsQuoted(i) && (grammar.IsFinite(sentence.Lower(i)) || (i > comma + 1 && grammar.Clitics.Contains(sentence.Lower(i - 1))) || (grammar.Articleless && MayGoOn(sentence, i, grammar))) && !grammar.Verbs.Find(sentence.Lower(i)).Any(form => form.Frame == CueFrame.Says);
    }

    // « Ціни, повідомили економісти, зростуть »: no other clause begins there.
    private static bool MayGoOn(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised && !grammar.IsNoun(sentence.Lower(index)) && !grammar.Complementizers.Contains(sentence.Lower(index)) && !grammar.Conjunctions.Contains(sentence.Lower(index))
        && !grammar.Relatives.Contains(sentence.Lower(index)) && !grammar.Coordinators.Contains(sentence.Lower(index)) && !grammar.Prepositions.Contains(sentence.Lower(index)) && !grammar.Determiners.Contains(sentence.Lower(index)) && grammar.CitingPhrases.Match(sentence.Lower, index).Words == 0
        && grammar.Verbs.Find(sentence.Lower(index)).Length == 0;

    // "In a speech, he declared:" says nothing yet; "About 20 houses burned, police said" does.
    private static bool HasVerb(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        var about = grammar.Approximations.Match(sentence.Lower, from).Words;
        var opensWithFigure = about > 0 && (sentence.Kind(from + about) == TokenKind.Number || grammar.Numbers.Contains(sentence.Lower(from + about)));
        var opensWithPreposition = !opensWithFigure && grammar.Prepositions.Contains(sentence.Lower(from));
        for (var i = from; i <= to; i++)
        {
            if (sentence.IsQuoted(i) || grammar.IsFinite(sentence.Lower(i)) || grammar.Verbs.Contains(sentence.Lower(i))
                || (grammar.Articleless && sentence.Lower(i).Length > ShortVerb && grammar.GenderOfVerb(sentence.Lower(i)) != 'x'))
            {
                return true;
            }
        }

        return !opensWithPreposition && to - from > (grammar.Articleless ? 1 : opensWithFigure ? 2 : 3);
    }

    private static int ClauseStart(SentenceTokens sentence, int last, Quotation? quote, Grammar grammar)
    {
        var start = last;
        while (start > 0 && !(sentence.Kind(start - 1) is TokenKind.Semicolon or TokenKind.Colon && !sentence.IsQuoted(start - 1)))
        {
            start--;
            if (quote is not null && sentence.Quotes[start] == quote && (start == 0 || sentence.Quotes[start - 1] != quote)
                && quote.Words > Quotation.FewWords
                && (start == 0 || sentence.Kind(start - 1) is TokenKind.Comma or TokenKind.Colon or TokenKind.Stop))
            {
                return start;
            }
        }

        while (start < last && (grammar.Coordinators.Contains(sentence.Lower(start))
            || grammar.Conjunctions.Value(sentence.Lower(start)) == "but") && !sentence.IsQuoted(start))
        {
            start++;
        }

        return start;
    }

    private static int SkipAside(SentenceTokens sentence, int start)
    {
        var i = start;
        while (i < sentence.Count && sentence.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i))
        {
            i++;
        }

        return i;
    }
}
