using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>That a briefing tells what its chat has met before: one line, and a button to the earlier briefing.</summary>
public static class MetLine
{
    private const int LongestFigure = 60;

    public static IEnumerable<Block> Of(Entry entry, Language language)
    {
        if (entry.Met is not { } met || entry.Briefing.Claims.FirstOrDefault(claim => claim.Id == met.Claim) is not { Source: { } source })
        {
            yield break;
        }

        var phrase = met.Change switch
        {
            Change.Denied => Phrase.MetDenied,
            Change.Figure => Phrase.MetFigure,
            Change.Firmer => Phrase.MetFirmer,
            Change.Weaker => Phrase.MetWeaker,
            _ => Phrase.MetSame,
        };
        var said = language.Say(
            phrase,
            ("source", OutsideText.Line(source.Name)),
            ("claim", met.Claim),
            ("date", BriefingWords.Date(met.At, language)!),
            ("before", Excerpt.Of(OutsideText.Line(met.Before ?? ""), LongestFigure)),
            ("now", Excerpt.Of(OutsideText.Line(met.Now ?? ""), LongestFigure)));
        yield return new([new("↺ "), new(said)]);
    }

    /// <returns><c>null</c> when nothing was met before.</returns>
    public static Button? Button(Entry entry, Language language) =>
        entry.Met is { } met ? new(language.Say(Phrase.EarlierBriefing), new CommandData("open", entry.Chat.Topic, CommandData.Opening(met.Earlier)).Write()) : null;
}
