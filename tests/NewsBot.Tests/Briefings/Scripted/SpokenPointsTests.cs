using System.Collections.Concurrent;
using NewsBot.Briefings.Faithfulness;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>Points that have somebody say something, held against their articles as <c>newsbot check</c> does, which is told no sentence numbers.</summary>
public sealed class SpokenPointsTests
{
    [Fact]
    public void Who_is_said_to_say_what_somebody_else_says_is_named_and_seldom_the_right_one()
    {
        var tables = WordTable.Read(Path.Combine(AppContext.BaseDirectory, "Briefings", "Scripted", "words.json"));
        var articles = CorpusArticle.All(Path.Combine(AppContext.BaseDirectory, "Corpus"));
        var told = new ConcurrentBag<(bool Right, bool Blamed)>();
        Parallel.ForEach(articles, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken, MaxDegreeOfParallelism = 2 }, article =>
        {
            var table = tables[article.Language];
            var elsewhere = new Elsewhere(article, articles.Where(other => other.Language == article.Language && other != article), table);
            var check = new SupportCheck(article.Article, Scene.Languages, TestContext.Current.CancellationToken);
            foreach (var answer in GoldClaim.Of(article).SelectMany(claim => RightAnswers.Of(claim, table).Concat(new WrongAnswers(claim, table, elsewhere).All()))
                .Where(answer => answer.Way is Way.Point or Way.Speaker && answer.Draft.Points.Count == 1))
            {
                told.Add((answer.Way == Way.Point, check.Score(answer.Text) is { Supported: false } support && support.Problems.Any(problem => problem.Kind == ProblemKind.Speaker)));
            }
        });

        Share(right: false).ShouldBeGreaterThanOrEqualTo(37);
        Share(right: true).ShouldBeLessThanOrEqualTo(1.5);

        double Share(bool right) => 100.0 * told.Count(point => point.Right == right && point.Blamed) / told.Count(point => point.Right == right);
    }
}
