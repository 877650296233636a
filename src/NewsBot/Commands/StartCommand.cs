using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/start: what the bot does, and how to begin; or, from a card's link, the whole briefing of that card.</summary>
public sealed class StartCommand(IChatMemory memory, Seal seal, LanguageBook languages) : ICommand
{
    public string Name => "start";

    public string Purpose(Language language) => language.Say(Phrase.StartPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (CardData.ReadStart(ask.Arguments, seal) is not var (owner, briefed))
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.Welcome));
        }

        return await memory.FindAsync(new ChatKey(owner), briefed, cancellationToken) is { } entry
            ? new(ask.Chat, ask.MessageId, [BriefingCard.Write(await HereAsync(entry, ask, cancellationToken), View.First(entry, settings), language, settings)])
            : ReplyWriter.Say(ask, language.Say(Phrase.BriefingGone));
    }

    /// <summary>The entry in this chat's own memory, so that its buttons work here. Who has the link was given the card by its owner.</summary>
    private async Task<Entry> HereAsync(Entry entry, CommandAsk ask, CancellationToken cancellationToken)
    {
        if (entry.Chat == ask.Chat)
        {
            return entry;
        }

        var here = entry with { Ask = ask.Id, Chat = ask.Chat, Quotations = null, Met = null };
        await memory.RememberAsync(here, cancellationToken);
        return here;
    }
}
