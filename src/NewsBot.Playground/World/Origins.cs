using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What a forwarded message says of where it comes from.</summary>
internal static class Origins
{
    /// <summary>Where a message comes from; a forwarded one keeps its first origin.</summary>
    public static MessageOrigin Of(ChatMessage message) => message.Current.Wire switch
    {
        { ForwardOrigin: { } origin } => origin,
        { Chat.Type: ChatType.Channel } wire => new MessageOriginChannel { Date = wire.Date, Chat = wire.Chat, MessageId = wire.Id, AuthorSignature = wire.AuthorSignature },
        { SenderChat: { } chat } wire => new MessageOriginChat { Date = wire.Date, SenderChat = chat, AuthorSignature = wire.AuthorSignature },
        var wire when message.Author is { HidesForwards: true } hidden => new MessageOriginHiddenUser { Date = wire.Date, SenderUserName = hidden.Name },
        var wire => new MessageOriginUser { Date = wire.Date, SenderUser = wire.From! },
    };
}
