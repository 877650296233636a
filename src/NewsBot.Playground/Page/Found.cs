namespace NewsBot.Playground;

/// <summary>Finds whom and what a deed names.</summary>
internal sealed class Found(World world)
{
    private const int LongestName = 128;

    public Person Person(long id) => world.Read(() => world.FindPerson(id)) ?? throw new DeedRefusedException($"There is no person {id}.");

    public Conversation Chat(long id) => world.Read(() => world.FindChat(id)) ?? throw new DeedRefusedException($"There is no chat {id}.");

    /// <summary>A message that is still there.</summary>
    public ChatMessage Message(long chat, int id) => Chat(chat).Find(id) switch
    {
        null => throw new DeedRefusedException($"There is no message {id} in this chat."),
        { DeletedAt: not null } => throw new DeedRefusedException("This message was deleted."),
        var message => message,
    };

    public ChatMessage? MessageOrNull(long chat, int? id) => id is { } one ? Message(chat, one) : null;

    /// <summary>A name that somebody typed.</summary>
    public static string Name(string typed) => typed.Trim() switch
    {
        "" => throw new DeedRefusedException("A name has at least one letter."),
        { Length: > LongestName } => throw new DeedRefusedException($"A name has at most {LongestName} letters."),
        var fine => fine,
    };
}

/// <summary>A deed cannot be done; the message says why in one sentence for the person.</summary>
internal sealed class DeedRefusedException(string sentence) : Exception(sentence);
