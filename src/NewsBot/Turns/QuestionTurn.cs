using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Commands;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>Words in reply to a message of ours: a question about the article that it tells of; and a question in reply to nothing, about what the chat
/// has read. Everything here may run twice.</summary>
public sealed class QuestionTurn(ChatBook chats, ChatAnswers answers, LanguageBook languages, Messenger messenger, TurnLimit limit)
{
    /// <summary>Whether somebody who could have sent an article asks a question instead.</summary>
    public bool IsFor(BriefAsk ask, AskOptions options) =>
        ask is { Unasked: false, Input: Input.Pasted { Text: var text } } && text.Any(char.IsLetterOrDigit) && !options.LooksLikeArticle(text) && (QuestionMark.Ends(text) || OpensAsking(text));

    /// <summary>"how many people left": many leave the mark out.</summary>
    private bool OpensAsking(string text)
    {
        var words = FoldedWords.Of(text).ToList();
        return languages.All.Any(language => language.Questions.Open(words));
    }

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = waiting.Ask;
        Reply? reply;
        await using (messenger.Typing(ask.Chat))
        {
            reply = await limit.KeepAsync(limited => ask is QuestionAsk question ? ReplyAsync(question, limited)
                : AcrossAsync(ask, ((Input.Pasted)((BriefAsk)ask).Input).Text, limited), cancellationToken);
        }

        if (reply is not null)
        {
            await messenger.SendAsync(waiting, reply, cancellationToken);
        }
    }

    /// <returns><c>null</c> for a remark in a group: it is for people.</returns>
    private async Task<Reply?> ReplyAsync(QuestionAsk ask, CancellationToken cancellationToken)
    {
        var settings = await chats.SettingsAsync(ask.Chat, cancellationToken);
        if (await answers.AboutAsync(ask, ask.Above, ask.Text, settings, cancellationToken) is { } reply)
        {
            return reply;
        }

        // The message above tells of no article.
        return QuestionMark.Ends(ask.Text) ? await answers.AcrossAsync(ask, ask.Text, settings, cancellationToken)
            : ask.Chat.Chat > 0 ? ReplyWriter.Refuse(ask, Unreadable.TooShort, languages.Speak(settings.Language, ask.PersonLanguage))
            : null;
    }

    private async Task<Reply?> AcrossAsync(Ask ask, string question, CancellationToken cancellationToken) =>
        await answers.AcrossAsync(ask, question, await chats.SettingsAsync(ask.Chat, cancellationToken), cancellationToken, nothing: Phrase.RefuseTooShort);
}
