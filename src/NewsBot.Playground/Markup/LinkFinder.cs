using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Finds the links that Telegram underlines in plain text: with a scheme, or a name that ends in a known top-level domain.</summary>
internal static partial class LinkFinder
{
    /// <summary>Generic top-level domains seen in news links. Every two-letter one counts as well. Telegram knows some 1,400.</summary>
    private static readonly FrozenSet<string> TopLevelDomains = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "com", "org", "net", "info", "edu", "gov", "int", "mil", "biz", "news", "media", "press", "blog", "online", "site", "website",
        "app", "dev", "page", "live", "today", "world", "global", "europa", "africa", "asia", "cat", "museum", "radio", "email",
        "xyz", "top", "shop", "store", "tech", "cloud", "digital", "agency", "social", "link", "click", "club", "wiki", "pro", "name", "mobi", "aero", "jobs", "travel");

    private static readonly char[] NeverLast = ['.', ':', ';', ',', '(', '\'', '?', '!', '`'];

    public static IEnumerable<MessageEntity> Find(string text)
    {
        foreach (Match match in Candidate().Matches(text))
        {
            var length = LengthOfLink(match);
            if (length > 0)
            {
                yield return EntityFinder.Entity(MessageEntityType.Url, match.Index, length);
            }
        }
    }

    /// <summary>How much of a candidate is a link; 0: nothing.</summary>
    private static int LengthOfLink(Match match)
    {
        var host = match.Groups["host"].Value.TrimEnd('.');
        var scheme = match.Groups["scheme"].Value;
        if (scheme.StartsWith("tg", StringComparison.OrdinalIgnoreCase))
        {
            return match.Value.TrimEnd(NeverLast).Length;
        }

        var labels = host.Split('.');
        if (!IsHost(labels, hasScheme: scheme.Length > 0))
        {
            return 0;
        }

        if (match.Groups["host"].Value.Length != host.Length)
        {
            return scheme.Length + host.Length;
        }

        var path = match.Groups["path"].Value;
        return match.Length - path.Length + LengthOfPath(path);
    }

    private static bool IsHost(string[] labels, bool hasScheme)
    {
        if (labels.Length < 2 || Array.Exists(labels, label => label.Length is 0 or > 63 || label.EndsWith('-')))
        {
            return false;
        }

        if (labels.Length == 4 && IPAddress.TryParse(string.Join('.', labels), out _))
        {
            return true;
        }

        var last = labels[^1];
        return last.Length > 1
            && !last.Contains('_', StringComparison.Ordinal)
            && !labels[^2].Contains('_', StringComparison.Ordinal)
            && !Array.TrueForAll(labels, label => label.All(char.IsAsciiDigit))
            && (hasScheme || ((last.Length == 2 && last.All(char.IsAsciiLetterLower)) || IsKnown(last)));
    }

    /// <summary>"end.In the morning": a capital after a full stop begins a sentence.</summary>
    private static bool IsKnown(string domain) =>
        TopLevelDomains.Contains(domain) && (domain.All(char.IsAsciiLetterLower) || domain.All(char.IsAsciiLetterUpper));

    /// <summary>A path ends before a bracket that it did not open and before punctuation.</summary>
    private static int LengthOfPath(string path)
    {
        var open = new Stack<char>();
        var length = path.Length;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '(' or '[' or '{')
            {
                open.Push(path[i]);
            }
            else if (path[i] is ')' or ']' or '}' && !open.TryPop(out _))
            {
                length = i;
                break;
            }
        }

        return path.AsSpan(0, length).TrimEnd(NeverLast).Length;
    }

    [GeneratedRegex("""(?<![\w/#@.])(?<scheme>(https?|ftp|tonsite|tg|ton)://)?([^\s/\[\]{}()'`<>"@«»]+@)?(?<host>(?>[\w~.-]+))(:\d{1,5})?(?<path>[/?#][^\s<>"«»]*)?""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Candidate();
}
