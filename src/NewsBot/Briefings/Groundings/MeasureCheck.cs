using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Do the sentences give a text's months and days of the week, and its figures in the same units? Across languages too.</summary>
/// <param name="facts">Of the same text.</param>
/// <param name="written">The language of the text.</param>
/// <param name="language">The article's.</param>
internal sealed class MeasureCheck(Article article, FactCheck facts, Language written, Language language)
{
    /// <summary>Figures are the same up to this share.</summary>
    private const double Same = 1e-6;

    private readonly Dictionary<int, (HashSet<string> Dates, IReadOnlyList<(double Value, string? Unit)> Figures)> read = [];

    /// <param name="near">The sentences that may give them; 0 stands for the title.</param>
    /// <returns>What is the matter, for a reader; <c>null</c> when nothing is.</returns>
    public string? Problem(string text, IReadOnlyList<int> near)
    {
        foreach (var (word, date) in Dates(facts.Tokens(text), written.Grammar))
        {
            if (!near.Any(number => Of(number).Dates.Contains(date)) && !IsToday(date, near))
            {
                return $"“{word}” is not in the sentences it cites";
            }
        }

        foreach (var quantity in facts.Quantities(text))
        {
            var units = near.SelectMany(number => Of(number).Figures).Where(figure => Math.Abs(figure.Value - quantity.Value) <= Same * Math.Abs(quantity.Value)).Select(figure => figure.Unit).ToList();
            if (Unit(quantity, written.Grammar) is { } unit && units.Count > 0 && !units.Exists(other => other is null || other == unit))
            {
                return $"“{quantity.Text}” is measured otherwise in the sentences it cites";
            }
        }

        return null;
    }

    /// <summary>Reads them all now, while there is time.</summary>
    public void Read()
    {
        for (var number = ArticleWords.About; number <= article.Sentences.Count; number++)
        {
            Of(number);
        }
    }

    private (HashSet<string> Dates, IReadOnlyList<(double Value, string? Unit)> Figures) Of(int number)
    {
        if (!read.TryGetValue(number, out var found))
        {
            var text = number == ArticleWords.About ? article.Title ?? "" : article.Sentences[number - 1].Span.In(article.Text);
            var tokens = Tokenizer.Cut(text, 0, text.Length, language.Grammar);
            read[number] = found = (
                [.. Dates(tokens, language.Grammar).Select(date => date.Date)],
                [.. QuantityFinder.Find(text, tokens, language).Select(quantity => (quantity.Value, Unit(quantity, language.Grammar)))]);
        }

        return found;
    }

    /// <summary>Months as "m5", days of the week as "d2", whatever the language.</summary>
    private static IEnumerable<(string Word, string Date)> Dates(List<Token> tokens, Grammar grammar)
    {
        foreach (var token in tokens.Where(token => token.IsWord))
        {
            // "may" is a verb, "March" none.
            if (grammar.Months.Value(token.Lower) is { Length: > 0 } month && (token.IsCapitalised || !grammar.Auxiliaries.Contains(token.Lower)))
            {
                yield return (token.Text, $"m{month}");
            }
            else if (grammar.Weekdays.Value(token.Lower) is { Length: > 0 } day)
            {
                yield return (token.Text, $"d{day}");
            }
        }
    }

    /// <summary>The month in which the article appeared; the day, where a sentence says "today" or "yesterday".</summary>
    private bool IsToday(string date, IReadOnlyList<int> near)
    {
        if (article.Published is not { } published)
        {
            return false;
        }

        return date == $"m{published.Month.ToString(CultureInfo.InvariantCulture)}" || near.Where(number => number != ArticleWords.About)
            .Select(number => article.Sentences[number - 1].Span)
            .SelectMany(span => Tokenizer.Cut(article.Text, span.Start, span.End, language.Grammar))
            .Select(token => int.TryParse(language.Grammar.TimeWords.Value(token.Lower), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? days : (int?)null)
            .Any(days => days is { } shift && date == $"d{(((int)published.AddDays(shift).DayOfWeek + 6) % 7) + 1}");
    }

    /// <summary>"%", "EUR", "60 s"; a measure of length or weight as it stands, in two languages as "?"; <c>null</c> for what is counted.</summary>
    private string? Unit(Quantity quantity, Grammar grammar)
    {
        if (quantity.Unit is not { Length: > 0 } unit)
        {
            return null;
        }

        var first = unit.Split(' ')[0].ToLowerInvariant();
        return unit == "%" || (unit.Length == 3 && unit.All(char.IsAsciiLetterUpper)) ? unit
            : grammar.Durations.Value(first) is { Length: > 0 } seconds ? $"{seconds} s"
            : grammar.SameThings.Measures.Of(first) is not null ? written == language ? Word.Fold(first) : "?"
            : null;
    }
}
