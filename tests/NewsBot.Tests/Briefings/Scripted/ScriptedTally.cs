using System.Collections.Concurrent;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>Holds scripted answers against their articles and counts what becomes of them.</summary>
internal sealed class ScriptedTally
{
    private readonly ConcurrentDictionary<(string Way, string Language, bool Aside, Outcome Outcome), int> counts = new();

    /// <summary>Answers that went wrong: right ones that were lost, wrong ones that stand. Only of the articles that rules may be made with.</summary>
    public ConcurrentBag<(ScriptedAnswer Answer, Grounded Grounded)> Errors { get; } = [];

    /// <param name="folder">The folder of the corpus.</param>
    /// <param name="script">The folder of the tables.</param>
    public static ScriptedTally Of(string folder, string script, LanguageBook languages, CancellationToken cancellationToken)
    {
        var tables = WordTable.Read(Path.Combine(script, "words.json"));
        var translations = Translation.Read(Path.Combine(script, "translations.json"));
        var articles = CorpusArticle.All(folder);
        var tally = new ScriptedTally();
        Parallel.ForEach(articles, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = 2 }, article =>
        {
            var table = tables[article.Language];
            var elsewhere = new Elsewhere(article, articles.Where(other => other.Language == article.Language && other != article), table);
            var claims = GoldClaim.Of(article);
            var answers = claims.SelectMany(claim => RightAnswers.Of(claim, table).Concat(new WrongAnswers(claim, table, elsewhere).All()))
                .Concat(RightAnswers.Facts(article, claims))
                .Concat(from claim in claims
                        from translation in translations
                        where translation.IsOf(claim)
                        let abroad = new TranslatedAnswers(claim, translation, tables[translation.Language], elsewhere)
                        from answer in abroad.Right().Concat(abroad.Wrong())
                        select answer);
            foreach (var written in answers.GroupBy(answer => answer.Written, StringComparer.Ordinal))
            {
                var grounding = Grounding.Of(article.Article, languages, written.Key, said: null, new Effort(cancellationToken));
                foreach (var answer in written)
                {
                    tally.Add(answer, grounding.Ground(answer.Draft));
                }
            }
        });
        return tally;
    }

    public int Count(string way, string? language = null, bool? aside = null, params Outcome[] outcomes) => counts
        .Where(pair => pair.Key.Way == way && (language ?? pair.Key.Language) == pair.Key.Language && (aside ?? pair.Key.Aside) == pair.Key.Aside
            && (outcomes.Length == 0 || outcomes.Contains(pair.Key.Outcome)))
        .Sum(pair => pair.Value);

    /// <summary>Percent of the wrong answers of a way that were dropped or mended.</summary>
    public double Caught(string way, string? language = null, bool? aside = null) =>
        Share(Count(way, language, aside, Outcome.Dropped, Outcome.True), Count(way, language, aside));

    /// <summary>Percent of right answers that were dropped or made untrue.</summary>
    public double Lost(string? way = null, string? language = null, bool? aside = null) => Lost(way is null ? Way.Right : [way], language, aside, Outcome.Dropped, Outcome.Untrue);

    /// <summary>Percent of right answers that were dropped.</summary>
    public double Dropped(string? way = null, string? language = null, bool? aside = null) => Lost(way is null ? Way.Right : [way], language, aside, Outcome.Dropped);

    private double Lost(string[] ways, string? language, bool? aside, params Outcome[] outcomes) =>
        Share(ways.Sum(way => Count(way, language, aside, outcomes)), ways.Sum(way => Count(way, language, aside)));

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : 100.0 * part / whole;

    private void Add(ScriptedAnswer answer, Grounded grounded)
    {
        var outcome = answer.Judge(grounded);
        counts.AddOrUpdate((answer.Way, answer.Article.Language, answer.Article.Aside, outcome), 1, (_, count) => count + 1);
        var right = Way.Right.Contains(answer.Way, StringComparer.Ordinal);
        if (!answer.Article.Aside && (right ? outcome is not Outcome.True : outcome is Outcome.Untrue))
        {
            Errors.Add((answer, grounded));
        }
    }
}
