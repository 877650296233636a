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

    /// <summary>Typography, which French uses inside figures and before colons.</summary>
    private static bool IsNoBreakSpace(Rune rune) => rune.Value is 0xA0 or 0x202F;

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF);
}
