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
        while (i < sentence.Count && i < start + 2 && grammar.Prepositions.Contains(sentence.Lower(i))
            && !(i > start && grammar.Determiners.Contains(sentence.Lower(i))))
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
            if (grammar.CapitalNouns && sentence.Kind(i) == TokenKind.Number && Counts(sentence, i, grammar) && !grammar.IsTime(sentence.Lower(i + 1)))
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
                i += grammar.Emphases.Contains(sentence.Lower(i)) ? 2 : 1;
            }
            else if (grammar.IsRomance && (grammar.InfinitiveMarkers.Contains(lower) || grammar.Prepositions.Value(lower) == "n") && !grammar.Determiners.Contains(sentence.Lower(i + 1))
                && Infinitives.IsBare(sentence, i + 1, grammar))
            {
                // « Chiede alla città di firmare un appello »
                return null;
            }
            else if (grammar.Prepositions.Contains(lower) && !(grammar.IsRomance && Infinitives.IsBare(sentence, i + 1, grammar) && !grammar.IsNoun(sentence.Lower(i + 1)) && !grammar.Determiners.Contains(sentence.Lower(i + 1))))
            {
                i += grammar.Determiners.Contains(sentence.Lower(i + 1)) ? 2 : 1;
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

        return i > start && i < sentence.Count && !(grammar.IsRomance && grammar.Numbers.Contains(sentence.Lower(i - 1)) && !sentence.Tokens[i].IsCapitalised) && (grammar.Determiners.Contains(sentence.Lower(i)) || sentence.Tokens[i].IsCapitalised || grammar.GroupNouns.Contains(sentence.Lower(i)) || (grammar.Articleless && grammar.IsNoun(sentence.Lower(i)))) ? After(sentence, i, grammar) : null;
    }

    // "dijo a la revista Antena", « au micro de Radio Ponant Yvonne Le Gallic »: the name of the body that was told belongs to it.
    private static int BehindName(SentenceTokens sentence, int end, Grammar grammar)
    {
        var body = end > 0 && grammar.OrganisationNouns.Contains(sentence.Lower(end - 1));
        while (body && !grammar.VerbSecond && !grammar.Articleless && end < sentence.Count && sentence.Tokens[end].IsCapitalised && !sentence.IsQuoted(end)
            && (grammar.Feminine.Value(sentence.Lower(end)) ?? grammar.Masculine.Value(sentence.Lower(end))) is not "" && !grammar.IsNoun(sentence.Lower(end)))
        {
            end++;
        }

        return end;
    }

    // « dans un communiqué commun la CGC-Rail »: it belongs to the noun before it, and the subject follows.
    private static bool IsLoneAdjective(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.IsRomance && sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised && !grammar.IsFinite(sentence.Lower(index)) && !grammar.Determiners.Contains(sentence.Lower(index))
        // « in conferenza stampa il procuratore »
        && (!grammar.IsNoun(sentence.Lower(index)) || (grammar.DropsSubjects && grammar.OrganisationNouns.Contains(sentence.Lower(index)) && !grammar.Determiners.Contains(sentence.Lower(index - 2))))
        && !grammar.Verbs.Contains(sentence.Lower(index)) && !grammar.Complementizers.Contains(sentence.Lower(index))
        && !grammar.Conjunctions.Contains(sentence.Lower(index)) && !grammar.Coordinators.Contains(sentence.Lower(index))
        && !grammar.InfinitiveMarkers.Contains(sentence.Lower(index))
        && grammar.Determiners.Contains(sentence.Lower(index + 1)) && !grammar.Prepositions.Contains(sentence.Lower(index + 1));

    /// <summary>The subject behind the first verb of a sentence whose verb stands second: "Gestern strich der Konzern…".</summary>
    public static NounPhrase? BehindVerb(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; grammar.VerbSecond && i < Math.Min(sentence.Count, from + LongestSubject) && sentence.Kind(i) is TokenKind.Word or TokenKind.Number; i++)
        {
            if (grammar.IsFinite(sentence.Lower(i)))
            {
                return After(sentence, i + 1, grammar);
            }
        }

        return null;
    }

    // « este jueves », "this week", « esta quarta-feira », « questa stessa mattina »
    private static bool OpensTime(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.Determiners.Contains(sentence.Lower(index)) && index + 1 < sentence.Count && !(grammar.HeadLast && sentence.Tokens[index + 1].IsCapitalised)
        && grammar.IsTime(sentence.Lower(index + (grammar.Emphases.Contains(sentence.Lower(index + 1)) ? 2 : 1)));
}
