using System.Text.RegularExpressions;

namespace NewsBot.Articles.Pages;

/// <summary>What publishing systems, and those who sell them walls, name the parts of a page that stand between a reader and an article.</summary>
internal static partial class WallParts
{
    /// <summary>Also of Piano, Poool, Zephr, Ghost and MemberPress, whose names say nothing of walls.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:paywall|regwall|piano-?(?:offer|inline|paywall)|tp-(?:container|modal)|poool-widget|zephr-|gh-post-upgrade|mepr-unauthorized|subscri(?:be|ption)[-_]?(?:wall|required|prompt|barrier)|metered[-_]?content)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Paywall();

    /// <summary>Names and values of "data-" attributes by which a text is marked as one that readers pay for: data-access="subscriber-only".</summary>
    [GeneratedRegex(
        @"^data-[\w-]*(?:access|paywall|premium|lock|meter|gate|gating|restrict|tier|visibility|subscri|paid)[\w-]*=(?:(?:is-?)?(?:locked|paywall(?:ed)?|hard|metered|paid|premium|subscri(?:ber|bers|ption|be)|members?|registered)(?:[-_ ]?(?:only|required|content|exclusive|wall))?)$"
            + @"|^data-(?:is-)?(?:paywall(?:ed)?|premium|locked|paid|subscri(?:ber|bers|ption)-(?:only|required))=(?:true|1|yes|on)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Locked();

    [GeneratedRegex(@"(?<![a-z])(?:log[-_]?in|sign[-_]?in|auth|authwall|sso)(?![a-z])|loginform", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Login();

    /// <summary>WordPress, Drupal and most themes.</summary>
    [GeneratedRegex(@"(?<![a-z])(?:error-?404|page-?404|404-?page|page-not-found|error-page)(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Error();

    /// <summary>The number of the error alone, in a title.</summary>
    [GeneratedRegex(@"^\W*(?:\w+\W+)?404\W*(?:\w+\W*)?$", RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex ErrorNumber();

    /// <summary>A title, or a part of one between strokes, that says nothing else; those of Cloudflare, Akamai, HUMAN (PerimeterX), Sucuri and DDoS-Guard.</summary>
    [GeneratedRegex(@"(?:^|[|–—-])\s*(?:just a moment|attention required|access denied|access to this page has been denied|your access to this site has been limited|security check(?:point)?|ddos-guard)\W*(?:[|–—-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex ChallengeTitle();

    /// <summary>Ids of Cloudflare, HUMAN (PerimeterX), Akamai, AWS, Imperva and Anubis.</summary>
    [GeneratedRegex("^(?:challenge-(?:error-text|container|form|running|stage)|cf-(?:please-wait|error-details|challenge-running)|px-captcha|sec-if-cpt-container|main-iframe|anubis_challenge)$", RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Challenge();

    /// <summary>Cloudflare, DataDome, HUMAN (PerimeterX), AWS, Imperva, Akamai, Kasada, DDoS-Guard.</summary>
    [GeneratedRegex(
        "_cf_chl|challenges\\.cloudflare\\.com|captcha-delivery\\.com|px-captcha|perimeterx|awswaf|_Incapsula_Resource|/_sec/cp_challenge|KPSDK|ddos-guard/js-challenge",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Challenger();

    /// <summary>Where films are played: the great houses, and by the names that others use too.</summary>
    [GeneratedRegex(@"youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com/embed|jwplayer|brightcove|player\.twitch\.tv|rutube\.ru/play|^(?:https?:)?//player\.|/(?:player|videos?)/(?:embed|\w+)|/embed/\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Player();

    /// <summary>The word is the same in all languages that have it.</summary>
    [GeneratedRegex(@"java-?script|\bJS\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex JavaScript();

    [GeneratedRegex("[“„«\"][^“”„«»\"]{0,1000}[”“»\"]", RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Quoted();

    /// <summary>What parts a title from the name of the site.</summary>
    [GeneratedRegex(@"\s*[|–—·»]\s*|\s+-\s+", RegexOptions.CultureInvariant, 1_000)]
    public static partial Regex Stroke();
}
