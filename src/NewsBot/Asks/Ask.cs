using System.Globalization;
using System.Text.Json.Serialization;
using NewsBot.Languages;

namespace NewsBot.Asks;

/// <summary>One conversation: a chat and, in forum groups, the topic inside it.</summary>
/// <param name="Chat">Telegram's chat id; negative for groups and channels.</param>
/// <param name="Topic">The forum topic, or <c>null</c> where there is none (also the General topic).</param>
public readonly record struct ChatKey(long Chat, int? Topic = null)
{
    /// <summary>"-100123/45", or "-100123" without a topic. <see cref="Parse"/> reads it back.</summary>
    public override string ToString() =>
        Topic is { } topic
            ? string.Create(CultureInfo.InvariantCulture, $"{Chat}/{topic}")
            : Chat.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="FormatException"><paramref name="text"/> is not what <see cref="ToString"/> writes.</exception>
    public static ChatKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new(long.Parse(text, CultureInfo.InvariantCulture))
            : new(
                long.Parse(text.AsSpan(0, slash), provider: CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(slash + 1), provider: CultureInfo.InvariantCulture));
    }
}

/// <summary>Which ask of which update: an update with two links holds two asks, part 0 and part 1.</summary>
public readonly record struct AskId(int Update, int Part = 0);

/// <summary>What one person wants, once, in one chat.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ask")]
[JsonDerivedType(typeof(BriefAsk), "brief")]
[JsonDerivedType(typeof(CommandAsk), "command")]
[JsonDerivedType(typeof(QuestionAsk), "question")]
[JsonDerivedType(typeof(PressAsk), "press")]
[JsonDerivedType(typeof(CardAsk), "card")]
[JsonDerivedType(typeof(GuestAsk), "guest")]
[JsonDerivedType(typeof(MoveAsk), "move")]
[JsonDerivedType(typeof(ChannelAsk), "channel")]
public abstract record Ask
{
    public required AskId Id { get; init; }

    public required ChatKey Chat { get; init; }

    /// <summary>Where it waits: the asks of one lane are answered one after the other, so that a chat reads answers in the order of its questions.</summary>
    [JsonIgnore]
    public virtual ChatKey Lane => Chat;

    /// <summary>Whether the answer needs no place among the articles that are worked on: it is made from what is remembered, or by a model, which has limits of its own.</summary>
    [JsonIgnore]
    public virtual bool IsQuick => false;

    /// <summary>The message that asks; the answer replies to it. 0 when it is a card, which is known by its own id, or stands in a group that moved.</summary>
    public required int MessageId { get; init; }

    /// <summary>Who asks; <c>null</c> for anonymous administrators and channels.</summary>
    public required long? Person { get; init; }

    /// <summary>The chat in whose name it was written: the group's own by its anonymous administrators, or a channel's. <c>null</c>: in the person's own.</summary>
    public long? WrittenAs { get; init; }

    /// <summary>The language of the person's Telegram client, ISO 639-1; <c>null</c> when Telegram does not say.</summary>
    public required string? PersonLanguage { get; init; }

    /// <summary>For the log, nothing of what the person wrote: the host of a link, "text", "file", "question", "press", "guest", "move", "channel" or "command".</summary>
    [JsonIgnore]
    public string Kind => this switch
    {
        BriefAsk { Input: Input.Link link } => link.Address.Host,
        BriefAsk { Input: Input.Saved or Input.Attached } => "file",
        BriefAsk => "text",
        QuestionAsk => "question",
        PressAsk => "press",
        CardAsk card => card.Link.Host,
        GuestAsk guest => guest.Link?.Host ?? "guest",
        MoveAsk => "move",
        ChannelAsk => "channel",
        _ => "command",
    };

    /// <summary>When the message was written, by Telegram's clock, to the second. Of a press Telegram only says when the message was that has the button.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}

/// <summary>Someone hands in one article.</summary>
public sealed record BriefAsk : Ask
{
    /// <summary>The message of ours with the button that offers it, in whose lane it waits as a press; <c>null</c>: somebody wrote it.</summary>
    public int? OfferedIn { get; init; }

    /// <summary>Whether nobody asked: somebody posted a link in a group, or a channel posted, whose administrators may want that briefed.</summary>
    public bool Unasked { get; init; }

    /// <summary>The post of a channel that it is; <c>null</c>: it is none.</summary>
    public Post? Post { get; init; }

    /// <summary>What nobody asked for waits apart: whoever asks does not wait behind it. Telegram numbers no topic below 0, and presses stay above.</summary>
    [JsonIgnore]
    public override ChatKey Lane =>
        OfferedIn is { } message ? Chat with { Topic = -message }
        : Unasked ? Chat with { Topic = int.MinValue + (Chat.Topic ?? 0) } : Chat;

    public required Input Input { get; init; }

    /// <summary>The whole message, when <see cref="Input"/> is a link in it: it may turn out to be the end of a text that the client cut.
    /// <c>null</c> when the input is the message.</summary>
    public string? Around { get; init; }

    /// <summary>The message that holds the text, when it is not the one that asks: "@bot" below somebody's article. <c>null</c>: it is.</summary>
    public int? WrittenIn { get; init; }

    /// <summary>The messages that a cut text was joined from, in order; empty when it was not cut. Not stored: they wait one by one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Piece> Pieces { get; init; } = [];

    /// <summary>Which album the message is part of: one message for each picture, and at most a few of them with text. <c>null</c>: none.</summary>
    public string? Album { get; init; }

    /// <summary>Where the message was written when it is a forwarded one; <c>null</c>: here.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Links of the same message that stand behind this one and are not briefed, because there are too many. Said below the answer.</summary>
    public int LinksLeft { get; init; }
}

/// <summary>Someone gives a command.</summary>
public sealed record CommandAsk : Ask
{
    /// <summary>Lower case, without the slash and the bot's name.</summary>
    public required string Name { get; init; }

    /// <summary>What stands after the command, trimmed; empty when nothing does.</summary>
    public required string Arguments { get; init; }

    /// <summary>The message of ours that it replies to; <c>null</c>: none.</summary>
    public Above? Above { get; init; }

    /// <summary>Whether the person has agreed to what a model costs for it.</summary>
    public bool Agreed { get; init; }

    /// <summary>What stands after the command as if it had been written without it: a client may have cut it too.</summary>
    internal BriefAsk AsText() => new()
    {
        Id = Id,
        Chat = Chat,
        MessageId = MessageId,
        Person = Person,
        WrittenAs = WrittenAs,
        PersonLanguage = PersonLanguage,
        AskedAt = AskedAt,
        Input = new Input.Pasted(Arguments),
    };
}

/// <summary>Someone replies to a message of ours with words that are no article: asks about what it tells.</summary>
public sealed record QuestionAsk : Ask
{
    /// <summary>As it was written, but for our name and blanks at the ends; at least one character.</summary>
    public required string Text { get; init; }

    public required Above Above { get; init; }
}

/// <summary>A message of ours that somebody replies to.</summary>
/// <param name="Data">What the first of its buttons carries; <c>null</c>: none carries anything.</param>
public sealed record Above(int MessageId, string? Data);

/// <summary>Someone presses a button under a message of ours.</summary>
public sealed record PressAsk : Ask
{
    /// <summary>Telegram's id of the press. It takes one answer, within seconds.</summary>
    public required string Press { get; init; }

    /// <summary>What the button carries. Hostile: anyone may send anything with any message.</summary>
    public required string Data { get; init; }

    /// <summary>What the first button of that message carries, as Telegram knows it; <c>null</c> when Telegram does not say.</summary>
    public string? Beside { get; init; }

    /// <summary>The card that has the button, when it stands in a chat that the bot does not know; <see cref="Ask.Chat"/> is then the private
    /// chat of the person who presses. <c>null</c>: it is a message of <see cref="Ask.Chat"/>.</summary>
    public string? Card { get; init; }

    /// <summary>Telegram's number of the message that has the button, when only the one who presses sees it; it has no other. <c>null</c>: everybody sees it.</summary>
    public int? Ephemeral { get; init; }

    /// <summary>Our user name, for links to the private chat; <c>null</c> without <see cref="Card"/>.</summary>
    public string? Bot { get; init; }

    /// <summary>The buttons of each message have a lane of their own: a press does not wait behind an article. Telegram numbers no topic below 0.</summary>
    [JsonIgnore]
    public override ChatKey Lane => Card is null ? Chat with { Topic = -(Ephemeral ?? MessageId) } : CardAsk.LaneOf(Card);

    /// <summary>Whether it asks that an article be read: the button carries what /brief would be given.</summary>
    [JsonIgnore]
    public bool WantsReading => Data.StartsWith(AskParser.BriefCommand + "/", StringComparison.Ordinal);

    [JsonIgnore]
    public override bool IsQuick => !WantsReading;
}

/// <summary>A group has become a supergroup, which has another id: what is kept of it moves there.</summary>
public sealed record MoveAsk : Ask
{
    /// <summary>The id of the supergroup.</summary>
    public required long To { get; init; }

    [JsonIgnore]
    public override bool IsQuick => true;
}

/// <summary>A message that holds text of an article.</summary>
/// <param name="Text">As the message holds it, but for our name and blanks at the ends.</param>
public sealed record Piece(int MessageId, string Text);

/// <summary>What a person hands in: a link, the article itself, or a file, which a message may only name.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "input")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Pasted), "pasted")]
[JsonDerivedType(typeof(Saved), "saved")]
[JsonDerivedType(typeof(Attached), "attached")]
public abstract record Input
{
    private const int BeginningLength = 200;

    private Input()
    {
    }

    /// <summary>The address, the file's name, or the first words of the text: at most 200 UTF-16 code units, for lists.</summary>
    [JsonIgnore]
    public string Beginning
    {
        get
        {
            var whole = this switch
            {
                Link link => link.Address.AbsoluteUri,
                Saved saved => saved.Name,
                Attached file => file.Name,
                Pasted pasted => pasted.Text,
                _ => throw new InvalidOperationException($"No beginning is known for {GetType().Name}."),
            };
            return Excerpt.Of(whole, BeginningLength);
        }
    }

    /// <summary>An http or https address of a page.</summary>
    public sealed record Link(Uri Address) : Input
    {
        /// <summary>Whether the page shall be read and briefed again although that was done a moment ago.</summary>
        public bool Anew { get; init; }
    }

    /// <summary>Text that a person wrote or pasted, as it arrived.</summary>
    public sealed record Pasted(string Text) : Input;

    /// <summary>The bytes of a file: text or a saved HTML page, in any character set, a PDF or an office file.</summary>
    /// <param name="Name">The file's name without folders; its ending helps to tell text from HTML and Markdown.</param>
    public sealed record Saved(string Name, byte[] Bytes) : Input;

    /// <summary>A file that a message brings; its bytes stay with Telegram until it is read.</summary>
    /// <param name="Id">What Telegram calls it.</param>
    /// <param name="Name">As its sender calls it, without folders; may be empty.</param>
    public sealed record Attached(string Id, string Name) : Input
    {
        /// <summary>Bytes, as Telegram tells them; <c>null</c>: it does not.</summary>
        public long? Size { get; init; }
    }
}
