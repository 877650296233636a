using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Relative clauses that tell what somebody thinks: "Marchetti, secondo cui i dati…", « un ingénieur selon lequel la structure… », "Pinho, para quem a amostra…".</summary>
internal static class RelativeCues
{
    /// <summary><see cref="PrepositionCue.Value"/> of such a cue.</summary>
    public const string Value = "relative";

    /// <summary>Somebody stands before the relative, and no noun that is a cue itself: "la convinzione secondo cui".</summary>
    public static bool Names(SentenceTokens sentence, int start, Grammar grammar) =>
        Source(sentence, start, grammar) is { } source && !Enumerable.Range(source.Start, source.Length).Any(i => sentence.IsCueNoun(i))
        && (sentence.Tokens[source.End - 1].IsCapitalised || Enumerable.Range(source.Start, source.Length).Any(i => sentence.IsNoun(i)));

    /// <returns><c>null</c> when nothing follows that could be said.</returns>
    public static Attribution? Attribute(int index, SentenceTokens sentence, PrepositionCue cue, IReadOnlyList<VerbGroup> groups, Grammar grammar)
    {
        var start = cue.Start + cue.Words;
        var end = ContentBounds.End(sentence, start, NextCues.Stops(sentence, start, groups, grammar), grammar);
        return Source(sentence, cue.Start, grammar) is not { } source || !ContentBounds.IsLongEnough(start, end) ? null : new()
        {
            Sentence = index,
            Source = source,
            Cue = sentence.Span(cue.Start, start),
            Content = [sentence.Span(start, end)],
            IsDirect = sentence.IsQuoted(start),
        };
    }

    private static NounPhrase? Source(SentenceTokens sentence, int start, Grammar grammar)
    {
        var end = start - (sentence.Kind(start - 1) == TokenKind.Comma ? 1 : 0);
        var before = NounPhrases.Before(sentence, end, floor: 0, grammar);
        if (before is not { } phrase)
        {
            return null;
        }

        // « Une affirmation que conteste Baie vivante, pour qui… »
        if (grammar.IsRomance && phrase.Length > 1 && grammar.Explainers.Contains(sentence.Lower(phrase.Start - 1)) && sentence.IsCueVerb(phrase.Start))
        {
            return phrase with { Start = phrase.Start + 1, IsOblique = false };
        }

        // "frena al telefono il coordinatore": the verb and what stands with it is no part of who says it.
        var first = phrase.Start;
        for (var i = phrase.Start; i < phrase.End - 1; i++)
        {
            if (grammar.Determiners.Value(sentence.Lower(i)) is not null && !sentence.IsPreposition(i) && i > phrase.Start
                && !sentence.IsPreposition(i - 1) && sentence.Tokens[i - 1].IsWord && !sentence.Tokens[i - 1].IsCapitalised)
            {
                first = i;
            }
        }

        return phrase with { Start = first, IsOblique = false };
    }
}
