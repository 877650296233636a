using System.Collections.Immutable;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// What there is: people, chats, messages and the updates that wait for the bot. Everything that changes it holds the gate, so a
/// person and a call of the bot never act at the same time; whoever waits is woken after each change.
/// </summary>
internal sealed class World
{
    private readonly Lock gate = new();
    private readonly Pulse pulse = new();
    private readonly Dictionary<long, Conversation> chats = [];
    private readonly Dictionary<long, Person> people = [];
    private int lastMessageId;
    private int lastGroup;
    private long lastPersonId = 100_001_000;

    public World(FakeTelegramOptions options, CancellationToken life)
    {
        Options = options;
        Life = life;
        Updates = new UpdateQueue(Time);
        Record = new CallRecord();
        Bot = new User
        {
            Id = long.Parse(options.Token.AsSpan(0, options.Token.IndexOf(':', StringComparison.Ordinal)), provider: null),
            IsBot = true,
            FirstName = options.BotName,
            Username = options.BotUsername,
        };
        Me = Copy(Bot);
        Me.CanJoinGroups = true;
        Me.CanReadAllGroupMessages = !options.PrivacyMode;
        Me.SupportsInlineQueries = options.InlineMode;
        Inline = new InlineMode(this);
    }

    public FakeTelegramOptions Options { get; }

    /// <summary>Every wait ends with it.</summary>
    public CancellationToken Life { get; }

    public TimeProvider Time => Options.Time;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The bot as messages show it.</summary>
    public User Bot { get; }

    /// <summary>The bot as getMe shows it, with what BotFather has set.</summary>
    public User Me { get; }

    public UpdateQueue Updates { get; }

    public InlineMode Inline { get; }

    public CallRecord Record { get; }

    public Dictionary<string, ButtonPress> Presses { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Person> People => people.Values;

    /// <summary>A copy that later changes do not touch.</summary>
    public static T Copy<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, JsonBotAPI.Options), JsonBotAPI.Options)!;

    /// <summary>Looks at the world while nobody changes it.</summary>
    public T Read<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }

    /// <summary>Changes the world and wakes everyone who waits.</summary>
    public T Change<T>(Func<T> change)
    {
        try
        {
            lock (gate)
            {
                return change();
            }
        }
        finally
        {
            pulse.Beat();
        }
    }

    /// <inheritdoc cref="Change{T}(Func{T})"/>
    public void Change(Action change) => Change(() =>
    {
        change();
        return true;
    });

    /// <summary>Ends at the next change of the world.</summary>
    public Task NextChange() => pulse.Next;

    /// <summary>Waits until <paramref name="look"/> finds something.</summary>
    /// <param name="within">How long; <c>null</c>: the patience of the options.</param>
    /// <param name="what">What is waited for, for the message when it does not come.</param>
    /// <param name="chat">The chat whose transcript explains the failure; <c>null</c>: all of them.</param>
    public async Task<T> UntilAsync<T>(Func<T?> look, TimeSpan? within, string what, Conversation? chat)
        where T : class
    {
        var limit = within ?? Options.Patience;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Life);
        patience.CancelAfter(limit);
        while (true)
        {
            var change = pulse.Next;
            if (Read(look) is { } found)
            {
                return found;
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!Life.IsCancellationRequested)
            {
                throw new UnmetExpectationException(Report.Unmet(this, what, limit, chat));
            }
        }
    }

    public IReadOnlyList<Conversation> Chats() => Read(() => chats.Values.ToArray());

    public Person AddPerson(string name, string? language) => Change(() =>
    {
        var user = new User { Id = ++lastPersonId, FirstName = name, LanguageCode = language };
        return people[user.Id] = new Person(this, user);
    });

    public Conversation AddPrivateChat(Person person) =>
        Add(new Chat { Id = person.Id, Type = ChatType.Private, FirstName = person.Name }, [person]);

    public Conversation AddGroup(ChatType type, string title, bool forum, IEnumerable<Person> members) => Change(() =>
    {
        lastGroup++;
        var id = type == ChatType.Group ? -4_000_000_000 - lastGroup : -1_002_000_000_000 - lastGroup;
        return Add(new Chat { Id = id, Type = type, Title = title, IsForum = forum }, members);
    });

    public int AddTopic(Conversation chat, string name) => Change(() =>
    {
        if (!chat.Chat.IsForum)
        {
            throw new InvalidOperationException($"{chat.Chat.Title} is no forum.");
        }

        var topic = NextMessageId(chat);
        chat.Topics.Add(topic);
        return topic;
    });

    /// <summary>The chat with an id; a person's id means the private chat. <c>null</c>: none.</summary>
    public Conversation? FindChat(long id) => chats.GetValueOrDefault(id);

    public Person? FindPerson(long id) => people.GetValueOrDefault(id);

    /// <summary>Puts a message into a chat. Dates and ids are set here.</summary>
    /// <param name="author">Who writes; <c>null</c>: the bot.</param>
    public ChatMessage Post(Conversation chat, Person? author, Message message)
    {
        message.Id = NextMessageId(chat);
        message.Date = Now.UtcDateTime;
        message.Chat = chat.Chat;
        message.From = author?.User ?? Bot;
        var posted = new ChatMessage(chat, author, new MessageVersion(message, Now));
        chat.Append(posted);
        return posted;
    }

    /// <summary>Gives a message a new version.</summary>
    public void Edit(ChatMessage message, Action<Message> change)
    {
        var edited = Copy(message.Current.Wire);
        change(edited);
        edited.EditDate = Now.UtcDateTime;
        message.Show(new MessageVersion(edited, Now));
    }

    /// <summary>The message as another one that answers it carries it: without what it answers itself.</summary>
    public static Message AsReplied(ChatMessage message)
    {
        var replied = Copy(message.Current.Wire);
        replied.ReplyToMessage = null;
        return replied;
    }

    /// <summary>A button glows until its press is answered, and a list stays empty: leaving them is no refused call, but sloppy.</summary>
    public IEnumerable<Violation> Unanswered() =>
    [
        .. Presses.Values
            .Where(press => press.Answer is null && Now - press.At > Options.PressLifetime)
            .Select(press => new Violation("press_not_answered", $"The press of \"{press.Data}\" was not answered.", "answerCallbackQuery", Refused: false, press.At)),
        .. Inline.Asks
            .Where(ask => ask is { Answer: null, Update.Deliveries: > 0 } && Now - ask.At > Options.InlineLifetime)
            .Select(ask => new Violation("inline_not_answered", $"The inline query \"{ask.Query}\" was not answered.", "answerInlineQuery", Refused: false, ask.At)),
    ];

    private Conversation Add(Chat chat, IEnumerable<Person> members)
    {
        var conversation = new Conversation(this, chat);
        foreach (var member in members)
        {
            conversation.Join(member);
        }

        return chats[chat.Id] = conversation;
    }

    /// <summary>Private chats and groups share one count per account; a supergroup has its own.</summary>
    private int NextMessageId(Conversation chat) =>
        chat.Type == ChatType.Supergroup ? ++chat.LastMessageId : ++lastMessageId;
}
