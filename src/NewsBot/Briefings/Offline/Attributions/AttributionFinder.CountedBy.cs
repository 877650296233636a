using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Who gives a figure that answers another.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Who counts: the subject before the verb, or the paper or place that opens the clause.</summary>
    private NounPhrase? CountingSource(SentenceTokens sentence, int clause, int verb, FigureVerbs.Entry entry)
    {
        var start = verb;
        while (start - 1 > clause && sentence.Tokens[start - 1].IsWord && (sentence.IsClitic(start - 1) || sentence.IsNegation(start - 1)
            || sentence.IsAuxiliary(start - 1) || sentence.IsAdverb(start - 1) || grammar.SameThings.Contrasts.Of(sentence.Lower(start - 1)) is not null))
        {
            start--;
        }

        if (Enumerable.Range(start, verb - start).Any(i => sentence.IsNegation(i)) && !IsOnly(sentence, verb))
        {
            return null;
        }

        if (entry.OfFigure)
        {
            return FigureOwner(sentence, clause, start);
        }

        if (entry.IsOpened)
        {
            return OpeningSource(sentence, clause, start) is { } opening && (IsDocument(sentence, opening) || grammar.CuePrepositions.Value(sentence.Lower(clause)) == "person") ? opening : null;
        }

        return Subject(sentence, clause, start) ?? InvertedSubject(sentence, clause, verb, start)
            ?? (OpeningSource(sentence, clause, start) is { } place && (grammar.Articleless || IsDocument(sentence, place) || grammar.IsRomance) ? place : null);
    }

    // « l'ospedale, però, contava otto feriti »: between subject and verb stands an insertion.
    private NounPhrase? Subject(SentenceTokens sentence, int clause, int verb)
    {
        if (NounPhrases.Before(sentence, verb, clause, grammar) is { } subject && subject.Start >= clause && Counts(sentence, subject.Start, subject.Head, isSure: clause > 0))
        {
            return subject;
        }

        if (sentence.Kind(verb - 1) != TokenKind.Comma)
        {
            return null;
        }

        var comma = verb - 2;
        while (comma > clause && verb - comma <= WordsToPreposition && sentence.Kind(comma) != TokenKind.Comma)
        {
            comma--;
        }

        return sentence.Kind(comma) == TokenKind.Comma && comma > clause && NounPhrases.Before(sentence, comma, clause, grammar) is { } before && before.Start - clause is >= 0 and <= 1
            && Counts(sentence, before.Start, before.Head) ? before : null;
    }

    // "Im Geschäftsbericht weist die Klinik 52 Stürze aus"
    private NounPhrase? InvertedSubject(SentenceTokens sentence, int clause, int verb, int start) =>
        grammar.VerbSecond && clause == start - NounLength(sentence, clause, start) && NounPhrases.After(sentence, verb + 1, grammar) is { } inverted && Counts(sentence, inverted.Start, inverted.Head) ? inverted : null;

    // « на сайте аэропорта указано 25 », « En la lista, a la que tuvo acceso este diario, figuran 26 »
    private NounPhrase? OpeningSource(SentenceTokens sentence, int clause, int verb)
    {
        var opens = clause + (sentence.Kind(clause) == TokenKind.Comma ? 1 : 0);
        if (!sentence.IsPreposition(opens) || NounPhrases.After(sentence, opens + 1, grammar) is not { } place)
        {
            return null;
        }

        var head = Math.Min(place.Head, verb);
        return head > place.Start && Counts(sentence, place.Start, head) ? new NounPhrase(place.Start, head, head) { IsOblique = true } : null;
    }

    // "the police estimate was 500", « le décompte de la préfecture s'élève à 500 »
    private NounPhrase? FigureOwner(SentenceTokens sentence, int clause, int verb)
    {
        var total = Enumerable.Range(clause, verb - clause).FirstOrDefault(i => grammar.SameThings.Totals.Of(sentence.Lower(i)) is not null, -1);
        if (total < 0 || verb - clause > WordsToPreposition)
        {
            return null;
        }

        if (grammar.HeadLast)
        {
            var end = sentence.Lower(total - 1) == "'s" ? total - 1 : total;
            return total == verb - 1 && end > clause && IsSpeaker(sentence, clause, end) ? new NounPhrase(clause, end, end) : null;
        }

        var from = total + (sentence.IsPreposition(total + 1) ? 2 : 1);
        return from < verb && IsSpeaker(sentence, from, verb) ? new NounPhrase(from, verb, verb) { IsOblique = true } : null;
    }

    private bool IsDocument(SentenceTokens sentence, NounPhrase phrase) => Enumerable.Range(phrase.Start, phrase.Length).Any(i => IsPaper(sentence.Lower(i)));

    private bool IsPaper(string word) => grammar.DocumentNouns.Contains(word) || grammar.FigurePapers.Contains(word);

    private static int NounLength(SentenceTokens sentence, int clause, int start) =>
        start - clause is > 0 and <= WordsToFigure && Enumerable.Range(clause, start - clause).All(i => sentence.Kind(i) == TokenKind.Word) ? start - clause : -1;

    // « n'en reconnaît que onze »
    private bool IsOnly(SentenceTokens sentence, int verb) =>
        grammar.IsRomance && Enumerable.Range(verb + 1, 2).Any(i => sentence.Lower(i) is "que" or "qu'");

    /// <param name="isSure">The clause is set against another one: any noun may be its source but the figure itself.</param>
    private bool Counts(SentenceTokens sentence, int start, int end, bool isSure = false)
    {
        var first = sentence.Lower(start);
        return IsSpeaker(sentence, start, end) || Enumerable.Range(start, end - start).Any(i => IsPaper(sentence.Lower(i)))
            || (end - start == 1 && grammar.Pronouns.Value(first) is ['m' or 'f' or 'p', ..])
            || (end - start == 1 && grammar.CapitalNouns && sentence.Tokens[start].IsCapitalised && !grammar.IsTime(first) && !grammar.IsAdverb(first) && !grammar.StopWords.Contains(first))
            || (isSure && end - start > 1 && grammar.Determiners.Contains(first)
                && !Enumerable.Range(start, end - start).Any(i => grammar.SameThings.Totals.Of(sentence.Lower(i)) is not null || grammar.SameThings.Things.Of(sentence.Lower(i)) is not null || sentence.IsFinite(i)));
    }
}
