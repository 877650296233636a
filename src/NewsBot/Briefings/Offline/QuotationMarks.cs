using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;

namespace NewsBot.Briefings.Offline;

/// <summary>Gives each part of a quotation that its speaker parted marks of its own: « Jamais, dit-il, et nulle part » is « Jamais » and « et nulle part ».</summary>
/// <remarks>Between one pair of marks stands only what the article has in one piece.</remarks>
internal static class QuotationMarks
{
    /// <param name="content">What is said.</param>
    /// <returns>The words of the article with the marks that the parting took.</returns>
    public static string Complete(ArticleTokens article, TextSpan content)
    {
        var (text, words) = (article.Article.Text, content.In(article.Article.Text));
        if (article.Of(content.Start) is not { } first || first.Span.Start != content.Start || first.Mark is not { } mark)
        {
            return words;
        }

        var last = article.Of(content.End - 1) ?? first;
        var space = mark.Inner.Start > mark.Span.Start + 1 || (mark.Inner.Start < text.Length && char.IsWhiteSpace(text[mark.Inner.Start])) ? "\u00A0" : "";
        var opening = first.Span.Start == mark.Span.Start ? "" : $"{text[mark.Span.Start]}{space}";
        var closing = last.Span.End == content.End && last.Mark == mark && last.Span.End != mark.Span.End ? $"{space}{text[mark.Span.End - 1]}" : "";
        return $"{opening}{words}{closing}";
    }
}
