using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Tests.Replies;

/// <summary>Reads one message as strictly as the Bot API does, and tells what its reader sees.</summary>
/// <remarks>https://core.telegram.org/bots/api#html-style; written apart from the code that it checks.</remarks>
internal static partial class TelegramMarkup
{
    /// <returns>The text after parsing, and how many entities it has.</returns>
    /// <exception cref="FormatException">Telegram would refuse it.</exception>
    public static (string Text, int Entities) Read(string html)
    {
        var text = new StringBuilder(html.Length);
        var open = new Stack<string>();
        var (position, entities) = (0, 0);
        foreach (Match token in Token().Matches(html))
        {
            if (token.Index != position)
            {
                throw new FormatException($"Not understood: {html[position..token.Index]}");
            }

            position += token.Length;
            if (token.Groups["close"] is { Success: true, Value: var closed })
            {
                if (!open.TryPop(out var opened) || opened != closed)
                {
                    throw new FormatException($"Unmatched end tag {closed}");
                }
            }
            else if (token.Groups["open"] is { Success: true, Value: var tag })
            {
                if (tag == "blockquote" && open.Contains(tag))
                {
                    throw new FormatException("Quotations cannot be nested");
                }

                open.Push(tag);
                entities++;
            }
            else
            {
                text.Append(WebUtility.HtmlDecode(token.Value));
            }
        }

        return position == html.Length && open.Count == 0 ? (text.ToString(), entities) : throw new FormatException($"Not closed or not understood: {html}");
    }

    [GeneratedRegex("""</(?<close>b|i|a|blockquote)>|<(?:(?<open>b|i|blockquote)(?: expandable)?|(?<open>a) href="[^"<>]*")>|&(?:amp|lt|gt|quot);|[^<>&]""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Token();
}
