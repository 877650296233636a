using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/brief with nothing to brief: how it is meant. With a link, a text, or in reply to a message it is a <see cref="BriefAsk"/>.</summary>
public sealed class BriefCommand(LanguageBook languages) : ICommand
{
    public string Name => "brief";

    public string Purpose(Language language) => language.Say(Phrase.BriefPurpose);

    public Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken) =>
        Task.FromResult(ReplyWriter.Say(ask, languages.Speak(settings.Language, ask.PersonLanguage).Say(Phrase.BriefHow)));
}
