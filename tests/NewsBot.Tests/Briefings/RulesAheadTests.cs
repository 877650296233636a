using NewsBot.Briefings;
using NewsBot.Briefings.Offline;

namespace NewsBot.Tests.Briefings;

/// <summary>While a model is asked, the rules read the article: nobody waits for them who waits for the model.</summary>
public sealed class RulesAheadTests : IDisposable
{
    private readonly RulesAhead rules = new(new(new OfflineEngine(Scene.Languages)), Scene.Languages);

    public void Dispose() => rules.Dispose();

    [Fact]
    public async Task Whoever_begins_it_goes_on_at_once()
    {
        var lines = Enumerable.Range(0, 5_000).Select(_ => "Nearly 3,100 people were evacuated, according to the Red Cross.").ToArray();
        var article = Scene.Article("en", lines);

        var reading = rules.ReadAsync(article, new(), TestContext.Current.CancellationToken);

        reading.IsCompleted.ShouldBeFalse();
        (await reading).Draft.Claims.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task They_read_what_they_would_answer_themselves()
    {
        var read = await rules.ReadAsync(Scene.Flood, new(Length.Short), TestContext.Current.CancellationToken);

        var own = new OfflineEngine(Scene.Languages).Draft(Scene.Flood, BriefingFunctions.Points(Length.Short), TestContext.Current.CancellationToken);
        read.Draft.Points.Select(point => point.Text).ShouldBe(own.Points.Select(point => point.Text));
        read.Draft.Claims.Select(claim => claim.Content).ShouldBe(own.Claims.Select(claim => claim.Content));
    }

    [Fact]
    public async Task A_models_answers_are_held_against_it_one_after_the_other()
    {
        var (_, grounding) = await rules.ReadAsync(Scene.Flood, new(), TestContext.Current.CancellationToken);
        var answer = DraftReader.Read(Scene.Answer().ToJsonString());

        var first = grounding.Ground(answer with { Claims = [answer.Claims[0] with { Content = "About 9,900 people left their homes near Caen." }] });
        var second = grounding.Ground(answer);

        first.Claims.ShouldBeEmpty();
        first.Dropped.ShouldHaveSingleItem().ShouldContain("9,900");
        second.Claims.Count.ShouldBe(answer.Claims.Count);
        second.Dropped.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_ends_when_nobody_waits_any_more()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => rules.ReadAsync(Scene.Flood, new(), source.Token));
    }
}
