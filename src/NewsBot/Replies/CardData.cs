using System.Globalization;
using NewsBot.Asks;

namespace NewsBot.Replies;

/// <summary>What a button of a card carries. A card stands in a chat that the bot does not know; so the button says whose briefing it shows,
/// and a seal that the bot wrote this: who has the card was shown it by its owner, and nobody can make up another.</summary>
/// <param name="Owner">The person who posted the card; the briefing is remembered in their private chat.</param>
/// <param name="What">What <see cref="ButtonData.Write"/> writes, or the id of an <see cref="Offer"/>.</param>
public sealed record CardData(long Owner, string What)
{
    private const string Start = "b";

    /// <summary>"~5f5e9a9~1a2b.0..vm+0~seal": at most 62 bytes for what the bot offers inline; Telegram takes 64.</summary>
    public string Write(Seal seal) => Body is var body ? $"{body}~{seal.Of(body)}" : "";

    /// <returns><c>null</c> when the bot did not write it.</returns>
    public static CardData? Read(string data, Seal seal) =>
        data.Split('~') is ["", var owner, var what, var signature]
        && long.TryParse(owner, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
        && new CardData(id, what) is var card
        && seal.Holds(card.Body, signature)
            ? card
            : null;

    /// <summary>The address that opens the private chat with the bot at the whole briefing.</summary>
    /// <remarks>The parameter of a start may have 64 letters, digits, "-" and "_"; https://core.telegram.org/bots/features#deep-linking.</remarks>
    public static string LinkTo(string bot, long owner, AskId ask, Seal seal) =>
        StartOf(owner, ask) is var start ? $"https://t.me/{bot}?start={start}_{seal.Of(start)}" : "";

    /// <summary>Which briefing a start asks for; <c>null</c>: none, or the bot did not write it.</summary>
    public static (long Owner, AskId Ask)? ReadStart(string parameter, Seal seal) =>
        parameter.Split('_', 5) is [Start, var owner, var update, var part, var signature]
        && long.TryParse(owner, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
        && int.TryParse(update, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var place)
        && seal.Holds(StartOf(id, new(number, place)), signature)
            ? (id, new(number, place))
            : null;

    private string Body => string.Create(CultureInfo.InvariantCulture, $"~{Owner:x}~{What}");

    private static string StartOf(long owner, AskId ask) => string.Create(CultureInfo.InvariantCulture, $"{Start}_{owner:x}_{ask.Update:x}_{ask.Part:x}");
}
