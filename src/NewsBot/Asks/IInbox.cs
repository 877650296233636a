namespace NewsBot.Asks;

/// <summary>Asks accepted and not yet answered. What is accepted outlives the process.</summary>
/// <remarks>Where a chat is named here, it is the ask's <see cref="Ask.Lane"/>: the chat itself, or the buttons of one of its messages.</remarks>
public interface IInbox
{
    /// <summary>Stores the asks of some updates before Telegram is told that the updates arrived: all at once, because the wait for the disk is the cost.</summary>
    /// <returns>The updates that are new, each once. Of one accepted before, also if it has been answered since, nothing is stored.</returns>
    /// <exception cref="ArgumentException">An ask is not of its update.</exception>
    Task<IReadOnlyList<int>> AcceptAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken);

    /// <summary>Stores the asks of one update before Telegram is told that the update arrived.</summary>
    /// <returns><c>false</c> when this update was accepted before, also if it has been answered since: nothing is stored.</returns>
    async Task<bool> AcceptAsync(int update, IReadOnlyList<Ask> asks, CancellationToken cancellationToken) =>
        (await AcceptAsync([new(update, asks)], cancellationToken)).Count == 1;

    /// <summary>The oldest asks of a chat, in order of update and part; empty when nothing waits.</summary>
    /// <param name="limit">At most so many, at least 1.</param>
    Task<IReadOnlyList<Waiting>> WaitingAsync(ChatKey chat, int limit, CancellationToken cancellationToken);

    /// <summary>Counts one more attempt at an ask, before the work starts.</summary>
    /// <returns>The number of attempts so far, this one included; 0 when the ask is not there any more.</returns>
    Task<int> AttemptAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken);

    /// <summary>Notes that a message of the answer was sent, so that a second attempt edits it instead of sending another.</summary>
    /// <remarks>Safe to repeat with the same message; does nothing when the ask is not there any more.</remarks>
    Task NoteSentAsync(ChatKey chat, AskId ask, int messageId, CancellationToken cancellationToken);

    /// <summary>Removes asks that have been answered. Safe to repeat.</summary>
    Task CompleteAsync(ChatKey chat, IReadOnlyList<AskId> asks, CancellationToken cancellationToken);

    /// <summary>Lets what waits for a group wait for the supergroup that it became, all of it but <see cref="MoveAsk"/>. Nothing counts as sent there. Safe to repeat.</summary>
    /// <returns>The lanes in which it waits now.</returns>
    Task<IReadOnlyList<ChatKey>> MoveAsync(long group, long supergroup, CancellationToken cancellationToken);

    /// <summary>The chats in which something waits, each once.</summary>
    Task<IReadOnlyList<ChatKey>> WaitingChatsAsync(CancellationToken cancellationToken);
}

/// <summary>An update with what it asks.</summary>
/// <param name="Update">Telegram's update id.</param>
/// <param name="Asks">All of this update; may be empty, the update is then only known.</param>
public sealed record Arrival(int Update, IReadOnlyList<Ask> Asks);

/// <summary>An accepted ask that has not been answered.</summary>
/// <param name="Attempts">How often its work was started.</param>
/// <param name="Sent">Ids of the messages that already answer it, in order: the placeholder first.</param>
/// <param name="AcceptedAt">When it was stored, by our clock.</param>
public sealed record Waiting(Ask Ask, int Attempts, IReadOnlyList<int> Sent, DateTimeOffset AcceptedAt);
