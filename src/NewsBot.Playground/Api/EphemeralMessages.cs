using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>ephemeral_message_parameters: a message in a group that only one person sees.</summary>
internal static class EphemeralMessages
{
    /// <summary>Who alone will see the message, and what it hides.</summary>
    /// <param name="answersEphemeral">Whether it replies to a message that only the bot and its sender see.</param>
    /// <returns>Nothing for a message that everyone sees.</returns>
    /// <exception cref="RefusalException">The person or the press is not there, or the chat is no group.</exception>
    public static (Person? OnlyFor, ChatMessage? InPlaceOf) Check(ApiCall call, Conversation chat, EphemeralMessageParameters? parameters, bool answersEphemeral)
    {
        if (parameters is null)
        {
            return (null, null);
        }

        if (!chat.IsGroup)
        {
            throw RefusalException.Bad("ephemeral messages can be sent to groups and supergroups only", "ephemeral_chat");
        }

        var person = call.World.FindPerson(parameters.ReceiverUserId);
        if (person is null || !Membership.IsInside(chat.MemberOf(person).Status))
        {
            throw RefusalException.Bad("USER_NOT_PARTICIPANT", "ephemeral_receiver");
        }

        if (parameters.CallbackQueryId is not { Length: > 0 } id)
        {
            return parameters.ReplaceCallbackQueryMessage
                ? throw RefusalException.Bad("callback_query_id is needed to replace its message", "ephemeral_press")
                : chat.BotStatus is ChatMemberStatus.Administrator || answersEphemeral ? (person, null)
                : throw RefusalException.Bad("the bot must be an administrator, or answer a press or an ephemeral message", "ephemeral_right");
        }

        var press = call.World.Presses.GetValueOrDefault(id);
        if (press?.Person != person || press.Message.Chat != chat || call.World.Now - press.At > call.World.Options.PressLifetime)
        {
            throw RefusalException.Bad(Pressing.TooOld, "unknown_press");
        }

        return (parameters.ReplaceCallbackQueryMessage, press.Message.OnlyFor) switch
        {
            (true, not null) => throw RefusalException.Bad("an ephemeral message is edited, not replaced", "ephemeral_press"),
            (true, null) => (person, press.Message),
            _ => (person, null),
        };
    }

    /// <summary>Marks a message before it is posted.</summary>
    public static void Mark(Message content, Conversation chat, Person onlyFor)
    {
        content.EphemeralMessageId = chat.NextEphemeralId();
        content.ReceiverUser = onlyFor.User;
    }
}
