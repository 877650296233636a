using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>The right to send one kind of message to a group: given to all its members, and perhaps taken from one of them.</summary>
/// <param name="What">How Telegram's refusal calls such messages.</param>
/// <param name="OfAll">Whether members have it.</param>
/// <param name="OfOne">Whether somebody restricted has it.</param>
internal sealed record SendingRight(string What, Func<ChatPermissions, bool> OfAll, Func<ChatMemberRestricted, bool> OfOne)
{
    public static SendingRight Texts { get; } = new("text messages", all => all.CanSendMessages, one => one.CanSendMessages);

    public static SendingRight Photos { get; } = new("photos", all => all.CanSendPhotos, one => one.CanSendPhotos);

    public static SendingRight Documents { get; } = new("documents", all => all.CanSendDocuments, one => one.CanSendDocuments);

    /// <exception cref="RefusalException">The bot may not send such messages there.</exception>
    public void Require(Conversation chat)
    {
        switch (chat.Bot)
        {
            case not ChatMemberAdministrator { CanPostMessages: true } when chat.Type == ChatType.Channel:
                throw RefusalException.Bad("need administrator rights in the channel chat", "no_rights", Blame.World);
            case ChatMemberAdministrator:
                return;
            case var bot when chat.IsGroup && (!OfAll(chat.Permissions) || (bot is ChatMemberRestricted restricted && !OfOne(restricted))):
                throw RefusalException.Bad($"not enough rights to send {What} to the chat", "no_rights", Blame.World);
            default:
                return;
        }
    }
}
