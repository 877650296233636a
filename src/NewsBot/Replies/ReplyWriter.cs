using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>Briefing, refusal, apology → Telegram HTML in the reader's language.</summary>
public static class ReplyWriter
{
    /// <summary>Messages of one reply; a chat is not flooded with a book. Claims beyond it are counted, not shown.</summary>
    public const int MaxParts = 10;

    /// <summary>The placeholder that the briefing replaces.</summary>
    public static Reply Reading(Ask ask, Language language) => Say(ask, language.Say(Phrase.Reading));

    /// <summary>Headline, origin and sourcing; points; what does not agree; caveats; claims; why another engine stood in.</summary>
    public static Reply Write(Ask ask, Article article, Briefing briefing, Language language)
    {
        var words = new BriefingWords(article, briefing, language);
        var claims = words.Claims.Select(Claim).ToList();
        var shown = claims.Count;
        var parts = Cut(shown);
        while (parts.Count > MaxParts && shown > 0)
        {
            shown = Math.Min(shown - 1, shown * MaxParts / parts.Count);
            parts = Cut(shown);
        }

        return new(ask.Chat, ask.MessageId, [.. parts.Select(html => new ReplyPart(html))]);

        IReadOnlyList<string> Cut(int shown) =>
            TelegramHtml.Cut([.. Opening(article, words), .. Doubts(words, language), .. Shown(claims, shown, language), .. Ending(words)]);
    }

    /// <summary>Why the input could not become an article, and what to do.</summary>
    public static Reply Refuse(Ask ask, Unreadable reason, Language language) => Say(ask, language.Say(PhraseOf(reason)));

    /// <summary>Three attempts failed: says so, and that nothing else is lost.</summary>
    public static Reply Apologise(Ask ask, Language language) => Say(ask, language.Say(Phrase.Apology));

    /// <summary>Plain words of our own or of a person; escaped here.</summary>
    public static Reply Say(Ask ask, string text) => Say(ask, [new([new(text)])]);

    /// <summary>Blocks that are not a briefing: help, history.</summary>
    public static Reply Say(Ask ask, IReadOnlyList<Block> blocks) =>
        new(ask.Chat, ask.MessageId, [.. TelegramHtml.Cut(blocks).Select(html => new ReplyPart(html))]);

    private static IEnumerable<Block> Opening(Article article, BriefingWords words)
    {
        yield return new([new(words.Headline, Look.Bold, article.Url)]);
        yield return new([new(words.Origin)], Gap: 1);
        yield return new([new(words.Sourcing, Look.Italic)], Gap: 1);
        var gap = 2;
        foreach (var point in words.Points)
        {
            yield return new([new("• "), new(point)], gap);
            gap = 1;
        }
    }

    private static IEnumerable<Block> Shown(List<Block> claims, int shown, Language language)
    {
        if (claims.Count == 0)
        {
            yield break;
        }

        yield return Heading(language.Say(Phrase.WhoClaimsWhat));
        foreach (var claim in claims.Take(shown))
        {
            yield return claim;
        }

        if (shown < claims.Count)
        {
            yield return new([new(language.Say(Phrase.MoreClaims, ("count", claims.Count - shown)))], Gap: 1);
        }
    }

    /// <summary>Who and by which words on the first line, then the content, then the signs.</summary>
    private static Block Claim(ClaimWords claim)
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

        return new(runs, Gap: claim.Number == 1 ? 1 : 2, Quoted: true);
    }

    /// <summary>What the article does not vouch for: before the claims, so that the first message has it.</summary>
    private static IEnumerable<Block> Doubts(BriefingWords words, Language language) =>
    [
        .. Under(language.Say(Phrase.Disagreement), "⇄ ", words.Disagreements),
        .. Under(language.Say(Phrase.Caveat), "? ", words.Caveats),
    ];

    private static IEnumerable<Block> Ending(BriefingWords words)
    {
        if (words.StoodIn is { } stoodIn)
        {
            yield return new([new(stoodIn, Look.Italic)]);
        }

        if (words.LeftOut is { } leftOut)
        {
            yield return new([new(leftOut, Look.Italic)], words.StoodIn is null ? 2 : 1);
        }
    }

    private static IEnumerable<Block> Under(string heading, string sign, IEnumerable<string> lines) =>
        lines.Select(line => new Block([new(sign), new(line)], Gap: 1)) is var blocks && blocks.Any() ? blocks.Prepend(Heading(heading)) : [];

    private static Block Heading(string text) => new([new(text, Look.Bold)], LeadsOn: true);

    private static Phrase PhraseOf(Unreadable reason) => reason switch
    {
        Unreadable.TooShort => Phrase.RefuseTooShort,
        Unreadable.Empty => Phrase.RefuseEmpty,
        Unreadable.TooLarge => Phrase.RefuseTooLarge,
        Unreadable.NotText => Phrase.RefuseNotText,
        Unreadable.NotAnArticle => Phrase.RefuseNotAnArticle,
        Unreadable.AddressForbidden => Phrase.RefuseAddress,
        Unreadable.NotFound => Phrase.RefuseNotFound,
        Unreadable.Blocked => Phrase.RefuseBlocked,
        _ => Phrase.RefuseUnreachable,
    };
}
