using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>Someone who uses Telegram, and what that one can do there. Everything that a person does reaches the bot as an update.</summary>
public sealed partial class Person
{
    private readonly World world;

    internal Person(World world, User user)
    {
        this.world = world;
        User = user;
        Chat = world.AddPrivateChat(this);
    }

    /// <summary>The person as updates show them from now on; earlier messages keep what they were sent with.</summary>
    public User User { get; private set; }

    public long Id => User.Id;

    public string Name => User.FirstName;

    /// <summary>IETF code of the person's client; <c>null</c>: the client does not tell.</summary>
    public string? Language
    {
        get => User.LanguageCode;
        set => world.Change(() =>
        {
            var changed = World.Copy(User);
            changed.LanguageCode = value;
            User = changed;
            Chat.Touch();
        });
    }

    /// <summary>Whether forwards of the person's messages carry only a name.</summary>
    public bool HidesForwards { get; set; }

    /// <summary>Whether the person deleted the account.</summary>
    public bool IsDeactivated { get; private set; }

    /// <summary>The private chat with the bot. The bot may not write there before the person does.</summary>
    public Conversation Chat { get; }

    /// <summary>The person deletes the account: the bot cannot write any more.</summary>
    public void Deactivate() => world.Change(() =>
    {
        IsDeactivated = true;
        Chat.Touch();
    });
}
