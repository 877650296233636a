using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Nouns that are what is said, and what stands before them.</content>
internal static partial class ContentStart
{
    /// <summary>The first token behind words of time: "on Tuesday", "le 17 octobre".</summary>
    public static int SkipTime(SentenceTokens sentence, int first, Grammar grammar)
    {
        var start = first;
        for (var i = first; i < sentence.Count && i < first + 6; i++)
        {
            var lower = sentence.Lower(i);
            if (grammar.IsTime(lower))
            {
                start = i + 1;
            }
            else if (!(grammar.Prepositions.Contains(lower) || grammar.Determiners.Contains(lower) || sentence.Kind(i) == TokenKind.Number || grammar.IsAdverb(lower)))
            {
                break;
            }
        }

        return start;
    }

    // "refuse en revanche de commenter"
    private static int SkipAdverbs(SentenceTokens sentence, int first, Grammar grammar)
    {
        var i = first;
        while (i < sentence.Count && (grammar.Adverbs.Match(sentence.Lower, i).Words is var words and > 0 || (grammar.IsAdverb(sentence.Lower(i)) && (words = 1) > 0)))
        {
            i += words;
        }

        return i;
    }

    /// <summary>What is judged, asked or meant may begin there: a noun or a quotation.</summary>
    public static bool IsNoun(SentenceTokens sentence, int first, Grammar grammar) =>
        IsObject(sentence, first, grammar) && !grammar.Complementizers.Contains(sentence.Lower(first));

    private static bool IsObject(SentenceTokens sentence, int first, Grammar grammar)
    {
        var lower = sentence.Lower(first);
        return sentence.Kind(first) is TokenKind.Word or TokenKind.Number or TokenKind.Quote
            && (grammar.Approximations.Match(sentence.Lower, first).Words > 0 || !(grammar.IsTime(lower) || grammar.Conjunctions.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.IsFinite(lower)
                || (grammar.Prepositions.Contains(lower) && !grammar.Determiners.Contains(lower) && !grammar.ObjectMarkers.Contains(lower)) || (grammar.IsAdverb(lower) && first + 1 >= sentence.Count)));
    }

    private static int ClosingComma(SentenceTokens sentence, int comma, int limit)
    {
        for (var i = comma + 1; i < limit; i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma)
            {
                return i;
            }
        }

        return -1;
    }
}
