namespace NewsBot.Asks;

/// <summary>What the bot can do in a channel now.</summary>
/// <param name="Posts">Write messages there.</param>
/// <param name="Edits">Change posts of others.</param>
/// <param name="Comments">See the posts in the discussion group and write there; <c>false</c> without such a group, and when it was not asked for.</param>
public sealed record ChannelRights(bool Posts, bool Edits, bool Comments);

/// <summary>Asks Telegram what the bot can do in a channel. Throws when Telegram cannot be reached.</summary>
/// <param name="comments">Whether the discussion group is asked about, too.</param>
public delegate Task<ChannelRights> ChannelRightsOf(long channel, bool comments, CancellationToken cancellationToken);
