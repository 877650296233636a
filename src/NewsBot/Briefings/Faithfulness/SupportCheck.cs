using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Does an article say what a text says? Words, names, numbers, negations and opposites are compared; no model is asked.</summary>
public sealed class SupportCheck
{
    /// <summary>From this score on a text counts as supported; the same for all texts and languages.</summary>
    public const double Threshold = 0.5;

    /// <summary>Of the score; more would say nothing.</summary>
    private const int Digits = 4;

    private readonly ArticleMap map;
    private readonly Language? language;
    private readonly Effort effort;

    /// <summary>Reads the article once; any number of texts may then be held against it, one after the other.</summary>
    public SupportCheck(Article article, LanguageBook languages, CancellationToken cancellationToken)
    {
        language = languages.Find(article.Language);
        effort = new(cancellationToken);
        map = new(article, language, effort);
    }

    /// <summary>Holds a text against the article.</summary>
    /// <param name="text">A sentence or several, with any kind of line breaks.</param>
    public Support Score(string text)
    {
        var (signals, problems) = Compare(text);
        var score = Math.Round(signals.Score(), Digits);
        return new(score, score >= Threshold, problems);
    }

    internal (Signals Signals, IReadOnlyList<Problem> Problems) Compare(string text) =>
        new Comparison(Paragraphs.Join(text.Split('\n')), map, language, effort).Read();
}
