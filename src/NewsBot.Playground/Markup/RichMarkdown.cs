using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Playground;

/// <summary>
/// The Markdown of rich messages, turned into their HTML: headings, lists, quotations, code, rules, and the usual marks inside a line.
/// Tables, formulas and nested lists are read as plain lines.
/// </summary>
internal static partial class RichMarkdown
{
    public static string ToHtml(string markdown)
    {
        var html = new StringBuilder();
        var list = string.Empty;
        var paragraph = new List<string>();
        var code = (List<string>?)null;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(CodeFence.Mark, StringComparison.Ordinal))
            {
                Flush(html, paragraph, ref list, next: string.Empty);
                code = code is null ? [] : Close(html, code);
                continue;
            }

            if (code is not null)
            {
                code.Add(WebUtility.HtmlEncode(line));
                continue;
            }

            var mark = Mark().Match(line);
            var next = mark.Groups["bullet"].Success ? "ul" : mark.Groups["number"].Success ? "ol" : string.Empty;
            if (mark.Success || string.IsNullOrWhiteSpace(line))
            {
                Flush(html, paragraph, ref list, next);
            }

            var text = Inline(line[mark.Length..]);
            if (!mark.Success && !string.IsNullOrWhiteSpace(line))
            {
                paragraph.Add(text);
            }
            else if (next.Length > 0)
            {
                html.Append("<li>").Append(text).Append("</li>");
            }
            else if (mark.Success)
            {
                var tag = mark.Groups["heading"] is { Success: true, Length: var size } ? $"h{size}" : mark.Groups["quote"].Success ? "blockquote" : "hr";
                html.Append(tag == "hr" ? "<hr>" : $"<{tag}>{text}</{tag}>");
            }
        }

        Flush(html, paragraph, ref list, next: string.Empty);
        _ = code is null ? null : Close(html, code);
        return html.ToString();
    }

    private static List<string>? Close(StringBuilder html, List<string> code)
    {
        html.Append("<pre>").AppendJoin('\n', code).Append("</pre>");
        return null;
    }

    /// <summary>Ends the paragraph and, unless it goes on, the list.</summary>
    private static void Flush(StringBuilder html, List<string> paragraph, ref string list, string next)
    {
        if (paragraph.Count > 0)
        {
            html.Append("<p>").AppendJoin('\n', paragraph).Append("</p>");
            paragraph.Clear();
        }

        if (list != next)
        {
            html.Append(list.Length > 0 ? $"</{list}>" : string.Empty).Append(next.Length > 0 ? $"<{next}>" : string.Empty);
            list = next;
        }
    }

    private static string Inline(string line)
    {
        var html = Code().Replace(WebUtility.HtmlEncode(line), "<code>${t}</code>");
        html = Bold().Replace(html, "<b>${t}</b>");
        html = Italic().Replace(html, "<i>${t}</i>");
        html = Struck().Replace(html, "<s>${t}</s>");
        html = Spoiler().Replace(html, "<tg-spoiler>${t}</tg-spoiler>");
        return Link().Replace(html, "<a href=\"${a}\">${t}</a>");
    }

    [GeneratedRegex(@"^((?<heading>\#{1,6})[ ]+|(?<quote>&gt;|>)[ ]?|(?<bullet>[-*+])[ ]+|(?<number>\d{1,9}[.)])[ ]+|(?<rule>(---+|\*\*\*+)[ ]*$))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex("`(?<t>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<t>[^*]+)\*\*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w*])[*_](?<t>[^*_]+)[*_](?![\w*])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Italic();

    [GeneratedRegex("~~(?<t>[^~]+)~~", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Struck();

    [GeneratedRegex(@"\|\|(?<t>[^|]+)\|\|", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"\[(?<t>[^\[\]]+)\]\((?<a>[^()\s""]+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Link();
}
