using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>What looks like the subject of a cue and is none.</content>
internal static partial class NounPhrases
{
    /// <summary>"Buckley — who landed a key role — said": the part between dashes explains the part before them.</summary>
    private static NounPhrase? BeforeDashes(SentenceTokens sentence, int last, int floor, Grammar grammar)
    {
        for (var dash = last - 1; dash > floor && last - dash < LongestApposition && !sentence.IsQuoted(dash); dash--)
        {
            if (sentence.Kind(dash) == TokenKind.Dash)
            {
                return Simple(sentence, floor, dash, grammar) is { } named && OpensClause(sentence, named.Start, grammar) ? named with { End = last, Head = dash } : null;
            }
        }

        return null;
    }

    /// <summary>"Omar Lamrani, an analyst at Stratfor, the firm in Texas, told", "“…,” Ana Ruiz, a nurse, a mother and a voter, said": given name and surname open the clause, and nothing but descriptions stand between them and the verb.</summary>
    /// <param name="last">The comma before the verb.</param>
    private static NounPhrase? Described(SentenceTokens sentence, int last, int floor, Grammar grammar)
    {
        var start = sentence.Tokens.FindLastIndex(last - 1, last - floor, token => token.Kind is TokenKind.Quote or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash) + 1;
        start = Math.Max(start, floor);
        var commas = Enumerable.Range(start, last - start).Count(i => sentence.Kind(i) == TokenKind.Comma);
        if (!grammar.HeadLast || commas < 2 || last - start > LongestDescription || sentence.IsQuoted(start))
        {
            return null;
        }

        var end = start;
        while (end < last && sentence.Tokens[end].IsCapitalised && sentence.Kind(end) == TokenKind.Word)
        {
            end++;
        }

        return end - start is > 1 and < LongestName && sentence.Kind(end) == TokenKind.Comma && sentence.IsDeterminer(end + 1)
            && (grammar.Feminine.Value(sentence.Lower(start)) ?? grammar.Masculine.Value(sentence.Lower(start)) ?? (sentence.IsHonorific(start) ? "" : null)) is ""
            && !Enumerable.Range(end, last - end).Any(i => !sentence.IsRelative(i - 1) && !sentence.IsRelative(i - 2) && sentence.IsFinite(i) && !sentence.IsDeterminer(i))
            ? new(start, last + 1, end) : null;
    }

    /// <summary>Tokens of a name, and from it to the verb with all that describes it.</summary>
    private const int LongestName = 5;
    private const int LongestDescription = 45;

    /// <summary>"phoned in from the set", "NASA awarded the task": with a verb of its own it is no subject.</summary>
    private static bool HoldsClause(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        if (grammar.CapitalNouns)
        {
            return HoldsMore(sentence, start, end, grammar);
        }

        if (!grammar.HeadLast)
        {
            return false;
        }

        for (var i = start; i + 1 < end; i++)
        {
            var next = sentence.Lower(i + 1);
            if (sentence.IsRelative(i) || sentence.IsComplementizer(i))
            {
                return false;
            }

            // "a man accused of fraud", "figures published in May" are subjects; "accused a man", "published the figures" are not.
            var opensObject = (grammar.Determiners.Contains(next) || sentence.Kind(i + 1) == TokenKind.Number) && !sentence.IsTime(i + 2) && !sentence.IsTime(i + 3);
            var opensAny = opensObject || grammar.Prepositions.Contains(next) || grammar.InfinitiveMarkers.Contains(next);
            if (IsDeed(sentence, i, grammar) && (i == start ? opensAny : opensObject && !sentence.IsDeterminer(i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"er leider nicht mehr", "eine Quelle einem Reporter", "deren Fotos im Heft abgedruckt", "wenige Stunden": where every noun has a capital, these are more than one phrase, or a time.</summary>
    private static bool HoldsMore(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        // "was die dpa nicht bestätigen konnte"
        end = sentence.Tokens.FindIndex(start, end - start, token => grammar.Negations.Contains(token.Lower)) is var not && not > start ? not : end;
        var last = sentence.Lower(end - 1);
        return end - start > 1 && ((grammar.Durations.Contains(last) && !Enumerable.Range(start + 1, end - start - 1).Any(i => sentence.IsPreposition(i)))
            || (sentence.Kind(end - 1) == TokenKind.Word && !sentence.IsQuoted(end - 1) && !sentence.Tokens[end - 1].IsCapitalised && !grammar.Pronouns.Contains(last)
                && !grammar.Determiners.Contains(last) && !grammar.GroupNouns.Contains(last) && !grammar.Numbers.Contains(last) && !grammar.IsNoun(last)
                && (grammar.IsAdverb(last) || !sentence.IsDeterminer(end - 2)))
            || Enumerable.Range(start, end - start - 1).Any(i => grammar.Pronouns.Value(sentence.Lower(i)) is ['m' or 'f' or 'n' or '1', ..]
                && !sentence.IsDeterminer(i) && !grammar.NameParticles.Contains(sentence.Lower(i)))
            || Enumerable.Range(start + 1, end - start - 1).Any(i => sentence.IsOblique(i) && !grammar.InnerDeterminers.Contains(sentence.Lower(i)) && !sentence.IsPreposition(i - 1)
                && sentence.Tokens[i - 1].IsCapitalised));
    }

    private static bool IsDeed(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised && !sentence.IsQuoted(index) && !sentence.IsNoun(index)
        && !sentence.IsDeterminer(index) && !sentence.IsPreposition(index)
        && (sentence.IsRegularPast(index) || grammar.PlainVerbs.Contains(sentence.Lower(index)));
}
