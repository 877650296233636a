namespace NewsBot.Asks;

/// <summary>Whether the bot gets all messages of a chat, or in "privacy mode" only those that are for it. Telegram is asked each time.</summary>
/// <returns><c>true</c> also when Telegram does not say: nobody is warned for nothing.</returns>
public delegate Task<bool> SeesAll(long chat, CancellationToken cancellationToken);
