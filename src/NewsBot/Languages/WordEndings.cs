namespace NewsBot.Languages;

/// <summary>The endings that a language's words take: what is left without them is the same for all forms of most words.</summary>
/// <remarks>Endings of nouns and adjectives, and a few of verbs, in the way of the light stemmers of Savoy (2006), "Light Stemming Approaches for the
/// French, Portuguese, German and Hungarian Languages": words that differ are rather kept apart than forms brought together at any price.</remarks>
internal sealed class WordEndings
{
    /// <summary>Letters that are left at least, and from the second ending of a word on.</summary>
    private const int ShortestStem = 3, ShortestLater = 4;

    private const int MostEndings = 3;

    private readonly Dictionary<string, string> endings;
    private readonly int longest;

    /// <param name="list">Endings parted by blanks; behind ":" what stands in the place of one: "ies:y".</param>
    public WordEndings(string list)
    {
        endings = list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':'))
            .DistinctBy(parts => Folded(parts[0]), StringComparer.Ordinal)
            .ToDictionary(parts => Folded(parts[0]), parts => parts.Length > 1 ? Folded(parts[1]) : "", StringComparer.Ordinal);
        longest = endings.Keys.Select(ending => ending.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>A folded word without its endings, and with one letter where two are at the end: "stopp" is "stop".</summary>
    public string Cut(string word)
    {
        if (word.Any(char.IsDigit))
        {
            return word;
        }

        for (var count = 0; count < MostEndings && Shorter(word, count == 0 ? ShortestStem : ShortestLater) is { } shorter; count++)
        {
            word = shorter;
        }

        return word.Length > ShortestStem && word[^1] == word[^2] ? word[..^1] : word;
    }

    private string? Shorter(string word, int shortest)
    {
        for (var length = Math.Min(longest, word.Length - shortest); length > 0; length--)
        {
            if (endings.TryGetValue(word[^length..], out var instead) && word[..^length] + instead is var stem && stem != word)
            {
                return stem;
            }
        }

        return null;
    }

    private static string Folded(string ending) => string.Concat(FoldedWords.Of(ending));
}
