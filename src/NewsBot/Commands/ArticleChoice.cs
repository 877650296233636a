using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Languages;

namespace NewsBot.Commands;

/// <summary>Which articles of a chat a person means: "3", "7 days", "a month", "since 2026-11-01", "all".</summary>
internal abstract partial record ArticleChoice
{
    /// <summary>Nobody looks back further by days; for the rest there is "all".</summary>
    private const int MostDays = 3_650;

    /// <summary>Letters of "a", "one", "une": what may stand before a unit without a number.</summary>
    private const int LongestArticle = 4;

    private static readonly int[] DaysOfUnits = [1, 7, 30];

    private const string DayFormat = "yyyy-MM-dd";

    private ArticleChoice()
    {
    }

    /// <summary>All of them.</summary>
    public sealed record All : ArticleChoice;

    /// <summary>The one with this number in /history, from 1.</summary>
    public sealed record Number(int Value) : ArticleChoice;

    /// <summary>Those of the last days, at least 1.</summary>
    public sealed record Days(int Count) : ArticleChoice;

    /// <summary>Those of a day, in UTC, and later ones.</summary>
    public sealed record Since(DateOnly Day) : ArticleChoice;

    /// <summary>Since when, for a choice by time.</summary>
    public DateTimeOffset From(DateTimeOffset now) => this switch
    {
        Days days => now.AddDays(-days.Count),
        Since since => new(since.Day, TimeOnly.MinValue, TimeSpan.Zero),
        _ => DateTimeOffset.MinValue,
    };

    /// <summary>What a button carries: "all", "3", "7d", "2026-11-01".</summary>
    public string Write() => this switch
    {
        Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Days days => string.Create(CultureInfo.InvariantCulture, $"{days.Count}d"),
        Since since => since.Day.ToString(DayFormat, CultureInfo.InvariantCulture),
        _ => "all",
    };

    /// <summary>The choice in words, for one by time.</summary>
    public string Say(Language language) => this switch
    {
        Days { Count: 1 } => language.Say(Phrase.LastDay),
        Days days => language.Say(Phrase.LastDays, ("count", days.Count)),
        Since since => $"{language.Say(Phrase.WordsForSince).Split(", ")[0]} {since.Day.ToString("d MMMM yyyy", language.Culture)}",
        _ => language.Say(Phrase.Everything),
    };

    /// <param name="words">As a person writes them, in their language or in English; or as <see cref="Write"/> does.</param>
    /// <returns><c>null</c>: they mean something else.</returns>
    public static ArticleChoice? Read(string words, Language language, LanguageBook languages)
    {
        var said = words.ToLower(language.Culture).Trim();
        var (number, unit) = Counted().Match(said) is { Success: true } match && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? (read, match.Groups["unit"].Value)
            : (0, "");
        return DayIn(said) is { } day ? new Since(day)
            : Is(Phrase.WordsForToday, said) ? new Days(1)
            : Is(Phrase.WordsForAll, said) ? new All()
            : number > 0 && unit.Length == 0 ? new Number(number)
            : number > 0 && DaysOf(unit) is { } each && number <= MostDays / each ? new Days(number * each)
            : DaysOf(said.Split(' ') is [{ Length: <= LongestArticle }, var last] ? last : said) is { } span ? new Days(span)
            : said.Split(' ', 2) is [var since, var rest] && Is(Phrase.WordsForSince, since) && DayIn(rest) is { } first ? new Since(first)
            : null;

        int? DaysOf(string word) => new[] { language, languages.English }
            .SelectMany(each => each.Say(Phrase.WordsForDays).Split("; ").Zip(DaysOfUnits, (unit, days) => (Words: unit.Split(", "), Days: days)))
            .Where(unit => unit.Words.Contains(word, StringComparer.Ordinal)).Select(unit => (int?)unit.Days).FirstOrDefault();

        bool Is(Phrase list, string word) =>
            language.Say(list).Split(", ").Concat(languages.English.Say(list).Split(", ")).Contains(word, StringComparer.Ordinal);

        DateOnly? DayIn(string text) =>
            DateOnly.TryParseExact(text, [DayFormat, "d.M.yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact
            : DateOnly.TryParseExact(text, ["d MMMM yyyy", "d MMM yyyy"], language.Culture, DateTimeStyles.None, out var spelled) ? spelled
            : null;
    }

    [GeneratedRegex(@"^#?(?<number>[0-9]{1,9})\s*(?<unit>.*)\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Counted();
}
