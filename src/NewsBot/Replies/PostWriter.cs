using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The briefing of a channel's post, for thousands of readers: nothing in it can be pressed but links, because it is everybody's.</summary>
public sealed class PostWriter(Seal seal)
{
    /// <summary>A message of its own, in reply to the post.</summary>
    /// <param name="bot">Our user name, for the link to the whole briefing.</param>
    public ReplyPart Write(Entry entry, ChatSettings settings, string bot, Language language)
    {
        var whole = CardData.LinkTo(bot, entry.Chat.Chat, entry.Ask, seal);
        var card = BriefingCard.Write(entry, View.First(entry, settings), language, settings, _ => "-", whole);
        return card with { Buttons = [[.. card.Buttons.SelectMany(row => row).Where(button => button.Page is not null)]] };
    }

    /// <summary>What is added to the post itself: as many points as fit, and the link to the whole briefing.</summary>
    /// <param name="room">UTF-16 code units.</param>
    /// <returns>Empty when not even one point fits.</returns>
    public IReadOnlyList<Block> Write(Entry entry, int room, string bot, Language language)
    {
        var whole = new Uri(CardData.LinkTo(bot, entry.Chat.Chat, entry.Ask, seal));
        var heading = new Block([new(language.Say(Phrase.InShort), Look.Bold)]);
        var link = new Block([new(language.Say(Phrase.WholeBriefing), Link: whole)], Gap: 1);
        var words = new BriefingWords(entry.Article, entry.Briefing, language);
        var points = new List<Block>();
        var left = room - heading.Length - link.Length - link.Gap;
        foreach (var point in words.Points.Select(point => new Block([new(Block.Bullet), new(point)], Gap: 1)))
        {
            left -= point.Length + point.Gap;
            if (left < 0)
            {
                break;
            }

            points.Add(point);
        }

        return points.Count == 0 ? [] : [heading, .. points, link];
    }
}
