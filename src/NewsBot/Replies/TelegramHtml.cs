using System.Globalization;
using System.Net;
using System.Text;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>How a stretch of text looks.</summary>
[Flags]
public enum Look
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
}

/// <summary>A stretch of text in one look. The text may come from outside: it is escaped when it is written.</summary>
/// <param name="Link">Where it leads; only http and https become links.</param>
public readonly record struct Run(string Text, Look Look = Look.Plain, Uri? Link = null);

/// <summary>Text that is not cut over two messages: a heading, a point, one claim.</summary>
/// <param name="Gap">Line breaks before it, except at the beginning of a message.</param>
/// <param name="Quoted">Stands in an expandable quotation, together with its quoted neighbours.</param>
/// <param name="LeadsOn">Stands in the same message as the beginning of what follows: a heading.</param>
/// <param name="Claim">The number of the claim that it tells; <c>null</c>: none.</param>
public sealed record Block(IReadOnlyList<Run> Runs, int Gap = 2, bool Quoted = false, bool LeadsOn = false, int? Claim = null)
{
    /// <summary>What the first run of a point is.</summary>
    public const string Bullet = "• ";

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsPoint => Runs is [{ Text: Bullet }, ..];

    /// <summary>UTF-16 code units of its text, without markup.</summary>
    public int Length => Runs.Sum(run => run.Text.Length);
}

/// <summary>The HTML that Telegram's Bot API reads: writing it, cutting it into messages, reading it back as plain text.</summary>
/// <remarks>Tags come from here alone, so each one that is opened is closed; everything else is escaped.</remarks>
public static class TelegramHtml
{
    /// <summary>UTF-16 code units of one message, after parsing; https://core.telegram.org/bots/api#sendmessage.</summary>
    /// <remarks>Whether Telegram counts UTF-16 or code points is disputed; UTF-16 is safe in both cases.</remarks>
    public const int MaxLength = 4096;

    /// <summary>Formatting entities of one message; more are ignored. Not documented, https://limits.tginfo.me/en says 100.</summary>
    public const int MaxEntities = 100;

    /// <summary>Text that stands for itself in HTML, also inside an attribute.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>What a reader sees of HTML that <see cref="Cut"/> wrote: no tags, no entities. For when Telegram refuses the markup.</summary>
    public static string ToPlain(string html)
    {
        var plain = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var unit in html)
        {
            if (unit is '<' or '>')
            {
                inTag = unit == '<';
            }
            else if (!inTag)
            {
                plain.Append(unit);
            }
        }

        return WebUtility.HtmlDecode(plain.ToString());
    }

    /// <summary>Text without markup → messages of at most <see cref="MaxLength"/>, cut at line breaks or blanks where there are some.</summary>
    public static IReadOnlyList<string> CutPlain(string text)
    {
        var messages = new List<string>();
        for (text = text.Trim(); text.Length > MaxLength;)
        {
            var cut = Excerpt.CutAt(text, MaxLength);
            messages.Add(text[..cut].TrimEnd());
            text = text[cut..].TrimStart();
        }

        return [.. messages, text];
    }

    /// <summary>Blocks → messages within Telegram's limits, in order, cut only between blocks.</summary>
    /// <remarks>A block that is longer than a message is shortened at the end of a word, with an ellipsis.</remarks>
    /// <returns>The HTML of each message; each is valid alone.</returns>
    public static IReadOnlyList<string> Cut(IReadOnlyList<Block> blocks) => [.. Pages(blocks).Select(Write)];

    /// <summary>As <see cref="Cut"/>, but not yet written.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Pages(IReadOnlyList<Block> blocks, int maxLength = MaxLength, int maxEntities = MaxEntities)
    {
        var messages = new List<IReadOnlyList<Block>>();
        var message = new List<Block>();
        var (length, entities) = (0, 0);
        for (var index = 0; index < blocks.Count; index++)
        {
            var led = message.Count > 0 && message[^1].LeadsOn;
            var block = Fit(blocks[index], led ? maxLength - length - blocks[index].Gap : maxLength);
            var (needs, tags) = (block.Length, Entities(block));
            if (block.LeadsOn && index + 1 < blocks.Count)
            {
                var next = blocks[index + 1];
                needs = Math.Min(maxLength, needs + next.Gap + next.Length);
                tags += Entities(next);
            }

            if (message.Count > 0 && (length + block.Gap + needs > maxLength || entities + tags > maxEntities))
            {
                messages.Add(message);
                message = [];
                (length, entities) = (0, 0);
            }

            length += (message.Count > 0 ? block.Gap : 0) + block.Length;
            entities += Entities(block);
            message.Add(block);
        }

        if (message.Count > 0)
        {
            messages.Add(message);
        }

        return messages;
    }

    /// <summary>The HTML of one message of <see cref="Pages"/>.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var html = new StringBuilder();
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            html.Append('\n', index == 0 ? 0 : block.Gap);
            if (block.Quoted && (index == 0 || !blocks[index - 1].Quoted))
            {
                html.Append("<blockquote expandable>");
            }

            foreach (var run in block.Runs)
            {
                Write(html, run);
            }

            if (block.Quoted && (index == blocks.Count - 1 || !blocks[index + 1].Quoted))
            {
                html.Append("</blockquote>");
            }
        }

        return html.ToString();
    }

    /// <summary>Writes a run with its tags, escaped.</summary>
    internal static void Write(StringBuilder html, Run run)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        var text = Escape(run.Text);
        text = run.Look.HasFlag(Look.Italic) ? $"<i>{text}</i>" : text;
        text = run.Look.HasFlag(Look.Bold) ? $"<b>{text}</b>" : text;
        html.Append(Leads(run) ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"{Escape(run.Link!.AbsoluteUri)}\">{text}</a>") : text);
    }

    private static bool Leads(Run run) => run.Link is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    /// <summary>At most: a quotation is counted for every block in it.</summary>
    private static int Entities(Block block) =>
        (block.Quoted ? 1 : 0)
        + block.Runs.Sum(run => (Leads(run) ? 1 : 0) + (run.Look.HasFlag(Look.Bold) ? 1 : 0) + (run.Look.HasFlag(Look.Italic) ? 1 : 0));

    /// <summary>The block with its longest runs shortened until it has at most <paramref name="length"/> code units.</summary>
    private static Block Fit(Block block, int length)
    {
        while (block.Length > length)
        {
            var runs = block.Runs.ToArray();
            var longest = Array.FindIndex(runs, run => run.Text.Length == runs.Max(other => other.Text.Length));
            var room = Math.Max(1, runs[longest].Text.Length - (block.Length - length));
            runs[longest] = runs[longest] with { Text = Excerpt.Of(runs[longest].Text, room) };
            block = block with { Runs = runs };
        }

        return block;
    }
}
