using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>What is offered to an inline query, and the card it becomes when it is chosen.</summary>
/// <param name="Id">1 to 64 bytes, unique among the offers of one query.</param>
public sealed record InlineCard(string Id, string Title, string Description, ReplyPart Message);

/// <summary>Briefings and links → cards: one message with buttons, in any chat.</summary>
public sealed class CardWriter(Seal seal)
{
    /// <summary>UTF-16 code units; clients show less.</summary>
    private const int LongestTitle = 120, LongestDescription = 200, LongestQuery = 100;

    /// <summary>An article that is known: the summary, the summary and the claims, the claims only.</summary>
    public IEnumerable<InlineCard> Known(Entry entry, string bot, Language language, ChatSettings settings)
    {
        yield return Of(entry, new(entry.FirstLength, ShowsClaims: false), language.Say(Phrase.InlineSummary), bot, language, settings);
        if (entry.Briefing.Claims.Count > 0)
        {
            yield return Of(entry, new(entry.FirstLength), language.Say(Phrase.InlineBoth), bot, language, settings);
            yield return Of(entry, new(entry.FirstLength, ShowsPoints: false), language.Say(Phrase.InlineClaims), bot, language, settings);
        }
    }

    /// <summary>An article among others.</summary>
    public InlineCard Listed(Entry entry, string bot, Language language, ChatSettings settings) =>
        Of(entry, View.First(entry, settings), OutsideText.Line(entry.Briefing.Headline), bot, language, settings);

    /// <summary>A link that nobody has read yet: a placeholder with a button that brings the briefing.</summary>
    public InlineCard Offered(Offer offer, long owner, Language language) => new(
        offer.Id,
        language.Say(Phrase.InlineOffer),
        Excerpt.Of(OutsideText.Line(offer.Link.Host + Uri.UnescapeDataString(offer.Link.AbsolutePath)), LongestDescription),
        Waiting(offer, owner, language.Say(Phrase.NotReadYet), language));

    /// <summary>For who names the bot without a link: how it is meant, and a button that offers what the person has read, to nobody else.</summary>
    /// <param name="words">What the person wrote; may be empty.</param>
    public static InlineCard Invited(string words, Language language) => new("i", language.Say(Phrase.GuestSearch), "", new(TelegramHtml.Escape(language.Say(Phrase.GuestHow)))
    {
        Buttons = [[new(language.Say(Phrase.GuestSearch), Query: Excerpt.Of(OutsideText.Line(words), LongestQuery))]],
    });

    /// <summary>A card that has no briefing (yet): why, and the button that tries.</summary>
    public ReplyPart Waiting(Offer offer, long owner, string why, Language language) => new(TelegramHtml.Write(
        [new([new(Excerpt.Of(OutsideText.Line(offer.Link.AbsoluteUri), LongestDescription), Link: offer.Link)]), new([new(why, Look.Italic)], Gap: 1)]))
    {
        Buttons = [[new(language.Say(Phrase.BriefHere), new CardData(owner, offer.Id).Write(seal))]],
    };

    /// <summary>The card that shows a briefing of a private chat.</summary>
    /// <param name="settings">Of that private chat.</param>
    public ReplyPart Write(Entry entry, View view, string bot, Language language, ChatSettings settings) => BriefingCard.Write(
        entry,
        view,
        language,
        settings,
        wanted => new CardData(entry.Chat.Chat, new ButtonData(entry.Ask, Topic: null, wanted).Write()).Write(seal),
        CardData.LinkTo(bot, entry.Chat.Chat, entry.Ask, seal));

    private InlineCard Of(Entry entry, View view, string title, string bot, Language language, ChatSettings settings)
    {
        var words = new BriefingWords(entry.Article, entry.Briefing, language);
        var headline = title == words.Headline ? words.Origin : $"{words.Headline} · {words.Origin}";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"k{entry.Ask.Update:x}.{entry.Ask.Part:x}{(view.ShowsPoints ? view.ShowsClaims ? '+' : '-' : '=')}"),
            Excerpt.Of(title, LongestTitle),
            Excerpt.Of($"{headline} · {words.Sourcing}", LongestDescription),
            Write(entry, view, bot, language, settings));
    }
}
