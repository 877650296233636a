using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Finds who says what in an article: sentence by sentence, from cue verbs and cue prepositions.</summary>
/// <remarks>
/// The parts are those of Pareti (2015), "Attribution: a computational approach": source, cue, content.
/// A cue inside the content of another is left alone: the outer attribution carries it.
/// </remarks>
internal sealed partial class AttributionFinder(ArticleTokens article)
{
    /// <summary>Tokens of the one who is accused.</summary>
    private const int LongestAccused = 8;

    private readonly Grammar grammar = article.Grammar;
    private readonly List<Attribution> found = [];

    /// <returns>In the order of the cues.</returns>
    public static List<Attribution> Find(ArticleTokens article)
    {
        var finder = new AttributionFinder(article);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            finder.FindIn(i);
        }

        var spoken = QuoteSpeakers.Complete(article, finder.found);
        return [.. spoken.Concat(NounCues.Find(article, spoken)).Select(finder.WithoutTime).OrderBy(attribution => attribution.Sentence).ThenBy(attribution => attribution.Content[0].Start)];
    }

    private void FindIn(int index)
    {
        var sentence = article.Sentences[index];
        var groups = VerbGroups.Find(sentence, grammar).ToList();
        var prepositions = PrepositionCues.Find(sentence, grammar);
        var first = found.Count;
        var covered = 0;
        if ((Heard(index, sentence, groups) ?? Revealed(index, sentence) ?? Quoted(index, sentence, groups) ?? Closing(index, sentence, groups)) is { } nobody)
        {
            found.Add(nobody);
            groups.RemoveAll(group => nobody.Content.Append(nobody.Cue!.Value).Any(span => span.Overlaps(sentence.Span(group.Start, group.End))));
        }

        foreach (var clause in AsClauses.Find(index, sentence, grammar))
        {
            found.Add(clause.Attribution);
            groups.RemoveAll(group => clause.Start <= group.Start && group.Start < clause.End);
        }

        foreach (var preposition in prepositions)
        {
            if (PrepositionCues.Attribute(index, sentence, preposition, groups, grammar) is { } attribution)
            {
                found.Add(attribution);
            }
            else if (preposition.Value == "as")
            {
                groups.RemoveAll(group => preposition.Start <= group.Start && group.Start < preposition.Start + preposition.Words);
            }
        }

        var seen = View(index, sentence, first);
        groups.RemoveAll(group => sentence.Tokens[group.Start].Start < seen?.Content[0].Start);
        // "who asked not to be named" describes the source.
        var anonymity = groups.Count == 0 ? [] : Anonymity(sentence);
        var owned = found.Skip(first).ToList();
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            if (group.Start < covered || IsPassedOver(sentence, group, prepositions, anonymity, owned) || IsInside(sentence.Tokens[group.Start].Start, owned) || IsOfTail(sentence, group, groups.Skip(g + 1).ToList()))
            {
                continue;
            }

            if (FromVerb(index, sentence, group, groups.Skip(g + 1).ToList(), first) is { } attribution)
            {
                found.Add(WithQuestion(sentence, group, Shared(attribution.Attribution, first)));
                covered = Math.Max(covered, attribution.End);
            }
        }

        if ((View(index, sentence, first) ?? Saying(index, sentence, first) ?? ColonQuote(index, sentence, first)) is { } bare)
        {
            found.Add(bare);
        }

        PartQuotations(sentence, first);
        FindPointing(index, sentence, first);
        FindRendered(index, sentence, first);
        for (var i = found.Count - 1; i >= first; i--)
        {
            if (IsHearsayOfAnother(found[i]))
            {
                found.RemoveAt(i);
            }
        }

        FindGapped(index, sentence, first);
        FindCounted(index, sentence, first);
        found.Sort(first, found.Count - first, Comparer<Attribution>.Create((one, other) => (one.Cue?.Start ?? 0).CompareTo(other.Cue?.Start ?? 0)));
    }

    private (Attribution Attribution, int End)? FromVerb(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, int first)
    {
        var previous = found.Count > first ? found[^1] : null;
        // « …, — лаконічно відповів начальник »: the adverb stands with its verb.
        var edge = group.Start;
        while (grammar.Articleless && edge > 1 && sentence.IsAdverb(edge - 1))
        {
            edge--;
        }

        edge = sentence.Kind(edge - 1) is TokenKind.Dash or TokenKind.Quote or TokenKind.Comma ? edge : group.Start;
        var left = sentence.Kind(edge - 1);
        var parted = group.Start == 0 || left is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash
            || (left == TokenKind.Quote && !IsInClause(sentence, edge - 1)
                && !(grammar.Articleless && NounPhrases.IsName(sentence, edge - 1, grammar)));
        if (group.IsPassive || IsRelayed(sentence, group, later))
        {
            return !group.IsPassive ? null : Impersonal(index, sentence, group) ?? Unreached(index, sentence, group) ?? Accused(index, sentence, group) ?? ByAgent(index, sentence, group);
        }

        if (group.IsGerund)
        {
            // « …, tout en affirmant »
            var verb = group.Start + (group.Verb > group.Start && sentence.IsPreposition(group.Start) ? 1 : 0);
            var behind = sentence.IsPreposition(verb - 1) ? verb - (sentence.IsAdverb(verb - 2) ? 3 : 2) : -1;
            var sharer = left == TokenKind.Comma || sentence.Kind(behind) == TokenKind.Comma
                || grammar.Conjunctions.Match(sentence.Lower, group.Start - 2) is { Words: 2, Value: "while" }
                || sentence.IsCoordinator(group.Start - 1) ? previous : null;
            var subject = sharer is null && left == TokenKind.Comma ? NounPhrases.OfSentence(sentence, group.Start, grammar) : null;
            return sharer is null && subject is null ? null : WithContentAfter(index, sentence, group, later, subject, sharer);
        }

        // « судді, якого визнали винним »
        if (grammar.Articleless && sentence.Kind(group.Start - 2) == TokenKind.Comma && sentence.Lower(group.Start - 1).Length > 2 && sentence.IsRelativeArticle(group.Start - 1))
        {
            return null;
        }

        if (Pointers.Find(sentence, group, grammar) is { Words: > 0 } pointer)
        {
            return Pointed(index, sentence, group, later, pointer);
        }

        if ((SaidThere(index, sentence, group, later) ?? Cleft(index, sentence, group, later) ?? TopicFirst(index, sentence, group) ?? ThingFirst(index, sentence, group, later)) is { } topic)
        {
            return topic;
        }

        if (group.ObjectBefore is { } thing)
        {
            return Fronted(index, sentence, group, thing, previous);
        }

        if ((ObjectFirst(index, sentence, group) ?? PairBefore(index, sentence, group, later)) is { } swapped)
        {
            return swapped;
        }

        if (ObjectRelative(index, sentence, group, previous) is { } relative)
        {
            return relative.Found;
        }

        parted |= grammar.IsRomance && grammar.DropsSubjects && group.Pronoun < 0 && NounPhrases.OpensWithAdverbial(sentence, group.Start, grammar);
        var inverted = parted || group.Pronoun >= 0 || grammar.VerbSecond ? Inverted(sentence, group) : null;
        var before = group.Pronoun >= 0 ? null
            : PlaceSources.Before(sentence, group, grammar) ?? (previous is not null && !grammar.VerbSecond
                && sentence.IsCoordinator(group.Start - 1) ? null : NounPhrases.Before(sentence, group.Start, floor: 0, grammar));
        // "Anna Smith, who leads the party, asked Washington for help": the subject stands before the verb.
        // « Первые случаи отмечено », "Pierwsze zachorowania odnotowano": the verb has no subject.
        before = before is { } done && IsImpersonal(sentence, group, done) ? null : before;
        inverted = grammar.HeadLast && before is { Start: 0 } apart && apart.Head != apart.End ? null : inverted;
        if (grammar.VerbSecond && VerbSecondClause.Of(sentence, group, before, inverted, grammar) is { } clauseParts)
        {
            (before, inverted) = (clauseParts.Before, clauseParts.Behind);
            if (clauseParts.Object is { } judged && inverted is { } owner)
            {
                return OfObjectFirst(index, sentence, group, later, judged, owner);
            }
        }

        // "A leads with 38%, against 31% of B, aponta pesquisa do instituto": a document behind a comma and its verb.
        if (left == TokenKind.Comma && inverted is { } paper
            && !(before is { Start: 0 } apposed && apposed.Head != apposed.End && sentence.Tokens[apposed.Head + 1].IsCapitalised)
            && group.Form(CueFrame.Shows) is not null && HasNoun(sentence, paper, grammar.DocumentNouns)
            && !(before is { } shower && HasNoun(sentence, shower, grammar.DocumentNouns))
            && WithContentBefore(index, sentence, group, later, paper, Math.Max(paper.End, group.End), group.Start) is { } shown)
        {
            return shown;
        }

        // "Anna Smith, the mayor, has cut the budget": nothing stands before the verb that could be said.
        if (inverted is not null && before is null && RefusedTopic(index, sentence, group, inverted) is { } untold)
        {
            return untold;
        }

        if (inverted is { } speaker && !(before is { } other && other.Head != other.End
            && ((other.Start == 0 && (sentence.Tokens[other.Head + 1].IsCapitalised || grammar.IsRomance)) || HasContentAfter(sentence, group)
                || EndsQuotation(sentence, other.Start))))
        {
            // "Dem „Anzeiger“ sagte er, …": a newspaper stands before the verb.
            // "Auf der Plattform X schrieb der Minister, …": nothing parts it from the verb.
            var listener = grammar.VerbSecond && (sentence.Kind(group.Start - 1) is TokenKind.Word or TokenKind.Number || (sentence.IsQuoted(group.Start - 1) && sentence.Quotes[group.Start - 1]!.Words < Quotation.FewWords))
                && HasContentAfter(sentence, group.WithSubject(speaker.End));
            var behind = listener ? null : WithContentBefore(index, sentence, group, later, speaker, Math.Max(speaker.End, group.End), edge);
            if (behind is not null)
            {
                return behind;
            }

            if (grammar.VerbSecond)
            {
                return WithContentAfter(index, sentence, group.WithSubject(speaker.End), later, speaker, sharer: null);
            }

            // "a expliqué le ministre que…": the clause follows the inverted subject.
            var clause = (group.Form(CueFrame.Says) ?? (speaker.IsOblique ? group.Form(CueFrame.Shows) : null)) is { } says
                ? ContentStart.After(sentence, group with { End = Math.Max(speaker.End, group.End) }, says with { Bare = false, Object = false }, grammar) : -1;
            return clause >= 0 ? Made(index, sentence, group, later, speaker, source: null, clause) : Subjectless(index, sentence, group, later, parted);
        }

        // « Du côté de la mairie, on assure que… »: one of those who are named before.
        if (before is { Length: 1 } anyone && !grammar.VerbSecond && grammar.Pronouns.Value(sentence.Lower(anyone.Start)) == "x" && !grammar.Articleless)
        {
            before = NounPhrases.AfterPreposition(sentence, 0, grammar) is { } asked && asked.End == anyone.Start - 1 && sentence.Kind(asked.End) == TokenKind.Comma ? asked : before;
        }

        if (SaidBefore(index, sentence, group, before) is { } answer)
        {
            return answer;
        }

        // "…, ce que la ministre dément": what stands before it is denied.
        if (before is { } judge && group.Forms[0].Stance != "asserts" && judge.Start >= 3 && IsTail(sentence, judge.Start) && previous is not null)
        {
            return (Attributed(index, sentence, group, judge, source: null, previous.Content, group.End, sentence.Count), group.End);
        }

        if (RefusedTopic(index, sentence, group, before ?? inverted, left == TokenKind.Comma || sentence.IsCoordinator(group.Start - 1) ? previous : null) is { } unspoken)
        {
            return unspoken;
        }

        if (IsSilent(sentence, group, before) || (before is { } none && IsNoSubject(sentence, group, none)))
        {
            return null;
        }

        if ((Unanswered(index, sentence, group, before) ?? Repeated(index, sentence, group, before)) is { } unanswered)
        {
            return unanswered;
        }

        if (before is null)
        {
            var sharer = sentence.IsCoordinator(group.Start - 1) || sentence.IsConjunction(group.Start - 1) || left == TokenKind.Comma ? previous : null;
            var subject = sharer is null && (sentence.IsCoordinator(group.Start - 1) || (grammar.IsRomance && grammar.Conjunctions.Value(sentence.Lower(group.Start - 1)) == "but")) ? NounPhrases.OfSentence(sentence, group.Start, grammar) : null;
            return sharer is null && subject is null ? Subjectless(index, sentence, group, later, parted) : WithContentAfter(index, sentence, group, later, subject, sharer);
        }

        // « …, а докір колеги називає непорозумінням »: no one who could call it so.
        if (previous is not null && IsJudged(sentence, group, before.Value) && WithContentAfter(index, sentence, group, later, subject: null, previous) is { } called)
        {
            return (called.Attribution with { Content = [sentence.Span(before.Value.Start, before.Value.End), .. called.Attribution.Content] }, called.End);
        }

        if (OfAntecedent(index, sentence, group, before.Value) is { } described)
        {
            return described;
        }

        if ((sentence.Kind(group.End) == TokenKind.Colon || !HasContentAfter(sentence, group)) && ObjectBefore(index, sentence, group, before.Value) is { } denied)
        {
            // « эту версию опроверг: «Работ не было» »: what is denied, and what is said.
            if (sentence.Kind(group.End) == TokenKind.Colon
                && (sentence.IsQuoted(group.End + 1)
                    || (later.Count == 0 && !PrepositionCues.Find(sentence, grammar).Exists(cue => cue.Start > group.End)))
                && WithContentAfter(index, sentence, group, later, denied.Attribution.Source, sharer: null) is { } said)
            {
                found.Add(denied.Attribution);
                return said;
            }

            return denied;
        }

        if (!HasContentAfter(sentence, group) && Refusal(index, sentence, group, before.Value) is { } refused)
        {
            return refused;
        }

        return BehindSubject(index, sentence, group, later, before.Value);
    }
}
