using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/export csv: the briefings of this chat as a file, the newest first.</summary>
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
        return ExportFormat.Find(ask.Arguments) is { } format
            ? await ExportAsync(ask, format, language, cancellationToken)
            : new(ask.Chat, ask.MessageId,
            [
                new(TelegramHtml.Escape(language.Say(Phrase.ExportWhich)))
                {
                    Buttons = [[.. ExportFormat.All.Select(each => new Button(each.Label, new CommandData(Name, ask.Chat.Topic, each.Name).Write()))]],
                },
            ]);
    }

    public Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken) => Task.FromResult<Pressed?>(
        ExportFormat.Find(wish) is { } format ? new(Sends: later => ExportAsync(press, format, languages.Speak(settings.Language, press.PersonLanguage), later)) : null);

    public void Dispose() => turn.Dispose();

    private async Task<Reply> ExportAsync(Ask ask, ExportFormat format, Language language, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var file = new ExportFile(format, language);
            var hasAll = await FillAsync(file, ask.Chat, cancellationToken);
            return file.Count == 0
                ? ReplyWriter.Say(ask, language.Say(hasAll ? Phrase.HistoryEmpty : Phrase.ExportTooLarge))
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

    /// <returns>Whether all of the chat had room.</returns>
    private async Task<bool> FillAsync(ExportFile file, ChatKey chat, CancellationToken cancellationToken)
    {
        for (var entries = await memory.RecallAsync(chat, AtOnce, cancellationToken); entries.Count > 0;
             entries = await memory.RecallAsync(chat, entries[^1].Place, older: true, AtOnce, cancellationToken))
        {
            if (!entries.All(file.TryAdd))
            {
                return false;
            }
        }

        return true;
    }
}
