using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What a page shows of standing between the reader and an article, or of being something else than one.</summary>
/// <remarks>
/// Structure decides, in any language; words only where the structure leaves it open and hardly any text is there, because phrases alone
/// condemn articles about cookies and paywalls.
/// </remarks>
internal sealed partial class PageWall(PageTree tree, IReadOnlyList<PageBlock> blocks, PageMetadata said)
{
    /// <summary>Words. Walls have fewer; of a paid article, fewer are only a taste; and fewer than the last are perhaps not all of it.</summary>
    private const int LongestWall = 120, LongestTaste = 60, LongestBeginning = 250;

    /// <summary>A text with so few words to each "cookie" is about nothing else.</summary>
    private const int WordsPerCookie = 30;

    /// <summary>A text of less than this share of what the publisher tells is the beginning.</summary>
    private const double Beginning = 0.6;

    /// <summary>Pictures that make a gallery.</summary>
    private const int FewestPictures = 5;

    private readonly IHtmlDocument page = tree.Page;

    /// <summary>A field for a password: a log-in page, unless an article is there too.</summary>
    private bool AsksPassword => page.QuerySelector("input[type=password]") is not null;

    /// <summary>An element is named for a wall that readers pay or register to pass.</summary>
    private bool NamesPaywall => tree.Names.Any(name => Paywall().IsMatch(name));

    /// <summary>Reading costs something, as the publisher says or as the page is built.</summary>
    public bool IsPaid => said.IsPaid || NamesPaywall;

    /// <summary>A riddle for humans stands on the page; also beside comments.</summary>
    private bool HasCaptcha => tree.Names.Any(name => name.Contains("captcha", StringComparison.Ordinal));

    /// <summary>The page offers choices.</summary>
    private bool HasButtons => page.QuerySelector("button, input[type=submit], input[type=button], a[role=button]") is not null;

    /// <summary>A film stands on the page, or the page says that it is one.</summary>
    private bool ShowsFilm => said.Type?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true
        || page.QuerySelector("video, [itemtype$=VideoObject]") is not null
        || tree.Named("iframe").Any(frame => frame.GetAttribute("src") is { } source && Player().IsMatch(source));

    private bool ShowsPictures =>
        page.QuerySelectorAll("figure img, [class*=gallery] img, [class*=slide] img").Take(FewestPictures).Count() == FewestPictures;

    /// <summary>Hardly anything else is on the page.</summary>
    private bool IsBare => blocks.Sum(block => block.Words) < LongestWall;

    /// <summary>Title and headings of the first degree.</summary>
    private string Shown => $"{page.Title} {string.Join(' ', tree.Named("h1").Take(3).Select(heading => heading.TextContent))}";

    /// <summary>Why the text found is not the page's article; <c>null</c> when it is.</summary>
    /// <param name="minWords">Of an article.</param>
    /// <param name="listsOthers">What was found are teasers.</param>
    public Unreadable? Against(string text, int minWords, bool listsOthers)
    {
        var words = WordCount.Weigh(text);
        var isShort = words < minWords;
        return words switch
        {
            < LongestWall when !said.IsArticle && Missing().IsMatch(Shown) => Unreadable.NotFound,
            < LongestWall when Challenges() || (isShort && HasCaptcha) => Unreadable.RobotCheck,
            < LongestTaste when said.IsPaid || (isShort && NamesPaywall) => Unreadable.Paywall,
            _ when isShort && AsksPassword => Unreadable.SignIn,
            _ when isShort && NeedsScript() => Unreadable.Scripted,
            < LongestWall when !said.IsArticle && Cookies().Count(text) * WordsPerCookie >= Math.Max(1, words) && HasButtons => Unreadable.ConsentWall,
            _ when listsOthers && !said.IsArticle => Unreadable.TeaserList,
            _ when isShort && ShowsFilm => Unreadable.Video,
            _ when isShort && ShowsPictures => Unreadable.Gallery,
            _ when isShort => Unreadable.NotAnArticle,
            _ => null,
        };
    }

    /// <summary>Whether the text is only the beginning of a paid article, as far as can be told.</summary>
    public bool IsBeginning(string text)
    {
        var (words, told) = (WordCount.Weigh(text), Math.Max(said.Words, said.Body is { } body ? WordCount.Weigh(body) : 0));
        return told > 0 ? words < Beginning * told && (said.IsPaid || NamesPaywall) : said.IsPaid && words < LongestBeginning;
    }

    /// <summary>The page talks to a robot: a challenge or a captcha.</summary>
    private bool Challenges() => IsBare && (Challenge().IsMatch(Shown) || page.QuerySelector("[id^=cf-]") is not null
        || tree.Named("script").Concat(tree.Named("iframe")).Any(element => Challenger().IsMatch($"{element.GetAttribute("src")} {element.TextContent}")));

    /// <summary>The page is drawn by a program in the browser: it has scripts, and says so or has nothing else.</summary>
    private bool NeedsScript() => IsBare && (tree.Named("noscript").Any(element => JavaScript().IsMatch(element.TextContent))
        || blocks.Any(block => JavaScript().IsMatch(block.Text))
        || (blocks.Sum(block => block.Text.Length) < 100 && tree.Named("script").Count > 0));

    [GeneratedRegex(@"(?<![a-z])(?:paywall|regwall|piano-?offer|subscri(?:be|ption)[-_]?(?:wall|required|prompt|barrier)|metered[-_]?content)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Paywall();

    [GeneratedRegex(@"\b404\b|not found|doesn.t exist|introuvable|nicht gefunden|no encontrad|non trovata|não encontrad|nie znaleziono|не найден|не знайден", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Missing();

    [GeneratedRegex("just a moment|attention required|are you (?:a )?(?:human|robot)|access denied|security check|checking your browser|verify you are|captcha", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Challenge();

    /// <summary>Cloudflare, DataDome, HUMAN (PerimeterX), AWS, Imperva, Akamai, Anubis.</summary>
    [GeneratedRegex(
        "_cf_chl|challenges\\.cloudflare\\.com|captcha-delivery\\.com|px-captcha|perimeterx|awswaf|_Incapsula_Resource|sec-if-cpt|anubis_challenge",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Challenger();

    [GeneratedRegex(@"youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com/embed|jwplayer|brightcove|player\.twitch\.tv|rutube\.ru/play", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Player();

    /// <summary>The word is the same in all languages that have it.</summary>
    [GeneratedRegex(@"java-?script|\bJS\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex JavaScript();

    [GeneratedRegex(@"\bcookies?\b|куки|файл\w* cookie", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Cookies();
}
