using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>A cue verb with all that belongs to its group: "has repeatedly said", "n'a pas précisé", "a-t-il ajouté".</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Exclusive; a particle ("for" in "called for") is inside.</param>
/// <param name="Verb">The token of the verb itself.</param>
/// <param name="Forms">What the verb can be here, best first; at least one.</param>
/// <param name="IsPast">It was said before: a conditional behind it may be nothing but the sequence of tenses.</param>
/// <param name="Pronoun">The token of an inverted pronoun inside the group ("-t-il"); -1 for none.</param>
internal sealed record VerbGroup(int Start, int End, int Verb, IReadOnlyList<CueForm> Forms, bool IsNegated, bool IsPassive, bool IsGerund, bool IsPast, int Pronoun)
{
    public CueForm? Form(CueFrame frame)
    {
        foreach (var form in Forms)
        {
            if (form.Frame == frame)
            {
                return form;
            }
        }

        return null;
    }
}

/// <summary>Finds cue verbs in a sentence.</summary>
internal static class VerbGroups
{
    /// <summary>Verb groups outside quotations, in order.</summary>
    public static IEnumerable<VerbGroup> Find(SentenceTokens sentence, Grammar grammar)
    {
        var floor = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tokens[i].IsWord && !sentence.IsQuoted(i) && At(sentence, i, floor, grammar) is { } group)
            {
                yield return group;
                floor = group.End;
                i = group.End - 1;
            }
        }
    }

    private static VerbGroup? At(SentenceTokens sentence, int verb, int floor, Grammar grammar)
    {
        var forms = grammar.Verbs.Find(sentence.Lower(verb));
        if (forms.Length == 0)
        {
            return null;
        }

        var start = verb;
        var (negated, auxiliary, passive, pronoun) = (false, false, false, -1);
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
                passive |= grammar.Passives.Contains(before);
            }
            else if (!(grammar.IsAdverb(before) || grammar.Clitics.Contains(before)) || (start - 2 >= floor && grammar.Determiners.Contains(sentence.Lower(start - 2))))
            {
                break;
            }

            start--;
        }

        // An adverb alone at the left edge belongs to the subject or the sentence.
        while (start < verb && !grammar.IsAuxiliary(sentence.Lower(start)) && !grammar.Negations.Contains(sentence.Lower(start)) && start - 1 >= floor && sentence.Kind(start - 1) != TokenKind.Word)
        {
            start++;
        }

        var possible = forms.Where(form => Fits(form.Form, auxiliary, passive) && HasParticle(sentence, verb, form.Particle)).ToList();
        if (possible.Count == 0 && !auxiliary && grammar.Agents.Contains(sentence.Lower(verb + 1)) && forms.FirstOrDefault(form => (form.Form & VerbForm.Participle) != VerbForm.None && form.Stance != "asserts") is { } disputed)
        {
            // "a figure disputed by the union"
            return new(verb, verb + 1, verb, [disputed], IsNegated: false, IsPassive: true, IsGerund: false, IsPast: true, Pronoun: -1);
        }

        if (possible.Count == 0 || IsNoun(sentence, start, verb, auxiliary, grammar))
        {
            return null;
        }

        var end = verb + 1 + possible[0].Particle.Length;
        if (end < sentence.Count && sentence.Lower(end) is ['-', ..] after && grammar.Pronouns.Contains(after))
        {
            pronoun = end++;
        }

        while (end < sentence.Count && grammar.Negations.Contains(sentence.Lower(end)))
        {
            negated = true;
            end++;
        }

        // "neither confirmed nor denied", "said and repeated": one cue.
        var second = end + (grammar.Coordinators.Contains(sentence.Lower(end)) ? 1 : 0);
        if (second < sentence.Count && (second > end || grammar.Negations.Contains(sentence.Lower(end - 1))) && !sentence.IsQuoted(second)
            && grammar.Verbs.Find(sentence.Lower(second)).Where(form => Fits(form.Form, auxiliary, passive: false) && form.Particle.Length == 0).ToList() is { Count: > 0 } joined
            && (grammar.Complementizers.Contains(sentence.Lower(second + 1)) || second == end))
        {
            possible = joined;
            end = second + 1;
        }

        possible.RemoveAll(form => form.Particle.Length != possible[0].Particle.Length && form.Particle.Length > 0);
        var gerund = !auxiliary && possible.TrueForAll(form => (form.Form & VerbForm.Gerund) != VerbForm.None);
        passive &= !possible.TrueForAll(form => (form.Form & VerbForm.Gerund) != VerbForm.None);
        return new(start, end, verb, possible, negated, passive, gerund, auxiliary || !possible.Exists(form => (form.Form & VerbForm.Present) != VerbForm.None), pronoun);
    }

    private static bool Fits(VerbForm form, bool auxiliary, bool passive)
    {
        if (auxiliary || passive)
        {
            return (form & (VerbForm.Participle | VerbForm.Infinitive | VerbForm.Gerund)) != VerbForm.None || (form & VerbForm.Finite) != VerbForm.None;
        }

        return (form & (VerbForm.Finite | VerbForm.Gerund)) != VerbForm.None;
    }

    private static bool HasParticle(SentenceTokens sentence, int verb, string[] particle)
    {
        for (var i = 0; i < particle.Length; i++)
        {
            if (sentence.Lower(verb + 1 + i) != particle[i])
            {
                return false;
            }
        }

        return true;
    }

    // "report" is a verb only behind several: "an internal report" is none.
    private static bool IsBaseForm(SentenceTokens sentence, int verb, Grammar grammar) =>
        Array.TrueForAll(grammar.Verbs.Find(sentence.Lower(verb)), form => (form.Form & VerbForm.Present) != VerbForm.None && (form.Form & VerbForm.Infinitive) != VerbForm.None && (form.Form & VerbForm.Past) == VerbForm.None);

    private static bool IsPlural(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) != TokenKind.Word || sentence.Lower(index).EndsWith('s') || grammar.Pronouns.Contains(sentence.Lower(index)) || grammar.Relatives.Contains(sentence.Lower(index))
        || grammar.GroupNouns.Contains(sentence.Lower(index)) || grammar.IsAdverb(sentence.Lower(index)) || grammar.Coordinators.Contains(sentence.Lower(index));

    /// <summary>"The claims", "his report", "calls of protest": the same letters, but a noun.</summary>
    private static bool IsNoun(SentenceTokens sentence, int start, int verb, bool auxiliary, Grammar grammar)
    {
        if (start < verb && auxiliary)
        {
            return false;
        }

        var before = sentence.Lower(start - 1);
        if (IsBaseForm(sentence, verb, grammar) && !IsPlural(sentence, start - 1, grammar))
        {
            return true;
        }

        return (grammar.Determiners.Contains(before) && !grammar.Pronouns.Contains(before))
            || (grammar.Prepositions.Contains(before) && !sentence.Tokens[verb].Lower.EndsWith("ant", StringComparison.Ordinal))
            || before is "'s" or "to"
            || sentence.Kind(start - 1) == TokenKind.Number
            || (sentence.Tokens[verb].IsCapitalised && verb > 0);
    }
}
