using System.Globalization;

namespace NewsBot.Playground;

/// <summary>What Telegram remembers of inline mode: questions, answers it may give again, and the messages that can be edited.</summary>
internal sealed class InlineMode(World world)
{
    private readonly Dictionary<string, InlineAsk> asks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatMessage> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Query, string Offset, Person? Person), (DateTimeOffset Until, InlineAnswer Answer)> cache = [];

    public IEnumerable<InlineAsk> Asks => asks.Values;

    public InlineAsk Ask(Person person, string query, Conversation where, string offset)
    {
        var id = (7_000_000_000_000_000 + asks.Count).ToString(CultureInfo.InvariantCulture);
        var ask = asks[id] = new InlineAsk(world, id, person, query, where, offset);
        ask.Answer = Remembered(ask, person) ?? Remembered(ask, null);
        ask.IsFromCache = ask.Answer is not null;
        return ask;
    }

    public InlineAsk? Find(string id) => asks.GetValueOrDefault(id);

    public void Answer(InlineAsk ask, InlineAnswer answer)
    {
        ask.Answer = answer;
        if (answer.CacheTime > TimeSpan.Zero)
        {
            cache[(ask.Query, ask.Offset, answer.IsPersonal ? ask.Person : null)] = (world.Now + answer.CacheTime, answer);
        }
    }

    /// <summary>Gives a message an id by which the bot can edit it wherever it stands.</summary>
    public string Name(ChatMessage message)
    {
        var id = $"BAAAA{messages.Count + 1:D8}playgroundInline";
        messages[id] = message;
        return message.InlineMessageId = id;
    }

    /// <summary>The message with an inline id; <c>null</c>: there is none, or it was deleted.</summary>
    public ChatMessage? FindMessage(string id) => messages.GetValueOrDefault(id) is { DeletedAt: null } message ? message : null;

    private InlineAnswer? Remembered(InlineAsk ask, Person? person) =>
        cache.TryGetValue((ask.Query, ask.Offset, person), out var kept) && kept.Until > world.Now ? kept.Answer : null;
}
