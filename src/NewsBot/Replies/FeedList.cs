using System.Globalization;
using NewsBot.Articles.Feeds;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>The newest articles of a feed as a numbered list; each is briefed by the button with its number.</summary>
public static class FeedList
{
    /// <summary>More are not offered: as many as a phone shows at once.</summary>
    public const int Size = 8;

    private const int InARow = 4;

    /// <summary>The articles as they are kept for the buttons, in the order of the list.</summary>
    public static IReadOnlyList<Offer> Offers(Feed feed) => [.. feed.Items.Take(Size).Select(item => Offer.Of(item.Link))];

    public static Reply Write(BriefAsk ask, Feed feed, Language language)
    {
        var items = feed.Items.Take(Size).ToList();
        List<Block> blocks = feed.Title is { } title ? [new([new(OutsideText.Line(title), Look.Bold)], LeadsOn: true)] : [];
        blocks.AddRange(items.Select((item, index) => new Block(
            [
                new(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ")),
                new(Excerpt.Of(OutsideText.Line(item.Title), 200), Link: item.Link),
                new(item.Published is { } at ? $" · {BriefingWords.Date(at, language)}" : ""),
            ],
            Gap: 1)));
        blocks.Add(new([new(language.Say(Phrase.FeedChoice))]));
        var buttons = Offers(feed)
            .Select((offer, index) => new Button((index + 1).ToString(language.Culture), new CommandData(AskParser.BriefCommand, ask.Chat.Topic, offer.Id).Write()))
            .Chunk(InARow);
        return new(ask.Chat, ask.MessageId, [new(TelegramHtml.Cut(blocks)[0]) { Buttons = [.. buttons] }]);
    }
}
