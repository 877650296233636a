using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Cues inside the clause that they attribute, and those that stand behind their source.</content>
internal static partial class PrepositionCues
{
    // "Pour le ministre, …" gives a view, "pour la saison, …" does not.
    private static bool IsPerson(SentenceTokens sentence, NounPhrase source, Grammar grammar)
    {
        // « per la difesa mancano le prove »: those who take sides need no comma.
        if (source.Start + 1 < source.Head && (TakesSides(grammar.GroupNouns) || (TakesSides(grammar.OrganisationNouns)
                && (source.Head <= source.Start + 1 + grammar.OrganisationNouns.Match(sentence.Lower, source.Start + 1).Words || sentence.Tokens[source.Head - 1].IsCapitalised
                    || sentence.Kind(source.End) == TokenKind.Comma))))
        {
            return true;
        }

        var named = false;
        for (var i = source.Start; i < source.Head; i++)
        {
            named |= sentence.IsRoleNoun(i) || (i == source.Start + 1 && grammar.IsPersonByEnding(sentence.Lower(i))) || sentence.IsHonorific(i)
                || (i == source.Start && i + 1 < source.Head && (grammar.Feminine.Contains(sentence.Lower(i)) || grammar.Masculine.Contains(sentence.Lower(i))) && sentence.Tokens[i].IsCapitalised && sentence.Tokens[i + 1].IsCapitalised)
                || (i == source.Start + 1 && !grammar.VerbSecond && sentence.IsOrganisationNoun(i) && sentence.Tokens[i].IsCapitalised && sentence.IsDeterminer(i - 1));
        }

        named |= grammar.IsRomance && sentence.Kind(source.End) != TokenKind.Comma && (source.Head > source.Start + 1 || !sentence.IsTime(source.Start)) && Enumerable.Range(source.Start, source.Head - source.Start).All(i => sentence.Tokens[i].IsCapitalised);
        return named && (sentence.Kind(source.End) == TokenKind.Comma || (NounPhrases.BeginsClause(sentence, source.End, grammar) && grammar.DropsSubjects
            && Enumerable.Range(source.End, sentence.Count - source.End).Any(i => sentence.Quotes[i] is { Words: > 1 })));

        bool TakesSides(PhraseSet nouns) => nouns.Match(sentence.Lower, source.Start + 1) is { Words: > 0, Value: [.., 'v'] };
    }

    // No comma parts it from the clause that it stands in.
    private static bool IsInside(SentenceTokens sentence, PrepositionCue cue) =>
        cue.Start > 0 && cue.Value is not ("as" or "tail") && sentence.Kind(cue.Start - 1) is TokenKind.Word or TokenKind.Number or TokenKind.Other;

    private static bool GoesOnWithVerb(SentenceTokens sentence, int index, Grammar grammar)
    {
        var verb = index;
        while (verb < index + FewWords && (sentence.IsClitic(verb) || sentence.IsNegation(verb) || sentence.IsAdverb(verb)))
        {
            verb++;
        }

        return sentence.Kind(verb) == TokenKind.Word && !sentence.Tokens[verb].IsCapitalised && sentence.IsFinite(verb) && !sentence.IsDeterminer(verb);
    }

    private static int BehindAdverb(SentenceTokens sentence, int index, Grammar grammar) => index + (sentence.IsAdverb(index) ? 1 : 0);

    private static bool Stands(SentenceTokens sentence, int start, int words, string value, Grammar grammar) => value switch
    {
        "person" => start == 0 || (start == 1 && grammar.IsRomance && (sentence.IsCoordinator(0) || sentence.IsConjunction(0))) || (grammar.IsRomance && sentence.Kind(start - 1) is TokenKind.Colon or TokenKind.Semicolon),
        "tail" => start > 0 && (sentence.Kind(start - 1) is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash || (start > 1 && sentence.Kind(start - 1) == TokenKind.Colon && sentence.IsQuoted(start - 2))) && EndsBehind(sentence, start + words, grammar),
        "report" => ReportNoun(sentence, start + words),
        "after" => start > 0 && sentence.Kind(start - 1) == TokenKind.Word,
        _ => true,
    };

    /// <summary>"Einem Bericht zufolge stieg der Preis": the source stands before the cue. "Der Konzern hat nach eigenen Angaben…": the subject is the source.</summary>
    private static Attribution? Around(int index, SentenceTokens sentence, PrepositionCue cue, Grammar grammar)
    {
        // "…, der eigenen Worten zufolge gewarnt hatte": whom the clause describes.
        if (cue.Value == "self" && cue.Start > 2 && sentence.IsRelativeArticle(cue.Start - 1) && sentence.Kind(cue.Start - 2) == TokenKind.Comma)
        {
            return OfAntecedent(index, sentence, cue with { Start = cue.Start - 1, Words = cue.Words + 1 }, [], grammar);
        }

        // "Bergander widersprach: Es waren ihren Angaben zufolge drei": what she says stands behind the colon.
        var colon = cue.Implied is null ? -1 : sentence.Tokens.FindLastIndex(cue.Start, token => token.Kind == TokenKind.Colon);
        var speaker = colon > 0 && !sentence.IsQuoted(colon) ? NounPhrases.OfSentence(sentence, colon, grammar) : null;
        var self = cue.Value == "self" || cue.Implied is not null;
        var start = cue.Start;
        while (!self && start > 0 && ((sentence.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(start - 1)) || (sentence.IsQuoted(start - 1) && NounPhrases.IsName(sentence, start - 1, grammar))) && !sentence.IsFinite(start - 1)
            && !(grammar.CapitalNouns && start < cue.Start && sentence.Tokens[start].IsCapitalised && !sentence.Tokens[start - 1].IsCapitalised
            && !grammar.InnerDeterminers.Contains(sentence.Lower(start - 1)) && !grammar.ObjectDeterminers.Contains(sentence.Lower(start - 1))
            && start - 1 > 0 && sentence.IsAdverb(start - 1))
            && !sentence.IsConjunction(start - 1) && !BeginsSource(sentence, start, grammar))
        {
            start--;
        }

        var source = cue.Implied is not null ? null : self ? Subject(sentence, cue.Start, grammar) : NounPhrases.After(sentence, start, grammar, wide: true);
        if (cue.Implied is null && (source is not { } found || (!self && found.End != cue.Start)))
        {
            return null;
        }

        // "Angaben der Feuerwehr zufolge": those who give them.
        source = source is { } giver && grammar.AnswerNouns.Contains(sentence.Lower(giver.Start)) && grammar.InnerDeterminers.Contains(sentence.Lower(giver.Start + 1)) && giver.Length > 2
            ? new(giver.Start + 1, giver.End, giver.Head) : source;
        var spans = new List<TextSpan>();
        var (before, behind) = (ContentBounds.TrimEnd(sentence, 0, self ? cue.Start : start, grammar), cue.Start + cue.Words);
        behind += sentence.Kind(behind) == TokenKind.Comma ? 1 : 0;
        var end = ContentBounds.End(sentence, behind, [], grammar);
        if (before > 0)
        {
            spans.Add(sentence.Span(speaker is not null && colon + 1 < before ? colon + 1 : 0, before));
        }

        if (end > behind)
        {
            spans.Add(sentence.Span(behind, end));
        }

        return spans.Count == 0 ? null : new()
        {
            Sentence = index,
            Source = source is { } who ? who with { IsOblique = !self } : speaker,
            Implied = speaker is null ? cue.Implied : null,
            Cue = sentence.Span(cue.Start, cue.Start + cue.Words),
            Content = spans,
        };
    }

    /// <summary>"According to the report, whose authors are unknown, …", "…, seen by the Post, …": what describes the source is no part of what it says.</summary>
    /// <param name="start">Where the content would begin.</param>
    private static int BehindExplanation(SentenceTokens sentence, int start, Grammar grammar)
    {
        if ((sentence.Kind(start - 1) != TokenKind.Comma && grammar.Explainers.Match(sentence.Lower, start).Words < 2) || sentence.IsQuoted(start)
            || !(grammar.Explainers.Match(sentence.Lower, start).Words > 0 || (!grammar.Articleless && grammar.AsideOpeners.Match(sentence.Lower, start).Words > 0) || grammar.CitedBy.Match(sentence.Lower, start).Words > 0
                || Array.Exists(grammar.ParticipleEndings, ending => sentence.Lower(start).EndsWith(ending, StringComparison.Ordinal))
                || (sentence.Tokens[Math.Min(start, sentence.Count - 1)].IsWord && sentence.IsAgentPreposition(start + 1)
                && !sentence.IsDeterminer(start) && !sentence.IsFinite(start))))
        {
            return start;
        }

        var close = start + 1;
        while (close < sentence.Count && close - start < LongestExplanation && (sentence.Kind(close) is TokenKind.Word or TokenKind.Number || sentence.IsQuoted(close)))
        {
            close++;
        }

        return sentence.Kind(close) is TokenKind.Comma or TokenKind.Dash && ContentBounds.IsLongEnough(close + 1, sentence.Count - 1) ? close + 1 : start;
    }

    /// <summary>"Pinho, according to whom the sample was chosen": who is described says it.</summary>
    private static Attribution? OfAntecedent(int index, SentenceTokens sentence, PrepositionCue cue, IReadOnlyList<VerbGroup> groups, Grammar grammar)
    {
        var start = cue.Start + cue.Words;
        var end = ContentBounds.End(sentence, start, NextCues.Stops(sentence, start, groups, grammar), grammar);
        return cue.Start < 2 || sentence.Kind(cue.Start - 1) != TokenKind.Comma || !ContentBounds.IsLongEnough(start, end)
            || NounPhrases.Before(sentence, cue.Start - 1, floor: 0, grammar) is not { } source || IsDocument(sentence, source, grammar) ? null : new()
            {
                Sentence = index,
                Source = source,
                Cue = sentence.Span(cue.Start, start),
                Content = [sentence.Span(start, end)],
                IsDirect = sentence.IsQuoted(start),
            };
    }

    // « La sentenza, per la quale il pm aveva chiesto… »
    private static bool IsDocument(SentenceTokens sentence, NounPhrase source, Grammar grammar) =>
        grammar.IsRomance && Enumerable.Range(source.Start, source.Head - source.Start).FirstOrDefault(i => sentence.IsNoun(i), -1) is >= 0 and var noun && sentence.IsDocumentNoun(noun);

    // "schweben der Klinik zufolge weiter": the article of another case begins it, behind a word that is none of its own.
    private static bool BeginsSource(SentenceTokens sentence, int start, Grammar grammar) =>
        grammar.CapitalNouns && start > 1 && grammar.ObjectDeterminers.Contains(sentence.Lower(start)) && !sentence.Tokens[start - 1].IsCapitalised
            && !sentence.IsPreposition(start - 1) && !sentence.IsDeterminer(start - 1);

    private static bool HasMood(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(i => !sentence.IsQuoted(i) && !sentence.Tokens[i].IsCapitalised && sentence.IsReportedMood(i));

    private static NounPhrase? Subject(SentenceTokens sentence, int cue, Grammar grammar) =>
        NounPhrases.OfSentence(sentence, cue, grammar) is { } subject && !sentence.IsOblique(subject.Start) ? subject
            : cue == 0 && NounPhrases.BehindVerb(sentence, 0, grammar) is { } inverted ? inverted
            : NounPhrases.BehindVerb(sentence, 0, grammar);

    // "…, so die Polizei.": nothing but the source stands behind it.
    private static bool EndsBehind(SentenceTokens sentence, int start, Grammar grammar)
    {
        // "…, so die Polizei", but "…, so würde er"
        if (start >= sentence.Count || !(sentence.Tokens[start].IsCapitalised || sentence.IsDeterminer(start)) || NounPhrases.After(sentence, start, grammar) is not { } source)
        {
            return false;
        }

        var end = source.End;
        while (end < sentence.Count && sentence.Kind(end) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(end))
        {
            if (sentence.IsFinite(end))
            {
                return false;
            }

            end++;
        }

        return true;
    }

    // "nach Medienberichten", "nach einer ersten internen Aufstellung": the noun of a report, perhaps behind words that describe it.
    private static bool ReportNoun(SentenceTokens sentence, int start)
    {
        var noun = start;
        while (noun < start + FewWords && sentence.Kind(noun) == TokenKind.Word && !sentence.Tokens[noun].IsCapitalised && !sentence.IsFinite(noun))
        {
            noun++;
        }

        return sentence.IsDocumentNoun(noun);
    }
}
