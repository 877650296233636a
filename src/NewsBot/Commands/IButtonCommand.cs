using NewsBot.Asks;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>A command whose answers have buttons of its own.</summary>
public interface IButtonCommand : ICommand
{
    /// <summary>What a press of one of them does. May run twice for the same press.</summary>
    /// <param name="press">In the chat and topic of the message that has the button.</param>
    /// <param name="wish">What <see cref="CommandData.Wish"/> brings back. Hostile: anyone may send anything.</param>
    /// <returns><c>null</c> when the command never wrote such a wish.</returns>
    Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken);
}

/// <summary>What follows a press.</summary>
/// <param name="Shows">What the message with the button becomes; <c>null</c>: it stays as it is.</param>
/// <param name="Sends">Makes what is sent, when the button has stopped glowing: it may take its time. <c>null</c>: nothing is sent.</param>
/// <param name="Notice">What pops up until it is closed, at most 200 UTF-16 code units; <c>null</c>: the button only stops glowing.</param>
public sealed record Pressed(ReplyPart? Shows = null, Func<CancellationToken, Task<Reply>>? Sends = null, string? Notice = null);
