using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Nouns of saying without a verb, beside a colon or a quotation: « La replica del ministero: i dati sono provvisori », « «Serve una svolta», le parole del capitano ».</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Words before such a noun: an article and adjectives, « Diversa la versione dei vicini: … ».</summary>
    private const int WordsBeforeSaying = 3;

    private Attribution? Saying(int index, SentenceTokens sentence, int first)
    {
        if (!grammar.IsRomance || found.Count > first || sentence.Count < ShortObject / 2)
        {
            return null;
        }

        // « A smontare la notizia è la stessa Andreoli: si tratta di… »
        if (sentence.IsInfinitiveMarker(0) && Infinitives.IsBare(sentence, 1, grammar) && Clefts.Pointer(sentence, 1, grammar) is > 0 and var pointer
            && NounPhrases.After(sentence, pointer, grammar) is { } pointed && sentence.Kind(pointed.End) == TokenKind.Colon && MaySpeak(sentence, pointed)
            && ContentBounds.End(sentence, pointed.End + 1, [], grammar) is var last && ContentBounds.IsLongEnough(sentence, pointed.End + 1, last))
        {
            return new() { Sentence = index, Source = pointed, Content = [sentence.Span(pointed.End + 1, last)], IsDirect = sentence.IsQuoted(pointed.End + 1) };
        }

        if (PointedBack(index, sentence) is { } back)
        {
            return back;
        }

        // What stands in quotation marks, and a comma.
        var quote = sentence.Quotes[0] is { } words ? sentence.Tokens.FindIndex(token => token.Start >= words.Span.End) : 0;
        if (quote < 0 || (quote > 0 && sentence.Kind(quote) != TokenKind.Comma))
        {
            return null;
        }

        var start = quote > 0 ? quote + 1 : 0;
        while (quote > 0 && (sentence.IsPassiveAuxiliary(start) || sentence.IsAdverb(start)))
        {
            start++;
        }

        var noun = Enumerable.Range(start, WordsBeforeSaying + 1).FirstOrDefault(i => !sentence.IsQuoted(i) && sentence.IsCueNoun(i), -1);
        if (noun < 0 || grammar.Prepositions.Value(sentence.Lower(noun + 1)) != "n" || (noun > start && !Enumerable.Range(start, noun - start).Any(i => sentence.IsDeterminer(i)))
            || NounPhrases.After(sentence, noun + 2, grammar) is not { } who || !MaySpeak(sentence, who))
        {
            return null;
        }

        var colon = sentence.Kind(who.End) == TokenKind.Colon;
        var (from, to) = quote > 0 ? (0, quote) : (who.End + 1, ContentBounds.End(sentence, who.End + 1, [], grammar));
        return (quote == 0 && !colon) || !ContentBounds.IsLongEnough(sentence, from, to) ? null : new()
        {
            Sentence = index,
            Source = who with { IsOblique = true },
            Cue = sentence.Span(noun, noun + 1),
            Content = [sentence.Span(from, to)],
            Stance = grammar.CueNouns.Value(sentence.Lower(noun))!.TrimEnd('+') is { Length: > 0 } stance ? stance : "asserts",
            IsDirect = sentence.IsQuoted(from),
        };
    }

    /// <summary>« Il ponte riaprirà a maggio. A dirlo è il ministro Vita. », "A ponte vai fechar. Quem o diz é a presidente da câmara.": the sentence before.</summary>
    private Attribution? PointedBack(int index, SentenceTokens sentence)
    {
        var verb = sentence.IsInfinitiveMarker(0) && Infinitives.EndsWithObject(sentence.Lower(1), grammar) ? 1
            : (sentence.IsRelative(0) || sentence.IsRelativeArticle(0)) && grammar.BackPronouns.Contains(sentence.Lower(1)) && sentence.IsCueVerb(2) ? 2 : -1;
        return verb < 0 || Clefts.Pointer(sentence, verb, grammar) is not (> 0 and var pointer) || NounPhrases.After(sentence, pointer, grammar) is not { } who || !MaySpeak(sentence, who)
            || FoundIn(index - 1).Any() || Pointers.SentenceBefore(article, index, who.End) is not { } content ? null
            : new() { Sentence = index, Source = who, Cue = sentence.Span(verb, verb + 1), Content = content.Spans, IsDirect = content.IsDirect };
    }
}
