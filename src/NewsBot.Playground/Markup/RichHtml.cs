using System.Text;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// Reads the HTML of rich messages (core.telegram.org/bots/api#rich-message-formatting-options): blocks here, what stands inside a
/// line as in other messages. Media, formulas and a few rare tags are not built in.
/// </summary>
internal sealed partial class RichHtml
{
    private static readonly string[] NotBuiltIn = ["img", "video", "audio", "figure", "tg-math", "tg-math-block", "tg-map", "tg-collage", "tg-slideshow", "sub", "sup", "mark", "input"];

    private readonly string html;
    private readonly bool findsEntities;
    private readonly MatchCollection tags;
    private int next;
    private int at;

    private RichHtml(string html, bool findsEntities)
    {
        this.html = html;
        this.findsEntities = findsEntities;
        tags = BlockTag().Matches(html);
    }

    /// <param name="findsEntities">Whether links, mentions and the like are found in the text.</param>
    /// <exception cref="MarkupException">Telegram refuses the markup.</exception>
    public static RichBlock[] Parse(string html, bool findsEntities)
    {
        var strange = InlineTag().Matches(html).Select(tag => tag.Groups["name"].Value.ToLowerInvariant()).FirstOrDefault(NotBuiltIn.Contains);
        return strange is null
            ? [.. new RichHtml(html, findsEntities).ReadBlocks(end: null)]
            : throw RefusalException.Bad($"the tag {strange} is not built into the playground", "not_built_in");
    }

    /// <summary>Blocks until an end tag; text outside of blocks becomes paragraphs.</summary>
    private List<RichBlock> ReadBlocks(string? end)
    {
        var blocks = new List<RichBlock>();
        var loose = new StringBuilder();
        while (next < tags.Count)
        {
            var tag = Take(loose);
            if (IsBreak(tag))
            {
                loose.Append('\n');
                continue;
            }

            Flush(loose, blocks);
            if (!IsEnd(tag))
            {
                blocks.Add(ReadBlock(NameOf(tag), tag.Groups["attributes"].Value));
            }
            else if (NameOf(tag) == end)
            {
                return blocks;
            }
            else
            {
                throw Unexpected(tag);
            }
        }

        loose.Append(html, at, html.Length - at);
        at = html.Length;
        Flush(loose, blocks);
        return end is null ? blocks : throw NoEnd(end);
    }

    private RichBlock ReadBlock(string name, string attributes) => name switch
    {
        "hr" => new RichBlockDivider(),
        "p" => new RichBlockParagraph { Text = ReadLine(name) },
        "footer" => new RichBlockFooter { Text = ReadLine(name) },
        "aside" => new RichBlockPullQuotation { Text = ReadLine(name) },
        "pre" => ReadCode(),
        "blockquote" when attributes.Contains("expandable", StringComparison.OrdinalIgnoreCase) => new RichBlockExpandableBlockQuotation { Text = ReadLine(name) },
        "blockquote" => new RichBlockBlockQuotation { Blocks = [.. ReadBlocks(name)] },
        "ul" or "ol" => new RichBlockList { Items = [.. ReadItems(name)] },
        "details" => ReadDetails(attributes),
        "table" => new RichBlockTable { Cells = [.. ReadRows()], IsBordered = attributes.Contains("bordered", StringComparison.OrdinalIgnoreCase), IsStriped = attributes.Contains("striped", StringComparison.OrdinalIgnoreCase) },
        ['h', var size and >= '1' and <= '6'] => new RichBlockSectionHeading { Text = ReadLine(name), Size = size - '0' },
        _ => throw new MarkupException($"Unsupported start tag \"{name}\" at byte offset {TextShape.ByteOffset(html, tags[next - 1].Index)}"),
    };

    private RichText ReadLine(string name) => RichTexts.Of(Inline(ReadRaw(name)));

    private FormattedText Inline(string raw)
    {
        var parsed = HtmlMarkup.Parse(raw);
        return findsEntities ? EntityRules.Finish(parsed) : EntityRules.Tidy(parsed);
    }

    /// <summary>What stands before an end tag, with line breaks for <c>br</c>.</summary>
    private string ReadRaw(string end)
    {
        var raw = new StringBuilder();
        while (next < tags.Count)
        {
            var tag = Take(raw);
            if (IsEnd(tag) && NameOf(tag) == end)
            {
                return raw.ToString();
            }

            raw.Append(IsBreak(tag) ? "\n" : throw Unexpected(tag));
        }

        throw NoEnd(end);
    }

    private RichBlockPreformatted ReadCode()
    {
        var code = HtmlMarkup.Parse("<pre>" + ReadRaw("pre") + "</pre>");
        return new RichBlockPreformatted { Text = code.Text, Language = code.Entities.Count > 0 ? code.Entities[^1].Language : null };
    }

    private RichBlockDetails ReadDetails(string attributes)
    {
        Expect("summary", "details");
        var summary = ReadLine("summary");
        return new RichBlockDetails { Summary = summary, Blocks = [.. ReadBlocks("details")], IsOpen = attributes.Contains("open", StringComparison.OrdinalIgnoreCase) };
    }

    private IEnumerable<RichBlockListItem> ReadItems(string list)
    {
        for (var number = 1; Expect("li", list); number++)
        {
            yield return new RichBlockListItem { Label = list == "ol" ? $"{number}." : "•", Blocks = [.. ReadBlocks("li")] };
        }
    }

    private IEnumerable<RichBlockTableCell[]> ReadRows()
    {
        while (Expect("tr", "table"))
        {
            yield return [.. ReadCells()];
        }
    }

    private IEnumerable<RichBlockTableCell> ReadCells()
    {
        while (true)
        {
            var tag = Skip();
            var name = NameOf(tag);
            if (IsEnd(tag) && name == "tr")
            {
                yield break;
            }

            yield return name is "td" or "th" && !IsEnd(tag) ? new RichBlockTableCell { Text = ReadLine(name), IsHeader = name == "th", Align = RichBlockTableCellAlign.Left, Valign = RichBlockTableCellValign.Top } : throw Unexpected(tag);
        }
    }

    /// <returns>Whether the part begins; if not, the whole has ended.</returns>
    private bool Expect(string part, string whole)
    {
        var tag = Skip();
        return NameOf(tag) == part && !IsEnd(tag) || (IsEnd(tag) && NameOf(tag) == whole ? false : throw Unexpected(tag));
    }

    /// <summary>The next tag, before which nothing may stand.</summary>
    private Match Skip()
    {
        var between = new StringBuilder();
        var tag = next < tags.Count ? Take(between) : throw new MarkupException("Unclosed start tag");
        return string.IsNullOrWhiteSpace(between.ToString()) ? tag : throw Unexpected(tag);
    }

    private Match Take(StringBuilder before)
    {
        var tag = tags[next++];
        before.Append(html, at, tag.Index - at);
        at = tag.Index + tag.Length;
        return tag;
    }

    private void Flush(StringBuilder loose, List<RichBlock> blocks)
    {
        if (!string.IsNullOrWhiteSpace(loose.ToString()))
        {
            blocks.Add(new RichBlockParagraph { Text = RichTexts.Of(Inline(loose.ToString())) });
        }

        loose.Clear();
    }

    private MarkupException Unexpected(Match tag) => new($"Unexpected {(IsEnd(tag) ? "end" : "start")} tag at byte offset {TextShape.ByteOffset(html, tag.Index)}");

    private static MarkupException NoEnd(string tag) => new($"Can't find end tag corresponding to start tag \"{tag}\"");

    private static bool IsEnd(Match tag) => tag.Groups["end"].Length > 0;

    private static bool IsBreak(Match tag) => NameOf(tag) == "br";

    private static string NameOf(Match tag) => tag.Groups["name"].Value.ToLowerInvariant();

    [GeneratedRegex("""<(?<end>/?)(?<name>p|h[1-6]|br|hr|footer|aside|pre|blockquote|ul|ol|li|details|summary|table|tr|td|th)(?<attributes>\s[^<>]*)?>""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BlockTag();

    [GeneratedRegex("""<(?<name>[a-z][a-z0-9-]*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InlineTag();
}
