using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>When something was said: words of time that stand with a cue.</summary>
internal static class SaidFinder
{
    /// <param name="to">Exclusive.</param>
    /// <returns>The words, without a preposition before them; <c>null</c> when there are none.</returns>
    public static TextSpan? Find(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from; i < Math.Min(to, sentence.Count); i++)
        {
            if (sentence.IsQuoted(i) || !grammar.IsTime(sentence.Lower(i)))
            {
                continue;
            }

            var (start, end) = (i, i + 1);
            while (start > from && (sentence.Kind(start - 1) == TokenKind.Number || grammar.IsTime(sentence.Lower(start - 1)) || grammar.Adverbs.Contains(sentence.Lower(start - 1))))
            {
                start--;
            }

            while (end < Math.Min(to, sentence.Count) && (sentence.Kind(end) == TokenKind.Number || grammar.IsTime(sentence.Lower(end))
                || (end + 1 < to && grammar.IsTime(sentence.Lower(end + 1)) && sentence.Tokens[end].IsWord)
                || (end + 2 < to && grammar.IsTime(sentence.Lower(end + 2)) && grammar.Determiners.Contains(sentence.Lower(end + 1)))))
            {
                end++;
            }

            return sentence.Span(start, end);
        }

        return null;
    }
}
