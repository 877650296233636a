namespace NewsBot.Articles.Fetching;

/// <summary>What the status and the headers of an answer say about it.</summary>
internal static class Answers
{
    /// <summary>Why the answer holds no article; <c>null</c>: it may hold one.</summary>
    public static Unreadable? ReasonAgainst(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        // Cloudflare, AWS and Vercel mark their challenges, whatever the status; DataDome marks all that it guards.
        _ when response.Headers.Contains("cf-mitigated") || response.Headers.Contains("x-amzn-waf-action") || response.Headers.Contains("x-vercel-mitigated") => Unreadable.RobotCheck,
        403 when response.Headers.Contains("x-datadome") => Unreadable.RobotCheck,
        401 or 402 or 403 or 407 => Unreadable.Blocked,
        451 => Unreadable.OtherCountry,

        // "Accepted, come back": what some bot walls answer instead of the page.
        202 => Unreadable.RobotCheck,
        404 or 410 => Unreadable.NotFound,
        204 or 205 => Unreadable.NotAnArticle,
        >= 200 and < 300 => ReasonAgainst(response.Content.Headers.ContentType?.MediaType),
        _ => Unreadable.Unreachable,
    };

    public static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the site wants no machine to make anything of the page: X-Robots-Tag with "noai", for all or for this bot.</summary>
    public static bool SaysNoAi(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Robots-Tag", out var tags) && tags.Any(RobotRules.SayNoAi);

    /// <summary>Whether a PDF or an office file may come, which are larger than pages.</summary>
    public static bool MayBeFile(string? mediaType) => mediaType?.ToUpperInvariant() is "APPLICATION/OCTET-STREAM" or "APPLICATION/PDF" or "APPLICATION/X-PDF"
        or "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.WORDPROCESSINGML.DOCUMENT" or "APPLICATION/VND.OASIS.OPENDOCUMENT.TEXT"
        or "APPLICATION/MSWORD" or "APPLICATION/RTF" or "TEXT/RTF";

    private static Unreadable? ReasonAgainst(string? mediaType) => mediaType?.ToUpperInvariant() switch
    {
        null or "TEXT/HTML" or "APPLICATION/XHTML+XML" or "TEXT/PLAIN" or "TEXT/MARKDOWN" or "TEXT/XML" or "APPLICATION/XML" => null,
        "APPLICATION/RSS+XML" or "APPLICATION/ATOM+XML" or "APPLICATION/RDF+XML" or "APPLICATION/FEED+JSON" or "APPLICATION/JSON" => null,
        var other => MayBeFile(other) ? null : Unreadable.NotText,
    };
}
