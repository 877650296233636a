using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Offline;
using NewsBot.Briefings.Offline.Clauses;

namespace NewsBot.Briefings.Groundings;

/// <summary>Whom a point, or a sentence about an article, says to say what: as the rules read it, or before a colon.</summary>
internal static class Told
{
    /// <summary>Words before a colon that name who speaks, at most.</summary>
    private const int LongestName = 12;

    /// <param name="sources">Who speaks in the article; asked for when a name stands before a colon.</param>
    /// <returns>Claims with a source, whose spans are those of the point.</returns>
    /// <param name="warns">Whether it may say that something could not be verified.</param>
    public static IReadOnlyList<ClaimDraft> Read(ArticleTokens point, Func<IReadOnlyList<Source>> sources, bool warns = true)
    {
        var told = OfflineEngine.Claims(point, warns).Where(claim => claim.Source is not null).ToList();
        var text = point.Article.Text;
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (told.Count > 0 || colon < 0 || text.AsSpan(0, colon).ContainsAny(Evidence.Quotation.Opening) || Word.Split(text[..colon]) is not { Count: > 0 and <= LongestName } before)
        {
            return told;
        }

        var source = sources().Where(known => Sources.Longer(known.Name).TrueForAll(word => before.Exists(other => Sources.IsForm(word.Form, other.Form))))
            .MaxBy(known => Sources.Longer(known.Name).Count);
        return source is null ? [] : [new() { Content = text[(colon + 2)..], Source = source, Spans = new([new TextSpan(before[0].Start, before[^1].End)], [], []) }];
    }
}
