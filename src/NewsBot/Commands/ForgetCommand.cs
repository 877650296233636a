using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/forget: erases the articles of this chat for good, and says how many there were.</summary>
public sealed class ForgetCommand(IChatMemory memory, LanguageBook languages) : ICommand
{
    public string Name => "forget";

    public string Purpose(Language language) => language.Say(Phrase.ForgetPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var count = await memory.ForgetAsync(ask.Chat, cancellationToken);
        return ReplyWriter.Say(ask, count == 0 ? language.Say(Phrase.NothingToForget) : language.Say(Phrase.Forgotten, ("count", count)));
    }
}
