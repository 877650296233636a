using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>One press of a button under the list of a feed: the article that it offers becomes an ask. Everything here may run twice for the same press.</summary>
public sealed class OfferTurn(IChatMemory memory, LanguageBook languages, PressAnswers answers, DoubleTaps taps)
{
    public static bool IsFor(PressAsk press) => press is { Card: null, WantsReading: true } && CommandData.Read(press.Data) is not null;

    /// <summary>Stops the button's glow, and says that the article is read or that the offer is gone.</summary>
    public async Task GreetAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        if (waiting is { Attempts: 0, Ask: PressAsk press })
        {
            var language = languages.Speak(press.PersonLanguage);
            var isThere = await FindAsync(press, cancellationToken) is not null;
            await answers.AnswerAsync(press, language.Say(isThere ? Phrase.Reading : Phrase.BriefingGone), insists: !isThere, cancellationToken);
        }
    }

    /// <summary>What the press asks for; <c>null</c>: the offer is gone, or it is the second tap of two.</summary>
    public async Task<BriefAsk?> AskAsync(PressAsk press, CancellationToken cancellationToken)
    {
        if (taps.IsSecond(press) || await FindAsync(press, cancellationToken) is not { } ask)
        {
            return null;
        }

        taps.Note(press);
        return ask;
    }

    private async Task<BriefAsk?> FindAsync(PressAsk press, CancellationToken cancellationToken)
    {
        var data = CommandData.Read(press.Data)!;
        var chat = press.Chat with { Topic = data.Topic };
        return await memory.FindOfferAsync(chat, data.Wish, cancellationToken) is not { } link ? null : new()
        {
            Id = press.Id,
            Chat = chat,
            MessageId = press.MessageId,
            Person = press.Person,
            PersonLanguage = press.PersonLanguage,
            AskedAt = press.AskedAt,
            Input = new Input.Link(link),
            OfferedIn = press.MessageId,
        };
    }
}
