using System.Buffers;
using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Briefings.Evidence;

/// <summary>An article as words that can be looked up: exactly, alike, in sequence, and by sentence.</summary>
/// <remarks>Sentences are addressed by their number; <see cref="About"/> stands for title, site and author, which count as said anywhere.</remarks>
internal sealed class ArticleWords
{
    /// <summary>The number of the sentence that title, site and author make.</summary>
    public const int About = 0;

    /// <summary>Letters of the shortest part of a German compound.</summary>
    private const int LeastPart = 5;

    /// <summary>So many words with the same beginning are compared; no article has more.</summary>
    private const int MostAlike = 300;

    /// <summary>Behind one of them a sentence begins.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create("«“„\"‘»–—");

    private readonly Article article;
    private readonly Language? language;
    private readonly List<Word>[] sentences;
    private readonly Dictionary<string, HashSet<int>> sentencesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> found = new(StringComparer.Ordinal);
    private readonly HashSet<string> common = new(StringComparer.Ordinal);
    private readonly (HashSet<double> All, HashSet<double> Shares)?[] numbers;
    private readonly string about;
    private readonly Effort effort;
    private readonly HashSet<double> anyNumbers = [], anyShares = [];
    private int numbersRead;
    private Dictionary<string, HashSet<int>>? sounds;

    public ArticleWords(Article article, Language? language, Effort effort)
    {
        (this.article, this.language, this.effort) = (article, language, effort);
        about = string.Join(" . ", [article.Title, article.Site, article.Author]);
        sentences = [Word.Split(about), .. article.Sentences.Select(sentence => Word.Split(article.Text, sentence.Span.Start, sentence.Span.End))];
        numbers = new (HashSet<double>, HashSet<double>)?[sentences.Length];
        for (var number = 0; number < sentences.Length; number++)
        {
            foreach (var word in sentences[number])
            {
                effort.Step();
                if (!sentencesOf.TryGetValue(word.Form, out var at))
                {
                    sentencesOf[word.Form] = at = [];
                    Add(alike, Beginning(word.Form), word.Form);
                }

                at.Add(number);
                if (!word.Capital)
                {
                    common.Add(word.Form);
                }
            }
        }
    }

    /// <summary>ISO 639-1, or "und".</summary>
    public string Language => article.Language;

    /// <summary>How many sentences there are; their numbers run from 1 to this.</summary>
    public int Count => sentences.Length - 1;

    /// <summary>The sentences that hold the word or one like it; empty when none does.</summary>
    public IReadOnlySet<int> SentencesWith(string form)
    {
        if (!found.TryGetValue(form, out var at))
        {
            at = sentencesOf.TryGetValue(form, out var exact) ? [.. exact] : [];
            var stem = language?.Grammar.Inflection.HasCases == true ? language.Stem(form) : null;
            foreach (var other in alike.GetValueOrDefault(Beginning(form)) ?? [])
            {
                effort.Step();
                if (Word.Alike(form, other) || (stem is not null && language!.Stem(other) == stem))
                {
                    at.UnionWith(sentencesOf[other]);
                }
            }

            if (at.Count == 0 && article.Language == "de" && form.Length >= LeastPart)
            {
                // German joins nouns: "Wahlkampf" is no stranger where the article has "Wahlkampfhilfe".
                at.UnionWith(sentencesOf
                    .Where(known => known.Key.Length >= LeastPart
                        && (known.Key.Contains(form, StringComparison.Ordinal) || form.Contains(known.Key, StringComparison.Ordinal)))
                    .SelectMany(known => known.Value));
            }

            found[form] = at;
        }

        return at;
    }

    /// <summary>The sentences that hold a name which sounds like the word: for names in another language or alphabet.</summary>
    public IReadOnlySet<int> SentencesSounding(string form)
    {
        sounds ??= sentences.Index().SelectMany(sentence => sentence.Item.Where(word => word.Capital).Select(word => (word.Form, sentence.Index)))
            .GroupBy(word => Spelling.Consonants(word.Form), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(word => word.Index).ToHashSet(), StringComparer.Ordinal);
        var sound = Spelling.Consonants(form);
        var at = new HashSet<int>();
        foreach (var (name, where) in sounds)
        {
            effort.Step();
            if (Spelling.Match(sound, name))
            {
                at.UnionWith(where);
            }
        }

        return at;
    }

    /// <summary>Does the article have the word in just this form?</summary>
    public bool Has(string form) => sentencesOf.ContainsKey(form);

    /// <summary>Does the article write the word in lower case somewhere? Then it is no name.</summary>
    public bool IsCommon(string form) => common.Contains(form);

    /// <summary>Does the article write it with a capital where no sentence begins, or before another one? Only names are, and German nouns.</summary>
    public bool IsCapitalInside(string form) => SentencesWith(form).Where(number => number != About).Any(number =>
    {
        var words = sentences[number];
        return Enumerable.Range(0, words.Count).Any(i => words[i].Capital && Word.Alike(words[i].Form, form)
            && ((i > 0 && !Openings.Contains(article.Text[words[i].Start - 1])) || (i + 1 < words.Count && words[i + 1].Capital)));
    });

    /// <summary>The words of one sentence.</summary>
    public IReadOnlyList<Word> Words(int sentence) => sentences[sentence];

    /// <summary>Is one of <paramref name="readings"/> a number of the article, in digits or in words?</summary>
    /// <param name="share">Only percentages count.</param>
    public bool HasNumber(IReadOnlyList<double> readings, bool share = false)
    {
        var known = share ? anyShares : anyNumbers;
        while (!readings.Any(known.Contains))
        {
            if (!ReadNumbers())
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc cref="HasNumber(IReadOnlyList{double}, bool)"/>
    /// <param name="among">The sentences.</param>
    public bool HasNumber(IReadOnlyList<int> among, IReadOnlyList<double> readings, bool share = false) => among.Any(number =>
    {
        effort.Step();
        var (all, shares) = NumbersOf(number);
        return readings.Any((share ? shares : all).Contains);
    });

    /// <inheritdoc cref="Grounding.ReadAhead"/>
    public void ReadAhead()
    {
        while (ReadNumbers())
        {
            effort.Step();
        }
    }

    /// <summary>Where the words stand one after the other in a sentence; <c>null</c> when they do not.</summary>
    /// <param name="gap">How many other words may stand between two of them.</param>
    /// <returns>A span for each unbroken run.</returns>
    public IReadOnlyList<TextSpan>? Find(IReadOnlyList<Word> sequence, int sentence, int gap = 0)
    {
        var words = sentences[sentence];
        for (var first = 0; sequence.Count > 0 && first < words.Count; first++)
        {
            effort.Step();
            if (words[first].Form == sequence[0].Form && Follow(words, first, sequence, gap) is { } spans)
            {
                return spans;
            }
        }

        return null;
    }

    /// <summary>Do the words stand in the sentences one after the other, over several of them or parted by who says them?</summary>
    public bool Quotes(IReadOnlyList<Word> words, IReadOnlyList<int> among) =>
        BrokenQuotation.Stands(words, [.. among.Where(number => number != About).Distinct().Order().SelectMany(number => sentences[number])], article.Text, effort);

    /// <returns>The words as the article writes them in the first of the sentences that has them in sequence; <c>null</c> when none has.</returns>
    public string? TextOf(IReadOnlyList<Word> sequence, IReadOnlyList<int> among) => among.Where(number => number != About)
        .Select(number => Find(sequence, number)?[0].In(article.Text)).FirstOrDefault(text => text is not null);

    private static List<TextSpan>? Follow(List<Word> words, int first, IReadOnlyList<Word> sequence, int gap)
    {
        var spans = new List<TextSpan> { new(words[first].Start, words[first].End) };
        var at = first;
        foreach (var word in sequence.Skip(1))
        {
            var next = words.FindIndex(at + 1, Math.Min(gap + 1, words.Count - at - 1), candidate => candidate.Form == word.Form);
            if (next < 0)
            {
                return null;
            }

            if (next == at + 1)
            {
                spans[^1] = spans[^1] with { End = words[next].End };
            }
            else
            {
                spans.Add(new(words[next].Start, words[next].End));
            }

            at = next;
        }

        return spans;
    }

    private (HashSet<double> All, HashSet<double> Shares) NumbersOf(int sentence) => numbers[sentence] ??= Numbers(sentence);

    // Most numbers that are asked for stand near, or at the beginning: the next sentence is read when no other has it.
    private bool ReadNumbers()
    {
        if (numbersRead == sentences.Length)
        {
            return false;
        }

        effort.Step();
        var (all, shares) = NumbersOf(numbersRead++);
        anyNumbers.UnionWith(all);
        anyShares.UnionWith(shares);
        return true;
    }

    private (HashSet<double> All, HashSet<double> Shares) Numbers(int sentence)
    {
        var text = TextOf(sentence);
        var figures = Figure.Find(text).ToList();
        var quantities = QuantityFinder.Find(text, language);
        return (
            [.. figures.SelectMany(figure => figure.Readings), .. quantities.Select(quantity => quantity.Value), .. NumberWords(sentence)],
            [.. figures.Where(figure => figure.Percent).SelectMany(figure => figure.Readings), .. quantities.Where(quantity => quantity.Unit == "%").Select(quantity => quantity.Value)]);
    }

    /// <summary>Each by itself: "one in five" is 1 and 5 too.</summary>
    private IEnumerable<double> NumberWords(int sentence) => language is null ? [] : sentences[sentence]
        .Select(word => double.TryParse(language.Grammar.Numbers.Value(word.In(sentence == About ? about : article.Text).ToLowerInvariant()), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)
        .Where(value => value > 0);

    /// <summary>Is the text, to the letter, a part of a sentence?</summary>
    public bool Holds(int sentence, string text) => TextOf(sentence).Contains(text, StringComparison.Ordinal);

    /// <summary>The article's text, in which the words of its sentences have their positions.</summary>
    public string Text => article.Text;

    private string TextOf(int sentence) => sentence == About ? about : article.Sentences[sentence - 1].Span.In(article.Text);

    private static string Beginning(string form) => form.Length <= 3 ? form : form[..3];

    private static void Add(Dictionary<string, List<string>> lists, string key, string value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (list.Count < MostAlike)
        {
            list.Add(value);
        }
    }
}
