using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>A link that somebody posted in a group whose administrators want such links briefed: shortly, quietly, and not too often.</summary>
/// <remarks>
/// Nobody asked, so nobody is told of anything that does not work out. A link that was briefed lately is passed over in silence: a pointer
/// to the earlier answer would be one more message, and whoever wants it has /history. Everything here may run twice for the same link.
/// </remarks>
public sealed class UnaskedTurn(
    IChatMemory memory, ChatBook chats, ChannelTurn channels, ArticleReader reader, BriefingShelf briefings, LanguageBook languages, Messenger messenger, TurnLimit limit, IOptions<ChatOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<long, Queue<long>> latest = new();

    /// <summary>Whether the chat wants this; asked before it is stored, so that nothing is kept of what people write for others.</summary>
    public async Task<bool> IsWelcomeAsync(BriefAsk ask, CancellationToken cancellationToken) => ask.Post is { } post
        ? await channels.IsWelcomeAsync(post, ask.Chat, cancellationToken)
        : ask.Input is Input.Link { Address: var link } && (await chats.SettingsAsync(ask.Chat, cancellationToken)).Briefs(link);

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = (BriefAsk)waiting.Ask;
        if (ask.Post is not null)
        {
            await channels.AnswerAsync(waiting, cancellationToken);
            return;
        }

        var link = ((Input.Link)ask.Input).Address;
        var settings = await chats.SettingsAsync(ask.Chat, cancellationToken);
        if (!settings.Briefs(link) || await IsKnownAsync(ask, link, cancellationToken) || !TakePlace(ask.Chat.Chat))
        {
            return;
        }

        try
        {
            if (await limit.KeepAsync(limited => BriefAsync(ask, settings, limited), cancellationToken) is { } reply)
            {
                await messenger.SendAsync(waiting, reply, cancellationToken);
                return;
            }
        }
        catch (UnreadableException)
        {
            // No article behind it.
        }

        GiveBack(ask.Chat.Chat);
    }

    /// <returns><c>null</c> when it turns out to be an article that was briefed lately.</returns>
    private async Task<Reply?> BriefAsync(BriefAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var article = await reader.ReadAsync(ask.Input, cancellationToken);
        if (article.Url is { } own && await IsKnownAsync(ask, own, cancellationToken))
        {
            return null;
        }

        var briefing = await briefings.BriefAsync(ask.Input, article, settings.Wish(languages, mine: null, Length.Short) with { Payer = new(ask.Chat, ask.Person) }, cancellationToken);
        // Nobody asked, so there is nobody whose language it would be.
        var language = settings.Speak(languages, person: null, article.Language);
        var entry = new Entry(ask.Id, ask.Chat, ask.Input.Beginning, article, briefing, time.GetUtcNow())
        {
            Message = ask.MessageId,
            Spoken = language.Code,
            Summaries = [new(Length.Short, briefing.Summary)],
        };
        await memory.RememberAsync(entry, cancellationToken);
        return new(ask.Chat, ask.MessageId, [BriefingCard.Write(entry, new(Length.Short, ShowsClaims: false), language, settings)]) { IsQuiet = true };
    }

    /// <summary>Whether the link was briefed lately, and not by this very ask before a crash.</summary>
    private async Task<bool> IsKnownAsync(BriefAsk ask, Uri link, CancellationToken cancellationToken) =>
        await memory.FindByAddressAsync(ask.Chat, link, cancellationToken) is { } entry && entry.Ask != ask.Id && time.GetUtcNow() - entry.BriefedAt < options.Value.LinkOnceIn;

    private bool TakePlace(long chat)
    {
        if (latest.Count >= Crowd)
        {
            latest.Clear();
        }

        var places = latest.GetOrAdd(chat, _ => new());
        lock (places)
        {
            while (places.TryPeek(out var first) && time.GetElapsedTime(first) >= Hour)
            {
                places.Dequeue();
            }

            var isFree = places.Count < options.Value.LinksPerHour;
            if (isFree)
            {
                places.Enqueue(time.GetTimestamp());
            }

            return isFree;
        }
    }

    private void GiveBack(long chat)
    {
        if (latest.TryGetValue(chat, out var places))
        {
            lock (places)
            {
                places.TryDequeue(out _);
            }
        }
    }
}
