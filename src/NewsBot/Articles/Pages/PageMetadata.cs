using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Articles.Pages;

/// <summary>What a page says of itself, in JSON-LD (schema.org), OpenGraph, microdata and HTML; each <c>null</c> when it does not say.</summary>
internal sealed partial record PageMetadata
{
    /// <summary>UTF-16 code units: of a title or description, and of a name.</summary>
    private const int LongestLine = 1_000, LongestName = 200;

    /// <summary>Dates that the platform does not read by itself.</summary>
    private static readonly string[] DateFormats = ["yyyyMMdd", "yyyyMMddHHmmss", "dd.MM.yyyy", "dd.MM.yyyy HH:mm", "yyyy.MM.dd"];

    /// <summary>Where a page's text names the author: microdata, HTML, the microformat hCard.</summary>
    private static readonly string[] Authors = ["[itemprop=author] [itemprop=name]", "[itemprop=author]", "[rel=author]", ".vcard.author .fn", ".author.vcard"];

    public string? Title { get; private init; }

    public string? Site { get; private init; }

    public string? Author { get; private init; }

    /// <summary>In UTC.</summary>
    public DateTimeOffset? Published { get; private init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; private init; }

    /// <summary>The page's own address, unchecked.</summary>
    public string? Address { get; private init; }

    /// <summary>The address of the picture that stands for the article, unchecked.</summary>
    public string? Image { get; private init; }

    /// <summary>The article's text as machines are told it; often without paragraphs.</summary>
    public string? Body { get; private init; }

    /// <summary>What the page says that it is about, often its first sentences.</summary>
    public string? Description { get; private init; }

    /// <summary>How long the article is, as machines are told; 0 when they are not.</summary>
    public int Words { get; private init; }

    /// <summary>The publisher says that reading costs something.</summary>
    public bool IsPaid { get; private init; }

    /// <summary>The page calls itself an article, not a list or a home page.</summary>
    public bool IsArticle { get; private init; }

    /// <summary>OpenGraph's type, as "article" or "video.other".</summary>
    public string? Type { get; private init; }

    public static PageMetadata Read(PageTree page)
    {
        var (said, metas) = (LinkedArticle.Find(page), Metas(page));
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (metas.TryGetValue(name, out var content))
                {
                    return content;
                }
            }

            return null;
        }

        var site = Meta("og:site_name") ?? Line(said?.Text("publisher")) ?? Meta("application-name");
        var published = Meta(
            "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "dateCreated", "pubdate", "publishdate", "publish-date",
            "publication_date", "date", "DC.date.issued", "dcterms.issued", "DC.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date",
            "cXenseParse:recs:publishtime");
        return new()
        {
            Title = WithoutSite(Line(said?.Text("headline")) ?? Meta("og:title", "twitter:title") ?? Heading(page) ?? Line(page.Page.Title), site),
            Site = site,
            Author = Name(Line(said?.Text("author"))) ?? Name(Meta("author", "article:author", "parsely-author", "sailthru.author", "DC.creator", "dcterms.creator"))
                ?? Authors.Select(marked => Name(Line(page.Page.QuerySelector(marked)?.TextContent))).FirstOrDefault(name => name is not null),
            Published = Time(said?.Text("datePublished")) ?? Time(published) ?? Time(Marked(page)),
            Language = Code(page.Page.DocumentElement.GetAttribute("lang")) ?? Code(said?.Text("inLanguage")) ?? Code(Meta("og:locale", "content-language", "DC.language")),
            Address = Link(page, "canonical") ?? Meta("og:url"),
            Image = Line(said?.Address("image")) ?? Meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
                ?? Link(page, "image_src"),
            Body = WebUtility.HtmlDecode(said?.Text("articleBody")),
            Description = Line(said?.Text("description")) ?? Meta("og:description", "description", "twitter:description"),
            Words = int.TryParse(said?.Text("wordCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var words) ? words : 0,
            IsPaid = said?.Text("isAccessibleForFree")?.EndsWith("false", StringComparison.OrdinalIgnoreCase) == true,
            IsArticle = said is not null || published is not null || Meta("og:type") == "article"
                || page.Marked.Any(marked => marked.GetAttribute("itemprop") == "articleBody"),
            Type = Meta("og:type"),
        };
    }

    /// <summary>One clean line; <c>null</c> for nothing and for what is too long to be a name or a title.</summary>
    internal static string? Line(string? text) =>
        text is { Length: < LongestLine } && Paragraphs.Clean(WebUtility.HtmlDecode(text)) is { Length: > 0 } line ? line : null;

    /// <summary>The first content of each property that is not empty, whichever of the attributes names it.</summary>
    private static Dictionary<string, string> Metas(PageTree page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.Named("meta"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv")) is { } name
                && !metas.ContainsKey(name) && Line(meta.GetAttribute("content")) is { } content)
            {
                metas.Add(name, content);
            }
        }

        return metas;
    }

    private static string? Link(PageTree page, string relation) =>
        page.Named("link").FirstOrDefault(link => link.GetAttribute("rel") == relation)?.GetAttribute("href");

    /// <summary>The only first-degree heading; a page with several uses them for something else.</summary>
    private static string? Heading(PageTree page) => page.Named("h1") is [var only] ? Line(only.TextContent) : null;

    /// <summary>A date that the page's text is marked with, by microdata, the microformat hAtom, or HTML.</summary>
    private static string? Marked(PageTree page) =>
        page.Page.QuerySelector("[itemprop=datePublished], time[pubdate], time.published, time.entry-date, abbr.published, article time[datetime], main time[datetime]") is { } date
            ? date.GetAttribute("datetime") ?? date.GetAttribute("content") ?? date.GetAttribute("title") ?? date.TextContent
            : null;

    /// <summary>No address, and not the words of a whole page.</summary>
    private static string? Name(string? author) => author is { Length: < LongestName } && !author.Contains("://", StringComparison.Ordinal) ? author : null;

    /// <summary>"Bridge opens - The Ravel Post" without the site's name.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        var cut = title is null || site is null ? -1 : title.LastIndexOfAny(['|', '-', '–', '—', '·', '»', ':']);
        return cut > 0 && title![(cut + 1)..].Trim().Equals(site, StringComparison.OrdinalIgnoreCase) ? title[..cut].TrimEnd() : title;
    }

    private static DateTimeOffset? Time(string? text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        DateTimeOffset time = default;
        return text is { Length: < LongestName } && text.Count(char.IsAsciiDigit) > 4
            && (DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, Utc, out time)
                || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out time))
            ? time
            : null;
    }

    private static string? Code(string? language) => language is not null && LanguageCode().IsMatch(language) ? language[..2].ToLowerInvariant() : null;

    [GeneratedRegex("^[A-Za-z]{2}(?:[-_]|$)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LanguageCode();
}
