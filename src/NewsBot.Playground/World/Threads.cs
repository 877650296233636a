using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Where in a chat a message stands: in a topic of a forum, or in the thread of answers to another message.</summary>
internal static class Threads
{
    /// <summary>Sets what a message says of its thread and of the message it answers.</summary>
    /// <param name="replied">The message it answers; <c>null</c>: none.</param>
    /// <param name="thread">The topic or thread it is put into; <c>null</c>: that of the message answered.</param>
    public static void Answer(Message content, Conversation chat, ChatMessage? replied, int? thread)
    {
        thread ??= replied?.Current.Wire.MessageThreadId;
        if (chat.Type == ChatType.Supergroup)
        {
            // Answers outside topics make a thread of their own, named by its first message.
            thread ??= replied?.Id;
        }

        // Whoever answers nobody answers the message that began the thread.
        replied ??= thread is null ? null : chat.FindThere(thread);
        content.MessageThreadId = thread;
        content.IsTopicMessage = thread is { } topic && chat.HasTopic(topic);
        content.ReplyToMessage = replied is null ? null : World.AsReplied(replied);
    }
}
