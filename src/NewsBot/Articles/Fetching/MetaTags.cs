using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Articles.Fetching;

/// <summary>What a page asks of whoever fetches it, in the tags at its beginning.</summary>
internal static partial class MetaTags
{
    /// <summary>Bytes beyond which a page has something of its own to say, so that it is read where it is.</summary>
    private const int Small = 16 * 1024;

    /// <summary>Bytes in which tags are looked for.</summary>
    private const int Beginning = 64 * 1024;

    /// <summary>Seconds beyond which a person is meant to read first.</summary>
    private const int Soon = 10;

    /// <summary>Where a page leads that holds nothing but "go there": short links, and moved pages whose site cannot redirect.</summary>
    /// <returns>As it stands in the page, absolute or relative; <c>null</c>: the page is to be read itself.</returns>
    public static Uri? Refresh(Page page)
    {
        var tag = page.Bytes.Length > Small ? null : Tags(page).FirstOrDefault(tag => IsRefresh().IsMatch(tag));
        var content = tag is null ? null : RefreshContent().Match(tag);
        return content is { Success: true }
            && int.TryParse(content.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture, out var seconds) && seconds <= Soon
            && Uri.TryCreate(WebUtility.HtmlDecode(content.Groups["address"].Value).Trim(), UriKind.RelativeOrAbsolute, out var target)
                ? target
                : null;
    }

    /// <summary>Whether machines are asked to make nothing of the page.</summary>
    public static bool SayNoAi(Page page) => Tags(page).Any(tag => IsForRobots().IsMatch(tag) && RobotRules.SayNoAi(Content().Match(tag).Groups["words"].Value));

    private static IEnumerable<string> Tags(Page page) => page.MediaType is null or "text/html" or "application/xhtml+xml"
        ? Tag().Matches(Encoding.UTF8.GetString(page.Bytes.Span[..Math.Min(page.Bytes.Length, Beginning)])).Select(match => match.Value)
        : [];

    [GeneratedRegex("""<meta\b[^<>]{0,2000}>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tag();

    [GeneratedRegex("""\bhttp-equiv\s*=\s*["']?\s*refresh\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex IsRefresh();

    [GeneratedRegex("""\bcontent\s*=\s*["']?\s*(?<seconds>\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*["']?\s*(?<address>[^"'>\s]{1,2000})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex RefreshContent();

    [GeneratedRegex("""\bname\s*=\s*["']?\s*(?:robots|newsbot)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex IsForRobots();

    [GeneratedRegex("""\bcontent\s*=\s*(?:"(?<words>[^"]*)"|'(?<words>[^']*)'|(?<words>[^\s>]*))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Content();
}
