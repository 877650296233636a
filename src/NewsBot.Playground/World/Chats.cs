using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Who and what there is to meet.</summary>
internal sealed partial class World
{
    private readonly Dictionary<long, Conversation> chats = [];
    private readonly Dictionary<long, Person> people = [];
    private int lastGroup;
    private long lastPersonId = 100_001_000;

    public IReadOnlyCollection<Person> People => people.Values;

    public IReadOnlyList<Conversation> Chats() => Read(() => chats.Values.ToArray());

    public Person AddPerson(string name, string? language, string? username, bool isBot) => Change(() =>
    {
        var user = new User { Id = ++lastPersonId, FirstName = name, LanguageCode = language, Username = username, IsBot = isBot };
        return people[user.Id] = new Person(this, user);
    });

    public Conversation AddPrivateChat(Person person) =>
        Add(new Chat { Id = person.Id, Type = ChatType.Private, FirstName = person.Name, Username = person.User.Username }, [person]);

    public Conversation AddGroup(ChatType type, string title, bool forum, IEnumerable<Person> members) => Change(() =>
    {
        lastGroup++;
        var id = type == ChatType.Group ? -4_000_000_000 - lastGroup : -1_002_000_000_000 - lastGroup;
        return Add(new Chat { Id = id, Type = type, Title = title, IsForum = forum }, members);
    });

    /// <summary>The chat with an id; a person's id means the private chat. <c>null</c>: none.</summary>
    public Conversation? FindChat(long id) => chats.GetValueOrDefault(id);

    /// <summary>The chat with a public name, without the at sign. <c>null</c>: none.</summary>
    public Conversation? FindChat(string name) =>
        chats.Values.FirstOrDefault(chat => chat.Type != ChatType.Private && string.Equals(chat.Chat.Username, name, StringComparison.OrdinalIgnoreCase));

    public Person? FindPerson(long id) => people.GetValueOrDefault(id);

    private Conversation Add(Chat chat, IEnumerable<Person> members)
    {
        var conversation = new Conversation(this, chat, members);
        conversation.Touch();
        return chats[chat.Id] = conversation;
    }
}
