using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;

namespace NewsBot.Playground;

/// <summary>What someone typed after the bot's username in some chat, and what the bot offered.</summary>
public sealed class InlineAsk
{
    private readonly World world;

    internal InlineAsk(World world, string id, Person person, string query, Conversation where, string offset)
    {
        this.world = world;
        Id = id;
        Person = person;
        Query = query;
        Where = where;
        Offset = offset;
        At = world.Now;
    }

    public string Id { get; }

    public Person Person { get; }

    /// <summary>What was typed, at most 256 characters.</summary>
    public string Query { get; }

    /// <summary>The chat in which it was typed.</summary>
    public Conversation Where { get; }

    /// <summary>Where the list goes on, in the bot's own words; empty: at its beginning.</summary>
    public string Offset { get; }

    public DateTimeOffset At { get; }

    /// <summary>What the bot offers; <c>null</c>: nothing yet.</summary>
    public InlineAnswer? Answer { get; internal set; }

    /// <summary>Telegram answered by itself with what the bot had offered before: the bot was not asked.</summary>
    public bool IsFromCache { get; internal set; }

    /// <summary>The update that brings it to the bot; <c>null</c>: the bot is not asked.</summary>
    internal WaitingUpdate? Update { get; set; }

    /// <summary>Waits for the bot's answer.</summary>
    /// <param name="within">How long to wait; <c>null</c>: <see cref="FakeTelegramOptions.Patience"/>.</param>
    /// <exception cref="UnmetExpectationException">It does not come in time.</exception>
    public Task<InlineAnswer> ExpectAnswerAsync(TimeSpan? within = null) =>
        world.UntilAsync(() => Answer, within, $"the answer to the inline query \"{Query}\"", Where);
}

/// <summary>What a bot offers to an inline query.</summary>
/// <param name="Results">What can be chosen, at most 50.</param>
/// <param name="CacheTime">How long Telegram may give the same answer without asking the bot.</param>
/// <param name="IsPersonal">Whether only the person who asked may get it from Telegram's memory.</param>
/// <param name="NextOffset">The offset with which the list goes on; empty: it is complete.</param>
/// <param name="Button">The button above the list; <c>null</c>: none.</param>
public sealed record InlineAnswer(
    IReadOnlyList<InlineQueryResult> Results,
    TimeSpan CacheTime,
    bool IsPersonal,
    string NextOffset,
    InlineQueryResultsButton? Button)
{
    /// <summary>The messages that the results become, by result id.</summary>
    internal IReadOnlyDictionary<string, Message> Messages { get; init; } = new Dictionary<string, Message>(StringComparer.Ordinal);
}
