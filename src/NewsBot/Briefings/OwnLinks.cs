using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Briefings;

/// <summary>Takes out of a model's draft what a chat would make a link of and the article does not have: addresses, mentions, commands.</summary>
internal static partial class OwnLinks
{
    /// <returns>The draft without such items; <see cref="BriefingDraft.Unread"/> names them.</returns>
    public static BriefingDraft Only(BriefingDraft draft, Article article)
    {
        var kept = draft.Claims.Index().Where(claim => AreOwn(claim.Item.Content)).ToList();
        var positions = kept.Index().ToDictionary(claim => claim.Item.Index + 1, claim => claim.Index + 1);
        var foreign = new List<string>();
        foreach (var (kind, texts) in new[] { ("point", draft.Points.Select(point => point.Text)), ("claim", draft.Claims.Select(claim => claim.Content)), ("caveat", draft.Caveats.Select(caveat => caveat.Text)) })
        {
            foreign.AddRange(texts.Where(text => !AreOwn(text)).Select(text => $"{kind}: a link that the article does not have: “{text}”"));
        }

        return draft with
        {
            Headline = draft.Headline is { } headline && AreOwn(headline) ? headline : null,
            Points = [.. draft.Points.Where(point => AreOwn(point.Text))],
            Claims = [.. kept.Select(claim => claim.Item)],
            Caveats =
            [
                .. from caveat in draft.Caveats
                   where AreOwn(caveat.Text)
                   select caveat with { Claims = [.. caveat.Claims.Where(positions.ContainsKey).Select(position => positions[position])] },
            ],
            Unread = [.. draft.Unread, .. foreign],
        };

        bool AreOwn(string text) => Link.Matches(text).All(link => article.Text.Contains(link.Value.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>As Telegram's clients find them, and rather too many: whatever looks like one and stands in the article passes.</summary>
    [GeneratedRegex(
        @"([a-z][a-z0-9+.\-]*://|www\.)[^\s)\]>""'»”]+|(\p{L}[\p{L}\p{N}\-]*\.)+([a-z]{2,24}|рф|укр|бел)\b|@[a-z0-9_]{4,}|(^|\s)/[a-z][a-z0-9_]{2,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }
}
