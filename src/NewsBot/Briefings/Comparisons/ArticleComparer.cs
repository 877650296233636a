using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Briefings.Comparisons;

/// <summary>Two articles → what both say, what only one says, and where they contradict each other. A model's words stand only where both articles carry them.</summary>
public sealed partial class ArticleComparer(ModelCalls calls, LanguageBook languages, IOptions<BriefingOptions> options, ILogger<ArticleComparer> logger)
{
    private readonly ComparisonFinder finder = new(languages);

    public async Task<Comparison> CompareAsync(Answering first, Answering second, Wish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var byRules = finder.Compare(first, second, cancellationToken);
        if (!calls.Answer(wish.Engine) || !ArticleParts.Fit([first.Article, second.Article], options.Value.RoomForText()))
        {
            return byRules;
        }

        var language = wish.Language ?? first.Article.Language;
        try
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["sentences"] = Number(first.Article, second.Article), ["language"] = BriefingFunctions.NameOf(language) };
            var answer = await calls.AskAsync(new(BriefingFunctions.Compare, values, wish), ComparisonDraft.Read, cancellationToken);
            var agreed = answer.Value.Agreed.Select(point => Agreed(point, first.Article, second.Article, language, cancellationToken)).OfType<Agreement>().ToList();
            var conflicts = answer.Value.Conflicts.Select(conflict => Conflicting(conflict, first.Article, second.Article, language, cancellationToken)).OfType<Conflict>().ToList();
            return agreed.Count + conflicts.Count == 0 && answer.Value.Agreed.Count + answer.Value.Conflicts.Count > 0
                ? byRules with { Shortfall = new(Fallback.Ungrounded) }
                : byRules with { Agreed = agreed, Conflicts = conflicts, ByNames = false };
        }
        catch (ModelFailureException failure)
        {
            Log.FellBack(logger, failure.Reason, failure.Message);
            return byRules with { Shortfall = failure.Shortfall };
        }
    }

    private static string Number(Article first, Article second)
    {
        var numbered = new StringBuilder();
        foreach (var (name, article, before) in new[] { ("A", first, 0), ("B", second, first.Sentences.Count) })
        {
            numbered.Append(CultureInfo.InvariantCulture, $"{(before > 0 ? "\n" : "")}Article {name}: {article.Title ?? "none"}\n");
            foreach (var sentence in article.Sentences)
            {
                numbered.Append(CultureInfo.InvariantCulture, $"[{before + sentence.Number}] {sentence.Span.In(article.Text)}\n");
            }
        }

        return numbered.ToString().TrimEnd('\n');
    }

    private Agreement? Agreed(PointDraft point, Article first, Article second, string language, CancellationToken cancellationToken)
    {
        var mine = Stands(point.Text, [.. point.Sentences.Where(number => number <= first.Sentences.Count)], first, language, cancellationToken);
        var theirs = Stands(point.Text, [.. point.Sentences.Select(number => number - first.Sentences.Count).Where(number => number > 0)], second, language, cancellationToken);
        return mine is not null && theirs is not null ? new(mine, theirs.Sentences) : null;
    }

    private Conflict? Conflicting(ConflictDraft conflict, Article first, Article second, string language, CancellationToken cancellationToken)
    {
        var mine = Stands(conflict.First, [.. conflict.FirstSentences.Where(number => number <= first.Sentences.Count)], first, language, cancellationToken);
        var theirs = Stands(conflict.Second, [.. conflict.SecondSentences.Select(number => number - first.Sentences.Count).Where(number => number > 0)], second, language, cancellationToken);
        return mine is not null && theirs is not null ? new(mine, theirs) : null;
    }

    /// <returns><c>null</c> when the sentences do not carry it.</returns>
    private Statement? Stands(string text, IReadOnlyList<int> cited, Article article, string language, CancellationToken cancellationToken)
    {
        var there = cited.Where(number => number >= 1 && number <= article.Sentences.Count).ToList();
        return there.Count > 0 && Grounding.Ground(new() { Points = [new(text, there)] }, article, languages, language, fromModel: true, cancellationToken).Points is [var stands]
            ? new(null, stands.Text, article.NumbersOf(stands.Evidence))
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No model compared two articles, the rules did: {Fallback} ({Detail})")]
        public static partial void FellBack(ILogger logger, Fallback fallback, string detail);
    }
}
