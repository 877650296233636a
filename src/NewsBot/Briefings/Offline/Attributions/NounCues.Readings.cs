using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Documents in which one reads something: « Nell'ordinanza, firmata dal gip, si legge che… », "Nesses documentos, lê-se que…".</content>
internal static partial class NounCues
{
    private static Attribution? Read(int index, SentenceTokens sentence, int noun, (int At, int Words, int SourceEnd) reading, Grammar grammar)
    {
        var (from, to) = (reading.At + reading.Words, ContentBounds.End(sentence, reading.At + reading.Words, [], grammar));
        return !ContentBounds.IsLongEnough(from, to) ? null : new()
        {
            Sentence = index,
            Source = new NounPhrase(noun, reading.SourceEnd, reading.SourceEnd) { IsOblique = true },
            Cue = sentence.Span(reading.At, from),
            Content = [sentence.Span(from, to)],
            IsDirect = sentence.IsQuoted(from),
        };
    }

    // Where a phrase of the language says that one reads it there, before any verb; the source ends at a comma.
    private static (int At, int Words, int SourceEnd)? Reading(SentenceTokens sentence, int noun, Grammar grammar)
    {
        var source = 0;
        for (var i = noun + 1; i < Math.Min(sentence.Count - 1, noun + 2 * Reach); i++)
        {
            if (grammar.Readings.Match(sentence.Lower, i) is { Words: > 0 } phrase)
            {
                return (i, phrase.Words, source > 0 ? source : i);
            }

            // « Nella bozza, che il giornale ha potuto visionare, si parla di… »
            if (sentence.Kind(i) == TokenKind.Comma && Enumerable.Range(i + 1, 2).Any(at => sentence.IsRelativeArticle(at) || grammar.Explainers.Match(sentence.Lower, at).Words > 0)
                && sentence.Tokens.FindIndex(i + 1, token => token.Kind == TokenKind.Comma) is > 0 and var close)
            {
                (source, i) = (source == 0 ? i : source, close);
                continue;
            }

            if (sentence.IsQuoted(i) || sentence.Kind(i) is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon || (sentence.IsFinite(i) && !sentence.IsDeterminer(i)))
            {
                return null;
            }

            var parts = sentence.Kind(i) == TokenKind.Comma || sentence.IsRelativeArticle(i) || grammar.Explainers.Match(sentence.Lower, i).Words > 0 || sentence.IsConjunction(i);
            source = source == 0 && parts ? i : source;
        }

        return null;
    }
}
