using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Where an article has a word, or another one that means the same or the opposite.</summary>
internal sealed class ArticleMap
{
    /// <summary>So many places of a word are looked at: what stands oftener tells nothing by its neighbours.</summary>
    private const int MostPlaces = 200;

    private static readonly List<int> Nowhere = [];

    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> byGroup = [];
    private readonly Dictionary<string, Places> known = new(StringComparer.Ordinal);
    private readonly Language? language;
    private readonly ArticleWords words;

    public ArticleMap(Article article, Language? language, Effort effort)
    {
        (this.language, words) = (language, new(article, language, effort));
        Words = TextWord.Read(article.Text, article.Sentences, language);
        for (var i = 0; i < Words.Length; i++)
        {
            effort.Step();
            Add(byStem, Words[i].Stem, i);
            foreach (var group in Words[i].Groups)
            {
                Add(byGroup, group, i);
            }
        }
    }

    public TextWord[] Words { get; }

    /// <summary>The places of a word of another text.</summary>
    public Places Find(TextWord word)
    {
        if (!known.TryGetValue(word.Form, out var places))
        {
            known[word.Form] = places = new(Same(word), Alike(word), [.. Opposite(word).Distinct().Order().Take(MostPlaces)]);
        }

        return places;
    }

    public bool HasNumber(IReadOnlyList<double> readings) => words.HasNumber(among: null, readings);

    /// <summary>How rare a word is: 1 for one that stands once or never, less for one of every sentence.</summary>
    public double Weight(TextWord word) => 1 / (1 + Math.Log10(Math.Max(1, byStem.GetValueOrDefault(word.Stem, Nowhere).Count)));

    private List<int> Same(TextWord word) => byStem.GetValueOrDefault(word.Stem, Nowhere);

    private List<int> Alike(TextWord word)
    {
        var alike = word.Groups.SelectMany(group => byGroup.GetValueOrDefault(group, Nowhere)).ToList();
        if (alike.Count == 0 && Same(word).Count == 0 && word.Role == WordRole.Content && words.SentencesWith(word.Form) is { Count: > 0 } sentences)
        {
            alike.AddRange(Enumerable.Range(0, Words.Length).Where(i => sentences.Contains(Words[i].Sentence + 1) && Word.Alike(Words[i].Form, word.Form)));
        }

        return [.. alike.Distinct().Order().Take(MostPlaces)];
    }

    private IEnumerable<int> Opposite(TextWord word)
    {
        if (language is null || word.Role != WordRole.Content)
        {
            return [];
        }

        var meanings = language.Meanings;
        return word.Groups.Select(meanings.Opposite).OfType<int>().SelectMany(group => byGroup.GetValueOrDefault(group, Nowhere))
            .Concat(meanings.Turned(word.Form).SelectMany(turned => byStem.GetValueOrDefault(language.Stem(turned), Nowhere)));
    }

    private static void Add<T>(Dictionary<T, List<int>> lists, T key, int value)
        where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (list.Count < MostPlaces)
        {
            list.Add(value);
        }
    }
}

/// <summary>Places of a word in an article: indexes of its words, in order.</summary>
/// <param name="Alike">Of words that mean the same or differ by their endings.</param>
internal sealed record Places(List<int> Same, List<int> Alike, List<int> Opposite)
{
    public bool Any => Same.Count + Alike.Count > 0;
}
