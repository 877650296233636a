using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>How what a person writes gets into a chat.</summary>
public sealed partial class Person
{
    /// <summary>Where a message goes.</summary>
    /// <param name="Chat"><c>null</c>: the private chat with the bot.</param>
    /// <param name="ReplyTo">The message it answers.</param>
    /// <param name="Topic">The topic of a forum.</param>
    /// <param name="Quote">What of the message answered is quoted.</param>
    private sealed record Place(Conversation? Chat, ChatMessage? ReplyTo = null, int? Topic = null, string? Quote = null);

    private ChatMessage[] Write(FormattedText text, Place place)
    {
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            throw new ArgumentException("There is nothing to send.", nameof(text));
        }

        return world.Change(() => TextCutter.Cut(text)
            .Select(EntityRules.Finish)
            .Select(piece => Send(new Message { Text = piece.Text, Entities = piece.EntitiesOrNull }, place))
            .ToArray());
    }

    private ChatMessage Send(Message content, Place place) => world.Change(() =>
    {
        var chat = place.Chat ?? Chat;
        RequireMayWrite(chat);
        chat.Started = true;
        Threads.Answer(content, chat, place.ReplyTo, place.Topic);
        content.Quote = place.Quote is { Length: > 0 } quote ? QuoteFrom(place.ReplyTo, quote) : null;
        if (!chat.IsGroup || !IsEphemeral(content))
        {
            return world.Post(chat, this, content);
        }

        content.EphemeralMessageId = chat.NextEphemeralId();
        var message = world.Post(chat, this, content);
        message.OnlyFor = this;
        return message;
    });

    /// <summary>A command that the bot's menu marks so is seen by the bot and its sender only.</summary>
    private bool IsEphemeral(Message content) =>
        content.Entities?.FirstOrDefault() is { Type: MessageEntityType.BotCommand, Offset: 0 } command
        && world.EphemeralCommands.Contains(content.Text![1..command.Length].Split('@')[0]);

    private void RequireMayWrite(Conversation chat)
    {
        var member = chat.MemberOf(this);
        var problem = chat switch
        {
            { IsPrivate: true } when chat != Chat => throw new ArgumentException("This is somebody else's private chat.", nameof(chat)),
            { Blocked: true } => "The person blocked the bot; unblock it first.",
            { MigratedTo: not null } => "The group became a supergroup; write there.",
            { IsDeleted: true } => "The group was deleted.",
            { Type: ChatType.Channel } => member is ChatMemberOwner or ChatMemberAdministrator { CanPostMessages: true } ? null : $"{Name} may not post in this channel.",
            _ when !Membership.IsInside(member.Status) => throw new ArgumentException($"{Name} is not in this group.", nameof(chat)),
            _ when member is ChatMemberRestricted { CanSendMessages: false } || (!chat.Permissions.CanSendMessages && !member.IsAdmin && !chat.IsPrivate) =>
                $"{Name} may not write in this group.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private static TextQuote QuoteFrom(ChatMessage? replyTo, string quote)
    {
        var position = replyTo?.Text.IndexOf(quote, StringComparison.Ordinal) ?? -1;
        return position < 0
            ? throw new ArgumentException("The message answered does not say what is quoted.", nameof(quote))
            : new TextQuote { Text = quote, Position = position, IsManual = true };
    }

    private void Edit(ChatMessage message, FormattedText text) => world.Change(() =>
    {
        var isEditor = message.Chat.Type == ChatType.Channel
            && message.Chat.MemberOf(this) is ChatMemberOwner or ChatMemberAdministrator { CanEditMessages: true };
        if (message.DeletedAt is not null || (message.Author != this && !isEditor))
        {
            throw new InvalidOperationException("Only the author can edit a message.");
        }

        var finished = EntityRules.Finish(text);
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
        }, isByBot: false);
    });
}
