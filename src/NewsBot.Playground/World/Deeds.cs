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
    /// <exception cref="ArgumentException">The text is empty, or so long that a client would cut it: use <see cref="Paste"/>.</exception>
    public ChatMessage Say(string text, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null)
    {
        var pieces = Paste(text, chat, replyTo, topic);
        return pieces.Count == 1 ? pieces[0] : throw new ArgumentException("A client cuts this text into several messages: use Paste.", nameof(text));
    }

    /// <summary>Pastes a text of any length; what is over 4096 UTF-16 units goes off as several messages, as clients cut it.</summary>
    /// <returns>The messages in order.</returns>
    /// <exception cref="ArgumentException">Nothing but white space.</exception>
    public IReadOnlyList<ChatMessage> Paste(string text, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null) =>
        Write(new FormattedText(text, []), chat, replyTo, topic);

    /// <summary>Writes with formatting, such as links behind words, given as Telegram's HTML.</summary>
    public IReadOnlyList<ChatMessage> SayHtml(string html, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null) =>
        Write(HtmlMarkup.Parse(html), chat, replyTo, topic);

    /// <summary>Sends a photo.</summary>
    /// <param name="caption">The words below it; <c>null</c>: none.</param>
    public ChatMessage SendPhoto(string? caption = null, Conversation? chat = null, ChatMessage? replyTo = null)
    {
        var number = world.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var content = new Message { Photo = [new PhotoSize { FileId = "AgACAgI" + number, FileUniqueId = "AQAD" + number, Width = 1280, Height = 720 }] };
        if (caption is not null)
        {
            var text = EntityRules.Finish(new FormattedText(caption, []));
            content.Caption = text.Text;
            content.CaptionEntities = text.EntitiesOrNull;
        }

        return Send(content, chat, replyTo, topic: null);
    }

    /// <summary>Sends a sticker: a message without any text.</summary>
    public ChatMessage SendSticker(Conversation? chat = null) =>
        Send(new Message { Sticker = new Sticker { Type = StickerType.Regular, FileId = "CAACAgI1", FileUniqueId = "AgAD1", Width = 512, Height = 512, Emoji = "👍" } }, chat, null, null);

    /// <summary>Forwards a message to a chat.</summary>
    /// <param name="origin">Where it says to come from; <c>null</c>: from the one who wrote it.</param>
    public ChatMessage Forward(ChatMessage message, Conversation? chat = null, MessageOrigin? origin = null)
    {
        var copy = World.Copy(message.Current.Wire);
        copy.ForwardOrigin = origin ?? new MessageOriginUser { SenderUser = copy.From!, Date = copy.Date };
        copy.ReplyToMessage = null;
        copy.Quote = null;
        copy.ReplyMarkup = null;
        copy.EditDate = null;
        copy.MessageThreadId = null;
        return Send(copy, chat, null, null);
    }

    /// <summary>Edits the text or caption of a message of one's own.</summary>
    public void Edit(ChatMessage message, string text) => world.Change(() =>
    {
        if (message.Author != this)
        {
            throw new InvalidOperationException("Only the author can edit a message.");
        }

        var finished = EntityRules.Finish(new FormattedText(text, []));
        world.Edit(message, wire =>
        {
            if (wire.Text is null)
            {
                (wire.Caption, wire.CaptionEntities) = (finished.Text, finished.EntitiesOrNull);
            }
            else
            {
                (wire.Text, wire.Entities) = (finished.Text, finished.EntitiesOrNull);
            }
        });
        if (Privacy.Shows(world, message))
        {
            world.Updates.Add(new Update { EditedMessage = message.Current.Wire });
        }
    });

    /// <summary>Deletes a message. Bots are not told.</summary>
    public void Delete(ChatMessage message) => world.Change(() => message.DeletedAt = world.Now);

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
        var press = world.Presses[id] = new ButtonPress(world, id, this, message, data);
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
                    _ => message.Current.Wire,
                },
            },
        });
        return press;
    }

    private ChatMessage[] Write(FormattedText text, Conversation? chat, ChatMessage? replyTo, int? topic)
    {
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            throw new ArgumentException("There is nothing to send.", nameof(text));
        }

        return world.Change(() => TextCutter.Cut(text)
            .Select(EntityRules.Finish)
            .Select(piece => Send(new Message { Text = piece.Text, Entities = piece.EntitiesOrNull }, chat, replyTo, topic))
            .ToArray());
    }

    private ChatMessage Send(Message content, Conversation? chat, ChatMessage? replyTo, int? topic) => world.Change(() =>
    {
        var where = chat ?? Chat;
        if (where.Type == ChatType.Private && where != Chat)
        {
            throw new ArgumentException("This is somebody else's private chat.", nameof(chat));
        }

        if (where.IsGroup && !where.Members.Contains(this))
        {
            throw new ArgumentException($"{Name} is not in this group.", nameof(chat));
        }

        if (where.Blocked)
        {
            throw new InvalidOperationException("The person blocked the bot; unblock it first.");
        }

        where.Started = true;
        content.ReplyToMessage = replyTo is null ? null : World.AsReplied(replyTo);
        if ((topic ?? replyTo?.Topic) is { } thread)
        {
            content.MessageThreadId = thread;
            content.IsTopicMessage = where.Topics.Contains(thread);
        }

        var message = world.Post(where, this, content);
        if (Privacy.Shows(world, message))
        {
            message.UpdateId = world.Updates.Add(new Update { Message = message.Current.Wire })?.Id;
        }

        return message;
    });
}
