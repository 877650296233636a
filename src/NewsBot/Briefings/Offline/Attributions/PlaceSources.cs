using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Sources that stand in a place: « у міністерстві заявили », « говорится в сообщении ».</summary>
internal static class PlaceSources
{
    /// <summary>Tokens between the preposition and its verb.</summary>
    private const int Reach = 12;

    /// <summary>Tokens of a clause that describes the source.</summary>
    private const int LongestAside = 24;

    /// <returns><c>null</c> when the verb has no such source.</returns>
    public static NounPhrase? Before(SentenceTokens sentence, VerbGroup group, Grammar grammar)
    {
        if (!MayHave(sentence, group, grammar)
            || (grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'p' && sentence.IsGroupNoun(group.Start - 1)
                && !sentence.IsCueNoun(group.Start - 2) && !sentence.IsPlacePreposition(group.Start - 2)))
        {
            return null;
        }

        var end = BeforeAside(sentence, group.Start, grammar);
        for (var i = end - 1; i >= Math.Max(0, end - Reach)
            && (NounPhrases.IsName(sentence, i, grammar) || (sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i))); i--)
        {
            // "Los evacuados desde Berdún dicen": not who says it, but where they come from.
            if (!Opens(sentence, i, group, grammar) || !(grammar.Articleless || i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Dash))
            {
                continue;
            }

            // « В фейсбуке жители Старой Гуты рассказали »: the subject stands behind the place.
            if (grammar.Articleless && Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).Any(at => IsPeople(sentence, at, grammar)))
            {
                return null;
            }

            // « Музей в Якутске надеется », « двое собеседников в правительстве сообщили »: the place belongs to a subject.
            if (grammar.Articleless && i > 0 && IsSubject(sentence, i, grammar))
            {
                return null;
            }

            while (end > i + 1 && (sentence.IsAdverb(end - 1) || sentence.IsTime(end - 1)
                || (grammar.Articleless && (sentence.IsFirstPerson(end - 1)
                        || sentence.IsNumberWord(end - 1) || sentence.IsPreposition(end - 1)))))
            {
                end--;
            }

            // « В «Укренерго» такі оцінки вважають передчасними »: what is judged.
            var judged = grammar.Articleless
                ? Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).FirstOrDefault(at => grammar.Determiners.Value(sentence.Lower(at)) is { } kind
                    && !kind.EndsWith('o') && !sentence.IsQuoted(at), end) : end;
            end = judged;

            // "Dal ministero i tecnici dicono": the subject says it.
            if (!grammar.Articleless && Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).Any(at => sentence.IsDeterminer(at)
                && !sentence.IsPreposition(at) && !sentence.IsPreposition(at - 1)))
            {
                return null;
            }

            // « у Центрі протидії заяву росіян назвали брехнею », « у звіті її назвали »
            var thing = Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).FirstOrDefault(at => grammar.Articleless && !sentence.IsQuoted(at)
                && ((grammar.Determiners.Value(sentence.Lower(at)) is { } kind && (!kind.EndsWith('i') && !kind.EndsWith('o') || at == end - 1))
                    || (sentence.IsCueNoun(at) && group.Forms[0].Frame is CueFrame.Judges or CueFrame.Says
                        && group.Forms[0].Object)));
            // « у прокуратурі існування розписки не заперечують »: a denial has an object.
            if (thing == 0 && grammar.Articleless && group.Form(CueFrame.Says) is { Object: true, Stance: not "asserts" } && sentence.Kind(group.End) != TokenKind.Word)
            {
                thing = Enumerable.Range(i + 2, Math.Max(0, end - i - 2)).FirstOrDefault(at => !sentence.IsQuoted(at)
                    && !sentence.Tokens[at].IsCapitalised
                    && sentence.Lower(at).EndsWithAny(grammar.ObjectEndings));
            }

            thing = thing == 0 && grammar.Articleless && end - i > 2 && group.Form(CueFrame.Says) is { Object: true, Stance: "denies" }
                && sentence.Kind(group.End) != TokenKind.Word && group.Start == end && !sentence.IsQuoted(end - 1)
                && !sentence.Tokens[end - 1].IsCapitalised ? end - 1 : thing;
            thing -= thing > i + 2 && sentence.IsCueNoun(thing) && !sentence.IsNoun(thing - 1)
                && NounPhrases.Agree(sentence.Lower(thing - 1)[^1], sentence.Lower(thing)[^1]) ? 1 : 0;
            end = thing > 0 ? thing : end;
            while (thing > 0 && end > i + 2 && sentence.IsPreposition(end - 1))
            {
                end--;
            }


            // « в диспетчерской заявляют, что »: where nothing else can be the source, any place is one.
            var only = !grammar.IsRomance && (i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Semicolon) && (OnlyShows(group, grammar) ? OpensContent(group.Forms[0]) : group.Forms.Any(form => (form.Frame == CueFrame.Says || (grammar.Articleless && form.Frame is CueFrame.Urges or CueFrame.Judges && (form.Frame == CueFrame.Urges || (form.Particle.Length == 1 && form == group.Forms[0])))) && OpensContent(form)))
                && end - i > 1 && sentence.Tokens[(i + 1)..end].TrueForAll(token => token.IsWord && !grammar.IsTime(token.Lower));
            if (Names(sentence, i + 1, end, grammar) || only)
            {
                return new(i + 1, end, end) { IsOblique = OnlyShows(group, grammar) };
            }

            end = i;
        }

        return null;

        bool OpensContent(CueForm form) => ContentStart.After(sentence, group, form with { Bare = false, Object = form.Particle.Length > 0 }, grammar) >= 0;
    }

    // In the nominative, as far as the ending tells.
    private static bool IsPeople(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsGroupNoun(index) && !sentence.IsDeclined(index) && sentence.Lower(index)[^1] is 'и' or 'ы' or 'і' or 'i' or 'е' or 'e' or 'с'
        && !sentence.IsPreposition(index - 1);

    private static bool IsSubject(SentenceTokens sentence, int end, Grammar grammar)
    {
        var start = end;
        while (start > 0 && sentence.Kind(start - 1) is TokenKind.Word && !sentence.IsQuoted(start - 1))
        {
            start--;
        }

        while (start < end && (sentence.IsAdverb(start) || sentence.IsConjunction(start) || sentence.IsCoordinator(start)))
        {
            start++;
        }

        var counted = sentence.IsNumberWord(start) ? 1 : 0;
        return Enumerable.Range(start, Math.Min(2 + counted, end - start)).Any(i => sentence.IsNoun(i)
            && (counted > 0 || !sentence.IsDeclined(i)) && !sentence.IsCueNoun(i))
            && !Enumerable.Range(start, end - start).Any(i => sentence.IsPreposition(i) || sentence.IsCueVerb(i));
    }

    // « В диспетчерской, однако, заявляют », « у звіті, який є в редакції, ідеться »
    private static int BeforeAside(SentenceTokens sentence, int verb, Grammar grammar)
    {
        if (sentence.Kind(verb - 1) != TokenKind.Comma)
        {
            return verb;
        }

        var open = verb - 2;
        while (open > 0 && verb - open < LongestAside && (sentence.Kind(open) is TokenKind.Word or TokenKind.Number or TokenKind.Quote || sentence.IsQuoted(open)))
        {
            open--;
        }

        return sentence.Kind(open) == TokenKind.Comma
            && (verb - open == 3 || Enumerable.Range(open + 1, 2).Any(i => sentence.IsRelative(i)
                    || sentence.IsRelativeArticle(i))) ? open : verb;
    }

    /// <inheritdoc cref="Before"/>
    public static NounPhrase? After(SentenceTokens sentence, VerbGroup group, Grammar grammar)
    {
        // « hanno spiegato dal Comune », « fanno sapere dalla Regione »
        var reach = grammar.Articleless ? Reach : grammar.IsRomance && grammar.DropsSubjects && (OnlyShows(group, grammar) || (group.Form(CueFrame.Says) ?? group.Form(CueFrame.Tells)) is not null) ? 1 : 0;
        for (var i = group.End; reach > 0 && MayHave(sentence, group, grammar) && i < Math.Min(sentence.Count - 1, group.End + reach)
            && sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i); i++)
        {
            if (Opens(sentence, i, group, grammar) && NounPhrases.After(sentence, i + 1, grammar) is { } phrase && Names(sentence, phrase.Start, phrase.End, grammar))
            {
                // « писали у фейсбуці мешканці Старої Гути »
                var people = Enumerable.Range(phrase.Start + 1, phrase.Length - 1).FirstOrDefault(at => IsPeople(sentence, at, grammar));
                return people > 0 ? phrase with { Start = people } : phrase with { IsOblique = OnlyShows(group, grammar) };
            }
        }

        return null;
    }

    /// <summary>Plural or impersonal: those in a place may be its subject.</summary>
    public static bool MayHave(SentenceTokens sentence, VerbGroup group, Grammar grammar) =>
        grammar.GenderOfVerb(sentence.Lower(group.Verb)) is 'p' or 'i'
            // « hanno spiegato »
            || OnlyShows(group, grammar) || (grammar.IsRomance && grammar.DropsSubjects && group.Start < group.Verb && grammar.GenderOfVerb(sentence.Lower(group.Start)) == 'p');

    // « из документа следует »: some prepositions only stand before what a document shows.
    private static bool Opens(SentenceTokens sentence, int index, VerbGroup group, Grammar grammar) =>
        grammar.PlacePrepositions.Value(sentence.Lower(index)) is { } kind && (kind.Length == 0 ? !OnlyShows(group, grammar) || sentence.IsAgentPreposition(index) : group.Form(CueFrame.Shows) is not null);

    // « dalle carte emerge che », « da ambienti giudiziari trapela che »
    private static bool OnlyShows(VerbGroup group, Grammar grammar) => grammar.IsRomance && grammar.DropsSubjects && group.Forms.All(form => form.Frame == CueFrame.Shows);

    private static bool Names(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from; i < Math.Min(to, sentence.Count); i++)
        {
            var lower = sentence.Lower(i);
            if (grammar.IsTime(lower))
            {
                return false;
            }

            if (sentence.Tokens[i].IsCapitalised || grammar.OrganisationNouns.Contains(lower) || (grammar.IsRomance && grammar.GroupNouns.Contains(lower)) || grammar.DocumentNouns.Contains(lower))
            {
                return true;
            }
        }

        return false;
    }
}
