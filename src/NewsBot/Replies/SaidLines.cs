using System.Globalization;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>What somebody says in one article: its headline and date, then the claims.</summary>
public static class SaidLines
{
    /// <summary>Claims of one article, and UTF-16 code units of each: four articles fit into a message, and the briefing has the rest.</summary>
    private const int MostClaims = 4, LongestClaim = 160;

    public static IEnumerable<Block> Of(int number, Entry entry, NameQuery name, Language language)
    {
        yield return new(
        [
            new(string.Create(CultureInfo.InvariantCulture, $"{number}. ")),
            new(OutsideText.Line(entry.Briefing.Headline), Look.Bold, entry.Article.Url),
            new($" · {BriefingWords.Date(entry.Article.Published ?? entry.BriefedAt, language)}"),
        ]);
        var said = entry.Briefing.Claims.Where(claim => claim.Source is { } source && name.Is(source.Name, entry.Article.Language)).Select(claim => claim.Id).ToHashSet();
        foreach (var claim in new BriefingWords(entry.Article, entry.Briefing, language).Claims.Where(claim => said.Contains(claim.Number)).Take(MostClaims))
        {
            yield return new([new(Block.Bullet), .. Cue(claim.Cue), new(Excerpt.Of(claim.Content, LongestClaim)), .. Signs(claim.Signs)], Gap: 1);
        }

        if (said.Count > MostClaims)
        {
            yield return new([new(language.Say(Phrase.MoreClaims, ("count", said.Count - MostClaims)), Look.Italic)], Gap: 1);
        }
    }

    private static IEnumerable<Run> Cue(string? cue) => cue is null ? [] : [new(Excerpt.Of(cue, 40), Look.Italic), new(": ")];

    /// <summary>The symbols alone: their words stand in the briefing.</summary>
    private static IEnumerable<Run> Signs(IReadOnlyList<Sign> signs) =>
        signs.Where(sign => sign.Tone != Tone.Neutral).Select(sign => $"{sign.Symbol} {Excerpt.Of(sign.Words, 30)}").ToList() is { Count: > 0 } marks ? [new($" ({string.Join(", ", marks)})")] : [];
}
