using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NewsBot.Articles.Pages;

/// <summary>HTML → tree, within limits: a hostile page costs a refusal, never the process.</summary>
internal static partial class PageTree
{
    /// <summary>UTF-16 code units. Longer attributes hold whole files; none of them says what an element is for.</summary>
    private const int LongestAttribute = 4_096;

    /// <summary>
    /// Line breaks, and the sum of the squares of how many children each element has: the extraction library walks along siblings from
    /// the first for each of them. 5,000 links in one paragraph cost it three seconds; the largest of 794 real pages came to 1.1 million, with 305 breaks.
    /// </summary>
    private const long MostCrowding = 30_000_000, MostBreaks = 5_000;

    /// <summary>Elements that never hold others, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> NeverNested = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup");

    /// <exception cref="UnreadableException">The page has more elements, or more open ones, than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public static IHtmlDocument Parse(string html, ReadingOptions limits, CancellationToken cancellationToken)
    {
        var (elements, open) = (0, 0);
        var parser = new HtmlParser(new()
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,

            // Elements and not tags: one tag can make the parser reopen a thousand elements.
            OnCreated = (_, _) => Hold(++elements, limits.MaxElements),
            OnToken = (token, _) => Hold(open = Math.Max(0, open + Nesting(token)), limits.MaxOpenElements),
        });
        var page = parser.ParseDocument(html);
        var (crowding, breaks) = (0L, 0);
        foreach (var element in page.All)
        {
            crowding += (long)element.ChildNodes.Length * element.ChildNodes.Length;
            breaks += element is IHtmlBreakRowElement ? 1 : 0;
            foreach (var attribute in element.Attributes.Where(attribute => attribute.Value.Length > LongestAttribute).ToList())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        return crowding <= MostCrowding && breaks <= MostBreaks ? page : throw new UnreadableException(Unreadable.NotAnArticle);

        void Hold(int count, int limit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count > limit)
            {
                throw new UnreadableException(Unreadable.NotAnArticle);
            }
        }
    }

    /// <summary>Removes what no reader sees, and boxes that lie over the page.</summary>
    public static void RemoveUnread(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(
            "script, style, template, noscript, iframe, object, embed, svg, [hidden], [role=dialog], [role=alertdialog], [aria-modal=true], dialog, "
            + "[style*=display], [style*=visibility], [style*=font-size]"))
        {
            if (element.GetAttribute("style") is not { } style || Invisible().IsMatch(style) || element.HasAttribute("hidden"))
            {
                RemoveUnlessArticle(element);
            }
        }

        foreach (var element in page.QuerySelectorAll("[id], [class]"))
        {
            if (ConsentBox().IsMatch($"{element.Id} {element.ClassName}"))
            {
                RemoveUnlessArticle(element);
            }
        }
    }

    private static void RemoveUnlessArticle(IElement element)
    {
        if (element is not (IHtmlHtmlElement or IHtmlBodyElement) && element.QuerySelector("article, main, [itemprop=articleBody]") is null)
        {
            element.Remove();
        }
    }

    private static int Nesting(HtmlToken token) => token switch
    {
        HtmlTagToken { IsSelfClosing: true } => 0,
        HtmlTagToken tag when NeverNested.Contains(tag.Name) => 0,
        { Type: HtmlTokenType.StartTag } => 1,
        { Type: HtmlTokenType.EndTag } => -1,
        _ => 0,
    };

    [GeneratedRegex(@"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Invisible();

    /// <summary>The names that consent managers and their imitators give their boxes.</summary>
    [GeneratedRegex(
        @"(?<![\w])(?:cmp|gdpr|onetrust|didomi|usercentrics|cookiebot|qc-cmp2|sp_message_container|(?:cookies?|consent|privacy)[-_]?(?:banner|bar|box|consent|dialog|layer|message|modal|notice|notification|overlay|popup|wall|warning))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ConsentBox();
}
