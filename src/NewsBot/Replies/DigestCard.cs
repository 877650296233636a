using System.Globalization;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Digests;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The briefings of some days → messages: what they tell together, then each with its first point and the claims most worth checking. Buttons open them.</summary>
public static class DigestCard
{
    /// <summary>Whose answer it is.</summary>
    public const string Command = "digest";

    /// <summary>UTF-16 code units of a point, and of a claim.</summary>
    private const int LongestPoint = 300, LongestClaim = 180;

    private const int MostClaims = 2;

    /// <param name="all">How many briefings there are of that time.</param>
    /// <param name="span">The time, in words.</param>
    public static IReadOnlyList<ReplyPart> Write(ChatKey chat, IReadOnlyList<Entry> entries, Digest digest, int all, string span, Language language)
    {
        List<Block> blocks =
        [
            new([new(language.Say(all > entries.Count ? Phrase.DigestPart : Phrase.DigestHeading, ("count", all), ("shown", entries.Count), ("time", span)), Look.Bold)], LeadsOn: true),
            .. digest.Points.Select((point, index) => new Block([new(Block.Bullet), new(OutsideText.Line(point.Text)), new($" ({string.Join(", ", point.Briefings.Select(number => (number + 1).ToString(language.Culture)))})")], Gap: index == 0 ? 2 : 1)),
            .. entries.SelectMany((entry, index) => Lines(index + 1, entry, language)),
            .. StandIn.Lines(digest.Shortfall, language),
        ];
        var parts = TelegramHtml.Cut(blocks).Select(html => new ReplyPart(html)).ToList();
        parts[^1] = parts[^1] with { Buttons = [.. EntryList.Openers(Command, chat, entries.Select(entry => entry.Ask), first: 1, language)] };
        return parts;
    }

    private static IEnumerable<Block> Lines(int number, Entry entry, Language language)
    {
        var title = EntryList.Line(number, entry, language) with { Gap = 2, LeadsOn = true };
        yield return LinkTo(entry) is { } message ? title with { Runs = [.. title.Runs, new(" "), new("↗", Link: message)] } : title;
        var point = OutsideText.Line(entry.Briefing.Summary[0].Text);
        if (point != OutsideText.Line(entry.Briefing.Headline))
        {
            yield return new([new(Block.Bullet), new(Excerpt.Of(point, LongestPoint))], Gap: 1);
        }

        var first = CheckWorthiness.First([.. entry.Briefing.Claims.Where(claim => !IsInPoint(entry.Briefing, claim))]).Take(MostClaims).ToHashSet();
        foreach (var claim in new BriefingWords(entry.Article, entry.Briefing, language).Claims.Where(claim => first.Contains(claim.Number)))
        {
            yield return new([new("◎ "), new(claim.Source, Look.Bold), new(": "), new(Excerpt.Of(claim.Content, LongestClaim))], Gap: 1);
        }
    }

    /// <summary>What the first point tells already is not told twice.</summary>
    private static bool IsInPoint(Briefing briefing, Claim claim) =>
        claim.Evidence.Any(evidence => briefing.Summary[0].Evidence.Any(evidence.Overlaps));

    /// <summary>The message that asked for the briefing, above which it stands; only supergroups have addresses for their messages.</summary>
    private static Uri? LinkTo(Entry entry)
    {
        const long Supergroups = -1_000_000_000_000;
        return entry is { Message: { } message, Chat.Chat: < Supergroups and var chat } ? new(string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{Supergroups - chat}/{message}")) : null;
    }
}
