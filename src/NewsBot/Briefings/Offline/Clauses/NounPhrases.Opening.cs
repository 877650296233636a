using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Where a subject begins, and where it ends before words that belong to its verb.</content>
internal static partial class NounPhrases
{
    /// <summary>The subject of a sentence: what stands before its first verb.</summary>
    public static NounPhrase? OfSentence(SentenceTokens sentence, int before, Grammar grammar)
    {
        for (var i = 0; i < before; i++)
        {
            if (sentence.IsQuoted(i))
            {
                return null;
            }

            // « La funzionaria che segue il caso, Daniela Pirri, invita »: that verb is the clause's.
            if (i > 1 && grammar.IsRomance && grammar.DropsSubjects && sentence.IsRelativeArticle(i - (sentence.IsClitic(i - 1) ? 2 : 1)) && sentence.IsFinite(i))
            {
                continue;
            }

            if (i > 0 && ((grammar.IsRomance && sentence.IsNegation(i) && !sentence.IsCoordinator(i - 1)) || sentence.IsFinite(i) || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None)))
            {
                if (InSubordinate(sentence, i, grammar) is > 0 and var comma)
                {
                    i = comma;
                    continue;
                }

                while (i > 1 && (sentence.IsAdverb(i - 1) || (sentence.IsClitic(i - 1) && grammar.DropsSubjects)
                    || sentence.IsNegation(i - 1) || sentence.IsRelative(i - 1)))
                {
                    i--;
                }

                return Before(sentence, i, 0, grammar);
            }
        }

        return null;
    }

    // « Президент під час зустрічі заявив »: what stands between subject and verb belongs to the verb; « джерело в уряді » is one source.
    private static int WithoutAdverbial(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        // « Речник це заперечив »: the pronoun is the object.
        end -= end - start > 1 && sentence.IsDeterminer(end - 1) ? 1 : 0;

        // « представник банку в Україні Марек Янссен »: the name stands at the end.
        if (end - start > 4 && sentence.Tokens[end - 1].IsCapitalised && sentence.Tokens[end - 2].IsCapitalised && !sentence.IsQuoted(end - 1)
            && (sentence.IsRoleNoun(start) || (grammar.Feminine.Value(sentence.Lower(end - 2)) ?? grammar.Masculine.Value(sentence.Lower(end - 2))) is "") && !sentence.Tokens[end - 2].Text.All(char.IsUpper)
            && !sentence.IsPreposition(end - 3))
        {
            return end;
        }

        for (var i = start + 1; i < end; i++)
        {
            // « поліція цю інформацію спростовує »
            if (grammar.Determiners.Value(sentence.Lower(i)) is { Length: > 0 } kind && !kind.EndsWith('i') && !kind.EndsWith('o')
                && !sentence.IsNumberWord(i) && !sentence.IsPreposition(i - 1))
            {
                return i;
            }

            if (grammar.CitingPhrases.Match(sentence.Lower, i).Words > 0 || grammar.Adverbs.Match(sentence.Lower, i).Words > 1
                || (grammar.Prepositions.Value(sentence.Lower(i)) == "" && grammar.Honorifics.Value(sentence.Lower(i + 1)) != "c" && !(sentence.Tokens[i - 1].IsCapitalised && sentence.Tokens[i + 1].IsCapitalised && !sentence.IsPlacePreposition(i) && !sentence.IsTime(i + 1)) && !sentence.IsOrganisationNoun(i + 1) && !(i == start + 1 && (sentence.IsOrganisationNoun(i + 2) || sentence.IsGroupNoun(i - 1)))
                && !(sentence.Tokens[i + 1].Text is { Length: > 1 } next && next.All(char.IsUpper)))
                || (sentence.IsTime(i) && !sentence.Tokens[i].IsCapitalised))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where the office before a name begins, « После заседания министр финансов Олег Коваль », if nothing between them is a preposition; else the name.</summary>
    public static int OfficeBefore(SentenceTokens sentence, int floor, int name, Grammar grammar)
    {
        for (var i = name; i > floor + 1 && name - i < LongestAdverb && !sentence.IsPreposition(i - 1); i--)
        {
            if (IsNominative(sentence, i, grammar))
            {
                return i;
            }
        }

        return name;
    }

    // « На условиях анонимности чиновник »: in the nominative behind an opening that is none.
    private static bool IsNominative(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.Articleless && !sentence.IsQuoted(index) && !sentence.IsDeclined(index)
            && (sentence.IsRoleNoun(index) || sentence.IsGroupNoun(index));

    /// <summary>« Negó haber cobrado », « raconte pourtant Sarah », "dice Iturmendi nada más sentarse", « dijo el ministro al llegar »: what cannot begin a subject behind its verb, or go on with it.</summary>
    private static bool EndsBefore(SentenceTokens sentence, int start, int index, Grammar grammar)
    {
        var (token, lower) = (sentence.Tokens[index], sentence.Lower(index));
        if (!grammar.IsRomance || token.IsCapitalised || !token.IsWord)
        {
            return false;
        }

        return index > start ? grammar.Adverbs.Match(sentence.Lower, index).Words > 1
                || (grammar.Prepositions.Value(lower) is not null && lower[0] is not 'd' && Infinitives.IsBare(sentence, index + 1, grammar) && !sentence.IsNoun(index + 1) && !sentence.IsDeterminer(index + 1))
            : grammar.Approximations.Match(sentence.Lower, index).Words == 0 && !grammar.Determiners.Contains(lower) && !grammar.Pronouns.Contains(lower)
                && (grammar.Negations.Contains(lower) || grammar.IsAdverb(lower) || grammar.IsFinite(lower)
                    || (Infinitives.IsBare(sentence, index, grammar) && !grammar.IsNoun(lower)));
    }

    // « Sur Instagram, où elle compte des abonnés, … »: the comma behind a clause that only describes; -1 when the verb stands in none, or none follows.
    private static int InSubordinate(SentenceTokens sentence, int verb, Grammar grammar)
    {
        var open = grammar.IsRomance ? sentence.Tokens.FindLastIndex(verb, token => token.Kind == TokenKind.Comma) + 1 : 0;
        return open > 0 && (sentence.IsConjunction(open) || sentence.IsComplementizer(open) || sentence.IsRelative(open))
            ? sentence.Tokens.FindIndex(verb, token => token.Kind is TokenKind.Comma) : -1;
    }

    /// <summary>« Ayer », « En su intervención de ayer », « Por su parte »: nothing but words of time and place before a verb.</summary>
    public static bool OpensWithAdverbial(SentenceTokens sentence, int verb, Grammar grammar) =>
        verb > 0 && sentence.Kind(verb - 1) == TokenKind.Word && Enumerable.Range(0, verb).All(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i) && !sentence.IsFinite(i))
            && (Enumerable.Range(0, verb).All(i => sentence.IsTime(i) || sentence.IsAdverb(i) || sentence.Kind(i) == TokenKind.Number || sentence.IsPreposition(i) || OpensTime(sentence, i, grammar))
                || (sentence.IsPreposition(0) && Before(sentence, verb, 0, grammar) is null));

    /// <summary>Drops "But", "On Tuesday", "In a statement" from the front of a subject.</summary>
    private static int SkipOpening(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        while (start < end && (sentence.IsCoordinator(start) || sentence.IsConjunction(start)
            || (sentence.IsRelative(start) && !(grammar.IsRomance && start == 0 && end > 2)) || (grammar.Articleless && start + 1 < end && sentence.IsEmphasis(start))
            || (sentence.IsAdverb(start) && (start + 1 < end || grammar.VerbSecond)) || sentence.IsTime(start) || sentence.Kind(start) == TokenKind.Bracket))
        {
            start++;
        }

        // « Fue la ministra quien dijo »
        start += grammar.IsRomance && start + 1 < end && sentence.IsPassiveAuxiliary(start) && sentence.Tokens[start].IsCapitalised
            && (sentence.IsDeterminer(start + 1) || sentence.Tokens[start + 1].IsCapitalised) ? 1 : 0;

        // « Двумя днями раньше аналитики », « За два года до этого министр »
        if (grammar.Articleless && start + 2 < end && sentence.IsNumberWord(start) && grammar.Durations.Contains(sentence.Lower(start + 1)) && (sentence.IsAdverb(start + 2) || sentence.IsTime(start + 2)))
        {
            start += 3;
        }

        // "according to the ministry, which said"
        start += grammar.CuePrepositions.Match(sentence.Lower, start) is { Words: > 1, Value: "" } cue && start + cue.Words < end ? cue.Words : 0;

        // "An hour ago the trust", "This week Smith"
        if (grammar.HeadLast && start + 2 < end && sentence.IsDeterminer(start) && sentence.IsTime(start + 1))
        {
            var behind = start + 2;
            behind += sentence.IsTime(behind) ? 1 : 0;
            start = behind < end && (sentence.IsDeterminer(behind) || sentence.Tokens[behind].IsCapitalised) ? behind : start;
        }

        // « Між тим батьки кажуть »
        if (grammar.Articleless && start < end
            && Math.Max(grammar.Adverbs.Match(sentence.Lower, start).Words, grammar.Conjunctions.Match(sentence.Lower, start).Words) is > 1 and var opening
            && start + opening < end)
        {
            start += opening;
        }

        // "De la Cruz said": a name that begins with a particle.
        if (start == 0 && end > 1 && grammar.NameParticles.Contains(sentence.Lower(0))
            && Enumerable.Range(1, end - 1).All(i => sentence.Tokens[i].IsCapitalised
                || (i < end - 1 && grammar.NameParticles.Contains(sentence.Lower(i)))))
        {
            return start;
        }

        // "Della causa preferisce non parlare" has no subject, "dei testimoni" are one.
        if (start < end && grammar.Prepositions.Value(sentence.Lower(start)) is not null
            && (!sentence.IsDeterminer(start) || (grammar.IsRomance && sentence.IsListenerMarker(start))
                || (grammar.DropsSubjects && !sentence.IsGroupNoun(start + 1))))
        {
            // Only one phrase stands before a verb that stands second.
            if (grammar.VerbSecond)
            {
                return end;
            }

            for (var i = end - 1; i > start + 1; i--)
            {
                var before = sentence.Lower(i - 1);
                var begins = (sentence.IsDeterminer(i)
                        && !((grammar.DropsSubjects || grammar.IsRomance) && sentence.IsPreposition(i)))
                    || (sentence.Tokens[i].IsCapitalised && !sentence.Tokens[i - 1].IsCapitalised && sentence.Kind(i - 1) != TokenKind.Quote)
                    || IsNominative(sentence, i, grammar);
                if (begins && !grammar.Prepositions.Contains(before) && !grammar.Determiners.Contains(before) && !grammar.NameParticles.Contains(before)
                    && !grammar.Coordinators.Contains(before) && !sentence.IsTime(i))
                {
                    // « Ai microfoni di Radio Uno il ministro Rossi »: the office before the name.
                    while (grammar.IsRomance && i > start + 2 && sentence.Kind(i - 1) == TokenKind.Word && !sentence.Tokens[i - 1].IsCapitalised
                        && (sentence.IsRoleNoun(i - 1) || (sentence.IsRoleNoun(i) && sentence.IsDeterminer(i - 1) && !sentence.IsPreposition(i - 1))))
                    {
                        i--;
                    }

                    return i;
                }
            }

            return end;
        }

        return start;
    }
}
