namespace NewsBot.Briefings.Offline.Summaries;

/// <summary>The place and agency before a report: "WASHINGTON (AP) — ", "KYIV, Ukraine – ", « PARIS (AFP) - ».</summary>
internal static class Datelines
{
    /// <summary>UTF-16 code units: a place with its country and an agency.</summary>
    private const int Longest = 60;

    /// <summary>A dateline stands at the beginning; a photograph's caption or a headline may come first.</summary>
    private const int FirstSentences = 3;

    /// <summary>Letters of a place in capitals; "UN — " is a body.</summary>
    private const int FewestCapitals = 4;

    private static readonly string[] Dashes = [" — ", " – ", " - ", " -- ", " — ", " – "];

    /// <param name="index">Which sentence of the article, from 0.</param>
    /// <returns>How many UTF-16 code units of the sentence are its dateline; 0 for none.</returns>
    public static int LengthIn(string sentence, int index)
    {
        if (index >= FirstSentences || sentence.Length == 0 || !char.IsUpper(sentence[0]))
        {
            return 0;
        }

        var opening = sentence[..Math.Min(sentence.Length, Longest)];
        foreach (var dash in Dashes)
        {
            if (opening.IndexOf(dash, StringComparison.Ordinal) is > 0 and var at && IsPlace(opening[..at]))
            {
                return at + dash.Length;
            }
        }

        return 0;
    }

    // With an agency in brackets, or a place in capitals; a place may be followed by its country.
    private static bool IsPlace(string before)
    {
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var agency = words[^1] is ['(', .., ')'] && words[^1].Length <= 12 && words.Length > 1;
        var places = agency ? words[..^1] : words;
        return Array.TrueForAll(places, word => char.IsUpper(word[0]))
            && (agency || (places[0].Count(char.IsLetter) >= FewestCapitals && places[0].Where(char.IsLetter).All(char.IsUpper)));
    }
}
