using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <summary>By what other words somebody may be called: "the premier" is a prime minister, "the scientist" a biologist and no lawyer.</summary>
internal sealed class Callings(Grammar grammar)
{
    /// <summary>Letters of a small word that says nothing of an office: "of", "der".</summary>
    private const int LongestParticle = 3;

    private static readonly char[] Gaps = [' ', '\u00A0', ',', '(', ')', '«', '»', '"', '“', '”', '„'];

    private readonly Dictionary<string, HashSet<int>> fields = new(StringComparer.Ordinal);

    /// <summary>The description names by another word the office that a role names; what else it says, "the union leader", the role says too.</summary>
    public bool IsSameOffice(string description, string role)
    {
        var (words, others) = (Words(description), Words(role));
        for (var i = 0; i < words.Length; i++)
        {
            var offices = grammar.SameOffices.All(At(words), i);
            if (offices.Count == 0 || !Enumerable.Range(0, others.Length).Any(other => grammar.SameOffices.All(At(others), other).Exists(offices.Contains)))
            {
                continue;
            }

            var length = grammar.SameOffices.Match(At(words), i).Words;
            return words.Where((word, at) => (at < i || at >= i + length) && word.Length > LongestParticle && !grammar.Determiners.Contains(word)
                    && !grammar.RoleModifiers.Contains(word))
                .All(word => Array.Exists(others, other => grammar.Inflection.IsSameWord(word, other)));
        }

        return false;
    }

    /// <summary>The fields that somebody's role, or the name of a body, belongs to; none when the words do not tell.</summary>
    public IReadOnlySet<int> FieldsOf(string text)
    {
        if (fields.TryGetValue(text, out var known))
        {
            return known;
        }

        // « directeur de l'école »
        var words = Words(text);
        words = [.. words, .. words.Where(word => word.IndexOf('\'', StringComparison.Ordinal) is > 0 and var apostrophe && grammar.Elisions.Contains(word[..apostrophe]))
            .Select(word => word[(word.IndexOf('\'', StringComparison.Ordinal) + 1)..])];
        var found = new HashSet<int>();
        for (var i = 0; i < words.Length; i++)
        {
            found.UnionWith(grammar.Fields.All(At(words), i));

            // "Meeresbiologin": the last part of a compound.
            if ((grammar.RoleNouns.Head(words[i]) ?? grammar.OrganisationNouns.Head(words[i])) is { } head && head != words[i])
            {
                found.UnionWith(grammar.Fields.All(index => index == 0 ? head : "", 0));
            }
        }

        return fields[text] = found;
    }

    /// <summary>« chef » of « chef du service des urgences »: what somebody is, without the place of it.</summary>
    public string OfficeIn(string role) => string.Join(' ', role.Split(' ').TakeWhile(word => !grammar.Prepositions.Contains(word.ToLowerInvariant())));

    private static Func<int, string> At(string[] words) => index => index < words.Length ? words[index] : "";

    private static string[] Words(string text) => text.ToLowerInvariant().Replace('’', '\'').Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
}
