using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Words of attribution between commas, in free word order: « За две недели, рассказывает она, увезли двоих »: what stands behind them is said too.</summary>
internal static class Inserted
{
    /// <summary>Tokens of "Ясно", « Скорее всего »: what a clause with "that" may hang on.</summary>
    private const int FewWords = 4;

    /// <param name="first">Where what is said begins.</param>
    /// <param name="cue">The cue or its subject; a comma stands before it.</param>
    /// <param name="comma">The comma behind both.</param>
    public static bool GoesOn(SentenceTokens sentence, int first, int cue, int comma, Grammar grammar)
    {
        var next = comma + 1;
        if (!grammar.Articleless || cue < 2 || sentence.Kind(cue - 1) != TokenKind.Comma || sentence.Kind(comma) != TokenKind.Comma || next + 1 >= sentence.Count)
        {
            return false;
        }

        if (sentence.IsQuoted(next))
        {
            return BeginsWithName(sentence, next, grammar);
        }

        var lower = sentence.Lower(next);
        if (IsOfWriter(sentence, next, grammar))
        {
            return false;
        }

        // « Она готова, заверила Торн, но лишь после вывода войск »: no clause of its own.
        if (grammar.Coordinators.Contains(lower) || grammar.Conjunctions.Value(lower) is "but" or "while")
        {
            return !HasVerb(sentence, next + 1, grammar);
        }

        if (grammar.Complementizers.Contains(lower) || grammar.Conjunctions.Contains(lower))
        {
            return grammar.Conditions.Match(sentence.Lower, next).Words > 0 || (grammar.Complementizers.Value(lower) == "" && cue - 1 - first <= FewWords);
        }

        // « Мост закрыт, сказал Павел, местный житель »: two clauses, or one that the cue stands in.
        var verbs = grammar.Verbs.Find(lower).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None);
        return HasVerb(sentence, first, grammar) ? !verbs && (HasVerb(sentence, next, grammar) || grammar.Prepositions.Contains(lower) || sentence.Kind(next) == TokenKind.Number)
            : true;
    }

    /// <summary>« Помогло бы бурение, но денег на него, сетует она, не дают »: of two clauses the nearer one.</summary>
    public static int NearerClause(SentenceTokens sentence, int first, int last, Grammar grammar)
    {
        for (var i = last - 1; i > first; i--)
        {
            if (sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i) && grammar.Conjunctions.Match(sentence.Lower, i + 1) is { Words: > 0, Value: "but" or "while" } joint && i + joint.Words < last)
            {
                return i + 1 + joint.Words;
            }
        }

        return first;
    }

    /// <summary>« …, говорит он, «Стриж» выйдет »: the clause goes on behind the quotation marks.</summary>
    public static bool BeginsWithName(SentenceTokens sentence, int index, Grammar grammar)
    {
        var close = index;
        while (close < sentence.Count && sentence.Quotes[close] is { } quote && quote == sentence.Quotes[index])
        {
            close++;
        }

        return grammar.Articleless && sentence.Quotes[index] is { Words: < Quotation.FewWords } && sentence.Kind(close) == TokenKind.Word;
    }

    // « …, який… », « …, додавши, що… », « …, со ссылкой на… »
    private static bool IsOfWriter(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsRelative(index) || sentence.IsRelativeArticle(index) || grammar.Explainers.Match(sentence.Lower, index).Words > 0
        || grammar.AsideOpeners.Match(sentence.Lower, index).Words > 0 || grammar.CitingPhrases.Match(sentence.Lower, index).Words > 0
        || grammar.CuePrepositions.Match(sentence.Lower, index).Words > 0 || grammar.WriterTails.Match(sentence.Lower, index).Words > 0
        || (grammar.Verbs.Find(sentence.Lower(index)) is { Length: > 0 } forms && Array.TrueForAll(forms, form => (form.Form & VerbForm.Gerund) != VerbForm.None));

    // Up to the next mark.
    private static bool HasVerb(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; i < sentence.Count && sentence.Kind(i) is TokenKind.Word or TokenKind.Number; i++)
        {
            if (!sentence.IsQuoted(i) && (sentence.IsFinite(i) || sentence.IsRegularPast(i) || sentence.IsAuxiliary(i)
                || (grammar.GenderOfVerb(sentence.Lower(i)) != 'x' && sentence.Lower(i).Length > FewWords && !sentence.IsNoun(i))))
            {
                return true;
            }
        }

        return false;
    }
}
