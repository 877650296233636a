using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>Which forms of a verb a word can be.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Present = 1,
    Past = 2,
    Participle = 4,
    Gerund = 8,
    Infinitive = 16,
    Future = 32,
    Conditional = 64,
    Finite = Present | Past | Future | Conditional,
}

/// <summary>A form of a cue verb.</summary>
/// <param name="Particle">Words that must follow, lower case: "for" in "called for"; the last one may stand at the end of the clause if it begins with "…", and belongs to what is said if it begins with "=". Empty for none.</param>
/// <param name="Bare">The clause may follow without "that".</param>
/// <param name="Object">The content may be a noun: "announced a plan".</param>
/// <param name="Negated">A cue only when it is negated: "did not respond to".</param>
/// <param name="Light">A cue only with an answer as its object: "gave no details".</param>
internal sealed record CueForm(CueFrame Frame, string Stance, VerbForm Form, string[] Particle, bool Bare, bool Object, bool Negated, bool Light);

/// <summary>All forms of a language's cue verbs.</summary>
internal sealed class CueVerbs
{
    private readonly FrozenDictionary<string, CueForm[]> forms;

    private CueVerbs(FrozenDictionary<string, CueForm[]> forms) => this.forms = forms;

    /// <returns>What the word can be, longest particle first; empty for a word that is no cue.</returns>
    public CueForm[] Find(string word) => forms.TryGetValue(word, out var found) ? found : [];

    public bool Contains(string word) => forms.ContainsKey(word);

    /// <exception cref="FormatException">A verb names a class that is not there, or a class a form that does not exist.</exception>
    public static CueVerbs Read(GrammarFile file)
    {
        var classes = file.Conjugations.ToDictionary(pair => pair.Key, pair => Slots(pair.Value), StringComparer.Ordinal);
        var found = new Dictionary<string, List<CueForm>>(StringComparer.Ordinal);
        foreach (var group in file.Verbs)
        {
            foreach (var verb in group.Verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var (form, word, particle) in Forms(verb, classes).SelectMany(Spellings))
                {
                    if (!found.TryGetValue(word, out var list))
                    {
                        found[word] = list = [];
                    }

                    var same = list.FindIndex(other => other.Frame == group.Frame && other.Stance == group.Stance
                        && other.Particle.SequenceEqual(particle, StringComparer.Ordinal));
                    if (same < 0)
                    {
                        list.Add(new(group.Frame, group.Stance, form, particle, group.Bare, group.Object, group.Negated, group.Light));
                    }
                    else
                    {
                        // The same verb in two groups: what either allows.
                        var other = list[same];
                        list[same] = other with { Form = other.Form | form, Bare = other.Bare || group.Bare, Object = other.Object || group.Object, Negated = other.Negated && group.Negated, Light = other.Light && group.Light };
                    }
                }
            }
        }

        return new(found.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(form => form.Particle.Length).ToArray(),
            StringComparer.Ordinal));
    }

    // Swiss papers write "äussern".
    private static IEnumerable<(VerbForm Form, string Word, string[] Particle)> Spellings((VerbForm Form, string Word, string[] Particle) verb) =>
        verb.Word.Contains('ß', StringComparison.Ordinal) ? [verb, verb with { Word = verb.Word.Replace("ß", "ss", StringComparison.Ordinal) }] : [verb];

    /// <summary>"mit|teilt/teilte/geteilt//teilen": apart as "teilte … mit", together as "mitteilte" and "mitgeteilt".</summary>
    private static IEnumerable<(VerbForm Form, string Word, string[] Particle)> Forms(string verb, Dictionary<string, List<(VerbForm Form, string[] Endings)>> classes)
    {
        var plus = verb.IndexOf('+', StringComparison.Ordinal);
        string[] particle = plus < 0 ? [] : verb[(plus + 1)..].Split('_');
        var plain = plus < 0 ? verb : verb[..plus];
        if (plain.IndexOf('|', StringComparison.Ordinal) is not (> 0 and var bar))
        {
            return Conjugate(plain, classes).Select(pair => (pair.Form, pair.Word, particle));
        }

        var prefix = plain[..bar];
        var parts = Conjugate(plain[(bar + 1)..], classes).ToList();
        return parts.Where(pair => (pair.Form & VerbForm.Finite) != VerbForm.None).Select(pair => (pair.Form, pair.Word, (string[])[.. particle, $"…{prefix}"]))
            .Concat(parts.Select(pair => (pair.Form, prefix + pair.Word, particle)));
    }

    private static IEnumerable<(VerbForm Form, string Word)> Conjugate(string verb, Dictionary<string, List<(VerbForm Form, string[] Endings)>> classes)
    {
        var tilde = verb.IndexOf('~', StringComparison.Ordinal);
        if (tilde >= 0)
        {
            if (!classes.TryGetValue(verb[(tilde + 1)..], out var slots))
            {
                throw new FormatException($"The verb \"{verb}\" has a class that \"conjugations\" does not list.");
            }

            return slots.SelectMany(slot => slot.Endings.Select(ending => (slot.Form, Around(verb[..tilde], ending))));
        }

        VerbForm[] order = [VerbForm.Present, VerbForm.Past, VerbForm.Participle, VerbForm.Gerund, VerbForm.Infinitive, VerbForm.Future,
            VerbForm.Conditional];
        return verb.Split('/').SelectMany((words, slot) => words.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (order[slot], word)));
    }

    // "ge-t" stands around the stem.
    private static string Around(string stem, string ending) =>
        ending.IndexOf('-', StringComparison.Ordinal) is >= 0 and var hyphen ? ending[..hyphen] + stem + ending[(hyphen + 1)..] : stem + ending;

    private static List<(VerbForm Form, string[] Endings)> Slots(string description) =>
        [.. description.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(slot =>
        {
            var colon = slot.IndexOf(':', StringComparison.Ordinal);
            return Enum.TryParse<VerbForm>(slot[..colon], ignoreCase: true, out var form)
                ? (form, slot[(colon + 1)..].Split(','))
                : throw new FormatException($"\"{slot}\" names no form of a verb.");
        })];
}
