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

    /// <summary>Tokens of a verb between commas that has no subject: "ha detto".</summary>
    private const int LongestParenthesis = 3;

    /// <param name="index">The sentence's place in the article.</param>
    /// <param name="contentEnd">The first token of the cue or its subject.</param>
    /// <param name="end">The token behind the cue and its subject.</param>
    /// <returns><c>null</c> when nothing is said there.</returns>
    public static ContentBefore? Find(ArticleTokens article, int index, int contentEnd, int end, IReadOnlyList<VerbGroup> later)
    {
        var (sentence, grammar) = (article.Sentences[index], article.Grammar);
        var spans = new List<TextSpan>();
        var (direct, opens, goesOn, first) = (false, false, false, 0);
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

            // « Протест «Степу», додає Танасюк, відхилять »: a name, and no quotation.
            var quote = grammar.Articleless && NounPhrases.IsName(sentence, last, grammar) ? null : sentence.Quotes[last];
            direct = quote is not null;
            var start = first = ClauseStart(sentence, last, quote, grammar);
            goesOn = !direct && Inserted.GoesOn(sentence, start, contentEnd, SkipAside(sentence, end), grammar);
            start = goesOn ? Inserted.NearerClause(sentence, start, last, grammar) : start;
            // « Ahora bien, añade, habría que vaciarla »: only the rest is said.
            var connects = grammar.IsRomance && !direct && grammar.Adverbs.Match(sentence.Lower, start).Words == last + 1 - start && grammar.Hedges.Match(sentence.Lower, start).Words == 0;
            opens = connects;
            if (!connects && !goesOn && !direct && !HasVerb(sentence, start, last, grammar) && !GoesOnWithVerb(sentence, SkipAside(sentence, end), grammar)
                && !IsParenthesis(sentence, contentEnd, end, grammar) && !IsVerdict(sentence, contentEnd, end, grammar))
            {
                opens = OnlyOpens(sentence, start, SkipAside(sentence, end), grammar);
                if (!opens)
                {
                    return null;
                }
            }

            // « Alla domanda se resterà, il tecnico ha risposto di sì »
            if (!direct && grammar.IsRomance && sentence.IsListenerMarker(start) && sentence.IsCueNoun(start + 1))
            {
                return null;
            }

            // "Asked whether it could be a fluke, she laughed": what was asked is not said.
            if (!direct && (grammar.HeadLast || grammar.VerbSecond) && grammar.AsideOpeners.Match(sentence.Lower, start).Words > 0)
            {
                return null;
            }

            // « una marcha que, espera la organización, reunirá a dos mil »: what is described.
            if (grammar.IsRomance && !direct && last > start + 1 && sentence.IsRelativeArticle(last) && sentence.Kind(last - 1) == TokenKind.Word)
            {
                (start, last, goesOn) = (PrepositionCues.DescribedStart(sentence, start, last, grammar), last - 1, true);
            }

            if (!connects)
            {
                spans.Add(new(quote is not null && quote.Span.Start < sentence.Tokens[0].Start ? quote.Span.Start
                    : sentence.Tokens[start].Start, sentence.Tokens[last].End));
            }
        }

        var rest = SkipAside(sentence, end);
        rest += (sentence.Kind(rest), sentence.Kind(rest + 1)) is (TokenKind.Comma, TokenKind.Dash) or (TokenKind.Dash, TokenKind.Comma) && sentence.IsQuoted(rest + 2) ? 1 : 0;
        if (rest < sentence.Count && sentence.Kind(rest) is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash
            && rest + 1 < sentence.Count)
        {
            goesOn |= !(contentEnd == 2 && !direct && sentence.Kind(rest) == TokenKind.Colon) && ((sentence.IsQuoted(rest + 1) && !HasCueBehind(sentence, rest + 1, later))
                // « Non c'è allarme, garantisce l'assessore, e il piano «esiste da sempre» »
                || (grammar.IsRomance && !direct && later.Count == 0 && (sentence.IsCoordinator(rest + 1) || grammar.Conjunctions.Value(sentence.Lower(rest + 1)) == "but")
                    && (Enumerable.Range(rest + 2, sentence.Count - rest - 2).Any(sentence.IsQuoted) || NobodyActs(sentence, rest + 2, grammar)))
                || (!sentence.IsCoordinator(rest + 1) && !sentence.IsConjunction(rest + 1)
                    && !(sentence.IsCueVerb(rest + 1) && !sentence.IsPassiveAuxiliary(rest + 1)
                        && !(grammar.HeadLast && sentence.IsAuxiliary(rest + 1))) && !direct
                    && grammar.AsideOpeners.Match(sentence.Lower, rest + 1).Words == 0
                    && (opens || !sentence.IsPreposition(rest + 1)
                    || (spans.Count > 0 && spans[0].Length < ShortBeginning && !sentence.IsTime(rest + 2))
                    || (grammar.Articleless && grammar.Conditions.Match(sentence.Lower, first).Words > 0))));
            var joined = !goesOn && !sentence.IsQuoted(first) && Joins(sentence, rest, later, grammar);
            goesOn |= joined;
            var stop = ContentBounds.End(sentence, rest + 1, NextCues.Stops(sentence, rest + 1, later, grammar), grammar);
            stop = goesOn && sentence.IsQuoted(rest + 1) && !grammar.VerbSecond && !Inserted.BeginsWithName(sentence, rest + 1, grammar) ? Math.Min(stop, QuoteEnd(sentence, rest + 1)) : stop;
            if (goesOn && ContentBounds.IsLongEnough(rest + 1, stop))
            {
                spans.Add(sentence.Span(rest + 1, stop));
                end = stop;
            }
        }

        // « «Il ponte» ha promesso Testa «riaprirà a maggio» »: no comma between.
        if (grammar.IsRomance && direct && end == rest && rest + 2 < sentence.Count && sentence.Kind(rest) == TokenKind.Quote && sentence.IsQuoted(rest + 1))
        {
            end = QuoteEnd(sentence, rest + 1);
            spans.Add(sentence.Span(rest, end));
        }

        return spans.Count == 0 ? null : new(spans, direct, rest, end);
    }

    // "The dam leaked, he says, and nobody told him", "Die Halle sei marode, sagte sie, und müsse gesperrt werden": a second clause, and no cue or deed of the writer's.
    private static bool Joins(SentenceTokens sentence, int comma, IReadOnlyList<VerbGroup> later, Grammar grammar)
    {
        var i = comma + 2;
        return (grammar.HeadLast || grammar.VerbSecond) && sentence.Kind(comma) == TokenKind.Comma && sentence.IsCoordinator(comma + 1) && i + 1 < sentence.Count
            && NextCues.Stops(sentence, comma + 1, later, grammar).Count == 0
            && (grammar.VerbSecond
                ? Enumerable.Range(i, sentence.Count - i).Any(at => sentence.IsQuoted(at) || sentence.IsReportedMood(at))
                : sentence.IsQuoted(i) || sentence.IsAuxiliary(i) || !(sentence.IsFinite(i) || sentence.IsRegularPast(i) || sentence.IsAdverb(i)
                    || sentence.IsPreposition(i) || sentence.IsCueVerb(i)));
    }

    // « …, confie une mère, mais… », ajoute-t-elle: the second part has words of its own.
    private static bool HasCueBehind(SentenceTokens sentence, int quoted, IReadOnlyList<VerbGroup> later)
    {
        var end = QuoteEnd(sentence, quoted);
        return later.Any(group => group.Start == end + 1 && sentence.Kind(end) == TokenKind.Comma);
    }

    // « …, ha spiegato la direttrice, ma per la conferma serviranno altri tre giorni »: a clause, and nobody in it.
    private static bool NobodyActs(SentenceTokens sentence, int from, Grammar grammar) =>
        Enumerable.Range(from, sentence.Count - from).Any(i => sentence.IsFinite(i) && !sentence.IsDeterminer(i))
            && !grammar.FiniteVerbs.Contains(sentence.Lower(from)) && !Enumerable.Range(from, sentence.Count - from).Any(i => sentence.Tokens[i].IsCapitalised || sentence.IsRoleNoun(i) || sentence.IsGroupNoun(i)
                || sentence.IsOrganisationNoun(i) || grammar.Pronouns.Value(sentence.Lower(i)) is "m" or "f" or "p");

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
        while (sentence.IsClitic(i) || sentence.IsNegation(i) || sentence.IsAdverb(i))
        {
            i++;
        }

        return sentence.Kind(comma) == TokenKind.Comma && !sentence.IsQuoted(i)
            && (sentence.IsFinite(i) || (grammar.HeadLast && sentence.IsRegularPast(i)) || (i > comma + 1 && sentence.IsClitic(i - 1))
                || (grammar.Articleless && MayGoOn(sentence, i, grammar)))
            && !grammar.Verbs.Find(sentence.Lower(i)).Any(form => form.Frame == CueFrame.Says);
    }

    // « Insuffisant, tranche l'association »: one word says all.
    private static bool IsVerdict(SentenceTokens sentence, int contentEnd, int end, Grammar grammar) =>
        grammar.IsRomance && contentEnd == 2 && sentence.Kind(1) == TokenKind.Comma && sentence.Kind(0) == TokenKind.Word
            && sentence.Lower(0).Length > ShortVerb - 1
            && sentence.Kind(SkipAside(sentence, end)) is TokenKind.Comma or TokenKind.Colon or TokenKind.Stop
        && !sentence.IsTime(0) && !sentence.IsAdverb(0) && !sentence.IsPreposition(0)
        && !sentence.IsConjunction(0) && !sentence.IsCoordinator(0)
        && !sentence.IsStopWord(0) && !grammar.AsideOpeners.Contains(sentence.Lower(0));

    // « Rinaldi, aggiungono, quell'anello lo avrebbe venduto »: a lone verb between commas, and a clause behind it.
    private static bool IsParenthesis(SentenceTokens sentence, int start, int end, Grammar grammar) =>
        grammar.DropsSubjects && !grammar.Articleless && end - start < LongestParenthesis && sentence.Kind(start - 1) == TokenKind.Comma && sentence.Kind(end) == TokenKind.Comma
        && sentence.Tokens.FindIndex(end + 1, token => token.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon) is > 0 and var close
        && Enumerable.Range(end + 1, close - end - 1).Any(i => !sentence.IsQuoted(i) && sentence.IsFinite(i)
            && !sentence.IsDeterminer(i));

    // "By Christmas, she says, 11 of the children were ill": only the opening stands before the cue.
    private static bool OnlyOpens(SentenceTokens sentence, int start, int comma, Grammar grammar) =>
        !grammar.VerbSecond && (!grammar.DropsSubjects || grammar.Articleless) && sentence.Kind(comma) == TokenKind.Comma
            && comma + 3 < sentence.Count && (sentence.IsPreposition(start) || sentence.IsTime(start))
        && ((grammar.Articleless && sentence.Kind(comma + 1) == TokenKind.Word && !sentence.IsComplementizer(comma + 1)
            && !sentence.IsRelative(comma + 1) && !sentence.IsConjunction(comma + 1)
            && !sentence.IsCoordinator(comma + 1)) || sentence.Kind(comma + 1) == TokenKind.Number
        || sentence.IsDeterminer(comma + 1) || sentence.IsPronoun(comma + 1)
        || sentence.Tokens[comma + 1].IsCapitalised);

    // « Ціни, повідомили економісти, зростуть »: no other clause begins there.
    private static bool MayGoOn(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised && !sentence.IsNoun(index)
            && !sentence.IsComplementizer(index) && !sentence.IsConjunction(index)
        && !sentence.IsRelative(index) && !sentence.IsCoordinator(index)
        && !sentence.IsPreposition(index) && !sentence.IsDeterminer(index)
        && grammar.CitingPhrases.Match(sentence.Lower, index).Words == 0
        && grammar.Verbs.Find(sentence.Lower(index)).Length == 0;

    // "In a speech, he declared:" says nothing yet; "About 20 houses burned, police said" does.
    private static bool HasVerb(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        var about = grammar.Approximations.Match(sentence.Lower, from).Words;
        var opensWithFigure = about > 0 && (sentence.Kind(from + about) == TokenKind.Number || sentence.IsNumberWord(from + about));
        var opensWithPreposition = !opensWithFigure && sentence.IsPreposition(from);
        for (var i = from; i <= to; i++)
        {
            if (sentence.IsQuoted(i) || sentence.IsFinite(i) || sentence.IsCueVerb(i)
                || (grammar.HeadLast && i > from && sentence.IsRegularPast(i))
                || (grammar.Articleless && sentence.Lower(i).Length > ShortVerb && grammar.GenderOfVerb(sentence.Lower(i)) != 'x'))
            {
                return true;
            }
        }

        return opensWithPreposition ? HasSubject(sentence, from, to, grammar) : to - from > (grammar.Articleless ? 1 : opensWithFigure ? 2 : 3);
    }

    // "In Lyme people crossed the bridge", "Of the 28, some 11 coughed": behind the place or time a noun phrase of its own, with words behind it.
    private static bool HasSubject(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from + 2; i + 2 <= to && grammar.HeadLast; i++)
        {
            var (before, lower) = (sentence.Lower(i - 1), sentence.Lower(i));
            var begins = grammar.Determiners.Contains(lower) || grammar.Pronouns.Contains(lower) || grammar.GroupNouns.Contains(lower)
                || (sentence.Kind(i - 1) == TokenKind.Comma && sentence.Kind(i) is TokenKind.Number or TokenKind.Word);
            if (begins && !grammar.Prepositions.Contains(before) && !grammar.Determiners.Contains(before) && !grammar.Coordinators.Contains(before)
                && !grammar.Prepositions.Contains(lower) && !grammar.IsTime(lower) && !sentence.IsTime(i + 1))
            {
                return true;
            }
        }

        return false;
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

        while (start < last && (sentence.IsCoordinator(start)
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
