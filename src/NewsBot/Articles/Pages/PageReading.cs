using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What was found in a page: its article, or why it has none.</summary>
/// <param name="Found">Of a page without an article, what it holds all the same.</param>
/// <param name="Wall"><c>null</c> when there is nothing against <paramref name="Found"/>.</param>
public sealed record PageReading(Extract Found, Unreadable? Wall)
{
    /// <summary>How much longer another version must be that replaces an article.</summary>
    private const double MuchLonger = 1.5;

    /// <summary>Letters and digits by which two texts are known to begin alike, and words of which two titles must share most.</summary>
    private const int Opening = 60, FewestTitleWords = 3;

    /// <summary>Of the longer of two titles' words.</summary>
    private const double MostOfTitle = 0.6;

    /// <summary>Where more of it stands, or the feed of what it lists; <c>null</c>: nowhere, or this is enough.</summary>
    public Uri? Elsewhere { get; init; }

    /// <summary>The page says, or is built so, that reading it costs something.</summary>
    public bool IsPaid { get; init; }

    /// <exception cref="UnreadableException">The page holds no article.</exception>
    public Extract Article => Wall is { } reason ? throw new UnreadableException(reason) : Found;

    /// <summary>The other version, if it is of the same article, free, and longer; else this one.</summary>
    public PageReading Or(PageReading other) =>
        other is { Wall: null, IsPaid: false } && WordCount.Weigh(other.Found.Text) > (Wall is null ? MuchLonger : 1) * WordCount.Weigh(Found.Text) && IsOfSame(other.Found)
            ? new(
                other.Found with
                {
                    Url = Found.Url,
                    Site = Found.Site ?? other.Found.Site,
                    Author = Found.Author ?? other.Found.Author,
                    Published = Found.Published ?? other.Found.Published,
                    Language = Found.Language ?? other.Found.Language,
                    Image = Found.Image ?? other.Found.Image,
                },
                Wall: null)
            : this;

    private bool IsOfSame(Extract other)
    {
        var opening = Signs(Found.Text);
        return (opening.Length >= Opening && Signs(other.Text).Contains(opening[..Opening], StringComparison.Ordinal)) || AreAlike(Words(Found.Title), Words(other.Title));
    }

    private static bool AreAlike(HashSet<string> one, HashSet<string> other) =>
        Math.Min(one.Count, other.Count) >= FewestTitleWords && one.Count(other.Contains) >= MostOfTitle * Math.Max(one.Count, other.Count);

    private static string Signs(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static HashSet<string> Words(string? title) =>
        [.. (title ?? string.Empty).ToUpperInvariant().Split(title?.Where(sign => !char.IsLetterOrDigit(sign)).Distinct().ToArray() ?? [], StringSplitOptions.RemoveEmptyEntries)];
}
