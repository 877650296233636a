using System.Text;
using NewsBot.Articles;
using NewsBot.Briefings.Models;

namespace NewsBot.Briefings;

/// <summary>A long article, cut into parts that one call can read: between paragraphs, and within one only where it is too long by itself.</summary>
internal static class ArticleParts
{
    /// <summary>For the number before a sentence and the line end behind it.</summary>
    private const int TokensOfNumber = 5;

    /// <summary>Whether the article has more tokens than this. Counts only what may have: a token is at least one byte.</summary>
    private static bool IsLongerThan(Article article, int tokens) => BytesOf(article) > tokens && TokensOf(article) > tokens;

    /// <summary>Whether one call can read all of these articles together.</summary>
    public static bool Fit(IReadOnlyList<Article> articles, int tokens) => articles.Sum(BytesOf) <= tokens || articles.Sum(TokensOf) <= tokens;

    /// <summary>Tokens of the article as a model reads it, in numbered sentences.</summary>
    public static int TokensOf(Article article) => article.Sentences.Sum(sentence => TokensOf(article, sentence));

    /// <param name="tokens">What one call can read. A single sentence that is longer is a part of its own.</param>
    /// <returns>The sentences of each part: every sentence is in one of them, in order, and the parts are about equally long.</returns>
    public static IReadOnlyList<IReadOnlyList<Sentence>> Cut(Article article, int tokens)
    {
        if (!IsLongerThan(article, tokens))
        {
            return [article.Sentences];
        }

        var total = TokensOf(article);
        var goal = total / (((total - 1) / tokens) + 1);
        var parts = new List<IReadOnlyList<Sentence>>();
        var (part, length) = (new List<Sentence>(), 0);
        foreach (var paragraph in article.Sentences.GroupBy(sentence => sentence.Paragraph))
        {
            var sentences = paragraph.Select(sentence => (Sentence: sentence, Tokens: TokensOf(article, sentence))).ToList();
            var size = sentences.Sum(sentence => sentence.Tokens);
            if (length > 0 && (length + size > tokens || length >= goal))
            {
                Close();
            }

            foreach (var (sentence, count) in sentences)
            {
                if (length > 0 && length + count > tokens)
                {
                    Close();
                }

                part.Add(sentence);
                length += count;
            }
        }

        Close();
        return parts;

        void Close()
        {
            parts.Add(part);
            (part, length) = ([], 0);
        }
    }

    private static int BytesOf(Article article) => Encoding.UTF8.GetByteCount(article.Text) + (article.Sentences.Count * TokensOfNumber);

    private static int TokensOf(Article article, Sentence sentence) =>
        TokenCount.Of(article.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)) + TokensOfNumber;
}
