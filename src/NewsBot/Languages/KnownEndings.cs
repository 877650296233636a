namespace NewsBot.Languages;

/// <summary>Looks at how a word ends.</summary>
internal static class KnownEndings
{
    /// <summary>The word ends with one of the endings, or is one.</summary>
    public static bool EndsWithAny(this string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
