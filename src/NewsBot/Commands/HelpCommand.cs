using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/help: what the bot does, the commands, and what is kept.</summary>
public sealed class HelpCommand(CommandBook book, LanguageBook languages) : ICommand
{
    public string Name => "help";

    public string Purpose(Language language) => language.Say(Phrase.HelpPurpose);

    public Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        return Task.FromResult(ReplyWriter.Say(ask,
        [
            new([new(language.Say(Phrase.Welcome))]),
            .. book.List(language),
            new([new(language.Say(Phrase.Privacy))]),
        ]));
    }
}
