using System.Globalization;
using System.Text;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>How remembered briefings are written into a file.</summary>
/// <param name="Name">As people ask for it, and the file's ending.</param>
/// <param name="Start">What the file begins with.</param>
/// <param name="Between">What parts two entries.</param>
/// <param name="End">What it ends with.</param>
/// <param name="Write">One entry.</param>
public sealed record ExportFormat(string Name, string Label, string Start, string Between, string End, Func<Entry, Language, string> Write)
{
    /// <summary>As many characters as a spreadsheet's cell takes.</summary>
    private const int LongestCell = 32_000;

    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("json", "JSON", "[\n", ",\n", "\n]\n", (entry, _) => BriefingJson.Write(entry.Input, entry.Article, entry.Briefing)),
        new("md", "Markdown", "", "\n", "", Markdown),

        // The mark of UTF-8, without which spreadsheets take it for something else.
        new("csv", "CSV", "\uFEFFbriefed,published,site,headline,address,claim,source,role,kind,via,cue,content,stance,certainty,hedges,standing,said,sentence\r\n", "", "", Csv),
    ];

    /// <returns><c>null</c> when there is no such format.</returns>
    public static ExportFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(format.Label, name, StringComparison.OrdinalIgnoreCase));

    private static string Markdown(Entry entry, Language language)
    {
        var words = new BriefingWords(entry.Article, entry.Briefing, language);
        var text = new StringBuilder("## ").Append(Link(words.Headline, entry.Article.Url)).Append("\n\n").Append(Plain(words.Origin)).Append("  \n*").Append(Plain(words.Sourcing)).Append("*\n\n");
        foreach (var point in words.Points)
        {
            text.Append("- ").Append(Plain(point)).Append('\n');
        }

        foreach (var claim in words.Claims)
        {
            text.Append(claim.Number == 1 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"{claim.Number}. **{Plain(claim.Source)}**");
            text.Append(claim.Role is { } role ? $", {Plain(role)}" : "").Append(claim.Cue is { } cue ? $" – *{Plain(cue)}*" : "").Append(": ").Append(Plain(claim.Content));
            text.Append(claim.Signs.Count > 0 ? $" ({Plain(string.Join("; ", claim.Signs.Select(sign => sign.Words)))})" : "").Append('\n');
        }

        foreach (var doubt in words.Disagreements.Concat(words.Caveats).Select((line, index) => (index == 0 ? "\n> " : "> ") + Plain(line)))
        {
            text.Append(doubt).Append("  \n");
        }

        return text.ToString();
    }

    /// <summary>One line for each claim; an article without claims has one line.</summary>
    private static string Csv(Entry entry, Language language)
    {
        var (article, briefing) = (entry.Article, entry.Briefing);
        string?[] origin = [Time(entry.BriefedAt), Time(article.Published), article.Site, briefing.Headline, article.Url?.AbsoluteUri];
        var lines = briefing.Claims.Select(claim => origin.Concat(
        [
            claim.Id.ToString(CultureInfo.InvariantCulture), claim.Source?.Name, claim.Source?.Role, Word(claim.Source?.Kind), claim.Via, claim.Cue, claim.Content, Word<Stance>(claim.Stance), Word<Certainty>(claim.Certainty),
            string.Join("; ", claim.Hedges), Word<Standing>(claim.Standing), claim.Said, claim.Evidence[0].In(article.Text),
        ]));
        return string.Concat(lines.DefaultIfEmpty(origin.Concat(new string?[13])).Select(cells => string.Join(',', cells.Select(Cell)) + "\r\n"));
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

    private static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString() is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null;

    /// <summary>A cell as RFC 4180 writes it, and never one that a spreadsheet takes for a formula.</summary>
    private static string Cell(string? text)
    {
        var line = Excerpt.Of(OutsideText.Line(text ?? ""), LongestCell);
        line = line is ['=' or '+' or '-' or '@', ..] ? "'" + line : line;
        return line.AsSpan().IndexOfAny(",\"") >= 0 ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }

    private static string Link(string text, Uri? address) => address is { Scheme: "http" or "https" }
        ? $"[{Plain(text)}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)"
        : Plain(text);

    /// <summary>Text that means only itself, whatever reads the Markdown.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            plain.Append(unit is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' or '&' ? "\\" : "").Append(unit);
        }

        return plain.ToString();
    }
}
