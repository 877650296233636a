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
            return (grammar.RelativeArticles.Contains(sentence.Lower(marker)) || grammar.Relatives.Contains(sentence.Lower(marker)) || group.Start == group.Verb)
                && Clefts.Source(sentence, marker, grammar) is { } who ? WithContentAfter(index, sentence, group, later, who, sharer: null) : null;
        }

        var pointer = grammar.InfinitiveMarkers.Contains(sentence.Lower(0)) && group.Start == group.Verb ? Clefts.Pointer(sentence, group.Verb, grammar) : -1;
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
}
