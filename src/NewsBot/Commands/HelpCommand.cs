using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/help: what the bot does, the commands, and what is kept.</summary>
public sealed class HelpCommand(CommandBook book, SeesAll seesAll, LanguageBook languages) : ICommand
{
    public string Name => "help";

    public string Purpose(Language language) => language.Say(Phrase.HelpPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        IReadOnlyList<Block> inGroups = ask.Chat.Chat > 0 ? []
            : await seesAll(ask.Chat.Chat, cancellationToken) ? [new([new(language.Say(Phrase.HelpInGroups))])]
            : [new([new(language.Say(Phrase.HelpInGroups))]), new([new(language.Say(Phrase.PrivacyMode))])];
        return ReplyWriter.Say(ask,
        [
            new([new(language.Say(Phrase.Welcome))]),
            .. inGroups,
            .. book.List(language),
            new([new(language.Say(Phrase.Privacy))]),
        ]);
    }
}
