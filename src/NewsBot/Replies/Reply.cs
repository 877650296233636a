using NewsBot.Asks;

namespace NewsBot.Replies;

/// <summary>The answer to one ask.</summary>
/// <param name="InReplyTo">The message that asked.</param>
/// <param name="Parts">At least one; each becomes one Telegram message.</param>
public sealed record Reply(ChatKey Chat, int InReplyTo, IReadOnlyList<ReplyPart> Parts);

/// <summary>One message of a reply.</summary>
/// <param name="Html">Telegram's HTML; at most 4,096 UTF-16 code units once parsed, at least one.</param>
public sealed record ReplyPart(string Html);
