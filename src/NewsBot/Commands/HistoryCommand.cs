using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/history: the newest articles of this chat, numbered, with date and link.</summary>
public sealed class HistoryCommand(IChatMemory memory, LanguageBook languages) : ICommand
{
    /// <summary>As many as a phone shows at once.</summary>
    public const int Newest = 10;

    public string Name => "history";

    public string Purpose(Language language) => language.Say(Phrase.HistoryPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var entries = await memory.RecallAsync(ask.Chat, Newest, cancellationToken);
        return entries.Count == 0
            ? ReplyWriter.Say(ask, language.Say(Phrase.HistoryEmpty))
            : ReplyWriter.Say(ask,
            [
                new([new(language.Say(Phrase.History, ("count", entries.Count)), Look.Bold)], LeadsOn: true),
                .. entries.Select((entry, index) => Line(index + 1, entry, language)),
            ]);
    }

    private static Block Line(int number, Entry entry, Language language) => new(
        [
            new(string.Create(CultureInfo.InvariantCulture, $"{number}. ")),
            new(OutsideText.Line(entry.Briefing.Headline), Link: entry.Article.Url),
            new($" · {BriefingWords.Date(entry.BriefedAt, language)}"),
        ],
        Gap: 1);
}
