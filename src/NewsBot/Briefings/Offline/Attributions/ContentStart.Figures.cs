using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Figures that are given to a thing.</content>
internal static partial class ContentStart
{
    /// <summary>Words of a figure before the thing that it is given to: « à 340 tonnes la quantité ».</summary>
    private const int FewWords = 4;

    /// <summary>How far behind "put" the "at" with its figure may stand.</summary>
    private const int FigureReach = 10;

    // "the death toll at 31", « les pertes à près de 300 millions ».
    private static bool GivesFigure(SentenceTokens sentence, int first, Grammar grammar, bool ofCount)
    {
        // "raised the toll to 35" tells a figure, "raised its prices to 5 euros" does not.
        if (ofCount && !Enumerable.Range(first, FewWords).Any(i => grammar.SameThings.Totals.Match(sentence.Lower, i).Words > 0))
        {
            return false;
        }

        for (var i = first + 1; i < Math.Min(sentence.Count - 1, first + FigureReach) && sentence.Kind(i) == TokenKind.Word; i++)
        {
            if (IsFigure(sentence, i, grammar))
            {
                return true;
            }
        }

        return false;
    }

    // « приводит другие данные — 4450 обращений », "podaje kwotę 61 tys."
    private static bool NamesFigure(SentenceTokens sentence, int first, Grammar grammar)
    {
        var end = first;
        while (grammar.Articleless && end < first + FewWords && sentence.Kind(end) == TokenKind.Word && !sentence.IsQuoted(end) && !sentence.IsPreposition(end) && !IsCount(sentence, end, grammar))
        {
            end++;
        }

        return end > first && IsObject(sentence, first, grammar) && IsCount(sentence, end + (sentence.Kind(end) is TokenKind.Dash or TokenKind.Colon or TokenKind.Comma ? 1 : 0), grammar);
    }

    /// <summary>"at 31", « à 340 tonnes la quantité », at "no more than 12".</summary>
    public static bool IsFigure(SentenceTokens sentence, int preposition, Grammar grammar)
    {
        var first = preposition + (sentence.Kind(preposition + 1) == TokenKind.Quote || (grammar.IsRomance && sentence.IsDeterminer(preposition + 1) && sentence.Kind(preposition + 2) == TokenKind.Number) ? 2 : 1);
        return sentence.IsPreposition(preposition)
            && (sentence.Kind(first) is TokenKind.Number or TokenKind.Other || sentence.IsNumberWord(first) || grammar.Approximations.Match(sentence.Lower, first).Words > 0);
    }

    // « lo rebaja a 290 millones », « en a dénombré 4 000 »: what is measured stands before the verb.
    private static bool HasClitic(SentenceTokens sentence, VerbGroup group, Grammar grammar) =>
        grammar.IsRomance && Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => grammar.Clitics.Value(sentence.Lower(i)) == "");

    // "12", "at least 60", "only nearly twenty"
    private static bool IsCount(SentenceTokens sentence, int first, Grammar grammar)
    {
        first += grammar.Adverbs.Contains(sentence.Lower(first)) ? 1 : 0;
        var number = first + grammar.Approximations.Match(sentence.Lower, first).Words;
        number += sentence.Kind(number) == TokenKind.Other ? 1 : 0;
        return sentence.Kind(number) == TokenKind.Number || ((number > first || grammar.Articleless) && grammar.Numbers.Value(sentence.Lower(number)) is not (null or "1"));
    }

    // « évalue à 340 tonnes la quantité »
    private static bool FigureFirst(SentenceTokens sentence, int first, Grammar grammar) =>
        IsFigure(sentence, first, grammar) && Enumerable.Range(first + 2, FewWords).Any(i => sentence.IsDeterminer(i) && !sentence.IsPreposition(i));
}
