using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>A remembered briefing → the one message that shows it, with its buttons.</summary>
/// <remarks>Always one message, so that its buttons can change all of it: what does not fit stands on further pages of the same message.</remarks>
public static class BriefingCard
{
    /// <summary>More in a row are too narrow for a thumb; Telegram shows at most 8.</summary>
    private const int ClaimsInARow = 8;

    /// <summary>Headline, origin and sourcing; points; what does not agree; caveats; claims; why another engine stood in.</summary>
    /// <param name="view">A page beyond the last shows the last; a length nobody has asked for the briefing's own.</param>
    /// <param name="note">Said before the points, so that the first page has it; <c>null</c>: nothing.</param>
    public static ReplyPart Write(Entry entry, View view, Language language, ChatSettings settings, string? note = null) =>
        Write(entry, view, language, settings, wanted => new ButtonData(entry.Ask, entry.Chat.Topic, wanted).Write(), whole: null, note);

    /// <param name="carry">What a button carries that wants this.</param>
    /// <param name="whole">Where the whole briefing is, for a card in a chat that the bot does not know: there it cannot answer with evidence,
    /// nobody may forget what is another's, and what a person has met before is nobody else's. <c>null</c> in the briefing's own chat.</param>
    internal static ReplyPart Write(Entry entry, View view, Language language, ChatSettings settings, Func<Wanted, string> carry, string? whole, string? note = null)
    {
        var briefing = entry.SummaryOf(view.Length) is { } points ? entry.Briefing with { Summary = points } : entry.Briefing;
        var words = new BriefingWords(entry.Article, briefing, language);
        var claims = view.ShowsClaims ? words.Claims.Select(claim => Claim(settings.ShowsSigns ? claim : claim with { Signs = [] })).ToList() : [];
        IReadOnlyList<Block> hint = claims.Count > 0 && whole is null ? [new([new(language.Say(Phrase.TapNumber), Look.Italic)], Gap: 1)] : [];
        IReadOnlyList<Block> above = note is null ? [] : [new([new(note, Look.Italic)])];
        IReadOnlyList<Block> blocks = view.ShowsPoints
            ? [.. Opening(entry.Article, words), .. above, .. Points(words), .. settings.ShowsDoubts ? Doubts(words, language) : [], .. whole is null
            || entry.Chat.Chat < 0 ? MetLine.Of(entry, language) : [], .. Shown(claims, language), .. hint, .. Ending(words)]
            : [.. Opening(entry.Article, words), .. above, .. Shown(claims, language), .. hint];
        var part = Turned(TelegramHtml.Pages(blocks), TelegramHtml.Write);
        return settings.Rich && whole is null ? part with { Rich = Turned(RichHtml.Pages(blocks), RichHtml.Write) } : part;

        ReplyPart Turned(IReadOnlyList<IReadOnlyList<Block>> pages, Func<IReadOnlyList<Block>, string> write)
        {
            var here = view with { Page = Math.Clamp(view.Page, 0, pages.Count - 1) };
            var numbers = pages[here.Page].Select(block => block.Claim).OfType<int>().ToList();
            return new(write(pages[here.Page])) { Buttons = Buttons(entry, here, pages.Count, whole is null ? numbers : [], language, carry, whole) };
        }
    }

    /// <summary>The buttons that are left when the briefing is forgotten: only the way to the article's own page.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Forgotten(Entry entry, Language language) =>
        PageOf(entry.Article) is { } page ? [[new(language.Say(Phrase.OpenArticle), Page: page)]] : [];

    /// <summary>Who and by which words on the first line, then the content, then the signs.</summary>
    internal static Block Claim(ClaimWords claim, bool quoted = true)
    {
        var runs = new List<Run> { new($"{claim.Number}. "), new(claim.Source, Look.Bold) };
        if (claim.Role is { } role)
        {
            runs.Add(new($", {role}"));
        }

        if (claim.Cue is { } cue)
        {
            runs.Add(new(" – "));
            runs.Add(new(cue, Look.Italic));
        }

        runs.Add(new("\n"));
        runs.Add(new(claim.Content));
        if (claim.Signs.Count > 0)
        {
            runs.Add(new("\n" + string.Join(" · ", claim.Signs.Select(sign => $"{sign.Symbol} {sign.Words}"))));
        }

        return new(runs, Gap: claim.Number == 1 ? 1 : 2, Quoted: quoted, Claim: claim.Number);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Entry entry, View view, int pages, List<int> numbers, Language language, Func<Wanted, string> carry, string? whole)
    {
        if (view.Confirms)
        {
            return [[Press(Phrase.ForgetThisForGood, new Wanted.Forget()), Press(Phrase.KeepThis, new Wanted.Show(view with { Confirms = false }))]];
        }

        List<Button> turning = [], changing = [], asking = [], keeping = [];
        IReadOnlyList<Button> agreeing = whole is null && entry.Briefing.Engine.Fallback == Fallback.TooLong ? [Press(Phrase.AskModel, new Wanted.Model())] : [];
        if (view.Page > 0)
        {
            turning.Add(Labelled(PageName("‹ ", view.Page, ""), new Wanted.Show(view with { Page = view.Page - 1 })));
        }

        if (view.Page < pages - 1)
        {
            turning.Add(Labelled(PageName("", view.Page + 2, " ›"), new Wanted.Show(view with { Page = view.Page + 1 })));
        }

        if (view.Aside)
        {
            return [.. Numbers(), .. turning.Count > 0 ? new[] { turning } : []];
        }

        if (!view.ShowsPoints)
        {
            changing.Add(Press(Phrase.WithSummary, new Wanted.Show(view with { ShowsPoints = true, Page = 0 })));
        }
        else if (entry.Briefing.Claims.Count > 0)
        {
            changing.Add(view.ShowsClaims
                ? Press(Phrase.HideClaims, new Wanted.Show(view with { ShowsClaims = false, Page = 0 }))
                : Press(Phrase.ShowClaims, new Wanted.Show(view with { ShowsClaims = true, Page = 0, Aside = entry.Chat.Chat < 0 && whole is null })));
        }

        if (view.ShowsPoints && view.Length > Length.Short)
        {
            changing.Add(Press(Phrase.Shorter, new Wanted.Show(view with { Length = view.Length - 1, Page = 0 })));
        }

        if (view.ShowsPoints && view.Length < Length.Long)
        {
            changing.Add(Press(Phrase.Longer, new Wanted.Show(view with { Length = view.Length + 1, Page = 0 })));
        }

        if (whole is null)
        {
            asking.Add(Press(Phrase.AskThis, new Wanted.Question()));
            asking.Add(Press(Phrase.TranslateThis, new Wanted.Show(view with { Chooses = true })));
        }

        if (PageOf(entry.Article) is { } page)
        {
            keeping.Add(new(language.Say(Phrase.OpenArticle), Page: page));
        }

        keeping.Add(whole is null
            ? Press(Phrase.ForgetThis, new Wanted.Show(view with { Confirms = true }))
            : new(language.Say(Phrase.WholeBriefing), Page: whole));
        return [.. Numbers(), .. new[] { agreeing, turning, changing, asking, keeping, MetLine.Button(entry, language) is { } earlier && whole is null ? [earlier] : [] }.Where(row => row.Count > 0)];

        IEnumerable<IReadOnlyList<Button>> Numbers() => Evenly(numbers.ConvertAll(number => Labelled(number.ToString(language.Culture), new Wanted.Evidence(number))));

        Button Press(Phrase label, Wanted wanted) => Labelled(language.Say(label, ("count", entry.Briefing.Claims.Count)), wanted);

        Button Labelled(string label, Wanted wanted) => new(label, carry(wanted));

        string PageName(string before, int page, string after) => string.Create(CultureInfo.InvariantCulture, $"{before}{page}/{pages}{after}");
    }

    /// <summary>Rows of nearly the same length: nine claims are five and four.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Evenly(List<Button> buttons)
    {
        var rows = (buttons.Count + ClaimsInARow - 1) / ClaimsInARow;
        return rows == 0 ? [] : buttons.Chunk((buttons.Count + rows - 1) / rows);
    }

    /// <summary>Telegram refuses a message whose button leads to a name without a dot.</summary>
    private static string? PageOf(Article article) =>
        article.Url is { Scheme: "http" or "https" } url && url.IdnHost.Contains('.', StringComparison.Ordinal) ? url.AbsoluteUri : null;

    private static IEnumerable<Block> Opening(Article article, BriefingWords words)
    {
        yield return new([new(words.Headline, Look.Bold, article.Url)]);
        yield return new([new(words.Origin)], Gap: 1);
        yield return new([new(words.Sourcing, Look.Italic)], Gap: 1);
    }

    private static IEnumerable<Block> Points(BriefingWords words)
    {
        var gap = 2;
        foreach (var point in words.Points)
        {
            yield return new([new(Block.Bullet), new(point)], gap);
            gap = 1;
        }
    }

    private static IEnumerable<Block> Shown(List<Block> claims, Language language) => claims.Count == 0
        ? []
        : [Heading(language.Say(Phrase.WhoClaimsWhat)), .. claims];

    /// <summary>What the article does not vouch for: before the claims, so that the first page has it.</summary>
    private static IEnumerable<Block> Doubts(BriefingWords words, Language language) =>
    [
        .. Under(language.Say(Phrase.Disagreement), "⇄ ", words.Disagreements),
        .. Under(language.Say(Phrase.Caveat), "? ", words.Caveats),
    ];

    private static IEnumerable<Block> Ending(BriefingWords words)
    {
        var gap = 2;
        foreach (var note in new[] { words.PartlyRead, words.AlsoIn, words.StoodIn, words.Covered, words.LeftOut }.OfType<string>())
        {
            yield return new([new(note, Look.Italic)], gap);
            gap = 1;
        }
    }

    private static IEnumerable<Block> Under(string heading, string sign, IEnumerable<string> lines) =>
        lines.Select(line => new Block([new(sign), new(line)], Gap: 1)) is var blocks && blocks.Any() ? blocks.Prepend(Heading(heading)) : [];

    private static Block Heading(string text) => new([new(text, Look.Bold)], LeadsOn: true);
}
