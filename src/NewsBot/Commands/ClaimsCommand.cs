using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/claims Budanov: everything a person or body says in the articles of this chat, the newest first. Without a name: who is quoted most.</summary>
public sealed class ClaimsCommand(IChatMemory memory, LanguageBook languages) : IButtonCommand
{
    private const int Size = 4, MostSources = 10;

    /// <summary>UTF-16 code units of a name.</summary>
    private const int LongestName = 100;

    /// <summary>UTF-16 code units of a button: wider ones a phone cuts.</summary>
    private const int LongestLabel = 40;

    public string Name => "claims";

    public string Purpose(Language language) => language.Say(Phrase.ClaimsPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var question = Question.Of(Excerpt.Of(OutsideText.Line(ask.Arguments), LongestName));
        if (new NameQuery(question.Words, languages).IsEmpty)
        {
            return new(ask.Chat, ask.MessageId, [await SourcesAsync(ask.Chat, language, cancellationToken)]);
        }

        await memory.KeepQuestionsAsync(ask.Chat, [question], cancellationToken);
        return new(ask.Chat, ask.MessageId, [await PageAsync(ask.Chat, question, page: 1, language, cancellationToken)]);
    }

    public async Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, press.PersonLanguage);
        return EntryList.ReadTurning(wish) is not var (id, page) ? null
            : await memory.FindQuestionAsync(press.Chat, id, cancellationToken) is { } name ? new(await PageAsync(press.Chat, new(id, name), page, language, cancellationToken))
            : new(Notice: language.Say(Phrase.QuestionGone));
    }

    private async Task<ReplyPart> SourcesAsync(ChatKey chat, Language language, CancellationToken cancellationToken)
    {
        var sources = await memory.SourcesAsync(chat, MostSources, cancellationToken);
        var questions = sources.Select(source => Question.Of(Excerpt.Of(OutsideText.Line(source.Name), LongestName))).ToList();
        await memory.KeepQuestionsAsync(chat, questions, cancellationToken);
        return new(TelegramHtml.Escape(language.Say(sources.Count == 0 ? Phrase.ClaimsHow : Phrase.ClaimsChoice)))
        {
            Buttons = [.. sources.Zip(questions, (source, question) =>
                new[] { new Button($"{Excerpt.Of(question.Words, LongestLabel)} ({source.Claims.ToString(language.Culture)})", new CommandData(Name, chat.Topic, $"{question.Id}.1").Write()) })],
        };
    }

    private async Task<ReplyPart> PageAsync(ChatKey chat, Question question, int page, Language language, CancellationToken cancellationToken)
    {
        var found = await memory.SaidByAsync(chat, question.Words, (page - 1) * Size, Size, cancellationToken);
        if (found.Entries.Count == 0)
        {
            return page > 1
                ? await PageAsync(chat, question, page: 1, language, cancellationToken)
                : new(TelegramHtml.Escape(language.Say(Phrase.ClaimsNobody, ("name", question.Words))));
        }

        var name = new NameQuery(question.Words, languages);
        var several = SaidLines.AreSeveral(found.Entries, name);
        var first = ((page - 1) * Size) + 1;
        var heading = new Block([new(language.Say(Phrase.ClaimsFound, ("count", found.Count), ("name", question.Words)))], LeadsOn: true);
        var turning = EntryList.Turning(Name, chat, question, page, (found.Count + Size - 1) / Size);
        return new(TelegramHtml.Cut([heading, .. found.Entries.SelectMany((entry, index) => SaidLines.Of(first + index, entry, name, several, language))])[0])
        {
            Buttons = [.. EntryList.Openers(Name, chat, found.Entries.Select(entry => entry.Ask), first, language), .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>()],
        };
    }
}
