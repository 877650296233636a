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
        // "foi qualificada de «pura especulação» pela porta-voz", "was called "absurd" by the union"
        // « è stato denunciato venerdì dall'associazione »
        var behind = grammar.IsRomance ? ContentStart.SkipTime(sentence, group.FirstEnd, grammar) : group.FirstEnd;
        var by = sentence.IsAgentPreposition(behind) ? behind : BehindQuote(sentence, group.FirstEnd);
        if (!sentence.IsAgentPreposition(by) || (group.Form(CueFrame.Says) ?? group.Form(CueFrame.Judges)) is not { } form
            || NounPhrases.After(sentence, by + 1, grammar) is not { } agent || NounPhrases.Before(sentence, group.Start, floor: 0, grammar) is not { } subject)
        {
            return null;
        }

        // "was accused by critics of promoting it", « è accusato dalla procura di aver falsificato i bilanci »
        var deed = grammar.HeadLast && form.Frame == CueFrame.Judges
                ? Enumerable.Range(agent.Start + 1, agent.Length - 1).FirstOrDefault(i => sentence.IsPreposition(i) && sentence.Lower(i + 1).EndsWith("ing", StringComparison.Ordinal))
            : grammar.IsRomance
                ? Enumerable.Range(agent.Start + 1, agent.Length).FirstOrDefault(i => sentence.IsInfinitiveMarker(i) && Infinitives.IsBare(sentence, i + 1, grammar))
            : 0;
        agent = deed > 0 ? new(agent.Start, deed, deed) : agent;
        // "was described by the jury as a miracle"
        var end = deed > 0 || (sentence.IsPreposition(agent.End) && form.Frame == CueFrame.Judges) ? ContentBounds.End(sentence, agent.End, [], grammar) : agent.End;
        IReadOnlyList<TextSpan> content = by > behind ? [sentence.Span(subject.Start, subject.End), sentence.Span(group.FirstEnd, by)]
            : end > agent.End ? [sentence.Span(subject.Start, subject.End), sentence.Span(agent.End, end)]
            : [sentence.Span(subject.Start, subject.End)];
        return (Attributed(index, sentence, group with { Forms = [form] }, agent with { IsOblique = true }, source: null, content, end, sentence.Count), end);
    }

    // The token behind a quotation, perhaps with a preposition before it.
    private int BehindQuote(SentenceTokens sentence, int first)
    {
        var i = first + (grammar.VerbSecond ? 0 : sentence.IsPreposition(first)
            || sentence.IsConjunction(first) || grammar.AsWords.Contains(sentence.Lower(first)) ? 1 : 0);
        if (i >= sentence.Count || sentence.Quotes[i] is not { } quote)
        {
            return first;
        }

        while (i < sentence.Count && sentence.Quotes[i] == quote)
        {
            i++;
        }

        return i;
    }

    /// <summary>"The bridge, which engineers say could collapse, carries…": what is described is what they speak of.</summary>
    private (Attribution Attribution, int End)? OfAntecedent(int index, SentenceTokens sentence, VerbGroup group, NounPhrase subject)
    {
        if (grammar.DropsSubjects || grammar.VerbSecond || group.Form(CueFrame.Says) is not { } form || !sentence.IsFinite(group.End))
        {
            return null;
        }

        var relative = group.Start - 1;
        while (relative >= Math.Max(1, subject.Start - 1) && !sentence.IsRelative(relative))
        {
            relative--;
        }

        var comma = sentence.Kind(relative - 1) == TokenKind.Comma;
        if (relative < Math.Max(1, subject.Start - 1) || relative + 1 >= group.Start || NounPhrases.Before(sentence, relative - (comma ? 1 : 0), floor: 0, grammar) is not { } described)
        {
            return null;
        }

        var end = group.End + 1;
        while (end < sentence.Count && sentence.Kind(end) is TokenKind.Word or TokenKind.Number or TokenKind.Quote or TokenKind.Other
            && (comma || end < group.End + 2 || !sentence.IsFinite(end) || sentence.IsQuoted(end)))
        {
            end++;
        }

        var who = new NounPhrase(relative + 1, group.Start, group.Start);
        return (Attributed(index, sentence, group with { Forms = [form] }, who, source: null, [sentence.Span(described.Start, described.End), sentence.Span(group.End, end)], group.End, group.End), end);
    }

    /// <summary>« Une affirmation que conteste Baie vivante », « …, ce que dément le groupe »: the subject stands behind the verb of the relative clause.</summary>
    /// <returns><c>null</c> when it is none; nothing found when what is spoken of is not there.</returns>
    private (bool Is, (Attribution Attribution, int End)? Found)? ObjectRelative(int index, SentenceTokens sentence, VerbGroup group, Attribution? previous)
    {
        var que = group.Start - 1;
        if (!grammar.IsRomance || grammar.DropsSubjects || que < 1 || grammar.Complementizers.Value(sentence.Lower(que)) != ""
            || !grammar.Explainers.Contains(sentence.Lower(que)) || sentence.IsCueVerb(que - 1))
        {
            return null;
        }

        var from = group.End;
        while (sentence.IsAdverb(from))
        {
            from++;
        }

        if (NounPhrases.After(sentence, from, grammar) is not { } who || sentence.Kind(who.End) is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon))
        {
            return null;
        }

        var content = IsTail(sentence, group.Start) ? previous?.Content : NounPhrases.Before(sentence, que, floor: 0, grammar) is { } thing
            && !sentence.IsPronoun(thing.Start) && thing.Length > 1 ? [sentence.Span(thing.Start, thing.End)] : null;
        return content is null ? (true, null) : (true, (Attributed(index, sentence, group, who, source: null, content, group.End, sentence.Count), who.End));
    }

    /// <summary>« La cifra giusta non la vuole dire »: the pronoun tells that what stands first is the object.</summary>
    private (Attribution Attribution, int End)? Repeated(int index, SentenceTokens sentence, VerbGroup group, NounPhrase? before) =>
        grammar.IsRomance && grammar.DropsSubjects && before is { Start: 0, Length: > 1 } thing && thing.Head == thing.End && !MaySpeak(sentence, thing)
            && Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => grammar.Clitics.Value(sentence.Lower(i)) == "" && sentence.IsDeterminer(i))
            ? (Attributed(index, sentence, group, subject: null, source: null, [sentence.Span(thing.Start, thing.End)], group.End, group.End), group.End) : null;

    /// <summary>"Non ha voluto commentare.", "would not comment": nothing but the verb says what is declined.</summary>
    private (Attribution Attribution, int End)? Refusal(int index, SentenceTokens sentence, VerbGroup group, NounPhrase who)
    {
        // « Contactée, l'entreprise n'a pas donné suite. », "Procurada, a empresa não respondeu."
        var asked = group.Forms.Any(form => form is { Negated: true, Stance: "declines" }) && Enumerable.Range(0, sentence.Count).Any(i => grammar.AsideOpeners.Match(sentence.Lower, i).Words > 0);
        asked |= grammar.IsRomance && group.Forms.Any(form => form is { Negated: true, Stance: "declines" }) && sentence.Kind(group.End) == TokenKind.Stop;
        if (!group.IsNegated || group.Start == group.Verb
            || (!asked && group.Forms.All(form => (form.Form & VerbForm.Infinitive) == VerbForm.None
                    || form.Frame is not (CueFrame.Says or CueFrame.Judges))))
        {
            return null;
        }

        var end = Math.Max(group.End, ContentBounds.End(sentence, group.Verb, [], grammar));
        if (asked && end > group.End)
        {
            // "a holding não se manifestou sobre o assunto"
            return (Attributed(index, sentence, group with { Forms = [group.Forms[0] with { Stance = "declines" }] }, who, source: null, [sentence.Span(group.End, end)], group.End, sentence.Count), end);
        }

        // "Whether he had read it he would not say."
        if (grammar.HeadLast && who.Start > 2 && grammar.Complementizers.Value(sentence.Lower(0)) == "k" && sentence.Kind(group.End) == TokenKind.Stop)
        {
            return (Attributed(index, sentence, group with { Forms = [group.Forms[0] with { Stance = "declines" }] }, who, source: null, [sentence.Span(0, who.Start)], group.End, sentence.Count), group.End);
        }

        // « s'exprimer » is one with its pronoun.
        var first = group.Verb - (group.Verb - 1 > group.Start && sentence.IsClitic(group.Verb - 1) ? 1 : 0);
        return (Attributed(index, sentence, group with { End = first, FirstEnd = first, Forms = [group.Forms[0] with { Stance = "declines" }] }, who, source: null, [sentence.Span(first, end)], group.End, sentence.Count), end);
    }

    /// <summary>"Smith could not immediately be reached for comment."</summary>
    private (Attribution Attribution, int End)? Unreached(int index, SentenceTokens sentence, VerbGroup group)
    {
        if (!group.IsNegated || group.Forms.FirstOrDefault(form => form is { Frame: CueFrame.Judges, Stance: "declines", Negated: true, Particle.Length: > 0 }) is not { } form
            || NounPhrases.Before(sentence, group.Start, floor: 0, grammar) is not { } who)
        {
            return null;
        }

        var first = Enumerable.Range(group.Start + 1, group.Verb - group.Start - 1).FirstOrDefault(i => sentence.IsPassiveAuxiliary(i), group.Verb);
        return (Attributed(index, sentence, group with { Forms = [form], End = first, FirstEnd = first }, who, source: null, [sentence.Span(first, group.End)], group.End, sentence.Count), group.End);
    }

    /// <summary>"Den Schaden bezifferte die Polizei auf 2.000 Euro": what is judged stands first.</summary>
    private (Attribution Attribution, int End)? OfObjectFirst(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, NounPhrase what, NounPhrase who)
    {
        if (group.Forms.FirstOrDefault(form => form.Object || form.Frame is CueFrame.Judges or CueFrame.Measures) is not { } form)
        {
            return null;
        }

        // "Kunden rät die Zentrale, ihre Forderung anzumelden"
        var from = Math.Max(who.End, group.FirstEnd);
        from = group.Rest is null && form.Stance == "demands" && ContentStart.BehindComma(sentence, from, grammar) is > 0 and var clause ? clause : from;
        var end = group.Rest?.Start ?? ContentBounds.End(sentence, from, NextCues.Stops(sentence, from, later, grammar), grammar);
        IReadOnlyList<TextSpan> content = end - from >= 1 && !ContentStart.IsOnlyTime(sentence, from, end, grammar)
            ? [sentence.Span(what.Start, what.End), sentence.Span(from, end)]
            : [sentence.Span(what.Start, what.End)];
        return (Attributed(index, sentence, group with { Forms = [form] }, who, source: null, content, from, end), Math.Max(end, group.End));
    }

    private bool IsTail(SentenceTokens sentence, int end)
    {
        for (var i = end - 1; i >= Math.Max(0, end - 3); i--)
        {
            if (sentence.Kind(i) == TokenKind.Comma)
            {
                return grammar.WriterTails.Match(sentence.Lower, i + 1).Words is > 0 and var words && words == end - i - 1;
            }
        }

        return false;
    }

    private static bool HasNoun(SentenceTokens sentence, NounPhrase phrase, PhraseSet nouns)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (nouns.Contains(sentence.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    // « accuse la majorité de « préparer la privatisation » »: whom, and behind a preposition of what.
    private bool AccusesOf(SentenceTokens sentence, int from)
    {
        var quote = grammar.IsRomance && sentence.IsDeterminer(from)
            ? Enumerable.Range(from, Math.Min(LongestAccused, sentence.Count - from)).FirstOrDefault(sentence.IsQuoted, -1) : -1;
        return quote > from + 1 && sentence.IsInfinitiveMarker(quote - 1);
    }
}
