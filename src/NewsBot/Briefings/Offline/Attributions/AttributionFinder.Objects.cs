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

    /// <summary>"Non ha voluto commentare.", "would not comment": nothing but the verb says what is declined.</summary>
    private (Attribution Attribution, int End)? Refusal(int index, SentenceTokens sentence, VerbGroup group, NounPhrase who)
    {
        if (!group.IsNegated || group.Start == group.Verb || group.Forms.All(form => (form.Form & VerbForm.Infinitive) == VerbForm.None || form.Frame is not (CueFrame.Says or CueFrame.Judges)))
        {
            return null;
        }

        var end = ContentBounds.End(sentence, group.Verb, [], grammar);
        return (Attributed(index, sentence, group with { End = group.Verb, FirstEnd = group.Verb, Forms = [group.Forms[0] with { Stance = "declines" }] }, who, source: null, [sentence.Span(group.Verb, Math.Max(end, group.End))], group.End, sentence.Count), Math.Max(end, group.End));
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
