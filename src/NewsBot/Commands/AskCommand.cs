using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/ask how many soldiers?: what the articles of this chat say to a question; as a reply to a briefing, what that article says.</summary>
public sealed class AskCommand(ChatAnswers answers, LanguageBook languages) : ICommand
{
    internal const string Word = "ask";

    public string Name => Word;

    public string Purpose(Language language) => language.Say(Phrase.AskPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        if (!ask.Arguments.Any(char.IsLetterOrDigit))
        {
            return ReplyWriter.Say(ask, languages.Speak(settings.Language, ask.PersonLanguage).Say(Phrase.AskHow));
        }

        return (ask.Above is { } above ? await answers.AboutAsync(ask, above, ask.Arguments, settings, cancellationToken) : null)
            ?? await answers.AcrossAsync(ask, ask.Arguments, settings, cancellationToken);
    }
}
