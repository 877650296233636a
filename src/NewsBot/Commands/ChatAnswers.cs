using NewsBot.Asks;
using NewsBot.Briefings.Answers;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>A person's question → the reply: from the article whose briefing it replies to, or from all that the chat remembers.</summary>
public sealed class ChatAnswers(IChatMemory memory, AboutFinder finder, Answerer answerer, Agreements agreements, LanguageBook languages)
{
    /// <summary>Articles that are asked of those that the chat remembers.</summary>
    private const int Asked = 5;

    /// <summary>UTF-16 code units of a question.</summary>
    private const int LongestQuestion = 500;

    /// <summary>The answer of the article about which <paramref name="above"/> is.</summary>
    /// <returns><c>null</c> when <paramref name="above"/> is about no article; and for a remark in a group, which is for people.</returns>
    public async Task<Reply?> AboutAsync(Ask ask, Above above, string question, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (await finder.FindAsync(ask.Chat, above, cancellationToken) is not { } about)
        {
            return null;
        }

        if (about.Entry is not { } entry)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.BriefingGone));
        }

        if (question.Length > LongestQuestion)
        {
            return TooLong(ask, language);
        }

        var answer = await answerer.AnswerAsync(question, [new(entry.Article, entry.Briefing)], settings.Wish(languages, ask), cancellationToken);
        var isRemark = ask.Chat.Chat < 0 && answer.Lines.Count == 0 && !QuestionMark.Ends(question);
        return isRemark ? null
            : await agreements.OfferAsync(new(ask.Chat, ask.MessageId, [AnswerCard.Write(entry, answer, language)]), Again(ask, question, above), answer.Shortfall, language, cancellationToken);
    }

    /// <summary>The answer of the chat's articles.</summary>
    /// <param name="nothing">What is said where the chat has no article yet.</param>
    public async Task<Reply> AcrossAsync(Ask ask, string question, ChatSettings settings, CancellationToken cancellationToken, Phrase nothing = Phrase.HistoryEmpty)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (question.Length > LongestQuestion)
        {
            return TooLong(ask, language);
        }

        var words = Answerer.WordsOf(question, languages);
        var likely = words.Count == 0 ? await memory.RecallAsync(ask.Chat, 1, cancellationToken) : await memory.LikelyAsync(ask.Chat, string.Join(' ', words), Asked, cancellationToken);
        if (likely.Count == 0)
        {
            // Words of another language are found in no article: whether one answers, only a model can tell.
            likely = [.. (await memory.RecallAsync(ask.Chat, Asked, cancellationToken)).Where(entry => answerer.IsForeign(question, entry.Article))];
        }

        if (likely.Count == 0 && await memory.FindByNumberAsync(ask.Chat, 1, cancellationToken) is null)
        {
            return ReplyWriter.Say(ask, language.Say(nothing));
        }

        var answer = await answerer.AnswerAsync(question, [.. likely.Select(entry => new Answering(entry.Article, entry.Briefing))], settings.Wish(languages, ask), cancellationToken);
        var reply = new Reply(ask.Chat, ask.MessageId, [AnswerCard.Write(AskCommand.Word, ask.Chat, likely, answer, language)]);
        return await agreements.OfferAsync(reply, Again(ask, question, above: null), answer.Shortfall, language, cancellationToken);
    }

    /// <summary>The command that asks the same, in whatever way it was asked.</summary>
    private static CommandAsk Again(Ask ask, string question, Above? above) => new()
    {
        Id = ask.Id,
        Chat = ask.Chat,
        MessageId = ask.MessageId,
        Person = ask.Person,
        PersonLanguage = ask.PersonLanguage,
        AskedAt = ask.AskedAt,
        Name = AskCommand.Word,
        Arguments = question,
        Above = above,
    };

    private static Reply TooLong(Ask ask, Language language) => ReplyWriter.Say(ask, language.Say(Phrase.QuestionTooLong, ("count", LongestQuestion)));
}
