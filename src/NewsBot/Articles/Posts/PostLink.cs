using System.Text.RegularExpressions;

namespace NewsBot.Articles.Posts;

/// <summary>A link to something in Telegram, told by its address alone.</summary>
/// <param name="Page">What is fetched in its place: of a post in a public channel, the page that sites embed.</param>
/// <param name="Post">The post's own address; <c>null</c>: it is none, but leads to a channel or to the page of a site.</param>
/// <param name="IsChannel">Whether it leads to a channel, whose newest posts the page shows.</param>
/// <remarks>The forms are those of core.telegram.org/api/links.</remarks>
internal sealed partial record PostLink(Uri Page, Uri? Post, bool IsChannel = false)
{
    private const string Domain = "t.me";

    private static readonly string[] Hosts = [Domain, "telegram.me", "telegram.dog"];

    /// <returns><c>null</c>: it is an address like any other.</returns>
    /// <exception cref="UnreadableException">It leads to a closed chat.</exception>
    public static PostLink? Find(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var named = host.EndsWith("." + Domain, StringComparison.Ordinal) ? host[..^(Domain.Length + 1)] + "/" : "";
        if (named.Length == 0 && !Hosts.Contains(host, StringComparer.Ordinal))
        {
            return null;
        }

        var path = (named + address.AbsolutePath.Trim('/')).TrimEnd('/');
        if (Closed().IsMatch(path))
        {
            throw new UnreadableException(Unreadable.ClosedChat);
        }

        // A page that Telegram shows in its own way, or one that somebody shares.
        if (path is "iv" or "share/url" or "share")
        {
            return Parameter(address, "url") is { } shared && Find(shared) is null ? new(shared, Post: null) : null;
        }

        if (Public().Match(path) is not { Success: true } match)
        {
            return null;
        }

        var (channel, post) = (match.Groups["channel"].Value, match.Groups["post"]);
        var at = new UriBuilder(address) { Host = named.Length > 0 ? Domain : address.Host, Path = post.Success ? $"{channel}/{post.Value}" : $"s/{channel}", Query = "", Fragment = "" };
        return post.Success ? new(new UriBuilder(at.Uri) { Query = "embed=1&mode=tme" }.Uri, at.Uri) : new(at.Uri, Post: null, IsChannel: true);
    }

    private static Uri? Parameter(Uri address, string name)
    {
        var value = address.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        return value is not null && Uri.TryCreate(Uri.UnescapeDataString(value), UriKind.Absolute, out var found) && found.Scheme is "http" or "https" ? found : null;
    }

    /// <summary>"c/123/45" of a private chat, "+abc" and "joinchat/abc" that invite to one.</summary>
    [GeneratedRegex(@"^(?:c/[0-9]|\+|joinchat/)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Closed();

    /// <summary>"channel", "s/channel", "channel/123", "s/channel/123", "group/topic/123".</summary>
    [GeneratedRegex(@"^(?:s/)?(?<channel>[A-Za-z]\w{3,31})(?:/(?:[0-9]{1,10}/)?(?<post>[0-9]{1,10}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.ECMAScript, 1_000)]
    private static partial Regex Public();
}
