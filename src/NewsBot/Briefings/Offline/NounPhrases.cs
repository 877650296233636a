using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>A stretch of tokens that names a source.</summary>
/// <param name="End">Exclusive.</param>
/// <param name="Head">Where the apposition, if any, is parted from the name: tokens of the first part end here.</param>
internal readonly record struct NounPhrase(int Start, int End, int Head)
{
    public int Length => End - Start;
}

/// <summary>Finds the subject of a verb group, before or after it.</summary>
internal static class NounPhrases
{
    private const int LongestApposition = 28;
    private const int LongestSubject = 24;

    /// <summary>A preposition among the first words opens the sentence: what follows its source is said, and no apposition.</summary>
    private const int OpeningWords = 4;

    /// <summary>The subject that stands before a token.</summary>
    /// <param name="floor">Tokens before this one belong to something else.</param>
    public static NounPhrase? Before(SentenceTokens sentence, int end, int floor, Grammar grammar)
    {
        var last = end - 1;
        if (last < floor)
        {
            return null;
        }

        if (grammar.Relatives.Contains(sentence.Lower(last)))
        {
            last -= sentence.Kind(last - 1) == TokenKind.Comma ? 2 : 1;
            return last < floor ? null : Simple(sentence, floor, last + 1, grammar);
        }

        if (sentence.Kind(last) != TokenKind.Comma)
        {
            return Simple(sentence, floor, end, grammar);
        }

        // "Anna Smith, who leads the party, said": the part between the commas explains the part before them.
        var comma = last - 1;
        while (comma > floor && last - comma < LongestApposition && sentence.Kind(comma) != TokenKind.Comma)
        {
            if (sentence.IsQuoted(comma) || sentence.Kind(comma) is TokenKind.Semicolon or TokenKind.Colon)
            {
                return null;
            }

            comma--;
        }

        if (sentence.Kind(comma) != TokenKind.Comma || comma <= floor)
        {
            return null;
        }

        var head = Simple(sentence, floor, comma, grammar);
        return head is { } found && (Apposition.Explains(sentence, comma + 1, last, grammar) || (found.Start == 0 && Apposition.IsAside(sentence, comma + 1, last, grammar))) ? found with { End = last, Head = comma } : null;
    }

    /// <summary>The subject that stands after a verb group, in an inversion: ", said Anna Smith, who leads the party.".</summary>
    /// <param name="wide">Words of place and time belong to it too: "according to a report in the Herald".</param>
    public static NounPhrase? After(SentenceTokens sentence, int start, Grammar grammar, bool wide = false)
    {
        var end = start;
        while (end < sentence.Count && end - start < LongestSubject && Continues(sentence, start, end, grammar, wide))
        {
            end++;
        }

        if (end == start || !NamesSomeone(sentence, start, end, grammar))
        {
            return null;
        }

        var head = end;
        if (sentence.Kind(end) == TokenKind.Comma)
        {
            var close = end + 1;
            while (close < sentence.Count && sentence.Kind(close) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Quote or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash))
            {
                close++;
            }

            var closed = sentence.Kind(close) == TokenKind.Comma || !(wide && start <= OpeningWords);
            if (closed && close - end - 1 is > 0 and < LongestApposition && !(end - start == 1 && grammar.Pronouns.Contains(sentence.Lower(start))) && Apposition.Explains(sentence, end + 1, close, grammar))
            {
                end = close;
            }
        }

        return new(start, end, head);
    }

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
                while (i > 1 && (grammar.IsAdverb(sentence.Lower(i - 1)) || grammar.Negations.Contains(sentence.Lower(i - 1)) || grammar.Relatives.Contains(sentence.Lower(i - 1))))
                {
                    i--;
                }

                return Before(sentence, i, 0, grammar);
            }
        }

        return null;
    }

    private static NounPhrase? Simple(SentenceTokens sentence, int floor, int end, Grammar grammar)
    {
        if (end <= floor)
        {
            return null;
        }

        if (grammar.Pronouns.Contains(sentence.Lower(end - 1)) && !grammar.Determiners.Contains(sentence.Lower(end - 1)))
        {
            return new(end - 1, end, end);
        }

        var start = end;
        while (start > floor && end - start < LongestSubject && !sentence.IsQuoted(start - 1) && Extends(sentence, start - 1, end, floor, grammar))
        {
            start--;
        }

        start = SkipOpening(sentence, start, end, grammar);
        return start < end && NamesSomeone(sentence, start, end, grammar) ? new(start, end, end) : null;
    }

    private static bool Extends(SentenceTokens sentence, int index, int end, int floor, Grammar grammar)
    {
        var token = sentence.Tokens[index];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Bracket) || (token.Kind == TokenKind.Other && token.Text != "%"))
        {
            return false;
        }

        if (grammar.Relatives.Contains(token.Lower))
        {
            return true;
        }

        if (grammar.IsFinite(token.Lower) && !token.IsCapitalised && !grammar.Determiners.Contains(token.Lower))
        {
            // A verb inside a subject stands in a relative clause: "the man who was arrested".
            for (var i = index - 1; i >= floor && end - i < LongestSubject && sentence.Kind(i) == TokenKind.Word; i--)
            {
                if (grammar.Relatives.Contains(sentence.Lower(i)))
                {
                    return true;
                }
            }

            return false;
        }

        if (grammar.Coordinators.Contains(token.Lower))
        {
            return index + 1 < end && index > floor && JoinsNames(sentence, index, end, grammar);
        }

        return !grammar.Conjunctions.Contains(token.Lower) && !grammar.Complementizers.Contains(token.Lower);
    }

    // "Rubio and Cruz said": two names. "He left and Cruz said": two clauses.
    private static bool JoinsNames(SentenceTokens sentence, int coordinator, int end, Grammar grammar)
    {
        for (var i = coordinator - 1; i >= 0 && sentence.Kind(i) is TokenKind.Word or TokenKind.Number; i--)
        {
            if (grammar.IsFinite(sentence.Lower(i)) && !sentence.Tokens[i].IsCapitalised && !grammar.Determiners.Contains(sentence.Lower(i)))
            {
                return false;
            }
        }

        return !sentence.Tokens[coordinator + 1].Text.StartsWith('-') && coordinator + 1 < end;
    }

    /// <summary>Drops "But", "On Tuesday", "In a statement" from the front of a subject.</summary>
    private static int SkipOpening(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        while (start < end && (grammar.Coordinators.Contains(sentence.Lower(start)) || grammar.Conjunctions.Contains(sentence.Lower(start))
            || grammar.Relatives.Contains(sentence.Lower(start))
            || (grammar.IsAdverb(sentence.Lower(start)) && start + 1 < end) || grammar.IsTime(sentence.Lower(start)) || sentence.Kind(start) == TokenKind.Bracket))
        {
            start++;
        }

        if (start < end && grammar.Prepositions.Value(sentence.Lower(start)) is not null && !grammar.Determiners.Contains(sentence.Lower(start)))
        {
            for (var i = end - 1; i > start + 1; i--)
            {
                var before = sentence.Lower(i - 1);
                var begins = grammar.Determiners.Contains(sentence.Lower(i)) || (sentence.Tokens[i].IsCapitalised && !sentence.Tokens[i - 1].IsCapitalised);
                if (begins && !grammar.Prepositions.Contains(before) && !grammar.Determiners.Contains(before) && !grammar.NameParticles.Contains(before)
                    && !grammar.Coordinators.Contains(before) && !grammar.IsTime(sentence.Lower(i)))
                {
                    return i;
                }
            }

            return end;
        }

        return start;
    }

    private static bool Continues(SentenceTokens sentence, int start, int index, Grammar grammar, bool wide)
    {
        var token = sentence.Tokens[index];
        if (sentence.IsQuoted(index) || token.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return false;
        }

        if (grammar.Complementizers.Contains(token.Lower) && !token.IsCapitalised)
        {
            return false;
        }

        if (index == start)
        {
            return !grammar.IsTime(token.Lower) && (!grammar.Prepositions.Contains(token.Lower) || grammar.Determiners.Contains(token.Lower));
        }

        var inside = grammar.Prepositions.Value(token.Lower) is { } kind && (wide || kind == "n") || grammar.Determiners.Contains(token.Lower);
        return inside || !((grammar.Prepositions.Contains(token.Lower) && !token.IsCapitalised) || grammar.IsTime(token.Lower) || grammar.Conjunctions.Contains(token.Lower)
            || grammar.IsAdverb(token.Lower)
            || (grammar.IsFinite(token.Lower) && !token.IsCapitalised)
            || (grammar.Coordinators.Contains(token.Lower) && !(index + 1 < sentence.Count && (sentence.Tokens[index + 1].IsCapitalised || grammar.Determiners.Contains(sentence.Lower(index + 1))))));
    }

    private static bool NamesSomeone(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        for (var i = start; i < end; i++)
        {
            var token = sentence.Tokens[i];
            if (token.IsWord && ((token.IsCapitalised && !grammar.IsTime(token.Lower) && (i > 0 || !grammar.StopWords.Contains(token.Lower) || end - start > 1))
                || grammar.Determiners.Contains(token.Lower) || grammar.Pronouns.Contains(token.Lower) || grammar.GroupNouns.Contains(token.Lower)
                || grammar.RoleNouns.Contains(token.Lower) || grammar.OrganisationNouns.Contains(token.Lower) || grammar.DocumentNouns.Contains(token.Lower)))
            {
                return true;
            }
        }

        return false;
    }
}
