using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Which sentences carry a text: those that have its rare words.</summary>
/// <param name="stopWords">Of the text's language; they tell nothing. <c>null</c>: none are known.</param>
/// <param name="translated">The text is in another language than the article: only names and long words may be the same.</param>
/// <param name="speakers">Words of the names of those who speak, which a text may have where the sentence says "he"; <c>null</c>: they count as others do.</param>
internal sealed class EvidenceFinder(ArticleWords article, PhraseSet? stopWords, bool translated, Effort effort, IReadOnlySet<string>? speakers = null)
{
    /// <summary>Sentences in a row that one statement may run over.</summary>
    private const int LongestRun = 3;

    /// <summary>From this share of the text's words on, weighed by how rare they are, sentences carry it.</summary>
    private const double Carries = 0.6;

    /// <summary>Of a translation only names and figures are weighed, those of its claimant too.</summary>
    private const double CarriesAbroad = 0.3;

    /// <summary>So much of what the best sentences have is enough for those that were cited.</summary>
    private const double AsGood = 0.7;

    /// <summary>Below this share the best sentences are none.</summary>
    private const double LeastCarried = 0.5;

    /// <summary>Sentences elsewhere must have less than this of what the best ones have, or it is not clear which are meant.</summary>
    private const double Rival = 0.8;

    /// <summary>Letters of a word that two languages may share.</summary>
    private const int LongWord = 6;

    private static readonly HashSet<int> Nowhere = [];

    /// <summary>A word of which nothing is known weighs as much as one in a single sentence.</summary>
    private const int ShortWord = 2;

    /// <param name="cited">Sentences that exist; empty when none was cited.</param>
    /// <returns>Those, if they carry the text about as well as any others; else the ones that clearly do; else those, or <c>null</c> when there are none.</returns>
    public List<int>? Find(string text, List<int> cited)
    {
        var words = Weigh(text);
        var all = words.Sum(word => word.Weight);
        if (all == 0)
        {
            return cited.Count > 0 ? cited : null;
        }

        var here = Share(words, cited) / all;
        if (here >= (translated ? CarriesAbroad : Carries))
        {
            return cited;
        }

        var (best, run) = Best(words);
        best /= all;
        if (here >= AsGood * best || best < LeastCarried)
        {
            return cited.Count > 0 ? cited : null;
        }

        var rival = Best(words, except: run).Share / all;
        return rival < Rival * best ? run : cited.Count > 0 ? cited : null;
    }

    /// <returns>How much of the text's words the sentences have, weighed by how rare they are, from 0 to 1; <c>null</c> when no word of it tells anything.</returns>
    public double? Share(string text, List<int> sentences)
    {
        var words = Weigh(text);
        var all = words.Sum(word => word.Weight);
        return all > 0 ? Share(words, sentences) / all : null;
    }

    /// <summary>The words that tell sentences apart, each once, with its weight.</summary>
    private List<(IReadOnlySet<int> At, double Weight)> Weigh(string text)
    {
        var weighed = new List<(IReadOnlySet<int>, double)>();
        foreach (var (form, capital) in Word.Split(text).Where(word => word.Form.Length > ShortWord || char.IsDigit(word.Form[0]))
            .Where(word => stopWords?.Contains(word.Form) != true && (translated || speakers?.Contains(word.Form) != true)).Select(word => (word.Form, word.Capital)).Distinct())
        {
            effort.Step();
            var at = article.SentencesWith(form);
            if (translated && !char.IsDigit(form[0]))
            {
                at = at.Count == 0 && capital ? article.SentencesSounding(form) : capital || form.Length >= LongWord ? at : Nowhere;
            }

            if (at.Count > 0)
            {
                weighed.Add((at, Math.Log(1 + ((double)article.Count / at.Count))));
            }
        }

        return weighed;
    }

    private static double Share(List<(IReadOnlySet<int> At, double Weight)> words, List<int> sentences) =>
        words.Where(word => sentences.Exists(word.At.Contains)).Sum(word => word.Weight);

    /// <summary>The shortest run of sentences with the greatest share; a longer one must have a word more.</summary>
    private (double Share, List<int> Run) Best(List<(IReadOnlySet<int> At, double Weight)> words, List<int>? except = null)
    {
        var (most, run) = (0d, new List<int>());
        for (var length = 1; length <= LongestRun; length++)
        {
            foreach (var first in words.SelectMany(word => word.At).Distinct().Where(number => number >= 1))
            {
                effort.Step();
                var sentences = Enumerable.Range(first, Math.Min(length, article.Count - first + 1)).ToList();
                if (except is null || !sentences.Exists(except.Contains))
                {
                    var share = Share(words, sentences);
                    (most, run) = share > most ? (share, sentences) : (most, run);
                }
            }
        }

        return (most, run);
    }
}
