using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Nouns that are what is said, and what stands before them.</content>
internal static partial class ContentStart
{
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

    /// <summary>It is words that are refused: « от комментариев », and not « от участия в турнире ».</summary>
    public static bool IsRefused(SentenceTokens sentence, int first, Grammar grammar)
    {
        for (var i = first; i < sentence.Count && i < first + FewWords && sentence.Kind(i) == TokenKind.Word; i++)
        {
            if (grammar.RefusedNouns.Contains(sentence.Lower(i)))
            {
                return true;
            }
        }

        return grammar.RefusedNouns.IsEmpty;
    }

    /// <summary>What is judged, asked or meant may begin there: a noun or a quotation.</summary>
    public static bool IsNoun(SentenceTokens sentence, int first, Grammar grammar) =>
        IsObject(sentence, first, grammar) && !grammar.Complementizers.Contains(sentence.Lower(first));

    /// <summary>"may feel a strong sense of guilt": a noun that nobody spoke of, and no verb behind it.</summary>
    private static bool IsOnlyNoun(SentenceTokens sentence, int first, Grammar grammar)
    {
        if (!grammar.HeadLast || grammar.VerbSecond || grammar.Determiners.Value(sentence.Lower(first)) is not [.., 'i'])
        {
            return false;
        }

        for (var i = first + 1; i < sentence.Count && sentence.Kind(i) is not (TokenKind.Stop or TokenKind.Semicolon); i++)
        {
            if (sentence.IsQuoted(i) || grammar.IsFinite(sentence.Lower(i)) || grammar.IsRegularPast(sentence.Lower(i)) || grammar.Verbs.Contains(sentence.Lower(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsObject(SentenceTokens sentence, int first, Grammar grammar)
    {
        var lower = sentence.Lower(first);
        return sentence.Kind(first) is TokenKind.Word or TokenKind.Number or TokenKind.Quote
            && (grammar.Approximations.Match(sentence.Lower, first).Words > 0
            || !(grammar.IsTime(lower) || grammar.Conjunctions.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.IsFinite(lower)
                || (grammar.Prepositions.Contains(lower) && !grammar.Determiners.Contains(lower) && !grammar.ObjectMarkers.Contains(lower))
                || (grammar.IsAdverb(lower) && first + 1 >= sentence.Count)));
    }

    private static bool IsThat(string lower, Grammar grammar) => grammar.Complementizers.Contains(lower) && !KeepsWord(lower, grammar);

    // "how", "why", "comment": the question is part of what is said; "that", "que" are not.
    private static bool KeepsWord(string lower, Grammar grammar) => grammar.Complementizers.Value(lower) == "k";
}
