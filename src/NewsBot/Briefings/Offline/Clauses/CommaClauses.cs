using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Tells a reported clause behind a comma from a relative one, in languages that set a comma before both: ", der Plan sei gescheitert", ", der den Plan kennt".</summary>
internal static class CommaClauses
{
    private const int FewestWords = 2;

    /// <summary>Article, noun and verb.</summary>
    private const int ShortestClause = 3;

    /// <summary>Letters of a verb that hides the mark of an infinitive: "einzustellen".</summary>
    private const int ShortestInfinitive = 7;

    public static bool Opens(SentenceTokens sentence, int first, Grammar grammar)
    {
        var end = first;
        while (end < sentence.Count && (sentence.IsQuoted(end) || sentence.Kind(end) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)))
        {
            end++;
        }

        var lower = sentence.Lower(first);
        if (end - first < FewestWords || grammar.Relatives.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.AsWords.Contains(lower)
            || grammar.CuePrepositions.Match(sentence.Lower, first) is { Words: > 0, Value: "tail" })
        {
            return false;
        }

        if (HasInfinitive(sentence, first, end, grammar))
        {
            return true;
        }

        // The verb of a subordinate clause stands last, that of a reported one second.
        for (var i = first + 1; i < end - 1; i++)
        {
            if (!sentence.IsQuoted(i) && (sentence.IsFinite(i) || sentence.IsReportedMood(i) || IsVerbByPlace(sentence, i, grammar)) && !sentence.Tokens[i].IsCapitalised)
            {
                return !grammar.Conjunctions.Contains(lower) || grammar.Conjunctions.Value(lower) == "k";
            }
        }

        // ", der Pegel steige": a noun right behind the article is its own, and the clause no relative one.
        var mood = sentence.IsReportedMood(end - 1) || (sentence.IsFinite(end - 1) && sentence.Lower(end - 1).EndsWith('e'));
        return mood && ((end - first == ShortestClause && grammar.CapitalNouns && grammar.Determiners.Contains(lower)
                && sentence.Tokens[first + 1].IsCapitalised)
            || (sentence.IsReportedMood(end - 1) && !grammar.RelativeArticles.Contains(lower)
                && !grammar.Conjunctions.Contains(lower)));
    }

    // "im Wald brüte der Storch": behind a noun and before an article no adjective stands, so that what ends so is a verb in the mood of reported speech.
    private static bool IsVerbByPlace(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.CapitalNouns && sentence.Kind(index) == TokenKind.Word && sentence.Lower(index) is [_, _, _, .., 'e'] && !sentence.IsStopWord(index) && !sentence.IsAdverb(index) && !sentence.IsPreposition(index)
            && !sentence.IsDeterminer(index) && sentence.Tokens[index - 1] is { IsWord: true, IsCapitalised: true } && sentence.IsDeterminer(index + 1);

    private static bool HasInfinitive(SentenceTokens sentence, int first, int end, Grammar grammar)
    {
        for (var i = first; i < end; i++)
        {
            var lower = sentence.Lower(i);
            var ends = lower.EndsWithAny(grammar.InfinitiveEndings) && !sentence.Tokens[i].IsCapitalised;
            var infixed = grammar.InfinitiveInfix.Length > 0 && lower.Length >= ShortestInfinitive && lower.IndexOf(grammar.InfinitiveInfix, 1, StringComparison.Ordinal) > 1;
            if (ends && (infixed || sentence.IsInfinitiveMarker(i - 1)) && !grammar.ReportedMood.Contains(lower))
            {
                return true;
            }
        }

        return false;
    }
}
