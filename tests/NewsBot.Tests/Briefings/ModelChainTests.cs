using Microsoft.Extensions.Time.Testing;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>The first provider, the second, the offline engine; who fails is left alone for a while, who is busy is waited for.</summary>
public sealed class ModelChainTests : IAsyncLifetime
{
    private static readonly string Good = Scene.Answer().ToJsonString();

    private readonly FakeTimeProvider time = new();
    private FakeModel first = null!;
    private FakeModel second = null!;

    public async ValueTask InitializeAsync() =>
        (first, second) = (await FakeModel.StartAsync(), await FakeModel.StartAsync(authorization: null, protocol: Protocol.Ollama));

    public async ValueTask DisposeAsync()
    {
        first.Violations.ShouldBeEmpty();
        second.Violations.ShouldBeEmpty();
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task When_the_first_does_not_answer_the_second_does(int status)
    {
        first.Sends("{}", status);
        second.Says(Good);
        using var scene = Both();

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.Name.ShouldBe("ollama:editor-1");
        briefing.Engine.Calls.ShouldBe(2);
        briefing.Claims.Count.ShouldBe(4);
        scene.Warnings.ShouldHaveSingleItem().ShouldContain($"openai:editor-1 was asked to brief in vain: Unreachable (HTTP {status})");
    }

    [Fact]
    public async Task What_the_first_makes_up_the_second_may_get_right()
    {
        first.Says("""{"headline":"Rome","points":[{"text":"Marcus Vipsanius saw 77 ships.","sentences":[1]}],"claims":[],"caveats":[]}""");
        second.Says(Good);
        using var scene = Both();

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Name.ShouldBe("ollama:editor-1");
        briefing.Engine.InputTokens.ShouldBe(3400);
    }

    [Fact]
    public async Task When_neither_answers_the_offline_engine_does()
    {
        first.Sends("{}", 500);
        second.Sends("{}", 500);
        using var scene = Both();

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Name.ShouldBe("offline");
        briefing.Engine.Fallback.ShouldBe(Fallback.Unreachable);
        briefing.Engine.Calls.ShouldBe(2);
        briefing.Summary.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_wish_for_one_provider_asks_that_alone()
    {
        second.Sends("{}", 500);
        using var scene = Both();

        var briefing = await scene.BriefAsync(Scene.Flood, new(Engine: "ollama"));

        briefing.Engine.Name.ShouldBe("offline");
        first.Requests.ShouldBeEmpty();
        second.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Each_has_a_patience_of_its_own()
    {
        first.Hangs();
        second.Hangs();
        using var scene = Both(("Patience", "00:00:05"), ("Second:Patience", "00:10:00"));

        var asked = scene.BriefAsync(Scene.Flood);
        await first.Arrived.Task;
        time.Advance(TimeSpan.FromSeconds(5));
        await second.Arrived.Task;
        time.Advance(TimeSpan.FromMinutes(9));
        asked.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMinutes(1));

        (await asked).Engine.Fallback.ShouldBe(Fallback.TimedOut);
        (await asked).Engine.Calls.ShouldBe(2);
    }

    [Theory]
    [InlineData(429, "3", 3)]
    [InlineData(503, null, 1)]
    public async Task A_busy_server_is_asked_again_after_the_pause_it_wants(int status, string? retryAfter, int seconds)
    {
        var (refused, asked) = (default(DateTimeOffset), default(DateTimeOffset));
        Busy(first, status, retryAfter, () => refused = time.GetUtcNow());
        first.Does(context =>
        {
            asked = time.GetUtcNow();
            context.Abort();
            return Task.CompletedTask;
        });
        using var scene = Scene.With(first, time);

        var briefing = await PassAsync(scene.BriefAsync(Scene.Flood));

        briefing.Engine.Calls.ShouldBe(2);
        (asked - refused).ShouldBeInRange(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 5));
    }

    [Fact]
    public async Task A_server_that_is_always_busy_is_asked_three_times()
    {
        Busy(first, 429, "1");
        Busy(first, 429, "1");
        Busy(first, 429, "1");
        using var scene = Scene.With(first, time);

        var briefing = await PassAsync(scene.BriefAsync(Scene.Flood));

        briefing.Engine.Fallback.ShouldBe(Fallback.Unreachable);
        first.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_wants_a_long_pause_is_not_asked_before_it_is_over()
    {
        Busy(first, 429, "300");
        first.Says(Good);
        second.Says(Good).Says(Good);
        using var scene = Both();

        var at0 = await scene.BriefAsync(Scene.Flood);
        time.Advance(TimeSpan.FromSeconds(299));
        var at299 = await scene.BriefAsync(Scene.Flood);
        time.Advance(TimeSpan.FromSeconds(2));
        var at301 = await scene.BriefAsync(Scene.Flood);

        (at0.Engine.Name, at299.Engine.Name, at301.Engine.Name).ShouldBe(("ollama:editor-1", "ollama:editor-1", "openai:editor-1"));
        at299.Engine.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_credit_is_used_up_waiting_is_no_use()
    {
        first.Sends("""{"error":{"code":"insufficient_quota","message":"You exceeded your current quota"}}""", 429);
        second.Says(Good);
        using var scene = Both();

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Name.ShouldBe("ollama:editor-1");
        first.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        for (var call = 0; call < 4; call++)
        {
            first.Sends("{}", 500);
        }

        first.Says(Good);
        using var scene = Scene.With(first, time);
        for (var call = 0; call < 6; call++)
        {
            (await scene.BriefAsync(Scene.Flood)).Engine.Fallback.ShouldBe(Fallback.Unreachable);
        }

        first.Requests.Count.ShouldBe(4);
        time.Advance(TimeSpan.FromSeconds(31));
        var later = await scene.BriefAsync(Scene.Flood);

        later.Engine.Fallback.ShouldBeNull();
        first.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Calls_beyond_the_number_for_a_minute_wait_and_are_not_made()
    {
        first.Says(Good).Says(Good);
        second.Says(Good);
        using var scene = Both(("CallsPerMinute", "2"), ("Patience", "00:00:20"));
        await scene.BriefAsync(Scene.Flood);
        await scene.BriefAsync(Scene.Flood);

        var third = await PassAsync(scene.BriefAsync(Scene.Flood));

        third.Engine.Name.ShouldBe("ollama:editor-1");
        third.Engine.Calls.ShouldBe(1);
        first.Requests.Count.ShouldBe(2);
    }

    private static void Busy(FakeModel model, int status, string? retryAfter, Action? then = null) => model.Does(context =>
    {
        then?.Invoke();
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    private Scene Both(params (string Key, string? Value)[] settings) => Scene.With(
        first, time, [("Second:Provider", "ollama"), ("Second:Model", "editor-1"), ("Second:Endpoint", second.Endpoint.ToString()), .. settings]);

    /// <summary>Lets time pass in small steps until the work is done.</summary>
    private async Task<Briefing> PassAsync(Task<Briefing> work)
    {
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(work.IsCompleted ? TimeSpan.Zero : TimeSpan.FromMilliseconds(50));
                return work.IsCompleted;
            },
            "the work is done");
        return await work;
    }
}
