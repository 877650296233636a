namespace NewsBot.Asks;

/// <summary>Whether the one who asks may decide for everybody in a chat: change its settings, erase what it was told.</summary>
/// <remarks>
/// In a private chat that is the person; in a group or channel its owner and administrators, also those who write in the group's name.
/// Known for a minute, and corrected at once where Telegram tells the bot of changes (it does where the bot is an administrator).
/// <c>false</c> when Telegram refuses to say. Throws when Telegram cannot be reached: the turn is tried again, as for any failure.
/// </remarks>
/// <param name="chat">Usually <see cref="ChatKey.Chat"/> of the ask; another one when a channel is spoken of in private.</param>
/// <param name="ask">Who asks.</param>
public delegate Task<bool> MayDecide(long chat, Ask ask, CancellationToken cancellationToken);
