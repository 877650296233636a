namespace NewsBot.Playground;

/// <summary>What a bot needs to know of the playground it is started in.</summary>
/// <param name="Telegram">Where it finds the Bot API.</param>
/// <param name="Token">The token that is let in there.</param>
/// <param name="Folder">Where it keeps what it must not forget: the same for every start of one playground, gone after it.</param>
public sealed record BotPlace(Uri Telegram, string Token, string Folder);

/// <summary>Starts a bot. The playground knows bots only by this.</summary>
/// <returns>The bot once it has started; whatever it throws says why it cannot.</returns>
public delegate Task<RunningBot> StartBot(BotPlace place, CancellationToken cancellationToken);

/// <summary>A bot that was started.</summary>
/// <param name="EndAsync">Ends it without finishing anything, and returns when nothing of it runs any more and its files are closed.</param>
public sealed record RunningBot(Func<Task> EndAsync);
