using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What a page shows of standing between the reader and an article, noted before anything is removed from it.</summary>
/// <remarks>
/// Structure decides, in any language; words only where the structure leaves it open and hardly any text is there, because phrases alone
/// condemn articles about cookies and paywalls.
/// </remarks>
internal sealed partial record PageWall
{
    /// <summary>Words. Walls have fewer; of a paid article, fewer are only a taste.</summary>
    private const int LongestWall = 120, LongestTeaser = 60;

    /// <summary>A text with so few words to each "cookie" is about nothing else.</summary>
    private const int WordsPerCookie = 30;

    /// <summary>A field for a password: a log-in page, unless an article is there too.</summary>
    private bool AsksPassword { get; init; }

    /// <summary>The page is drawn by a program in the browser: it has scripts, and says so or has nothing else.</summary>
    private bool NeedsScript { get; init; }

    /// <summary>An element is named for a wall that readers pay or register to pass.</summary>
    private bool NamesPaywall { get; init; }

    /// <summary>Title or heading say that there is no such page.</summary>
    private bool SaysMissing { get; init; }

    /// <summary>The page talks to a robot: a challenge or a captcha.</summary>
    private bool Challenges { get; init; }

    /// <summary>The page offers choices.</summary>
    private bool HasButtons { get; init; }

    /// <param name="blocks">All of the page.</param>
    public static PageWall Read(IHtmlDocument page, IReadOnlyList<PageBlock> blocks)
    {
        var shown = $"{page.Title} {string.Join(' ', page.QuerySelectorAll("h1").Take(3).Select(heading => heading.TextContent))}";
        var text = string.Join(' ', blocks.Select(block => block.Text));
        var unscripted = string.Join(' ', page.QuerySelectorAll("noscript").Select(element => element.TextContent));
        var isShort = WordCount.Weigh(text) < LongestWall;
        return new()
        {
            AsksPassword = page.QuerySelector("input[type=password]") is not null,
            NeedsScript = isShort && (JavaScript().IsMatch(unscripted) || JavaScript().IsMatch(text)
                || (text.Length < 100 && page.QuerySelector("script") is not null)),
            NamesPaywall = page.All.Any(element => Paywall().IsMatch($"{element.Id} {element.ClassName}")),
            SaysMissing = Missing().IsMatch(shown),
            Challenges = isShort && (Challenge().IsMatch(shown) || page.QuerySelector("[id^=cf-], [class*=captcha], [id*=captcha]") is not null),
            HasButtons = page.QuerySelector("button, input[type=submit], input[type=button], a[role=button]") is not null,
        };
    }

    /// <summary>Why the text found is not the page's article; <c>null</c> when it is.</summary>
    public Unreadable? Against(string text, int minWords, PageMetadata said)
    {
        var words = WordCount.Weigh(text);
        var missing = SaysMissing && !said.IsArticle && words < LongestWall;
        var refused = words < minWords && (NeedsScript || AsksPassword || NamesPaywall);
        var consent = HasButtons && !said.IsArticle && words < LongestWall && Cookies().Count(text) * WordsPerCookie >= words;
        return 0 switch
        {
            _ when missing => Unreadable.NotFound,
            _ when refused || (said.IsPaid && words < LongestTeaser) || (Challenges && words < LongestWall) => Unreadable.Blocked,
            _ when consent || words < minWords => Unreadable.NotAnArticle,
            _ => null,
        };
    }

    [GeneratedRegex(@"(?<![a-z])(?:paywall|regwall|piano-?offer|subscri(?:be|ption)[-_]?(?:wall|required|prompt|barrier)|metered[-_]?content)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Paywall();

    [GeneratedRegex(@"\b404\b|not found|doesn.t exist|introuvable|nicht gefunden|no encontrad|non trovata|não encontrad|nie znaleziono|не найден|не знайден", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Missing();

    [GeneratedRegex("just a moment|attention required|are you (?:a )?(?:human|robot)|access denied|security check|checking your browser|verify you are|captcha", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Challenge();

    /// <summary>The word is the same in all languages that have it.</summary>
    [GeneratedRegex(@"java-?script|\bJS\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex JavaScript();

    [GeneratedRegex(@"\bcookies?\b|куки|файл\w* cookie", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Cookies();
}
