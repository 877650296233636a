using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>One paragraph of a page.</summary>
/// <param name="Text">Clean, never empty.</param>
/// <param name="Linked">How much of it is links, from 0 to 1.</param>
internal sealed record PageParagraph(string Text, double Linked, bool IsHeading);

/// <summary>A part of a page's tree → its paragraphs, in order.</summary>
internal sealed class PageText
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "picture", "head",
        "button", "select", "input", "textarea", "nav", "figcaption", "dialog");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "td", "th", "img");

    private readonly List<PageParagraph> paragraphs = [];
    private readonly StringBuilder current = new();
    private int linked;
    private int breaks;

    private PageText()
    {
    }

    /// <param name="root">No deeper than parsing allows, since this descends by recursion.</param>
    public static List<PageParagraph> Read(INode root)
    {
        var text = new PageText();
        text.Descend(root, insideLink: false, heading: false);
        text.End(heading: false);
        return text.paragraphs;
    }

    private void Descend(INode node, bool insideLink, bool heading)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    Append(words.Data, insideLink, heading);
                    break;
                case IHtmlBreakRowElement:
                    breaks++;
                    break;
                case IElement element when Skipped.Contains(element.LocalName):
                    break;
                case IElement { LocalName: "pre" } lines:
                    End(heading);
                    paragraphs.AddRange(PastedText.Read(lines.TextContent).All.Select(line => new PageParagraph(line, 0, IsHeading: false)));
                    break;
                case IElement element when Inline.Contains(element.LocalName):
                    var cell = element.LocalName is "td" or "th";
                    current.Append(cell ? " " : string.Empty);
                    Descend(element, insideLink || element.LocalName == "a", heading);
                    current.Append(cell ? " " : string.Empty);
                    break;
                case IElement block:
                    End(heading);
                    var isHeading = block is IHtmlHeadingElement;
                    Descend(block, insideLink, isHeading || heading);
                    End(isHeading || heading);
                    break;
                default:
                    break;
            }
        }
    }

    private void Append(string words, bool insideLink, bool heading)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            current.Append(' ');
            return;
        }

        // Two line breaks are a paragraph; one is too, when a sentence ended there.
        if (breaks > 1 || (breaks == 1 && PastedText.EndsSentence(Ending())))
        {
            End(heading);
        }
        else if (breaks == 1)
        {
            current.Append(' ');
        }

        breaks = 0;
        current.Append(words);
        linked += insideLink ? words.Length : 0;
    }

    /// <summary>The last few characters: enough to see how a sentence ends, however long the paragraph is.</summary>
    private string Ending()
    {
        const int Few = 20;
        var start = Math.Max(0, current.Length - Few);
        return current.ToString(start, current.Length - start);
    }

    private void End(bool heading)
    {
        var text = Paragraphs.Clean(current.ToString());
        if (text.Length > 0)
        {
            paragraphs.Add(new(text, Math.Min(1, (double)linked / text.Length), heading));
        }

        current.Clear();
        (linked, breaks) = (0, 0);
    }
}
