using System.Globalization;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>Answers of a model that are right stay, and those made wrong in named ways are caught: dropped, or mended by the article's words.</summary>
/// <remarks>
/// The figures may only get better. <c>tests/benchmarks/run grounding</c> prints them by language; with the name of a file in SCRIPTED_ERRORS this
/// test writes what goes wrong with the articles that are not set aside.
/// </remarks>
public sealed class ScriptedAnswersTests
{
    private static readonly Lazy<ScriptedTally> Tally = new(() => ScriptedTally.Of(
        Path.Combine(AppContext.BaseDirectory, "Corpus"), Path.Combine(AppContext.BaseDirectory, "Briefings", "Scripted"), Scene.Languages, CancellationToken.None));

    /// <summary>Of fewer answers a share tells nothing.</summary>
    private const int Enough = 40;

    /// <summary>Percent that is caught at least, of all articles.</summary>
    public static TheoryData<string, double> Floors => new()
    {
        { Way.Number, 98.7 },
        { Way.Name, 98.5 },
        { Way.Quotation, 99 },
        { Way.Speaker, 95.5 },
        { Way.Sentences, 99 },
        { Way.Hedge, 87 },
        { Way.Negation, 94.5 },
        { Way.Stance, 93 },
        { Way.Swap, 92.5 },
        { Way.Date, 97 },
        { Way.Attribution, 83.5 },
        { Way.Verb, 80 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void What_is_made_wrong_is_caught(string way, double floor)
    {
        Tally.Value.Count(way).ShouldBeGreaterThanOrEqualTo(200);
        Tally.Value.Caught(way).ShouldBeGreaterThanOrEqualTo(floor, way);
    }

    [Fact]
    public void What_is_translated_is_held_to_the_article_too()
    {
        foreach (var way in Way.Abroad)
        {
            Tally.Value.Caught(way).ShouldBeGreaterThanOrEqualTo(90, way);
        }

        Tally.Value.Dropped(Way.Translated).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void What_is_right_stays()
    {
        Tally.Value.Dropped().ShouldBeLessThanOrEqualTo(2.2);
        Tally.Value.Lost().ShouldBeLessThanOrEqualTo(3.1);
        Tally.Value.Dropped(aside: true).ShouldBeLessThanOrEqualTo(3.2);
    }

    [Fact]
    public void Both_halves_of_the_corpus_are_judged_alike()
    {
        foreach (var way in Way.Wrong.Where(way => Tally.Value.Count(way, aside: true) >= Enough))
        {
            Tally.Value.Caught(way, aside: true).ShouldBeGreaterThan(Tally.Value.Caught(way, aside: false) - 12, way);
        }
    }

    [Fact]
    public void Errors_can_be_read()
    {
        var lines = Tally.Value.Errors.OrderBy(error => error.Answer.Way, StringComparer.Ordinal).ThenBy(error => error.Answer.Article.Name, StringComparer.Ordinal).Select(Line).ToList();
        if (Environment.GetEnvironmentVariable("SCRIPTED_ERRORS") is { } file)
        {
            File.WriteAllLines(file, [.. ScriptedTable.Lines(Tally.Value), .. lines]);
        }

        lines.ShouldAllBe(line => line.Contains(" | ", StringComparison.Ordinal));
    }

    private static string Line((ScriptedAnswer Answer, Grounded Grounded) error)
    {
        var (answer, grounded) = error;
        var asked = answer.Draft.Claims is [var draft] ? $"{draft.Source?.Name} {draft.Stance} {draft.Certainty}" : "";
        var cited = string.Join(',', answer.Draft.Claims.SelectMany(claim => claim.Sentences).Concat(answer.Draft.Points.SelectMany(point => point.Sentences)));
        var left = grounded.Claims is [var kept] ? $"=> {kept.Content} // {kept.Source?.Name} {kept.Stance} {kept.Certainty} {string.Join(',', kept.Hedges)}"
            : grounded.Points is [var point] ? $"=> {point.Text}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{answer.Way} | {answer.Article.Name} | {answer.Judge(grounded)} | {answer.Text} | {asked} {cited} | {string.Join(';', grounded.Dropped)} | {left}");
    }
}
