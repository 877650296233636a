namespace NewsBot.Briefings.Models;

/// <summary>What was used of models in a time.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Cached">Those of them that a provider's cache served.</param>
/// <param name="Output">Tokens written.</param>
/// <param name="Cost">Money, by the prices of the settings.</param>
public sealed record Usage(int Calls, long Input, long Cached, long Output, decimal Cost)
{
    public static Usage None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Read and written.</summary>
    public long Tokens => Input + Output;

    public static Usage operator +(Usage one, Usage other) =>
        new(one.Calls + other.Calls, one.Input + other.Input, one.Cached + other.Cached, one.Output + other.Output, one.Cost + other.Cost);
}

/// <summary>What a chat, all its topics together, and a person in all chats have used of models, by day (UTC).</summary>
public sealed record UsageDays(IReadOnlyDictionary<DateOnly, Usage> Chat, IReadOnlyDictionary<DateOnly, Usage> Person)
{
    /// <summary>Days that are kept.</summary>
    public const int Kept = 31;
}

/// <summary>What is stored of a payer's usage; of nobody, when there is no person, nothing.</summary>
public delegate Task<UsageDays> UsageOf(Payer payer, CancellationToken cancellationToken);

/// <summary>Adds to what is stored for the chat and for the person; what is older than <see cref="UsageDays.Kept"/> days goes.</summary>
public delegate Task NoteUsage(Payer payer, DateOnly day, Usage usage, CancellationToken cancellationToken);
