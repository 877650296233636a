using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Who is in a chat, and what each may do there.</summary>
public sealed partial class Conversation
{
    private readonly Dictionary<long, ChatMember> roster = [];

    /// <summary>Everyone in it but the bot, in the order in which they came. The first member of a group owns it.</summary>
    public IReadOnlyList<Person> Members => World.Read(() => roster.Values
        .Where(member => Membership.IsInside(member.Status))
        .Select(member => World.FindPerson(member.User.Id))
        .OfType<Person>()
        .ToArray());

    /// <summary>What the bot is there, with its rights.</summary>
    public ChatMember Bot => World.Read(() => Find(World.Bot));

    /// <summary>What members may do who are not administrators.</summary>
    public ChatPermissions Permissions { get; private set; } = new(true);

    internal ChatMemberStatus BotStatus => Find(World.Bot).Status;

    /// <summary>What a person is there, with the rights.</summary>
    public ChatMember MemberOf(Person person) => World.Read(() => Find(person.User));

    /// <summary>Whether a person is administrator or owner.</summary>
    public bool IsAdministrator(Person person) => MemberOf(person).IsAdmin;

    /// <summary>Makes a person an administrator with all rights, or a member again. The bot is told if it is an administrator.</summary>
    /// <param name="anonymous">Whether the person writes in the name of the group.</param>
    public void SetAdministrator(Person person, bool isAdministrator, bool anonymous = false) => World.Change(() =>
    {
        var member = Membership.Of(person.User, (isAdministrator, Find(person.User).Status) switch
        {
            (_, ChatMemberStatus.Creator) => ChatMemberStatus.Creator,
            (true, _) => ChatMemberStatus.Administrator,
            _ => ChatMemberStatus.Member,
        }, Type);
        switch (member)
        {
            case ChatMemberOwner owner:
                owner.IsAnonymous = anonymous;
                break;
            case ChatMemberAdministrator administrator:
                administrator.IsAnonymous = anonymous;
                break;
            default:
                break;
        }

        Set(person.User, member, Owner);
    });

    /// <summary>Changes what a person is: lets in, removes, restricts. Service messages are posted, the bot is told what it is entitled to.</summary>
    /// <param name="by">Who does it; <c>null</c>: the owner.</param>
    public void SetStatus(Person person, ChatMemberStatus status, Person? by = null) => World.Change(() =>
        Enter(person.User, Membership.Of(person.User, status, Type), by ?? Owner));

    /// <summary>Removes the bot from a group or channel, or adds it with the status given. The bot is told.</summary>
    public void SetBotStatus(ChatMemberStatus status) => World.Change(() => Enter(World.Bot, Membership.Of(World.Bot, status, Type), Owner));

    /// <summary>Makes the bot an administrator whose rights can be taken away one by one.</summary>
    /// <param name="change">Given all rights of such a chat.</param>
    public void SetBotRights(Action<ChatMemberAdministrator> change) => World.Change(() =>
    {
        var bot = (ChatMemberAdministrator)Membership.Of(World.Bot, ChatMemberStatus.Administrator, Type);
        change(bot);
        Enter(World.Bot, bot, Owner);
    });

    /// <summary>Changes what members may do.</summary>
    /// <param name="change">Given what they may now.</param>
    public void SetPermissions(Action<ChatPermissions> change) => World.Change(() =>
    {
        Permissions = World.Copy(Permissions);
        change(Permissions);
        Touch();
    });

    /// <summary>Who owns it; <c>null</c>: nobody that is known.</summary>
    internal Person? Owner => Members is [var first, ..] ? Members.FirstOrDefault(one => Find(one.User).Status == ChatMemberStatus.Creator) ?? first : null;

    internal ChatMember Find(User user) => roster.GetValueOrDefault(user.Id) ?? new ChatMemberLeft { User = user };

    /// <summary>The bot goes by itself.</summary>
    internal void LetBotLeave() => Enter(World.Bot, Membership.Of(World.Bot, ChatMemberStatus.Left, Type), by: null);

    internal IEnumerable<ChatMember> Inside() => roster.Values.Where(member => Membership.IsInside(member.Status));

    /// <summary>Everybody of another chat, as they were there.</summary>
    internal void TakeOver(Conversation other)
    {
        foreach (var (id, member) in other.roster)
        {
            roster[id] = member.Status == ChatMemberStatus.Administrator ? Membership.Of(member.User, ChatMemberStatus.Administrator, Type) : member;
        }

        Permissions = other.Permissions;
    }

    private void Enter(User user, ChatMember member, Person? by)
    {
        var before = Find(user).Status;
        var (wasIn, isIn) = (Membership.IsInside(before), Membership.IsInside(member.Status));
        if (!IsGroup || wasIn == isIn)
        {
            Set(user, member, by);
            return;
        }

        // A bot that is thrown out of a supergroup does not see it any more; it still sees that it leaves, and what happens in a group.
        var seesItself = !isIn && user.Id == World.Bot.Id && (by is null || Type == ChatType.Group);
        if (!seesItself)
        {
            Set(user, member, by);
        }

        World.Announce(this, by, isIn ? new Message { NewChatMembers = [user] } : new Message { LeftChatMember = user });
        if (seesItself)
        {
            Set(user, member, by);
        }
    }

    private void Set(User user, ChatMember member, Person? by)
    {
        var before = Find(user);
        roster[user.Id] = member;
        Touch();
        Membership.Tell(World, this, by, before, member);
    }
}
