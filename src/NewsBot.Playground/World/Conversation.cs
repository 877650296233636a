using System.Collections.Immutable;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>A chat: a private one with the bot, a group, a supergroup or a channel, and everything that was written there.</summary>
public sealed partial class Conversation
{
    private ImmutableList<ChatMessage> messages = [];
    private int lastEphemeralId;

    internal Conversation(World world, Chat chat, IEnumerable<Person> members)
    {
        World = world;
        Chat = chat;
        var first = IsPrivate ? ChatMemberStatus.Member : ChatMemberStatus.Creator;
        foreach (var member in members)
        {
            roster[member.Id] = Membership.Of(member.User, roster.Count == 0 ? first : ChatMemberStatus.Member, Type);
        }

        roster[world.Bot.Id] = Membership.Of(world.Bot, Type == ChatType.Channel ? ChatMemberStatus.Administrator : ChatMemberStatus.Member, Type);
    }

    /// <summary>The chat as updates show it.</summary>
    public Chat Chat { get; }

    public long Id => Chat.Id;

    public ChatType Type => Chat.Type;

    public bool IsGroup => Type is ChatType.Group or ChatType.Supergroup;

    public bool IsPrivate => Type == ChatType.Private;

    /// <summary>The number of the world's change that last touched it or one of its messages (<see cref="FakeTelegram.Revision"/>).</summary>
    public long Revision { get; private set; }

    /// <summary>Every message in order, deleted ones too.</summary>
    public IReadOnlyList<ChatMessage> Transcript => Volatile.Read(ref messages);

    /// <summary>The bot's messages in order, deleted ones too.</summary>
    public IReadOnlyList<ChatMessage> BotMessages => [.. Transcript.Where(message => message.IsFromBot)];

    internal World World { get; }

    /// <summary>Private chats: whether the person has written first or pressed Start.</summary>
    internal bool Started { get; set; }

    /// <summary>Private chats: whether the person blocked the bot.</summary>
    internal bool Blocked { get; set; }

    /// <summary>What the bot was last seen doing ("typing") and when; clients show it for five seconds. <c>null</c>: nothing yet.</summary>
    public (ChatAction Action, DateTimeOffset At)? LastAction
    {
        get;
        internal set
        {
            field = value;
            Touch();
        }
    }

    /// <summary>Only of supergroups and channels. The first message tells that there is one; it also names the general topic.</summary>
    internal int LastMessageId { get; set; } = 1;

    /// <summary>Bot messages that an expectation has already handed out.</summary>
    internal HashSet<int> HandedOut { get; } = [];

    /// <summary>Waits for a message of the bot. Each message is handed out by one expectation only.</summary>
    /// <param name="where">Asked of each message that was not handed out yet, oldest first; <c>null</c>: any will do.</param>
    /// <param name="within">How long to wait; <c>null</c>: <see cref="FakeTelegramOptions.Patience"/>.</param>
    /// <exception cref="UnmetExpectationException">Nothing fits in time; says what the bot wrote instead.</exception>
    public Task<ChatMessage> ExpectMessageAsync(Func<ChatMessage, bool>? where = null, TimeSpan? within = null) =>
        World.UntilAsync(() => TakeUnseen(where), within, "a message of the bot", this);

    /// <summary>The person presses Start without a word, so that the bot may write (private chats only).</summary>
    public void Start() => World.Change(() =>
    {
        Started = true;
        Touch();
    });

    /// <summary>Blocks the bot, or lets it in again (private chats only). The bot is told.</summary>
    public void Block(bool blocked = true) => World.Change(() =>
    {
        Blocked = blocked;
        SetBotStatus(blocked ? ChatMemberStatus.Kicked : ChatMemberStatus.Member);
    });

    /// <summary>The message with an id, deleted or not; <c>null</c>: none.</summary>
    public ChatMessage? Find(int id) => Transcript.FirstOrDefault(message => message.Id == id);

    internal void Touch() => Revision = World.Revision;

    internal void Append(ChatMessage message) => ImmutableInterlocked.Update(ref messages, list => list.Add(message));

    internal ChatMessage? FindThere(int? id) => Transcript.LastOrDefault(message => message.Id == id && message.DeletedAt is null);

    internal int NextEphemeralId() => ++lastEphemeralId;

    /// <summary>A message that only one person sees, by its own number.</summary>
    internal ChatMessage? FindEphemeral(int? id) => id is null ? null
        : Transcript.LastOrDefault(message => message.Current.Wire.EphemeralMessageId == id && message.DeletedAt is null);

    private ChatMessage? TakeUnseen(Func<ChatMessage, bool>? where)
    {
        foreach (var message in BotMessages)
        {
            if (!HandedOut.Contains(message.Id) && (where is null || where(message)))
            {
                HandedOut.Add(message.Id);
                return message;
            }
        }

        return null;
    }
}
