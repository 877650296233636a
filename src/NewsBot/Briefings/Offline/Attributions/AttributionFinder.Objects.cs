using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Attributions in which what is spoken of stands before the verb.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>"The figures were disputed by the union": the agent is the source, the subject what it speaks of.</summary>
    private (Attribution Attribution, int End)? ByAgent(int index, SentenceTokens sentence, VerbGroup group)
    {
        var by = group.FirstEnd;
        if (!grammar.Agents.Contains(sentence.Lower(by)) || (group.Form(CueFrame.Says) ?? group.Form(CueFrame.Judges)) is not { } form
            || NounPhrases.After(sentence, by + 1, grammar) is not { } agent || NounPhrases.Before(sentence, group.Start, floor: 0, grammar) is not { } subject)
        {
            return null;
        }

        // "was described by the jury as a miracle"
        var end = grammar.Prepositions.Contains(sentence.Lower(agent.End)) && form.Frame == CueFrame.Judges ? ContentBounds.End(sentence, agent.End, [], grammar) : agent.End;
        IReadOnlyList<TextSpan> content = end > agent.End
            ? [sentence.Span(subject.Start, subject.End), sentence.Span(agent.End, end)]
            : [sentence.Span(subject.Start, subject.End)];
        return (Attributed(index, sentence, group with { Forms = [form] }, agent with { IsOblique = true }, source: null, content, end, sentence.Count), end);
    }

    /// <summary>"The bridge, which engineers say could collapse, carries…": what is described is what they speak of.</summary>
    private (Attribution Attribution, int End)? OfAntecedent(int index, SentenceTokens sentence, VerbGroup group, NounPhrase subject)
    {
        if (grammar.DropsSubjects || grammar.VerbSecond || group.Form(CueFrame.Says) is not { } form || !grammar.IsFinite(sentence.Lower(group.End)))
        {
            return null;
        }

        var relative = group.Start - 1;
        while (relative >= Math.Max(1, subject.Start - 1) && !grammar.Relatives.Contains(sentence.Lower(relative)))
        {
            relative--;
        }

        var comma = sentence.Kind(relative - 1) == TokenKind.Comma;
        if (relative < Math.Max(1, subject.Start - 1) || relative + 1 >= group.Start || NounPhrases.Before(sentence, relative - (comma ? 1 : 0), floor: 0, grammar) is not { } described)
        {
            return null;
        }

        var end = group.End + 1;
        while (end < sentence.Count && sentence.Kind(end) is TokenKind.Word or TokenKind.Number or TokenKind.Quote or TokenKind.Other && (comma || end < group.End + 2 || !grammar.IsFinite(sentence.Lower(end)) || sentence.IsQuoted(end)))
        {
            end++;
        }

        var who = new NounPhrase(relative + 1, group.Start, group.Start);
        return (Attributed(index, sentence, group with { Forms = [form] }, who, source: null, [sentence.Span(described.Start, described.End), sentence.Span(group.End, end)], group.End, group.End), end);
    }

    /// <summary>"Non ha voluto commentare.", "would not comment": nothing but the verb says what is declined.</summary>
    private (Attribution Attribution, int End)? Refusal(int index, SentenceTokens sentence, VerbGroup group, NounPhrase who)
    {
        if (!group.IsNegated || group.Start == group.Verb || group.Forms.All(form => (form.Form & VerbForm.Infinitive) == VerbForm.None || form.Frame is not (CueFrame.Says or CueFrame.Judges)))
        {
            return null;
        }

        // « s'exprimer » is one with its pronoun.
        var first = group.Verb - (group.Verb - 1 > group.Start && grammar.Clitics.Contains(sentence.Lower(group.Verb - 1)) ? 1 : 0);
        var end = Math.Max(group.End, ContentBounds.End(sentence, group.Verb, [], grammar));
        return (Attributed(index, sentence, group with { End = first, FirstEnd = first, Forms = [group.Forms[0] with { Stance = "declines" }] }, who, source: null, [sentence.Span(first, end)], group.End, sentence.Count), end);
    }

    /// <summary>"Den Schaden bezifferte die Polizei auf 2.000 Euro": what is judged stands first.</summary>
    private (Attribution Attribution, int End)? OfObjectFirst(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, NounPhrase what, NounPhrase who)
    {
        if (group.Forms.FirstOrDefault(form => form.Object || form.Frame is CueFrame.Judges or CueFrame.Measures) is not { } form)
        {
            return null;
        }

        var from = Math.Max(who.End, group.FirstEnd);
        var end = group.Rest?.Start ?? ContentBounds.End(sentence, from, NextCues.Stops(sentence, from, later, grammar), grammar);
        IReadOnlyList<TextSpan> content = end - from >= 1 && !ContentStart.IsOnlyTime(sentence, from, end, grammar)
            ? [sentence.Span(what.Start, what.End), sentence.Span(from, end)]
            : [sentence.Span(what.Start, what.End)];
        return (Attributed(index, sentence, group with { Forms = [form] }, who, source: null, content, from, end), Math.Max(end, group.End));
    }
}
