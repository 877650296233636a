using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Commands;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>Words in reply to a message of ours: a question about the article that it tells of. Everything here may run twice.</summary>
public sealed class QuestionTurn(ChatBook chats, ChatAnswers answers, LanguageBook languages, Messenger messenger, TurnLimit limit)
{
    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = (QuestionAsk)waiting.Ask;
        Reply? reply;
        await using (messenger.Typing(ask.Chat))
        {
            reply = await limit.KeepAsync(limited => ReplyAsync(ask, limited), cancellationToken);
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
        return ask.Text[^1] is '?' or '؟' or '？' ? await answers.AcrossAsync(AskCommand.Word, ask, ask.Text, settings, cancellationToken)
            : ask.Chat.Chat > 0 ? ReplyWriter.Refuse(ask, Unreadable.TooShort, languages.Speak(settings.Language, ask.PersonLanguage))
            : null;
    }
}
