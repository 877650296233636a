using System.Collections.Immutable;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>What a message looked like from one moment on.</summary>
/// <param name="Wire">The message as Telegram hands it out. Not to be changed.</param>
/// <param name="At">When it was sent or edited.</param>
public sealed record MessageVersion(Message Wire, DateTimeOffset At)
{
    /// <summary>The text, the caption, or the words of a rich message; empty for a message that has none.</summary>
    public string Text => Wire.Text ?? Wire.Caption ?? (Wire.RichMessage is { } rich ? RichMessages.Plain(rich) : string.Empty);

    /// <summary>Entities of the text or caption, in UTF-16 code units.</summary>
    public IReadOnlyList<MessageEntity> Entities => Wire.Entities ?? Wire.CaptionEntities ?? [];

    /// <summary>The inline buttons, row after row.</summary>
    public IReadOnlyList<InlineKeyboardButton> Buttons => [.. Wire.ReplyMarkup?.InlineKeyboard.SelectMany(row => row) ?? []];

    /// <summary>The piece of the text that an entity covers.</summary>
    public string TextOf(MessageEntity entity) => Text.Substring(entity.Offset, entity.Length);
}

/// <summary>A message of a chat. What it shows now changes with each edit; all its versions are kept.</summary>
public sealed class ChatMessage
{
    private ImmutableList<MessageVersion> versions;
    private ImmutableDictionary<long, IReadOnlyList<ReactionType>> reactions = ImmutableDictionary<long, IReadOnlyList<ReactionType>>.Empty;

    internal ChatMessage(Conversation chat, Person? author, bool isFromBot, MessageVersion first)
    {
        Chat = chat;
        Author = author;
        IsFromBot = isFromBot;
        versions = [first];
    }

    public Conversation Chat { get; }

    /// <summary>The person who wrote it, also where the chat does not tell; <c>null</c>: the bot, or Telegram itself.</summary>
    public Person? Author { get; }

    public bool IsFromBot { get; }

    /// <summary>Whether it only tells what happened: somebody joined, the group moved.</summary>
    public bool IsService => Versions[0].Wire.IsServiceMessage;

    /// <summary>The number of the world's change that last touched it (<see cref="FakeTelegram.Revision"/>).</summary>
    public long Revision { get; private set; }

    public int Id => Versions[0].Wire.Id;

    /// <summary>What the bot is told of it now: an ephemeral message has no number but its own.</summary>
    internal Message Told
    {
        get
        {
            var told = Current.Wire;
            if (told.EphemeralMessageId is not null)
            {
                told = World.Copy(told);
                told.Id = 0;
            }

            return told;
        }
    }

    /// <summary>Every version, oldest first; the last is what the chat shows now.</summary>
    public IReadOnlyList<MessageVersion> Versions => Volatile.Read(ref versions);

    /// <summary>What the chat shows now.</summary>
    public MessageVersion Current => Versions[^1];

    /// <inheritdoc cref="MessageVersion.Text"/>
    public string Text => Current.Text;

    /// <inheritdoc cref="MessageVersion.Entities"/>
    public IReadOnlyList<MessageEntity> Entities => Current.Entities;

    /// <inheritdoc cref="MessageVersion.Buttons"/>
    public IReadOnlyList<InlineKeyboardButton> Buttons => Current.Buttons;

    public DateTimeOffset SentAt => Versions[0].At;

    /// <summary>Id of the message in the same chat that this one answers; <c>null</c>: none.</summary>
    public int? ReplyTo => Versions[0].Wire.ReplyToMessage is { ForumTopicCreated: null } replied ? replied.Id : null;

    /// <summary>What of that message it quotes; <c>null</c>: nothing.</summary>
    public string? Quote => Versions[0].Wire.Quote?.Text;

    /// <summary>The topic of a forum it stands in; <c>null</c>: the general one, or no forum.</summary>
    public int? Topic => Versions[0].Wire.MessageThreadId;

    /// <summary>
    /// The id by which the bot can edit a message that somebody sent through it (<see cref="Person.ChooseInline"/>); <c>null</c>: it
    /// cannot, because the message has no keyboard or is none of these.
    /// </summary>
    public string? InlineMessageId { get; internal set; }

    /// <summary>Who alone sees it besides the bot; <c>null</c>: everyone in the chat.</summary>
    public Person? OnlyFor { get; internal set; }

    /// <summary>An ephemeral message that stands in the place of another one, for the one who sees it; <c>null</c>: it does not.</summary>
    public ChatMessage? InPlaceOf { get; internal set; }

    /// <summary>Whether it came without a sound.</summary>
    public bool IsSilent { get; internal set; }

    /// <summary>When it was deleted; <c>null</c>: still there.</summary>
    public DateTimeOffset? DeletedAt
    {
        get;
        internal set
        {
            field = value;
            Touch();
        }
    }

    /// <summary>Who reacted with what, by the id of the person or bot.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<ReactionType>> Reactions => reactions;

    /// <summary>A channel's post: its copy in the discussion group; <c>null</c>: none.</summary>
    public ChatMessage? Copied { get; internal set; }

    /// <summary>Waits until a version that was made by an edit fits.</summary>
    /// <param name="where">Asked of each version after the first; <c>null</c>: any edit will do.</param>
    /// <param name="within">How long to wait; <c>null</c>: <see cref="FakeTelegramOptions.Patience"/>.</param>
    /// <returns>The first version that fits.</returns>
    /// <exception cref="UnmetExpectationException">Nothing fits in time; says what the bot wrote instead.</exception>
    public Task<MessageVersion> ExpectEditAsync(Func<MessageVersion, bool>? where = null, TimeSpan? within = null) =>
        Chat.World.UntilAsync(
            () => Versions.Skip(1).FirstOrDefault(version => where is null || where(version)),
            within,
            $"an edit of message {Id}",
            Chat);

    /// <summary>The update that brought it to the bot; <c>null</c>: none did.</summary>
    public int? UpdateId { get; internal set; }

    /// <summary>Whether it brought a keyboard that is not inline: such a message cannot be edited.</summary>
    internal bool HasCustomKeyboard { get; set; }

    internal void Show(MessageVersion version)
    {
        ImmutableInterlocked.Update(ref versions, old => old.Add(version));
        Touch();
    }

    /// <summary>Sets what somebody reacts with; nothing takes the reaction back.</summary>
    internal void React(long who, IReadOnlyList<ReactionType> with)
    {
        reactions = with.Count == 0 ? reactions.Remove(who) : reactions.SetItem(who, with);
        Touch();
    }

    internal void Touch()
    {
        Revision = Chat.World.Revision;
        Chat.Touch();
    }
}
