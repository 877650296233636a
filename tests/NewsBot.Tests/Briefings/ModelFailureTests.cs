using Microsoft.Extensions.Time.Testing;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>What a model's server may do instead of answering: the person is briefed all the same, after two calls at most.</summary>
public sealed class ModelFailureTests
{
    private static readonly string Good = Scene.Answer().ToJsonString();

    public static TheoryData<string, Fallback> Failures => new()
    {
        { "empty", Fallback.BrokenAnswer },
        { "nothing", Fallback.BrokenAnswer },
        { "length", Fallback.BrokenAnswer },
        { "tool call", Fallback.BrokenAnswer },
        { "odd finish", Fallback.BrokenAnswer },
        { "no choices", Fallback.BrokenAnswer },
        { "HTML", Fallback.BrokenAnswer },
        { "refusal", Fallback.Refused },
        { "filtered", Fallback.Refused },
        { "filtered by the server", Fallback.Refused },
        { "401", Fallback.Unreachable },
        { "500", Fallback.Unreachable },
        { "redirect", Fallback.Unreachable },
        { "dropped", Fallback.Unreachable },
        { "endless", Fallback.Unreachable },
        { "hang", Fallback.TimedOut },
        { "all wrong", Fallback.Ungrounded },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_briefed_offline_and_named(string failure, Fallback reason)
    {
        await using var model = await FakeModel.StartAsync();
        Script(model, failure);
        var time = new FakeTimeProvider();
        using var scene = Scene.With(model, time);

        var asked = scene.BriefAsync(Scene.Flood);
        if (failure == "hang")
        {
            await model.Arrived.Task;
            time.Advance(TimeSpan.FromMinutes(2));
        }

        var briefing = await asked;

        briefing.Engine.Fallback.ShouldBe(reason);
        briefing.Engine.Name.ShouldBe("offline");
        briefing.Engine.Calls.ShouldBe(1);
        briefing.Engine.PromptHash.ShouldBeNull();
        briefing.Summary.ShouldNotBeEmpty();
        model.Requests.Count.ShouldBe(1);
        model.Violations.ShouldBeEmpty();
        var warning = scene.Warnings.ShouldHaveSingleItem();
        warning.ShouldContain(reason.ToString());
        warning.ShouldNotContain("Orne");
        warning.ShouldNotContain("secret-key");
    }

    [Theory]
    [InlineData("broken JSON")]
    [InlineData("prose")]
    [InlineData("another object")]
    [InlineData("no points")]
    [InlineData("truncated")]
    public async Task An_answer_in_another_form_is_put_into_it_without_sending_the_article_again(string failure)
    {
        await using var model = await FakeModel.StartAsync();
        Script(model, failure);
        model.Says(Good);
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        model.Violations.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.Calls.ShouldBe(2);
        briefing.Engine.InputTokens.ShouldBe(3400);
        briefing.Engine.OutputTokens.ShouldBe(900);
        briefing.Claims.Count.ShouldBe(4);
        var (first, repair) = (model.Requests.ElementAt(0), model.Requests.ElementAt(1));
        repair["messages"]!.ToJsonString().ShouldNotContain("water like this");
        repair["response_format"]!.ToJsonString().ShouldBe(first["response_format"]!.ToJsonString());
    }

    [Theory]
    [InlineData("broken JSON")]
    [InlineData("prose")]
    [InlineData("no points")]
    public async Task An_answer_is_put_into_form_once_and_not_again(string failure)
    {
        await using var model = await FakeModel.StartAsync();
        Script(model, failure);
        Script(model, failure);
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        model.Violations.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBe(Fallback.BrokenAnswer);
        briefing.Engine.Calls.ShouldBe(2);
        briefing.Engine.InputTokens.ShouldBe(3400);
        scene.Warnings.ShouldHaveSingleItem().ShouldNotContain("Orne");
    }

    [Fact]
    public async Task What_an_ungrounded_answer_said_is_listed()
    {
        await using var model = await FakeModel.StartAsync();
        Script(model, "all wrong");
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Dropped.ShouldContain(line => line.Contains("77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_port_is_briefed_offline()
    {
        var model = await FakeModel.StartAsync();
        var endpoint = model.Endpoint;
        await model.DisposeAsync();
        using var scene = new Scene(("Provider", "openai"), ("Endpoint", endpoint.ToString()), ("Model", "editor-1"));

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBe(Fallback.Unreachable);
    }

    [Fact]
    public async Task A_person_who_cancels_gets_no_briefing_and_the_server_no_more_work()
    {
        await using var model = (await FakeModel.StartAsync()).Hangs();
        using var scene = Scene.With(model);
        using var person = new CancellationTokenSource();

        var briefing = scene.Briefer.BriefAsync(Scene.Flood, new(), person.Token);
        await model.Arrived.Task;
        await person.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(briefing);
        await model.Aborted.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        scene.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_beyond_the_limit_waits_for_a_place_and_costs_nothing_when_it_gets_none()
    {
        await using var model = await FakeModel.StartAsync();
        var (arrived, both, release) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        for (var call = 0; call < 3; call++)
        {
            model.Does(async context =>
            {
                if (Interlocked.Increment(ref arrived) == 2)
                {
                    both.SetResult();
                }

                await release.Task;
                context.Abort();
            });
        }

        using var scene = Scene.With(model, ("CallsAtOnce", "2"));
        using var person = new CancellationTokenSource();

        var first = scene.BriefAsync(Scene.Flood);
        var second = scene.BriefAsync(Scene.Flood);
        var third = scene.Briefer.BriefAsync(Scene.Flood, new(), person.Token);
        await both.Task;
        await person.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(third);
        release.SetResult();
        await Task.WhenAll(first, second);

        model.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_next_article_is_asked_again()
    {
        await using var model = (await FakeModel.StartAsync()).Sends("", 500).Says(Good);
        using var scene = Scene.With(model);

        var first = await scene.BriefAsync(Scene.Flood);
        var second = await scene.BriefAsync(Scene.Flood);

        first.Engine.Fallback.ShouldBe(Fallback.Unreachable);
        second.Engine.Fallback.ShouldBeNull();
    }

    private static void Script(FakeModel model, string failure)
    {
        const string Error = """{"error":{"message":"Incorrect API key provided: secret-key. Input: The river Orne","type":"x","code":"x"}}""";
        _ = failure switch
        {
            "broken JSON" => model.Says(Good.Replace("\"points\"", "points", StringComparison.Ordinal)),
            "prose" => model.Says("The river Orne burst its banks."),
            "another object" => model.Says("""{"answer":"The river Orne burst its banks."}"""),
            "no points" => model.Says("""{"headline":"Orne","points":[],"claims":[],"caveats":[]}"""),
            "empty" => model.Says(""),
            "nothing" => model.Says(content: null),
            "truncated" => model.Says(Good[..(Good.Length / 2)]),
            "length" => model.Says(Good, finish: "length"),
            "tool call" => model.Says(Good, finish: "tool_calls"),
            "odd finish" => model.Says(Good, finish: "eos"),
            "no choices" => model.Sends("""{"id":"x","object":"chat.completion","created":1,"model":"editor-1","choices":[]}"""),
            "HTML" => model.Sends("<html><body>Sign in</body></html>", type: "text/html"),
            "refusal" => model.Says(content: null, refusal: "I cannot help with the river Orne."),
            "filtered" => model.Says("", finish: "content_filter"),
            "filtered by the server" => model.Sends("""{"error":{"code":"content_filter","message":"The river Orne"}}""", 400),
            "redirect" => model.Does(context =>
            {
                context.Response.StatusCode = 307;
                context.Response.Headers.Location = "/v1/chat/completions";
                return Task.CompletedTask;
            }),
            "dropped" => model.Drops(),
            "endless" => model.Does(async context =>
            {
                context.Response.ContentType = "application/json";
                var blanks = new byte[64 * 1024];
                Array.Fill(blanks, (byte)' ');
                for (var chunk = 0; chunk < 1_000 && !context.RequestAborted.IsCancellationRequested; chunk++)
                {
                    await context.Response.Body.WriteAsync(blanks);
                }
            }),
            "hang" => model.Hangs(),
            "all wrong" => model.Says("""{"headline":"Rome","points":[{"text":"Marcus Vipsanius saw 77 ships.","sentences":[1]}],"claims":[],"caveats":[]}"""),
            _ => model.Sends(Error, int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
