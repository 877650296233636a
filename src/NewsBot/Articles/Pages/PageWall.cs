using AngleSharp.Html.Dom;
using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What a page shows of standing between the reader and an article, or of being something else than one.</summary>
/// <remarks>
/// Structure decides, in any language; words only where the structure leaves it open and hardly any text is there, because phrases alone
/// condemn articles about cookies and paywalls. What a page quotes counts for nothing.
/// </remarks>
internal sealed class PageWall(PageTree tree, IReadOnlyList<PageBlock> blocks, PageMetadata said, WallWords words)
{
    /// <summary>Words. Walls have fewer; of a paid article, fewer are only a taste; and fewer than the last are perhaps not all of it.</summary>
    private const int LongestWall = 120, LongestTaste = 60, LongestBeginning = 250;

    /// <summary>Words of the longest page that asks for consent: of what is bought with it, for which purposes, by how many partners.</summary>
    private const int LongestConsent = 350;

    /// <summary>A text with so few words to each of <see cref="WallWords.Consent"/> is about nothing else; a long one with fewer still, and it says "we" that often.</summary>
    private const int WordsPerConsent = 20, WordsPerConsentOfMany = 12, LeastOfMany = 3;

    /// <summary>Phrases that make a wall, the title's counting as one, and the words to each of them.</summary>
    private const int FewestPhrases = 2, WordsPerPhrase = 25;

    /// <summary>Words of a title that is a phrase, beside the phrase: "Oops! That page can't be found".</summary>
    private const int MostAroundPhrase = 2;

    /// <summary>A text of less than this share of what the publisher tells is the beginning.</summary>
    private const double Beginning = 0.6;

    /// <summary>Words of a headline, and headlines that make a list.</summary>
    private const int ShortestHeadline = 4, FewestHeadlines = 10;

    /// <summary>Pictures that make a gallery.</summary>
    private const int FewestPictures = 5;

    private readonly IHtmlDocument page = tree.Page;

    /// <summary>A field for a password, or a form named for what comes before one: a log-in page, unless an article is there too.</summary>
    private bool AsksPassword => tree.Named("input").Any(input => input.GetAttribute("type") == "password")
        || tree.Named("form").Any(form => WallParts.Login().IsMatch($"{form.GetAttribute("action")} {form.Id} {form.ClassName}"));

    /// <summary>An element is named for a wall that readers pay or register to pass.</summary>
    private bool NamesPaywall => tree.Names.Any(name => WallParts.Paywall().IsMatch(name));

    /// <summary>A riddle for humans stands on the page; also beside comments.</summary>
    private bool HasCaptcha => tree.Names.Any(name => name.Contains("captcha", StringComparison.Ordinal) || name.Contains("cf-turnstile", StringComparison.Ordinal));

    /// <summary>The page has a part that only pages have which check for a human.</summary>
    private bool IsChallenge => blocks.Sum(block => block.Words) < LongestBeginning && tree.Names.Any(name => WallParts.Challenge().IsMatch(name));

    /// <summary>The page is named for an error.</summary>
    private bool IsErrorPage => tree.Names.Any(name => WallParts.Error().IsMatch(name));

    /// <summary>The page offers choices.</summary>
    private bool HasButtons => page.QuerySelector("button, input[type=submit], input[type=button], a[role=button]") is not null;

    /// <summary>A film stands on the page, or the page says that it is one.</summary>
    private bool ShowsFilm => said.Type?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true
        || page.QuerySelector("video, [itemtype$=VideoObject]") is not null
        || tree.Named("iframe").Any(frame => frame.GetAttribute("src") is { } source && WallParts.Player().IsMatch(source));

    private bool ShowsPictures =>
        page.QuerySelectorAll("figure img, [class*=gallery] img, [class*=slide] img").Take(FewestPictures).Count() == FewestPictures;

    /// <summary>Hardly anything else is on the page.</summary>
    private bool IsBare => blocks.Sum(block => block.Words) < LongestWall;

    /// <summary>Headlines that lead elsewhere stand there one after the other, and not in a menu.</summary>
    private bool LeadsElsewhere => blocks.Count(block => block is { Linked: > 0.7, Words: >= ShortestHeadline } && !block.Box.Is(BoxRole.ByElement)) >= FewestHeadlines;

    /// <summary>The title and headings of the first degree.</summary>
    private IEnumerable<string> Titles => tree.Named("h1").Take(3).Select(heading => heading.TextContent).Prepend(page.Title ?? string.Empty);

    private string Shown => string.Join('\n', Titles);

    /// <summary>Why the text found is not the page's article; <c>null</c> when it is.</summary>
    /// <param name="offer">What the page sells.</param>
    /// <param name="minWords">Of an article.</param>
    public Unreadable? Against(string text, FoundArticle found, PaidOffer offer, int minWords)
    {
        var count = WordCount.Weigh(text);
        var (isShort, isShortWall) = (count < minWords, count < LongestWall && !said.IsArticle);
        return count switch
        {
            _ when isShortWall && Speaks(words.Country, text, count, isShort, words.Missing) => Unreadable.OtherCountry,
            _ when isShortWall && IsMissing(text, count, isShort) => Unreadable.NotFound,
            _ when IsChallenge && !said.IsArticle => Unreadable.RobotCheck,
            < LongestWall when Challenges(isShort) || (isShort && HasCaptcha) || (isShortWall && Speaks(words.Robots, text, count, isShort)) => Unreadable.RobotCheck,
            _ when isShortWall && Speaks(words.Adverts, text, count, isShort) => Unreadable.Blocked,
            _ when isShort && AsksPassword && words.SignIn.IsIn(Shown) => Unreadable.SignIn,
            < LongestConsent when !said.IsArticle && HasButtons && (found.IsOverlay || (!found.IsInArticle && AsksConsent(text, count))) => Unreadable.ConsentWall,
            < LongestTaste when said.IsPaid || (isShort && NamesPaywall) => Unreadable.Paywall,
            < LongestBeginning when offer.IsLocked && offer.Free(found) < LongestTaste => Unreadable.Paywall,
            < LongestWall when NamesPaywall && offer.Free(found) is > 0 and var taste && taste < minWords => Unreadable.Paywall,
            _ when (isShort && AsksPassword) || (isShortWall && Speaks(words.SignIn, text, count, isShort)) => Unreadable.SignIn,
            _ when isShort && NeedsScript() => Unreadable.Scripted,
            _ when found.ListsOthers && !said.IsArticle => Unreadable.TeaserList,
            _ when isShort && ShowsFilm => Unreadable.Video,
            _ when isShort && ShowsPictures => Unreadable.Gallery,
            _ when isShort && !said.IsArticle && LeadsElsewhere => Unreadable.TeaserList,
            _ when isShort => Unreadable.NotAnArticle,
            _ => null,
        };
    }

    /// <summary>Reading costs something, as the publisher says or as the page is built.</summary>
    public bool IsPaid(PaidOffer offer) => said.IsPaid || offer.IsLocked || NamesPaywall;

    /// <summary>Whether the text is only the beginning of a paid article, as far as can be told.</summary>
    public bool IsBeginning(string text, PaidOffer offer)
    {
        var (count, told) = (WordCount.Weigh(text), Math.Max(said.Words, said.Body is { } body ? WordCount.Weigh(body) : 0));
        return told > 0 ? count < Beginning * told && IsPaid(offer) : count < LongestBeginning && (said.IsPaid || offer.IsLocked);
    }

    /// <summary>The page says in its title that it is not there, or tells its reader where else to look.</summary>
    private bool IsMissing(string text, int count, bool isShort)
    {
        var title = words.Missing.IsIn(Shown);
        return (isShort && (title || IsErrorPage || Titles.Any(WallParts.ErrorNumber().IsMatch)))
            || (!isShort && Titles.SelectMany(one => WallParts.Stroke().Split(one)).Any(IsMissingAlone))
            || IsAll(Phrases(words.Lost, text, isShort), title, count);
    }

    private bool IsMissingAlone(string title) => WallParts.ErrorNumber().IsMatch(title)
        || (words.MissingPages.IsIn(title) && WordCount.Weigh(words.MissingPages.RemoveFrom(title)) <= MostAroundPhrase);

    /// <summary>The page talks to a robot: a challenge or a captcha.</summary>
    /// <remarks>The scripts of those who check stand on many pages that they guard.</remarks>
    private bool Challenges(bool isShort) => IsBare && (WallParts.ChallengeTitle().IsMatch(page.Title ?? string.Empty) || (isShort && (words.Challenges.IsIn(Shown) || page.QuerySelector("[id^=cf-]") is not null
        || tree.Named("script").Concat(tree.Named("iframe")).Any(element => WallParts.Challenger().IsMatch($"{element.GetAttribute("src")} {element.TextContent}")))));

    /// <summary>The page speaks to its reader, and of hardly anything else.</summary>
    /// <param name="title">What its title may say instead.</param>
    private bool Speaks(Wording of, string text, int count, bool isShort, Wording? title = null)
    {
        var phrases = Phrases(of, text, isShort);
        return isShort ? phrases > 0 || of.IsIn(Shown) : IsAll(phrases + (phrases > 0 && of.IsIn(Shown) ? 1 : 0), title?.IsIn(Shown) == true, count);
    }

    /// <param name="title">Whether the title says something that goes with the phrases; it speaks for them, but of no words of the page.</param>
    private static bool IsAll(int phrases, bool title, int count) => phrases > 0 && phrases + (title ? 1 : 0) >= FewestPhrases && phrases * WordsPerPhrase >= count;

    /// <summary>How often the page uses one of the phrases, not in quotations; where no article was found, whatever stands there counts.</summary>
    private int Phrases(Wording of, string text, bool isShort) => of.Count(Unquoted(isShort && IsBare ? string.Join('\n', blocks.Select(block => block.Text)) : text));

    /// <summary>The page speaks for itself, and of hardly anything but what it wants to store.</summary>
    private bool AsksConsent(string text, int count)
    {
        text = Unquoted(text);
        var (hits, own) = (words.Consent.Count(text), words.Addresses.Count(text));
        return count < LongestWall ? own > 0 && hits * WordsPerConsent >= count : own >= LeastOfMany && hits * WordsPerConsentOfMany >= count;
    }

    private static string Unquoted(string text) => WallParts.Quoted().Replace(text, string.Empty);

    /// <summary>The page is drawn by a program in the browser: it has scripts, and says so or has nothing else.</summary>
    private bool NeedsScript() => IsBare && (tree.Named("noscript").Any(element => WallParts.JavaScript().IsMatch(element.TextContent))
        || blocks.Any(block => WallParts.JavaScript().IsMatch(block.Text))
        || (blocks.Sum(block => block.Text.Length) < 100 && tree.Named("script").Count > 0));
}
