using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Where the source of a preposition ends when no comma tells: "Zdaniem analityka banku ceny spadną".</summary>
/// <remarks>The source stands in an oblique case: what cannot be in it, or is a nominative of the lists, begins the clause.</remarks>
internal static class SourceBoundary
{
    /// <summary>Letters of a word of which the ending tells something.</summary>
    private const int ShortWord = 4;

    /// <param name="source">As far as it could reach.</param>
    /// <returns>The part that is the source.</returns>
    public static NounPhrase Narrow(SentenceTokens sentence, NounPhrase source, Grammar grammar)
    {
        var end = source.Start + 1;
        while (end < source.Head && Belongs(sentence, source.Start, end, grammar))
        {
            end++;
        }

        return end == source.Head ? source : new(source.Start, end, end);
    }

    private static bool Belongs(SentenceTokens sentence, int start, int index, Grammar grammar)
    {
        var (token, before) = (sentence.Tokens[index], sentence.Lower(index - 1));
        // "socjologa prof. Ryszarda Maja", "ekspertów z portalu Sprawdzam"
        if (grammar.Honorifics.Contains(token.Lower)
            || (grammar.Prepositions.Contains(token.Lower) && sentence.IsOrganisationNoun(index + 1)
                && sentence.IsDeclined(index + 1))
            || (grammar.Prepositions.Contains(before) && grammar.OrganisationNouns.Contains(token.Lower))
            // "szefa policji w Sztokholmie Mathiasa Anderssona"
            || (grammar.PlacePrepositions.Value(grammar.PlacePrepositions.Contains(token.Lower) ? token.Lower : before) == "" && IsPlaceBeforeName(sentence, grammar.PlacePrepositions.Contains(token.Lower) ? index : index - 1)))
        {
            return true;
        }

        // "Zdaniem amerykańskich ekspertów": an adjective waits for its noun.
        if (index == start + 1 && IsSure(before, grammar) && !grammar.IsNoun(before) && grammar.IsNoun(token.Lower))
        {
            return true;
        }

        // "sondażu pracowni Opinia24 aż 64 procent": behind the small word stands what is counted.
        if (!token.IsCapitalised && (sentence.IsAdverb(index) || grammar.Approximations.Contains(token.Lower)) && sentence.Kind(index + 1) == TokenKind.Number)
        {
            return false;
        }

        if (token.IsCapitalised)
        {
            // "eksperta Jana Lisa Odra": a given name and a surname are the whole name.
            if (index >= start + 2 && sentence.Tokens[index - 1].IsCapitalised && sentence.Tokens[index - 2].IsCapitalised
                && (grammar.Feminine.Contains(sentence.Lower(index - 2)) || grammar.Masculine.Contains(sentence.Lower(index - 2))))
            {
                return false;
            }

            return grammar.Honorifics.Contains(before) || grammar.Prepositions.Value(before) == "n" || sentence.Tokens[index - 1].IsCapitalised || grammar.Feminine.Contains(token.Lower)
                || grammar.Masculine.Contains(token.Lower) || grammar.RoleNouns.Contains(before) || grammar.OrganisationNouns.Contains(before)
                || grammar.DocumentNouns.Contains(before) || IsSure(before, grammar);
        }

        // "Według sondażu 52 procent", "raportu 2023 roku"
        if (token.Kind == TokenKind.Number && grammar.IsNoun(before) && !sentence.IsTime(index + 1))
        {
            return false;
        }

        if (!token.IsWord || token.Text[^1] == '.' || sentence.IsQuoted(index) || grammar.Places.Contains(token.Lower))
        {
            return true;
        }

        // "Marty Kulig ze stowarzyszenia „Dzika Rzeka”"
        if ((grammar.Prepositions.Value(token.Lower) == "n"
                && (sentence.IsOrganisationNoun(index + 1) || sentence.Tokens[index + 1].IsCapitalised))
            || (grammar.Prepositions.Value(before) == "n" && grammar.OrganisationNouns.Contains(token.Lower)))
        {
            return true;
        }

        // "Według rejestru działań takich przypadków było jedenaście"
        if (grammar.Determiners.Value(token.Lower) is { } kind && !kind.EndsWith('o') && !kind.EndsWith('i') && !grammar.Prepositions.Contains(before))
        {
            return false;
        }

        if (grammar.Conjunctions.Contains(token.Lower) || grammar.Complementizers.Contains(token.Lower) || grammar.Conditions.Contains(token.Lower))
        {
            return false;
        }

        // "kierującego akcją inżyniera Bogdana Struga"
        if (Array.Exists(grammar.ParticipleEndings, ending => before.EndsWith(ending, StringComparison.Ordinal)) && !grammar.IsNoun(token.Lower))
        {
            return true;
        }

        // "osoby znającej kulisy śledztwa tachograf mógł…": what is known, if something is left to say it of.
        if (index > start + 2 && Array.Exists(grammar.ParticipleEndings, ending => sentence.Lower(index - 2).EndsWith(ending, StringComparison.Ordinal)) && !grammar.IsNoun(token.Lower) && token.IsWord && !grammar.IsFinite(token.Lower)
            && sentence.Kind(index + 1) == TokenKind.Word && !sentence.IsFinite(index + 1) && sentence.IsFinite(index + 2))
        {
            return true;
        }

        if (grammar.IsNoun(token.Lower))
        {
            return grammar.IsDeclined(token.Lower) && (index == start + 1 || (index == start + 2 && !grammar.IsNoun(before) && !sentence.IsNoun(start)));
        }

        // "ministra zdrowia": an office has a name of two words, if a clause is left without the second.
        return IsSure(token.Lower, grammar) || (IsAdjective(before) && !sentence.Tokens[index - 1].IsCapitalised && !(index - 2 >= start && sentence.IsNoun(index - 2) && token.Lower.EndsWith("ja", StringComparison.Ordinal)))
            || (index == start + 1 && (grammar.RoleNouns.Value(before) is "" or "b" || grammar.OrganisationNouns.Value(before) == "") && token.Lower[^1] is 'a' or 'u' or 'y' or 'i'
                && !sentence.IsFinite(index + 1) && token.Lower.Length >= ShortWord);
    }

    private static bool IsPlaceBeforeName(SentenceTokens sentence, int preposition) =>
        preposition + 3 < sentence.Count && sentence.Tokens[(preposition + 1)..(preposition + 4)].TrueForAll(token => token is { IsWord: true, IsCapitalised: true });

    // "polskiego rządu": an adjective in an oblique case waits for its noun.
    private static bool IsAdjective(string lower) => lower.Length > ShortWord && (lower.EndsWith("ego", StringComparison.Ordinal) || lower.EndsWith("iej", StringComparison.Ordinal));

    private static bool IsSure(string lower, Grammar grammar) =>
        lower.Length >= ShortWord && lower.EndsWithAny(grammar.SourceEndings);
}
