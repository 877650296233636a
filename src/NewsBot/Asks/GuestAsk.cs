using System.Text.Json.Serialization;

namespace NewsBot.Asks;

/// <summary>Someone names the bot in a group that it is no member of: it sees that one message, and may answer it once, with one card.</summary>
/// <remarks>What is read is remembered in the person's private chat, <see cref="Ask.Chat"/>: the group is no chat of ours.</remarks>
public sealed record GuestAsk : Ask
{
    /// <summary>Telegram's id of the question.</summary>
    public required string Query { get; init; }

    /// <summary>The first link of the message, else of the one that it replies to; <c>null</c>: neither has one.</summary>
    public Uri? Link { get; init; }

    /// <summary>What the message says besides our name; may be empty.</summary>
    public required string Words { get; init; }

    /// <summary>Our user name, for links to the private chat.</summary>
    public required string Bot { get; init; }

    /// <summary>A lane of its own: what the person asks elsewhere has nothing to do with it.</summary>
    [JsonIgnore]
    public override ChatKey Lane => CardAsk.LaneOf(Query);

    [JsonIgnore]
    public override bool IsQuick => Link is null;

    /// <summary>As if the card had been posted by an inline query.</summary>
    /// <param name="card">Telegram's id of the answer.</param>
    /// <param name="link">What it shall tell.</param>
    public CardAsk Posted(string card, Uri link) => new()
    {
        Id = Id,
        Chat = Chat,
        MessageId = MessageId,
        Person = Person,
        PersonLanguage = PersonLanguage,
        AskedAt = AskedAt,
        Card = card,
        Link = link,
        Bot = Bot,
    };
}
