using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>Where a group finds the briefing of a link that was posted again.</summary>
public static class PointerWriter
{
    /// <summary>Supergroups and their messages have addresses for their members; small groups have none.</summary>
    private const long Supergroup = -1_000_000_000_000;

    /// <summary>Quiet, like all that nobody asked for: a line that leads to the message that was answered, and a button that shows the briefing again.</summary>
    public static Reply Write(BriefAsk ask, Entry earlier, Language language)
    {
        var words = language.Say(Phrase.BriefedBefore, ("date", BriefingWords.Date(earlier.BriefedAt, language)!));
        var button = new Button(language.Say(Phrase.EarlierBriefing), new CommandData("open", earlier.Chat.Topic, CommandData.Opening(earlier.Ask)).Write());
        return new(ask.Chat, ask.MessageId, [new(TelegramHtml.Write([new([new("↺ "), new(words, Link: AddressOf(earlier))])])) { Buttons = [[button]] }]) { IsQuiet = true };
    }

    /// <remarks>https://core.telegram.org/api/links#message-links.</remarks>
    private static Uri? AddressOf(Entry earlier) =>
        earlier is { Message: > 0 and var message, Chat.Chat: < Supergroup and var chat }
            ? new(string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{Supergroup - chat}/{message}"))
            : null;
}
