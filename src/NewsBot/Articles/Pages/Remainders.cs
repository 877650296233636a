namespace NewsBot.Articles.Pages;

/// <summary>Boilerplate that is left between the paragraphs of an article: dates, credits, teasers, "Advert".</summary>
/// <remarks>By shape, not by words, so that it works in languages nobody thought of.</remarks>
internal static class Remainders
{
    /// <summary>Words. A shorter line that ends no sentence is a label, unless it stands inside the article.</summary>
    private const int LongestLabel = 12;

    /// <summary>Of a line that is mostly a link: "Related: …".</summary>
    private const double MostlyLinked = 0.7;

    /// <returns>The paragraphs that are left, in order.</returns>
    public static List<PageBlock> Remove(IReadOnlyList<PageBlock> paragraphs, string? title)
    {
        var repeated = paragraphs.CountBy(paragraph => paragraph.Text, StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = paragraphs.Where(paragraph => !paragraph.Text.Equals(title, StringComparison.OrdinalIgnoreCase)
            && !(IsLabel(paragraph) && (paragraph.Text[0] == '©' || repeated.Contains(paragraph.Text)))
            && !(paragraph.Linked > MostlyLinked && !PastedText.EndsSentence(paragraph.Text))).ToList();
        var first = kept.FindIndex(paragraph => !IsLabel(paragraph));
        var last = kept.FindLastIndex(paragraph => !IsLabel(paragraph));
        return first < 0 ? [] : kept[first..(last + 1)];
    }

    /// <summary>Items of lists and cells of tables are short and say something all the same.</summary>
    private static bool IsLabel(PageBlock paragraph) => paragraph.Kind switch
    {
        BlockKind.Item or BlockKind.Cell or BlockKind.Preformatted => false,
        BlockKind.Heading => !PastedText.EndsSentence(paragraph.Text) || paragraph.Words < LongestLabel,
        _ => !PastedText.EndsSentence(paragraph.Text) && paragraph.Words < LongestLabel,
    };
}
