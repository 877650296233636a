using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Where the content of a cue ends within its sentence.</summary>
internal static class ContentBounds
{
    private const int FewestTokens = 2;

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

        var comma = false;
        for (var i = start + 1; i + 1 < end; i++)
        {
            // "…; he denies it himself": another clause, unless it is one more "that".
            if (sentence.Kind(i) == TokenKind.Semicolon && !sentence.IsQuoted(i) && !(sentence.IsComplementizer(i + 1) && sentence.Kind(i + 2) != TokenKind.Comma)
                && !sentence.IsComplementizer(i + 2))
            {
                end = i;
            }

            // "räumt ein, dass Daten fehlen, will aber nichts zahlen": the verb of the writer's clause.
            if (grammar.VerbSecond && !comma && sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i))
            {
                comma = true;
                // "bestätigt die Echtheit, will sich sonst aber nicht äußern": a second verb of the same subject.
                var predicate = sentence.Kind(start - 1) == TokenKind.Word && start > 0 && sentence.Kind(i + 1) == TokenKind.Word && !sentence.Tokens[i + 1].IsCapitalised
                    && (sentence.IsFinite(i + 1) || grammar.Verbs.Find(sentence.Lower(i + 1)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None))
                    && !sentence.IsReportedMood(i + 1) && !sentence.IsComplementizer(start - 1) && !sentence.IsFinite(i - 1);
                end = predicate || grammar.Complementizers.Value(sentence.Lower(start - 1)) == "" && sentence.IsFinite(i - 1)
                    && sentence.IsFinite(i + 1) && !sentence.Tokens[i + 1].IsCapitalised ? i : end;
            }

            if ((sentence.Kind(i) == TokenKind.Comma || (grammar.IsRomance && sentence.Kind(i) is TokenKind.Colon or TokenKind.Dash))
                && !sentence.IsQuoted(i) && grammar.WriterTails.Match(sentence.Lower, i + 1) is { Words: > 0 } tail
                && grammar.HearsayPhrases.Match(sentence.Lower, i + 1 + tail.Words).Words == 0)
            {
                end = i;
            }
        }

        return TrimEnd(sentence, start, end, grammar);
    }

    /// <summary>Drops commas, full stops and dangling conjunctions outside quotations from the end.</summary>
    public static int TrimEnd(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        while (end > start && !sentence.IsQuoted(end - 1)
            && (sentence.Kind(end - 1) is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon
            || sentence.IsCoordinator(end - 1)
                || (sentence.IsConjunction(end - 1) && end - 1 > start && !ClosesSentence(sentence, end - 1, grammar) && !(grammar.HeadLast && sentence.IsDeterminer(end - 1)))))
        {
            end--;
        }

        return end;
    }

    // "Der Verkauf stehe bevor.": a part of the verb that has the letters of a conjunction.
    private static bool ClosesSentence(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.VerbSecond && (index + 1 == sentence.Count || (index + 2 == sentence.Count && sentence.Kind(index + 1) == TokenKind.Stop));

    /// <summary>Drops "nicht" and adverbs from the end of an object that stands before the second part of its cue.</summary>
    public static int WithoutNegation(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        while (end > start + 1 && !sentence.IsQuoted(end - 1)
            && (sentence.IsNegation(end - 1) || sentence.IsAdverb(end - 1)
                || sentence.IsPreposition(end - 1)))
        {
            end--;
        }

        return end;
    }

    public static bool IsLongEnough(int start, int end) => end - start >= FewestTokens;

    /// <summary>Long enough behind a verb: a figure is said alone, "the union speaks of 700".</summary>
    public static bool IsLongEnough(SentenceTokens sentence, int start, int end) =>
        IsLongEnough(start, end) || (end > start && sentence.Kind(start) == TokenKind.Number);
}
