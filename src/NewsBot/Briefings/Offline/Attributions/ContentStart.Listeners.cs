using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Who is told and what was asked, between a cue and what is said; and words that state nothing.</content>
internal static partial class ContentStart
{
    /// <summary>Tokens of who is told: "BBC Radio Four", "his old boss".</summary>
    private const int LongestListener = 5;

    /// <summary>"told the inquest the dose was too high", "told Sky News he had left": the clause behind who is told; -1 for none.</summary>
    private static int BehindListener(SentenceTokens sentence, int first, Grammar grammar)
    {
        if (!grammar.HeadLast || first >= sentence.Count || sentence.IsQuoted(first))
        {
            return -1;
        }

        var i = first + (sentence.IsDeterminer(first) ? 1 : 0);
        if (i < sentence.Count && sentence.Tokens[i].IsCapitalised)
        {
            while (i < sentence.Count && (sentence.Tokens[i].IsCapitalised || sentence.Kind(i) == TokenKind.Number) && i - first < LongestListener)
            {
                i++;
            }
        }
        else if (IsPronounObject(sentence, first, grammar))
        {
            i = first + 1;
        }
        else
        {
            var noun = -1;
            for (; i < sentence.Count && i - first < LongestListener && sentence.Kind(i) == TokenKind.Word && !sentence.IsDeterminer(i); i++)
            {
                noun = grammar.Audiences.Contains(sentence.Lower(i)) || sentence.IsNoun(i) || grammar.IsNoun(sentence.Lower(i).TrimEnd('s')) ? i : noun;
            }

            i = noun + 1;
        }

        i = i > first ? SkipTime(sentence, i, grammar) : i;
        var opens = i < sentence.Count && (sentence.IsDeterminer(i) || (sentence.IsPronoun(i) && !sentence.IsRelative(i))
            || sentence.Tokens[i].IsCapitalised || sentence.Kind(i) == TokenKind.Number);
        // "They told her it was the rain, she says": what somebody else tells.
        var told = sentence.Count > 2 && sentence.Kind(sentence.Count - 1) == TokenKind.Stop && sentence.Tokens.FindLastIndex(token => token.Kind == TokenKind.Comma) > i
            && grammar.Verbs.Find(sentence.Lower(sentence.Count - 2)).Any(form => form.Frame == CueFrame.Says && (form.Form & VerbForm.Finite) != VerbForm.None);
        return i > first && opens && !told && grammar.Complementizers.Value(sentence.Lower(i)) is null && HasFiniteVerb(sentence, i + 1, grammar) ? i : -1;
    }

    /// <summary>« ha raccontato ai giudici di essere stata minacciata », "contou aos policiais ter sido seguida", « ha rivelato in un'intervista al «Corriere» di aver rifiutato »:
    /// the infinitive behind who is told, and where; -1 for none.</summary>
    private static int BehindAudience(SentenceTokens sentence, int first, Grammar grammar)
    {
        if (!grammar.IsRomance || !sentence.IsPreposition(first) || (sentence.IsInfinitiveMarker(first) && !sentence.IsListenerMarker(first)))
        {
            return -1;
        }

        for (var i = first + 1; i < Math.Min(sentence.Count, first + LongestAudience); i++)
        {
            var name = sentence.Quotes[i] is { Words: < Quotation.FewWords };
            // « ha ricordato ai giovani l'importanza di studiare »: something else is told them.
            if ((!name && (sentence.Kind(i) != TokenKind.Word || sentence.IsQuoted(i))) || sentence.IsRelative(i) || sentence.IsComplementizer(i) || sentence.IsCoordinator(i)
                || (i > first + 1 && NounPhrases.BeginsClause(sentence, i, grammar)))
            {
                return -1;
            }

            var marked = sentence.IsInfinitiveMarker(i) && !sentence.IsDeterminer(i) && !sentence.IsPreposition(i - 1) && Infinitives.IsBare(sentence, i + 1, grammar);
            if (i > first + 1 && !name && (marked ? sentence.IsListenerMarker(first) || sentence.IsNegation(i + 1) || IsPerfect(sentence, i + 1, grammar) : Tells(sentence, i, grammar)))
            {
                return i;
            }
        }

        return -1;
    }

    // « aver rifiutato », « essere stata », "avoir vu": what is told has happened; « nel tentativo di convincere » says what for.
    private static bool IsPerfect(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsAuxiliary(index) || grammar.Verbs.Find(sentence.Lower(index + 1)).Any(form => (form.Form & VerbForm.Participle) != VerbForm.None)
        || (sentence.Lower(index).Length <= ShortInfinitive && sentence.Kind(index + 1) == TokenKind.Word && !sentence.IsDeterminer(index + 1) && !sentence.IsPreposition(index + 1));

    /// <summary>Letters of "aver", "esser".</summary>
    private const int ShortInfinitive = 5;

    /// <summary>Tokens of who is told, before an infinitive: "aos policiais da delegacia do bairro".</summary>
    private const int LongestAudience = 9;

    // « avoir vu », « ne pas être »: an auxiliary, for a noun may have the ending of an infinitive.
    private static bool Tells(SentenceTokens sentence, int index, Grammar grammar)
    {
        var verb = index;
        while (verb < index + 3 && (sentence.IsNegation(verb) || sentence.IsClitic(verb)))
        {
            verb++;
        }

        return !sentence.IsDeterminer(index) && !sentence.IsPreposition(index - 1) && !sentence.IsDeterminer(index - 1)
            && (verb > index || sentence.IsAuxiliary(verb)) && Infinitives.IsBare(sentence, verb, grammar);
    }

    // « c'è chi teme per l'acqua e chi spera »: of somebody else.
    private static bool IsOneMore(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.IsRomance && KeepsWord(sentence.Lower(index), grammar) && sentence.IsCoordinator(index - 1);

    private static bool HasFiniteVerb(SentenceTokens sentence, int from, Grammar grammar) =>
        Enumerable.Range(from, Math.Max(0, sentence.Count - from)).TakeWhile(at => sentence.Kind(at) is not (TokenKind.Comma or TokenKind.Semicolon))
            .Any(at => !sentence.IsQuoted(at) && (sentence.IsFinite(at) || sentence.IsRegularPast(at)) && !sentence.IsDeterminer(at));

    // "her", "them", "me": small words that are no article, no preposition and no subject.
    private static bool IsPronounObject(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsStopWord(index) && !sentence.IsPreposition(index) && !sentence.IsComplementizer(index)
        && !(sentence.IsDeterminer(index) && !sentence.IsDeterminer(index + 1) && !sentence.IsPronoun(index + 1))
        && !sentence.IsAuxiliary(index) && !sentence.IsConjunction(index);

    /// <summary>"said when asked if she would resign that she had no plans to": the clause behind the question; -1 when nobody asks.</summary>
    private static int BehindQuestion(SentenceTokens sentence, int first, Grammar grammar)
    {
        var asked = first + (sentence.Kind(first) == TokenKind.Comma ? 1 : 0);
        if (!grammar.HeadLast || !sentence.IsConjunction(asked) || grammar.AsideOpeners.Match(sentence.Lower, asked + 1).Words == 0)
        {
            return -1;
        }

        for (var i = asked + 2; i < Math.Min(sentence.Count - 1, asked + Reach); i++)
        {
            if (sentence.IsQuoted(i) || grammar.Complementizers.Value(sentence.Lower(i)) == "")
            {
                return sentence.IsQuoted(i) ? i : i + 1;
            }

            if (sentence.Kind(i) is TokenKind.Comma or TokenKind.Colon && i > asked + 2)
            {
                return i + 1 + (grammar.Complementizers.Value(sentence.Lower(i + 1)) == "" ? 1 : 0);
            }
        }

        return -1;
    }

    // "said goodbye to her colleagues", "said a prayer": nothing is stated.
    private static bool IsCourtesy(SentenceTokens sentence, int first, Grammar grammar)
    {
        var noun = first + (sentence.IsDeterminer(first) && grammar.Courtesies.Contains(sentence.Lower(first + 1)) ? 1 : 0);
        var next = sentence.Lower(noun + 1);
        return grammar.Courtesies.Contains(sentence.Lower(noun)) && !sentence.IsQuoted(noun)
            && (sentence.Kind(noun + 1) is not (TokenKind.Word or TokenKind.Number) || grammar.Prepositions.Contains(next) || grammar.Coordinators.Contains(next) || grammar.IsAdverb(next) || grammar.IsTime(next));
    }

    // "The government says 40 people died; the opposition says 300."
    private static bool IsLoneFigure(SentenceTokens sentence, int first, CueForm form, Grammar grammar) =>
        form.Bare && grammar.HeadLast && sentence.Kind(first) == TokenKind.Number && sentence.Kind(first + 1) == TokenKind.Stop && first + 2 == sentence.Count;
}
