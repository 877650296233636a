using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Where an article has a word, or another one that means the same, or the opposite, or another of the same row.</summary>
internal sealed class ArticleMap
{
    /// <summary>So many places of a word are looked at: what stands oftener tells nothing by its neighbours.</summary>
    private const int MostPlaces = 200;

    /// <summary>Words that initials are taken of: "EU", "UNHCR".</summary>
    private const int FewestInitials = 2, MostInitials = 5;

    /// <summary>Letters before it are Latin, as far as the languages go that have a file.</summary>
    private const char Cyrillic = '\u0400';

    /// <summary>A summary may count so many things itself: "two women talk".</summary>
    private const double MostCounted = 4;

    private static readonly List<int> Nowhere = [];

    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal), byRow = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> byGroup = [];
    private readonly Dictionary<(string Form, string Stem), Places> known = [];
    private readonly Lazy<Dictionary<string, List<int>>> initials;
    private readonly Language? language;
    private readonly ArticleWords words;

    public ArticleMap(Article article, ArticleWords words, Language? language, Effort effort)
    {
        (this.language, this.words) = (language, words);
        Words = TextWord.Read(article.Text, article.Sentences, language);
        for (var i = 0; i < Words.Length; i++)
        {
            effort.Step();
            Add(byStem, Words[i].Stem, i);
            foreach (var group in Words[i].Groups)
            {
                Add(byGroup, group, i);
            }

            if (Words[i].Row is { } row)
            {
                Add(byRow, row, i);
            }
        }

        Denials = Of(WordRole.Denial);
        Limits = [.. Of(WordRole.Limit).Concat(Denials).Order()];
        initials = new(Abbreviate);
    }

    public TextWord[] Words { get; }

    /// <summary>Where something is denied.</summary>
    public List<int> Denials { get; }

    /// <summary>Where something is narrowed, or denied.</summary>
    public List<int> Limits { get; }

    /// <summary>The places of a word of another text.</summary>
    public Places Find(TextWord word)
    {
        if (!known.TryGetValue((word.Form, word.Stem), out var places))
        {
            var same = byStem.GetValueOrDefault(word.Stem, Nowhere);
            var alike = Alike(word, same.Count > 0);
            known[(word.Form, word.Stem)] = places = new(same, alike, [.. same.Union(alike).Order()], Bounded(Opposite(word)), Bounded(Others(word)));
        }

        return places;
    }

    /// <summary>Others of the word's row: for "March" the other months; for a year none, it goes with too many things.</summary>
    public IReadOnlyList<int> Rivals(TextWord word) =>
        word.Row is { } row and not TextWord.Year ? [.. byRow.GetValueOrDefault(row, Nowhere).Where(place => Words[place].Stem != word.Stem)] : [];

    /// <summary>Numbers of a text that are not in the article, by their values: "3,000" may stand there as "three thousand".</summary>
    /// <returns>Where each stands, and as it stands.</returns>
    public IEnumerable<(int At, string Number)> NumbersMissing(string text, Language? written) =>
        Figure.Find(text).Where(figure => !words.HasNumber(figure.Readings)).Select(figure => figure.Text)
            .Concat(QuantityFinder.Find(text, written)
                .Where(quantity => quantity.Value > MostCounted && !quantity.Text.Any(char.IsDigit) && !words.HasNumber([quantity.Value]))
                .Select(quantity => quantity.Text))
            .Select(number => (text.IndexOf(number, StringComparison.Ordinal), number));

    /// <summary>Is the article written in the word's script? In another one its names look different.</summary>
    public bool SharesScript(TextWord word) => Words.Length > 0 && (Words[0].Form[0] < Cyrillic) == (word.Form[0] < Cyrillic);

    /// <summary>Does the article name the country that the word names in another language?</summary>
    public bool NamesCountry(TextWord word, Language written) => CountryNames.Mentions(word.Form, written.Code, words);

    /// <summary>How rare a word is: 1 for one that stands once or never, less for one of every sentence.</summary>
    public double Weight(TextWord word) => 1 / (1 + Math.Log10(Math.Max(1, byStem.GetValueOrDefault(word.Stem, Nowhere).Count)));

    private List<int> Of(WordRole role) => [.. Enumerable.Range(0, Words.Length).Where(i => Words[i].Role == role).Take(MostPlaces)];

    private Dictionary<string, List<int>> Abbreviate()
    {
        var abbreviated = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var content = Enumerable.Range(0, Words.Length).Where(i => Words[i].IsContent).ToList();
        for (var first = 0; first < content.Count; first++)
        {
            var letters = "";
            for (var next = first; next < Math.Min(content.Count, first + MostInitials); next++)
            {
                letters += Words[content[next]].Form[0];
                if (letters.Length >= FewestInitials)
                {
                    Add(abbreviated, letters, content[first]);
                }
            }
        }

        return abbreviated;
    }

    private List<int> Alike(TextWord word, bool found)
    {
        var alike = word.Groups.SelectMany(group => byGroup.GetValueOrDefault(group, Nowhere)).ToList();
        if (!found && alike.Count == 0 && word.Role == WordRole.Content)
        {
            if (words.SentencesWith(word.Form) is { Count: > 0 } sentences)
            {
                alike.AddRange(Enumerable.Range(0, Words.Length).Where(i => sentences.Contains(Words[i].Sentence + 1) && Word.Alike(Words[i].Form, word.Form)));
            }
            else if (word.Word.Capital)
            {
                alike.AddRange(initials.Value.GetValueOrDefault(word.Form, Nowhere));
            }
        }

        return Bounded(alike);
    }

    private static List<int> Bounded(IEnumerable<int> places) => [.. places.Distinct().Order().Take(MostPlaces)];

    private IEnumerable<int> Others(TextWord word) => language is null ? []
        : word.Groups.SelectMany(language.Meanings.Others).SelectMany(member => byGroup.GetValueOrDefault(member, Nowhere));

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
/// <param name="All">Both.</param>
/// <param name="Others">Of words that it excludes: for "daily" those of "weekly".</param>
internal sealed record Places(List<int> Same, List<int> Alike, List<int> All, List<int> Opposite, List<int> Others)
{
    public bool Any => All.Count > 0;
}
