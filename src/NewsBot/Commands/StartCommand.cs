using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/start: what the bot does, and how to begin.</summary>
public sealed class StartCommand(LanguageBook languages) : ICommand
{
    public string Name => "start";

    public string Purpose(Language language) => language.Say(Phrase.StartPurpose);

    public Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        return Task.FromResult(ReplyWriter.Say(ask, language.Say(Phrase.Welcome)));
    }
}
