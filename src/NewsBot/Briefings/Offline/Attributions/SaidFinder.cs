using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>When something was said: words of time that stand with a cue.</summary>
internal static class SaidFinder
{
    /// <param name="to">Exclusive.</param>
    /// <returns>The words, without a preposition before them; <c>null</c> when there are none.</returns>
    public static TextSpan? Find(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        for (var i = from; i < Math.Min(to, sentence.Count); i++)
        {
            if (sentence.IsQuoted(i) || !sentence.IsTime(i))
            {
                continue;
            }

            var (start, end) = (i, i + 1);
            while (start > from && (sentence.Kind(start - 1) == TokenKind.Number || sentence.IsTime(start - 1)
                || grammar.Adverbs.Contains(sentence.Lower(start - 1))))
            {
                start--;
            }

            // "18 de octubre de 2024"
            if (start - 2 >= from && sentence.Kind(start - 2) == TokenKind.Number && grammar.Months.Contains(sentence.Lower(start)) && sentence.IsPreposition(start - 1))
            {
                start -= 2;
                end += sentence.Kind(end + 1) == TokenKind.Number && end + 1 < to && sentence.IsPreposition(end) ? 2 : 0;
            }

            while (end < Math.Min(to, sentence.Count) && (sentence.Kind(end) == TokenKind.Number || sentence.IsTime(end)
                || (end + 1 < to && sentence.IsTime(end + 1) && sentence.Tokens[end].IsWord)
                || (end + 2 < to && sentence.IsTime(end + 2) && sentence.IsDeterminer(end + 1))))
            {
                end++;
            }

            // "for 19 years", "34 anni", "early": how long, and not when.
            if (Enumerable.Range(start, end - start).All(at => sentence.Kind(at) == TokenKind.Number
                    || grammar.TimeWords.Value(sentence.Lower(at)) == ""
                    || (sentence.IsAdverb(at) && !sentence.IsTime(at)))
                && (end - start == 1 || sentence.Kind(start) == TokenKind.Number))
            {
                continue;
            }

            return sentence.Span(start, end);
        }

        return null;
    }

    /// <summary>The words of time as an ISO 8601 date, if they and the article's date give enough; else as they are.</summary>
    /// <param name="published">When the article appeared: "18 October" is the last one before it, "Tuesday" too.</param>
    public static string Date(string words, DateTimeOffset? published, Grammar grammar)
    {
        var (day, month, year, weekday) = (0, 0, 0, 0);
        int? relative = null;
        foreach (var token in Tokenizer.Cut(words, 0, words.Length, grammar))
        {
            if (token.Kind == TokenKind.Number && int.TryParse(token.Text.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                (day, year) = number > 31 ? (day, number) : (number, year);
            }
            else if (grammar.Months.Value(token.Lower) is { Length: > 0 } ofYear)
            {
                month = int.Parse(ofYear, CultureInfo.InvariantCulture);
            }
            else if (int.TryParse(grammar.TimeWords.Value(token.Lower), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var days))
            {
                relative = days;
            }
            else if (grammar.Weekdays.Value(token.Lower) is { Length: > 0 } ofWeek)
            {
                weekday = int.Parse(ofWeek, CultureInfo.InvariantCulture);
            }
        }

        if (day > 0 && month > 0 && (year > 0 || published is not null))
        {
            var candidate = OnlyDate(year > 0 ? year : published!.Value.Year, month, day);
            if (candidate is { } date && year == 0 && date > DateOnly.FromDateTime(published!.Value.UtcDateTime).AddDays(1))
            {
                candidate = OnlyDate(published.Value.Year - 1, month, day);
            }

            return candidate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? words;
        }

        if (relative is { } away && (day, month, weekday) == (0, 0, 0) && published is { } appeared)
        {
            return DateOnly.FromDateTime(appeared.UtcDateTime).AddDays(away).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (weekday > 0 && day == 0 && month == 0 && published is { } when)
        {
            var date = DateOnly.FromDateTime(when.UtcDateTime);
            return date.AddDays(-(((int)date.DayOfWeek - weekday + 7) % 7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return words;
    }

    private static DateOnly? OnlyDate(int year, int month, int day) =>
        year is > 0 and < 10_000 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
