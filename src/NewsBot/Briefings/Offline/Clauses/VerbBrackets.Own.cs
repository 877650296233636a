using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Small words that make a verb another one, and those that stand before it.</content>
internal static partial class VerbBrackets
{
    /// <summary>What a verb can be where the words of its clause say that it is another one: "sagte das Spiel ab", "es findet sich".</summary>
    public static CueForm[] Own(SentenceTokens sentence, int verb, CueForm[] forms, Grammar grammar)
    {
        // "zaleca się masaż", "powtarzają się": nobody does it, or it does something else.
        if (grammar.Articleless && grammar.Clitics.Value(sentence.Lower(verb + 1)) == "r")
        {
            return Array.FindAll(forms, form => form.Stance == "declines" || Array.Exists(form.Particle, word => word.TrimStart('…') == sentence.Lower(verb + 1)));
        }

        if (forms.Length == 0 || grammar.SeparableParticles.IsEmpty)
        {
            return forms;
        }

        // "called off the strike", "stormed off"
        if (!grammar.VerbSecond)
        {
            var behind = sentence.Lower(verb + 1);
            return grammar.SeparableParticles.Contains(behind) ? Array.FindAll(forms, form => form.Particle.Length > 0 && form.Particle[0] == behind) : forms;
        }

        var clitic = verb + (sentence.IsPronoun(verb + 1) ? 2 : 1);
        if (grammar.Clitics.Value(sentence.Lower(clitic)) == "r")
        {
            forms = Array.FindAll(forms, form => form.Stance == "declines" || Array.Exists(form.Particle, word => word.TrimStart('…') == sentence.Lower(clitic))
                || (form.Form & VerbForm.Finite) == VerbForm.None);
        }

        var end = verb + 1;
        while (end < Math.Min(sentence.Count, verb + Longest) && !EndsClause(sentence, end))
        {
            end++;
        }

        var last = sentence.Lower(end - 1);
        return end - verb > 2 && grammar.SeparableParticles.Contains(last) && !sentence.IsQuoted(end - 1)
            ? Array.FindAll(forms, form => (form.Form & VerbForm.Finite) == VerbForm.None || Array.Exists(form.Particle, word => word.TrimStart('…') == last))
            : forms;
    }

    /// <summary>"Von einem Desaster sprach die Opposition", "mit Verlusten rechnet der Konzern": what belongs to the cue opens its clause.</summary>
    private static VerbGroup? WithPrepositionFirst(SentenceTokens sentence, int verb, CueForm[] forms, int floor, Grammar grammar)
    {
        var from = verb;
        while (from > floor && !EndsClause(sentence, from - 1))
        {
            from--;
        }

        var form = verb - from < 2 ? null : Array.Find(forms, form => form.Particle is [not ['…', ..]] && (form.Form & VerbForm.Finite) != VerbForm.None && Opens(form.Particle[0].TrimStart('=')));
        return form is null ? null
            : new(verb, verb + 1, verb, [form], IsNegatedBehind(sentence, verb + 1, grammar), IsPassive: false, IsGerund: false, IsPast: (form.Form & VerbForm.Present) == VerbForm.None, Pronoun: -1) { ObjectBefore = (from, verb) };

        // "vom" is "von dem", "zur" is "zu der".
        bool Opens(string word) => grammar.Prepositions.Contains(word) && sentence.Lower(from) is var opening && (opening == word
            || (grammar.Prepositions.Contains(opening) && opening[^1] is 'm' or 'r' && (opening[..^1] == word || (word[^1] == 'n' && opening[..^1] == word[..^1]))));
    }
}
