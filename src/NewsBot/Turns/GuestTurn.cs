using System.Collections.Concurrent;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>The bot is named in a group that it is no member of: a card at once, which becomes the briefing. Everything here may run twice.</summary>
/// <remarks>
/// Only links are answered with what the person has read: whoever types words in a group may not want its members to see what is found, so the
/// card leads to an inline query, whose offers nobody else sees. After a restart it is not known any more which message the card is; its own
/// button then brings the briefing.
/// </remarks>
public sealed class GuestTurn(IChatMemory memory, ChatBook chats, CardTurn turns, CardWriter cards, InlineAnswers answers, LanguageBook languages)
{
    private const int Crowd = 1_000;

    /// <summary>The cards that wait for their briefing.</summary>
    private readonly ConcurrentDictionary<AskId, string> posted = new();

    /// <summary>Answers with the card that is there at once.</summary>
    public Task GreetAsync(Waiting waiting, CancellationToken cancellationToken) =>
        waiting.Attempts == 0 ? PostAsync((GuestAsk)waiting.Ask, cancellationToken) : Task.CompletedTask;

    /// <summary>Makes it the briefing, unless it is.</summary>
    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = (GuestAsk)waiting.Ask;
        await PostAsync(ask, cancellationToken);
        if (ask.Link is { } link && posted.TryGetValue(ask.Id, out var card) && card.Length > 0)
        {
            await turns.AnswerAsync(waiting with { Ask = ask.Posted(card, link) }, cancellationToken);
        }

        posted.TryRemove(ask.Id, out _);
    }

    public async Task ApologiseAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        if (waiting.Ask is GuestAsk { Link: { } link } ask && posted.TryRemove(ask.Id, out var card) && card.Length > 0)
        {
            await turns.ApologiseAsync(waiting with { Ask = ask.Posted(card, link) }, cancellationToken);
        }
    }

    /// <summary>Telegram takes one answer: what it does not take is answered already, or too old.</summary>
    private async Task PostAsync(GuestAsk ask, CancellationToken cancellationToken)
    {
        if (posted.ContainsKey(ask.Id))
        {
            return;
        }

        var (card, becomesBriefing) = await CardAsync(ask, cancellationToken);
        var message = await answers.AnswerAsync(ask, card, cancellationToken);
        if (posted.Count >= Crowd)
        {
            // Those that become a briefing are still needed.
            foreach (var (other, _) in posted.Where(one => one.Value.Length == 0))
            {
                posted.TryRemove(other, out _);
            }
        }

        posted[ask.Id] = becomesBriefing && message is not null ? message : "";
    }

    private async Task<(InlineCard Card, bool BecomesBriefing)> CardAsync(GuestAsk ask, CancellationToken cancellationToken)
    {
        var language = languages.Speak(ask.PersonLanguage);
        if (ask.Link is not { } link)
        {
            return (CardWriter.Invited(ask.Words, language), false);
        }

        if (await memory.FindByAddressAsync(ask.Chat, link, cancellationToken) is { } entry)
        {
            return (cards.Listed(entry, ask.Bot, languages.Speak(entry.Spoken, ask.PersonLanguage), await chats.SettingsAsync(ask.Chat, cancellationToken)), false);
        }

        var offer = Offer.Of(link);
        await memory.KeepOfferAsync(ask.Chat, offer, cancellationToken);
        return (cards.Offered(offer, ask.Chat.Chat, language) with { Message = cards.Waiting(offer, ask.Chat.Chat, language.Say(Phrase.Reading), language) }, true);
    }
}
