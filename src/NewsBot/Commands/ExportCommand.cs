using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/export csv, /export md 7 days, /export json 3: the briefings of this chat, of a time, or one of them as a file, the newest first.</summary>
public sealed class ExportCommand(IChatMemory memory, LanguageBook languages, TimeProvider time) : IButtonCommand, IDisposable
{
    /// <summary>Entries that are in memory at once, besides the file.</summary>
    private const int AtOnce = 20;

    /// <summary>One file is made at a time: each may take 50 MB of memory.</summary>
    private readonly SemaphoreSlim turn = new(1);

    public string Name => "export";

    public string Purpose(Language language) => language.Say(Phrase.ExportPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var words = ask.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var format = words.Select(ExportFormat.Find).FirstOrDefault(found => found is not null);
        var which = string.Join(' ', words.Where(word => ExportFormat.Find(word) is null));
        ArticleChoice? choice = which.Length == 0 ? new ArticleChoice.All() : ArticleChoice.Read(which, language, languages);
        return choice is null ? ReplyWriter.Say(ask, language.Say(Phrase.ExportHow))
            : format is not null ? await ExportAsync(ask, format, choice, language, cancellationToken)
            : new(ask.Chat, ask.MessageId,
            [
                new(TelegramHtml.Escape(language.Say(Phrase.ExportWhich)))
                {
                    Buttons = [[.. ExportFormat.All.Select(each => new Button(each.Label, new CommandData(Name, ask.Chat.Topic, $"{each.Name}.{choice.Write()}").Write()))]],
                },
            ]);
    }

    public Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        // A button of an earlier version names the format alone.
        var (language, parts) = (languages.Speak(settings.Language, press.PersonLanguage), wish.Split('.', 2));
        return Task.FromResult<Pressed?>(
            ExportFormat.Find(parts[0]) is { } format && ArticleChoice.Read(parts is [_, var which] ? which : new ArticleChoice.All().Write(), language, languages) is { } choice
                ? new(Sends: later => ExportAsync(press, format, choice, language, later))
                : null);
    }

    public void Dispose() => turn.Dispose();

    private async Task<Reply> ExportAsync(Ask ask, ExportFormat format, ArticleChoice choice, Language language, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var file = new ExportFile(format, language);
            var hasAll = await FillAsync(file, ask.Chat, choice, cancellationToken);
            return file.Count == 0
                ? ReplyWriter.Say(ask, !hasAll ? language.Say(Phrase.ExportTooLarge) : choice switch
                {
                    ArticleChoice.All => language.Say(Phrase.HistoryEmpty),
                    ArticleChoice.Number { Value: var number } => language.Say(Phrase.NoSuchNumber, ("number", number)),
                    _ => language.Say(Phrase.NothingInTime),
                })
                : new(ask.Chat, ask.MessageId,
                [
                    new(TelegramHtml.Escape(language.Say(hasAll ? Phrase.Exported : Phrase.ExportedPart, ("count", file.Count))))
                    {
                        Document = new(string.Create(CultureInfo.InvariantCulture, $"newsbot-{time.GetUtcNow():yyyy-MM-dd}.{format.Name}"), file.Finish()),
                    },
                ]);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>Whether all of it had room.</returns>
    private async Task<bool> FillAsync(ExportFile file, ChatKey chat, ArticleChoice choice, CancellationToken cancellationToken)
    {
        if (choice is ArticleChoice.Number { Value: var number })
        {
            return number > OpenCommand.Highest || await memory.FindByNumberAsync(chat, number, cancellationToken) is not { } one || file.TryAdd(one);
        }

        var since = choice.From(time.GetUtcNow());
        for (var entries = await memory.RecallAsync(chat, AtOnce, cancellationToken); entries.Count > 0;
             entries = await memory.RecallAsync(chat, entries[^1].Place, older: true, AtOnce, cancellationToken))
        {
            if (!entries.TakeWhile(entry => entry.BriefedAt >= since).All(file.TryAdd))
            {
                return false;
            }

            if (entries[^1].BriefedAt < since)
            {
                return true;
            }
        }

        return true;
    }
}
