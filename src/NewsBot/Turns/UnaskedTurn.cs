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
/// Nobody asked, so nobody is told of anything that does not work out. A link that was briefed lately is answered with a pointer to that briefing, once.
/// Everything here may run twice for the same link.
/// </remarks>
public sealed class UnaskedTurn(
    IChatMemory memory, MetBefore met, ChatBook chats, ChannelTurn channels, ArticleReader reader, BriefingShelf briefings, HourlyPlaces places, LanguageBook languages, Messenger messenger, TurnLimit limit, IOptions<ChatOptions> options, TimeProvider time)
{
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
        var known = await KnownAsync(ask, link, cancellationToken);
        if (!settings.Briefs(link) || known is { Pointed: not null } || !await places.TakeAsync(ask, cancellationToken))
        {
            return;
        }

        var answer = known is null ? await BriefAsync(ask, settings, cancellationToken) : (null, known);
        if (answer.Briefed is { } reply)
        {
            await messenger.SendAsync(waiting, reply, cancellationToken);
        }
        else if (answer.Known is { Pointed: null } entry)
        {
            var language = languages.Speak(settings.Language, entry.Spoken, entry.Article.Language);
            await messenger.SendAsync(waiting, PointerWriter.Write(ask, entry, language), cancellationToken);
            await memory.ReviseAsync(entry, old => old with { Pointed = time.GetUtcNow() }, cancellationToken);
        }
        else
        {
            await places.GiveBackAsync(ask, cancellationToken);
        }
    }

    /// <returns>Its briefing; or that of the same article, when it turns out that it was briefed lately; or neither, when there is no article behind it.</returns>
    private async Task<(Reply? Briefed, Entry? Known)> BriefAsync(BriefAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await limit.KeepAsync(limited => ReadAsync(ask, settings, limited), cancellationToken);
        }
        catch (UnreadableException)
        {
            return (null, null);
        }
    }

    private async Task<(Reply? Briefed, Entry? Known)> ReadAsync(BriefAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var article = await reader.ReadAsync(ask.Input, cancellationToken);
        if (article.Url is { } own && await KnownAsync(ask, own, cancellationToken) is { } known)
        {
            return (null, known);
        }

        var briefing = await briefings.BriefAsync(ask.Input, article, settings.Wish(languages, mine: null, Length.Short) with { Payer = new(ask.Chat, ask.Person) }, cancellationToken);
        // Nobody asked, so there is nobody whose language it would be.
        var language = settings.Speak(languages, person: null, article.Language);
        var entry = await met.WithAsync(
            new Entry(ask.Id, ask.Chat, ask.Input.Beginning, article, briefing, time.GetUtcNow())
            {
                Message = ask.MessageId,
                Spoken = language.Code,
                Summaries = [new(Length.Short, briefing.Summary)],
            },
            cancellationToken);
        await memory.RememberAsync(entry, cancellationToken);
        return (new(ask.Chat, ask.MessageId, [BriefingCard.Write(entry, new(Length.Short, ShowsClaims: false), language, settings)]) { IsQuiet = true }, null);
    }

    /// <summary>The briefing of the link that was made lately, and not by this very ask before a crash; <c>null</c>: none.</summary>
    private async Task<Entry?> KnownAsync(BriefAsk ask, Uri link, CancellationToken cancellationToken) =>
        await memory.FindByAddressAsync(ask.Chat, link, cancellationToken) is { } entry && entry.Ask != ask.Id && time.GetUtcNow() - entry.BriefedAt < options.Value.LinkOnceIn ? entry : null;
}
