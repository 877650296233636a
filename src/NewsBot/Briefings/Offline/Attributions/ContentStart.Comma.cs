using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Clauses behind a comma, and objects between the two parts of a cue.</content>
internal static partial class ContentStart
{
    /// <summary>Tokens of an aside between a cue and its object.</summary>
    private const int LongestAside = 8;

    /// <summary>Where a clause or an infinitive begins that a comma opens: ", dass…", ", die Straße sei…", ", die Steuern zu senken"; -1 for anything else.</summary>
    public static int BehindComma(SentenceTokens sentence, int comma, Grammar grammar)
    {
        var first = comma + 1;
        if (sentence.Kind(comma) != TokenKind.Comma || first >= sentence.Count)
        {
            return -1;
        }

        if (sentence.IsQuoted(first))
        {
            return first;
        }

        if (sentence.IsComplementizer(first))
        {
            return KeepsWord(sentence.Lower(first), grammar) ? first : first + 1;
        }

        return OpensQuestion(sentence, first, grammar) || CommaClauses.Opens(sentence, first, grammar) ? first : -1;
    }

    // "wer zahlt", "in welchen Kliniken sie läuft"
    private static bool OpensQuestion(SentenceTokens sentence, int first, Grammar grammar) =>
        KeepsWord(sentence.Lower(sentence.IsPreposition(first) ? first + 1 : first), grammar);

    /// <summary>Nothing but words of time, place and manner.</summary>
    public static bool IsOnlyTime(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from; i < to; i++)
        {
            if (!(sentence.IsTime(i) || sentence.IsAdverb(i) || sentence.IsNegation(i) || sentence.IsPreposition(i)
                || sentence.Kind(i) is TokenKind.Number))
            {
                return false;
            }
        }

        return true;
    }

    // "ha negato in aula di aver falsificato", "negou esta terça-feira em tribunal ter recebido": the infinitive behind words of time and place; -1 for none.
    private static int BehindPlace(SentenceTokens sentence, int first, Grammar grammar)
    {
        var i = grammar.IsRomance ? SkipTime(sentence, first, grammar) : sentence.Count;
        if (i >= sentence.Count || !sentence.IsPreposition(i) || sentence.IsInfinitiveMarker(i) || sentence.IsListenerMarker(i))
        {
            return -1;
        }

        i += sentence.IsDeterminer(i + 1) ? 3 : 2;
        return Infinitives.IsBare(sentence, i, grammar) && sentence.Kind(i - 1) == TokenKind.Word ? i
            : sentence.IsInfinitiveMarker(i) && Infinitives.IsBare(sentence, i + 1, grammar) && !sentence.IsNoun(i + 1) ? i : -1;
    }

    private static bool BeginsClause(SentenceTokens sentence, int first, Grammar grammar)
    {
        if (sentence.Count - first < 3 || sentence.Kind(first) is not (TokenKind.Word or TokenKind.Number) || sentence.IsTime(first))
        {
            return false;
        }

        var lower = sentence.Lower(first);
        var subject = grammar.Determiners.Contains(lower) || grammar.Pronouns.Contains(lower) || sentence.Tokens[first].IsCapitalised || IsCount(sentence, first, grammar)
            || !(grammar.Prepositions.Contains(lower) || grammar.Conjunctions.Contains(lower) || grammar.Coordinators.Contains(lower)
            || grammar.IsAdverb(lower) || grammar.Complementizers.Contains(lower));
        if (!subject || (grammar.Complementizers.Contains(lower) && lower != "that"))
        {
            return false;
        }

        // "that" may be the pronoun; as a conjunction it is followed by a subject of its own and handled elsewhere.
        if (grammar.Complementizers.Contains(lower))
        {
            return false;
        }

        for (var i = first + 1; i < sentence.Count; i++)
        {
            if (sentence.Kind(i) == TokenKind.Word && !sentence.IsQuoted(i) && !sentence.IsDeterminer(i))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClosingComma(SentenceTokens sentence, int comma, int limit)
    {
        for (var i = comma + 1; i < limit; i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An object between the two parts of a cue: "räumte Fehler ein", "hat die Vorwürfe zurückgewiesen".</summary>
    private static int Inner(SentenceTokens sentence, int from, int to, CueForm form, Grammar grammar)
    {
        if (!(form.Object || form.Frame is CueFrame.Judges or CueFrame.Measures or CueFrame.Urges))
        {
            return -1;
        }

        var start = from;
        while (start < to && ((sentence.IsClitic(start)
                && !(sentence.IsDeterminer(start)
                    && Enumerable.Range(start + 1, to - start - 1).Any(i => sentence.Tokens[i].IsCapitalised))) || sentence.IsAdverb(start)
            || (sentence.IsNegation(start) && start + 1 < to && !sentence.Tokens[start + 1].IsCapitalised)))
        {
            start++;
        }

        start = Math.Min(to, SkipTime(sentence, start, grammar));
        while (start + 1 < to && sentence.IsAdverb(start))
        {
            start++;
        }

        // "wollte sich nicht äußern": the infinitive itself is what is declined.
        if ((start == to || IsOnlyTime(sentence, start, to, grammar)) && form.Stance == "declines" && (form.Form & VerbForm.Infinitive) != VerbForm.None)
        {
            return from;
        }

        return start < to && !IsOnlyTime(sentence, start, to, grammar)
            && (IsObject(sentence, start, grammar) || ((form.Stance == "declines" || IsOwnDeed(form, grammar)) && sentence.IsPreposition(start))) ? start : -1;
    }

    // "will in der Nacht einen Mann gesehen haben"
    private static bool IsOwnDeed(CueForm form, Grammar grammar) => form.Particle is [['…', .. var closing]] && grammar.IsAuxiliary(closing);

    // "excluye, de momento, el recurso": the token behind an aside between commas.
    private static int SkipAside(SentenceTokens sentence, int first, Grammar grammar)
    {
        var close = grammar.CommaBeforeClause || grammar.Articleless || sentence.Kind(first) != TokenKind.Comma ? -1 : ClosingComma(sentence, first, first + LongestAside);
        return close < 0 || !(sentence.IsPreposition(first + 1) || sentence.IsAdverb(first + 1)
            || sentence.IsTime(first + 1) || grammar.Adverbs.Match(sentence.Lower, first + 1).Words > 0)
            || Enumerable.Range(first + 1, close - first - 1).Any(i => sentence.IsQuoted(i)
            || (sentence.IsFinite(i) && !sentence.IsDeterminer(i))) ? first : close + 1;
    }

    // "negó los hechos y ha asegurado que": a finite cue verb, or one behind its auxiliary.
    private static bool IsCue(SentenceTokens sentence, int index, Grammar grammar)
    {
        var verb = index;
        while (verb < index + 3 && (sentence.IsAuxiliary(verb) || sentence.IsClitic(verb) || sentence.IsAdverb(verb)))
        {
            verb++;
        }

        return grammar.Verbs.Find(sentence.Lower(verb)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None || (verb > index && (form.Form & VerbForm.Participle) != VerbForm.None));
    }

    /// <summary>The first token behind words of time: "on Tuesday", "le 17 octobre".</summary>
    public static int SkipTime(SentenceTokens sentence, int first, Grammar grammar)
    {
        // « ha chiesto 12 anni di carcere »: how long, and not when.
        if (grammar.IsRomance && sentence.Kind(first) == TokenKind.Number && grammar.Durations.Contains(sentence.Lower(first + 1)) && !sentence.IsTime(first + 2))
        {
            return first;
        }

        var start = first;
        for (var i = first; i < sentence.Count && i < first + 6; i++)
        {
            var lower = sentence.Lower(i);
            if (grammar.IsTime(lower))
            {
                start = i + 1;
            }
            else if (!(grammar.Prepositions.Contains(lower) || grammar.Determiners.Contains(lower) || sentence.Kind(i) == TokenKind.Number || grammar.IsAdverb(lower)))
            {
                break;
            }
        }

        return start;
    }
}
