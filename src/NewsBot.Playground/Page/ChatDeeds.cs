using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Blocks the bot, or lets it in again.</summary>
internal sealed record Blocking(long As, bool Blocked);

/// <summary>Someone new.</summary>
/// <param name="Language">IETF code; <c>null</c>: the client does not tell.</param>
internal sealed record NewPerson(string Name, string? Language = null);

/// <summary>The person's client speaks another language.</summary>
internal sealed record Speak(long As, string? Language);

/// <summary>A chat is made.</summary>
/// <param name="As">Who owns it.</param>
/// <param name="Kind">group, supergroup, forum or channel; a channel gets a discussion group.</param>
/// <param name="Members">Ids of the people in it.</param>
internal sealed record NewChat(long As, string Kind, string Title, IReadOnlyList<long> Members);

/// <summary>A topic is opened in a forum.</summary>
internal sealed record NewTopic(long As, long Chat, string Name);

/// <summary>Somebody becomes something in a chat.</summary>
/// <param name="Person">Id of the person; <c>null</c>: the bot.</param>
/// <param name="Status">member, administrator, left or kicked.</param>
internal sealed record Become(long As, long Chat, string Status, long? Person = null);

/// <summary>Names a chat.</summary>
internal sealed record Where(long As, long Chat);

/// <summary>People, chats, and who is what in them.</summary>
internal sealed class ChatDeeds(FakeTelegram telegram)
{
    private readonly Found found = new(telegram.World);

    public object Block(Blocking deed)
    {
        found.Person(deed.As).Chat.Block(deed.Blocked);
        return new { };
    }

    public object AddPerson(NewPerson deed) => new { id = telegram.AddPerson(Found.Name(deed.Name), deed.Language).Id };

    public object Speak(Speak deed)
    {
        found.Person(deed.As).Language = deed.Language is "" ? null : deed.Language;
        return new { };
    }

    public object AddChat(NewChat deed)
    {
        var owner = found.Person(deed.As);
        Person[] members = [owner, .. deed.Members.Where(id => id != deed.As).Distinct().Select(found.Person)];
        var title = Found.Name(deed.Title);
        var chat = deed.Kind switch
        {
            "group" => telegram.AddGroup(title, members),
            "supergroup" => telegram.AddSupergroup(title, members),
            "forum" => telegram.AddForum(title, members),
            "channel" => AddChannel(title, owner, members),
            _ => throw new DeedRefusedException($"There is no kind of chat called \"{deed.Kind}\"."),
        };
        return new { id = chat.Id };
    }

    public object AddTopic(NewTopic deed) => new { id = found.Chat(deed.Chat).AddTopic(Found.Name(deed.Name)) };

    public object Become(Become deed)
    {
        var chat = found.Chat(deed.Chat);
        if (chat.IsPrivate)
        {
            throw new DeedRefusedException("In a private chat everybody stays what they are.");
        }

        var status = deed.Status switch
        {
            "member" => ChatMemberStatus.Member,
            "administrator" => ChatMemberStatus.Administrator,
            "left" => ChatMemberStatus.Left,
            "kicked" => ChatMemberStatus.Kicked,
            _ => throw new DeedRefusedException($"Nobody can become \"{deed.Status}\"."),
        };
        if (deed.Person is not { } id)
        {
            chat.SetBotStatus(status);
        }
        else if (Membership.IsInside(chat.MemberOf(found.Person(id)).Status) && status is ChatMemberStatus.Member or ChatMemberStatus.Administrator)
        {
            chat.SetAdministrator(found.Person(id), status == ChatMemberStatus.Administrator);
        }
        else
        {
            chat.SetStatus(found.Person(id), status, found.Person(deed.As));
        }

        return new { };
    }

    public object Migrate(Where deed) => new { id = found.Chat(deed.Chat).Migrate().Id };

    private Conversation AddChannel(string title, Person owner, IEnumerable<Person> members)
    {
        var discussion = telegram.AddSupergroup($"{title} – discussion", members);
        var channel = telegram.AddChannel(title, owner, discussion);
        channel.SignsPosts = true;

        // As Telegram tells it: the channel is there first, then its owner makes the bot an administrator.
        channel.SetBotStatus(ChatMemberStatus.Left);
        channel.SetBotStatus(ChatMemberStatus.Administrator);
        discussion.SetBotStatus(ChatMemberStatus.Administrator);
        foreach (var member in members.Where(member => member != owner))
        {
            member.Join(channel);
        }

        return channel;
    }
}
