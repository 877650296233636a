namespace NewsBot.Playground;

/// <summary>Does what the page asks for. Nothing here decides what is allowed: people and chats do, and say why not.</summary>
internal sealed class PeoplesDeeds(FakeTelegram telegram)
{
    /// <summary>Nobody writes more at once; it is several hundred messages.</summary>
    private const int LongestPaste = 2_000_000;
    private const int LongestName = 128;

    private readonly World world = telegram.World;

    public object Say(Say deed)
    {
        if (deed.Text.Length > LongestPaste)
        {
            throw new DeedRefusedException($"This text is too long: at most {LongestPaste:N0} characters go off at once.");
        }

        var chat = Chat(deed.Chat);
        var replyTo = deed.ReplyTo is { } id ? Message(chat, id) : null;
        return new { sent = Person(deed.As).Paste(deed.Text, chat, replyTo, deed.Topic).Select(message => message.Id).ToArray() };
    }

    public object Forward(Forward deed) =>
        new { sent = new[] { Person(deed.As).Forward(Message(Chat(deed.Chat), deed.Message), Chat(deed.To)).Id } };

    public object Edit(EditText deed)
    {
        Person(deed.As).Edit(Message(Chat(deed.Chat), deed.Message), deed.Text);
        return new { };
    }

    public object Delete(Which deed)
    {
        Person(deed.As).Delete(Message(Chat(deed.Chat), deed.Message));
        return new { };
    }

    /// <returns>What the person sees, once the bot has answered; <c>answered: false</c>: it did not in time.</returns>
    public async Task<object> PressAsync(Press deed)
    {
        var press = Person(deed.As).Press(Message(Chat(deed.Chat), deed.Message), deed.Data);
        try
        {
            var answer = await press.ExpectAnswerAsync(telegram.Options.PressLifetime);
            return new { answered = true, text = answer.Text, alert = answer.IsAlert };
        }
        catch (UnmetExpectationException)
        {
            return new { answered = false };
        }
    }

    public object Versions(Which deed) => new
    {
        versions = Message(Chat(deed.Chat), deed.Message).Versions
            .Select(version => new { at = version.At.ToUnixTimeMilliseconds(), text = version.Text }).ToArray(),
    };

    public object Start(Where deed)
    {
        Person(deed.As).Say("/start", Chat(deed.Chat));
        return new { };
    }

    public object Block(Blocking deed)
    {
        Person(deed.As).Chat.Block(deed.Blocked);
        return new { };
    }

    public object AddPerson(NewPerson deed) => new { id = telegram.AddPerson(Name(deed.Name), deed.Language).Id };

    public object AddChat(NewChat deed)
    {
        var members = deed.Members.Select(Person).ToArray();
        var chat = deed.Kind switch
        {
            "group" => telegram.AddGroup(Name(deed.Title), members),
            "supergroup" => telegram.AddSupergroup(Name(deed.Title), members),
            "forum" => telegram.AddForum(Name(deed.Title), members),
            _ => throw new DeedRefusedException($"There is no kind of chat called \"{deed.Kind}\"."),
        };
        return new { id = chat.Id };
    }

    public object AddTopic(NewTopic deed) => new { id = Chat(deed.Chat).AddTopic(Name(deed.Name)) };

    private static string Name(string name) => name.Trim() switch
    {
        "" => throw new DeedRefusedException("A name has at least one letter."),
        { Length: > LongestName } => throw new DeedRefusedException($"A name has at most {LongestName} letters."),
        var fine => fine,
    };

    private static ChatMessage Message(Conversation chat, int id) => chat.Find(id) switch
    {
        null => throw new DeedRefusedException($"There is no message {id} in this chat."),
        { DeletedAt: not null } => throw new DeedRefusedException("This message was deleted."),
        var message => message,
    };

    private Person Person(long id) => world.Read(() => world.FindPerson(id)) ?? throw new DeedRefusedException($"There is no person {id}.");

    private Conversation Chat(long id) => world.Read(() => world.FindChat(id)) ?? throw new DeedRefusedException($"There is no chat {id}.");
}

/// <summary>A deed cannot be done; the message says why in one sentence for the person.</summary>
internal sealed class DeedRefusedException(string sentence) : Exception(sentence);
