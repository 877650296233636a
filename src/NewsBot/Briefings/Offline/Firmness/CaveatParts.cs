using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>A sentence as caveats see it: what its words may do in one, and the parts of which each may be one.</summary>
internal static class CaveatParts
{
    /// <returns>For each token what it may do in a caveat.</returns>
    public static CaveatWord[] Words(SentenceTokens sentence, SearchedText text, Grammar grammar)
    {
        var found = new CaveatWord[sentence.Count];
        foreach (var (word, start, end) in grammar.CaveatWords.In(text))
        {
            var position = sentence.Sentence.Span.Start;
            for (var i = FirstEndingAfter(sentence, position + start); i < sentence.Count && sentence.Tokens[i].Start < position + end; i++)
            {
                found[i] |= sentence.IsQuoted(i) ? word & CaveatWord.Newsroom : word;
            }
        }

        // "this Tuesday", "that day" points at nothing that was said, « того, что » at what follows.
        for (var i = 0; i < found.Length; i++)
        {
            if (sentence.IsTime(i + 1) || grammar.Durations.Contains(sentence.Lower(i + 1)) || OpensClause(i + 1) || (sentence.Kind(i + 1) == TokenKind.Comma && OpensClause(i + 2)))
            {
                found[i] &= ~CaveatWord.Back;
            }
        }

        return found;

        bool OpensClause(int i) => sentence.IsComplementizer(i);
    }

    // "The firm denies it; …", "…, and no reporter was let in".
    public static IEnumerable<(int From, int To)> Of(SentenceTokens sentence, CaveatWord[] found, Grammar grammar)
    {
        var first = 0;
        for (var i = 0; i <= sentence.Count; i++)
        {
            if (i == sentence.Count || sentence.Kind(i) is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash
                || (sentence.Kind(i) == TokenKind.Comma && i + 1 < sentence.Count && (found[i + 1] & (CaveatWord.Question | CaveatWord.Whether)) == CaveatWord.None && (sentence.IsCoordinator(i + 1) || (grammar.Conjunctions.Value(sentence.Lower(i + 1)) is "but" or "while" && sentence.Kind(i + 2) != TokenKind.Comma))))
            {
                if (i > first)
                {
                    yield return (first, i);
                }

                first = i + 1;
            }
        }
    }

    private static int FirstEndingAfter(SentenceTokens sentence, int position)
    {
        var (low, high) = (0, sentence.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentence.Tokens[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
