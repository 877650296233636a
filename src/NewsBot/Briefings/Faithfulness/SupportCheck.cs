using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Does an article say what a text says? Words, names, numbers, negations and opposites are compared; no model is asked.</summary>
public sealed class SupportCheck
{
    /// <summary>From this score on a text counts as supported; the same for all texts and languages.</summary>
    public const double Threshold = 0.5;

    /// <summary>Of the score; more would say nothing.</summary>
    private const int Digits = 4;

    /// <summary>Of a text in another language so many words are not in the article, at least: short texts are easily taken for another language.</summary>
    private const double Foreign = 0.4;

    private readonly ArticleMap map;

    /// <summary><c>null</c> for an article in a language without a file.</summary>
    private readonly Speakers? speakers;
    private readonly LanguageBook languages;
    private readonly Language? language;
    private readonly Effort effort;

    /// <summary>Reads the article once; any number of texts may then be held against it, one after the other.</summary>
    public SupportCheck(Article article, LanguageBook languages, CancellationToken cancellationToken)
    {
        this.languages = languages;
        language = languages.Find(article.Language);
        effort = new(cancellationToken);
        var words = new ArticleWords(article, language, effort);
        (map, speakers) = (new(article, words, language, effort), language is null ? null : new(article, words, language, effort));
    }

    /// <summary>Holds a text against the article.</summary>
    /// <param name="text">A sentence or several, with any kind of line breaks.</param>
    /// <param name="written">
    /// The language of the text, ISO 639-1; <c>null</c>, or one without a file: the article's. In another one, only names, numbers and days can be compared.
    /// </param>
    public Support Score(string text, string? written = null)
    {
        var (signals, problems) = Compare(text, languages.Find(written));
        var score = Math.Round(signals.Score(), Digits);
        return new(score, score >= Threshold, problems);
    }

    internal (Signals Signals, IReadOnlyList<Problem> Problems) Compare(string text, Language? written = null)
    {
        text = Paragraphs.Join(text.Split('\n'));
        var compared = new Comparison(text, map, language, speakers, effort).Read();
        return written is null || written == language || compared.Signals.Missing < Foreign ? compared : new Translation(text, map, written, effort).Read();
    }
}
