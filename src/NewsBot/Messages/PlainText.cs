using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Messages;

/// <summary>Telegram HTML → text, for when Telegram refuses the markup.</summary>
internal static partial class PlainText
{
    /// <summary>UTF-16 code units that one message holds.</summary>
    private const int Limit = 4_096;

    /// <summary>The text that <paramref name="html"/> shows, in messages of at most 4,096 UTF-16 code units, cut at line breaks or blanks where there are some.</summary>
    public static IReadOnlyList<string> Of(string html)
    {
        var (text, pieces) = (WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim(), new List<string>());
        while (text.Length > Limit)
        {
            var cut = Cut(text);
            pieces.Add(text[..cut].TrimEnd());
            text = text[cut..].TrimStart();
        }

        return [.. pieces, text];
    }

    private static int Cut(string text)
    {
        foreach (var border in (ReadOnlySpan<char>)['\n', ' '])
        {
            if (text.LastIndexOf(border, Limit - 1) is var found && found > Limit / 2)
            {
                return found;
            }
        }

        return char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit;
    }

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tag();
}
