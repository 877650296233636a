using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NewsBot.Articles.Pages;

/// <summary>HTML → tree, within limits: a hostile page costs a refusal, never the process.</summary>
internal static class PageTree
{
    /// <summary>UTF-16 code units. Longer attributes hold whole files; none of them says what an element is for.</summary>
    private const int LongestAttribute = 4_096;

    /// <summary>Elements that never hold others, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> NeverNested = FrozenSet.Create(
        StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup");

    /// <exception cref="UnreadableException">The page has more elements, or more open ones, than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public static async Task<IHtmlDocument> ParseAsync(string html, ReadingOptions limits, CancellationToken cancellationToken)
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
        var page = await parser.ParseDocumentAsync(html, cancellationToken);
        foreach (var element in page.All)
        {
            for (var i = element.Attributes.Length - 1; i >= 0; i--)
            {
                if (element.Attributes[i] is { Value.Length: > LongestAttribute } attribute)
                {
                    element.RemoveAttribute(attribute.Name);
                }
            }
        }

        return page;

        void Hold(int count, int limit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count > limit)
            {
                throw new UnreadableException(Unreadable.NotAnArticle);
            }
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
}
