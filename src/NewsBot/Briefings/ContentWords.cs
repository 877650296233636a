namespace NewsBot.Briefings;

/// <summary>The words of a text that carry meaning, cut to their first letters so that endings do not part them.</summary>
internal static class ContentWords
{
    private const int ShortWord = 4;
    private const int StemLetters = 6;

    /// <summary>Words of four letters and more, and numbers, in lower case.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start >= ShortWord)
                {
                    words.Add(text[start..Math.Min(i, start + StemLetters)].ToLowerInvariant());
                }

                start = -1;
            }
        }

        return words;
    }

    /// <summary>The share of the smaller set that the other holds too: 0 to 1.</summary>
    public static double Overlap(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : one.Count(other.Contains) / (double)Math.Min(one.Count, other.Count);
}
