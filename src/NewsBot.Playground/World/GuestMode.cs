using System.Globalization;

namespace NewsBot.Playground;

/// <summary>A question to the bot in a chat that it is no member of.</summary>
/// <param name="Id">The id by which the bot answers it.</param>
/// <param name="Message">The message that mentions the bot.</param>
/// <param name="At">When it was asked.</param>
internal sealed record GuestQuery(string Id, ChatMessage Message, DateTimeOffset At)
{
    /// <summary>What the bot wrote there; <c>null</c>: nothing yet.</summary>
    public ChatMessage? Answer { get; set; }
}

/// <summary>The questions that summoned the bot as a guest, by id.</summary>
internal sealed class GuestMode(TimeProvider time)
{
    private readonly Dictionary<string, GuestQuery> queries = new(StringComparer.Ordinal);

    public GuestQuery Ask(ChatMessage message)
    {
        var id = (9_000_000_000_000_000 + queries.Count).ToString(CultureInfo.InvariantCulture);
        return queries[id] = new GuestQuery(id, message, time.GetUtcNow());
    }

    public GuestQuery? Find(string id) => queries.GetValueOrDefault(id);
}
