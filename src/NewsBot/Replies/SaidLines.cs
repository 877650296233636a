using System.Globalization;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>What somebody says in one article: its headline and date, then the claims.</summary>
public static class SaidLines
{
    /// <summary>Claims of one article, and UTF-16 code units of each: four articles fit into a message, and the briefing has the rest.</summary>
    private const int MostClaims = 4, LongestClaim = 160;

    /// <param name="names">Whether each claim says whose it is: the name is that of several.</param>
    public static IEnumerable<Block> Of(int number, Entry entry, NameQuery name, bool names, Language language)
    {
        yield return new(
        [
            new(string.Create(CultureInfo.InvariantCulture, $"{number}. ")),
            new(OutsideText.Line(entry.Briefing.Headline), Look.Bold, entry.Article.Url),
            new($" · {BriefingWords.Date(entry.Article.Published ?? entry.BriefedAt, language)}"),
        ]);
        var said = entry.Briefing.Claims.Where(claim => claim.Source is { } source && name.Is(source, entry.Article.Language)).Select(claim => claim.Id).ToHashSet();
        foreach (var claim in new BriefingWords(entry.Article, entry.Briefing, language).Claims.Where(claim => said.Contains(claim.Number)).Take(MostClaims))
        {
            yield return new([new(Block.Bullet), .. names ? [new Run(claim.Source, Look.Bold), new(": ")]
                : Array.Empty<Run>(), .. Cue(claim.Cue), new(Excerpt.Of(claim.Content, LongestClaim)), .. Signs(claim.Signs)], Gap: 1);
        }

        if (said.Count > MostClaims)
        {
            yield return new([new(language.Say(Phrase.MoreClaims, ("count", said.Count - MostClaims)), Look.Italic)], Gap: 1);
        }
    }

    /// <summary>Whether those who are found by a name are several: no name is a part of another.</summary>
    public static bool AreSeveral(IEnumerable<Entry> entries, NameQuery name) => entries
        .SelectMany(entry => entry.Briefing.Claims.Select(claim => claim.Source).OfType<Source>().Where(source => name.Is(source, entry.Article.Language)))
        .Select(source => FoldedWords.Of(source.Name).ToHashSet(StringComparer.Ordinal))
        .Aggregate(new List<HashSet<string>>(), (several, words) => several.Exists(words.IsSubsetOf) ? several : [.. several.Where(other => !other.IsSubsetOf(words)), words])
        .Count > 1;

    private static IEnumerable<Run> Cue(string? cue) => cue is null ? [] : [new(Excerpt.Of(cue, 40), Look.Italic), new(": ")];

    /// <summary>The symbols alone: their words stand in the briefing.</summary>
    private static IEnumerable<Run> Signs(IReadOnlyList<Sign> signs) =>
        signs.Where(sign => sign.Tone != Tone.Neutral).Select(sign => $"{sign.Symbol} {Excerpt.Of(sign.Words, 30)}").ToList() is { Count: > 0 } marks ? [new($" ({string.Join(", ", marks)})")] : [];
}
