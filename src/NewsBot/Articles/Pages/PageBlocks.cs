using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>A page's tree → its blocks in order, and the boxes around them. What no reader sees is left out.</summary>
internal sealed partial class PageBlocks
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "picture", "head",
        "button", "select", "option", "input", "textarea", "map", "progress", "meter", "datalist", "frame", "frameset", "noframes");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "center");

    private readonly List<PageBlock> blocks = [];
    private readonly List<PageBox> boxes = [];
    private readonly BoxRoles roles = new();
    private readonly StringBuilder current = new();
    private readonly CancellationToken cancellationToken;
    private int linked;
    private int lead;
    private int breaks;

    private readonly bool unscripted;

    private PageBlocks(bool unscripted, CancellationToken cancellationToken) => (this.unscripted, this.cancellationToken) = (unscripted, cancellationToken);

    public IReadOnlyList<PageBlock> All => blocks;

    /// <summary>A box before those in it.</summary>
    public IReadOnlyList<PageBox> Boxes => boxes;

    /// <exception cref="UnreadableException">The page is nested deeper than the stack is: the settings let it through.</exception>
    /// <param name="unscripted">Reads also what stands there for readers without scripts: notices, counters, and all of Blogger's articles.</param>
    public static PageBlocks Read(IElement root, bool unscripted, CancellationToken cancellationToken)
    {
        var page = new PageBlocks(unscripted, cancellationToken);
        var box = new PageBox(root, Outer: null, BoxRole.None, Index: 0, Start: 0);
        page.boxes.Add(box);
        page.Descend(root, box, BlockKind.Paragraph, level: 0, insideLink: false);
        page.Finish(box, BlockKind.Paragraph, level: 0);
        (box.Last, box.End) = (page.boxes.Count, page.blocks.Count);
        return page;
    }

    private void Descend(INode node, PageBox box, BlockKind kind, int level, bool insideLink)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new UnreadableException(Unreadable.NotAnArticle);
        }

        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    Append(words.Data, box, kind, level, insideLink);
                    break;
                case IHtmlBreakRowElement:
                    breaks++;
                    break;
                case IElement { LocalName: "img" or "picture" }:
                    box.HasPicture = true;
                    box.Outer?.HasPicture = true;
                    break;
                case IElement element when Skipped.Contains(element.LocalName) || (!unscripted && element.LocalName == "noscript") || IsHidden(element):
                    break;
                case IElement element when Inline.Contains(element.LocalName):
                    Descend(element, box, kind, level, insideLink || (element.LocalName == "a" && element.HasAttribute("href")));
                    break;
                case IElement element:
                    Enter(element, box, kind, level, insideLink);
                    break;
                default:
                    break;
            }
        }
    }

    private void Enter(IElement element, PageBox box, BlockKind kind, int level, bool insideLink)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Finish(box, kind, level);
        var (innerKind, innerLevel) = element.LocalName switch
        {
            ['h', >= '1' and <= '6' and var digit] => (BlockKind.Heading, digit - '0'),
            "li" or "dd" or "dt" => (BlockKind.Item, level),
            "td" or "th" => (BlockKind.Cell, level),
            "blockquote" => (BlockKind.Quote, level),
            "pre" => (BlockKind.Preformatted, level),
            _ => (kind, level),
        };
        var role = roles.Of(element);
        var inner = box;
        if (element.LocalName is not "p" || role is not BoxRole.None)
        {
            inner = new(element, box, role, boxes.Count, blocks.Count);
            boxes.Add(inner);
        }

        Descend(element, inner, innerKind, innerLevel, insideLink);
        Finish(inner, innerKind, innerLevel);
        (inner.Last, inner.End) = (boxes.Count, blocks.Count);
    }

    private void Append(string words, PageBox box, BlockKind kind, int level, bool insideLink)
    {
        if (kind is BlockKind.Preformatted)
        {
            current.Append(words);
            return;
        }

        var before = current.Length;
        if (string.IsNullOrWhiteSpace(words))
        {
            Blank();
            return;
        }

        // Two line breaks are a paragraph; one is too, when a sentence ended there.
        if (breaks > 1 || (breaks == 1 && PastedText.EndsSentence(Ending())))
        {
            Finish(box, kind, level);
            before = 0;
        }
        else if (breaks == 1)
        {
            Blank();
        }

        breaks = 0;
        foreach (var sign in words)
        {
            if (sign is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                Blank();
            }
            else
            {
                current.Append(sign);
            }
        }

        if (insideLink)
        {
            linked += current.Length - before;
            lead = lead == before ? current.Length : lead;
        }
    }

    private void Blank()
    {
        if (current.Length > 0 && current[^1] != ' ')
        {
            current.Append(' ');
        }
    }

    /// <summary>The last few characters: enough to see how a sentence ends, however long the paragraph is.</summary>
    private string Ending()
    {
        const int Few = 20;
        var start = Math.Max(0, current.Length - Few);
        return current.ToString(start, current.Length - start);
    }

    private void Finish(PageBox box, BlockKind kind, int level)
    {
        if (kind is BlockKind.Preformatted)
        {
            foreach (var line in PastedText.Read(current.ToString()).All)
            {
                blocks.Add(new(line, WordCount.Weigh(line), Linked: 0, kind, level, box));
            }
        }
        else
        {
            var text = current.ToString().Trim();
            if (text.Length > 0)
            {
                blocks.Add(new(text, WordCount.Weigh(text), Math.Min(1, (double)linked / text.Length), kind, kind is BlockKind.Heading ? level : 0, box, Math.Min(lead, text.Length)));
            }
        }

        current.Clear();
        (linked, lead, breaks) = (0, 0, 0);
    }

    /// <summary>An article may be hidden until a program shows it.</summary>
    private static bool IsHidden(IElement element)
    {
        var hidden = element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style))
            || (element.GetAttribute("aria-hidden") == "true" && element.LocalName is not ("div" or "section" or "article" or "main" or "p"));
        return hidden && (element is IHtmlElement { LocalName: "span" or "p" or "a" or "li" } || element.QuerySelector("article, main, [itemprop=articleBody]") is null);
    }

    [GeneratedRegex(@"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Invisible();
}
