using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;

namespace NewsBot.Memory;

/// <summary>What a chat was told: its briefings, and its settings.</summary>
public interface IChatMemory
{
    /// <returns>What was saved for the chat, else <see cref="ChatSettings.Default"/>.</returns>
    Task<ChatSettings> SettingsAsync(ChatKey chat, CancellationToken cancellationToken);

    Task SaveSettingsAsync(ChatKey chat, ChatSettings settings, CancellationToken cancellationToken);

    /// <summary>Keeps an entry; the same ask twice is kept once, the later one wins.</summary>
    Task RememberAsync(Entry entry, CancellationToken cancellationToken);

    /// <summary>The newest entries of a chat, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, int limit, CancellationToken cancellationToken);

    /// <summary>Erases the chat's entries for good: afterwards their text is nowhere in the storage.</summary>
    /// <returns>How many entries there were.</returns>
    Task<int> ForgetAsync(ChatKey chat, CancellationToken cancellationToken);
}

/// <summary>One remembered briefing, with the article it was made from.</summary>
/// <param name="Ask">The ask that it answered; unique within the chat.</param>
/// <param name="Input">The link, or the beginning of the text, as it was given.</param>
public sealed record Entry(AskId Ask, ChatKey Chat, string Input, Article Article, Briefing Briefing, DateTimeOffset BriefedAt);

/// <summary>How a chat wants its briefings.</summary>
/// <param name="Language">ISO 639-1; <c>null</c>: the bot speaks the person's language, the briefing the article's.</param>
public sealed record ChatSettings(string? Language, Length Length)
{
    public static ChatSettings Default { get; } = new(Language: null, Length.Medium);
}
