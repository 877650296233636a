namespace NewsBot.Tests.Briefings.Offline;

/// <summary>Texts that nobody writes, of any length: what makes rules look at everything again and again.</summary>
internal static class HostileTexts
{
    private static readonly string[] Soup =
    [
        "the", "of", "and", "a", "to", "in", "said", "minister", "report", "claims", "Anna", "Smith", "police", "according", "town", "failed", "that", "who", "which", "he", "it", "has",
        "been", "not", "figures", "people", "were", "killed", "on", "Tuesday", "Dunmore", "government", "would", "may", "about", "12", "400", "percent", "denied", "these",
    ];

    private static readonly string[] Repeated =
    [
        "\"", "“", "«", "« » ", "(", "' ", "said ", "that ", "according to ", "Anna ", "Anna Smith said. ", "who ", ", ", ",", ". ", "…", "12 ", "1.", "-", "a-", "l'", "the minister ",
        "the police said the minister ", "a.", "A. ", "\u0301", "\uD83D\uDE00", "\u200D", "%", "[", "\n", "\n\n", "is believed to ", "could not verify ", "he said, ", "“No,” ", "to ",
        "14 people were killed, police said. ", "31 people were killed, according to Anna Smith. ", "word", "中", "a b\n", "these claims could not be verified. ", "and ", "0", "1 000 ", "$",
        "Anna Smith, mayor of Dunmore, said it. ", "He denied it. ", "Anna-", "of the ", "not ", "between 10 and ", "two hundred ", "http://", "&", "selon ", "aurait ", "d'une ",
    ];

    /// <summary>What the texts are made of.</summary>
    public static IReadOnlyList<string> Pieces { get; } = [.. Repeated, .. Soup.Select(word => word + " ")];

    /// <summary>Every kind with its name, at least <paramref name="length"/> UTF-16 code units long.</summary>
    public static IEnumerable<(string Name, string Text)> OfLength(int length)
    {
        foreach (var piece in Repeated)
        {
            yield return (Name(piece), string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1)));
        }

        yield return ("soup in a line", Random(length, " "));
        yield return ("soup with commas", Random(length, ", "));
        yield return ("soup in lines", Random(length, "\n"));
        yield return ("soup in paragraphs", Random(length, "\n\n"));
        yield return ("soup in sentences", Sentences(length, capital: false));
        yield return ("names in sentences", Sentences(length, capital: true));
        yield return ("different words", string.Join(' ', Enumerable.Range(0, length / 6).Select(Word)));
        yield return ("different names", string.Join(' ', Enumerable.Range(0, length / 6).Select(i => Capital(Word(i)))));
        yield return ("different people", string.Concat(Enumerable.Range(0, length / 30).Select(i => $"{Capital(Word(i))} {Capital(Word(i * 7))} said it rained. ")));
        yield return ("one surname", string.Concat(Enumerable.Range(0, length / 30).Select(i => $"{Capital(Word(i))} Smith said it rained. ")));
        yield return ("different figures", string.Concat(Enumerable.Range(0, length / 40).Select(i => $"{Capital(Word(i))} said {i + 100} people died. ")));
    }

    private static string Name(string piece) => string.Concat(piece.Select(c => c is '\n' ? "⏎" : char.IsSurrogate(c) || char.IsControl(c) || c > '\u2FFF' || c is '\u0301' or '\u200D' ? $"U+{(int)c:X4}" : c.ToString()));

    private static string Random(int length, string separator) =>
        string.Join(separator, Stream(length / 6).Select(number => Soup[number % Soup.Length]));

    private static string Sentences(int length, bool capital) => string.Concat(Stream(length / 6).Select((number, index) =>
        (capital || index % 12 == 0 ? Capital(Soup[number % Soup.Length]) : Soup[number % Soup.Length]) + (index % 12 == 11 ? ". " : " ")));

    /// <summary>Numbers without a pattern, the same every time (Park and Miller 1988).</summary>
    private static IEnumerable<int> Stream(int count)
    {
        long state = 42;
        for (var i = 0; i < count; i++)
        {
            state = state * 48_271 % int.MaxValue;
            yield return (int)(state >> 4);
        }
    }

    private static string Word(int number)
    {
        var letters = "";
        for (var rest = number + 1; rest > 0; rest /= 20)
        {
            letters += "bcdfghjklmnpqrstvwxz"[rest % 20].ToString() + "aeiou"[rest % 5];
        }

        return letters;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
