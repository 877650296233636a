using NewsBot.Asks;

namespace NewsBot.Articles;

/// <summary>A stretch of <see cref="Article.Text"/>, in UTF-16 code units; <paramref name="End"/> is exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}

/// <summary>One sentence of an article, trimmed of surrounding blanks.</summary>
/// <param name="Number">From 1, in order; what engines cite.</param>
/// <param name="Paragraph">From 0.</param>
public sealed record Sentence(int Number, int Paragraph, TextSpan Span);

/// <summary>The text worth reading, boilerplate gone, cut into sentences.</summary>
public sealed record Article
{
    /// <summary>Canonical address without tracking parameters; <c>null</c> for text that has none.</summary>
    public Uri? Url { get; init; }

    public string? Title { get; init; }

    public string? Site { get; init; }

    public string? Author { get; init; }

    /// <summary>In UTC; <c>null</c> when the page does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>ISO 639-1; "und" when no language could be told.</summary>
    public required string Language { get; init; }

    /// <summary>ISO 639-1 of a second language in which a good part of the text stands; <c>null</c> for a text in one language.</summary>
    public string? AlsoIn { get; init; }

    /// <summary>The picture that the page shows for it elsewhere; <c>null</c> when it names none.</summary>
    public Uri? Image { get; init; }

    /// <summary>The page shows only the beginning: the rest is for those who pay.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Paragraphs separated by one empty line ("\n\n"); no other line breaks, no tabs, no control characters.</summary>
    public required string Text { get; init; }

    /// <summary>In order, not overlapping; together they cover every visible character of <see cref="Text"/>.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Words separated by blanks.</summary>
    public required int Words { get; init; }

    /// <returns>The numbers of the sentences that the spans touch, in order.</returns>
    public IReadOnlyList<int> NumbersOf(IReadOnlyList<TextSpan> spans) =>
        [.. Sentences.Where(sentence => spans.Any(sentence.Span.Overlaps)).Select(sentence => sentence.Number)];

    /// <summary>The article with what a forwarded message tells, where the text itself does not.</summary>
    public Article From(Origin? origin) => origin is null ? this : this with
    {
        Url = Url ?? origin.Address,
        Site = Site ?? origin.Outlet,
        Author = Author ?? origin.Author,
        Published = Published ?? origin.WrittenAt,
    };
}

/// <summary>Why an ask cannot become an article. The person is told; nothing is retried.</summary>
public enum Unreadable
{
    /// <summary>A greeting or a question, not an article.</summary>
    TooShort,

    /// <summary>Nothing at all: an empty message or file.</summary>
    Empty,

    /// <summary>More text or bytes than the limits of <see cref="ReadingOptions"/> allow.</summary>
    TooLarge,

    /// <summary>Bytes that are neither text nor HTML nor a file that is read.</summary>
    NotText,

    /// <summary>A file that opens only with a password.</summary>
    Locked,

    /// <summary>A file that is not whole, or breaks the rules of its kind.</summary>
    Damaged,

    /// <summary>A file that shows text but holds none: scanned pages, or letters that it does not name.</summary>
    OnlyPictures,

    /// <summary>A file of a kind that nobody writes any more: .doc, .rtf.</summary>
    OldFormat,

    /// <summary>A file in a message that is larger than what Telegram gives to bots, or than what is taken from it.</summary>
    FileTooLarge,

    /// <summary>A file in a message that Telegram does not give any more.</summary>
    FileGone,

    /// <summary>A page without an article, for no reason that could be told.</summary>
    NotAnArticle,

    /// <summary>A feed: a list of articles for programs. Where that is of use, it comes as a <see cref="Feeds.FeedException"/>.</summary>
    Feed,

    /// <summary>A link to a post in a Telegram chat that only its members see.</summary>
    ClosedChat,

    /// <summary>Not http or https, or an address that is not public.</summary>
    AddressForbidden,

    /// <summary>The site says that the page does not exist (404, 410), or there is no such site.</summary>
    NotFound,

    /// <summary>The site refuses readers without an account, a payment or a browser (401, 402, 403, bot challenge), or with something that hides adverts.</summary>
    Blocked,

    /// <summary>The site does not show the page in the country that it is asked from, or for legal reasons (451).</summary>
    OtherCountry,

    /// <summary>The link leads from one address to the next, or round in a circle, and never to a page.</summary>
    LeadsNowhere,

    /// <summary>The site did not answer in time, or answered with an error.</summary>
    Unreachable,

    /// <summary>The site asks to be left alone for a while (429, or 503 with a time to wait), or too many wait for it already.</summary>
    Busy,

    /// <summary>The site asks programs not to read the page, and the operator wants that respected (<see cref="ReadingOptions.ObeysRobots"/>).</summary>
    NotForPrograms,

    /// <summary>The page asks about cookies, and shows nothing else.</summary>
    ConsentWall,

    /// <summary>Only the first lines of the article are free.</summary>
    Paywall,

    /// <summary>The page asks for a log-in.</summary>
    SignIn,

    /// <summary>The page is drawn by a program in the browser.</summary>
    Scripted,

    /// <summary>The page checks whether a human asks; such pages often say that all is well (200).</summary>
    RobotCheck,

    /// <summary>A front page, a section, a search: teasers of articles.</summary>
    TeaserList,

    /// <summary>Pictures with a few words.</summary>
    Gallery,

    /// <summary>A film with a few words.</summary>
    Video,
}

/// <summary>A refusal: the input cannot become an article, for a reason that the person is told.</summary>
public class UnreadableException(Unreadable reason, Exception? inner = null) : Exception($"The input is unreadable: {reason}.", inner)
{
    public Unreadable Reason { get; } = reason;

    /// <summary>The same refusal for somebody else who asks the same.</summary>
    public virtual UnreadableException Again() => new(Reason, this);
}

/// <summary>A file in a message is larger than what is taken.</summary>
/// <param name="limit">Bytes that it may have.</param>
public sealed class FileTooLargeException(long limit, Exception? inner = null) : UnreadableException(Unreadable.FileTooLarge, inner)
{
    /// <summary>What it may have, rounded to what people call megabytes: 1,048,576 bytes each, at least a tenth.</summary>
    public double Megabytes { get; } = Math.Max(0.1, Math.Round(limit / (1024.0 * 1024), 1));

    /// <inheritdoc/>
    public override UnreadableException Again() => new FileTooLargeException(limit, this);
}
