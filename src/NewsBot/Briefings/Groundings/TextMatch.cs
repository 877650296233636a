using System.Buffers;
using NewsBot.Articles;
using NewsBot.Briefings.Evidence;

namespace NewsBot.Briefings.Groundings;

/// <summary>Where the words of a text stand in the sentences that it cites.</summary>
internal sealed class TextMatch
{
    /// <summary>Words of a text that are looked at: no claim or point has so many, and no hostile one shall cost its square.</summary>
    private const int Longest = 600;

    /// <summary>Words of the sentences that are looked at.</summary>
    private const int LongestThere = 6_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;:!?»”“");

    private readonly string text, article;

    private TextMatch(string text, string article, IReadOnlyList<Word> words, IReadOnlyList<Word> there, int[] at)
    {
        (this.text, this.article, Words, There, At) = (text, article, words, there, at);
        Back = new int[there.Count];
        Array.Fill(Back, -1);
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i] >= 0)
            {
                Back[at[i]] = i;
            }
        }
    }

    /// <summary>The words of the text.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The words of the sentences, one after the other; positions are those of the article.</summary>
    public IReadOnlyList<Word> There { get; }

    /// <summary>For each word of the text its index in <see cref="There"/>; -1 for none.</summary>
    public int[] At { get; }

    /// <summary>For each word of the sentences its index in <see cref="Words"/>; -1 for none.</summary>
    public int[] Back { get; }

    /// <summary>A word of the text as it stands.</summary>
    public string Here(int word) => text[Words[word].Start..Words[word].End];

    /// <summary>A word of the article as it stands.</summary>
    public string InArticle(int word) => article[There[word].Start..There[word].End];

    /// <summary>Each word is found at most once, the same form before one like it, and where the word before it was found.</summary>
    public static TextMatch Of(string text, IReadOnlyList<int> sentences, ArticleWords article, Effort effort)
    {
        List<Word> words = [.. Word.Split(text).Take(Longest)];
        List<Word> there = [.. sentences.SelectMany(article.Words).Take(LongestThere)];
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < there.Count; i++)
        {
            effort.Step();
            (places.TryGetValue(there[i].Form, out var list) ? list : places[there[i].Form] = []).Add(i);
        }

        var at = new int[words.Count];
        var taken = new bool[there.Count];
        var last = -1;
        for (var i = 0; i < words.Count; i++)
        {
            at[i] = Place(i);
            if (at[i] >= 0)
            {
                taken[at[i]] = true;
                last = at[i];
            }
        }

        return new(text, article.Text, words, there, at);

        int Place(int word)
        {
            var candidates = places.GetValueOrDefault(words[word].Form)
                ?? [.. places.Where(place => words[word].Form.Length > 3 && Step(place.Key) && Word.Alike(place.Key, words[word].Form)).SelectMany(place => place.Value)];
            var best = -1;
            foreach (var candidate in candidates.Where(candidate => !taken[candidate]))
            {
                effort.Step();
                if (best < 0 || Rank(candidate) > Rank(best))
                {
                    best = candidate;
                }
            }

            return best;

            // Behind the word before, else before the words that follow, else the nearest.
            double Rank(int candidate) =>
                (candidate == last + 1 ? 4 : 0)
                + (word + 1 < words.Count && candidate + 1 < there.Count && there[candidate + 1].Form == words[word + 1].Form ? 3 : 0)
                + (word + 2 < words.Count && candidate + 2 < there.Count && there[candidate + 2].Form == words[word + 2].Form ? 2 : 0)
                + (1.0 / (1 + Math.Abs(candidate - last - 1)));
        }

        bool Step(string form)
        {
            effort.Step();
            return form.Length > 3;
        }
    }

    /// <summary>Whether a word of the text is its first, or stands behind a colon.</summary>
    public bool Opens(int word) => word == 0 || text.AsSpan(Words[word - 1].End..Words[word].Start).Contains(':');

    /// <summary>A word of the sentences beside another, both by their index in <see cref="There"/>: -1 where a sentence, a clause or a quotation ends between them.</summary>
    public int Near(int word, int other) => word >= 0
        && article.AsSpan(Math.Min(There[word].End, There[other].End)..Math.Max(There[word].Start, There[other].Start)).ContainsAny(Ends) ? -1 : word;

    /// <summary>Of the longer words that were found, or of all when there are no longer ones, the share that stands in the spans.</summary>
    public double ShareIn(IReadOnlyList<TextSpan> spans)
    {
        var (inside, all) = (0, 0);
        var longer = At.Any(at => at >= 0 && IsLonger(There[at]));
        foreach (var at in At.Where(at => at >= 0 && (IsLonger(There[at]) || !longer)))
        {
            all++;
            inside += spans.Any(span => span.Start <= There[at].Start && There[at].End <= span.End) ? 1 : 0;
        }

        return all == 0 ? 0 : inside / (double)all;
    }

    /// <summary>Of the longer words of the spans, the share that the text has.</summary>
    public double ShareOf(IReadOnlyList<TextSpan> spans)
    {
        var (found, all) = (0, 0);
        for (var i = 0; i < There.Count; i++)
        {
            if (IsLonger(There[i]) && spans.Any(span => span.Start <= There[i].Start && There[i].End <= span.End))
            {
                all++;
                found += Back[i] >= 0 ? 1 : 0;
            }
        }

        return all == 0 ? 0 : found / (double)all;
    }

    /// <summary>From the first word of the spans that the text has to the last; <c>null</c> when it has none.</summary>
    public TextSpan? Range(IReadOnlyList<TextSpan> spans)
    {
        var found = At.Where(at => at >= 0 && IsLonger(There[at]) && spans.Any(span => span.Start <= There[at].Start && There[at].End <= span.End)).ToList();
        return found.Count == 0 ? null : new(There[found.Min()].Start, There[found.Max()].End);
    }

    /// <summary>Do the sentences name the source by words that are none of the text's?</summary>
    public bool Leaves(Source source) =>
        Sources.Longer(source.Name).TrueForAll(word => Enumerable.Range(0, There.Count).Any(i => Back[i] < 0 && Word.Alike(There[i].Form, word.Form)));

    private static bool IsLonger(Word word) => word.Form.Length > 3 || char.IsDigit(word.Form[0]);
}
