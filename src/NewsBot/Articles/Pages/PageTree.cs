using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace NewsBot.Articles.Pages;

/// <summary>HTML → tree, within limits: a hostile page costs a refusal, never the process.</summary>
/// <remarks>Each element is looked at once; a selector would look at all of them, and metadata alone asks for dozens.</remarks>
internal sealed class PageTree
{
    /// <summary>UTF-16 code units. Longer attributes hold whole files; none of them says what an element is for.</summary>
    private const int LongestAttribute = 4_096;

    /// <summary>Elements that never hold others, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> NeverNested = FrozenSet.Create(
        StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup");

    /// <summary>AngleSharp without what makes attributes act: sheets that load, addresses that resolve. They are only read here.</summary>
    private static readonly IConfiguration Inert = Configuration.Default.Without<IAttributeObserver>();

    private readonly Dictionary<string, List<IElement>> named = new(StringComparer.Ordinal);
    private readonly List<IElement> marked = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private PageTree(IHtmlDocument page)
    {
        Page = page;
        var open = new Stack<(INodeList Children, int Next)>();
        for ((INodeList Children, int Next) at = (page.ChildNodes, 0); at.Next < at.Children.Length || open.TryPop(out at);)
        {
            if (at.Next < at.Children.Length && at.Children[at.Next++] is IElement element)
            {
                Note(element);
                open.Push(at);
                at = (element.ChildNodes, 0);
            }
        }
    }

    public IHtmlDocument Page { get; }

    /// <summary>Those with a property of microdata, in order.</summary>
    public IReadOnlyList<IElement> Marked => marked;

    /// <summary>Every id, and every class attribute as it is written; each once.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>The elements of a name, in order.</summary>
    public IReadOnlyList<IElement> Named(string name) => named.TryGetValue(name, out var elements) ? elements : [];

    /// <exception cref="UnreadableException">The page has more elements, or more open ones, than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public static async Task<PageTree> ParseAsync(string html, ReadingOptions limits, CancellationToken cancellationToken)
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
        }, BrowsingContext.New(Inert));
        return new(await parser.ParseDocumentAsync(html, cancellationToken));

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

    private void Note(IElement element)
    {
        if (!named.TryGetValue(element.LocalName, out var alike))
        {
            named.Add(element.LocalName, alike = []);
        }

        alike.Add(element);
        var attributes = element.Attributes;
        for (var i = attributes.Length - 1; i >= 0; i--)
        {
            var attribute = attributes[i]!;
            if (attribute.Value.Length > LongestAttribute)
            {
                element.RemoveAttribute(attribute.Name);
                continue;
            }

            switch (attribute.Name)
            {
                case "id" or "class":
                    names.Add(attribute.Value);
                    break;
                case "itemprop":
                    marked.Add(element);
                    break;
            }
        }
    }
}
