using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What a person does with a bot that writes, or that is no member of the chat.</summary>
public sealed partial class Person
{
    /// <summary>Mentions the bot in a chat that it is no member of: it sees this one message and may answer it once.</summary>
    /// <param name="text">With the bot's username somewhere in it.</param>
    /// <exception cref="ArgumentException">The text does not mention the bot.</exception>
    /// <exception cref="InvalidOperationException">The bot is a member there, or takes no questions as a guest.</exception>
    public ChatMessage Summon(string text, Conversation where, ChatMessage? replyTo = null) => world.Change(() =>
    {
        if (!world.Options.GuestMode || where.BotStatus is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked))
        {
            throw new InvalidOperationException("The bot is a member of the chat, or takes no questions as a guest.");
        }

        if (!text.Contains("@" + world.Options.BotUsername, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("The text does not mention the bot.", nameof(text));
        }

        var message = Say(text, where, replyTo);
        var shown = World.Copy(message.Current.Wire);
        shown.GuestQueryId = world.Guests.Ask(message).Id;
        message.UpdateId = world.Updates.Add(new Update { GuestMessage = shown })?.Id;
        return message;
    });

    /// <summary>Presses Stop while the bot writes. The bot is told.</summary>
    /// <exception cref="InvalidOperationException">The draft is not shown any more, or has no such button.</exception>
    public void Stop(MessageDraft draft) => world.Change(() =>
    {
        if (!draft.CanStop || !Chat.Drafts.Contains(draft))
        {
            throw new InvalidOperationException("There is nothing to stop.");
        }

        if (!draft.StaysWhenStopped)
        {
            Chat.Drop(draft);
        }

        world.Updates.Add(new Update { StoppedMessageGeneration = new MessageGenerationStopped { Chat = Chat.Chat, DraftId = draft.Id } });
    });
}
