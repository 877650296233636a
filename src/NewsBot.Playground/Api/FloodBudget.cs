namespace NewsBot.Playground;

/// <summary>How much the bot may write before it is told to wait.</summary>
/// <param name="Overall">Messages to all chats that may go off in this second.</param>
/// <param name="Limits">What there is when nothing was used.</param>
/// <param name="Chats">The chats that the bot has written to, in no order.</param>
public sealed record FloodBudget(int Overall, FloodLimits Limits, IReadOnlyList<ChatBudget> Chats);

/// <summary>What is left of a chat's budget.</summary>
/// <param name="Chat">The chat's id.</param>
/// <param name="Messages">Messages that may come at once; grows with time.</param>
/// <param name="Edits">The same of edits.</param>
/// <param name="Drafts">The same of drafts.</param>
/// <param name="ThisMinute">Groups: messages and edits in the minute that ends now; <c>null</c>: no group.</param>
/// <param name="Wait">How long the bot was told to wait; zero: it was not, or it is over.</param>
public sealed record ChatBudget(long Chat, double Messages, double Edits, double Drafts, int? ThisMinute, TimeSpan Wait);
