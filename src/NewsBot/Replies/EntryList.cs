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

    /// <summary>The buttons "‹ 1/4" and "3/4 ›" that turn the pages of what a question found; none when there is one page.</summary>
    /// <param name="page">From 1.</param>
    public static IReadOnlyList<Button> Turning(string command, ChatKey chat, Question question, int page, int pages)
    {
        List<Button> turning = [];
        if (page > 1)
        {
            turning.Add(To("‹ ", page - 1, ""));
        }

        if (page < pages)
        {
            turning.Add(To("", page + 1, " ›"));
        }

        return turning;

        Button To(string before, int number, string after) => new(
            string.Create(CultureInfo.InvariantCulture, $"{before}{number}/{pages}{after}"),
            new CommandData(command, chat.Topic, string.Create(CultureInfo.InvariantCulture, $"{question.Id}.{number}")).Write());
    }

    /// <summary>Reads what <see cref="Turning"/> wrote: the question's id and the page. <c>null</c>: it did not.</summary>
    public static (string Question, int Page)? ReadTurning(string wish) =>
        wish.Split('.') is [var question, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 100_000
            ? (question, page)
            : null;
}
