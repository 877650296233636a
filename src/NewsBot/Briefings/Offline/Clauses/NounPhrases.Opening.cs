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

            if (i > 0 && (grammar.IsFinite(sentence.Lower(i)) || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None)))
            {
                while (i > 1 && (grammar.IsAdverb(sentence.Lower(i - 1)) || (grammar.Clitics.Contains(sentence.Lower(i - 1)) && grammar.DropsSubjects)
                    || grammar.Negations.Contains(sentence.Lower(i - 1)) || grammar.Relatives.Contains(sentence.Lower(i - 1))))
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
        end -= end - start > 1 && grammar.Determiners.Contains(sentence.Lower(end - 1)) ? 1 : 0;

        // « представник банку в Україні Марек Янссен »: the name stands at the end.
        if (end - start > 4 && sentence.Tokens[end - 1].IsCapitalised && sentence.Tokens[end - 2].IsCapitalised && !sentence.IsQuoted(end - 1)
            && (grammar.RoleNouns.Contains(sentence.Lower(start)) || (grammar.Feminine.Value(sentence.Lower(end - 2)) ?? grammar.Masculine.Value(sentence.Lower(end - 2))) is "") && !sentence.Tokens[end - 2].Text.All(char.IsUpper)
            && !grammar.Prepositions.Contains(sentence.Lower(end - 3)))
        {
            return end;
        }

        for (var i = start + 1; i < end; i++)
        {
            // « поліція цю інформацію спростовує »
            if (grammar.Determiners.Value(sentence.Lower(i)) is { Length: > 0 } kind && !kind.EndsWith('i') && !kind.EndsWith('o')
                && !grammar.Numbers.Contains(sentence.Lower(i)) && !grammar.Prepositions.Contains(sentence.Lower(i - 1)))
            {
                return i;
            }

            if (grammar.CitingPhrases.Match(sentence.Lower, i).Words > 0 || grammar.Adverbs.Match(sentence.Lower, i).Words > 1
                || (grammar.Prepositions.Value(sentence.Lower(i)) == "" && !(sentence.Tokens[i - 1].IsCapitalised && sentence.Tokens[i + 1].IsCapitalised && !grammar.PlacePrepositions.Contains(sentence.Lower(i)) && !grammar.IsTime(sentence.Lower(i + 1))) && !grammar.OrganisationNouns.Contains(sentence.Lower(i + 1)) && !(i == start + 1 && (grammar.OrganisationNouns.Contains(sentence.Lower(i + 2)) || grammar.GroupNouns.Contains(sentence.Lower(i - 1))))
                && !(sentence.Tokens[i + 1].Text is { Length: > 1 } next && next.All(char.IsUpper)))
                || (grammar.IsTime(sentence.Lower(i)) && !sentence.Tokens[i].IsCapitalised))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where the office before a name begins, « После заседания министр финансов Олег Коваль », if nothing between them is a preposition; else the name.</summary>
    public static int OfficeBefore(SentenceTokens sentence, int floor, int name, Grammar grammar)
    {
        for (var i = name; i > floor + 1 && name - i < LongestAdverb && !grammar.Prepositions.Contains(sentence.Lower(i - 1)); i--)
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
        grammar.Articleless && !sentence.IsQuoted(index) && !grammar.IsDeclined(sentence.Lower(index))
            && (grammar.RoleNouns.Contains(sentence.Lower(index)) || grammar.GroupNouns.Contains(sentence.Lower(index)));

    /// <summary>Drops "But", "On Tuesday", "In a statement" from the front of a subject.</summary>
    private static int SkipOpening(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        while (start < end && (grammar.Coordinators.Contains(sentence.Lower(start)) || grammar.Conjunctions.Contains(sentence.Lower(start))
            || grammar.Relatives.Contains(sentence.Lower(start)) || (grammar.Articleless && start + 1 < end && grammar.Emphases.Contains(sentence.Lower(start)))
            || (grammar.IsAdverb(sentence.Lower(start)) && (start + 1 < end || grammar.VerbSecond)) || grammar.IsTime(sentence.Lower(start)) || sentence.Kind(start) == TokenKind.Bracket))
        {
            start++;
        }

        // « Двумя днями раньше аналитики », « За два года до этого министр »
        if (grammar.Articleless && start + 2 < end && grammar.Numbers.Contains(sentence.Lower(start)) && grammar.Durations.Contains(sentence.Lower(start + 1)) && (grammar.IsAdverb(sentence.Lower(start + 2)) || grammar.IsTime(sentence.Lower(start + 2))))
        {
            start += 3;
        }

        // "according to the ministry, which said"
        start += grammar.CuePrepositions.Match(sentence.Lower, start) is { Words: > 1, Value: "" } cue && start + cue.Words < end ? cue.Words : 0;

        // "An hour ago the trust", "This week Smith"
        if (grammar.HeadLast && start + 2 < end && grammar.Determiners.Contains(sentence.Lower(start)) && grammar.IsTime(sentence.Lower(start + 1)))
        {
            var behind = start + 2;
            behind += grammar.IsTime(sentence.Lower(behind)) ? 1 : 0;
            start = behind < end && (grammar.Determiners.Contains(sentence.Lower(behind)) || sentence.Tokens[behind].IsCapitalised) ? behind : start;
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
            && (!grammar.Determiners.Contains(sentence.Lower(start))
                || (grammar.DropsSubjects && !grammar.GroupNouns.Contains(sentence.Lower(start + 1)))))
        {
            // Only one phrase stands before a verb that stands second.
            if (grammar.VerbSecond)
            {
                return end;
            }

            for (var i = end - 1; i > start + 1; i--)
            {
                var before = sentence.Lower(i - 1);
                var begins = (grammar.Determiners.Contains(sentence.Lower(i))
                        && !(grammar.DropsSubjects && grammar.Prepositions.Contains(sentence.Lower(i))))
                    || (sentence.Tokens[i].IsCapitalised && !sentence.Tokens[i - 1].IsCapitalised && sentence.Kind(i - 1) != TokenKind.Quote)
                    || IsNominative(sentence, i, grammar);
                if (begins && !grammar.Prepositions.Contains(before) && !grammar.Determiners.Contains(before) && !grammar.NameParticles.Contains(before)
                    && !grammar.Coordinators.Contains(before) && !grammar.IsTime(sentence.Lower(i)))
                {
                    // « Ai microfoni di Radio Uno il ministro Rossi »: the office before the name.
                    while (grammar.IsRomance && i > start + 2 && sentence.Kind(i - 1) == TokenKind.Word && !sentence.Tokens[i - 1].IsCapitalised
                        && (grammar.RoleNouns.Contains(sentence.Lower(i - 1)) || (grammar.RoleNouns.Contains(sentence.Lower(i)) && grammar.Determiners.Contains(sentence.Lower(i - 1)) && !grammar.Prepositions.Contains(sentence.Lower(i - 1)))))
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
