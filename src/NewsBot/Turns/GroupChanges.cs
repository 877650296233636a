using System.Collections.Concurrent;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;
using NewsBot.Updates;

namespace NewsBot.Turns;

/// <summary>What happens to a group while the bot is in it: it moves to another id, or the bot may not write there any more.</summary>
public sealed class GroupChanges(IChatMemory memory, IInbox inbox, Lazy<ILanes> lanes, LanguageBook languages, Messenger messenger, TimeProvider time)
{
    private const int Crowd = 10_000;

    /// <summary>How long nothing is tried in a group that does not let the bot write: Telegram does not tell when that changes.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    /// <summary>Groups, or topics, that do not let the bot write, since when, and whether somebody was told. After a restart one more may be.</summary>
    private readonly ConcurrentDictionary<ChatKey, (long At, bool IsTold)> silent = new();

    /// <summary>Does a step of a turn; what it meets on the way of the group changing is minded, and the ask is done with here.</summary>
    /// <exception cref="UndeliverableException">Nothing can be said in this chat. If it moved, the ask waits in the other one.</exception>
    public async Task MindAsync(TurnStep step, Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = waiting.Ask;
        if (ask is BriefAsk or CommandAsk && silent.TryGetValue(ask.Chat, out var since) && time.GetElapsedTime(since.At) < Silence)
        {
            throw new UndeliverableException(new InvalidOperationException("The bot may not write there; it will try again later."));
        }

        try
        {
            await step(waiting, cancellationToken);
        }
        catch (ChatMovedException moved)
        {
            await MoveAsync(moved.From, moved.To, cancellationToken);
            throw new UndeliverableException(moved);
        }
        catch (UndeliverableException silenced) when (silenced.IsMuted)
        {
            await NoteSilenceAsync(ask, cancellationToken);
            throw;
        }
    }

    /// <summary>Telegram told that a group has become a supergroup.</summary>
    public Task MoveAsync(Waiting waiting, CancellationToken cancellationToken) => waiting.Ask is MoveAsk move
        ? MoveAsync(move.Chat.Chat, move.To, cancellationToken)
        : throw new ArgumentException($"{waiting.Ask.GetType().Name} moves nothing.", nameof(waiting));

    private async Task MoveAsync(long from, long to, CancellationToken cancellationToken)
    {
        await memory.MoveAsync(from, to, cancellationToken);
        foreach (var lane in await inbox.MoveAsync(from, to, cancellationToken))
        {
            lanes.Value.Wake(lane);
        }
    }

    /// <summary>Tells one person of each group in private why there is no answer; nobody where nobody asked.</summary>
    private async Task NoteSilenceAsync(Ask ask, CancellationToken cancellationToken)
    {
        if (silent.Count >= Crowd)
        {
            silent.Clear();
        }

        var isTold = silent.TryGetValue(ask.Chat, out var before) && before.IsTold;
        var tells = !isTold && ask is { Person: not null, Chat.Chat: < 0 } and not BriefAsk { Unasked: true };
        silent[ask.Chat] = (time.GetTimestamp(), isTold || tells);
        if (tells && ask.Person is { } person)
        {
            await messenger.TellAsync(person, languages.Speak(ask.PersonLanguage).Say(Phrase.Muted), cancellationToken);
        }
    }
}
