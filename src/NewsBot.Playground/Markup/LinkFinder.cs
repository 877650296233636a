using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Finds the links that Telegram underlines in plain text: with a scheme, or a name that ends in a known top-level domain.</summary>
internal static partial class LinkFinder
{
    /// <summary>
    /// All top-level domains of countries and the generic ones seen in news links. Telegram knows some 1,400: a bare name under one
    /// that is missing here is marked by Telegram and not by the stand-in.
    /// </summary>
    private static readonly FrozenSet<string> TopLevelDomains = (
        "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd " +
        "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge " +
        "gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh " +
        "ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw " +
        "mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb " +
        "sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk " +
        "us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw " +
        "com org net info edu gov int mil biz news media press blog online site website app dev page live today world global africa " +
        "asia cat museum radio email xyz top shop store tech cloud digital agency social link click club wiki pro name mobi aero " +
        "jobs travel photography рф укр бел срб қаз")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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

        if (match.Groups["port"] is { Success: true } port && (!int.TryParse(port.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > 65535))
        {
            return port.Index - 1 - match.Index;
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
            && (hasScheme || IsKnown(last));
    }

    /// <summary>"end.In the morning": a capital after a full stop begins a sentence.</summary>
    private static bool IsKnown(string domain) =>
        TopLevelDomains.Contains(domain) && !(char.IsUpper(domain[0]) && domain.Skip(1).All(char.IsLower));

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

    [GeneratedRegex(
        """(?<![\w/#@.])(?<scheme>(https?|ftp|tonsite|tg|ton)://)?((?![^\s@.]*\.[^\s@+]*\+)[^\s/\[\]{}()'`<>"@«»]+@)?"""
        + """(?<host>(?>((?!https?://)([A-Za-z0-9_~.-]|[^\x00-\xBF\s\u2000-\u206F]))+))(:(?<port>\d+))?(?<path>[/?#][^\s<>"«»]*)?""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Candidate();
}
