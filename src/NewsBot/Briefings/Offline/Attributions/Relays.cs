using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Who relays and who said it: "Reuters reported, citing police", « сообщает агентство со ссылкой на полицию ».</summary>
internal static class Relays
{
    /// <summary>Tokens of a time or place between who relays and the words that say whom.</summary>
    private const int LongestTime = 6;

    /// <param name="speaker">The subject of the cue; <c>null</c> for none.</param>
    /// <param name="behind">The token behind the cue, when it stands behind its subject: "Reuters reported, citing police"; -1 otherwise.</param>
    /// <returns>The source, and who relays its words: <c>null</c> for nobody.</returns>
    public static (NounPhrase? Source, NounPhrase? Via) Of(SentenceTokens sentence, NounPhrase? speaker, Grammar grammar, int behind = -1)
    {
        if (speaker is not { } relay)
        {
            return default;
        }

        // « агентство із посиланням на слідство пише »
        for (var i = relay.Start + 1; i < relay.End; i++)
        {
            if (grammar.CitingPhrases.Match(sentence.Lower, i) is { Words: > 0 } inside && i + inside.Words < relay.End)
            {
                // « посилаючись на власну анкету »: what is its own.
                if (grammar.Articleless && grammar.Determiners.Value(sentence.Lower(i + inside.Words)) is [.., 'o'])
                {
                    return (relay, null);
                }

                return (new NounPhrase(i + inside.Words, relay.End, relay.End), new NounPhrase(relay.Start, Math.Min(i, relay.Head), Math.Min(i, relay.Head)));
            }
        }

        // « fuentes de la investigación citadas por Radio Ebrosa »
        for (var i = relay.Start + 1; i < relay.Head && grammar.IsRomance; i++)
        {
            if (grammar.CitedBy.Match(sentence.Lower, i) is { Words: > 0 } by && i + by.Words < relay.Head && sentence.Tokens[(i + by.Words)..relay.Head].Exists(token => token.IsCapitalised))
            {
                return (new NounPhrase(relay.Start, i, i), new NounPhrase(i + by.Words, relay.Head, relay.Head));
            }
        }

        // "berichtete das Magazin am Wochenende unter Berufung auf Kreise"
        for (var i = relay.End; i < Math.Min(sentence.Count, relay.End + LongestTime) && sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsFinite(i); i++)
        {
            if (i > relay.End && grammar.CitingPhrases.Match(sentence.Lower, i) is { Words: > 0 } later && NounPhrases.After(sentence, i + later.Words, grammar) is { } asked)
            {
                return (asked with { IsOblique = true }, relay);
            }
        }

        // "…, he said, citing official figures": a person who was named says it.
        if (behind > relay.End && !(relay.Length == 1 && grammar.HeadLast && sentence.IsPronoun(relay.Start)) && behind + (sentence.Kind(behind) == TokenKind.Comma ? 1 : 0) is var after && grammar.CitingPhrases.Match(sentence.Lower, after) is { Words: > 0 } quoting
            && NounPhrases.After(sentence, after + quoting.Words, grammar) is { } quoted)
        {
            return (quoted with { IsOblique = true }, relay);
        }

        var start = relay.End + (sentence.Kind(relay.End) == TokenKind.Comma ? 1 : 0);
        // "The police, cited by the Post, …"
        if (grammar.CitedBy.Match(sentence.Lower, start) is { Words: > 0 } known && NounPhrases.After(sentence, start + known.Words, grammar) is { } citer)
        {
            return (relay, citer with { End = citer.Head });
        }

        return grammar.CitingPhrases.Match(sentence.Lower, start) is { Words: > 0 } citing && NounPhrases.After(sentence, start + citing.Words, grammar, wide: true) is { } cited
            ? (cited, relay)
            : (relay, null);
    }
}
