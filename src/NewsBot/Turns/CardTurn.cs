using System.Collections.Concurrent;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>What happens to a card that someone posted in any chat: it becomes the briefing, and its buttons are pressed. Everything here may run twice.</summary>
/// <remarks>Telegram tells that a card was posted only where BotFather was asked for "inline feedback"; the button on the card does without.</remarks>
public sealed class CardTurn(
    IChatMemory memory, MetBefore met, ChatBook chats, ArticleReader reader, BriefingShelf briefings, SummaryLengths lengths, LanguageBook languages, CardWriter cards, Seal seal, Messenger messenger, PressAnswers answers,
    TurnLimit limit, TimeProvider time)
{
    /// <summary>Of how many cards it is known what they show. Who asks for the same after that is told by Telegram that nothing changed.</summary>
    private const int Crowd = 1_000;

    private readonly ConcurrentDictionary<string, ReplyPart> shown = new(StringComparer.Ordinal);

    /// <summary>Says that the work begins: on a card that was just posted, or to the one who presses.</summary>
    public async Task GreetAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        if (waiting.Attempts > 0)
        {
            return;
        }

        if (waiting.Ask is PressAsk press)
        {
            var notice = await NoticeAsync(press, cancellationToken);
            await answers.AnswerAsync(press, notice is var (text, _) ? text : null, insists: notice is (_, true), cancellationToken);
        }
        else if (waiting.Ask is CardAsk card)
        {
            await SayAsync(card.Chat, card.Card, card.Link, Phrase.Reading, card, cancellationToken);
        }
    }

    public Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken) => waiting.Ask switch
    {
        PressAsk { Card: { } card, Bot: { } bot } press => AnswerAsync(press, card, bot, cancellationToken),
        CardAsk card => BriefAsync(card.Chat, card.Card, card.Link, card.Bot, card, cancellationToken),
        var other => throw new ArgumentException($"{other.GetType().Name} is not about a card.", nameof(waiting)),
    };

    /// <summary>Says on the card that it cannot be done, and leaves the button to try again.</summary>
    public async Task ApologiseAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        if (waiting.Ask is CardAsk card)
        {
            await SayAsync(card.Chat, card.Card, card.Link, Phrase.Apology, card, cancellationToken);
        }
        else if (waiting.Ask is PressAsk { Card: { } name } press && await OfferedAsync(press, cancellationToken) is var (owner, link))
        {
            await SayAsync(owner, name, link, Phrase.Apology, press, cancellationToken);
        }
    }

    private async Task AnswerAsync(PressAsk press, string card, string bot, CancellationToken cancellationToken)
    {
        if (await OfferedAsync(press, cancellationToken) is var (owner, link))
        {
            await BriefAsync(owner, card, link, bot, press, cancellationToken);
        }
        else if (await ShownAsync(press, cancellationToken) is var (entry, view))
        {
            entry = await lengths.WithAsync(entry, view.Length, press.Person, cancellationToken);
            var language = languages.Speak(entry.Spoken, press.PersonLanguage, entry.Article.Language);
            await ShowAsync(press.Lane, card, cards.Write(entry, view, bot, language, await chats.SettingsAsync(entry.Chat, cancellationToken)), cancellationToken);
        }
    }

    private async Task BriefAsync(ChatKey owner, string card, Uri link, string bot, Ask ask, CancellationToken cancellationToken)
    {
        try
        {
            var entry = await memory.FindByAddressAsync(owner, link, cancellationToken) ?? await limit.KeepAsync(limited => ReadAsync(owner, link, ask, limited), cancellationToken);
            var language = languages.Speak(entry.Spoken, ask.PersonLanguage, entry.Article.Language);
            var settings = await chats.SettingsAsync(owner, cancellationToken);
            await ShowAsync(ask.Lane, card, cards.Write(entry, View.First(entry, settings), bot, language, settings), cancellationToken);
        }
        catch (UnreadableException unreadable)
        {
            await SayAsync(owner, card, link, ReplyWriter.PhraseOf(unreadable.Reason), ask, cancellationToken);
        }
    }

    private async Task<Entry> ReadAsync(ChatKey owner, Uri link, Ask ask, CancellationToken cancellationToken)
    {
        var settings = await chats.SettingsAsync(owner, cancellationToken);
        var input = new Input.Link(link);
        var article = await reader.ReadAsync(input, cancellationToken);
        var briefing = await briefings.BriefAsync(input, article, settings.Wish(languages, ask.PersonLanguage, settings.Length) with { Payer = new(owner, ask.Person) }, cancellationToken);
        var entry = new Entry(ask.Id, owner, input.Beginning, article, briefing, time.GetUtcNow())
        {
            Spoken = settings.Speak(languages, ask.PersonLanguage, article.Language).Code,
            Summaries = [new(settings.Length, briefing.Summary)],
        };
        entry = await met.WithAsync(entry, cancellationToken);
        await memory.RememberAsync(entry, cancellationToken);
        return entry;
    }

    private Task SayAsync(ChatKey owner, string card, Uri link, Phrase phrase, Ask ask, CancellationToken cancellationToken)
    {
        var language = languages.Speak(ask.PersonLanguage);
        return ShowAsync(ask.Lane, card, cards.Waiting(Offer.Of(link), owner.Chat, language.Say(phrase), language), cancellationToken);
    }

    /// <summary>Shows it unless the card shows it already: several people may have tapped while one reading was under way.</summary>
    private async Task ShowAsync(ChatKey lane, string card, ReplyPart part, CancellationToken cancellationToken)
    {
        if (shown.TryGetValue(card, out var now) && now.Html == part.Html && now.Buttons.SelectMany(row => row).SequenceEqual(part.Buttons.SelectMany(row => row)))
        {
            return;
        }

        await messenger.ShowCardAsync(lane, card, part, cancellationToken);
        if (shown.Count >= Crowd)
        {
            shown.Clear();
        }

        shown[card] = part;
    }

    /// <summary>What pops up for the one who presses, and whether it must be closed by hand; <c>null</c> when what happens says it all.</summary>
    private async Task<(string Text, bool Insists)?> NoticeAsync(PressAsk press, CancellationToken cancellationToken)
    {
        var language = languages.Speak(press.PersonLanguage);
        if (CardData.Read(press.Data, seal) is null)
        {
            return (language.Say(Phrase.UnknownButton), true);
        }

        if (await OfferedAsync(press, cancellationToken) is not null)
        {
            return (language.Say(Phrase.Reading), false);
        }

        return await ShownAsync(press, cancellationToken) is null ? (language.Say(Phrase.BriefingGone), true) : null;
    }

    /// <summary>Whose link the button offers to read; <c>null</c>: it does not, or the offer is gone.</summary>
    private async Task<(ChatKey Owner, Uri Link)?> OfferedAsync(PressAsk press, CancellationToken cancellationToken) =>
        CardData.Read(press.Data, seal) is { } data && new ChatKey(data.Owner) is var owner && await memory.FindOfferAsync(owner, data.What, cancellationToken) is { } link
            ? (owner, link)
            : null;

    /// <summary>Which briefing the button shows, and how; <c>null</c>: none, or it is gone.</summary>
    private async Task<(Entry Entry, View View)?> ShownAsync(PressAsk press, CancellationToken cancellationToken) =>
        CardData.Read(press.Data, seal) is { } data
        && ButtonData.Read(data.What) is { Wanted: Wanted.Show { View: var view } } button
        && await memory.FindAsync(new ChatKey(data.Owner), button.Ask, cancellationToken) is { } entry
            ? (entry, view)
            : null;
}
