using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>What Telegram remembers of a bot between its calls.</summary>
internal sealed class BotState(FakeTelegramOptions options)
{
    public FaultPlan Faults { get; } = new();

    public FloodControl Flood { get; } = new(options.Flood, options.Time);

    /// <summary>The webhook that was set; <c>null</c>: none.</summary>
    public Webhook? Webhook { get; set; }

    /// <summary>When a webhook was last set; <c>null</c>: never.</summary>
    public DateTimeOffset? WebhookSetAt { get; set; }

    /// <summary>Menus of commands by scope and language.</summary>
    public Dictionary<string, BotCommand[]> Commands { get; } = new(StringComparer.Ordinal);

    /// <summary>The bot's name and descriptions, by what they are and the language; empty: for all.</summary>
    public Dictionary<(string What, string Language), string?> Profile { get; } = [];

    /// <summary>The offset of the last poll, and when it came; <c>null</c>: there was none.</summary>
    public (int Offset, DateTimeOffset At)? LastPoll { get; set; }

    /// <summary>The poll that waits; <c>null</c>: none.</summary>
    public Poll? Waiting { get; set; }
}

/// <summary>A getUpdates that waits for something to happen.</summary>
internal sealed class Poll
{
    /// <summary>Why it must end, in Telegram's words; <c>null</c>: it may go on.</summary>
    public string? EndedBy { get; private set; }

    public void End(string reason) => EndedBy = reason;
}
