using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/fresh with nothing to read again: how it is meant. With a link, or in reply to one, it is a <see cref="BriefAsk"/>.</summary>
public sealed class FreshCommand(LanguageBook languages) : ICommand
{
    public string Name => "fresh";

    public string Purpose(Language language) => language.Say(Phrase.FreshPurpose);

    public Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken) =>
        Task.FromResult(ReplyWriter.Say(ask, languages.Speak(settings.Language, ask.PersonLanguage).Say(Phrase.FreshHow)));
}
