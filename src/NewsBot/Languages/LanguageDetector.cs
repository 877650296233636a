using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>Tells the language of a text by its script and its commonest words.</summary>
/// <remarks>
/// Common words tell languages apart as well as letter statistics do from a sentence or two on (Grefenstette 1995,
/// "Comparing two language identification schemes"), and they are in the language files anyway.
/// </remarks>
public sealed class LanguageDetector
{
    /// <summary>So much of a text is looked at, in UTF-16 code units, from its middle: the beginning may be a dateline.</summary>
    private const int Sample = 4_000;

    /// <summary>A text in a language has at least this share of its common words; lists and names have fewer.</summary>
    private const double FewestCommon = 0.05;

    private static readonly (string Code, char First, char Last)[] Scripts =
    [
        ("el", '\u0370', '\u03FF'), ("he", '\u0590', '\u05FF'), ("ar", '\u0600', '\u06FF'), ("hi", '\u0900', '\u097F'), ("th", '\u0E00',
            '\u0E7F'),
        ("ka", '\u10A0', '\u10FF'), ("ko", '\uAC00', '\uD7AF'), ("ja", '\u3040', '\u30FF'), ("zh", '\u4E00', '\u9FFF'), ("hy", '\u0530',
            '\u058F'),
    ];

    private readonly FrozenDictionary<string, string[]> languagesByWord;

    public LanguageDetector(LanguageBook languages)
    {
        var words = languages.All.SelectMany(language => language.CommonWords.Select(word => (Word: word, language.Code)));
        languagesByWord = words.Concat(OtherLanguages(languages))
            .GroupBy(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    /// <returns>ISO 639-1, or "und" when it cannot be told.</returns>
    public string Detect(string text)
    {
        var start = Math.Max(0, (text.Length - Sample) / 2);
        var sample = text.AsSpan(start, Math.Min(Sample, text.Length));
        return ByScript(sample) ?? ByWords(text, start, start + sample.Length) ?? "und";
    }

    private static string? ByScript(ReadOnlySpan<char> sample)
    {
        Span<int> counts = stackalloc int[Scripts.Length];
        var letters = 0;
        foreach (var c in sample)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            for (var i = 0; c >= '\u0370' && i < Scripts.Length; i++)
            {
                counts[i] += c >= Scripts[i].First && c <= Scripts[i].Last ? 1 : 0;
            }
        }

        for (var i = 0; i < Scripts.Length; i++)
        {
            // Japanese mixes its own letters with Chinese ones: a few are enough.
            if (counts[i] * (Scripts[i].Code == "ja" ? 10 : 2) > letters)
            {
                return Scripts[i].Code;
            }
        }

        return null;
    }

    private string? ByWords(string text, int start, int end)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = 0;
        foreach (var token in Tokenizer.Cut(text, start, end, grammar: null))
        {
            if (!token.IsWord)
            {
                continue;
            }

            words++;
            foreach (var part in token.Lower.Split('\'', '-'))
            {
                foreach (var code in languagesByWord.GetValueOrDefault(part, []))
                {
                    // A word that many languages have says little.
                    scores[code] = scores.GetValueOrDefault(code) + (1.0 / languagesByWord[part].Length);
                }
            }
        }

        var best = scores.OrderByDescending(score => score.Value).FirstOrDefault();
        return best.Key is not null && best.Value >= FewestCommon * words ? best.Key : null;
    }

    private static IEnumerable<(string Word, string Code)> OtherLanguages(LanguageBook languages)
    {
        using var stream = typeof(LanguageDetector).Assembly.GetManifestResourceStream("Languages/OtherLanguages.txt")!;
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 3 && line[2] == ':' && languages.Find(line[..2]) is null)
            {
                foreach (var word in line[3..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (word, line[..2]);
                }
            }
        }
    }
}
