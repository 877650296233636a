using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Finds cue verbs in a sentence.</summary>
internal static partial class VerbGroups
{
    /// <summary>A sentence with more cues is no prose, and each of them looks at its whole sentence.</summary>
    private const int MostInSentence = 100;

    /// <summary>Tokens of two who together do not.</summary>
    private const int LongestPair = 14;

    /// <summary>Verb groups outside quotations, in order, the first hundred.</summary>
    public static IEnumerable<VerbGroup> Find(SentenceTokens sentence, Grammar grammar)
    {
        var (floor, found) = (0, 0);
        for (var i = 0; i < sentence.Count && found < MostInSentence; i++)
        {
            if (sentence.Tokens[i].IsWord && !sentence.IsQuoted(i) && At(sentence, i, floor, grammar) is { } group)
            {
                if (!Describes(sentence, group, grammar))
                {
                    yield return group;
                    found++;
                }

                floor = group.End;
                i = group.End - 1;
            }
        }
    }

    private static VerbGroup? At(SentenceTokens sentence, int verb, int floor, Grammar grammar)
    {
        var forms = grammar.VerbSecond && VerbBrackets.IsInfinitive(sentence, verb, grammar) ? [] : grammar.Verbs.Find(sentence.Lower(verb));
        forms = forms.Length == 0 ? forms : VerbBrackets.Own(sentence, verb, forms, grammar);
        return FrontedObjects.At(sentence, verb, floor, grammar) ?? Clefts.At(sentence, verb, grammar)
            ?? (Array.TrueForAll(forms, form => form.Frame is not (CueFrame.Says or CueFrame.Tells)) ? FreeInversion.At(sentence, verb, grammar) : null)
            ?? (forms.Length == 0 ? null : Around(sentence, verb, floor, forms, grammar));
    }

    private static VerbGroup? Around(SentenceTokens sentence, int verb, int floor, CueForm[] forms, Grammar grammar)
    {
        // "veut croire la ministre": the infinitive is the cue.
        if (Array.TrueForAll(forms, form => form.Frame == CueFrame.Intends && form.Stance == "asserts"
                && (form.Form & VerbForm.Present) != VerbForm.None) && !sentence.IsNegation(verb - 1)
            && sentence.IsAuxiliary(verb)
            && grammar.Verbs.Find(sentence.Lower(verb + 1)).Any(form => form.Frame == CueFrame.Says
                && (form.Form & VerbForm.Infinitive) != VerbForm.None))
        {
            return null;
        }

        if (grammar.VerbSecond && VerbBrackets.At(sentence, verb, forms, floor, grammar) is { } parted)
        {
            return parted;
        }

        var start = verb;
        var (negated, auxiliary, passive, tie, pronoun) = (false, false, false, 0, -1);
        start -= AsideInside(sentence, verb, grammar);
        var objectBefore = start == verb && IsObjectBefore(sentence, verb, forms, grammar);
        start -= objectBefore ? 1 : 0;
        while (start > floor && sentence.Tokens[start - 1].IsWord && !sentence.IsQuoted(start - 1))
        {
            var before = sentence.Lower(start - 1);
            if (grammar.Negations.Contains(before))
            {
                negated = true;
            }
            else if (before[0] == '-' && grammar.Pronouns.Contains(before))
            {
                pronoun = start - 1;
            }
            else if (Tied(sentence, start, verb, floor, forms, grammar) is > 0 and var ties)
            {
                (auxiliary, tie) = (true, grammar.IsRomance ? ties : 0);
                start -= ties - 1;
            }
            else if (start < verb && auxiliary && grammar.IsRomance && grammar.Catenatives.Contains(before))
            {
                // "fez questão de frisar"
            }
            else if (grammar.Determiners.Contains(before))
            {
                // "l'a dit": an object before the verb. "la demande": an article, and no verb at all.
                if (!auxiliary)
                {
                    break;
                }
            }
            else if (before == "'s" && !forms.Any(form => (form.Form & (VerbForm.Participle | VerbForm.Gerund)) != VerbForm.None))
            {
                break;
            }
            else if (grammar.IsAuxiliary(before))
            {
                auxiliary = true;
                passive |= tie < 2 && grammar.Passives.Contains(before);
            }
            else if (start - 3 >= floor && NounPhrases.AdverbEnding(sentence, start, grammar) is > 1 and var words && start - words - 1 >= floor
                && sentence.IsAuxiliary(start - words - 1))
            {
                // "a par ailleurs tenu à", "a quant à elle affirmé"
                start -= words - 1;
            }
            else if (grammar.IsTime(before) && start - 2 >= floor && sentence.IsAuxiliary(start - 2))
            {
                // "had earlier refused"
            }
            else if (!(grammar.IsAdverb(before) || grammar.Clitics.Contains(before)) || (start > 1 && grammar.HeadLast && sentence.Tokens[start - 1].IsCapitalised) || (start - 2 >= floor && sentence.IsDeterminer(start - 2)))
            {
                break;
            }

            start--;
        }

        // « s'est félicitée », "si è detto": what the subject does to itself is no passive.
        var reflexive = passive && Enumerable.Range(start, verb - start).Any(i => grammar.Clitics.Value(sentence.Lower(i)) == "r");
        // « было заявлено »: nobody is its subject.
        passive &= !reflexive && !grammar.Convictions.Contains(sentence.Lower(verb)) && !(grammar.Articleless && grammar.GenderOfVerb(sentence.Lower(verb)) == 'i');

        // An adverb alone at the left edge belongs to the subject or the sentence.
        while (start < verb && !sentence.IsAuxiliary(start) && !grammar.Catenatives.Contains(sentence.Lower(start)) && !sentence.IsNegation(start) && !sentence.IsClitic(start)
            && start - 1 >= floor && sentence.Kind(start - 1) != TokenKind.Word)
        {
            start++;
        }

        // « a exclu de partir, mais réclamé des mesures »: one auxiliary for both.
        auxiliary |= start == verb && floor > 1
            && (sentence.IsCoordinator(verb - 1) || grammar.Conjunctions.Value(sentence.Lower(verb - 1)) == "but")
            && !grammar.VerbSecond && !grammar.Articleless
            && Array.TrueForAll(forms, form => (form.Form & VerbForm.Finite) == VerbForm.None)
            && grammar.Verbs.Find(sentence.Lower(floor - 1)).Any(form => (form.Form & VerbForm.Participle) != VerbForm.None)
            && grammar.Auxiliaries.Contains(sentence.Lower(floor - 2)) && !sentence.IsPassiveAuxiliary(floor - 2);

        // "Neither the club nor the player would comment", « Ni el club ni el jugador han querido »
        negated |= sentence.IsNegation(0) && start is > 2 and < LongestPair
            && Enumerable.Range(2, start - 2).Any(i => sentence.IsNegation(i) && !sentence.IsFinite(i - 1)
                && !sentence.IsQuoted(i));

        // "bestätigte die Zahl nicht"; "machte keine Angaben" negates a noun, and with it what is a cue only when negated.
        negated |= grammar.VerbSecond && VerbBrackets.IsNegatedBehind(sentence, verb + 1, grammar);
        var nothing = negated || (grammar.VerbSecond ? VerbBrackets.NamesNothingBehind(sentence, verb + 1, grammar) : grammar.NounNegations.Contains(sentence.Lower(verb + 1)));
        var possible = forms.Where(form => Fits(form.Form, auxiliary, passive) && BehindParticle(sentence, verb, form.Particle, grammar) > 0 && (nothing || !form.Negated)).OrderByDescending(form => grammar.IsRomance && negated && form is { Negated: true, Particle.Length: > 0 }).ToList();
        // "no quiso comentar el accidente": the second verb is the cue.
        if (possible.Count > 0 && possible.TrueForAll(form => form.Negated) && sentence.IsAuxiliary(verb) && grammar.Verbs.Find(sentence.Lower(verb + 1)).Any(form => form.Negated))
        {
            return null;
        }

        possible = negated ? possible : WithoutPossible(sentence, start, verb, possible, grammar);
        if (tie == 1)
        {
            // "tentou explicar que": who only tries to deny or to judge something says nothing of it.
            possible = [.. possible.Where(form => form.Frame is CueFrame.Says or CueFrame.Tells).Select(form => form with { Object = false })];
        }

        if (reflexive)
        {
            // It has no other object than itself.
            possible = [.. possible.Where(form => form.Frame is not (CueFrame.Judges or CueFrame.Measures) || form.Particle.Length > 0).Select(form => form with { Object = false })];
        }

        if (possible.Count == 0 && !auxiliary && sentence.IsAgentPreposition(verb + 1)
            && forms.FirstOrDefault(form => (form.Form & VerbForm.Participle) != VerbForm.None && form.Stance != "asserts" && !form.Negated) is { } disputed)
        {
            // "a figure disputed by the union"
            return new(verb, verb + 1, verb, [disputed], IsNegated: false, IsPassive: true, IsGerund: false, IsPast: true, Pronoun: -1);
        }

        // « une demande jugée « démesurée » par Mme Lauwers »
        if (possible.Count == 0 && !auxiliary && grammar.IsRomance && sentence.Quotes[Math.Min(verb + 1, sentence.Count - 1)] is { } judged
            && forms.FirstOrDefault(form => (form.Form & VerbForm.Participle) != VerbForm.None && form.Frame == CueFrame.Judges) is { } called
            && sentence.Tokens.FindIndex(verb + 1, token => token.Start >= judged.Span.End) is > 0 and var agent && sentence.IsAgentPreposition(agent))
        {
            return new(verb, verb + 1, verb, [called], IsNegated: false, IsPassive: true, IsGerund: false, IsPast: true, Pronoun: -1);
        }

        // « appelle à la démission », « appelle à voter »: before a noun the preposition belongs to the cue.
        if (possible.Count > 1 && possible[0].Particle.Length == 0
            && possible.Find(form => form.Particle.Length > 0 && form.Frame == CueFrame.Judges
                && grammar.Prepositions.Contains(form.Particle[^1])) is { } tied
            && !grammar.VerbSecond && !grammar.Articleless
            && !Infinitives.IsBare(sentence, BehindParticle(sentence, verb, tied.Particle, grammar), grammar)
            && ContentStart.IsNoun(sentence, BehindParticle(sentence, verb, tied.Particle, grammar), grammar))
        {
            possible = [tied];
        }

        LeaveInfinitives(sentence, verb, possible, grammar);
        // "have reportedly called time on it": what they did, and the outlet has heard of it.
        if (possible.Count > 0 && possible[0].Frame == CueFrame.Judges && Enumerable.Range(start, verb - start).Any(i => grammar.HearsayPhrases.Match(sentence.Lower, i).Words == 1))
        {
            return null;
        }

        if (possible.Count == 0 || IsNoun(sentence, start, verb, auxiliary, grammar))
        {
            return null;
        }

        var end = BehindParticle(sentence, verb, possible[0].Particle, grammar);
        pronoun = end > verb + 1 && sentence.Lower(verb + 1) is ['-', ..] inverted && grammar.Pronouns.Contains(inverted) ? verb + 1 : pronoun;
        if (end < sentence.Count && sentence.Lower(end) is ['-', ..] after && grammar.Pronouns.Contains(after))
        {
            pronoun = end++;
        }

        // "n'annonce pas"; "parle de plus de 700" denies nothing.
        while (negated && end < sentence.Count && sentence.IsNegation(end))
        {
            end++;
        }

        // "neither confirmed nor denied", "said and repeated": one cue.
        var second = end + (sentence.IsCoordinator(end) || (negated && sentence.Kind(end) == TokenKind.Comma && sentence.IsNegation(end + 1)) ? 1 : 0);

        // « не підтвердила і не спростувала », "ani nie potwierdził, ani nie zaprzeczył", « ni lo confirma ni lo desmiente »
        var twice = negated && second > end && sentence.IsNegation(second);
        var clitic = grammar.IsRomance && negated && second == end && sentence.IsNegation(end - 1) && sentence.IsClitic(end) ? 1 : 0;
        second += clitic + (twice ? sentence.IsNegation(second + 1) ? 2 : 1 : 0);
        if (second < sentence.Count && (second > end || sentence.IsNegation(end - 1)) && !sentence.IsQuoted(second)
            && grammar.Verbs.Find(sentence.Lower(second)).Where(form => Fits(form.Form, auxiliary, passive: false) && form.Particle.Length == 0
            && !(grammar.IsRomance && auxiliary
                && (form.Form & (VerbForm.Participle | VerbForm.Infinitive)) == VerbForm.None)).ToList() is { Count: > 0 } joined
            && (sentence.IsComplementizer(second + 1) || second == end + clitic || twice) && !(grammar.IsRomance && !negated && joined[0].Stance != possible[0].Stance))
        {
            possible = joined;
            end = second + 1;
        }

        possible.RemoveAll(form => form.Particle.Length != possible[0].Particle.Length && form.Particle.Length > 0);
        var gerund = !auxiliary && possible.TrueForAll(form => (form.Form & VerbForm.Gerund) != VerbForm.None);
        passive &= !possible.TrueForAll(form => (form.Form & VerbForm.Gerund) != VerbForm.None);
        var past = auxiliary || !possible.Exists(form => (form.Form & VerbForm.Present) != VerbForm.None);
        return new(start, end, verb, possible, negated, passive, gerund, past, pronoun) { HasObjectBefore = objectBefore };
    }

    // "a, elle, qualifié": the pronoun between commas parts the auxiliary from its verb.
    private static int AsideInside(SentenceTokens sentence, int verb, Grammar grammar) =>
        sentence.Kind(verb - 1) == TokenKind.Comma && sentence.Kind(verb - 3) == TokenKind.Comma && sentence.IsAuxiliary(verb - 4)
        && (sentence.IsPronoun(verb - 2) || sentence.IsClitic(verb - 2))
            ? 3
            : 0;

    // "Dupont l'accuse de", "il la décrit comme": between its subject and what follows, the article is an object.
    private static bool IsObjectBefore(SentenceTokens sentence, int verb, CueForm[] forms, Grammar grammar) =>
        sentence.IsClitic(verb - 1) && sentence.IsDeterminer(verb - 1)
        && Array.Exists(forms, form => (form.Form & VerbForm.Finite) != VerbForm.None)
        && (Array.TrueForAll(forms, form => (form.Form & ~VerbForm.Past) == VerbForm.None) || sentence.Kind(verb - 2) == TokenKind.Comma
        || (verb > 1 && (sentence.Tokens[verb - 2].IsCapitalised || (grammar.DropsSubjects && sentence.IsNoun(verb - 2))))
        || sentence.IsPronoun(verb - 2) || sentence.IsRelative(verb - 2))
        && (sentence.IsPreposition(verb + 1) || (sentence.Kind(verb + 1) == TokenKind.Colon && sentence.IsRelative(verb - 2)) || sentence.IsConjunction(verb + 1)
        || (grammar.DropsSubjects && (sentence.IsDeterminer(verb + 1) || sentence.IsQuoted(verb + 1))));

    private static bool Fits(VerbForm form, bool auxiliary, bool passive)
    {
        if (auxiliary || passive)
        {
            return (form & (VerbForm.Participle | VerbForm.Infinitive | VerbForm.Gerund)) != VerbForm.None || (form & VerbForm.Finite) != VerbForm.None;
        }

        return (form & (VerbForm.Finite | VerbForm.Gerund)) != VerbForm.None;
    }

    /// <summary>The token behind the verb and its particle; -1 when the particle is not there. "That" belongs to the clause.</summary>
    private static int BehindParticle(SentenceTokens sentence, int verb, string[] particle, Grammar grammar)
    {
        var from = verb + 1;
        // "mówił wcześniej o trzydziestu"
        while (((grammar.Articleless && particle.Length == 1) || (grammar.InvertsFreely && !grammar.VerbSecond && particle.Length > 0))
            && from < verb + 3 && sentence.Lower(from) != particle[0]
            && (sentence.IsAdverb(from) || sentence.IsTime(from)))
        {
            from++;
        }

        from += grammar.Articleless && particle.Length == 1 && sentence.Lower(from) != particle[0] ? NounPhrases.PlaceOrListener(sentence, from, grammar) : 0;
        // « table pour sa part sur »
        from += particle.Length > 0 && from == verb + 1 && grammar.IsRomance && grammar.Adverbs.Match(sentence.Lower, from) is { Words: > 1 } aside
            && sentence.Lower(from + aside.Words) == particle[0] ? aside.Words : 0;
        // "fait-on savoir"
        from += particle.Length > 0 && sentence.Lower(from) is ['-', ..] pronoun && grammar.Pronouns.Contains(pronoun) ? 1 : 0;
        for (var i = 0; i < particle.Length; i++)
        {
            if (sentence.Lower(from + i) != particle[i].TrimStart('='))
            {
                return -1;
            }
        }

        var opens = particle.Length > 0 && !grammar.VerbSecond && (particle[^1][0] == '=' || grammar.Complementizers.Value(particle[^1]) == "");
        return from + particle.Length - (opens ? 1 : 0);
    }
}
