using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Where a content must end because another attribution begins.</summary>
internal static class NextCues
{
    /// <summary>Tokens between a colon and the verb of the clause that it opens.</summary>
    private const int ShortOpening = 6;

    /// <summary>Tokens from a comma to a cue that stands behind a figure: « , contre 12 000 selon ».</summary>
    private const int LongestFigure = 9;

    // ", she said,", ", sagte sie": the token behind the comma; -1 for none.
    private static int AsideStart(SentenceTokens sentence, VerbGroup group, int floor, Grammar grammar) =>
        sentence.Kind(group.Start - 1) == TokenKind.Comma ? group.Start
        : NounPhrases.Before(sentence, group.Start, floor, grammar) is { } who && who.Head == who.End && sentence.Kind(who.Start - 1) == TokenKind.Comma ? who.Start : -1;

    // « 4 000 personnes, contre 12 000 d'après les organisateurs »: the figure before the second cue is what that one says.
    private static int FigureStart(SentenceTokens sentence, int start, PrepositionCue cue, Grammar grammar)
    {
        var comma = grammar.VerbSecond || grammar.Articleless || cue.Start < 1 || sentence.Kind(cue.Start - 1) == TokenKind.Comma ? -1
            : sentence.Tokens.FindLastIndex(cue.Start - 1, token => token.Kind is TokenKind.Comma or TokenKind.Semicolon);
        return comma > start && !sentence.IsQuoted(comma) && cue.Start - comma <= LongestFigure
            && Enumerable.Range(comma + 1, cue.Start - comma - 1).Any(i => sentence.Kind(i) == TokenKind.Number || sentence.IsNumberWord(i))
            && !Enumerable.Range(comma + 1, cue.Start - comma - 1).Any(i => sentence.IsFinite(i) && !sentence.IsDeterminer(i)) ? comma : cue.Start;
    }

    // « hablaron de 5.000 asistentes y la policía contó apenas 1.200 »
    private static bool Measures(SentenceTokens sentence, VerbGroup group, Grammar grammar) =>
        group.Form(CueFrame.Measures) is { } form && ContentStart.After(sentence, group, form, grammar) >= 0;

    /// <summary>Where the next cue of the sentence begins, with its subject and the comma or conjunction before it.</summary>
    public static List<int> Stops(SentenceTokens sentence, int start, IReadOnlyList<VerbGroup> later, Grammar grammar)
    {
        var stops = new List<int>();
        foreach (var group in later)
        {
            // "said that was untrue: the figure, she said, was lower": behind the colon she says something more.
            if (group.Start > start && !group.IsPassive && !(grammar.DropsSubjects && !grammar.Articleless) && group.Form(CueFrame.Says) is { } says
                && ContentStart.After(sentence, group, says, grammar) < 0 && AsideStart(sentence, group, start, grammar) is >= 0 and var aside
                && sentence.Tokens.FindLastIndex(aside, aside - start, token => token.Kind == TokenKind.Colon) is > 0 and var mark && !sentence.IsQuoted(mark))
            {
                stops.Add(mark);
                continue;
            }

            // « контракт, підписаний без адвоката, передбачав »: what a thing shows is part of what is said.
            if (group.Start <= start || group.IsPassive || NounPhrases.IsShare(sentence, group.Start, grammar) || (grammar.Articleless && group.Forms.All(form => form.Frame is CueFrame.Shows or CueFrame.Publishes))
                || (group.ObjectBefore is null && !group.Forms.Any(form => ContentStart.After(sentence, group, form, grammar) >= 0)))
            {
                continue;
            }

            var begin = group.ObjectBefore?.Start ?? group.Start;
            // "denied his guilt and said that": it shares the subject.
            if (!group.IsGerund && !sentence.IsCoordinator(begin - 1) && NounPhrases.Before(sentence, begin, start, grammar) is { } subject)
            {
                begin = NounPhrases.OfficeBefore(sentence, start, subject.Start, grammar);
            }

            // « …, в прокуратуре насчитали девять »
            begin -= grammar.Articleless && begin < group.Start && sentence.IsPlacePreposition(begin - 1) && PlaceSources.MayHave(sentence, group, grammar) ? 1 : 0;

            // « tout en affirmant »
            begin -= group.IsGerund && sentence.IsPreposition(begin - 1) ? 1 : 0;
            while (begin > start && (sentence.IsCoordinator(begin - 1)
                || sentence.IsConjunction(begin - 1) || sentence.IsAdverb(begin - 1)
                || (grammar.Articleless && (sentence.IsTime(begin - 1) || (sentence.IsPreposition(begin - 1) && sentence.IsTime(begin)))))
                && !sentence.IsComplementizer(begin - 1))
            {
                begin--;
            }

            // ", and in turn claimed"
            begin -= grammar.HeadLast && begin > start + 3 && grammar.Adverbs.Match(sentence.Lower, begin - 2).Words == 2 && sentence.IsCoordinator(begin - 3) ? 3 : 0;

            // « mientras que los vecinos », « тоді як мешканці »
            begin -= begin > start + 2 && grammar.Conjunctions.Match(sentence.Lower, begin - 2).Words == 2 ? 2
                : begin > start + 1 && grammar.Conjunctions.Match(sentence.Lower, begin - 1).Words == 2 ? 1 : 0;

            // "niega ser el foco: en un comunicado recuerda que…"
            var colon = grammar.VerbSecond || grammar.Articleless || begin - 1 <= start ? -1 : sentence.Tokens.FindLastIndex(begin - 1, begin - 1 - start, token => token.Kind == TokenKind.Colon);
            if (colon > start + 1 && !sentence.IsQuoted(colon) && begin - colon is > 1 and <= ShortOpening
                && !Enumerable.Range(colon + 1, begin - colon - 1).Any(i => sentence.IsQuoted(i)
                    || (sentence.IsFinite(i) && !sentence.IsDeterminer(i))))
            {
                stops.Add(colon + 1);
                continue;
            }

            // Its own subject behind a comma is another clause of the writer's; a bare verb shares the subject.
            if (begin > start + 1 && (sentence.Kind(begin - 1) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash
                || (sentence.Kind(begin - 1) == TokenKind.Quote
                    && !(sentence.Quotes[begin - 1] is { Words: <= Quotation.FewWords } && sentence.Quotes[start] == sentence.Quotes[begin - 1]))))
            {
                stops.Add(begin);
            }
            else if (begin > start + (grammar.Articleless || (grammar.IsRomance && grammar.DropsSubjects) ? 0 : 1) && begin < group.Start
                && (sentence.IsCoordinator(begin) || grammar.Conjunctions.Match(sentence.Lower, begin) is { Value: "but" or "while" })
                && (begin + 1 >= group.Start || grammar.Conjunctions.Match(sentence.Lower, begin).Value == "while" || (grammar.IsRomance && Measures(sentence, group, grammar))))
            {
                stops.Add(begin);
            }
        }

        stops.AddRange(PrepositionCues.Find(sentence, grammar).Select(cue => FigureStart(sentence, start, cue, grammar)).Where(position => position > start + 1));

        stops.Sort();
        return stops;
    }
}
