using System.Globalization;
using System.Text;

namespace NewsBot.Articles;

/// <summary>Brings text into the one form that all later rooms rely on; see <see cref="Article.Text"/>.</summary>
public static class Paragraphs
{
    private const char NoBreak = '\u00A0', NarrowNoBreak = '\u202F';

    /// <summary>Cleans each paragraph and joins those that are left with "\n\n".</summary>
    public static string Join(IEnumerable<string> paragraphs) =>
        string.Join("\n\n", paragraphs.Select(Clean).Where(paragraph => paragraph.Length > 0));

    /// <summary>One paragraph, composed (NFC), on one line, single blanks, without invisible characters.</summary>
    /// <remarks>
    /// No-break spaces stay where they mean something: beside digits and French punctuation. Joiners stay inside the scripts and emoji that
    /// need them. Cleaning twice changes nothing.
    /// </remarks>
    public static string Clean(string paragraph)
    {
        if (paragraph.Trim(' ') is var trimmed && IsPlain(trimmed))
        {
            return trimmed;
        }

        var visible = new StringBuilder(paragraph.Length);
        var runes = Runes(paragraph);
        for (var i = 0; i < runes.Count; i++)
        {
            var keep = !IsInvisible(runes[i]) || (IsJoiner(runes[i]) && i > 0 && i + 1 < runes.Count && Joins(runes[i - 1]) && Joins(runes[i + 1]));
            if (keep)
            {
                visible.Append(runes[i]);
            }
        }

        return WithSingleBlanks(visible.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>Whether it is clean already: letters and signs of Latin, Greek and Cyrillic that need no look at their neighbours, single blanks.</summary>
    private static bool IsPlain(string paragraph)
    {
        var before = ' ';
        foreach (var sign in paragraph)
        {
            var plain = sign is (>= '!' and <= '~') or (>= '¡' and <= '¬') or (>= '®' and <= '˿') or (>= 'Α' and <= 'Ρ') or (>= 'Σ' and <= 'ώ') or (>= 'Ѐ' and <= 'ѿ') or (>= '–' and <= '…')
                || (sign == ' ' && before != ' ');
            if (!plain)
            {
                return false;
            }

            before = sign;
        }

        return before != ' ' || paragraph.Length == 0;
    }

    /// <summary>The text's characters without halves of surrogate pairs, and line breaks as blanks.</summary>
    private static List<Rune> Runes(string text)
    {
        var runes = new List<Rune>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                runes.Add(rune.Value is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' ? new(' ') : rune);
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return runes;
    }

    private static bool IsInvisible(Rune rune) =>
        rune.Value is '\uFFFD' or '\u115F' or '\u1160' or '\u2800' or '\u3164' or '\uFFA0' || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsJoiner(Rune rune) => rune.Value is '\u200C' or '\u200D';

    /// <summary>Arabic to Tibetan, pictographs, and the selector that makes a sign one.</summary>
    private static bool Joins(Rune rune) =>
        rune.Value is (>= 0x0620 and <= 0x0FFF) or (>= 0x2640 and <= 0x27BF) or 0xFE0F or (>= 0x1F300 and <= 0x1FAFF)
        && !IsInvisible(rune);

    private static string WithSingleBlanks(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                clean.Append(text[i]);
                continue;
            }

            var (start, fixedBlank) = (i, text[i]);
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            {
                i++;
                fixedBlank = text[i] == fixedBlank ? fixedBlank : ' ';
            }

            if (start > 0 && i + 1 < text.Length)
            {
                clean.Append(fixedBlank is NoBreak or NarrowNoBreak && Binds(text[start - 1], text[i + 1]) ? fixedBlank : ' ');
            }
        }

        return clean.ToString();
    }

    private static bool Binds(char before, char after) =>
        char.IsDigit(before) || char.IsDigit(after) || before is '«' or '‹' || after is '»' or '›' or '?' or '!' or ':' or ';' or '%';
}
