namespace NewsBot.Playground;

/// <summary>Whose doing a refusal is.</summary>
internal enum Blame
{
    /// <summary>The bot broke a rule: a violation.</summary>
    Bot,

    /// <summary>Something changed under the bot, such as a person who blocked it: a violation only if the bot was told before.</summary>
    World,

    /// <summary>Too many calls.</summary>
    Flood,
}

/// <summary>A call that is answered with an error.</summary>
/// <param name="code">Telegram's error code, which is also the HTTP status.</param>
/// <param name="description">Telegram's words.</param>
/// <param name="rule">A short name of the rule, for tests.</param>
internal sealed class RefusalException(int code, string description, string rule, Blame blame = Blame.Bot, TimeSpan? retryAfter = null, long? migratedTo = null)
    : Exception(description)
{
    public int Code => code;

    public string Rule => rule;

    public Blame Blame => blame;

    /// <summary>How long the bot is told to wait; <c>null</c>: no such word.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>The supergroup that the group became; <c>null</c>: no such word.</summary>
    public long? MigratedTo => migratedTo;

    /// <summary>400: the group lives on as a supergroup.</summary>
    public static RefusalException Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", "migrated", Blame.World, migratedTo: to);

    /// <summary>400, the text as Telegram writes it after "Bad Request: ".</summary>
    public static RefusalException Bad(string text, string rule, Blame blame = Blame.Bot) =>
        new(400, "Bad Request: " + Lowered(text), rule, blame);

    /// <summary>403, the text as Telegram writes it after "Forbidden: ".</summary>
    public static RefusalException Forbidden(string text, string rule, Blame blame = Blame.World) =>
        new(403, "Forbidden: " + Lowered(text), rule, blame);

    /// <summary>429 with the whole seconds to wait.</summary>
    public static RefusalException TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new(429, $"Too Many Requests: retry after {seconds}", "flood", Blame.Flood, TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Telegram begins small, unless the second letter is a capital too or an underscore.</summary>
    private static string Lowered(string text) =>
        text.Length > 1 && (text[1] == '_' || char.IsAsciiLetterUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
