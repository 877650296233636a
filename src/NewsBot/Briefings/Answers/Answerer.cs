using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using NewsBot.Articles;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Briefings.Answers;

/// <summary>Question and articles → answer: a model's, as far as the sentences it cites carry it, else the sentences themselves. What no article says, nobody answers.</summary>
public sealed partial class Answerer(ModelCalls calls, LanguageBook languages, ILogger<Answerer> logger)
{
    /// <summary>Sentences that a model is shown, of all articles together: about 8,000 tokens.</summary>
    private const int MostShown = 240;

    private readonly AnswerFinder finder = new(languages);

    /// <summary>What a question is about, as words to look for.</summary>
    public static IReadOnlyList<string> WordsOf(string question, LanguageBook languages)
    {
        var asked = FoldedWords.Of(question).ToList();
        return languages.All.MaxBy(language => language.Questions.Knows(asked))?.Questions.Read(asked).About ?? asked;
    }

    /// <inheritdoc cref="AnswerFinder.IsForeign(string, Article)"/>
    public bool IsForeign(string question, Article article) => finder.IsForeign(question, article);

    /// <param name="articles">Those that may answer, the likeliest first.</param>
    public async Task<Answer> AnswerAsync(string question, IReadOnlyList<Answering> articles, Wish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (articles.Count == 0 || !calls.Answer(wish.Engine))
        {
            return finder.Find(question, articles);
        }

        var language = wish.Language ?? articles[0].Article.Language;
        var shown = articles.SelectMany((article, index) => finder.Shown(question, article, MostShown / articles.Count).Select(number => (Article: index, Sentence: number))).ToList();
        try
        {
            var answer = await calls.AskAsync(new(BriefingFunctions.Answer, Values(question, articles, shown, language), wish), DraftReader.Read, cancellationToken);
            var lines = answer.Value.Points.Select(point => Ground(point, articles, shown, language, cancellationToken)).OfType<AnswerLine>().ToList();

            return lines.Count > 0 ? new(AnswerKind.Said, lines)
                : answer.Value.Points.Count == 0 ? Unanswered(finder.Find(question, articles))

                // Nothing of it stood up: the sentences speak for themselves.
                : finder.Find(question, articles) with { Shortfall = new(Fallback.Ungrounded) };
        }
        catch (ModelFailureException failure)
        {
            Log.FellBack(logger, failure.Reason, failure.Message);
            return finder.Find(question, articles) with { Shortfall = failure.Shortfall };
        }
    }

    /// <summary>A model says that nothing answers the question: what has all its words is shown all the same, for the reader to judge.</summary>
    private static Answer Unanswered(Answer byRules) => byRules.Kind == AnswerKind.Said ? byRules with { Kind = AnswerKind.Near } : new(AnswerKind.NotSaid, []);

    private static Dictionary<string, string> Values(string question, IReadOnlyList<Answering> articles, List<(int Article, int Sentence)> shown, string language)
    {
        var (numbered, before) = (new StringBuilder(), -1);
        foreach (var (index, (article, sentence)) in shown.Index())
        {
            if (article != before)
            {
                numbered.Append(CultureInfo.InvariantCulture, $"{(before < 0 ? "" : "\n")}{articles[article].Article.Title ?? articles[article].Briefing.Headline}\n");
                before = article;
            }

            numbered.Append(CultureInfo.InvariantCulture, $"[{index + 1}] {articles[article].Article.Sentences[sentence - 1].Span.In(articles[article].Article.Text)}\n");
        }

        return new(StringComparer.Ordinal)
        {
            ["sentences"] = numbered.ToString().TrimEnd('\n'),
            ["question"] = question.ReplaceLineEndings(" "),
            ["language"] = BriefingFunctions.NameOf(language),
        };
    }

    /// <summary>The statement with the sentences of one article that carry it; <c>null</c> when they do not.</summary>
    private AnswerLine? Ground(PointDraft point, IReadOnlyList<Answering> articles, List<(int Article, int Sentence)> shown, string language, CancellationToken cancellationToken)
    {
        var cited = point.Sentences.Where(number => number >= 1 && number <= shown.Count).Select(number => shown[number - 1]).ToList();
        if (cited.Count == 0)
        {
            return null;
        }

        var article = cited.CountBy(each => each.Article).MaxBy(each => each.Value).Key;
        var (read, own) = (articles[article].Article, cited.Where(each => each.Article == article).Select(each => each.Sentence).ToList());
        return Grounding.Ground(new() { Points = [new(point.Text, own)] }, read, languages, language, fromModel: true, cancellationToken).Points is [var stands]
            ? new(article, stands.Text, read.NumbersOf(stands.Evidence))
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No model answered a question, the rules did: {Fallback} ({Detail})")]
        public static partial void FellBack(ILogger logger, Fallback fallback, string detail);
    }
}
