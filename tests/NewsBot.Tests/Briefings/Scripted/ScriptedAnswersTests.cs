using System.Globalization;
using System.Text;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>Answers of a model that are right stay, and those made wrong in named ways are caught: dropped, or mended by the article's words.</summary>
public sealed class ScriptedAnswersTests
{
    private static readonly Lazy<ScriptedTally> Tally = new(() => ScriptedTally.Of(
        Path.Combine(AppContext.BaseDirectory, "Corpus"), Path.Combine(AppContext.BaseDirectory, "Briefings", "Scripted"), Scene.Languages, TestContext.Current.CancellationToken));

    [Fact]
    public void Print()
    {
        var tally = Tally.Value;
        var text = new StringBuilder();
        foreach (var way in Way.Wrong)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{way,-32} {tally.Count(way),6} {tally.Caught(way),6:F1} tuned {tally.Caught(way, aside: false),6:F1} aside {tally.Caught(way, aside: true),6:F1}  {string.Join(' ', Languages.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code} {tally.Count(way, code)}:{tally.Caught(way, code):F0}")))}");
        }

        foreach (var way in Way.Right)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{way,-32} {tally.Count(way),6} dropped {tally.Dropped(way),6:F1} lost {tally.Lost(way),6:F1} tuned {tally.Lost(way, aside: false),6:F1} aside {tally.Lost(way, aside: true),6:F1}  {string.Join(' ', Languages.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code} {tally.Count(way, code)}:{tally.Lost(way, code):F0}")))}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"right: dropped {tally.Dropped():F2} lost {tally.Lost():F2}");
        TestContext.Current.TestOutputHelper!.WriteLine(text.ToString());
        if (Environment.GetEnvironmentVariable("SCRIPTED_ERRORS") is { } file)
        {
            File.WriteAllText(file, text + string.Join('\n', tally.Errors.OrderBy(error => error.Answer.Way).ThenBy(error => error.Answer.Article.Name).Select(error => string.Create(CultureInfo.InvariantCulture,
                $"{error.Answer.Way} | {error.Answer.Article.Name} | {error.Answer.Judge(error.Grounded)} | {error.Answer.Text} | {(error.Answer.Draft.Claims is [var draft] ? $"{draft.Source?.Name} {draft.Stance} {draft.Certainty}" : "")} {string.Join(',', error.Answer.Draft.Claims.SelectMany(claim => claim.Sentences).Concat(error.Answer.Draft.Points.SelectMany(point => point.Sentences)))} | {string.Join(';', error.Grounded.Dropped)} | {(error.Grounded.Claims is [var claim] ? $"=> {claim.Content} // {claim.Source?.Name} {claim.Stance} {claim.Certainty} {string.Join(',', claim.Hedges)}" : error.Grounded.Points is [var point] ? $"=> {point.Text}" : "")}"))));
        }
    }

    private static readonly string[] Languages = ["de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk"];
}
