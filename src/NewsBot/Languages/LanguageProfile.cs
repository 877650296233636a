using System.Globalization;

namespace NewsBot.Languages;

/// <summary>By what a language is known among others that use the same letters.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="HasFile">The bot reads it; such a language is met more often than others.</param>
/// <param name="Words">Common words, lower case, without apostrophes.</param>
/// <param name="Letters">Letters with their share in percent, those that other languages write more, less or never.</param>
/// <param name="Parts">Beginnings ("-pré"), endings ("tion-") and insides ("sch") of words.</param>
internal sealed record LanguageProfile(
    string Code, bool HasFile, IReadOnlySet<string> Words, IReadOnlyDictionary<char, double> Letters, IReadOnlySet<string> Parts)
{
    private static readonly char[] Apostrophes = ['\'', '’', 'ʼ', '_'];

    /// <summary>Written in Cyrillic letters, otherwise in Latin ones.</summary>
    public bool IsCyrillic { get; } = Words.Sum(word => word.Count(char.IsLetter)) < 2 * Words.Sum(word => word.Count(IsCyrillicLetter));

    public static bool IsCyrillicLetter(char letter) => letter is >= '\u0400' and <= '\u04FF';

    /// <param name="letters">"é:1.9 ç:0.1".</param>
    /// <exception cref="FormatException">A letter has no share.</exception>
    public static LanguageProfile Read(string code, bool hasFile, string words, string letters, string parts) => new(
        code,
        hasFile,
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Split(Apostrophes, StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal),
        letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(letter => letter[0], letter => double.Parse(letter.AsSpan(2), CultureInfo.InvariantCulture)),
        parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));

    /// <summary>The languages without a file, a line each: "xx: words | letters | parts".</summary>
    public static IEnumerable<LanguageProfile> ReadOthers(LanguageBook languages)
    {
        using var stream = typeof(LanguageProfile).Assembly.GetManifestResourceStream("Languages/OtherLanguages.txt")!;
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 3 && line[2] == ':' && languages.Find(line[..2]) is null && line[3..].Split('|') is [var words, var letters, var parts])
            {
                yield return Read(line[..2], hasFile: false, words, letters, parts);
            }
        }
    }
}
