using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>Where else, as a page says, its article stands whole, or the articles that it lists.</summary>
internal static class OtherPlace
{
    private static readonly string[] Feeds = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

    /// <summary>The same article on the same site: for phones (AMP), for printing, for small screens; of such a version, the page proper.</summary>
    /// <param name="canonical">What the page calls its own address; <c>null</c>: nothing.</param>
    /// <returns><c>null</c> when the page names none.</returns>
    public static Uri? OfArticle(PageTree page, Uri address, string? canonical)
    {
        var isAmp = page.Page.DocumentElement.HasAttribute("amp") || page.Page.DocumentElement.HasAttribute("⚡");
        var proper = Resolve(address, canonical) is { } own && !IsSame(own, isAmp ? address : CanonicalUrl.WithoutTracking(address)) ? own : null;
        var others = Links(page, "amphtml")
            .Concat(Links(page, "alternate").Where(link => Media(link).Contains("print", StringComparison.OrdinalIgnoreCase)))
            .Concat(page.Named("a").Where(link => Is(link, "print")))
            .Concat(Links(page, "alternate").Where(link => Media(link).StartsWith("only screen", StringComparison.OrdinalIgnoreCase) || Media(link) == "handheld"))
            .Select(link => Resolve(address, link.GetAttribute("href")))
            .FirstOrDefault(other => other is not null && !IsSame(other, address));
        return isAmp ? proper ?? others : others ?? proper;
    }

    /// <summary>The feed of what a page lists: a section's own before that of the whole site, which comments follow.</summary>
    /// <returns><c>null</c> when the page names none.</returns>
    public static Uri? OfList(PageTree page, Uri address)
    {
        var feeds = Links(page, "alternate").Where(link => Feeds.Contains(link.GetAttribute("type")?.Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(link => Uri.TryCreate(address, link.GetAttribute("href"), out var feed) && feed.Scheme is "http" or "https" ? feed : null)
            .OfType<Uri>().ToList();
        var section = address.AbsolutePath.TrimEnd('/') + '/';
        return feeds.FindLast(feed => section.Length > 1 && feed.AbsolutePath.StartsWith(section, StringComparison.OrdinalIgnoreCase)) ?? feeds.FirstOrDefault();
    }

    private static IEnumerable<IElement> Links(PageTree page, string relation) => page.Named("link").Where(link => Is(link, relation));

    private static bool Is(IElement link, string relation) =>
        link.GetAttribute("rel")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase) == true;

    private static string Media(IElement link) => link.GetAttribute("media")?.Trim() ?? string.Empty;

    private static Uri? Resolve(Uri address, string? link) =>
        link is { Length: > 0 } && Uri.TryCreate(address, link.Trim(), out var other) && other is { UserInfo: "", Scheme: "http" or "https" }
            && CanonicalUrl.AreSameSite(address, other) ? other : null;

    /// <summary>But for the scheme, the last slash and the place in the page.</summary>
    private static bool IsSame(Uri one, Uri other) => one.Authority == other.Authority && one.AbsolutePath.TrimEnd('/') == other.AbsolutePath.TrimEnd('/') && one.Query == other.Query;
}
