using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What only some chats have: topics, pinned messages, a discussion group, a life after the group.</summary>
public sealed partial class Conversation
{
    private readonly List<Topic> topics = [];
    private readonly List<ChatMessage> pinned = [];

    /// <summary>The topics of a forum, the general one apart, in the order in which they were opened.</summary>
    public IReadOnlyList<Topic> Topics => World.Read(() => topics.ToArray());

    /// <summary>A channel's discussion group, or a group's channel; <c>null</c>: none.</summary>
    public Conversation? Discussion { get; private set; }

    /// <summary>Whether a channel's posts carry the name of who wrote them.</summary>
    public bool SignsPosts { get; set; }

    /// <summary>The supergroup that a group became; <c>null</c>: it is still a group.</summary>
    public Conversation? MigratedTo { get; private set; }

    /// <summary>Whether the owner deleted the group.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>The pinned messages that are still there, the one pinned last at the end.</summary>
    public IReadOnlyList<ChatMessage> Pinned => World.Read(() => pinned.Where(message => message.DeletedAt is null).ToArray());

    /// <summary>What is written below the title; <c>null</c>: nothing.</summary>
    public string? Description { get; set; }

    /// <summary>Opens a topic in a forum. The service message goes to the bot.</summary>
    /// <returns>Its thread id.</returns>
    /// <exception cref="InvalidOperationException">It is no forum.</exception>
    public int AddTopic(string name) => World.Change(() =>
    {
        if (!Chat.IsForum)
        {
            throw new InvalidOperationException($"{Chat.Title} is no forum.");
        }

        var opened = new Message { ForumTopicCreated = new ForumTopicCreated { Name = name, IconColor = 0x6FB9F0 }, IsTopicMessage = true };
        opened.MessageThreadId = World.PeekMessageId(this);
        var topic = World.Announce(this, Owner, opened).Id;
        topics.Add(new Topic(topic, name));
        return topic;
    });

    /// <summary>Makes a supergroup the discussion group of this channel: its posts appear there, and answers to them are comments.</summary>
    /// <exception cref="ArgumentException">This is no channel or that is no supergroup.</exception>
    public void Discuss(Conversation group) => World.Change(() =>
    {
        if (Type != ChatType.Channel || group.Type != ChatType.Supergroup)
        {
            throw new ArgumentException("A channel and a supergroup are needed.", nameof(group));
        }

        (Discussion, group.Discussion) = (group, this);
        Touch();
        group.Touch();
    });

    /// <summary>Turns a group into a supergroup with another id. Both chats say so; calls to the old id are told the new one.</summary>
    /// <exception cref="InvalidOperationException">It is no group any more.</exception>
    public Conversation Migrate() => World.Change(() =>
    {
        if (Type != ChatType.Group || MigratedTo is not null)
        {
            throw new InvalidOperationException($"{Chat.Title} is no group that could become a supergroup.");
        }

        var super = World.AddGroup(ChatType.Supergroup, Chat.Title!, forum: false, []);
        super.TakeOver(this);
        World.Announce(this, Owner, new Message { MigrateToChatId = super.Id });
        MigratedTo = super;
        World.Announce(super, Owner, new Message { MigrateFromChatId = Id });
        Touch();
        return super;
    });

    /// <summary>The owner deletes the group for everybody.</summary>
    public void DeleteForAll() => World.Change(() =>
    {
        IsDeleted = true;
        Touch();
    });

    internal void Pin(ChatMessage message)
    {
        pinned.Remove(message);
        pinned.Add(message);
        message.Touch();
    }

    internal void Unpin(ChatMessage message)
    {
        pinned.Remove(message);
        message.Touch();
    }

    internal bool HasTopic(int id) => topics.Exists(topic => topic.Id == id);
}
