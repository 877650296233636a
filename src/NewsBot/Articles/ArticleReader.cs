using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>Input → article: fetches the page or takes the text, extracts, normalises, tells the language, splits.</summary>
public sealed class ArticleReader(LanguageBook languages, LanguageDetector detector)
{
    /// <exception cref="UnreadableException">The input cannot become an article.</exception>
    public Task<Article> ReadAsync(Input input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (input is not Input.Pasted { Text: var text })
        {
            throw new UnreadableException(Unreadable.Unreachable);
        }

        var language = detector.Detect(text);
        return Task.FromResult(new Article
        {
            Language = language,
            Text = text,
            Sentences = SentenceSplitter.Split(text, languages.Find(language)),
            Words = text.Split(' ').Length,
        });
    }
}
