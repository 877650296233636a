using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Digests;
using NewsBot.Tests.Briefings.Answers;
using NewsBot.Tests.Briefings.Comparisons;

namespace NewsBot.Tests.Briefings.Digests;

/// <summary>What becomes of what a model tells of several briefings together.</summary>
public sealed class DigestWriterTests
{
    private const string Harvest = """
        Wheat harvest in Poland beats forecasts

        Polish farmers brought in 13 million tonnes of wheat this summer, the statistics office in Warsaw said. Prices for bread will not fall, bakers said.

        Exports to Germany and the Czech Republic rose by a tenth, the ministry of agriculture said. Farmers in Silesia had feared a drought in April. The next count is due in October.
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_briefing_that_carries_no_part_of_a_point_is_not_named_with_it()
    {
        var point = (await WriteAsync("The river Orne burst its banks near Caen.")).ShouldHaveSingleItem();

        point.Text.ShouldEndWith("The river Orne burst its banks near Caen.");
        point.Briefings.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task Each_briefing_that_carries_a_part_is_named()
    {
        (await WriteAsync("Polish farmers brought in 13 million tonnes of wheat, and the river Orne burst its banks near Caen.")).ShouldHaveSingleItem().Briefings.ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData("The river Orne burst its banks near Caen www.evil.example")]
    [InlineData("The river Rhine burst its banks near Caen.")]
    public async Task What_no_briefing_carries_is_not_told(string text) => (await WriteAsync(text)).ShouldBeEmpty();

    /// <summary>Two briefings of a flood and one of a harvest; the model cites the first lines of each for the text.</summary>
    private static async Task<IReadOnlyList<DigestPoint>> WriteAsync(string text)
    {
        Answering[] briefings = [await Briefed.ReadTextAsync(ArticleComparerTests.One, Stop), await Briefed.ReadTextAsync(ArticleComparerTests.Other, Stop), await Briefed.ReadTextAsync(Harvest, Stop)];
        var (lines, before) = (new List<int>(), 0);
        foreach (var count in briefings.Select(each => each.Briefing.Summary.Count + 1))
        {
            lines.AddRange(Enumerable.Range(before + 1, Math.Min(count, 3)));
            before += count;
        }

        await using var model = (await FakeModel.StartAsync()).Says($$"""{"points": [{"text": "{{text}}", "sentences": [{{string.Join(", ", lines)}}]}]}""");
        using var scene = Scene.With(model);
        return (await new DigestWriter(scene.Calls, Scene.Languages, NullLogger<DigestWriter>.Instance).WriteAsync(briefings, new(Language: "en"), Stop)).Points;
    }
}
