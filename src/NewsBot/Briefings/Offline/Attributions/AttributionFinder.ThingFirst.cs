using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What somebody speaks of, or will not speak of, where the verb stands second: before it, or behind a preposition of its own.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens between a preposition and the noun that tells that an answer is meant: "auf mehrere schriftliche Anfragen".</summary>
    private const int LongestInquiry = 4;

    /// <summary>Letters of "über": longer ones, "dazu" and "hierzu", stand for what was spoken of.</summary>
    private const int ShortPreposition = 3;

    /// <summary>"Zur Höhe des Schadens mochte der Chef nichts sagen", "Ob es Verletzte gibt, ließ die Polizei offen", "Von einem Desaster sprach die Opposition".</summary>
    private (Attribution Attribution, int End)? ThingFirst(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later)
    {
        if (!grammar.VerbSecond || group.Start == 0)
        {
            return null;
        }

        var refusal = RefusalForm(sentence, group);
        var from = ClauseBefore(sentence, group.Start);
        var comma = sentence.Kind(group.Start - 1) == TokenKind.Comma;
        var clause = comma && sentence.IsComplementizer(from);
        // "Gegen die Pläne sprach sich der Verband aus"
        var own = group.ObjectBefore is not null
            || (group.Forms[0] is { Frame: CueFrame.Judges, Particle: [_, ..] } reflexive && grammar.Clitics.Value(reflexive.Particle[0]) == "r" && sentence.IsPreposition(from) && !comma);
        var about = refusal is not null && (grammar.TopicPrepositions.Contains(sentence.Lower(from)) || sentence.IsOblique(from)
            || Enumerable.Range(from, Math.Min(LongestInquiry, group.Start - from)).Any(i => grammar.AnswerNouns.Contains(sentence.Lower(i))));
        var form = refusal ?? (clause ? group.Form(CueFrame.Judges) : own ? group.Forms[0] : null);
        if (form is null || from >= group.Start || sentence.IsQuoted(from) && !own || !(clause || own || about) || SubjectBehind(sentence, group) is not { } subject)
        {
            return null;
        }

        var rest = Math.Max(subject.End, group.FirstEnd);
        var end = group.Rest?.Start ?? ContentBounds.End(sentence, rest, NextCues.Stops(sentence, rest, later, grammar), grammar);
        var alone = group.Start - from == 1;
        IReadOnlyList<Articles.TextSpan> content = end > rest && (alone || (refusal is null && !own && group.Rest is null)) && !ContentStart.IsOnlyTime(sentence, rest, end, grammar)
            ? [sentence.Span(from, group.Start - (comma ? 1 : 0)), sentence.Span(rest, end)] : [sentence.Span(from, group.Start - (comma ? 1 : 0))];
        return (Attributed(index, sentence, WithNegation(sentence, group, rest) with { Forms = [form] }, subject, source: null, content, rest, end), Math.Max(end, group.End));
    }

    /// <summary>"Der Betreiber wollte sich mit Verweis auf das Verfahren nicht zur Ursache äußern": what is not spoken about.</summary>
    private (Attribution Attribution, int End)? RefusedTopic(int index, SentenceTokens sentence, VerbGroup group, NounPhrase? subject, Attribution? sharer = null)
    {
        if (!grammar.VerbSecond || (subject is null && sharer is null) || RefusalForm(sentence, group) is not { } form || form is { Frame: CueFrame.Judges, Negated: false, Stance: "declines" })
        {
            return null;
        }

        var from = Math.Max(group.FirstEnd, subject is { } who && who.Start > group.Start ? who.End : 0);
        var end = group.Rest?.Start ?? sentence.Tokens.FindIndex(from, token => token.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon);
        end = end < 0 ? sentence.Count : end;
        var start = Enumerable.Range(from, Math.Max(0, end - from)).FirstOrDefault(i => grammar.TopicPrepositions.Contains(sentence.Lower(i))
            && !sentence.IsPreposition(i - 1) && ((i + 1 == end && sentence.Lower(i).Length > ShortPreposition) || sentence.Tokens[i + 1].IsCapitalised || sentence.IsDeterminer(i + 1) || sentence.IsNegation(i + 1)), -1);
        start = start >= 0 ? start : Enumerable.Range(from, Math.Max(0, end - from)).FirstOrDefault(i => sentence.IsPreposition(i)
            && Enumerable.Range(i + 1, LongestInquiry).Any(noun => noun < end && grammar.AnswerNouns.Contains(sentence.Lower(noun))), -1);
        if (start < 0 || sentence.IsQuoted(start))
        {
            return null;
        }

        end = ContentBounds.WithoutNegation(sentence, start, end, grammar);
        return (Attributed(index, sentence, WithNegation(sentence, group, from) with { Forms = [form] }, subject, sharer, [sentence.Span(start, end)], group.FirstEnd, start), Math.Max(end, group.End));
    }

    // "machte … keine Angaben", "äußerte sich … nicht": what refuses is a part of the cue.
    private VerbGroup WithNegation(SentenceTokens sentence, VerbGroup group, int from)
    {
        var stop = sentence.Tokens.FindIndex(from, token => token.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon);
        var at = group.Rest is null ? Enumerable.Range(from, Math.Max(0, (stop < 0 ? sentence.Count : stop) - from))
            .FirstOrDefault(i => grammar.NounNegations.Contains(sentence.Lower(i)) || sentence.IsNegation(i), -1) : -1;
        var end = at + (at >= 0 && grammar.NounNegations.Contains(sentence.Lower(at)) && grammar.AnswerNouns.Contains(sentence.Lower(at + 1)) ? 2 : 1);
        return at < group.FirstEnd ? group : group with { Rest = (at, end), End = end };
    }

    // "ließ offen", "machte keine Angaben", "wollte nicht sagen": a form that refuses, or the infinitive of a negated auxiliary.
    private CueForm? RefusalForm(SentenceTokens sentence, VerbGroup group) =>
        group.Forms.FirstOrDefault(form => form is { Frame: CueFrame.Judges, Stance: "declines" } && (!form.Negated || group.IsNegated || VerbBrackets.NamesNothingBehind(sentence, group.FirstEnd, grammar)))
            ?? (group.IsNegated && group.Rest is not null && sentence.IsAuxiliary(group.Start) && !sentence.IsPassiveAuxiliary(group.Start)
                ? group.Forms.FirstOrDefault(form => (form.Form & VerbForm.Infinitive) != VerbForm.None && (form.Form & VerbForm.Participle) == VerbForm.None && form.Frame is CueFrame.Says or CueFrame.Judges or CueFrame.Measures) is { } said ? said with { Stance = said.Stance == "asserts" ? "declines" : said.Stance } : null
                : null);

    private NounPhrase? SubjectBehind(SentenceTokens sentence, VerbGroup group)
    {
        var i = group.FirstEnd;
        while (sentence.IsClitic(i) && !sentence.IsDeterminer(i) || sentence.IsAdverb(i) || sentence.IsTime(i)
            || (sentence.IsClitic(i) && !sentence.Tokens[Math.Min(i + 1, sentence.Count - 1)].IsCapitalised && sentence.IsDeterminer(i + 1)))
        {
            i++;
        }

        return (NounPhrases.After(sentence, i, grammar) ?? NounPhrases.BehindAdverbial(sentence, i, grammar)) is { } who && !(group.Rest is { } rest && who.Start >= rest.Start) && !sentence.IsOblique(who.Start)
            && !grammar.NounNegations.Contains(sentence.Lower(who.Start)) && !Enumerable.Range(who.Start, who.Length).Any(at => grammar.AnswerNouns.Contains(sentence.Lower(at)))
            ? Closed(who)
            : null;

        // "hält die Meteorologin für unwahrscheinlich": the preposition of the cue begins what is said.
        NounPhrase Closed(NounPhrase phrase)
        {
            var to = group.Rest is { } closing && phrase.End > closing.Start ? closing.Start : phrase.End;
            to = group.Forms[0].Particle is [.., ['=', .. var own]] ? Enumerable.Range(phrase.Start, to - phrase.Start).FirstOrDefault(at => sentence.Lower(at) == own, to) : to;
            return to < phrase.End ? new(phrase.Start, to, Math.Min(phrase.Head, to)) : phrase;
        }
    }

    // Where what stands before the verb begins, behind "and", "but" and a semicolon.
    private int ClauseBefore(SentenceTokens sentence, int verb)
    {
        var from = verb;
        while (from > 0 && !(sentence.Kind(from - 1) is TokenKind.Semicolon or TokenKind.Colon && !sentence.IsQuoted(from - 1)))
        {
            from--;
        }

        while (from < verb && (sentence.IsCoordinator(from) || grammar.Conjunctions.Value(sentence.Lower(from)) == "but"))
        {
            from++;
        }

        return from;
    }
}
