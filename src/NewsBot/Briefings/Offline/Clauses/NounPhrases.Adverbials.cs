using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Words of time and place before a subject that stands behind its verb.</content>
internal static partial class NounPhrases
{
    private const int LongestAdverbial = 8;

    /// <summary>The one who is asked: « auprès des pompiers », « de source policière », « à la préfecture ».</summary>
    public static NounPhrase? AfterPreposition(SentenceTokens sentence, int start, Grammar grammar)
    {
        var i = start;
        while (i < sentence.Count && i < start + 2 && sentence.IsPreposition(i)
            && !(i > start && sentence.IsDeterminer(i)))
        {
            i++;
        }

        return i > start ? After(sentence, i, grammar) : null;
    }

    /// <summary>The subject behind words of time and place: « a indiqué jeudi sa direction ».</summary>
    public static NounPhrase? BehindAdverbial(SentenceTokens sentence, int start, Grammar grammar)
    {
        var i = start;
        while (i < sentence.Count && i - start < LongestAdverbial && !sentence.IsQuoted(i))
        {
            var lower = sentence.Lower(i);
            if (grammar.CapitalNouns && sentence.Kind(i) == TokenKind.Number && Counts(sentence, i, grammar) && !sentence.IsTime(i + 1))
            {
                return null;
            }

            if (grammar.IsTime(lower) || grammar.IsAdverb(lower) || sentence.Kind(i) is TokenKind.Number or TokenKind.Bracket)
            {
                i++;
            }
            else if (OpensTime(sentence, i, grammar))
            {
                i++;
                i += sentence.IsEmphasis(i) ? 2 : 1;
            }
            else if (grammar.IsRomance && (grammar.InfinitiveMarkers.Contains(lower) || grammar.Prepositions.Value(lower) == "n") && !sentence.IsDeterminer(i + 1)
                && Infinitives.IsBare(sentence, i + 1, grammar))
            {
                // « Chiede alla città di firmare un appello »
                return null;
            }
            else if (grammar.Prepositions.Contains(lower) && !(grammar.IsRomance && Infinitives.IsBare(sentence, i + 1, grammar) && !sentence.IsNoun(i + 1) && !sentence.IsDeterminer(i + 1)))
            {
                i += sentence.IsDeterminer(i + 1) ? 2 : 1;
                i += sentence.Kind(i) == TokenKind.Word && !sentence.IsQuoted(i) ? 1 : 0;
                i = BehindName(sentence, i, grammar);
            }
            else if (i > start && IsLoneAdjective(sentence, i, grammar))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i > start && i < sentence.Count && !(grammar.IsRomance && sentence.IsNumberWord(i - 1) && !sentence.Tokens[i].IsCapitalised) && (sentence.IsDeterminer(i) || sentence.Tokens[i].IsCapitalised || sentence.IsGroupNoun(i) || (grammar.Articleless && sentence.IsNoun(i))) ? After(sentence, i, grammar) : null;
    }

    // "dijo a la revista Antena", « au micro de Radio Ponant Yvonne Le Gallic »: the name of the body that was told belongs to it.
    private static int BehindName(SentenceTokens sentence, int end, Grammar grammar)
    {
        var body = end > 0 && sentence.IsOrganisationNoun(end - 1);
        while (body && !grammar.VerbSecond && !grammar.Articleless && end < sentence.Count && sentence.Tokens[end].IsCapitalised && !sentence.IsQuoted(end)
            && (grammar.Feminine.Value(sentence.Lower(end)) ?? grammar.Masculine.Value(sentence.Lower(end))) is not "" && !sentence.IsNoun(end))
        {
            end++;
        }

        return end;
    }

    // « dans un communiqué commun la CGC-Rail »: it belongs to the noun before it, and the subject follows.
    private static bool IsLoneAdjective(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.IsRomance && sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised && !sentence.IsFinite(index) && !sentence.IsDeterminer(index)
        // « in conferenza stampa il procuratore »
        && (!sentence.IsNoun(index) || (grammar.DropsSubjects && sentence.IsOrganisationNoun(index) && !sentence.IsDeterminer(index - 2)))
        && !sentence.IsCueVerb(index) && !sentence.IsComplementizer(index)
        && !sentence.IsConjunction(index) && !sentence.IsCoordinator(index)
        && !sentence.IsInfinitiveMarker(index)
        && sentence.IsDeterminer(index + 1) && !sentence.IsPreposition(index + 1);

    /// <summary>The subject behind the first verb of a sentence whose verb stands second: "Gestern strich der Konzern…".</summary>
    public static NounPhrase? BehindVerb(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; grammar.VerbSecond && i < Math.Min(sentence.Count, from + LongestSubject) && sentence.Kind(i) is TokenKind.Word or TokenKind.Number; i++)
        {
            if (sentence.IsFinite(i))
            {
                return After(sentence, i + 1, grammar);
            }
        }

        return null;
    }

    // « este jueves », "this week", « esta quarta-feira », « questa stessa mattina »
    private static bool OpensTime(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsDeterminer(index) && index + 1 < sentence.Count && !(grammar.HeadLast && sentence.Tokens[index + 1].IsCapitalised)
        && sentence.IsTime(index + (sentence.IsEmphasis(index + 1) ? 2 : 1));
}
