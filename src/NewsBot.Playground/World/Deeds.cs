using System.Globalization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What a person does.</summary>
public sealed partial class Person
{
    /// <summary>Writes a message of at most 4096 UTF-16 units.</summary>
    /// <param name="text">What is typed. Links, commands and the like are found in it as Telegram finds them.</param>
    /// <param name="chat">Where; <c>null</c>: in the private chat with the bot.</param>
    /// <param name="replyTo">The message it answers.</param>
    /// <param name="topic">The topic of a forum.</param>
    /// <param name="quote">What of the message answered is quoted; <c>null</c>: nothing.</param>
    /// <exception cref="ArgumentException">The text is empty, or so long that a client would cut it: use <see cref="Paste"/>.</exception>
    public ChatMessage Say(string text, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null, string? quote = null)
    {
        var pieces = Paste(text, chat, replyTo, topic, quote);
        return pieces.Count == 1 ? pieces[0] : throw new ArgumentException("A client cuts this text into several messages: use Paste.", nameof(text));
    }

    /// <summary>Pastes a text of any length; what is over 4096 UTF-16 units goes off as several messages, as clients cut it.</summary>
    /// <returns>The messages in order.</returns>
    /// <exception cref="ArgumentException">Nothing but white space.</exception>
    public IReadOnlyList<ChatMessage> Paste(string text, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null, string? quote = null) =>
        Write(new FormattedText(text, []), new Place(chat, replyTo, topic, quote));

    /// <summary>Writes with formatting, such as links behind words, given as Telegram's HTML.</summary>
    public IReadOnlyList<ChatMessage> SayHtml(string html, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null, string? quote = null) =>
        Write(HtmlMarkup.Parse(html), new Place(chat, replyTo, topic, quote));

    /// <summary>Sends a sticker: a message without any text.</summary>
    public ChatMessage SendSticker(Conversation? chat = null) =>
        Send(new Message { Sticker = new Sticker { Type = StickerType.Regular, FileId = "CAACAgI1", FileUniqueId = "AgAD1", Width = 512, Height = 512, Emoji = "👍" } }, new Place(chat));

    /// <summary>Forwards a message to a chat.</summary>
    /// <param name="origin">Where it says to come from; <c>null</c>: from the one who wrote it.</param>
    /// <exception cref="InvalidOperationException">The message may not be forwarded.</exception>
    public ChatMessage Forward(ChatMessage message, Conversation? chat = null, MessageOrigin? origin = null, int? topic = null)
    {
        if (message.Current.Wire.HasProtectedContent || message.IsService)
        {
            throw new InvalidOperationException("This message cannot be forwarded.");
        }

        return Send(Forwarding.Copy(message, origin ?? Origins.Of(message)), new Place(chat, Topic: topic));
    }

    /// <summary>Edits the text or caption of a message of one's own, or of a channel's post if one may.</summary>
    /// <exception cref="InvalidOperationException">It is somebody else's message, or deleted.</exception>
    public void Edit(ChatMessage message, string text) => Edit(message, new FormattedText(text, []));

    /// <summary>As <see cref="Edit(ChatMessage, string)"/>, with formatting given as Telegram's HTML.</summary>
    public void EditHtml(ChatMessage message, string html) => Edit(message, HtmlMarkup.Parse(html));

    /// <summary>Deletes a message. Bots are not told.</summary>
    /// <exception cref="InvalidOperationException">The person may not: it is somebody else's, and the person is no administrator.</exception>
    public void Delete(ChatMessage message) => world.Change(() =>
    {
        if (message.Author != this && !message.Chat.IsPrivate && !message.Chat.IsAdministrator(this))
        {
            throw new InvalidOperationException("Only the author and administrators can delete a message.");
        }

        message.DeletedAt = world.Now;
    });

    /// <summary>Reacts to a message with one emoji. The bot hears of it in private chats and as an administrator, if it asked for it.</summary>
    /// <param name="emoji"><c>null</c>: takes the reaction back.</param>
    public void React(ChatMessage message, string? emoji) => world.Change(() =>
    {
        var before = message.Reactions.GetValueOrDefault(Id, []);
        IReadOnlyList<ReactionType> after = emoji is null ? [] : [new ReactionTypeEmoji { Emoji = emoji }];
        message.React(Id, after);
        if (message.Chat.IsPrivate || message.Chat.BotStatus == ChatMemberStatus.Administrator)
        {
            world.Updates.Add(new Update
            {
                MessageReaction = new MessageReactionUpdated
                {
                    Chat = message.Chat.Chat,
                    MessageId = message.Id,
                    User = User,
                    Date = world.Now.UtcDateTime,
                    OldReaction = [.. before],
                    NewReaction = [.. after],
                },
            });
        }
    });

    /// <summary>Enters a group or follows a channel.</summary>
    public void Join(Conversation chat) => chat.SetStatus(this, ChatMemberStatus.Member, by: this);

    /// <summary>Leaves a group or channel.</summary>
    public void Leave(Conversation chat) => chat.SetStatus(this, ChatMemberStatus.Left, by: this);

    /// <summary>Presses the first inline button whose label contains a text or whose data is that text.</summary>
    /// <exception cref="ArgumentException">There is no such button; names those that are there.</exception>
    public ButtonPress Press(ChatMessage message, string button) => world.Change(() =>
    {
        var pressed = message.Buttons.FirstOrDefault(one => one.CallbackData is not null &&
            (one.CallbackData == button || one.Text.Contains(button, StringComparison.OrdinalIgnoreCase)));
        var data = pressed?.CallbackData
            ?? throw new ArgumentException($"No button \"{button}\"; there are: {string.Join(", ", message.Buttons.Select(one => one.Text))}.", nameof(button));
        return PressData(message, data);
    });

    /// <summary>Sends the data of a button that the message does not have (any more): an old client, or someone with bad intentions.</summary>
    public ButtonPress PressForged(ChatMessage message, string data) => world.Change(() => PressData(message, data));

    private ButtonPress PressData(ChatMessage message, string data)
    {
        var id = (8_000_000_000_000_000 + world.Presses.Count).ToString(CultureInfo.InvariantCulture);
        var press = new ButtonPress(world, id, this, message, data);
        press.Answer = world.Presses.Values.LastOrDefault(one => one.Person == this && one.Message == message && one.Data == data)?.Remembered;
        world.Presses[id] = press;
        if (press.Answer is not null)
        {
            return press;
        }

        world.Updates.Add(new Update
        {
            CallbackQuery = new CallbackQuery
            {
                Id = id,
                From = User,
                ChatInstance = message.Chat.Id.ToString(CultureInfo.InvariantCulture),
                Data = data,
                InlineMessageId = message.InlineMessageId,
                Message = message switch
                {
                    { InlineMessageId: not null } => null,
                    { DeletedAt: not null } => new Message { Id = message.Id, Chat = message.Chat.Chat },
                    _ => message.Told,
                },
            },
        });
        return press;
    }
}
