using System.Text.Json.Nodes;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>What the libraries on the way to a model do silently, and what a model may send back: none of it reaches a reader.</summary>
public sealed class HostileModelTests
{
    [Theory]
    [InlineData("L’été à l'Élysée : « 5 % » de hausse & \"AT&T\"")]
    [InlineData("У Києві сказали: «так» — і 'ні'; 3 < 4")]
    [InlineData("A &amp; B, &#39;quoted&#39;, &lt;b&gt; and C:\\temp\\{{x}}")]
    public async Task Letters_and_signs_arrive_as_they_stand_and_not_as_entities(string sentence)
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        await scene.BriefAsync(Scene.Article("fr", sentence, "Il pleut."));

        User(model, 0).ShouldContain($"[1] {sentence.Replace('<', '＜').Replace('>', '＞')}\n[2] Il pleut.");
    }

    [Fact]
    public async Task The_settings_of_a_prompt_hold_for_the_repair_too()
    {
        await using var model = (await FakeModel.StartAsync()).Says("Not JSON at all.").Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        await scene.BriefAsync(Scene.Flood);

        model.Requests.Count.ShouldBe(2);
        model.Requests.ShouldAllBe(request => request["temperature"]!.GetValue<double>() == 0 && request["max_completion_tokens"]!.GetValue<int>() == 8_000);
    }

    [Fact]
    public async Task No_function_is_ever_offered_to_a_model()
    {
        await using var model = (await FakeModel.StartAsync()).Says("Not JSON at all.").Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        await scene.BriefAsync(Scene.Flood);

        string[] offers = ["tools", "functions", "tool_choice", "function_call", "parallel_tool_calls"];
        model.Requests.ShouldAllBe(request => !offers.Any(request.ContainsKey));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_on_the_wire_is_no_answer()
    {
        await using var model = (await FakeModel.StartAsync()).Does(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 5_000;
            await context.Response.Body.WriteAsync("{\"id\":\"x\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var scene = Scene.With(model);

        (await scene.BriefAsync(Scene.Flood)).Engine.Fallback.ShouldBe(Fallback.Unreachable);
    }

    [Theory]
    [InlineData("https://evil.example/win")]
    [InlineData("[About 2,400 people](https://evil.example)")]
    [InlineData("<a href='tg://user?id=1'>About 2,400 people</a>")]
    [InlineData("evil.example")]
    [InlineData("@evil_bot")]
    [InlineData("/forget_evil")]
    public async Task A_link_that_the_article_does_not_have_reaches_nobody(string link)
    {
        var answer = Scene.Answer();
        answer["headline"] = $"Orne floods {link}";
        answer["points"]![1]!["text"] = $"Hervé Malo denied that the dam had been opened too late, see {link}.";
        answer["claims"]![1]!["content"] = $"The dam at Rabodanges held 1.5 million cubic metres more, {link}";
        answer["claims"]![2]!["source"] = new JsonObject { ["name"] = link, ["role"] = link, ["kind"] = "person" };
        answer["claims"]![3]!["via"] = link;
        answer["caveats"]![0]!["by"] = link;
        await using var model = (await FakeModel.StartAsync()).Says(answer.ToJsonString());
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        var shown = new[] { briefing.Headline }
            .Concat(briefing.Summary.Select(point => point.Text))
            .Concat(briefing.Claims.SelectMany(claim => new[] { claim.Content, claim.Source?.Name, claim.Source?.Role, claim.Via, claim.Cue }))
            .Concat(briefing.Caveats.SelectMany(caveat => new[] { caveat.Text, caveat.By }));
        shown.OfType<string>().ShouldAllBe(text => !text.Contains("evil", StringComparison.Ordinal) && !text.Contains("tg://", StringComparison.Ordinal) && !text.Contains('<'));
        briefing.Engine.Dropped.ShouldNotBeEmpty();
    }

    private static string User(FakeModel model, int call) => model.Requests.ElementAt(call)["messages"]![1]!["content"]!.GetValue<string>();
}
