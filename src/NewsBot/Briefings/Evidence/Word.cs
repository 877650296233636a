using System.Globalization;
using System.Text;

namespace NewsBot.Briefings.Evidence;

/// <summary>One word of a text, made comparable: quotes, dashes, apostrophes, blanks, case and accents make no difference.</summary>
/// <param name="Form">Lower case, compatibility characters resolved (NFKD), without accents and invisible characters.</param>
/// <param name="Start">In UTF-16 code units of the text.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Capital">It begins with, or holds, an upper-case letter.</param>
internal readonly record struct Word(string Form, int Start, int End, bool Capital)
{
    /// <summary>Characters up to the end of the Cyrillic script: what articles are made of, and what is known of beforehand.</summary>
    private const int Usual = 0x530;

    /// <summary>UTF-16 code units of a word that is folded where it stands.</summary>
    private const int Longest = 64;

    /// <summary>UTF-16 code units from one word to the next.</summary>
    private const int UsualLength = 6;

    private static readonly Part[] Parts = [.. Enumerable.Range(0, Usual).Select(c => PartOf(new(c)))];

    /// <summary>What each becomes; 0 where that is not one character.</summary>
    private static readonly char[] Folds = [.. Enumerable.Range(0, Usual).Select(c => FoldAny([(char)c]) is [var one] ? one : '\0')];

    /// <summary>The word as the text has it.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The words of a text: runs of letters and digits. "l'été" is two, "nord-coréens" is two, "10 000" is two.</summary>
    public static List<Word> Split(string text) => Split(text, 0, text.Length);

    /// <summary>The words of <paramref name="text"/> between two positions; theirs count from the beginning of the text.</summary>
    public static List<Word> Split(string text, int start, int end)
    {
        var words = new List<Word>((end - start) / UsualLength);
        var from = -1;
        for (var at = start; at < end;)
        {
            var (part, alone, length) = (Part.None, false, 1);
            if (text[at] < Usual)
            {
                part = Parts[text[at]];
            }
            else
            {
                _ = Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out length);
                (part, alone) = (PartOf(rune), StandsAlone(rune));
            }

            if (part == Part.None || alone)
            {
                Close(at);
            }

            if (from < 0 && part == Part.Letter)
            {
                from = at;
            }

            at += length;
            if (from >= 0 && alone)
            {
                Close(at);
            }
        }

        Close(end);
        return words;

        void Close(int to)
        {
            if (from >= 0)
            {
                var word = text.AsSpan(from, to - from);
                words.Add(new(Fold(word), from, to, HasCapital(word)));
                from = -1;
            }
        }
    }

    /// <summary>Is one the other, but for an inflection or a derivation? "Ukraine", "Ukrainian"; "Зеленський", "Зеленського".</summary>
    /// <remarks>A rule of thumb: a long common beginning and short ends. Short words in Latin letters need a known ending.</remarks>
    public static bool Alike(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var common = one.AsSpan().CommonPrefixLength(other);
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        if (longer.Length - common > 3 || common < 3)
        {
            return false;
        }

        return one[0] is >= '\u0400' and <= '\u04FF'
            ? common >= shorter.Length - 2
            : (shorter.Length >= 6 && common >= 5) || (common >= shorter.Trim().TrimEnd('a', 'e').Length && Endings.Contains(longer[common..]));
    }

    internal static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length <= Longest)
        {
            Span<char> plain = stackalloc char[word.Length];
            var done = 0;
            while (done < word.Length && word[done] < Usual && Folds[word[done]] is not '\0' and var letter)
            {
                plain[done++] = letter;
            }

            if (done == word.Length)
            {
                return new(plain);
            }
        }

        return FoldAny(word);
    }

    private static string FoldAny(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToString().Normalize(NormalizationForm.FormKD))
        {
            switch (letter)
            {
                case 'œ' or 'Œ':
                    folded.Append("oe");
                    break;
                case 'æ' or 'Æ':
                    folded.Append("ae");
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case var _ when CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(letter));
                    break;
            }
        }

        return folded.ToString();
    }

    private static readonly HashSet<string> Endings = new(
        ["s", "es", "n", "an", "ian", "i", "ese", "ish", "ien", "iens", "ienne", "en", "ens", "enne", "ais", "aise", "ois", "oise", "ain", "aine"],
        StringComparer.Ordinal);

    private static Part PartOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => Part.Mark,
        _ => Rune.IsLetterOrDigit(rune) ? Part.Letter : Part.None,
    };

    /// <summary>Scripts that put no blanks between words: each sign counts as one.</summary>
    private static bool StandsAlone(Rune rune) => rune.Value
        is (>= 0x0E00 and <= 0x0E7F) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsUpper(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a sign is in a word.</summary>
    private enum Part : byte
    {
        None,

        /// <summary>A letter or digit: a word begins with one.</summary>
        Letter,

        /// <summary>It goes on with the word it stands in.</summary>
        Mark,
    }
}
