using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Tells whether an infinitive is what a source says, wants or asks for.</summary>
internal static class Infinitives
{
    /// <summary>Letters of an ending that holds the object: "-arlo".</summary>
    private const int LongEnding = 4;

    public static bool IsAt(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsInfinitiveMarker(index) || HasEnding(sentence, index, grammar);

    // « депутати » ends like an infinitive and is none.
    private static bool HasEnding(SentenceTokens sentence, int index, Grammar grammar)
    {
        var lower = sentence.Lower(index);
        return sentence.Kind(index) == TokenKind.Word && lower.Length > 3 && lower.EndsWithAny(grammar.InfinitiveEndings)
            && !(grammar.Articleless && (grammar.GroupNouns.Contains(lower) || grammar.DocumentNouns.Contains(lower) || grammar.OrganisationNouns.Contains(lower)));
    }

    public static bool IsBare(SentenceTokens sentence, int first, Grammar grammar)
    {
        var i = first;
        while (i < first + 3 && (sentence.IsClitic(i) || sentence.IsNegation(i)))
        {
            i++;
        }

        return sentence.Kind(i) == TokenKind.Word && (sentence.Lower(i).Length > 3 || sentence.IsAuxiliary(i)) && !sentence.IsTime(i) && !sentence.Tokens[i].IsCapitalised
            && (sentence.Kind(i + 1) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Quote)
            || (sentence.Kind(i + 1) == TokenKind.Quote ? grammar.IsRomance || sentence.IsAuxiliary(i) : EndsWithObject(sentence.Lower(i), grammar)))
            && (grammar.InfinitiveEndings.Any(ending => sentence.Lower(i).EndsWith(ending, StringComparison.Ordinal))
                // "a explicá-la": before its object it has lost the ending.
                || (sentence.Lower(i + 1) is ['-', 'l', ..] && sentence.IsClitic(i + 1)));
    }

    /// <summary>"aseguró desconocerlo": it needs nothing more.</summary>
    public static bool EndsWithObject(string lower, Grammar grammar) =>
        Array.Exists(grammar.InfinitiveEndings, ending => ending.Length >= LongEnding && ending[^2] is 'l' && lower.EndsWith(ending, StringComparison.Ordinal));

    // "urged allies to send", "exhorté les partenaires à accroître".
    public static bool FollowsListener(SentenceTokens sentence, int first, Grammar grammar)
    {
        if (grammar.Articleless && HasEnding(sentence, first, grammar))
        {
            return true;
        }

        for (var i = first + 1; i < Math.Min(sentence.Count, first + 14); i++)
        {
            if (sentence.Kind(i) is TokenKind.Stop or TokenKind.Semicolon || sentence.IsRelative(i))
            {
                return false;
            }

            // « закликав партнерів надати »: where nothing stands before an infinitive, its ending tells.
            if (grammar.Articleless && sentence.Kind(i) == TokenKind.Word
                && (HasEnding(sentence, i, grammar)
                    || (grammar.InfinitiveMarkers.Value(sentence.Lower(i)) == "n" && sentence.Kind(i + 1) == TokenKind.Word)))
            {
                return true;
            }

            if (grammar.InfinitiveMarkers.Value(sentence.Lower(i)) is { } marker
                && (IsBehindMarker(sentence, i + 1, grammar) || (marker == "n" && sentence.IsDeterminer(i + 1))))
            {
                return true;
            }

            // « invita tutti alla calma », "apelou aos fiéis à calma": an article grown into the marker.
            if (grammar.IsRomance && i > first + (sentence.IsDeterminer(first) ? 1 : 0) && sentence.IsListenerMarker(i) && sentence.IsDeterminer(i)
                && sentence.Kind(i + 1) == TokenKind.Word && !sentence.Tokens[i + 1].IsCapitalised && !sentence.IsNoun(i + 1) && sentence.Kind(i - 1) == TokenKind.Word)
            {
                return true;
            }
        }

        return sentence.IsInfinitiveMarker(first) && IsBehindMarker(sentence, first + 1, grammar);
    }

    private static bool IsBehindMarker(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) == TokenKind.Word && !sentence.IsDeterminer(index) && !sentence.Tokens[index].IsCapitalised
        && (grammar.InfinitiveEndings.Length == 0 || sentence.Lower(index).EndsWithAny(grammar.InfinitiveEndings)
            || sentence.IsNegation(index));
}
