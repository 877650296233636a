using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Replies;

namespace NewsBot.Tests.Conversations;

/// <summary>Messages as a reader sees them, in Markdown: what is bold, quoted or linked, and the buttons below.</summary>
internal sealed partial class Album
{
    /// <summary>Stands for Markdown's sign of a quotation while there are tags.</summary>
    private const char QuotationMark = '\u0001';

    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public void Chapter(string title) => text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n");

    /// <param name="occasion">When the bot says what follows.</param>
    public void Picture(string occasion, Reply reply) => Picture(occasion + (reply.IsQuiet ? " (without a sound)" : "") + (reply.OnlyFor is null ? "" : " (seen by one person)"), reply.Quote, [.. reply.Parts]);

    public void Picture(string occasion, params IReadOnlyList<ReplyPart> parts) => Picture(occasion, quote: null, parts);

    public async Task PictureAsync(string occasion, Task<Reply> reply) => Picture(occasion, await reply);

    /// <summary>What is not seen as it is written: each tag of it on a line of its own.</summary>
    public void Source(string occasion, string html) =>
        text.Append(CultureInfo.InvariantCulture, $"## {occasion}\n\n```html\n{html.Replace("><", ">\n<", StringComparison.Ordinal)}\n```\n\n");

    /// <summary>Words that pop up, or stand in a list.</summary>
    public void Words(string occasion, params IReadOnlyList<string> words)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {occasion}\n\n");
        foreach (var word in words)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {word.Replace("\n", " / ", StringComparison.Ordinal)}\n");
        }

        text.Append('\n');
    }

    private void Picture(string occasion, string? quote, IReadOnlyList<ReplyPart> parts)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {occasion}\n\n");
        if (quote is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"⤷ *{quote}*\n\n");
        }

        foreach (var part in parts)
        {
            if (part.Document is { } file)
            {
                text.Append(CultureInfo.InvariantCulture, $"📎 {file.Name}\n\n");
            }

            text.Append(Markdown(part.Html)).Append("\n\n");
            foreach (var row in part.Buttons)
            {
                text.Append(string.Join(' ', row.Select(button => $"`{button.Label}{(button.Page is null ? "" : " ↗")}`"))).Append("  \n");
            }

            text.Append(part.Invites is { } field ? $"`▏{field}`\n\n" : part.Buttons.Count > 0 ? "\n" : "");
        }
    }

    private static string Markdown(string html)
    {
        html = Quotation().Replace(html, match => $"\n{string.Join('\n', match.Groups["inside"].Value.Split('\n').Select(line => QuotationMark + line))}\n");
        html = html.Replace("<b>", "**", StringComparison.Ordinal).Replace("</b>", "**", StringComparison.Ordinal).Replace("<i>", "*", StringComparison.Ordinal).Replace("</i>", "*", StringComparison.Ordinal);
        html = html.Replace("****", "", StringComparison.Ordinal);
        html = Link().Replace(html, match => $"[{match.Groups["words"].Value}]({match.Groups["page"].Value.Split("#:~:")[0]})");
        var plain = TelegramHtml.ToPlain(html).Replace(QuotationMark.ToString(), "> ", StringComparison.Ordinal);
        plain = Empty().Replace(plain, "\n\n").Trim('\n');

        // Two blanks at the end of a line break it.
        return Break().Replace(plain, "  \n");
    }

    [GeneratedRegex("<blockquote expandable>(?<inside>.*?)</blockquote>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quotation();

    [GeneratedRegex("<a href=\"(?<page>[^\"]*)\">(?<words>.*?)</a>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex("\n{3,}", RegexOptions.None, 1_000)]
    private static partial Regex Empty();

    [GeneratedRegex("(?<!\n)\n(?!\n)", RegexOptions.None, 1_000)]
    private static partial Regex Break();
}
