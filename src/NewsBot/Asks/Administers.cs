namespace NewsBot.Asks;

/// <summary>Whether the bot is an administrator of a chat, as far as Telegram tells.</summary>
public delegate Task<bool> Administers(long chat, CancellationToken cancellationToken);
