using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>The engine that needs no model: rules and language files.</summary>
public sealed class OfflineEngine(LanguageBook languages)
{
    /// <param name="points">How many points the summary has at most, at least 1.</param>
    public BriefingDraft Draft(Article article, int points) => new()
    {
        Headline = article.Title ?? languages.Find(article.Language)?.Name,
        Points = [.. article.Sentences.Take(points).Select(sentence => new PointDraft(sentence.Span.In(article.Text), [sentence.Number]))],
    };
}
