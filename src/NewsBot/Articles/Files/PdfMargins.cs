using System.Text.RegularExpressions;

namespace NewsBot.Articles.Files;

/// <summary>Takes away what is printed in the margins: running heads and feet, page numbers, what a browser prints around a page.</summary>
internal static partial class PdfMargins
{
    /// <summary>Between rows further apart than this times their letters no text goes on.</summary>
    private const double Distant = 2.2;

    /// <summary>Letters below this share of the text's are a footer's.</summary>
    private const double Small = 0.85;

    /// <param name="size">Of the text's letters, in points.</param>
    public static void Clear(IReadOnlyList<PdfPage> pages, double size)
    {
        var margins = pages.SelectMany(page => page.Margins().Select(rows => (Page: page, Rows: rows))).ToList();
        var often = margins
            .SelectMany(margin => margin.Rows.Select(row => (margin.Page, Text: Pattern(row))))
            .Distinct()
            .GroupBy(row => row.Text, StringComparer.Ordinal)
            .Where(row => row.Count() >= Math.Max(2, pages.Count / 4))
            .Select(row => row.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (page, rows) in margins)
        {
            foreach (var row in rows.TakeWhile(row => often.Contains(Pattern(row)) || IsOutside(row, size)).ToList())
            {
                page.Remove(row);
            }
        }
    }

    /// <summary>The text without what differs from page to page.</summary>
    private static string Pattern(PdfRow row) => Digits().Replace(row.Text, "#");

    private static bool IsOutside(PdfRow row, double size) =>
        row.Apart > Distant * row.Size && (PageNumber().IsMatch(row.Text) || row.Size < Small * size);

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Digits();

    /// <summary>"3", "– 3 –", "Page 3 of 12", "3/12".</summary>
    [GeneratedRegex(@"^\W{0,3}(?:\p{L}{1,10}\.?\s)?[0-9]{1,4}(?:\s?(?:/|\p{L}{1,5})\s?[0-9]{1,4})?\W{0,3}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PageNumber();
}
