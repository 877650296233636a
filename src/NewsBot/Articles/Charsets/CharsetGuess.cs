using System.Buffers;
using System.Globalization;
using System.Text;
using static NewsBot.Articles.Charsets.CharsetLetters;

namespace NewsBot.Articles.Charsets;

/// <summary>Guesses in which character set text is that does not say so, by what languages use outside ASCII.</summary>
internal static class CharsetGuess
{
    /// <summary>Bytes that are looked at, and how many of them outside ASCII are enough.</summary>
    private const int Sample = 64 * 1024, Enough = 2_000;

    /// <summary>What a language does not do: a capital or a sign inside a word, letters of two scripts in one, bytes that are no character of the set.</summary>
    private const double Wrong = -1;

    /// <summary>One letter alone is more likely of the west, where most pages without a declaration come from.</summary>
    private const double Expected = 0.6;

    /// <summary>By how much another set must fit better than the one that was declared, and over how many characters outside ASCII.</summary>
    private const double Sure = 0.3;

    private const int Fewest = 20;

    private static ReadOnlySpan<byte> Lost => "\uFFFD"u8;

    /// <summary>Signs that many languages share.</summary>
    private const string Neutral = "\u00A0«»“”„‘’‚–—…€©®°·•№§\u00AD";

    /// <summary>Sets of one byte, and the languages that are written in them. The first of equals wins.</summary>
    private static readonly (string Name, string[] Languages)[] OneByte =
    [
        ("windows-1252", Western), ("iso-8859-15", Western),
        ("windows-1250", Central), ("iso-8859-2", Central),
        ("windows-1254", ["ıüşğçöâİ"]), // Turkish
        ("windows-1257", Baltic), ("iso-8859-13", Baltic),
        ("windows-1251", Cyrillic), ("koi8-u", Cyrillic), ("cp866", Cyrillic), ("iso-8859-5", Cyrillic),
        ("windows-1253", Greek), ("iso-8859-7", Greek),
        ("windows-1255", ["יוהלארתבשמןעדםפקחכגנטצסזךףץ"]),
        ("windows-1256", Arabic), ("iso-8859-6", Arabic),
        ("windows-874", ["านรกอเงมยวลีดทสต้ะ่ปบคหแิจพชขใไึโ็ัุูซำผณถศธฟษญ์ภฐฎฉฝฆฬ"]),
    ];

    private static readonly SearchValues<char> ChineseSigns = SearchValues.Create(Chinese), KoreanSigns = SearchValues.Create(Korean), NeutralSigns = SearchValues.Create(Neutral);

    /// <summary>Sets of two bytes, the signs that are common in their languages, and which share of a text those have at least.</summary>
    private static readonly (string Name, Func<char, bool> IsCommon, double Share)[] TwoBytes =
    [
        ("euc-kr", KoreanSigns.Contains, 0.5),
        ("gb18030", ChineseSigns.Contains, 0.5),
        ("big5", ChineseSigns.Contains, 0.5),
        ("euc-jp", IsKana, 0.35),
        ("shift_jis", IsKana, 0.35),
    ];

    /// <returns>A name that <see cref="Charset.Find"/> knows; windows-1252 when nothing speaks for another.</returns>
    public static string Of(ReadOnlySpan<byte> bytes) => Best(bytes).Name;

    /// <summary>Whether the text is so unlike any language, and so like one in another set, that whoever declared the set was wrong.</summary>
    /// <param name="text">The bytes as they were declared.</param>
    public static bool Denies(string text, ReadOnlySpan<byte> bytes)
    {
        text = text[..Math.Min(text.Length, Telling(bytes))];
        if (text.Count(sign => sign > '\x7F') < Fewest)
        {
            return false;
        }

        var asDeclared = Math.Max(
            OneByte.Select(set => set.Languages).Distinct().Max(languages => Share(text, languages, prior: 0)),
            TwoBytes.Max(set => Share(text, set.IsCommon, set.Share)));
        return Best(bytes).Share - asDeclared > Sure;
    }

    private static (string Name, double Share) Best(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Telling(bytes)];
        var (best, bestShare) = ("windows-1252", 0.0);
        foreach (var (name, isCommon, share) in TwoBytes)
        {
            Consider(name, Share(Charset.Lenient(name, sample), isCommon, share));
        }

        var told = WithoutLost(sample);
        foreach (var (name, languages) in OneByte)
        {
            Consider(name, Share(Charset.Lenient(name, told), languages, languages == Western ? Expected : 0));
        }

        return (best, bestShare);

        void Consider(string name, double share) => (best, bestShare) = share > bestShare + 1e-9 ? (name, share) : (best, bestShare);
    }

    /// <summary>Without U+FFFD in UTF-8: what stands there was lost before the page was written, and tells nothing of its set.</summary>
    private static ReadOnlySpan<byte> WithoutLost(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Lost) < 0)
        {
            return bytes;
        }

        var (rest, kept) = (new byte[bytes.Length], 0);
        for (var at = bytes.IndexOf(Lost); at >= 0; at = bytes.IndexOf(Lost))
        {
            bytes[..at].CopyTo(rest.AsSpan(kept));
            kept += at;
            bytes = bytes[(at + Lost.Length)..];
        }

        bytes.CopyTo(rest.AsSpan(kept));
        return rest.AsSpan(0, kept + bytes.Length);
    }

    /// <summary>How many bytes at the beginning tell enough.</summary>
    private static int Telling(ReadOnlySpan<byte> bytes)
    {
        var (at, seen) = (0, 0);
        while (at < bytes.Length && at < Sample && seen < Enough)
        {
            seen += bytes[at++] >> 7;
        }

        return at;
    }

    /// <summary>How well the characters outside ASCII fit one of the languages: about 1 for text in it, 0 for any letters, less for what no language does.</summary>
    /// <param name="prior">What speaks for the set before anything is read, in letters.</param>
    private static double Share(string text, string[] languages, double prior)
    {
        var (counts, wrong, all, run) = (new Dictionary<char, int>(), 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter <= '\x7F' || NeutralSigns.Contains(letter))
            {
                run = 0;
                continue;
            }

            all++;
            if (IsWrong(text, i, ++run))
            {
                wrong++;
            }
            else
            {
                var small = char.ToLowerInvariant(letter);
                counts[small] = counts.GetValueOrDefault(small) + 1;
            }
        }

        return languages.Max(letters => (Weigh(counts, letters) + (Wrong * wrong) + prior) / Math.Max(1, all));
    }

    /// <param name="run">How many letters outside ASCII stand here in a row.</param>
    private static bool IsWrong(string text, int at, int run)
    {
        var (before, letter, after) = (at > 0 ? text[at - 1] : ' ', text[at], at + 1 < text.Length ? text[at + 1] : ' ');
        if (letter == '\uFFFD' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        {
            return true;
        }

        if (!char.IsLetter(letter))
        {
            return CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && char.IsLetter(before) && char.IsLetter(after);
        }

        var isLatin = letter < '\u0250';
        return (!isLatin && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)))
            || (isLatin && run > 2)
            || (char.IsUpper(letter) && char.IsLower(before))
            || (letter == 'ã' && char.IsAsciiLetter(after) && after is not ('o' or 'e' or 's' or 'i')) // Portuguese has it before few letters, other sets have ă there.
            || (isLatin && !char.IsLetter(before) && !char.IsLetter(after) && !IsVowel(letter));
    }

    private static bool IsVowel(char letter) => "aeiouyæøœı".Contains(char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]), StringComparison.Ordinal);

    /// <summary>Letters weigh less the rarer they are, by Zipf's rule of thumb: the n-th commonest is 1/n as common as the first.</summary>
    private static double Weigh(Dictionary<char, int> counts, string letters)
    {
        var (found, expected, shares) = (0.0, 0.0, 0.0);
        for (var rank = 0; rank < letters.Length; rank++)
        {
            var (weight, share) = (1 / (1 + (0.15 * rank)), 1.0 / (rank + 3));
            found += weight * counts.GetValueOrDefault(letters[rank]);
            expected += weight * share;
            shares += share;
        }

        return found / (expected / shares);
    }

    /// <summary>Whether the signs outside ASCII are as common as they should be: 1 when they are, less otherwise.</summary>
    private static double Share(string text, Func<char, bool> isCommon, double expected)
    {
        var (found, all) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign <= '\x7F' || sign is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60') || NeutralSigns.Contains(sign))
            {
                continue;
            }

            all++;
            var isWrong = sign == '\uFFFD' || (i > 0 && char.IsAsciiLetter(text[i - 1]) && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]));
            found += isWrong ? -1 : isCommon(sign) ? 1 : 0;
        }

        return all == 0 ? 0 : Math.Min(1, found / expected / all);
    }

    private static bool IsKana(char sign) => sign is >= '\u3041' and < '\u30FB';
}
