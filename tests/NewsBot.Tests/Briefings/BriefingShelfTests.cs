using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

public sealed class BriefingShelfTests
{
    private static readonly Input.Link Link = new(new Uri("https://news.example/flood"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_that_ten_ask_for_at_once_is_briefed_once()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Answer);
        using var scene = Scene.With(model);

        var briefings = await Task.WhenAll(Enumerable.Range(0, 10).Select(person =>
            scene.Shelf.BriefAsync(Link, Copy(), new(Payer: new(new(person), person)), Cancellation)));

        model.Requests.Count.ShouldBe(1);
        briefings.ShouldAllBe(briefing => briefing.Engine.Name == "openai:editor-1" && briefing.Summary.Count == 3);
        briefings.Sum(briefing => briefing.Engine.Calls).ShouldBe(1);
        briefings.Count(briefing => briefing.Engine.InputTokens is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Another_language_length_engine_or_text_is_another_briefing()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Answer).Says(Answer).Says(Answer).Says(Answer);
        using var scene = Scene.With(model);

        await scene.Shelf.BriefAsync(Link, Copy(), new(), Cancellation);
        await scene.Shelf.BriefAsync(Link, Copy(), new(Length.Long), Cancellation);
        await scene.Shelf.BriefAsync(Link, Copy(), new(Language: "fr"), Cancellation);
        await scene.Shelf.BriefAsync(Link, Copy() with { Title = "Corrected" }, new(), Cancellation);
        var offline = await scene.Shelf.BriefAsync(Link, Copy(), new(Engine: "offline"), Cancellation);

        model.Requests.Count.ShouldBe(4);
        offline.Engine.Name.ShouldBe("offline");
    }

    [Fact]
    public async Task What_people_paste_or_send_is_briefed_for_each_of_them()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Answer).Says(Answer).Says(Answer);
        using var scene = Scene.With(model);

        await scene.Shelf.BriefAsync(new Input.Pasted(Scene.Flood.Text), Copy(), new(), Cancellation);
        await scene.Shelf.BriefAsync(new Input.Pasted(Scene.Flood.Text), Copy(), new(), Cancellation);
        await scene.Shelf.BriefAsync(Link, Copy(), new(), Cancellation);

        model.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_link_that_is_asked_for_anew_is_briefed_anew_for_all_who_come_after()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Answer).Says(Answer);
        using var scene = Scene.With(model);

        var first = await scene.Shelf.BriefAsync(Link, Copy(), new(), Cancellation);
        var anew = await scene.Shelf.BriefAsync(Link with { Anew = true }, Copy(), new(), Cancellation);
        var later = await scene.Shelf.BriefAsync(Link, Copy(), new(), Cancellation);

        model.Requests.Count.ShouldBe(2);
        anew.ShouldNotBeSameAs(first);
        later.Claims.ShouldBeSameAs(anew.Claims);
    }

    [Fact]
    public async Task What_the_offline_engine_did_for_a_model_that_failed_does_not_stay()
    {
        await using var model = (await FakeModel.StartAsync()).Sends("{}", status: 400).Says(Answer);
        using var scene = Scene.With(model);
        scene.Reading.RefusalsKeptFor = TimeSpan.FromMilliseconds(1);

        var first = await scene.Shelf.BriefAsync(Link, Copy(), new(), Cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        var second = await scene.Shelf.BriefAsync(Link, Copy(), new(), Cancellation);

        first.Engine.Fallback.ShouldNotBeNull();
        second.Engine.Fallback.ShouldBeNull();
    }

    private static string Answer => Scene.Answer().ToJsonString();

    /// <summary>The same article, read another time.</summary>
    private static Article Copy() => Scene.Flood with { Sentences = [.. Scene.Flood.Sentences] };
}
