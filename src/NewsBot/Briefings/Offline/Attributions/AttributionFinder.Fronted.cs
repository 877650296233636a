using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Attributions in free word order: what is refused, denied or confirmed stands before the verb.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens that tell more than what somebody spoke about.</summary>
    private const int ShortestThing = 3;

    /// <summary>« Представитель банка от комментариев отказался », « комментировать слухи она не стала »</summary>
    private (Attribution Attribution, int End)? Fronted(int index, SentenceTokens sentence, VerbGroup group, (int Start, int End) thing, Attribution? previous)
    {
        var (start, end) = thing;
        NounPhrase? subject;
        while (end - start > 1 && sentence.IsAdverb(end - 1))
        {
            end--;
        }

        if (end - 1 > start && sentence.IsPronoun(end - 1) && !sentence.IsDeterminer(end - 1))
        {
            subject = new(end - 1, end, end);
            end--;
        }
        else
        {
            subject = PlaceSources.Before(sentence, group with { Start = start }, grammar) ?? NounPhrases.Before(sentence, start, floor: 0, grammar);

            // « на вопросы журналистов отвечать не стал »: what belongs to the infinitive stands before it.
            start = subject is { } before && before.End == before.Head && before.End < start && sentence.Tokens[before.End..start].TrueForAll(token => token.IsWord) ? before.End : start;
            subject ??= PlaceSources.After(sentence, group, grammar);

            // « На запрос издания в компании не ответили »
            if (subject is null && PlaceSources.MayHave(sentence, group, grammar) && Enumerable.Range(start + 1, Math.Max(0, end - start - 2)).LastOrDefault(i => grammar.PlacePrepositions.Value(sentence.Lower(i)) == ""
                    && Head(sentence, i + 1, end, place: true) >= 0, -1) is > 0 and var place)
            {
                subject = new(place + 1, end, end);
                end = place;
            }

            // « Про розірвання контракту клуб оголосив у неділю »
            if (subject is null && Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).LastOrDefault(i => BeginsSubject(sentence, i)
                    && !sentence.IsPreposition(i - 1)) is > 0 and var who
                && Enumerable.Range(who, end - who).All(i => sentence.Tokens[i].IsWord || sentence.IsQuoted(i)))
            {
                // « эти сведения адвокат Ким »
                who -= who - 1 > start && sentence.IsRoleNoun(who - 1) && !sentence.IsDeclined(who - 1) ? 1 : 0;
                subject = new(who, end, end);
                end = who;
            }
        }

        if (subject is { } named && named.Head == named.End
            && Enumerable.Range(named.Start + 1, Math.Max(0, named.Length - 1)).FirstOrDefault(i => BeginsThing(sentence, named.Start, i)) is > 0 and var from
            && start == named.End)
        {
            (subject, start) = (new(named.Start, from, from), from);
        }

        if (group.Forms[0].Stance == "asserts" && (end - start < ShortestThing || grammar.Determiners.Value(sentence.Lower(start + 1)) is [.., 'o']))
        {
            return null;
        }

        // « Про накладні вона говорити не схотіла »
        var about = subject is { } teller && end - start == 1 && teller.End == start && teller.Start > 1 && sentence.IsPreposition(0) && !Enumerable.Range(0, teller.Start).Any(i => sentence.Kind(i) == TokenKind.Comma) ? teller.Start : 0;
        IReadOnlyList<TextSpan> refused = about > 0 ? [sentence.Span(0, about), sentence.Span(start, end)] : [sentence.Span(start, end)];
        var joined = start > 0 && (sentence.Kind(start - 1) == TokenKind.Comma || sentence.IsCoordinator(start - 1) || sentence.IsConjunction(start - 1));
        var attribution = Attributed(index, sentence, group, subject, subject is null && joined ? previous : null, refused, group.End, group.End);
        return (attribution, group.End);
    }

    /// <summary>« Следствие эту версию отвергло », « эту версию следствие отвергло », « Белов обвинения отрицает »: subject and object both stand before the verb.</summary>
    private (Attribution Attribution, int End)? ObjectBefore(int index, SentenceTokens sentence, VerbGroup group, NounPhrase phrase)
    {
        if (!grammar.Articleless || ((group.IsNegated ? group.Forms.FirstOrDefault(form => form is { Object: true, Stance: "declines" or "denies" })
                    : null) ?? group.Forms.FirstOrDefault(form => form.Object)) is not { } form
            || sentence.Kind(group.End) is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon))
        {
            return null;
        }

        // « у прокуратурі існування розписки не заперечують »: what stands behind a place.
        if (phrase.Head == phrase.End && phrase.End < group.Start && phrase.Start > 0
            && sentence.IsPlacePreposition(phrase.Start - 1)
            && sentence.Tokens[phrase.End..group.Start].TrueForAll(token => token.IsWord))
        {
            return Made(phrase, phrase.End, group.Start);
        }

        var bound = phrase.Head == phrase.End ? group.Start : phrase.Head;
        for (var i = phrase.Start; i < bound; i++)
        {
            if (!BeginsThing(sentence, phrase.Start, i))
            {
                continue;
            }

            // « эту версию следствие отвергло »
            if (i == phrase.Start && Enumerable.Range(i + 1, bound - i - 1).FirstOrDefault(at => BeginsSubject(sentence, at), -1) is >= 0 and var subject)
            {
                return Made(new(subject, bound, bound), i, subject);
            }

            return i > phrase.Start ? Made(new(phrase.Start, i, Math.Min(phrase.Head, i)), i, group.Start) : null;
        }

        // « Прізвища підозрюваного правоохоронці не називають »
        if ((group.IsNegated || form.Stance == "denies") && !sentence.IsPreposition(phrase.Start)
            && Enumerable.Range(phrase.Start + 1, Math.Max(0, bound - phrase.Start - 1)).FirstOrDefault(i => BeginsSubject(sentence, i)
                && !sentence.IsPreposition(i - 1)) is > 0 and var doer
            && (!sentence.IsNoun(phrase.Start) || sentence.IsDeclined(phrase.Start))
            && (phrase.Start > 0 || !sentence.Tokens[doer].IsCapitalised || sentence.IsNoun(doer)))
        {
            return Made(new(doer, bound, bound), phrase.Start, doer);
        }

        return null;

        (Attribution Attribution, int End)? Made(NounPhrase source, int from, int to) =>
            (Attributed(index, sentence, group with { Forms = [form] }, source, source: null, [sentence.Span(from, to)], group.End, group.End), group.End);
    }

    /// <summary>« Міноборони заяву росіян назвало брехнею », « у звіті її назвали найгіршою »: what is judged stands between its judge and the verb.</summary>
    private (Attribution Attribution, int End)? WithThing(SentenceTokens sentence, VerbGroup group, NounPhrase judge, (Attribution Attribution, int End)? made)
    {
        if (!grammar.Articleless || made is not { Attribution.Frame: CueFrame.Judges } judged || judge.Head != judge.End
            || group.Forms[0].Particle.Length > 0 || judged.Attribution.Source is not { } who || who.Start != judge.Start)
        {
            return made;
        }

        var thing = Enumerable.Range(judge.Start + 1, Math.Max(0, group.Start - judge.Start - 1)).FirstOrDefault(i => BeginsThing(sentence, judge.Start, i));
        thing = thing == 0 ? LastThing(sentence, group, judge) : thing;
        return thing == 0 ? made
            : (judged.Attribution with { Source = who with { End = Math.Min(who.End, thing), Head = Math.Min(who.Head, thing) }, Content = [sentence.Span(thing, group.Start), .. judged.Attribution.Content] }, judged.End);
    }

    // « У штабі ролик назвали постановкою »: only what it is called stands behind the verb, so the noun before it is what is judged.
    private int LastThing(SentenceTokens sentence, VerbGroup group, NounPhrase judge)
    {
        var last = group.Start - 1;
        if (!CallsIt(sentence, group.End) || last <= judge.Start || sentence.Kind(last) != TokenKind.Word || sentence.Tokens[last].IsCapitalised || sentence.IsQuoted(last) || sentence.IsAdverb(last)
            || sentence.IsTime(last) || sentence.IsPreposition(last - 1) || sentence.IsPronoun(last))
        {
            return 0;
        }

        return last - 1 > judge.Start && !sentence.IsNoun(last - 1) && !sentence.Tokens[last - 1].IsCapitalised && NounPhrases.Agree(sentence.Lower(last - 1)[^1], sentence.Lower(last)[^1]) ? last - 1 : last;
    }

    private bool IsJudged(SentenceTokens sentence, VerbGroup group, NounPhrase thing) =>
        grammar.Articleless && group.Forms[0].Frame == CueFrame.Judges && CallsIt(sentence, group.End)
            && !Enumerable.Range(thing.Start, thing.Length).Any(i => sentence.Tokens[i].IsCapitalised || sentence.IsQuoted(i) || (sentence.IsNoun(i) && !sentence.IsDeclined(i))
                || sentence.IsPronoun(i));

    // In quotation marks, or with the ending of what something is called.
    private bool CallsIt(SentenceTokens sentence, int index) =>
        index < sentence.Count && (sentence.IsQuoted(index) || (sentence.Kind(index) == TokenKind.Word
            && Array.Exists(grammar.PredicateEndings, ending => sentence.Lower(index).Length > ending.Length + 2 && sentence.Lower(index).EndsWith(ending, StringComparison.Ordinal))));

    // A demonstrative, a noun of saying with its adjective, or common nouns behind a name.
    private bool BeginsThing(SentenceTokens sentence, int start, int index) =>
        (grammar.Determiners.Value(sentence.Lower(index)) is { } kind && !kind.EndsWith('i') && !kind.EndsWith('o'))
        || IsSaid(sentence, index) || (index > start && sentence.Tokens[index].IsWord && !sentence.Tokens[index].IsCapitalised
        && !sentence.IsNoun(index) && IsSaid(sentence, index + 1)
        && NounPhrases.Agree(sentence.Lower(index)[^1], sentence.Lower(index + 1)[^1]))
        || (index > start && !sentence.Tokens[index].IsCapitalised && sentence.Tokens[index].IsWord && !sentence.IsQuoted(index)
        && sentence.Tokens[index - 1].IsCapitalised && index - 1 > 0
        && !(index - 1 == start && sentence.IsPlacePreposition(start - 1)) && !IsBeforeName(sentence, index)
        && !sentence.IsPreposition(index) && !sentence.IsNoun(index)
        && !sentence.IsRoleNoun(index - 1) && !sentence.IsOrganisationNoun(index - 1)
        && !sentence.IsAdverb(index));

    // « експерт Шведського оборонного університету Ганс Бруні »
    private static bool IsBeforeName(SentenceTokens sentence, int index)
    {
        while (sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised)
        {
            index++;
        }

        return sentence.Kind(index) == TokenKind.Word && index + 1 < sentence.Count && sentence.Tokens[index + 1].IsCapitalised;
    }

    private static bool IsSaid(SentenceTokens sentence, int index) => !sentence.IsQuoted(index) && sentence.IsCueNoun(index);

    // In the nominative, as far as the lists tell.
    private static bool BeginsSubject(SentenceTokens sentence, int index) =>
        !sentence.IsQuoted(index) && !sentence.IsDeclined(index)
        && (sentence.Tokens[index].IsCapitalised || sentence.IsPronoun(index)
        || sentence.IsRoleNoun(index) || sentence.IsOrganisationNoun(index)
        || sentence.IsGroupNoun(index));
}
