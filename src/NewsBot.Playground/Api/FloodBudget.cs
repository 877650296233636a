namespace NewsBot.Playground;

/// <summary>What flood control still lets through at this moment.</summary>
/// <param name="Overall">Messages to all chats together, this second.</param>
/// <param name="Chats">The chats that the bot has written to, in no order.</param>
public sealed record FloodBudget(int Overall, IReadOnlyList<ChatBudget> Chats);

/// <summary>What flood control still lets through in one chat.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Messages">Messages at once.</param>
/// <param name="Edits">Edits at once.</param>
/// <param name="Drafts">Drafts at once; only private chats have any.</param>
/// <param name="Minute">Messages and edits in this minute; <c>null</c>: no group.</param>
/// <param name="Wait">How long the bot was told to wait; zero: not at all.</param>
public sealed record ChatBudget(Conversation Chat, int Messages, int Edits, int Drafts, int? Minute, TimeSpan Wait);
