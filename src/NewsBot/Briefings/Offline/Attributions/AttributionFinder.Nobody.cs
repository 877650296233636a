using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What is reported without a word on who said it: "it was announced that", "it emerged that", "the court heard that".</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens from "it was announced" to its "that", words of time and place between.</summary>
    private const int LongestDelay = 10;

    /// <summary>Tokens of "an inquest into her death", "jurors at the crown court".</summary>
    private const int LongestAudience = 12;

    /// <summary>So many sentences back one is still heard who is not named again.</summary>
    private const int ShortReach = 2;

    /// <summary>"It was announced on Monday that…", "es wurde mitgeteilt, dass…": a passive whose subject is nothing but a word.</summary>
    private (Attribution Attribution, int End)? Impersonal(int index, SentenceTokens sentence, VerbGroup group)
    {
        if (group.IsNegated || grammar.Articleless || group.Start == 0 || grammar.Pronouns.Value(sentence.Lower(group.Start - 1)) != "n" || group.Form(CueFrame.Says) is null)
        {
            return null;
        }

        // "…, it was announced last night."
        if (group.Start > 2 && sentence.Kind(group.Start - 2) == TokenKind.Comma && ContentStart.IsOnlyTime(sentence, group.End, sentence.Count - 1, grammar))
        {
            return ContentBefore.Find(article, index, group.Start - 1, sentence.Count - 1, []) is { } before
                ? (Nobody(index, sentence, (group.Start - 1, group.End), before.Spans, sentence.Count) with { IsDirect = before.IsDirect }, sentence.Count) : null;
        }

        var agent = AgentBehind(sentence, group.End);
        if (ThatBehind(sentence, agent?.End ?? group.End) is not (> 0 and var start))
        {
            return null;
        }

        // "It was reported by the agency that…"
        if (agent is { } who)
        {
            var end = ContentBounds.End(sentence, start, [], grammar);
            return (Attributed(index, sentence, group, who with { IsOblique = true }, source: null, [sentence.Span(start, end)], who.End, start), end);
        }

        string[] words = [.. sentence.Tokens[(group.Start - 1)..group.End].Select(token => token.Lower), sentence.Lower(start - 1)];
        var hedged = grammar.HearsayPhrases.Match(at => at < words.Length ? words[at] : "", 0).Words >= words.Length - 1;
        return Unsourced(index, sentence, (group.Start - 1, group.End), start) is { } made ? (made with { IsHearsay = hedged, IsAgentless = !hedged }, sentence.Count) : null;
    }

    /// <summary>"Verletzt worden sei niemand, hieß es.", "Dort hieß es, …": whoever was heard just before, or nobody.</summary>
    private (Attribution Attribution, int End)? SaidThere(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later)
    {
        if (!grammar.VerbSecond || group.Form(CueFrame.Says) is null || group.Forms[0].Particle is not [var it] || grammar.Pronouns.Value(it) != "n" || Inverted(sentence, group) is not null)
        {
            return null;
        }

        var made = HasContentAfter(sentence, group) ? WithContentAfter(index, sentence, group, later, subject: null, sharer: null)
            : sentence.Kind(group.Start - 1) is TokenKind.Comma or TokenKind.Quote ? WithContentBefore(index, sentence, group, later, speaker: null, group.End, group.Start) : null;
        var heard = found.Count > 0 && found[^1].Sentence >= index - ShortReach ? found[^1] : null;
        return made is { } said ? (said.Attribution with { Implied = null, SourceOf = heard, IsAgentless = heard is null }, said.End) : null;
    }

    /// <summary>"odnotowano", « оголошено »: the verb has no subject, at most somebody by whom it is done, in another case: « Следствием установлено ».</summary>
    private bool IsImpersonal(SentenceTokens sentence, VerbGroup group, NounPhrase before) =>
        grammar.Articleless && group.Forms[0].Frame != CueFrame.Shows && sentence.Lower(group.Verb) is [.., 'n' or 't' or 'н' or 'т', 'o' or 'о'] && grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'i'
            && !sentence.IsPlacePreposition(before.Start - 1) && !Enumerable.Range(before.Start, before.Length).Any(i => sentence.IsDeclined(i));

    /// <summary>"Ihm wird vorgeworfen, zu schnell gefahren zu sein": an accusation, and nobody who makes it.</summary>
    private (Attribution Attribution, int End)? Accused(int index, SentenceTokens sentence, VerbGroup group)
    {
        if (!grammar.VerbSecond || group.IsNegated || group.Form(CueFrame.Judges) is not { Stance: "asserts" } || group.Rest is not { } rest && group.FirstEnd != group.End
            || !(sentence.IsOblique(0) || sentence.IsPronoun(0)) || AgentBehind(sentence, group.FirstEnd) is not null
            || ContentStart.BehindComma(sentence, group.End, grammar) is not (> 0 and var start))
        {
            return null;
        }

        return Unsourced(index, sentence, (group.Start, group.End), start) is { } made ? (made with { IsHearsay = true, IsAgentless = false }, sentence.Count) : null;
    }

    /// <summary>"It has emerged that…", "Bekannt wurde am Freitag, dass…": found in the whole sentence, for no verb of saying stands there.</summary>
    private Attribution? Revealed(int index, SentenceTokens sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i) || grammar.Revelations.Match(sentence.Lower, i) is not { Words: > 0 } phrase)
            {
                continue;
            }

            // "Wie am Freitag bekannt wurde, verlässt der Trainer den Verein."
            var end = i + phrase.Words;
            if (grammar.VerbSecond && grammar.AsWords.Contains(sentence.Lower(0)) && sentence.Kind(end) == TokenKind.Comma)
            {
                return Unsourced(index, sentence, (i, end), end + 1);
            }

            // "Am Montag wurde bekannt, dass…"
            var opens = i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Semicolon || sentence.IsConjunction(i - 1) || sentence.IsCoordinator(i - 1)
                || (grammar.VerbSecond && !Enumerable.Range(0, i).Any(at => sentence.Kind(at) is not (TokenKind.Word or TokenKind.Number) || sentence.IsFinite(at)));
            if (opens && ThatBehind(sentence, end) is > 0 and var start)
            {
                return Unsourced(index, sentence, (i, end), start);
            }
        }

        return null;
    }

    /// <summary>"The court heard that…", "…, an inquest was told on Monday": those who hear it do not say it.</summary>
    private Attribution? Heard(int index, SentenceTokens sentence, List<VerbGroup> groups)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i) || !grammar.Audiences.Contains(sentence.Lower(i)) || HearingBehind(sentence, i + 1) is not { } cue)
            {
                continue;
            }

            var first = NounPhrases.Before(sentence, cue.Start, floor: 0, grammar)?.Start ?? i;
            var start = ContentStart.SkipTime(sentence, cue.End, grammar);
            start += grammar.Complementizers.Value(sentence.Lower(start)) == "" ? 1 : 0;
            if (AgentBehind(sentence, cue.End) is { } agent)
            {
                var told = ThatBehind(sentence, agent.End);
                return told > 0 && Unsourced(index, sentence, cue, told) is { } by ? by with { Source = agent with { IsOblique = true }, IsAgentless = false } : null;
            }

            if (start < sentence.Count && sentence.Kind(start) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon))
            {
                return start > ContentStart.SkipTime(sentence, cue.End, grammar) || IsClause(sentence, start) ? Unsourced(index, sentence, cue, start) : null;
            }

            return ContentBefore.Find(article, index, first, start, groups.FindAll(group => group.Start >= start)) is { } before
                ? Nobody(index, sentence, cue, before.Spans, sentence.Count) with { IsDirect = before.IsDirect } : null;
        }

        return null;
    }

    // "heard", "was told", with the words between: "An inquest into her death heard".
    private (int Start, int End)? HearingBehind(SentenceTokens sentence, int from)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + LongestAudience) && sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i); i++)
        {
            if (grammar.Hearings.Match(sentence.Lower, i) is { Words: > 0 } phrase)
            {
                return (i, i + phrase.Words);
            }

            if (sentence.IsFinite(i) || sentence.IsRelative(i))
            {
                return null;
            }
        }

        return null;
    }

    private NounPhrase? AgentBehind(SentenceTokens sentence, int at) =>
        sentence.IsAgentPreposition(at) ? NounPhrases.After(sentence, at + 1, grammar) : null;

    // "heard the pair had argued", "heard how it began"; "heard evidence from a doctor" is none.
    private bool IsClause(SentenceTokens sentence, int start) =>
        sentence.IsQuoted(start) || sentence.IsComplementizer(start)
        || (!sentence.IsPreposition(start) && Enumerable.Range(start + 1, sentence.Count - start - 1).TakeWhile(i => sentence.Kind(i) is not (TokenKind.Semicolon or TokenKind.Colon))
            .Any(i => !sentence.IsQuoted(i) && (sentence.IsFinite(i) || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Past) != VerbForm.None))
                && !sentence.IsRelative(i - 1) && !sentence.IsDeterminer(i)));

    // The token behind "that"; words of time and place, and a comma, may stand before it. -1 when there is none.
    private int ThatBehind(SentenceTokens sentence, int from)
    {
        for (var i = from; i < Math.Min(sentence.Count - 1, from + LongestDelay) && !sentence.IsQuoted(i); i++)
        {
            if (grammar.Complementizers.Value(sentence.Lower(i)) == "")
            {
                return i + 1;
            }

            if (sentence.Kind(i) is not (TokenKind.Word or TokenKind.Number or TokenKind.Comma) || sentence.IsFinite(i) || sentence.IsAgentPreposition(i))
            {
                return -1;
            }
        }

        return -1;
    }

    private Attribution? Unsourced(int index, SentenceTokens sentence, (int Start, int End) cue, int start)
    {
        var end = ContentBounds.End(sentence, start, [], grammar);
        return ContentBounds.IsLongEnough(start, end) && Substance(sentence, start) ? Nobody(index, sentence, cue, [sentence.Span(start, end)], start) : null;
    }

    private Attribution Nobody(int index, SentenceTokens sentence, (int Start, int End) cue, IReadOnlyList<TextSpan> content, int saidTo) => new()
    {
        Sentence = index,
        Cue = sentence.Span(cue.Start, cue.End),
        Content = content,
        IsAgentless = true,
        IsPast = true,
        Said = SaidFinder.Find(sentence, cue.End, saidTo, grammar),
    };
}
