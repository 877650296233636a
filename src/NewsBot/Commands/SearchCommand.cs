using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/search words: the articles of this chat that have them in any form, the best first, each with the claim or sentence that has them.</summary>
public sealed class SearchCommand(IChatMemory memory, LanguageBook languages) : IButtonCommand
{
    private const int Size = 5;

    /// <summary>UTF-16 code units of a question: what is longer is an article.</summary>
    private const int LongestQuestion = 100;

    public string Name => "search";

    public string Purpose(Language language) => language.Say(Phrase.SearchPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var question = Question.Of(Excerpt.Of(OutsideText.Line(ask.Arguments), LongestQuestion));
        var query = new SearchQuery(question.Words, languages);
        if (query.IsEmpty)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.SearchHow));
        }

        await memory.KeepQuestionsAsync(ask.Chat, [question], cancellationToken);
        return new(ask.Chat, ask.MessageId, [await PageAsync(ask.Chat, question, page: 1, language, cancellationToken)]);
    }

    public async Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, press.PersonLanguage);
        return EntryList.ReadTurning(wish) is not var (id, page) ? null
            : await memory.FindQuestionAsync(press.Chat, id, cancellationToken) is { } words ? new(await PageAsync(press.Chat, new(id, words), page, language, cancellationToken))
            : new(Notice: language.Say(Phrase.QuestionGone));
    }

    private async Task<ReplyPart> PageAsync(ChatKey chat, Question question, int page, Language language, CancellationToken cancellationToken)
    {
        var found = await memory.SearchAsync(chat, question.Words, (page - 1) * Size, Size, cancellationToken);
        if (found.Entries.Count == 0)
        {
            // What there was on this page may be forgotten meanwhile.
            return page > 1
                ? await PageAsync(chat, question, page: 1, language, cancellationToken)
                : new(TelegramHtml.Escape(language.Say(Phrase.SearchNothing, ("words", question.Words))));
        }

        var query = new SearchQuery(question.Words, languages);
        var first = ((page - 1) * Size) + 1;
        var heading = new Block([new(language.Say(Phrase.SearchFound, ("count", found.Count), ("words", question.Words)), Look.Bold)], LeadsOn: true);
        var turning = EntryList.Turning(Name, chat, question, page, (found.Count + Size - 1) / Size);
        return new(TelegramHtml.Cut([heading, .. found.Entries.SelectMany((entry, index) => FoundLine.Of(first + index, entry, query, language))])[0])
        {
            Buttons = [.. EntryList.Openers(Name, chat, found.Entries.Select(entry => entry.Ask), first, language), .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>()],
        };
    }
}
