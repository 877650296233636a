using System.Globalization;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>A briefing that is shown while a model writes it: nothing of it that would not be in the whole one.</summary>
public sealed class GrowingAnswerTests
{
    private const string NoStreams = """{"error": {"message": "stream is not supported"}}""";

    private const string Whole =
        """{"id": "1", "object": "chat.completion", "created": 1, "model": "editor-1", "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Yes."}}]}""";

    private readonly List<BriefingStep> steps = [];

    [Theory]
    [InlineData(Protocol.OpenAi, "openai")]
    [InlineData(Protocol.Ollama, "ollama")]
    public async Task Points_and_claims_are_told_as_they_become_whole(Protocol protocol, string provider)
    {
        await using var model = (await FakeModel.StartAsync(protocol: protocol)).Streams(Pieces(Scene.Answer().ToJsonString()));
        using var scene = Scene.With(model, ("Provider", provider));

        var briefing = await scene.BriefAsync(Scene.Flood, Watched());

        model.Violations.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.InputTokens.ShouldBe(1700);
        steps.Select(step => step.Points.Count).ShouldBeInOrder();
        steps.Select(step => step.Points.Count).Distinct().ShouldBe([0, 1, 2, 3]);
        steps.Select(step => step.Claims ?? 0).Distinct().ShouldBe([0, 1, 2, 3, 4]);
        steps.Last(step => step.Points.Count > 0).Points.ShouldBe(briefing.Points.Select(point => point.Text), ignoreOrder: true);
    }

    [Fact]
    public async Task What_does_not_stand_up_to_the_article_is_never_shown()
    {
        var answer = Scene.Answer();
        answer["points"]![1]!["text"] = "Hervé Malo denied that the dam cost 77 million euros.";
        await using var model = (await FakeModel.StartAsync()).Streams(Pieces(answer.ToJsonString()));
        using var scene = Scene.With(model);

        await scene.BriefAsync(Scene.Flood, Watched());

        steps.Max(step => step.Points.Count).ShouldBe(2);
        steps.SelectMany(step => step.Points).ShouldAllBe(point => !point.Contains("77", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sure, here it is:\n```json\n", "\n```")]
    [InlineData("<think>The braces } ] \" are odd.</think>", "")]
    public async Task What_stands_around_the_answer_is_passed_over(string before, string behind)
    {
        await using var model = (await FakeModel.StartAsync()).Streams(Pieces(before + Scene.Answer().ToJsonString() + behind));
        using var scene = Scene.With(model);

        (await scene.BriefAsync(Scene.Flood, Watched())).Engine.Fallback.ShouldBeNull();

        steps.Max(step => step.Points.Count).ShouldBe(3);
    }

    [Fact]
    public async Task A_stream_that_ends_before_its_answer_is_broken()
    {
        var pieces = Pieces(Scene.Answer().ToJsonString());
        await using var model = (await FakeModel.StartAsync()).Streams([.. pieces.Take(pieces.Count / 2)], finish: null);
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood, Watched());

        briefing.Engine.Fallback.ShouldBe(Fallback.Unreachable);
        briefing.Summary.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(422)]
    public async Task A_server_that_does_not_stream_is_asked_for_all_at_once_from_then_on(int status)
    {
        await using var model = (await FakeModel.StartAsync()).Sends(status == 200 ? Whole : NoStreams, status).Says(Scene.Answer().ToJsonString()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        var first = await scene.BriefAsync(Scene.Flood, Watched());
        var second = await scene.BriefAsync(Scene.Flood, Watched());

        (first.Engine.Fallback, first.Engine.Calls).ShouldBe((null, 2));
        (second.Engine.Fallback, second.Engine.Calls).ShouldBe((null, 1));
        model.Requests.Select(request => request["stream"] is not null).ShouldBe([true, false, false]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task What_is_refused_for_something_else_is_not_asked_again_without_a_stream(int status)
    {
        await using var model = (await FakeModel.StartAsync()).Sends("""{"error": {"message": "The model does not exist."}}""", status);
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood, Watched());

        (briefing.Engine.Fallback, briefing.Engine.Calls).ShouldBe((Fallback.Unreachable, 1));
        model.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refused_stream_and_the_call_that_failed_after_it_are_both_counted()
    {
        await using var model = (await FakeModel.StartAsync()).Sends(NoStreams, 400).Sends("{}", 500);
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood, Watched());

        (briefing.Engine.Fallback, briefing.Engine.Calls).ShouldBe((Fallback.Unreachable, 2));
    }

    [Fact]
    public async Task Where_nobody_watches_nothing_is_streamed()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        await scene.BriefAsync(Scene.Flood);

        model.Requests.ShouldHaveSingleItem()["stream"].ShouldBeNull();
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        await using var model = (await FakeModel.StartAsync()).Streams([.. Enumerable.Range(0, 300).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}").PadLeft(8_000))]);
        using var scene = Scene.With(model);

        (await scene.BriefAsync(Scene.Flood, Watched())).Engine.Fallback.ShouldBe(Fallback.Unreachable);
    }

    private Wish Watched() => new() { Steps = steps.Add };

    private static List<string> Pieces(string text) => [.. text.Chunk(7).Select(piece => new string(piece))];
}
