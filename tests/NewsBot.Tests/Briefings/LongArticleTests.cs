using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Replies;

namespace NewsBot.Tests.Briefings;

/// <summary>An article that is too long for one call: cut between paragraphs, read at the same time, merged once; what was not read is told.</summary>
public sealed partial class LongArticleTests
{
    private static readonly Article Long = Scene.Article(
        "en",
        [.. Enumerable.Range(1, 90).SelectMany(number => new[] { $"On day {number} the workers closed bridge {number} for repairs, and the traffic went over the old road along the lake.", number % 3 == 0 ? "" : $"It cost {number} euros." })]);

    private static readonly (string Key, string? Value)[] Small = [("ContextTokens", "2048")];

    [Fact]
    public async Task Every_sentence_is_read_once_and_the_parts_are_merged_by_one_call_without_the_article()
    {
        await using var model = (await FakeModel.StartAsync()).Always(Answer);
        using var scene = Scene.With(model, Small);

        var briefing = await scene.BriefAsync(Long);

        model.Violations.ShouldBeEmpty();
        var users = model.Requests.Select(User).ToList();
        var parts = users.Where(text => text.Contains("<article>", StringComparison.Ordinal)).ToList();
        parts.Count.ShouldBeInRange(5, 12);
        parts.SelectMany(Numbers).Order().ShouldBe(Long.Sentences.Select(sentence => sentence.Number));
        parts.ShouldAllBe(part => TokenCount.Of(part) < 700);
        parts.Select(part => Numbers(part)[0]).ShouldAllBe(number => number == 1 || Long.Sentences[number - 1].Paragraph != Long.Sentences[number - 2].Paragraph);
        users.Count.ShouldBe(parts.Count + 1);
        var merge = users.Single(text => text.Contains("<points>", StringComparison.Ordinal));
        merge.ShouldContain("On day 1 the workers closed bridge 1");
        merge.ShouldNotContain("It cost 2 euros");
        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.Calls.ShouldBe(parts.Count + 1);
        briefing.Engine.Coverage.ShouldBe(new(parts.Count, Long.Sentences.Count, Long.Sentences.Count));
        briefing.Headline.ShouldBe("Bridges closed");
        new BriefingWords(Long, briefing, Scene.Languages.English).Covered.ShouldBe($"Long article, all of it read in {parts.Count} parts.");
    }

    [Fact]
    public async Task The_parts_are_read_at_the_same_time()
    {
        var (arrived, all) = (0, new TaskCompletionSource());
        await using var model = await FakeModel.StartAsync();
        model.Always(Answer, async request =>
        {
            if (User(request).Contains("<article>", StringComparison.Ordinal) && Interlocked.Increment(ref arrived) == 5)
            {
                all.SetResult();
            }

            await all.Task;
        });
        using var scene = Scene.With(model, Small);

        (await scene.BriefAsync(Long)).Engine.Fallback.ShouldBeNull();
    }

    [Fact]
    public async Task What_could_not_be_read_is_told_and_the_rest_is_briefed()
    {
        await using var model = (await FakeModel.StartAsync()).Always(request => User(request).Contains("[1] ", StringComparison.Ordinal) ? null : Answer(request));
        using var scene = Scene.With(model, Small);

        var briefing = await scene.BriefAsync(Long);

        briefing.Engine.Fallback.ShouldBeNull();
        var coverage = briefing.Engine.Coverage.ShouldNotBeNull();
        coverage.Read.ShouldBeInRange(Long.Sentences.Count / 2, Long.Sentences.Count - 1);
        new BriefingWords(Long, briefing, Scene.Languages.English).Covered.ShouldBe(
            $"Long article, read in {coverage.Parts} parts; the model could read {coverage.Read} of {Long.Sentences.Count} sentences.");
    }

    [Fact]
    public async Task A_briefing_of_some_parts_is_soon_made_anew()
    {
        var isDown = true;
        await using var model = (await FakeModel.StartAsync()).Always(request => isDown && User(request).Contains("[1] ", StringComparison.Ordinal) ? null : Answer(request));
        using var scene = Scene.With(model, Small);
        scene.Reading.RefusalsKeptFor = TimeSpan.FromMilliseconds(1);
        var link = new Input.Link(new("https://news.example/bridges"));

        var some = await scene.Shelf.BriefAsync(link, Long, new(), TestContext.Current.CancellationToken);
        isDown = false;
        await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        var all = await scene.Shelf.BriefAsync(link, Long, new(), TestContext.Current.CancellationToken);

        some.Engine.IsPatchy.ShouldBeTrue();
        all.Engine.IsPatchy.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_the_merging_call_the_first_points_of_the_parts_are_the_summary()
    {
        await using var model = (await FakeModel.StartAsync()).Always(request => User(request).Contains("<points>", StringComparison.Ordinal) ? null : Answer(request));
        using var scene = Scene.With(model, Small);

        var briefing = await scene.BriefAsync(Long, new(Length.Long));

        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Summary.Count.ShouldBeInRange(5, 10);
        briefing.Summary.Select(point => point.Evidence[0].Start).ShouldBeInOrder();
    }

    [Fact]
    public async Task When_no_part_could_be_read_the_offline_engine_briefs()
    {
        await using var model = (await FakeModel.StartAsync()).Always(_ => null);
        using var scene = Scene.With(model, Small);

        var briefing = await scene.BriefAsync(Long);

        briefing.Engine.Fallback.ShouldBe(Fallback.Unreachable);
        briefing.Engine.Name.ShouldBe("offline");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_pays_is_asked_first_when_it_is_much(bool confirmed)
    {
        await using var model = (await FakeModel.StartAsync()).Always(Answer);
        using var scene = Scene.With(model, [.. Small, ("InputPrice", "1000"), ("Budgets:AskAboveTokens", "2000")]);

        var briefing = await scene.BriefAsync(Long, new(Payer: new(new(42), 42), Confirmed: confirmed));

        if (confirmed)
        {
            briefing.Engine.Fallback.ShouldBeNull();
            return;
        }

        model.Requests.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBe(Fallback.TooLong);
        var estimate = briefing.Engine.Estimate.ShouldNotBeNull();
        estimate.Tokens.ShouldBeInRange(5_000, 20_000);
        estimate.Cost.ShouldBe(estimate.Tokens / 1_000m);
        new BriefingWords(Long, briefing, Scene.Languages.English).StoodIn.ShouldNotBeNull().ShouldContain(
            string.Create(CultureInfo.InvariantCulture, $"a model would read about {estimate.Tokens:N0} tokens, ≈ {estimate.Cost:0.00##} USD"));
    }

    [Fact]
    public void However_it_is_cut_every_sentence_is_in_one_part_in_order() => Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 200].Array[1, 40], Gen.Bool.Array[40], Gen.Int[10, 300]).Sample((lines, breaks, tokens) =>
    {
        var article = Scene.Article("en", [.. lines.SelectMany((line, index) => breaks[index % 40] ? new[] { line, "" } : [line])]);

        var parts = ArticleParts.Cut(article, tokens);

        parts.SelectMany(part => part).ShouldBe(article.Sentences);
        parts.ShouldAllBe(part => part.Count > 0 && (part.Count == 1 || part.Sum(sentence => TokenCount.Of(sentence.Span.In(article.Text)) + 5) <= tokens));
    }, iter: 300);

    /// <summary>Of a part the first sentence as its point, of points the first three.</summary>
    internal static string Answer(JsonObject request)
    {
        var text = User(request);
        var points = text.Contains("<article>", StringComparison.Ordinal)
            ? SentenceLine().Matches(text).Take(1).Select(line => (Text: line.Groups["text"].Value, Number: line.Groups["number"].Value))
            : PointLine().Matches(text).Take(3).Select(line => (Text: line.Groups["text"].Value, Number: line.Groups["number"].Value));
        return new JsonObject
        {
            ["headline"] = "Bridges closed",
            ["points"] = new JsonArray([.. points.Select(point => new JsonObject { ["text"] = point.Text, ["sentences"] = new JsonArray(int.Parse(point.Number, CultureInfo.InvariantCulture)) })]),
            ["claims"] = new JsonArray(),
            ["caveats"] = new JsonArray(),
        }.ToJsonString();
    }

    private static string User(JsonObject request) => request["messages"]![1]!["content"]!.GetValue<string>();

    private static List<int> Numbers(string part) => [.. SentenceLine().Matches(part).Select(line => int.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^\[(?<number>[0-9]+)\] (?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex SentenceLine();

    [GeneratedRegex(@"^(?<text>.*) \[(?<number>[0-9]+)\]$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex PointLine();
}
