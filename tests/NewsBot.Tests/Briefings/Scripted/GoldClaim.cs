using NewsBot.Briefings;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>A claim that a careful reader marked, with the sentences that carry it.</summary>
/// <param name="Core">The sentences of the content, from 1.</param>
/// <param name="Sentences">Those, and the one beside them in which the cue stands.</param>
internal sealed record GoldClaim(CorpusArticle Article, ExpectedClaim Expected, IReadOnlyList<int> Core, IReadOnlyList<int> Sentences)
{
    private const int MostSentences = 4;
    private const double LeastFound = 0.9;

    public string Content => Expected.Content;

    /// <summary>The first of the sources that are right; <c>null</c>: the outlet.</summary>
    public string? Source => Expected.Source.Split('|')[0] is not "-" and var name ? name : null;

    public Stance Stance => Enum.Parse<Stance>(Expected.Stance.Split('|')[0], ignoreCase: true);

    public Certainty Certainty => Enum.Parse<Certainty>(Expected.Certainty.Split('|')[0], ignoreCase: true);

    public SourceKind Kind => Expected.Kind is { } kind ? Enum.Parse<SourceKind>(kind.Split('|')[0], ignoreCase: true)
        : Source!.Split(' ') is { Length: > 1 and < 4 } words && Array.TrueForAll(words, word => char.IsUpper(word[0])) ? SourceKind.Person : SourceKind.Organisation;

    /// <summary>The claims of an article whose words its sentences have in order.</summary>
    public static IReadOnlyList<GoldClaim> Of(CorpusArticle article)
    {
        var sentences = article.Article.Sentences.Select(sentence => Cut(sentence.Span.In(article.Article.Text))).ToList();
        return [.. article.Expected.Claims.Select(claim => Find(article, claim, sentences)).OfType<GoldClaim>()];
    }

    public bool IsSource(Source? source) => Expected.Source.Split('|').Any(right => source is null ? right == "-" : right != "-" && Same(right, source.Name));

    public bool IsStance(Stance stance) => Expected.Stance.Split('|').Contains(stance.ToString(), StringComparer.OrdinalIgnoreCase);

    public bool IsCertainty(Certainty certainty) => Expected.Certainty.Split('|').Contains(certainty.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>One name holds all words of the other; words of up to three letters do not count.</summary>
    public static bool Same(string one, string other)
    {
        var (ours, theirs) = (Cut(one), Cut(other));
        return ours.Length > 0 && theirs.Length > 0 && (Longer(one).IsSubsetOf(theirs) || Longer(other).IsSubsetOf(ours));
    }

    public static HashSet<string> Longer(string name)
    {
        var words = Cut(name);
        var longer = words.Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
        return longer.Count > 0 ? longer : [.. words];
    }

    public static string[] Cut(string text) =>
        string.Concat(text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static GoldClaim? Find(CorpusArticle article, ExpectedClaim claim, List<string[]> sentences)
    {
        var words = Cut(claim.Content);
        var cue = Cut(claim.Cue?.Split('|')[0] ?? "");
        var best = (from first in Enumerable.Range(0, sentences.Count)
                    from count in Enumerable.Range(1, Math.Min(MostSentences, sentences.Count - first))
                    let window = sentences.Skip(first).Take(count).SelectMany(sentence => sentence).ToArray()
                    let found = Common(words, window)
                    orderby found descending, count, Common(cue, window) descending
                    select (first, count, found)).First();
        if (best.found < words.Length * LeastFound)
        {
            return null;
        }

        var core = Enumerable.Range(best.first + 1, best.count).ToList();
        var beside = Has(core) ? null : new[] { core[^1] + 1, core[0] - 1 }.Cast<int?>().FirstOrDefault(number => number >= 1 && number <= sentences.Count && Has([number.Value]));
        return new(article, claim, core, [.. core.Concat(beside is { } next ? [next] : []).Order()]);

        bool Has(IEnumerable<int> numbers) => Common(cue, [.. numbers.SelectMany(number => sentences[number - 1])]) == cue.Length;
    }

    /// <summary>The length of the longest common subsequence.</summary>
    private static int Common(string[] one, string[] other)
    {
        var row = new int[other.Length + 1];
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], word == other[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
