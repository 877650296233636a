using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>One article that was found, with the claim or the sentence that has the words.</summary>
public static class FoundLine
{
    /// <summary>UTF-16 code units of a claim or sentence: three lines on a phone.</summary>
    private const int LongestWords = 160;

    /// <summary>Sentences that are looked at; of a longer article the headline says enough.</summary>
    private const int LookedAt = 500;

    public static IEnumerable<Block> Of(int number, Entry entry, SearchQuery query, Language language)
    {
        yield return EntryList.Line(number, entry, language) with { Gap = 2 };
        var spoken = entry.Article.Language;
        var said = entry.Briefing.Claims.Select(claim => (claim.Source?.Name, Text: claim.Content, Hits: query.Hits($"{claim.Content} {claim.Source?.Name}", spoken)));
        var written = entry.Article.Sentences.Take(LookedAt).Select(sentence => sentence.Span.In(entry.Article.Text)).Select(text => ((string?)null, Text: text, Hits: query.Hits(text, spoken)));
        var (who, words, hits) = said.Concat(written).DefaultIfEmpty().MaxBy(each => each.Hits);
        if (hits > 0)
        {
            yield return new([.. Who(who), new(Excerpt.Of(OutsideText.Line(words), LongestWords), Look.Italic)], Gap: 1);
        }
    }

    private static IEnumerable<Run> Who(string? name) => name is null ? [] : [new(OutsideText.Line(name), Look.Bold), new(": ")];
}
