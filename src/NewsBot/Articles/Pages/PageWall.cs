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

    /// <summary>Words of the longest page that asks for consent: of what is bought with it, for which purposes, by how many partners.</summary>
    private const int LongestConsent = 350;

    /// <summary>A text with so few words to each of <see cref="Consent"/> is about nothing else; a long one with fewer still, and it says "we" that often.</summary>
    private const int WordsPerConsent = 20, WordsPerConsentOfMany = 12, LeastOfMany = 3;

    /// <summary>A text of less than this share of what the publisher tells is the beginning.</summary>
    private const double Beginning = 0.6;

    /// <summary>Words of a headline, and headlines that make a list.</summary>
    private const int ShortestHeadline = 4, FewestHeadlines = 10;

    /// <summary>Pictures that make a gallery.</summary>
    private const int FewestPictures = 5;

    private readonly IHtmlDocument page = tree.Page;

    /// <summary>A field for a password, or a form named for what comes before one: a log-in page, unless an article is there too.</summary>
    private bool AsksPassword => tree.Named("input").Any(input => input.GetAttribute("type") == "password")
        || tree.Named("form").Any(form => Login().IsMatch($"{form.GetAttribute("action")} {form.Id} {form.ClassName}"));

    /// <summary>An element is named for a wall that readers pay or register to pass.</summary>
    private bool NamesPaywall => tree.Names.Any(name => Paywall().IsMatch(name));

    /// <summary>Reading costs something, as the publisher says or as the page is built.</summary>
    public bool IsPaid => said.IsPaid || NamesPaywall;

    /// <summary>A riddle for humans stands on the page; also beside comments.</summary>
    private bool HasCaptcha => tree.Names.Any(name => name.Contains("captcha", StringComparison.Ordinal) || name.Contains("cf-turnstile", StringComparison.Ordinal));

    /// <summary>The page has a part that only pages have which check for a human.</summary>
    private bool IsChallenge => blocks.Sum(block => block.Words) < LongestBeginning && tree.Names.Any(name => ChallengePart().IsMatch(name));

    /// <summary>The page is named for an error.</summary>
    private bool IsErrorPage => tree.Names.Any(name => ErrorPart().IsMatch(name));

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

    /// <summary>Headlines that lead elsewhere stand there one after the other, and not in a menu.</summary>
    private bool LeadsElsewhere => blocks.Count(block => block is { Linked: > 0.7, Words: >= ShortestHeadline } && !block.Box.Is(BoxRole.ByElement)) >= FewestHeadlines;

    /// <summary>Title and headings of the first degree.</summary>
    private string Shown => $"{page.Title} {string.Join(' ', tree.Named("h1").Take(3).Select(heading => heading.TextContent))}";

    /// <summary>Why the text found is not the page's article; <c>null</c> when it is.</summary>
    /// <param name="minWords">Of an article.</param>
    public Unreadable? Against(string text, FoundArticle found, int minWords)
    {
        var words = WordCount.Weigh(text);
        var isShort = words < minWords;
        return words switch
        {
            < LongestWall when !said.IsArticle && (isShort ? Missing().IsMatch(Shown) || IsErrorPage : MissingPage().IsMatch(Shown)) => Unreadable.NotFound,
            _ when IsChallenge && !said.IsArticle => Unreadable.RobotCheck,
            < LongestWall when Challenges(isShort) || (isShort && HasCaptcha) => Unreadable.RobotCheck,
            < LongestTaste when said.IsPaid || (isShort && NamesPaywall) => Unreadable.Paywall,
            < LongestWall when NamesPaywall
                && found.Blocks.Where(block => block.HeadingLevel == 0 && !IsOffer(block.Box)).Sum(block => block.Words) is var taste && taste > 0
                && taste < minWords => Unreadable.Paywall,
            < LongestConsent when !said.IsArticle && HasButtons && (found.IsOverlay || (!found.IsInArticle && AsksConsent(text, words))) => Unreadable.ConsentWall,
            _ when isShort && AsksPassword => Unreadable.SignIn,
            _ when isShort && NeedsScript() => Unreadable.Scripted,
            _ when found.ListsOthers && !said.IsArticle => Unreadable.TeaserList,
            _ when isShort && ShowsFilm => Unreadable.Video,
            _ when isShort && ShowsPictures => Unreadable.Gallery,
            _ when isShort && !said.IsArticle && LeadsElsewhere => Unreadable.TeaserList,
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
    /// <remarks>The scripts of those who check stand on many pages that they guard.</remarks>
    private bool Challenges(bool isShort) => IsBare && (ChallengeTitle().IsMatch(page.Title ?? string.Empty) || (isShort && (Challenge().IsMatch(Shown) || page.QuerySelector("[id^=cf-]") is not null
        || tree.Named("script").Concat(tree.Named("iframe")).Any(element => Challenger().IsMatch($"{element.GetAttribute("src")} {element.TextContent}")))));

    /// <summary>The page speaks for itself, not in quotations, and of hardly anything but what it wants to store.</summary>
    private static bool AsksConsent(string text, int words)
    {
        text = Quoted().Replace(text, string.Empty);
        var (hits, own) = (Consent().Count(text), We().Count(text));
        return words < LongestWall ? own > 0 && hits * WordsPerConsent >= words : own >= LeastOfMany && hits * WordsPerConsentOfMany >= words;
    }

    /// <summary>Whether what stands there is what a wall offers, with something to press, and not what it hides.</summary>
    private static bool IsOffer(PageBox? box)
    {
        while (box is not null && !Paywall().IsMatch($"{box.Element.Id} {box.Element.ClassName}"))
        {
            box = box.Outer;
        }

        return box?.Element.QuerySelector("button, input, [role=button], a[href]") is not null;
    }

    /// <summary>The page is drawn by a program in the browser: it has scripts, and says so or has nothing else.</summary>
    private bool NeedsScript() => IsBare && (tree.Named("noscript").Any(element => JavaScript().IsMatch(element.TextContent))
        || blocks.Any(block => JavaScript().IsMatch(block.Text))
        || (blocks.Sum(block => block.Text.Length) < 100 && tree.Named("script").Count > 0));

    /// <summary>Also of Piano, Poool, Zephr, Ghost and MemberPress, whose names say nothing of walls.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:paywall|regwall|piano-?(?:offer|inline|paywall)|tp-(?:container|modal)|poool-widget|zephr-|gh-post-upgrade|mepr-unauthorized|subscri(?:be|ption)[-_]?(?:wall|required|prompt|barrier)|metered[-_]?content)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Paywall();

    [GeneratedRegex(@"(?<![a-z])(?:log[-_]?in|sign[-_]?in|auth|authwall|sso)(?![a-z])|loginform", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Login();

    [GeneratedRegex(
        @"\b404\b|not found|(?:can.?t|cannot|could not|couldn.t) be found|doesn.t exist|no longer (?:exist|available)"
            + @"|nicht mehr verfügbar|plus disponible|ya no está disponible|non è più disponibile|já não está disponível|nie jest już dostępn|больше не ?доступ|більше не ?доступ"
            + @"|introuvable|n.existe plus|nicht gefunden|existiert nicht|no encontrad|no existe|non trovata|non esiste|não encontrad|não existe|nie znaleziono|nie istnieje|не найден|не существует|не знайден|не існує",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Missing();

    /// <summary>The same of a page, in so many words, or the number of the error alone.</summary>
    [GeneratedRegex(
        @"(?:page|seite|p[áa]gina|stron[ay]?|страниц\w|сторінк\w)"
            + @"(?:\W+\w+){0,2}?\W+(?:not found|be found|exist|introuvable|nicht gefunden|no encontrad|non trovata|não encontrad|nie |не найден|не знайден)"
            + @"|nie znaleziono stron|^\W*(?:error|fehler|erreur|errore?|erro|błąd|ошибка|помилка)?\W*404\W*(?:error)?\W*(?:[|–—-].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex MissingPage();

    /// <summary>WordPress, Drupal and most themes.</summary>
    [GeneratedRegex(@"(?<![a-z])(?:error-?404|page-?404|404-?page|page-not-found|error-page)(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ErrorPart();

    [GeneratedRegex("just a moment|attention required|are you (?:a )?(?:human|robot)|access denied|access to this page|security check|checking your browser|verifying your browser|verify you are|not a bot|captcha", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Challenge();

    /// <summary>A title, or a part of one between strokes, that says nothing else.</summary>
    [GeneratedRegex(@"(?:^|[|–—-])\s*(?:just a moment|attention required|access denied|access to this page has been denied|your access to this site has been limited|security check(?:point)?|ddos-guard)\W*(?:[|–—-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ChallengeTitle();

    /// <summary>Ids of Cloudflare, HUMAN (PerimeterX), Akamai, AWS, Imperva and Anubis.</summary>
    [GeneratedRegex("^(?:challenge-(?:error-text|container|form|running|stage)|cf-(?:please-wait|error-details|challenge-running)|px-captcha|sec-if-cpt-container|main-iframe|anubis_challenge)$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ChallengePart();

    /// <summary>Cloudflare, DataDome, HUMAN (PerimeterX), AWS, Imperva, Akamai, Kasada, DDoS-Guard.</summary>
    [GeneratedRegex(
        "_cf_chl|challenges\\.cloudflare\\.com|captcha-delivery\\.com|px-captcha|perimeterx|awswaf|_Incapsula_Resource|/_sec/cp_challenge|KPSDK|ddos-guard/js-challenge",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Challenger();

    [GeneratedRegex(@"youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com/embed|jwplayer|brightcove|player\.twitch\.tv|rutube\.ru/play", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Player();

    /// <summary>The word is the same in all languages that have it.</summary>
    [GeneratedRegex(@"java-?script|\bJS\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex JavaScript();

    /// <summary>What pages ask for that store something: most of the words are alike in the languages that have them.</summary>
    [GeneratedRegex(
        @"\bcookies?\b|куки|tracking|tracker|consent|zustimm|einwillig|widerruf|zgod|согласи|згод"
            + @"|\bpart(?:ner|enair|nér|ceir)|socios|partnerzy|партн[её]р|drittanbieter|third part|device|gerät|appareil|dispositiv|urządze|устройств|пристр"
            + @"|personal data|personenbezogen|données personnelles|datos personales|dati personali|dados pessoais|dane osobowe|персональн|privacy|datenschutz|vie privée|privacidad|prywatno|конфиденциальн|конфіденційн|personali[sz]|акцепт",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Consent();

    [GeneratedRegex(
        @"\b(?:we|our|wir|unser\w*|nous|nos|notre|nuestr\w+|usamos|utili[zs]amos|nostr\w+|utilizziamo|usiamo|noss\w+|nasz\w*|nasi|używamy|korzystamy|мы|наш\w*|используем|ми|використовуємо)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex We();

    [GeneratedRegex("[“„«\"][^“”„«»\"]{0,1000}[”“»\"]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Quoted();
}
