using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>How messages come into chats, and to the bot.</summary>
internal sealed partial class World
{
    /// <summary>Who stands as the sender of messages of a group's administrators who do not show themselves.</summary>
    private static readonly User Anonymous = new() { Id = 1_087_968_824, IsBot = true, FirstName = "Group", Username = "GroupAnonymousBot" };

    /// <summary>Who stands as the sender of channel posts in the discussion group.</summary>
    private static readonly User Telegram = new() { Id = 777_000, FirstName = "Telegram" };

    private int lastMessageId;

    /// <summary>
    /// Puts a message into a chat, shows it to the bot if it may see it, and lets a channel's discussion group have it. Dates, ids and
    /// senders are set here.
    /// </summary>
    /// <param name="author">Who writes; <c>null</c>: the bot.</param>
    public ChatMessage Post(Conversation chat, Person? author, Message message)
    {
        message.From = author is null ? Bot : Copy(author.User);
        if (chat.Type == ChatType.Channel)
        {
            message.From = null;
            message.SenderChat = chat.Chat;
            message.AuthorSignature ??= chat.SignsPosts ? author?.Name ?? Bot.FirstName : null;
        }
        else if (author is not null && chat.MemberOf(author) is ChatMemberAdministrator { IsAnonymous: true } or ChatMemberOwner { IsAnonymous: true })
        {
            message.From = Anonymous;
            message.SenderChat = chat.Chat;
        }

        var posted = Append(chat, author, isFromBot: author is null, message);
        ForwardToDiscussion(posted);
        return posted;
    }

    /// <summary>Gives a message a new version; a channel's post changes in the discussion group too.</summary>
    /// <param name="isByBot">Whether the bot does it, which is not told of it.</param>
    public void Edit(ChatMessage message, Action<Message> change, bool isByBot = true)
    {
        var edited = Copy(message.Current.Wire);
        change(edited);
        edited.EditDate = Now.UtcDateTime;
        message.Show(new MessageVersion(edited, Now));
        if (!isByBot)
        {
            Deliver(message, isEdit: true);
        }

        if (message.Copied is { DeletedAt: null } copy)
        {
            Edit(copy, wire => (wire.Text, wire.Entities, wire.Caption, wire.CaptionEntities) = (edited.Text, edited.Entities, edited.Caption, edited.CaptionEntities), isByBot: false);
        }
    }

    /// <summary>Tells the bot of a message or of its newest version, if it gets to see it.</summary>
    public void Deliver(ChatMessage message, bool isEdit)
    {
        if (!Privacy.Shows(this, message))
        {
            return;
        }

        var wire = message.Current.Wire;
        var queued = Updates.Add((message.Chat.Type == ChatType.Channel, isEdit) switch
        {
            (false, false) => new Update { Message = wire },
            (false, true) => new Update { EditedMessage = wire },
            (true, false) => new Update { ChannelPost = wire },
            (true, true) => new Update { EditedChannelPost = wire },
        });
        message.UpdateId = isEdit ? message.UpdateId : queued?.Id;
    }

    /// <summary>The message as another one that answers it carries it: without what it answers itself.</summary>
    public static Message AsReplied(ChatMessage message)
    {
        var replied = Copy(message.Current.Wire);
        replied.ReplyToMessage = null;
        return replied;
    }

    /// <summary>A service message: somebody joined, the group moved.</summary>
    /// <param name="by">Who did it; <c>null</c>: the bot.</param>
    public ChatMessage Announce(Conversation chat, Person? by, Message message)
    {
        message.From = chat.Type == ChatType.Channel ? null : by is null ? Bot : Copy(by.User);
        message.SenderChat = chat.Type == ChatType.Channel ? chat.Chat : null;
        return Append(chat, by, isFromBot: by is null, message);
    }

    /// <summary>Private chats and groups share one count per account; supergroups and channels have their own.</summary>
    private int NextMessageId(Conversation chat) =>
        chat.Type is ChatType.Supergroup or ChatType.Channel ? ++chat.LastMessageId : ++lastMessageId;

    /// <summary>The id that the next message of a supergroup will have.</summary>
    public static int PeekMessageId(Conversation chat) => chat.LastMessageId + 1;

    private ChatMessage Append(Conversation chat, Person? author, bool isFromBot, Message message)
    {
        message.Id = NextMessageId(chat);
        message.Date = Now.UtcDateTime;
        message.Chat = chat.Chat;
        var posted = new ChatMessage(chat, author, isFromBot, new MessageVersion(message, Now));
        chat.Append(posted);
        posted.Touch();
        Deliver(posted, isEdit: false);
        return posted;
    }

    /// <summary>A channel's post appears in the discussion group by itself; answers to it there are the comments.</summary>
    private void ForwardToDiscussion(ChatMessage post)
    {
        if (post.Chat.Discussion is not { } group || post.Chat.Type != ChatType.Channel)
        {
            return;
        }

        var wire = Copy(post.Current.Wire);
        wire.ForwardOrigin ??= Origins.Of(post);
        wire.From = Telegram;
        wire.IsAutomaticForward = true;
        (wire.ReplyToMessage, wire.Quote, wire.ReplyMarkup, wire.MessageThreadId, wire.AuthorSignature) = (null, null, null, null, null);
        post.Copied = Append(group, author: null, isFromBot: false, wire);
    }
}
