using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Cues whose content stands before them and is only pointed at: « Про це повідомив мер », « …, o czym poinformował rząd ».</summary>
internal static class Pointers
{
    /// <summary>Tokens between a pointer and its verb: who says it may stand there.</summary>
    private const int Reach = 14;

    /// <summary>Shorter sentences say nothing that could be attributed.</summary>
    private const int FewestTokens = 4;

    /// <summary>The pointer that belongs to a verb group.</summary>
    /// <returns>Its first token, and how many words it has: 0 when there is none.</returns>
    public static (int Start, int Words) Find(SentenceTokens sentence, VerbGroup group, Grammar grammar)
    {
        // "Das teilte die Polizei mit."
        if (grammar.VerbSecond)
        {
            return group is { Start: 1, IsNegated: false } && (group.Form(CueFrame.Says) ?? group.Form(CueFrame.Tells) ?? (group.Rest is not null ? group.Form(CueFrame.Shows) : null)) is not null
                && grammar.Pointers.Match(sentence.Lower, 0) is { Words: 1 } ? (0, 1) : (0, 0);
        }

        // "Повідомив про це мер": where a particle of the verb is the pointer's first word, the group has taken it.
        for (var i = group.Verb + 1; i <= group.End; i++)
        {
            if (grammar.Pointers.Match(sentence.Lower, i) is { Words: > 0 } behind && !(grammar.IsRomance && sentence.IsDeterminer(i) && sentence.Kind(i + 1) == TokenKind.Word))
            {
                return (i, behind.Words);
            }
        }

        // "Lo ha annunciato il ministro": the pointer is a pronoun of the group itself.
        if (group is { Start: 0, Verb: > 0 } && group.Form(CueFrame.Says) is not null && grammar.Pointers.Match(sentence.Lower, 0) is { Words: > 0 } inside)
        {
            return (0, inside.Words);
        }

        // « Il club lo ha annunciato con una nota »
        if (grammar.IsRomance && group.Form(CueFrame.Says) is { Stance: "asserts" } && group.Form(CueFrame.Urges) is null
            && group.Form(CueFrame.Judges) is null && group.Start < group.Verb && grammar.Pointers.Match(sentence.Lower, group.Start).Words == 1
            && group.Start > 0 && !sentence.IsComplementizer(group.Start - 1)
            && (sentence.Kind(group.End) is TokenKind.Stop or TokenKind.Comma || sentence.IsTime(group.End)
            || (sentence.IsPreposition(group.End) && !sentence.IsInfinitiveMarker(group.End))))
        {
            return (group.Start, 1);
        }

        for (var i = group.Start - 1; i >= Math.Max(0, group.Start - Reach) && !(grammar.IsRomance && grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None))
            && (sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i)
                || (grammar.Articleless && sentence.Quotes[i] is { Words: < Quotation.FewWords })); i--)
        {
            if (grammar.Pointers.Match(sentence.Lower, i) is { Words: > 0 } before && !sentence.IsDeterminer(i)
                && (i == 0 || sentence.Kind(i - 1) is TokenKind.Comma || sentence.IsCoordinator(i - 1)
                    || sentence.IsAdverb(i - 1)))
            {
                return (i, before.Words);
            }
        }

        return (0, 0);
    }

    /// <summary>The sentence before, if it may be what is pointed at.</summary>
    public static ContentBefore? SentenceBefore(ArticleTokens article, int index, int end)
    {
        if (index == 0 || article.Sentences[index - 1] is not { Count: >= FewestTokens } before || article.Sentences[index].Sentence.Paragraph - before.Sentence.Paragraph > 1)
        {
            return null;
        }

        var last = before.Count;
        while (last > 1 && before.Kind(last - 1) == TokenKind.Stop && !before.IsQuoted(last - 1))
        {
            last--;
        }

        TextSpan[] spans = [before.Span(0, last)];
        return new(spans, before.IsQuoted(0) && before.IsQuoted(last - 1), end, end);
    }
}
