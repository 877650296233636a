namespace NewsBot.Languages;

/// <summary>The beginning of a text, for a place that is too narrow for all of it.</summary>
public static class Excerpt
{
    /// <returns>At most <paramref name="most"/> UTF-16 code units: cut between words where it can be, never inside a character, "…" at the end when cut.</returns>
    /// <param name="most">At least 1.</param>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = CutAt(text, most - 1);
        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:–-"), "…");
    }

    /// <summary>Where to cut so that at most <paramref name="most"/> UTF-16 code units stand before it: at the last line break or blank of the
    /// second half, else between two characters.</summary>
    /// <param name="most">From 0, less than the length of the text.</param>
    public static int CutAt(string text, int most)
    {
        foreach (var border in (ReadOnlySpan<char>)['\n', ' '])
        {
            if (text.LastIndexOf(border, most) is var found && found > most / 2)
            {
                return found;
            }
        }

        return most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
