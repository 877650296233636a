using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>What a page says of itself, in JSON-LD (schema.org), OpenGraph and HTML; each <c>null</c> when it does not say.</summary>
internal sealed partial record PageMetadata
{
    /// <summary>UTF-16 code units.</summary>
    private const int LongestLine = 1_000;

    public string? Title { get; private init; }

    public string? Site { get; private init; }

    public string? Author { get; private init; }

    /// <summary>In UTC.</summary>
    public DateTimeOffset? Published { get; private init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; private init; }

    /// <summary>The page's own address, unchecked.</summary>
    public string? Address { get; private init; }

    /// <summary>The article's text as machines are told it; often without paragraphs.</summary>
    public string? Body { get; private init; }

    /// <summary>What the page says that it is about, often its first sentences.</summary>
    public string? Description { get; private init; }

    /// <summary>The publisher says that reading costs something.</summary>
    public bool IsPaid { get; private init; }

    /// <summary>The page calls itself an article, not a list or a home page.</summary>
    public bool IsArticle { get; private init; }

    public static PageMetadata Read(IHtmlDocument page)
    {
        var said = LinkedArticle.Find(page);
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                var metas = page.QuerySelectorAll($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']");
                if (metas.Select(meta => Line(meta.GetAttribute("content"))).FirstOrDefault(content => content is not null) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        var site = Meta("og:site_name") ?? Line(said?.Text("publisher")) ?? Meta("application-name");
        var author = Line(said?.Text("author")) ?? Meta("author", "article:author", "parsely-author", "DC.creator");
        var published = Meta("article:published_time", "datePublished", "pubdate", "date", "DC.date.issued", "parsely-pub-date");
        return new()
        {
            Title = WithoutSite(Line(said?.Text("headline")) ?? Meta("og:title", "twitter:title") ?? Heading(page) ?? Line(page.Title), site),
            Site = site,
            Author = author?.Contains("://", StringComparison.Ordinal) == true ? null : author,
            Published = Time(said?.Text("datePublished")) ?? Time(published)
                ?? Time(page.QuerySelector("time[itemprop=datePublished], time[pubdate], article time[datetime]")?.GetAttribute("datetime")),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } code && Code().IsMatch(code) ? code[..2].ToLowerInvariant() : null,
            Address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta("og:url"),
            Body = WebUtility.HtmlDecode(said?.Text("articleBody")),
            Description = Line(said?.Text("description")) ?? Meta("og:description", "description", "twitter:description"),
            IsPaid = string.Equals(said?.Text("isAccessibleForFree"), "false", StringComparison.OrdinalIgnoreCase),
            IsArticle = said is not null || published is not null || Meta("og:type") == "article"
                || page.QuerySelector("[itemprop=articleBody]") is not null,
        };
    }

    /// <summary>The only first-degree heading; a page with several uses them for something else.</summary>
    private static string? Heading(IHtmlDocument page) => page.QuerySelectorAll("h1") is [var only] ? Line(only.TextContent) : null;

    /// <summary>One clean line; <c>null</c> for nothing and for what is too long to be a name or a title.</summary>
    internal static string? Line(string? text) =>
        text is { Length: < LongestLine } && Paragraphs.Clean(WebUtility.HtmlDecode(text)) is { Length: > 0 } line ? line : null;

    /// <summary>"Bridge opens - The Ravel Post" without the site's name.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        var cut = title is null || site is null ? -1 : title.LastIndexOfAny(['|', '-', '–', '—', '·', '»', ':']);
        return cut > 0 && title![(cut + 1)..].Trim().Equals(site, StringComparison.OrdinalIgnoreCase) ? title[..cut].TrimEnd() : title;
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex("^[A-Za-z]{2}(?:[-_]|$)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Code();
}
