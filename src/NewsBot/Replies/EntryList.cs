using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>Remembered articles as a numbered list in one message; each opens by the button with its number.</summary>
public static class EntryList
{
    /// <summary>Articles of a page: as many as a phone shows at once.</summary>
    public const int Size = 10;

    /// <summary>More in a row are too narrow for a thumb.</summary>
    private const int InARow = 5;

    /// <summary>"3. Headline · 18 October 2024", the headline leading to the article's page.</summary>
    public static Block Line(int number, Entry entry, Language language) => new(
        [
            new(string.Create(CultureInfo.InvariantCulture, $"{number}. ")),
            new(OutsideText.Line(entry.Briefing.Headline), Link: entry.Article.Url),
            new($" · {BriefingWords.Date(entry.BriefedAt, language)}"),
        ],
        Gap: 1);

    /// <summary>Rows of buttons that open the entries.</summary>
    /// <param name="command">Whose answer the list is.</param>
    /// <param name="first">The number of the first entry.</param>
    public static IEnumerable<IReadOnlyList<Button>> Openers(string command, ChatKey chat, IEnumerable<AskId> entries, int first, Language language) => entries
        .Select((entry, index) => new Button((first + index).ToString(language.Culture), new CommandData(command, chat.Topic, CommandData.Opening(entry)).Write()))
        .Chunk(InARow);
}
