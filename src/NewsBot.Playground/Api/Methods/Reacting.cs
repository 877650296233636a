using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>setMessageReaction.</summary>
internal static class Reacting
{
    /// <summary>The emoji that a bot can react with (core.telegram.org/bots/api#reactiontypeemoji), without variation selectors.</summary>
    private static readonly HashSet<string> Known = new(
        ("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 " +
        "🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡").Split(' '),
        StringComparer.Ordinal);

    public static object Set(ApiCall call, SetMessageReactionRequest request)
    {
        var chat = Access.ToRead(call.World, request.ChatId);
        var message = chat.FindThere(request.MessageId) ?? throw RefusalException.Bad("message to react not found", "reaction_not_found");
        var reactions = request.Reaction?.ToArray() ?? [];
        if (reactions.Length > 1)
        {
            throw RefusalException.Bad("REACTIONS_TOO_MANY", "too_many_reactions");
        }

        if (reactions.Any(reaction => reaction is ReactionTypePaid || (reaction is ReactionTypeEmoji { Emoji: var emoji } && !Known.Contains(emoji.Replace("\ufe0f", string.Empty, StringComparison.Ordinal)))))
        {
            throw RefusalException.Bad("REACTION_INVALID", "bad_reaction");
        }

        if (chat.IsGroup && chat.Permissions.CanReactToMessages == false && chat.BotStatus != ChatMemberStatus.Administrator)
        {
            throw RefusalException.Bad("not enough rights to react to messages", "no_rights", Blame.World);
        }

        message.React(call.World.Bot.Id, reactions);
        return true;
    }
}
