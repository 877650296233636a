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

    /// <summary>The person as updates show them.</summary>
    public User User { get; }

    public long Id => User.Id;

    public string Name => User.FirstName;

    /// <summary>The private chat with the bot. The bot may not write there before the person does.</summary>
    public Conversation Chat { get; }
}
