namespace NewsBot.Replies;

/// <summary>Nobody can be answered in this chat any more: the bot was blocked or removed, or the chat is gone. Nothing is retried.</summary>
public sealed class UndeliverableException(Exception inner) : Exception("The chat takes no more messages from the bot.", inner)
{
    /// <summary>Whether the bot is still there and only may not write.</summary>
    public bool IsMuted { get; init; }
}
