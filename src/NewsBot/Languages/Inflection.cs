using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>How names and nouns change by case: tells forms of one word from different words.</summary>
internal sealed class Inflection
{
    /// <summary>Letters that two forms of one word share at the beginning, at least.</summary>
    private const int ShortestStem = 2;

    private readonly string[][] paradigms;
    private readonly int longestEnding;
    private readonly FrozenDictionary<string, string> lemmas;

    private Inflection(string[][] paradigms, FrozenDictionary<string, string> lemmas)
    {
        (this.paradigms, this.lemmas) = (paradigms, lemmas);
        longestEnding = paradigms.SelectMany(endings => endings).Select(ending => ending.Length).DefaultIfEmpty(0).Max();
    }

    public static Inflection Read(GrammarFile file)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in new[] { file.RoleNouns, file.OrganisationNouns, file.DocumentNouns, file.GroupNouns })
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':')[0]).Where(word => word.Contains('~', StringComparison.Ordinal)))
            {
                var declined = PhraseSet.Decline(word, file.Declensions).ToList();
                declined.ForEach(form => forms.TryAdd(form, declined[0]));
                // « мешканці » are people before they are a case of « мешканка ».
                forms[declined[0]] = declined[0];
            }
        }

        return new([.. file.NameEndings.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ending => ending == "-" ? "" : ending).ToArray())],
            forms.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The form under which a noun of the lists is known: the first of its declension, else the word itself.</summary>
    public string Lemma(string lower) => lemmas.GetValueOrDefault(lower, lower);

    /// <summary>Names have other forms than their first.</summary>
    public bool HasCases => paradigms.Length > 0;

    /// <summary>A key that all forms of a name share; other names may have it too.</summary>
    public string Key(string word) => (paradigms.Length == 0 || word.Length <= ShortestStem ? word : word[..ShortestStem]).ToLowerInvariant();

    /// <summary>Two forms of one word, or one and the same.</summary>
    public bool IsSameWord(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || Order(one, other) is not null;

    /// <summary>As many words, each a form of the other's.</summary>
    public bool IsSame(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        return words.Length == others.Length && words.Zip(others).All(pair => IsSameWord(pair.First, pair.Second));
    }

    /// <summary>The first name ends with the words of the second, in any case.</summary>
    public bool EndsWith(string name, string end)
    {
        var (words, last) = (Words(name), Words(end));
        return last.Length <= words.Length && words[^last.Length..].Zip(last).All(pair => IsSameWord(pair.First, pair.Second));
    }

    /// <summary>The first name begins with the words of the second, in any case.</summary>
    public bool BeginsWith(string name, string start)
    {
        var (words, first) = (Words(name), Words(start));
        return first.Length <= words.Length && words[..first.Length].Zip(first).All(pair => IsSameWord(pair.First, pair.Second));
    }

    /// <summary>The words of the second stand side by side in the first name, in any case: "López Ibarra" in "Andrés López Ibarra Díaz".</summary>
    public bool Holds(string name, string part)
    {
        var (words, some) = (Words(name), Words(part));
        return some.Length > 0 && Enumerable.Range(0, Math.Max(0, words.Length - some.Length + 1))
            .Any(start => words[start..(start + some.Length)].Zip(some).All(pair => IsSameWord(pair.First, pair.Second)));
    }

    /// <summary>The same name in a case nearer to the nominative: "Буданов" than "Буданова".</summary>
    public bool IsNearerNominative(string name, string than)
    {
        var (words, others) = (Words(name), Words(than));
        return words.Length == others.Length && words.Zip(others).Select(pair => Order(pair.First, pair.Second)).FirstOrDefault(order => order is not (null or 0)) < 0;
    }

    /// <summary>Which of two forms stands first in their paradigm: below 0 the first one; <c>null</c> for different words.</summary>
    private int? Order(string one, string other)
    {
        var shared = 0;
        while (shared < Math.Min(one.Length, other.Length) && char.ToLowerInvariant(one[shared]) == char.ToLowerInvariant(other[shared]))
        {
            shared++;
        }

        if (shared == one.Length && shared == other.Length)
        {
            return 0;
        }

        for (var stem = shared; stem >= Math.Max(ShortestStem, Math.Max(one.Length, other.Length) - longestEnding); stem--)
        {
            foreach (var endings in paradigms)
            {
                var (first, second) = (Array.IndexOf(endings, one[stem..].ToLowerInvariant()), Array.IndexOf(endings, other[stem..].ToLowerInvariant()));
                if (first >= 0 && second >= 0)
                {
                    return first - second;
                }
            }
        }

        return null;
    }

    private static string[] Words(string name) => name.Split([' ', '\u00A0', '-'], StringSplitOptions.RemoveEmptyEntries);
}
