using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What is said behind a cue, put together.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens of what is denied or judged before a colon.</summary>
    private const int ShortObject = 8;

    private (Attribution Attribution, int End)? Made(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, NounPhrase? subject, Attribution? source, int start)
    {
        var end = ContentBounds.End(sentence, start, NextCues.Stops(sentence, start, later, grammar), grammar);
        // « balaie la critique : « … » »: what is denied, and behind the colon what is said.
        if (grammar.IsRomance && group.Forms[0].Frame is not (CueFrame.Urges or CueFrame.Intends) && !sentence.IsQuoted(start)
            && Enumerable.Range(start + 1, Math.Max(0, end - start - 2)).FirstOrDefault(i => sentence.Kind(i) == TokenKind.Colon
                && !sentence.IsQuoted(i), -1) is > 0 and var colon && sentence.IsQuoted(colon + 1) && colon - start < ShortObject)
        {
            end = colon;
        }

        // « назвав це брехнею: «Там жили люди» »
        if (grammar.Articleless && group.Forms[0].Frame == CueFrame.Judges && !sentence.IsQuoted(start) && Enumerable.Range(start + 1, Math.Max(0, end - start - 2)).FirstOrDefault(i => sentence.Kind(i) == TokenKind.Colon && !sentence.IsQuoted(i), -1) is > 0 and var mark
            && CallsIt(sentence, mark - 1) && sentence.Quotes[mark + 1] is { Words: >= Quotation.FewWords })
        {
            end = mark;
        }

        // "The group, which says it has 3,000 members, plans a march": the clause that describes ends at its comma.
        if (sentence.IsRelative(group.Start - 1) && (grammar.IsRomance || sentence.Kind(group.Start - 2) == TokenKind.Comma))
        {
            var close = Enumerable.Range(start + 1, Math.Max(0, end - start - 2)).FirstOrDefault(i => sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i)
                && (sentence.IsFinite(i + 1) || grammar.Verbs.Find(sentence.Lower(i + 1)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None)), -1);
            end = close > 0 ? close : end;
        }

        // « El sospechoso, que niega los hechos, ingresó en prisión »: no verb before the clause, so that of the sentence stands behind its comma.
        if (grammar.IsRomance && group.Start > 2 && (sentence.IsRelativeArticle(group.Start - 1) || sentence.IsRelative(group.Start - 1)) && sentence.Kind(group.Start - 2) == TokenKind.Comma
            && !Enumerable.Range(0, group.Start - 2).Any(i => sentence.IsQuoted(i) || (sentence.IsCueVerb(i) && !sentence.IsDeterminer(i - 1))
                || (sentence.IsFinite(i) && !sentence.IsDeterminer(i))))
        {
            var close = sentence.Tokens.FindIndex(start, token => token.Kind == TokenKind.Comma);
            end = close > start && close < end && !sentence.IsQuoted(close) ? close : end;
        }

        // "si è detta «al loro fianco»": how somebody feels, in a word of theirs.
        if (start < end && sentence.Quotes[start] is { Words: < Quotation.FewWords } mood && sentence.Tokens[end - 1].End <= mood.Span.End
            && Enumerable.Range(group.Start, group.Verb - group.Start).Any(i => grammar.Clitics.Value(sentence.Lower(i)) == "r"
                && sentence.IsPassiveAuxiliary(i + 1)))
        {
            return null;
        }

        // "put the area at 5,800 hectares, while the council…": another one speaks.
        if (group.Forms[0].Frame is CueFrame.Measures or CueFrame.Judges || (grammar.IsRomance && group.Forms[0].Object && !sentence.IsComplementizer(start - 1)))
        {
            for (var i = start + 1; i < end; i++)
            {
                if ((sentence.Kind(i - 1) == TokenKind.Comma || (grammar.IsRomance && grammar.Conjunctions.Match(sentence.Lower, i) is { Words: > 1 })) && !sentence.IsQuoted(i) && grammar.Conjunctions.Match(sentence.Lower, i) is { Words: > 0, Value: "while" })
                {
                    end = ContentBounds.TrimEnd(sentence, start, i, grammar);
                }
            }
        }

        if (IsPlainGiving(sentence, group, group.InnerFrom < start ? group.InnerFrom : start) || IsNaming(sentence, group, start, end) || IsReflexive(sentence, group, start))
        {
            return null;
        }

        // "escusou-se a falar do caso, mas o sindicato não se cala": an infinitive is said, the clause behind it is the writer's.
        if (grammar.IsRomance && group.Forms[0].Frame == CueFrame.Intends)
        {
            var but = Enumerable.Range(start, Math.Max(0, end - start - 2)).FirstOrDefault(i => sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i)
                && grammar.Conjunctions.Value(sentence.Lower(i + 1)) == "but" && sentence.IsDeterminer(i + 2), -1);
            end = but > 0 ? but : end;
        }

        end = BeforeOwnDeed(sentence, group, start, BeforeNextDeed(sentence, group, start, BeforeSecondVerb(sentence, group, start, BeforeOwnClause(sentence, group, start, end))));
        var relay = Relay(sentence, start, later);
        if (relay is { } tail)
        {
            end = Math.Min(end, ContentBounds.TrimEnd(sentence, start, tail.Start, grammar));
        }

        // « non ha voluto rilasciare dichiarazioni »: the infinitive with its object is declined.
        if (end == start + 1 && start == group.End && group.Verb == group.End - 1 && group.Start < group.Verb && group is { IsNegated: true, Forms: [{ Stance: "declines", Form: var refused }, ..] }
            && (refused & VerbForm.Infinitive) != VerbForm.None && (refused & VerbForm.Participle) == VerbForm.None && IsBareThing(sentence, start, group))
        {
            (start, group) = (group.Verb, group with { End = group.Verb, FirstEnd = group.Verb });
        }

        // "kommentierte die Summe nicht"
        end = grammar.VerbSecond && group is { IsNegated: true, Rest: null } && sentence.IsNegation(end - 1) && end - 1 > start ? end - 1 : end;
        List<TextSpan> content = [];
        if (group is { IsNegated: true, Forms: [{ Stance: "declines" or "asserts", Form: var form }, ..], Rest: { } infinitive }
            && (form & VerbForm.Infinitive) != VerbForm.None && (form & VerbForm.Participle) == VerbForm.None)
        {
            // "wollte sich zu den Vorwürfen nicht äußern": what is declined has its verb at the end.
            end = infinitive.End;
            content.Add(sentence.Span(group.InnerFrom, end));
            group = group with { Rest = null, End = group.FirstEnd };
        }
        else if (group.Rest is { } rest && start < rest.Start)
        {
            // "forderte die Regierung auf, die Steuern zu senken": what is asked of whom.
            content.Add(sentence.Span(start, ContentBounds.WithoutNegation(sentence, start, rest.Start, grammar)));
            var clause = group.Forms[0].Frame is CueFrame.Urges or CueFrame.Judges || group.Forms[0].Stance == "denies" ? ContentStart.BehindComma(sentence, rest.End, grammar) : -1;
            end = clause < 0 ? rest.End : ContentBounds.End(sentence, clause, NextCues.Stops(sentence, clause, later, grammar), grammar);
            if (clause >= 0 && ContentBounds.IsLongEnough(sentence, clause, end))
            {
                content.Add(sentence.Span(clause, end));
            }
        }
        else if (ContentBounds.IsLongEnough(sentence, start, end)
            || (end == start + 1 && !grammar.Articleless && Infinitives.EndsWithObject(sentence.Lower(start), grammar))
            || group.Forms[0].Frame == CueFrame.Intends
            || (end == start + 1 && grammar.IsRomance && group.Forms[0].Stance == "declines" && sentence.Kind(start) == TokenKind.Word)
            || (end == start + 1 && (subject is not null || (source is not null && grammar.IsRomance)) && (IsThing(sentence, start, group) || IsBareThing(sentence, start, group)) && !(sentence.Kind(end) == TokenKind.Comma && later.Exists(next => next.Start == end + 1)))
            || (group.Forms[0] is { Frame: CueFrame.Judges, Particle.Length: > 0 } && end > start && sentence.Kind(start) == TokenKind.Word
                && !sentence.IsPronoun(start) && !sentence.IsClitic(start))
            || ((grammar.Articleless || grammar.DropsSubjects) && end > start && sentence.IsComplementizer(start - 1)))
        {
            content.Add(sentence.Span(start, end));
        }
        else
        {
            return null;
        }

        var attribution = Attributed(index, sentence, group, subject, source, content, group.FirstEnd, start);
        return (attribution with
        {
            Via = attribution.Via ?? relay?.Via,
            IsDirect = sentence.IsQuoted(start)
            || (sentence.IsPronoun(start) && sentence.IsQuoted(start + 1))
        }, relay is null ? end : sentence.Count);
    }

    // « вимагав переграти матч і пішов із поля »: behind the coordinator the subject does something else, and the verb agrees with it.
    private int BeforeNextDeed(SentenceTokens sentence, VerbGroup group, int start, int end)
    {
        var gender = grammar.GenderOfVerb(sentence.Lower(group.Verb));
        if (!grammar.Articleless || gender is 'x' or 'i' || start == 0 || sentence.IsQuoted(start) || sentence.Kind(start - 1) == TokenKind.Colon || sentence.IsComplementizer(start - 1))
        {
            return end;
        }

        for (var i = start + 1; i + 1 < end && sentence.Kind(i) != TokenKind.Comma; i++)
        {
            if (!sentence.IsQuoted(i) && sentence.IsCoordinator(i) && sentence.IsRegularPast(i + 1) && grammar.GenderOfVerb(sentence.Lower(i + 1)) == gender)
            {
                return i;
            }
        }

        return end;
    }

    // « вимагає перегравання », « заперечує провину »: in a language without articles one word may be all that is asked, denied or judged.
    private bool IsThing(SentenceTokens sentence, int index, VerbGroup group)
    {
        var (lower, form) = (sentence.Lower(index), group.Forms[0]);
        return grammar.Articleless && form.Object && form.Particle.All(grammar.Clitics.Contains) && (form.Stance != "asserts" || form.Frame == CueFrame.Says || (form.Frame == CueFrame.Judges && !sentence.Tokens[index].IsCapitalised && !grammar.RoleNouns.Contains(lower) && !grammar.GroupNouns.Contains(lower) && !grammar.OrganisationNouns.Contains(lower) && (sentence.Kind(index + 1) == TokenKind.Stop || sentence.IsCoordinator(index + 1)) && !CallsIt(sentence, index)))
            && sentence.Kind(index) == TokenKind.Word && lower.Length >= ShortObject / 2 && !grammar.IsAdverb(lower) && !grammar.IsTime(lower) && !grammar.IsFinite(lower)
            && !grammar.Pronouns.Contains(lower) && !grammar.Determiners.Contains(lower) && !grammar.IsAuxiliary(lower);
    }

    // « chiedono giustizia », « non ha rilasciato dichiarazioni », "nega irregularidades": one word, and the clause ends.
    private bool IsBareThing(SentenceTokens sentence, int index, VerbGroup group)
    {
        var lower = sentence.Lower(index);
        return grammar.IsRomance && grammar.DropsSubjects && group.Forms[0] is { Object: true, Stance: var stance, Particle: [] }
            && (stance is "demands" or "denies" or "declines" || (stance == "asserts" && sentence.Kind(index + 1) == TokenKind.Stop && group.Forms[0].Frame == CueFrame.Says)) && lower.Length > ShortObject / 2
            && sentence.Kind(index) == TokenKind.Word && (sentence.Kind(index + 1) is not (TokenKind.Word or TokenKind.Number) || sentence.IsCoordinator(index + 1)) && !grammar.IsAdverb(lower) && !grammar.IsTime(lower)
            && !grammar.Pronouns.Contains(lower) && !grammar.StopWords.Contains(lower) && !grammar.Prepositions.Contains(lower) && !grammar.IsFinite(lower);
    }

    /// <summary>"La società smentisce: « … », taglia corto il direttore", "L'opposizione incalza: il capogruppo Tonutti chiede che…": behind the colon somebody speaks with words of his own.</summary>
    private bool IsOfNext(SentenceTokens sentence, int start, List<VerbGroup> later, CueForm form)
    {
        if (!(grammar.IsRomance || grammar.Articleless) || start == 0 || sentence.Kind(start - 1) != TokenKind.Colon)
        {
            return false;
        }

        // « Faux, rétorque l'intersyndicale : selon elle, … »
        if (grammar.CuePrepositions.Match(sentence.Lower, start) is { Words: > 0 } cited && (cited.Value is "m" or "f" or "p" or "x" || (grammar.Articleless && cited.Value == "")))
        {
            return true;
        }

        if (later.Count == 0 || grammar.Articleless)
        {
            return false;
        }

        var next = later[0];
        // « La défense plaide la perte de contrôle : l'accusé, assure Me Dumas, vivait un enfer », « Il s'en défend : ces dossiers, assure-t-il, manquaient »
        if (sentence.Kind(next.Start - 1) == TokenKind.Comma && (next.Pronoun < 0 || form.Stance == "denies") && next.Form(CueFrame.Says) is not null && !sentence.IsQuoted(start) && Inverted(sentence, next) is { } aside && sentence.Kind(aside.End) == TokenKind.Comma)
        {
            return true;
        }

        if (sentence.Quotes[start] is { } quote)
        {
            return sentence.Kind(next.Start - 1) == TokenKind.Comma && sentence.Quotes[next.Start - 2] == quote && !HasContentAfter(sentence, next);
        }

        return NounPhrases.Before(sentence, next.Start, start, grammar) is { } subject && subject.Start == start && HasContentAfter(sentence, next)
            && next.Forms[0].Frame is CueFrame.Says or CueFrame.Tells or CueFrame.Judges;
    }

    private Attribution Attributed(int index, SentenceTokens sentence, VerbGroup group, NounPhrase? subject, Attribution? source, IReadOnlyList<TextSpan> content, int saidFrom, int saidTo)
    {
        var (said, via) = Relays.Of(sentence, subject, grammar, group.FirstEnd);
        var finite = sentence.Lower(group.Start);
        var gender = grammar.VerbSecond ? finite.EndsWith("en", StringComparison.Ordinal) || finite.EndsWith("rn", StringComparison.Ordinal) ? 'p' : 'x' : grammar.GenderOfVerb(sentence.Lower(group.Verb));
        return new()
        {
            Sentence = index,
            Source = said,
            Via = via,
            SourceOf = subject is null ? source : null,
            Implied = subject is null && source is null ? gender : null,
            Gender = gender,
            Cue = sentence.Span(group.Start, group.End),
            CueParts = group.Rest is { } rest ? [sentence.Span(group.Start, group.FirstEnd), sentence.Span(rest.Start, rest.End)] : null,
            Content = content,
            Stance = group.Forms[0].Stance,
            Frame = group.Forms[0].Frame,
            // "не исключают": what is a cue only when negated says so by itself.
            IsNegated = group.IsNegated && !group.Forms[0].Negated,
            IsPast = group.IsPast,
            Said = SaidFinder.Find(sentence, saidFrom, saidTo, grammar),
        };
    }
}
