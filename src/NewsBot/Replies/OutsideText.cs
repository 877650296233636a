using System.Globalization;
using System.Text;

namespace NewsBot.Replies;

/// <summary>Text from outside (articles, models, people), made harmless for any screen: a chat or a terminal.</summary>
/// <remarks>
/// Control characters would let an article move a terminal's cursor or end a line of output; characters that override the direction
/// of writing would let it show something else than it says. The marks that right-to-left text and emoji need stay.
/// </remarks>
public static class OutsideText
{
    /// <summary>The text on one line: every run of blanks and line breaks is one space, none at the ends.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && !IsNoBreakSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (IsHarmless(rune))
            {
                line.Append(units[..rune.EncodeToUtf16(units)]);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The text with its line breaks ("\n"); a tab becomes a space.</summary>
    public static string Lines(string text)
    {
        var lines = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n')
            {
                lines.Append('\n');
            }
            else if (rune.Value is '\t' or 0x2028 or 0x2029)
            {
                lines.Append(' ');
            }
            else if (IsHarmless(rune))
            {
                lines.Append(units[..rune.EncodeToUtf16(units)]);
            }
        }

        return lines.ToString();
    }

    /// <summary>Cuts a text that is too long at the end of a word, with an ellipsis; never inside a character.</summary>
    /// <param name="length">UTF-16 code units that the result may have, the ellipsis included; at least 1.</param>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        var word = text.LastIndexOf(' ', end, Math.Clamp(length / 2, 1, 100));
        if (word > 0)
        {
            end = word;
        }
        else if (end > 0 && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return text[..end].TrimEnd(' ') + "…";
    }

    /// <summary>Typography, which French uses inside figures and before colons.</summary>
    private static bool IsNoBreakSpace(Rune rune) => rune.Value is 0xA0 or 0x202F;

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF);
}
