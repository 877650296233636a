using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Where the content of a cue begins and ends within its sentence.</summary>
internal static class ContentBounds
{
    /// <summary>How far behind a cue its clause may begin: "said on Tuesday in an interview with… that".</summary>
    private const int Reach = 18;

    private const int FewestTokens = 2;

    /// <summary>The first token of what is said after a cue; -1 when nothing is.</summary>
    public static int After(SentenceTokens sentence, VerbGroup group, CueForm form, Grammar grammar)
    {
        var first = group.End;
        if (first >= sentence.Count)
        {
            return -1;
        }

        switch (form.Frame)
        {
            case CueFrame.Urges:
                return ListenerAndInfinitive(sentence, first, grammar) ? first : Clause(sentence, first, grammar, bare: false);
            case CueFrame.Intends:
                return IsInfinitive(sentence, first, grammar) || (grammar.IsAdverb(sentence.Lower(first)) && IsInfinitive(sentence, first + 1, grammar))
                    ? first
                    : grammar.Complementizers.Contains(sentence.Lower(first)) && !grammar.Relatives.Contains(sentence.Lower(first)) ? first + 1 : -1;
            case CueFrame.Publishes:
                return Document(sentence, first, grammar);
            case CueFrame.Judges:
                return IsObject(sentence, first, grammar) ? first : -1;
            default:
                var clause = Clause(sentence, first, grammar, form.Bare && form.Frame != CueFrame.Tells);
                if (clause >= 0 || !form.Object)
                {
                    return clause;
                }

                // "announced on Tuesday a plan"
                var behind = SkipTime(sentence, first, grammar);
                return IsObject(sentence, first, grammar) ? first : behind > first && IsObject(sentence, behind, grammar) ? behind : -1;
        }
    }

    /// <summary>Where the content that begins at a token ends.</summary>
    /// <param name="stops">Tokens at which something else begins: the next cue that is no part of this content. In order.</param>
    /// <returns>Exclusive; without the full stop.</returns>
    public static int End(SentenceTokens sentence, int start, IEnumerable<int> stops, Grammar grammar)
    {
        var end = sentence.Count;
        foreach (var stop in stops)
        {
            if (stop > start)
            {
                end = stop;
                break;
            }
        }

        for (var i = start + 1; i + 1 < end; i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i) && grammar.WriterTails.Match(sentence.Lower, i + 1).Words > 0)
            {
                end = i;
            }
        }

        return TrimEnd(sentence, start, end, grammar);
    }

    /// <summary>Drops commas, full stops and dangling conjunctions outside quotations from the end.</summary>
    public static int TrimEnd(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        while (end > start && !sentence.IsQuoted(end - 1) && (sentence.Kind(end - 1) is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon
            || grammar.Coordinators.Contains(sentence.Lower(end - 1)) || (grammar.Conjunctions.Contains(sentence.Lower(end - 1)) && end - 1 > start)))
        {
            end--;
        }

        return end;
    }

    public static bool IsLongEnough(int start, int end) => end - start >= FewestTokens;

    private static int Clause(SentenceTokens sentence, int first, Grammar grammar, bool bare)
    {
        // "said the plan failed": a subject right behind the cue begins the clause.
        if (bare && BeginsClause(sentence, first, grammar))
        {
            return first;
        }

        var limit = Math.Min(sentence.Count, first + Reach);
        for (var i = first; i < limit; i++)
        {
            var (kind, lower) = (sentence.Kind(i), sentence.Lower(i));
            if (sentence.IsQuoted(i))
            {
                return i;
            }

            if (kind == TokenKind.Colon)
            {
                return i + 1 < sentence.Count ? i + 1 : -1;
            }

            if (kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Dash || (i > first && grammar.Relatives.Contains(lower) && !IsThat(lower, grammar)))
            {
                break;
            }

            if (kind == TokenKind.Comma)
            {
                if (sentence.IsQuoted(i + 1))
                {
                    return i + 1;
                }

                var close = ClosingComma(sentence, i, limit);
                if (close < 0 || !grammar.Complementizers.Contains(sentence.Lower(close + 1)))
                {
                    break;
                }

                i = close;
                continue;
            }

            if (grammar.Complementizers.Contains(lower) && (i == first || !grammar.Relatives.Contains(lower)))
            {
                return KeepsWord(lower, grammar) ? i : i + 1;
            }
        }

        // "said Tuesday the plan failed", "said on Tuesday he would go".
        var start = SkipTime(sentence, first, grammar);
        return bare && start > first && BeginsClause(sentence, start, grammar) ? start : -1;
    }

    /// <summary>The first token behind words of time: "on Tuesday", "le 17 octobre".</summary>
    public static int SkipTime(SentenceTokens sentence, int first, Grammar grammar)
    {
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

    private static bool BeginsClause(SentenceTokens sentence, int first, Grammar grammar)
    {
        if (sentence.Count - first < 3 || sentence.Kind(first) is not (TokenKind.Word or TokenKind.Number) || grammar.IsTime(sentence.Lower(first)))
        {
            return false;
        }

        var lower = sentence.Lower(first);
        var subject = grammar.Determiners.Contains(lower) || grammar.Pronouns.Contains(lower) || sentence.Tokens[first].IsCapitalised || sentence.Kind(first) == TokenKind.Number
            || !(grammar.Prepositions.Contains(lower) || grammar.Conjunctions.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.IsAdverb(lower) || grammar.Complementizers.Contains(lower));
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
            if (sentence.Kind(i) == TokenKind.Word && !sentence.IsQuoted(i) && !grammar.Determiners.Contains(sentence.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsThat(string lower, Grammar grammar) => grammar.Complementizers.Contains(lower) && !KeepsWord(lower, grammar);

    // "how", "why", "comment": the question is part of what is said; "that", "que" are not.
    private static bool KeepsWord(string lower, Grammar grammar) => grammar.Complementizers.Value(lower) == "k";

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

    private static bool IsInfinitive(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.InfinitiveMarkers.Contains(sentence.Lower(index))
        || (sentence.Kind(index) == TokenKind.Word && sentence.Lower(index).Length > 3 && grammar.InfinitiveEndings.Any(ending => sentence.Lower(index).EndsWith(ending, StringComparison.Ordinal)));

    // "urged allies to send", "exhorté les partenaires à accroître".
    private static bool ListenerAndInfinitive(SentenceTokens sentence, int first, Grammar grammar)
    {
        for (var i = first + 1; i < Math.Min(sentence.Count, first + 14); i++)
        {
            if (sentence.Kind(i) is TokenKind.Stop or TokenKind.Semicolon || grammar.Relatives.Contains(sentence.Lower(i)))
            {
                return false;
            }

            if (grammar.InfinitiveMarkers.Contains(sentence.Lower(i)) && IsInfinitiveAfter(sentence, i + 1, grammar))
            {
                return true;
            }
        }

        return grammar.InfinitiveMarkers.Contains(sentence.Lower(first)) && IsInfinitiveAfter(sentence, first + 1, grammar);
    }

    // "published a video that shows", "released a report saying": from the article of the document on.
    private static int Document(SentenceTokens sentence, int first, Grammar grammar)
    {
        for (var i = first; i < Math.Min(sentence.Count, first + 12); i++)
        {
            if (sentence.Kind(i) is TokenKind.Stop or TokenKind.Semicolon || grammar.Relatives.Contains(sentence.Lower(i)))
            {
                return -1;
            }

            if (grammar.DocumentNouns.Contains(sentence.Lower(i)))
            {
                return Says(i + 1) ? StartOf(i) : -1;
            }
        }

        return -1;

        bool Says(int from)
        {
            for (var i = from; i < Math.Min(sentence.Count, from + 8); i++)
            {
                if (grammar.Relatives.Contains(sentence.Lower(i)) || IsThat(sentence.Lower(i), grammar)
                    || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Gerund) != VerbForm.None))
                {
                    return true;
                }
            }

            return false;
        }

        int StartOf(int noun)
        {
            for (var i = noun; i >= Math.Max(first, noun - 4); i--)
            {
                if (grammar.Determiners.Contains(sentence.Lower(i)))
                {
                    return i;
                }
            }

            return noun;
        }
    }

    private static bool IsInfinitiveAfter(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) == TokenKind.Word && !grammar.Determiners.Contains(sentence.Lower(index)) && !sentence.Tokens[index].IsCapitalised
        && (grammar.InfinitiveEndings.Length == 0 || grammar.InfinitiveEndings.Any(ending => sentence.Lower(index).EndsWith(ending, StringComparison.Ordinal))
            || grammar.Negations.Contains(sentence.Lower(index)));

    private static bool IsObject(SentenceTokens sentence, int first, Grammar grammar)
    {
        var lower = sentence.Lower(first);
        return sentence.Kind(first) is TokenKind.Word or TokenKind.Number or TokenKind.Quote
            && !(grammar.IsTime(lower) || grammar.Conjunctions.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.IsFinite(lower)
                || (grammar.Prepositions.Contains(lower) && !grammar.Determiners.Contains(lower)) || (grammar.IsAdverb(lower) && first + 1 >= sentence.Count));
    }
}
