using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Articles;

/// <summary>The one address under which an article is remembered.</summary>
public static partial class CanonicalUrl
{
    /// <summary>Labels under which a country's registry sells names: "co.uk", "com.ua", "gouv.fr".</summary>
    private const int LongestRegistryLabel = 4;

    /// <param name="fetched">Where the page stood after all redirects.</param>
    /// <param name="claimed">What the page calls its own address, perhaps relative; believed when it is of the same site.</param>
    /// <returns>Without tracking parameters and fragment.</returns>
    public static Uri Of(Uri fetched, string? claimed)
    {
        var claim = claimed?.Trim() ?? string.Empty;
        var isOwn = Uri.TryCreate(fetched, claim, out var own)
            && !claim.Contains(' ', StringComparison.Ordinal)
            && own is { UserInfo: "", Scheme: "http" or "https" }
            && (own.AbsolutePath != "/" || fetched.AbsolutePath == "/")
            && AreSameSite(fetched, own);
        return WithoutTracking(isOwn && own is not null ? own : fetched);
    }

    /// <summary>What a saved page calls its address; <c>null</c> when that is not a whole web address.</summary>
    public static Uri? OfSaved(string? claimed) =>
        Uri.TryCreate(claimed?.Trim(), UriKind.Absolute, out var own) && own is { UserInfo: "", Scheme: "http" or "https" } ? WithoutTracking(own) : null;

    /// <summary>The address without what says only how a reader came to it.</summary>
    public static Uri WithoutTracking(Uri address)
    {
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !Tracking().IsMatch(parameter));
        return new UriBuilder(address) { Query = string.Join('&', kept), Fragment = string.Empty }.Uri;
    }

    /// <summary>Whether both belong to one registered name. An estimate: there is no list of all registries here.</summary>
    internal static bool AreSameSite(Uri one, Uri other) =>
        IPAddress.TryParse(one.IdnHost, out _) || IPAddress.TryParse(other.IdnHost, out _) || !one.IdnHost.Contains('.', StringComparison.Ordinal)
            ? one.Authority == other.Authority
            : Registered(one) == Registered(other);

    private static string Registered(Uri address)
    {
        var labels = address.IdnHost.TrimEnd('.').ToUpperInvariant().Split('.');
        var underRegistry = labels is [_, .., { Length: <= LongestRegistryLabel }, { Length: 2 }];
        return string.Join('.', labels.TakeLast(underRegistry ? 3 : 2));
    }

    [GeneratedRegex(
        "^(?:utm_|mtm_|pk_|hsa_|at_|fb_)|^(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|ysclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|cmpid|ocid|xtor|spm|ref_src|ref_url|smid|share_id|__twitter_impression|amp)(?:=|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tracking();
}
