namespace NewsBot.Playground;

/// <summary>What a stand-in of Telegram is like. The defaults are Telegram's own wherever Telegram tells them.</summary>
public sealed record FakeTelegramOptions
{
    /// <summary>The only token that is let in: the bot's number, a colon and a secret.</summary>
    public string Token { get; init; } = "4200000042:AAplaygroundPLAYGROUNDplaygroundPLAY";

    /// <summary>The bot's name, shown above its messages.</summary>
    public string BotName { get; init; } = "NewsBot";

    /// <summary>The bot's username without the at sign.</summary>
    public string BotUsername { get; init; } = "newsbot_play_bot";

    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether the bot sees in groups only what is addressed to it, as BotFather sets up every bot.</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>Whether mentions reach the bot in privacy mode. Telegram's list does not name them, and reports differ.</summary>
    public bool MentionsPassPrivacy { get; init; } = true;

    /// <summary>Whether people can ask the bot inline, as BotFather's /setinline switches on.</summary>
    public bool InlineMode { get; init; } = true;

    /// <summary>Whether the bot hears which result was chosen, as BotFather's /setinlinefeedback switches on.</summary>
    public bool InlineFeedback { get; init; } = true;

    /// <summary>Whether people can ask the bot in chats that it is no member of, as BotFather switches on.</summary>
    public bool GuestMode { get; init; } = true;

    /// <summary>How long a guest's question may be answered. Telegram publishes no figure.</summary>
    public TimeSpan GuestLifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an inline query may be answered. Telegram publishes no figure; bots see failures after about 10 s.</summary>
    public TimeSpan InlineLifetime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether a poll that repeats an offset at once is slowed down, as Telegram's Bot API server does: it waits 3 seconds for something
    /// to happen, and within half a second it gets one update only. Off, so that tests may ask twice.
    /// </summary>
    public bool SlowsRepeatedPolls { get; init; }

    /// <summary>How long an expectation waits when it does not say itself; only a failing test waits that long.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the press of a button may be answered. Telegram publishes no figure; failures are reported after about 15 s.</summary>
    public TimeSpan PressLifetime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many calls in what time; <c>null</c> switches flood control off.</summary>
    public FloodLimits? Flood { get; init; } = new();

    /// <summary>The clock of the stand-in's world: message dates, flood control, long polls. Expectations wait in real time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>Flood control, with the figures of core.telegram.org/bots/faq; the bursts are observed, not published.</summary>
public sealed record FloodLimits
{
    /// <summary>Messages a second to one chat, once the burst is spent; edits have a bucket of their own of the same size.</summary>
    public double PerChatPerSecond { get; init; } = 1;

    /// <summary>Messages to one chat that may come at once.</summary>
    public int ChatBurst { get; init; } = 5;

    /// <summary>Messages and edits a minute in one group.</summary>
    public int PerGroupPerMinute { get; init; } = 20;

    /// <summary>Drafts a second to one chat, once the burst is spent. Not published.</summary>
    public double DraftsPerSecond { get; init; } = 5;

    /// <summary>Drafts to one chat that may come at once. Not published.</summary>
    public int DraftBurst { get; init; } = 10;

    /// <summary>Messages a second to all chats together.</summary>
    public int OverallPerSecond { get; init; } = 30;
}
