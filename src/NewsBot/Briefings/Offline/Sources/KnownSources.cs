using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <summary>Everybody whom the article has named, found by the words of their names and roles.</summary>
internal sealed class KnownSources(Inflection inflection)
{
    /// <summary>So many with a word in common are compared, the latest first: an article of nothing but Smiths must not take for ever.</summary>
    private const int MostCompared = 40;

    /// <summary>Words of a name under which it is found, the last one besides.</summary>
    private const int MostWords = 6;

    private readonly List<Known> all = [];
    private int asked;
    private readonly Dictionary<string, List<Known>> byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>In the order in which they were named.</summary>
    public IReadOnlyList<Known> All => all;

    /// <summary>Those whom a mention may mean, in the order in which they were named.</summary>
    public List<Known> Same(Mention mention)
    {
        var same = new List<Known>();
        var (name, bare) = (inflection.Shape(mention.Name), inflection.Shape(mention.Bare));
        asked++;
        foreach (var word in Words(mention.Name, mention.Noun))
        {
            foreach (var who in byWord.GetValueOrDefault(word) ?? [])
            {
                if (who.Asked != asked && who.MayBe(mention, name, bare) && who.IsSame(mention))
                {
                    same.Add(who);
                }

                who.Asked = asked;
            }
        }

        same.Sort((one, other) => one.Number.CompareTo(other.Number));
        return same;
    }

    public void Add(Known who)
    {
        who.Number = all.Count;
        all.Add(who);
        Index(who);
    }

    /// <summary>Joins what a mention says with what is known.</summary>
    public void Learn(Known who, Mention mention)
    {
        var before = (who.Name, who.Noun, who.Role, who.Acronym);
        who.Learn(mention);
        if (who.FoundBy.Count == 0 || before != (who.Name, who.Noun, who.Role, who.Acronym))
        {
            Index(who);
        }
    }

    private void Index(Known who)
    {
        foreach (var word in Words(who.Name, who.Noun).Concat(Short(who)).Concat((who.Role ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(inflection.Key)))
        {
            if (who.FoundBy.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            who.FoundBy.Add(word);

            if (!byWord.TryGetValue(word, out var list))
            {
                byWord[word] = list = [];
            }

            if (list.Count == MostCompared)
            {
                list.RemoveAt(0);
            }

            list.Add(who);
        }
    }

    // "WHO": what stood behind the name in brackets, and its initials.
    private IEnumerable<string> Short(Known who) =>
        new[] { who.Acronym ?? "", string.Concat(who.Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0])) }
            .Where(word => word.Length > 1).Select(inflection.Key);

    private List<string> Words(string name, string noun)
    {
        var words = name.Split([' ', '\u00A0', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [noun];
        }

        var keys = new List<string>();
        foreach (var word in words.AsSpan(0, Math.Min(words.Length, MostWords)))
        {
            Add(word);
        }

        Add(words[^1]);
        Add(noun);
        return keys;

        void Add(string word)
        {
            var key = inflection.Key(word);
            if (key.Length > 0 && !keys.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                keys.Add(key);
            }
        }
    }
}
