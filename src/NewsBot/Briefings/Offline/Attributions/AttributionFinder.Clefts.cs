using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Clefts: « Foi o sindicato que denunciou… », « È stato il medico a dire che… », « A chiedere le dimissioni sono gli studenti ».</content>
internal sealed partial class AttributionFinder
{
    private (Attribution Attribution, int End)? Cleft(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later)
    {
        if (!grammar.IsRomance || group.Start == 0)
        {
            return null;
        }

        var marker = group.Start - 1;
        if (marker > 0)
        {
            return (sentence.IsRelativeArticle(marker) || sentence.IsRelative(marker) || group.Start == group.Verb)
                && Clefts.Source(sentence, marker, grammar) is { } who ? WithContentAfter(index, sentence, group, later, who, sharer: null) : null;
        }

        var pointer = sentence.IsInfinitiveMarker(0) && group.Start == group.Verb ? Clefts.Pointer(sentence, group.Verb, grammar) : -1;
        if (pointer < 0 || NounPhrases.After(sentence, pointer, grammar) is not { } source)
        {
            return null;
        }

        // « A lanciare l'allarme è il Wwf: in dieci anni… »
        var colon = sentence.Kind(source.End) == TokenKind.Colon;
        var (start, end) = colon ? (source.End + 1, ContentBounds.End(sentence, source.End + 1, NextCues.Stops(sentence, source.End + 1, later, grammar), grammar))
            : (group.End, sentence.Tokens.FindIndex(group.End, token => grammar.Passives.Contains(token.Lower)));
        return !ContentBounds.IsLongEnough(sentence, start, end) ? null
            : (Attributed(index, sentence, group, source, source: null, [sentence.Span(start, end)], group.End, start) with { IsDirect = sentence.IsQuoted(start) }, Math.Max(end, source.End));
    }

    // « A dirlo è Giulia Bassi: « … » », « Quien sí habló fue Rosa Vidal, la presidenta: « … » »
    private NounPhrase? BehindCopula(SentenceTokens sentence, int colon) =>
        grammar.IsRomance && (sentence.IsInfinitiveMarker(0) || sentence.IsRelative(0) || sentence.IsRelativeArticle(1))
            && Enumerable.Range(2, LongestCleft).FirstOrDefault(i => i < colon && sentence.IsPassiveAuxiliary(i)) is > 0 and var verb
            && NounPhrases.After(sentence, verb + 1, grammar) is { } named && named.End == colon ? named : null;

    /// <summary>Tokens before the verb of "who spoke was…".</summary>
    private const int LongestCleft = 8;

    // « Ella, sonriente, asiente: « … » », « Etxeberria, más tajante, lo resume así: « … » »: the one with whom the sentence begins, whatever the verb.
    private NounPhrase? Foremost(SentenceTokens sentence, int colon)
    {
        if (!grammar.IsRomance)
        {
            return null;
        }

        if (grammar.Pronouns.Value(sentence.Lower(0)) is "m" or "f" && !sentence.IsDeterminer(0))
        {
            return new(0, 1, 1);
        }

        var end = 0;
        while (end < colon && sentence.Kind(end) == TokenKind.Word && sentence.Tokens[end].IsCapitalised && !sentence.IsStopWord(end) && !sentence.IsAdverb(end) && !sentence.IsNoun(end))
        {
            end++;
        }

        return end > 0 && end < colon ? new(0, end, end) : null;
    }
}
