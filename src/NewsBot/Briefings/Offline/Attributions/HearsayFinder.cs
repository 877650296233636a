using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Firmness;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>What the outlet reports without a source and does not vouch for: "reportedly", "is believed to", "aurait été filmé".</summary>
internal static class HearsayFinder
{
    /// <param name="attributed">What has a source already.</param>
    public static IEnumerable<Attribution> Find(ArticleTokens article, IReadOnlyList<Attribution> attributed)
    {
        var covered = attributed.SelectMany(attribution => attribution.Cue is { } cue ? attribution.Content.Append(cue) : attribution.Content)
            .SelectMany(span => article.In(span).Select(sentence => (sentence.Sentence.Number, Span: span)))
            .ToLookup(pair => pair.Number, pair => pair.Span);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            if (!HedgesWithoutCondition(sentence, article.Grammar))
            {
                continue;
            }

            for (var t = 0; t < sentence.Count; t++)
            {
                if (sentence.IsQuoted(t) || CueAt(sentence, t, article.Grammar) is not { } cue
                    || covered[sentence.Sentence.Number].Any(span => span.Overlaps(sentence.Span(t, t + cue.Words))))
                {
                    continue;
                }

                yield return Hearsay(i, sentence, t, cue.Words, cue.Stance, article.Grammar);
                break;
            }
        }
    }

    private static bool HedgesWithoutCondition(SentenceTokens sentence, Grammar grammar)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (grammar.Conditions.Match(sentence.Lower, i).Words > 0 && (i == 0 || sentence.Kind(i - 1) == TokenKind.Comma))
            {
                return false;
            }
        }

        return sentence.Count > 3 && sentence.Tokens[^1].Text is not "?";
    }

    private static (int Words, string Stance)? CueAt(SentenceTokens sentence, int index, Grammar grammar)
    {
        if (grammar.HearsayPhrases.Match(sentence.Lower, index) is { Words: > 0 } phrase)
        {
            // « Тренер, кажуть, розбив дошку »: between commas alone.
            return sentence.Kind(index + phrase.Words - 1) != TokenKind.Comma ? (phrase.Words, phrase.Value)
                : index > 0 && sentence.Kind(index - 1) == TokenKind.Comma ? (phrase.Words - 1, phrase.Value) : null;
        }

        if (!HedgeFinder.IsHearsay(sentence, index, grammar))
        {
            return HedgeFinder.IsBracketed(sentence, index, grammar) ? (1, "") : null;
        }

        // The whole verb group: "aurait été filmé".
        var end = index + 1;
        while (end < sentence.Count && !sentence.IsQuoted(end)
            && (sentence.IsPassiveAuxiliary(end) || sentence.IsAdverb(end)))
        {
            end++;
        }

        var auxiliary = sentence.IsAuxiliary(index);
        return (end + (auxiliary && end < sentence.Count && sentence.Tokens[end].IsWord && !sentence.IsDeterminer(end) ? 1 : 0) - index, "");
    }

    private static Attribution Hearsay(int index, SentenceTokens sentence, int cue, int words, string stance, Grammar grammar)
    {
        var last = ContentBounds.End(sentence, cue + words - 1, [], grammar);
        return new()
        {
            Sentence = index,
            Cue = sentence.Span(cue, cue + words),
            Content = Around(sentence, cue, words, Math.Max(Math.Min(cue + words, sentence.Count), last), grammar),
            Stance = stance.Length > 0 ? stance : "asserts",
            IsHearsay = true,
        };
    }

    // "It is believed that…" and "reportedly" can go; "is believed to" and "aurait été" hold the sentence together.
    private static IReadOnlyList<TextSpan> Around(SentenceTokens sentence, int cue, int words, int last, Grammar grammar)
    {
        // What stands before a semicolon or a colon has its own source.
        var mark = sentence.Tokens.FindLastIndex(cue, token => token.Kind is TokenKind.Semicolon or TokenKind.Colon);
        var opens = mark > 0 && !sentence.IsQuoted(mark) && mark + 1 < cue + words ? mark + 1 : 0;
        var (first, after) = (opens > 0 ? opens : sentence.Kind(0) == TokenKind.Comma ? 1 : 0, cue + words);
        if (cue == 0 && after < last)
        {
            after += sentence.Kind(after) == TokenKind.Comma && after + 1 < last ? 1 : 0;
            after += grammar.Complementizers.Value(sentence.Lower(after)) == "" && after + 1 < last ? 1 : 0;
            return [sentence.Span(after, last)];
        }

        // « У кулуарах подейкують, що… »: what is said follows.
        if (after < last && words > 1 && sentence.IsComplementizer(after - 1))
        {
            return [sentence.Span(after, last)];
        }

        var phrase = !HedgeFinder.IsHearsay(sentence, cue, grammar) && !grammar.HearsayBrackets.Contains(sentence.Lower(cue)) && cue > first && after < last;
        if (phrase && sentence.Kind(cue - 1) == TokenKind.Comma && sentence.Kind(after) == TokenKind.Comma && cue - 1 > first && after + 1 < last)
        {
            return [sentence.Span(first, cue - 1), sentence.Span(after + 1, last)];
        }

        return phrase && words == 1 ? [sentence.Span(first, cue), sentence.Span(after, last)] : [sentence.Span(first, last)];
    }
}
