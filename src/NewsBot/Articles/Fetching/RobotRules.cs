using System.Text;

namespace NewsBot.Articles.Fetching;

/// <summary>What a site's robots.txt allows this bot.</summary>
/// <remarks>RFC 9309, "Robots Exclusion Protocol": the group of the bot's name, else that of everybody; the longest rule that fits wins, "allow" among equals.</remarks>
internal sealed class RobotRules
{
    /// <summary>The name by which robots.txt calls this bot.</summary>
    private const string Name = "NewsBot";

    /// <summary>Rules of a group that are read; what is longer than any real file is not worth a reader's time.</summary>
    private const int Most = 5_000;

    private readonly List<(string Path, bool Allows)> rules;

    private RobotRules(List<(string Path, bool Allows)> rules) => this.rules = rules;

    /// <summary>No robots.txt.</summary>
    public static RobotRules AllowAll { get; } = new([]);

    /// <summary>A site that cannot tell its rules now is taken to forbid everything (RFC 9309, section 2.3.1.4).</summary>
    public static RobotRules ForbidAll { get; } = new([("/", false)]);

    public static RobotRules Parse(string text)
    {
        var (own, everybodys) = (new List<(string, bool)>(), new List<(string, bool)>());
        var (isOwn, isEverybodys, hasOwn, inRules) = (false, false, false, false);
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var line = range.IndexOf('#') is >= 0 and var comment ? range[..comment] : range;
            var colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim().ToString();
            switch (line[..colon].Trim().ToString().ToUpperInvariant())
            {
                case "USER-AGENT":
                    // Several names in a row share the rules below them.
                    (isOwn, isEverybodys, inRules) = inRules ? (false, false, false) : (isOwn, isEverybodys, false);
                    isOwn |= value.Split('/')[0].Trim().Equals(Name, StringComparison.OrdinalIgnoreCase);
                    isEverybodys |= value == "*";
                    hasOwn |= isOwn;
                    break;
                case "ALLOW" or "DISALLOW" when value.Length > 0:
                    inRules = true;
                    var allows = line.TrimStart()[0] is 'a' or 'A';
                    Add(own, isOwn, value, allows);
                    Add(everybodys, isEverybodys, value, allows);
                    break;
                case "ALLOW" or "DISALLOW":
                    inRules = true;
                    break;
            }
        }

        return new(hasOwn ? own : everybodys);
    }

    /// <param name="address">Of the rules' own site.</param>
    public bool Allow(Uri address)
    {
        var path = address.PathAndQuery;
        var (length, allows) = (-1, true);
        foreach (var rule in rules)
        {
            if ((rule.Path.Length > length || (rule.Path.Length == length && rule.Allows)) && Fits(rule.Path, path))
            {
                (length, allows) = (rule.Path.Length, rule.Allows);
            }
        }

        return allows;
    }

    /// <summary>Whether the words of a robots tag, "noindex, noai" or "newsbot: noai", ask this bot to make nothing of the page.</summary>
    public static bool SayNoAi(string words)
    {
        var name = words.Split(':', 2) is [var before, _] && !before.Contains(',', StringComparison.Ordinal) ? before.Trim() : null;
        return (name is null || name.Equals(Name, StringComparison.OrdinalIgnoreCase))
            && words[(name is null ? 0 : words.IndexOf(':', StringComparison.Ordinal) + 1)..]
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Contains("noai", StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(List<(string, bool)> group, bool belongs, string path, bool allows)
    {
        if (belongs && group.Count < Most)
        {
            group.Add((Normal(path), allows));
        }
    }

    /// <summary>As <see cref="Uri.PathAndQuery"/> writes it, but for "*" and "$".</summary>
    private static string Normal(string path)
    {
        var written = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            written.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return written.ToString();
    }

    /// <summary>Whether a rule fits the beginning of a path; "*" stands for anything, "$" at the end for the path's end. Takes |rule| × |path| steps at most.</summary>
    private static bool Fits(string rule, string path)
    {
        var toEnd = rule.EndsWith('$');
        var parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = toEnd && i == parts.Length - 1;
            if (isLast)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
