using System.Collections.Concurrent;
using NewsBot.Languages;

namespace NewsBot.Memory;

/// <summary>Words that somebody looks for. Each counts in any of its forms, and from three letters on as the beginning of a word too.</summary>
public sealed class SearchQuery
{
    /// <summary>Further words of a query are passed over.</summary>
    private const int MostWords = 10;

    private const int ShortestBeginning = 3;

    /// <summary>What a word is worth, by where it stands.</summary>
    internal const int InHeadline = 8, InClaims = 4, InText = 2;

    private readonly IReadOnlyList<string> words;
    private readonly LanguageBook languages;

    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Stem, string? Beginning)>> wanted = new(StringComparer.Ordinal);

    /// <param name="takesAny">Whether one of the words is enough: those of a question, of which an article that answers need not have all.</param>
    public SearchQuery(string text, LanguageBook languages, bool takesAny = false)
    {
        (this.languages, TakesAny) = (languages, takesAny);
        words = [.. FoldedWords.Of(text).Distinct(StringComparer.Ordinal).Take(MostWords)];
    }

    /// <summary>Whether one of the words is enough.</summary>
    public bool TakesAny { get; }

    /// <summary>Without a letter or digit nothing is found.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>How well an entry answers: words in the headline count more than in the claims, those more than in the text, whole words more than beginnings.</summary>
    /// <returns>0 when one of the words is not there, or none when one is enough.</returns>
    public int Score(SearchTerms terms)
    {
        var score = 0;
        foreach (var word in WantedIn(terms.Language))
        {
            var best = Math.Max(In(terms.Headline, word, InHeadline), Math.Max(In(terms.Claims, word, InClaims), In(terms.Text, word, InText)));
            if (best == 0 && !TakesAny)
            {
                return 0;
            }

            score += best;
        }

        return score;
    }

    /// <summary>How many of the words a text has; those that it has in full count most.</summary>
    public int Hits(string text, string language)
    {
        var spoken = languages.Find(language);
        var stems = $" {string.Join(' ', FoldedWords.Of(text).Select(word => Stem(word, spoken)))} ";
        return WantedIn(language).Sum(word => In(stems, word, weight: 2));
    }

    /// <summary>A folded word as entries of a language hold it; <c>null</c>: a language without a file.</summary>
    internal static string Stem(string word, Language? language) => language?.Stem(word) ?? word;

    /// <summary>Each of the words: its stem in a language, and the beginning of a word that it is, or <c>null</c>.</summary>
    internal IReadOnlyList<(string Stem, string? Beginning)> WantedIn(string language) => wanted.GetOrAdd(
        language,
        code => languages.Find(code) is var spoken
            ? [.. words.Select(word => (Stem(word, spoken), word.Length >= ShortestBeginning ? word : null))]
            : []);

    private static int In(string stems, (string Stem, string? Beginning) word, int weight) =>
        stems.Contains($" {word.Stem} ", StringComparison.Ordinal) ? weight
        : word.Beginning is { } beginning && stems.Contains($" {beginning}", StringComparison.Ordinal) ? weight / 2
        : 0;
}
