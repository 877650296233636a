using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>How names and nouns change by case: tells forms of one word from different words.</summary>
internal sealed class Inflection
{
    /// <summary>Letters that two forms of one word share at the beginning, at least.</summary>
    private const int ShortestStem = 2;

    /// <summary>Words of a name that are told apart.</summary>
    private const int MostWords = 32;

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

    /// <summary>A bit for each word of a name, the same for all forms of it; other words may have it too.</summary>
    public ulong Shape(string name)
    {
        var shape = 0UL;
        foreach (var range in Cut(name, stackalloc Range[MostWords]))
        {
            var word = name.AsSpan(range);
            var hash = 0u;
            foreach (var letter in paradigms.Length == 0 || word.Length <= ShortestStem ? word : word[..ShortestStem])
            {
                hash = unchecked((hash * 31) + char.ToUpperInvariant(char.ToLowerInvariant(letter)));
            }

            shape |= 1UL << (int)(unchecked(hash * 2_654_435_769u) >> 26);
        }

        return shape;
    }

    /// <summary>Two forms of one word, or one and the same.</summary>
    public bool IsSameWord(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Equals(other, StringComparison.OrdinalIgnoreCase) || Order(one, other) is not null;

    /// <summary>As many words, each a form of the other's.</summary>
    public bool IsSame(string one, string other)
    {
        var words = Cut(one, stackalloc Range[MostWords]);
        var others = Cut(other, stackalloc Range[MostWords]);
        return words.Length == others.Length && AreSame(one, words, other, others);
    }

    /// <summary>The first name ends with the words of the second, in any case.</summary>
    public bool EndsWith(string name, string end)
    {
        var words = Cut(name, stackalloc Range[MostWords]);
        var last = Cut(end, stackalloc Range[MostWords]);
        return last.Length <= words.Length && AreSame(name, words[^last.Length..], end, last);
    }

    /// <summary>The first name begins with the words of the second, in any case.</summary>
    public bool BeginsWith(string name, string start)
    {
        var words = Cut(name, stackalloc Range[MostWords]);
        var first = Cut(start, stackalloc Range[MostWords]);
        return first.Length <= words.Length && AreSame(name, words[..first.Length], start, first);
    }

    /// <summary>The words of the second stand side by side in the first name, in any case: "López Ibarra" in "Andrés López Ibarra Díaz".</summary>
    public bool Holds(string name, string part)
    {
        var words = Cut(name, stackalloc Range[MostWords]);
        var some = Cut(part, stackalloc Range[MostWords]);
        for (var start = 0; some.Length > 0 && start + some.Length <= words.Length; start++)
        {
            if (AreSame(name, words.Slice(start, some.Length), part, some))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same name in a case nearer to the nominative: "Буданов" than "Буданова".</summary>
    public bool IsNearerNominative(string name, string than)
    {
        var words = Cut(name, stackalloc Range[MostWords]);
        var others = Cut(than, stackalloc Range[MostWords]);
        for (var i = 0; words.Length == others.Length && i < words.Length; i++)
        {
            if (Order(name.AsSpan(words[i]), than.AsSpan(others[i])) is { } order and not 0)
            {
                return order < 0;
            }
        }

        return false;
    }

    private bool AreSame(ReadOnlySpan<char> name, ReadOnlySpan<Range> words, ReadOnlySpan<char> other, ReadOnlySpan<Range> others)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsSameWord(name[words[i]], other[others[i]]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which of two forms stands first in their paradigm: below 0 the first one; <c>null</c> for different words.</summary>
    private int? Order(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
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
                if (IndexOf(endings, one[stem..]) is var first and >= 0 && IndexOf(endings, other[stem..]) is var second and >= 0)
                {
                    return first - second;
                }
            }
        }

        return null;
    }

    private static int IndexOf(string[] endings, ReadOnlySpan<char> ending)
    {
        for (var i = 0; i < endings.Length; i++)
        {
            if (ending.Equals(endings[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the words of a name stand; what is more than <see cref="MostWords"/> counts as one with the last.</summary>
    private static ReadOnlySpan<Range> Cut(ReadOnlySpan<char> name, Span<Range> words) => words[..name.SplitAny(words, " \u00A0-", StringSplitOptions.RemoveEmptyEntries)];
}
