using System.Net;

namespace NewsBot.Playground;

/// <summary>Who drafts the bot's briefings.</summary>
public enum BotEngine
{
    /// <summary>Whoever the operator's settings name.</summary>
    AsConfigured,

    /// <summary>Rules, no model.</summary>
    Offline,

    /// <summary>The playground's stand-in of a language model.</summary>
    StandIn,
}

/// <summary>What a bot needs to know of the playground it is started in.</summary>
/// <param name="Telegram">Where it finds the Bot API.</param>
/// <param name="Token">The token that is let in there.</param>
/// <param name="Folder">Where it keeps what it must not forget: the same for every start of one playground, gone after it.</param>
/// <param name="Press">The one place on this machine that it may read, although it is not public.</param>
/// <param name="Engine">Who drafts its briefings.</param>
/// <param name="Model">Root of the stand-in's chat-completions protocol, for <see cref="BotEngine.StandIn"/>.</param>
public sealed record BotPlace(Uri Telegram, string Token, string Folder, IPEndPoint Press, BotEngine Engine, Uri Model);

/// <summary>Starts a bot. The playground knows bots only by this.</summary>
/// <returns>The bot once it has started; whatever it throws says why it cannot.</returns>
public delegate Task<RunningBot> StartBot(BotPlace place, CancellationToken cancellationToken);

/// <summary>What a bot wrote a briefing about.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Topic">The topic of a forum; <c>null</c>: none.</param>
/// <param name="Update">The update that brought the message asked about.</param>
/// <param name="Which">Which of the bot's answers to that message, from 0: a message may hold several links.</param>
public sealed record BriefedMessage(long Chat, int? Topic, int Update, int Which);

/// <summary>A bot that was started.</summary>
/// <param name="EndAsync">Ends it without finishing anything, and returns when nothing of it runs any more and its files are closed.</param>
/// <param name="FindBriefingAsync">The briefing as one line of JSON, article and evidence with it; <c>null</c>: there is none.</param>
public sealed record RunningBot(Func<Task> EndAsync, Func<BriefedMessage, CancellationToken, Task<string?>> FindBriefingAsync);
