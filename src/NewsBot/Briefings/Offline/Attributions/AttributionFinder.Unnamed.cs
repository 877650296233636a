using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Attributions whose content or source the cue only points at.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>« Про це повідомив мер »: what is said stands before.</summary>
    private (Attribution Attribution, int End)? Pointed(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, (int Start, int Words) pointer)
    {
        var form = group.Form(CueFrame.Says) ?? group.Form(CueFrame.Tells) ?? group.Forms[0];
        var end = Math.Max(group.End, pointer.Start + pointer.Words);
        var behind = group with { Forms = [form with { Frame = CueFrame.Says }], End = end, FirstEnd = grammar.Articleless ? end : group.FirstEnd };
        var floor = pointer.Start < group.Start ? pointer.Start + pointer.Words : 0;
        var speaker = PlaceSources.Before(sentence, group, grammar) is { } place && place.Start > floor ? place
            : NounPhrases.Before(sentence, group.Start, floor, grammar) is { } before && before.Start >= floor && !sentence.IsDeclined(before.Start)
                && !(sentence.IsQuoted(before.Start) && Inverted(sentence, behind) is not null) ? before
            : Inverted(sentence, behind) ?? PlaceSources.After(sentence, group, grammar);
        if (speaker is null && !(grammar.DropsSubjects && grammar.GenderOfVerb(sentence.Lower(group.Verb)) != 'i'))
        {
            return null;
        }

        if (grammar.IsRomance && speaker is { } who && sentence.Kind(who.End) == TokenKind.Colon && who.End + 1 < sentence.Count)
        {
            return Made(index, sentence, group with { Forms = [form] }, later, speaker, source: null, who.End + 1);
        }

        var opens = pointer.Start > group.Start || !sentence.Tokens[..pointer.Start].Exists(token => token.Kind == TokenKind.Comma);
        end = Math.Max(end, speaker?.End ?? 0);
        // « Lo ha detto il premier: l'Italia non… »
        if (grammar.IsRomance && speaker is not null && sentence.Kind(end) == TokenKind.Colon && ContentBounds.End(sentence, end + 1, NextCues.Stops(sentence, end + 1, later, grammar), grammar) is var last
            && ContentBounds.IsLongEnough(sentence, end + 1, last))
        {
            return (Attributed(index, sentence, group with { Forms = [form] }, speaker, source: null, [sentence.Span(end + 1, last)], group.End, end) with { IsDirect = sentence.IsQuoted(end + 1) }, last);
        }

        var content = !opens ? ContentBefore.Find(article, index, pointer.Start, end, later)
            : FoundIn(index - 1).Any() ? null
            : Pointers.SentenceBefore(article, index, end);
        return content is null ? null
            : (Attributed(index, sentence, group with { Forms = [form] }, speaker, source: null, content.Spans, group.End, sentence.Count) with { IsDirect = content.IsDirect }, content.End);
    }

    /// <summary>« La ministre se veut rassurante : « … » », "Der Minister gab Entwarnung: Es gebe kein Leck": no verb says it, but the one of whom the sentence speaks does.</summary>
    private Attribution? ColonQuote(int index, SentenceTokens sentence, int first)
    {
        var colon = sentence.Tokens.FindIndex(token => token.Kind == TokenKind.Colon);
        if (colon > 1 && !sentence.IsQuoted(colon) && !found.Skip(first).Any()
            && Enumerable.Range(colon + 1, sentence.Count - colon - 1).Any(i => !sentence.IsQuoted(i) && !sentence.Tokens[i].IsCapitalised
                && sentence.IsReportedMood(i))
            && (From(sentence, colon) ?? NounPhrases.OfSentence(sentence, colon, grammar) ?? NounPhrases.BehindVerb(sentence, 0, grammar)) is { } reporter && IsSpeaker(sentence, reporter.Start, reporter.End))
        {
            return new() { Sentence = index, Source = reporter, Content = [sentence.Span(colon + 1, ContentBounds.End(sentence, colon + 1, [], grammar))] };
        }

        if (colon < 2 || sentence.IsQuoted(colon) || colon + 1 >= sentence.Count || sentence.Quotes[colon + 1] is not { } quote || quote.Words < (grammar.IsRomance && quote.Span.End >= sentence.Tokens[^1].Start && sentence.Tokens[colon + 1].Start + 1 >= quote.Span.Start ? 2 : Quotation.FewWords)
            || found.Skip(first).Any(other => other.Content.Any(quote.Span.Overlaps))
            || (SpeakerBefore(sentence, colon, first) ?? Named(sentence, colon) ?? BehindCopula(sentence, colon) ?? NounPhrases.OfSentence(sentence, colon, grammar) ?? Verbless(sentence, colon) ?? Foremost(sentence, colon)) is not { } speaker
            || !sentence.Tokens[speaker.Start..speaker.Head].Exists(token => grammar.RoleNouns.Contains(token.Lower)
            || grammar.GroupNouns.Contains(token.Lower)
            || (token.IsCapitalised && !grammar.IsNoun(token.Lower) && !grammar.StopWords.Contains(token.Lower))
            || (grammar.Pronouns.Value(token.Lower) is "m" or "f" or "p" && !grammar.Determiners.Contains(token.Lower))))
        {
            return null;
        }

        var end = colon + 1;
        while (end < sentence.Count && sentence.Quotes[end] == quote)
        {
            end++;
        }

        return new() { Sentence = index, Source = speaker, Content = [sentence.Span(colon + 1, end)], IsDirect = true };
    }

    // "Kritik kam von der Opposition: Der Haushalt sei unseriös."
    private NounPhrase? From(SentenceTokens sentence, int colon)
    {
        var agent = sentence.Tokens.FindLastIndex(colon, token => grammar.Agents.Contains(token.Lower));
        return grammar.VerbSecond && agent > 1 && NounPhrases.After(sentence, agent + 1, grammar) is { } who && who.End == colon ? who with { IsOblique = true } : null;
    }

    // « Di tutt'altro avviso l'ex bandiera Walter Ciuffi: « … » »
    private NounPhrase? Verbless(SentenceTokens sentence, int colon) =>
        grammar.IsRomance && !Enumerable.Range(0, colon).Any(i => sentence.IsQuoted(i) || sentence.Kind(i) is TokenKind.Comma or TokenKind.Stop
                || (sentence.IsFinite(i) && !sentence.IsDeterminer(i)))
            ? NounPhrases.Before(sentence, colon, floor: 0, grammar) : null;

    // "Eine Anwohnerin will das nicht glauben: „…“": the one who says what stands before the colon.
    private NounPhrase? SpeakerBefore(SentenceTokens sentence, int colon, int first) =>
        found.Skip(first).LastOrDefault(other => other is { Source: not null, IsDirect: false } && other.Content[^1].End <= sentence.Tokens[colon].Start)?.Source;

    /// <summary>"Dodał, że…": whoever was spoken of says it, if the verb can tell.</summary>
    private (Attribution Attribution, int End)? Subjectless(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, bool parted)
    {
        if (grammar.Articleless && grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'i' && !group.IsNegated && (About(group) ?? group.Form(CueFrame.Says)) is { } says)
        {
            // « повідомляється, що »: a clause, and nobody who says it.
            return ContentStart.After(sentence, group, says with { Bare = false, Object = says.Particle.Length > 0 }, grammar) is >= 0 and var start
                && Substance(sentence, start)
                && Made(index, sentence, group with { Forms = [says] }, later, subject: null, source: null, start) is { } report
                ? (report.Attribution with { Implied = null, IsAgentless = true }, report.End)
                : null;
        }

        // « È certo che pioverà »: nobody is.
        if (!grammar.DropsSubjects || grammar.Convictions.Value(sentence.Lower(group.Verb)) == "i" || grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'i' || IsSubordinate(sentence, group.Start)
            || (group.Forms.All(form => (form.Form & VerbForm.Finite) == VerbForm.None)
            && !Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => sentence.IsAuxiliary(i) || grammar.Catenatives.Contains(sentence.Lower(i)))))
        {
            return null;
        }

        // « si parla di un'aliquota »: nobody does.
        if (grammar.IsRomance && (group.Forms[0].Frame == CueFrame.Judges || (group.Start > 0 && sentence.Kind(group.Start - 1) == TokenKind.Comma && sentence.Kind(group.End) is TokenKind.Comma or TokenKind.Stop
                && sentence.IsClitic(group.Start) && group.Start > 1 && !sentence.IsQuoted(group.Start - 2))) && Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => grammar.Clitics.Value(sentence.Lower(i)) == "r")
            && !Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => sentence.IsPassiveAuxiliary(i)))
        {
            return null;
        }

        // "Chamam-lhe «o último mariscador»", « Lo chiamano il Bianco »: people do, and nobody who was named.
        if (grammar.IsRomance && parted && group.Forms[0].Frame == CueFrame.Judges && group.Forms[0].Stance == "asserts" && grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'p')
        {
            return null;
        }

        // « « … », ironizou, « … » »: it stands inside a quotation that goes on.
        if (parted && group.Start > 1 && sentence.Kind(group.Start - 1) == TokenKind.Comma && sentence.Quotes[group.Start - 2] is { } quoted
            && !grammar.VerbSecond && !grammar.Articleless && sentence.Kind(group.End) is var next
            && (next == TokenKind.Comma ? sentence.IsQuoted(group.End + 1) : next == TokenKind.Word && quoted == sentence.Quotes[0]
                && quoted.Words > 1 && !sentence.IsComplementizer(group.End))
            && WithContentBefore(index, sentence, group, later, speaker: null, group.End, group.Start) is { } around)
        {
            return around;
        }

        return HasContentAfter(sentence, group) ? WithContentAfter(index, sentence, group, later, subject: null, sharer: null)
            : parted && group.Start > 0 ? WithContentBefore(index, sentence, group, later, speaker: null, group.End, group.Start)
            : null;
    }

    // « раніше повідомлялося про трьох загиблих »
    private static CueForm? About(VerbGroup group) => group.Forms[0] is { Frame: CueFrame.Judges, Particle.Length: 1, Stance: "asserts" } about ? about : null;

    // « В экспедиции это опровергли: находка, заверили там, хранится в Твери »: those in the place that the sentence names.
    private Attribution Shared(Attribution made, int first) =>
        grammar.Articleless && made is { Source: null, SourceOf: null, Implied: 'p' } && found.Count > first && found[^1] is { Gender: 'p', Root.Source: not null } before ? made with { SourceOf = before, Implied = null } : made;

    // « будто ему предлагали пост »: somebody else says it, if anybody.
    private bool IsSubordinate(SentenceTokens sentence, int verb)
    {
        var first = verb;
        while (first > 0 && sentence.Tokens[first - 1].IsWord && !sentence.IsQuoted(first - 1))
        {
            first--;
        }

        return grammar.Articleless && first < verb && sentence.IsComplementizer(first) && !grammar.AsWords.Contains(sentence.Lower(first));
    }

    /// <summary>« Лунина поддержал мэр »: a role in the nominative behind the verb is the subject, and what stands before it is judged.</summary>
    private (Attribution Attribution, int End)? ObjectFirst(int index, SentenceTokens sentence, VerbGroup group)
    {
        var start = group.End + (sentence.IsDeterminer(group.End) || sentence.IsFirstPerson(group.End) ? 1 : 0);
        var noun = sentence.Lower(start);
        // « подлинность письма подтвердили двое бывших сотрудников »
        var several = grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'p'
            && (start > group.End && sentence.IsNumberWord(group.End)
                && Enumerable.Range(start, 2).Any(i => sentence.IsNoun(i)));
        start += IsNamedBehind(sentence, group) && sentence.IsCoordinator(group.End) ? 1 : 0;
        start = several && sentence.IsNumberWord(group.End) ? group.End : start;
        if (!grammar.Articleless || !(group.Forms[0].Frame == CueFrame.Judges || group.Forms[0].Object)
            || !(several || IsNamedBehind(sentence, group) || (grammar.RoleNouns.Contains(noun) && !grammar.IsDeclined(noun)))
            || NounPhrases.Before(sentence, group.Start, floor: 0, grammar) is not { } judged || NounPhrases.After(sentence, start, grammar) is not { } judge)
        {
            return null;
        }

        return (Attributed(index, sentence, group, judge, source: null, [sentence.Span(judged.Start, judged.Head)], group.End, sentence.Count), Math.Max(group.End, judge.End));
    }

    /// <summary>« Вона розповіла, що нападників було двоє: «Один стріляв, інший кричав» »: what is told, and what is quoted.</summary>
    private void PartQuotations(SentenceTokens sentence, int first)
    {
        for (var at = found.Count - 1; grammar.Articleless && at >= first; at--)
        {
            if (found[at] is not { IsDirect: false, Frame: CueFrame.Says, Stance: not "declines", Cue: { } cue, Content: [.., var content] } one || content.Start < cue.Start)
            {
                continue;
            }

            var from = sentence.Tokens.FindIndex(token => token.Start >= content.Start);
            var colon = Enumerable.Range(from, Math.Max(0, sentence.Count - from - 1)).FirstOrDefault(i => sentence.Kind(i) == TokenKind.Colon
                && !sentence.IsQuoted(i) && sentence.Tokens[i].End < content.End && sentence.Quotes[i + 1] is { Words: >= Quotation.FewWords }, -1);
            if (colon > from + 1 && sentence.Quotes[colon + 1] is { } quote && quote.Span.End >= content.End)
            {
                found[at] = one with { Content = [.. one.Content.Take(one.Content.Count - 1), sentence.Span(from, colon)] };
                found.Insert(at + 1, one with { Source = null, SourceOf = found[at], Implied = null, Via = null, Stance = "asserts", IsNegated = false, IsDirect = true, Content = [sentence.Span(colon + 1, sentence.Tokens.FindLastIndex(token => token.End <= content.End) + 1)] });
            }
        }
    }

    /// <summary>« Такого висновку дійшли орнітологи »: the sentence before is what they say.</summary>
    private void FindPointing(int index, SentenceTokens sentence, int first)
    {
        // « Магнітуда сягнула 6,8 — такі дані наводить служба »
        for (var i = ShortestThing; i < sentence.Count; i++)
        {
            if (sentence.Kind(i - 1) is TokenKind.Dash or TokenKind.Comma && !sentence.IsQuoted(i)
                && grammar.PointingPhrases.Match(sentence.Lower, i) is { Words: > 0 } inside
                && NounPhrases.After(sentence, i + inside.Words, grammar) is { } who && found.Count == first)
            {
                found.Add(new() { Sentence = index, Source = who, Cue = sentence.Span(i, i + inside.Words), Content = [sentence.Span(0, i - 1)] });
                return;
            }
        }

        if (grammar.PointingPhrases.Match(sentence.Lower, 0) is { Words: > 0 } phrase
            && (found.Count == first || found[first].Cue is { } cue && cue.Start >= sentence.Tokens[phrase.Words].Start)
            && !FoundIn(index - 1).Any()
            && Pointers.SentenceBefore(article, index, phrase.Words) is { } content
            && (NounPhrases.After(sentence, phrase.Words, grammar) ?? NounPhrases.BehindAdverbial(sentence, phrase.Words, grammar)) is { } speaker)
        {
            found.Insert(first, new() { Sentence = index, Source = speaker, Cue = sentence.Span(0, phrase.Words), Content = content.Spans });
        }
    }

    // « Такий поділ спростував і Кострик », "te wyniki kwestionuje Hypnofarm": a demonstrative tells that the first is no subject.
    private bool IsNamedBehind(SentenceTokens sentence, VerbGroup group)
    {
        var name = group.End + (sentence.IsCoordinator(group.End) ? 1 : 0);
        return grammar.Articleless && group.Form(CueFrame.Says) is { Object: true, Stance: not "asserts" } && sentence.Kind(name) == TokenKind.Word
            && name < sentence.Count && (sentence.Tokens[name].IsCapitalised
                || (sentence.IsNoun(name) && !sentence.IsDeclined(name))) && !sentence.IsTime(name)
            && NounPhrases.Before(sentence, group.Start, floor: 0, grammar) is { } thing && thing.Head == thing.End
            && grammar.Determiners.Value(sentence.Lower(thing.Start)) is { } kind && !kind.EndsWith('i') && !kind.EndsWith('o');
    }

    /// <summary>« Секретар відповісти не зміг: мовляв, це вирішить комісія »: the word renders what the subject of the sentence says.</summary>
    private void FindRendered(int index, SentenceTokens sentence, int first)
    {
        for (var i = 2; i < sentence.Count - 1; i++)
        {
            if (sentence.IsQuoted(i) || !grammar.RenderingWords.Contains(sentence.Lower(i)) || sentence.Kind(i - 1) is not (TokenKind.Comma or TokenKind.Colon or TokenKind.Dash))
            {
                continue;
            }

            var word = sentence.Span(i, i + 1);
            var own = found.Skip(first).LastOrDefault(other => other.Cue is { } cue && cue.End <= word.Start);
            var subject = own is null ? NounPhrases.OfSentence(sentence, i, grammar) : null;
            var start = i + 1 + (sentence.Kind(i + 1) == TokenKind.Comma ? 1 : 0);
            var end = ContentBounds.End(sentence, start, [], grammar);
            if ((own is not null || subject is not null) && !found.Skip(first).Any(other => other.Content.Any(word.Overlaps)) && ContentBounds.IsLongEnough(start, end))
            {
                found.Add(new() { Sentence = index, Source = subject, SourceOf = own, Cue = word, Content = [sentence.Span(start, end)] });
                return;
            }
        }
    }

    // « informó la Fiscalía », « afirma su entorno », and not « reclama la retirada del plan ».
    private bool IsNamedFirst(SentenceTokens sentence, NounPhrase phrase) =>
        Enumerable.Range(phrase.Start, Math.Min(2, phrase.Length)).Any(i => sentence.Tokens[i].IsCapitalised || sentence.IsNoun(i) || grammar.IsPersonByEnding(sentence.Lower(i)));

    /// <summary>"…said that X failed, Reuters reports": a last cue with nothing of its own to say relays what stands before it.</summary>
    /// <returns>Where it begins, and who relays; <c>null</c> when there is none.</returns>
    private (int Start, NounPhrase Via)? Relay(SentenceTokens sentence, int contentStart, List<VerbGroup> later)
    {
        foreach (var group in later)
        {
            if ((grammar.Articleless || (grammar.IsRomance && !sentence.IsQuoted(contentStart) && !sentence.IsQuoted(group.Start - 2))) && group.Start > contentStart + 1 && sentence.Kind(group.Start - 1) == TokenKind.Comma && !group.IsGerund && Inverted(sentence, group) is { } speaker && (grammar.Articleless || group.Pronoun >= 0 || IsNamedFirst(sentence, speaker) || !HasContentAfter(sentence, group))
                && sentence.Kind(Relays.Of(sentence, speaker, grammar).Source!.Value.End) == TokenKind.Stop)
            {
                return (group.Start, speaker);
            }
        }

        return null;
    }
}
