using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Articles.Fetching;

/// <summary>Pages that hold nothing but "go there": short links and moved pages whose site cannot redirect.</summary>
internal static partial class MetaRefresh
{
    /// <summary>Bytes beyond which a page has something of its own to say.</summary>
    private const int Small = 16 * 1024;

    /// <summary>Seconds beyond which a person is meant to read first.</summary>
    private const int Soon = 10;

    /// <returns>As it stands in the page, absolute or relative; <c>null</c>: the page is to be read itself.</returns>
    public static Uri? Of(Page page)
    {
        if (page.Bytes.Length > Small || page.MediaType is not (null or "text/html" or "application/xhtml+xml"))
        {
            return null;
        }

        var tag = Tag().Matches(Encoding.UTF8.GetString(page.Bytes.Span)).Select(match => match.Value).FirstOrDefault(tag => IsRefresh().IsMatch(tag));
        var content = tag is null ? null : Content().Match(tag);
        return content is { Success: true }
            && int.TryParse(content.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture, out var seconds) && seconds <= Soon
            && Uri.TryCreate(WebUtility.HtmlDecode(content.Groups["address"].Value).Trim(), UriKind.RelativeOrAbsolute, out var target)
                ? target
                : null;
    }

    [GeneratedRegex("""<meta\b[^>]{0,2000}>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tag();

    [GeneratedRegex("""\bhttp-equiv\s*=\s*["']?\s*refresh\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex IsRefresh();

    [GeneratedRegex("""\bcontent\s*=\s*["']?\s*(?<seconds>\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*["']?\s*(?<address>[^"'>\s]{1,2000})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Content();
}
