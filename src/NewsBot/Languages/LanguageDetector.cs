using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>Tells the language of a text by its script, its letters, its common words and the parts of its words.</summary>
/// <remarks>
/// A naive Bayes classifier whose probabilities are written down instead of learnt: shares of letters, and lists of words and parts of words.
/// Common words tell languages apart as well as letter statistics do from a sentence or two on (Grefenstette 1995, "Comparing two language
/// identification schemes"); the letters help where a sentence has none. The weights were chosen on the public half of a set of sentences
/// (tests/benchmarks); the lists were not.
/// </remarks>
public sealed class LanguageDetector
{
    /// <summary>So much of a text is looked at, in UTF-16 code units, from its middle: the beginning may be a dateline.</summary>
    private const int Sample = 2_000;

    /// <summary>A text of so many words in a language has at least this share of its common words; lists and names have fewer.</summary>
    private const double FewestCommon = 0.05;
    private const int EnoughWords = 20;

    /// <summary>In nats: what a common word, a part of a word and a letter are worth, and how much likelier a language is that the bot reads.</summary>
    private const double WordWeight = 4, PartWeight = 0.4, LetterWeight = 0.6, Expected = 1.5;

    /// <summary>In percent: a foreign name may bring any letter.</summary>
    private const double LeastShare = 0.02;

    /// <summary>In percent: letters without a share of their own make up at least so much.</summary>
    private const double LeastRest = 20;

    /// <summary>Of a text in two languages: UTF-16 code units of a paragraph that tells its language, how many are looked at, and the least share of the second.</summary>
    private const int TellingParagraph = 80, MostParagraphs = 24;
    private const double SecondShare = 0.25;

    private static readonly (string Code, char First, char Last)[] Scripts =
    [
        ("el", '\u0370', '\u03FF'), ("he", '\u0590', '\u05FF'), ("ar", '\u0600', '\u06FF'), ("hi", '\u0900', '\u097F'), ("th", '\u0E00', '\u0E7F'),
        ("ka", '\u10A0', '\u10FF'), ("ko", '\uAC00', '\uD7AF'), ("ja", '\u3040', '\u30FF'), ("zh", '\u4E00', '\u9FFF'), ("hy", '\u0530', '\u058F'),
    ];

    private readonly Alphabet latin, cyrillic;

    public LanguageDetector(LanguageBook languages)
    {
        var profiles = languages.All.Select(language => language.Profile).Concat(LanguageProfile.ReadOthers(languages)).ToLookup(profile => profile.IsCyrillic);
        (latin, cyrillic) = (new([.. profiles[false]]), new([.. profiles[true]]));
    }

    /// <returns>ISO 639-1, or "und" when it cannot be told.</returns>
    public string Detect(string text)
    {
        var start = Math.Max(0, (text.Length - Sample) / 2);
        var sample = text.AsSpan(start, Math.Min(Sample, text.Length));
        return ByScript(sample) ?? (IsCyrillic(sample) ? cyrillic : latin).Detect(sample) ?? "und";
    }

    /// <summary>The language of a text, and the second one of a text that is not in one language.</summary>
    /// <param name="text">Paragraphs with an empty line between them; some are looked at, spread over the text. Short ones say nothing of a language.</param>
    /// <returns>ISO 639-1, or "und" when it cannot be told; the second is <c>null</c> for a text in one language.</returns>
    public (string Main, string? AlsoIn) DetectAll(string text)
    {
        var main = Detect(text);
        var telling = text.Split("\n\n").Where(paragraph => paragraph.Length >= TellingParagraph).ToList();
        var looked = telling.Where((_, i) => i % ((telling.Count / MostParagraphs) + 1) == 0).ToList();
        var shares = looked.Select(paragraph => (Code: Detect(paragraph), paragraph.Length)).GroupBy(one => one.Code, StringComparer.Ordinal)
            .Where(group => group.Key != "und")
            .Select(group => (Code: group.Key, Share: group.Sum(one => one.Length) / (double)looked.Sum(paragraph => paragraph.Length)))
            .OrderByDescending(language => language.Share).ToList();
        return shares is [var first, { Share: >= SecondShare } second, ..] && (first.Code == main || second.Code == main) ? (first.Code, second.Code) : (main, null);
    }

    private static bool IsCyrillic(ReadOnlySpan<char> sample)
    {
        var more = 0;
        foreach (var c in sample)
        {
            more += LanguageProfile.IsCyrillicLetter(c) ? 1 : char.IsLetter(c) ? -1 : 0;
        }

        return more > 0;
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

    /// <summary>The languages that share an alphabet, with what they are told apart by.</summary>
    private sealed class Alphabet
    {
        private readonly LanguageProfile[] profiles;

        /// <summary>For a letter, a word and a part what it says for each language, in nats.</summary>
        private readonly FrozenDictionary<char, double[]> letters;
        private readonly FrozenDictionary<string, int[]> words, parts;
        private readonly WordShapes partShapes;
        private readonly double[] rest;
        private readonly int shortest, longest;

        public Alphabet(LanguageProfile[] profiles)
        {
            this.profiles = profiles;
            var told = profiles.SelectMany(profile => profile.Letters.Keys).Distinct().ToList();
            letters = told.ToFrozenDictionary(letter => letter, letter => Array.ConvertAll(profiles, profile => LetterWeight * Math.Log(Share(profile, letter) / 100)));
            rest = Array.ConvertAll(profiles, profile => LetterWeight * Math.Log(Math.Max(LeastRest, 100 - told.Sum(letter => Share(profile, letter))) / 100));
            words = Index(profile => profile.Words);
            parts = Index(profile => profile.Parts);
            partShapes = new(parts.Keys);
            (shortest, longest) = parts.Count == 0 ? (1, 0) : (parts.Keys.Min(part => part.Length), parts.Keys.Max(part => part.Length));
        }

        public string? Detect(ReadOnlySpan<char> sample)
        {
            var scores = Array.ConvertAll(profiles, profile => profile.HasFile ? Expected : 0);
            var common = new int[profiles.Length];
            var (count, start) = (0, -1);
            Span<char> word = stackalloc char[Sample + 2];
            for (var i = 0; i <= sample.Length; i++)
            {
                if (i < sample.Length && char.IsLetter(sample[i]))
                {
                    start = start < 0 ? i : start;
                }
                else if (start >= 0)
                {
                    var length = i - start;
                    word[0] = word[length + 1] = '-';
                    sample[start..i].ToLowerInvariant(word.Slice(1, length));
                    Weigh(word[..(length + 2)], scores, common);
                    (count, start) = (count + 1, -1);
                }
            }

            var best = Array.IndexOf(scores, scores.Max());
            return count == 0 || (count >= EnoughWords && common[best] < FewestCommon * count) ? null : profiles[best].Code;
        }

        private static double Share(LanguageProfile profile, char letter) => Math.Max(LeastShare, profile.Letters.GetValueOrDefault(letter));

        /// <param name="word">In lower case between two hyphens.</param>
        private void Weigh(ReadOnlySpan<char> word, double[] scores, int[] common)
        {
            foreach (var letter in word[1..^1])
            {
                var shares = letters.GetValueOrDefault(letter, rest);
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] += shares[i];
                }
            }

            if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[1..^1], out var owners))
            {
                foreach (var owner in owners)
                {
                    scores[owner] += WordWeight;
                    common[owner]++;
                }
            }

            var lookup = parts.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var from = 0; from < word.Length; from++)
            {
                for (var length = shortest; length <= longest && from + length <= word.Length; length++)
                {
                    var part = word.Slice(from, length);
                    foreach (var owner in partShapes.MayHave(part) && lookup.TryGetValue(part, out var with) ? with : [])
                    {
                        scores[owner] += PartWeight;
                    }
                }
            }
        }

        private FrozenDictionary<string, int[]> Index(Func<LanguageProfile, IEnumerable<string>> list) => profiles
            .SelectMany((profile, index) => list(profile).Select(item => (item, index)))
            .GroupBy(pair => pair.item, pair => pair.index, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
