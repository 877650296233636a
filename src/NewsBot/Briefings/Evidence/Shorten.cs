namespace NewsBot.Briefings.Evidence;

/// <summary>Cuts a text for a place that is too narrow for it.</summary>
internal static class Shorten
{
    /// <returns>At most <paramref name="most"/> UTF-16 code units, cut between words where it can be, "…" at the end when cut.</returns>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', most - 1);
        var cut = blank > most / 2 ? blank : most - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut).TrimEnd(" ,;:–-"), "…");
    }
}
