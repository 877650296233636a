using NewsBot.Briefings;
using NewsBot.Playground;
using NewsBot.Tests.Briefings;

namespace NewsBot.Tests.Corridor;

/// <summary>What a model may cost, and who is told.</summary>
public sealed class BudgetTests : ButtonScene
{
    [Fact]
    public async Task When_the_budget_of_the_day_is_used_up_rules_brief_and_the_person_is_told()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        await RestartAsync(model, ("Budgets:ChatCalls", 1), ("Briefing:InputPrice", 2), ("Briefing:OutputPrice", 10));

        await SayAsync(Scene.Flood.Text);
        var second = await SayAsync(Scene.Flood.Text + " It rained on.");

        model.Requests.Count.ShouldBe(1);
        second.ShouldContain("today’s budget for the model is used up (/usage)");
        var (first, last) = (storage.Entries[0].Briefing.Engine, storage.Entries[1].Briefing.Engine);
        (first.Name, first.Cost, first.Calls).ShouldBe(("openai:editor-1", 0.0079m, 1));
        (last.Fallback, last.Calls, last.Cost).ShouldBe((Fallback.BudgetSpent, 0, null));

        ann.Say("/usage");
        var usage = (await ann.Chat.ExpectMessageAsync(message => message.Text.Contains("cost", StringComparison.Ordinal) && message.Text.Contains("Limits", StringComparison.Ordinal))).Text;
        usage.ShouldContain("Today: calls 1, tokens 2,150, cost 0.0079 USD");
        usage.ShouldContain("Limits a day: calls 1, tokens ∞, cost ∞");
        usage.ShouldContain("For you, in all chats");
    }

    [Fact]
    public async Task The_second_asking_and_another_length_cost_nothing()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        await RestartAsync(model);
        var first = await CardAsync(Scene.Flood.Text);

        await ann.Press(first, "Longer").ExpectAnswerAsync();
        await ExpectNowAsync(first, version => HasButton(version, "Shorter") && !HasButton(version, "Longer"));
        var second = await CardAsync(Scene.Flood.Text);

        second.Text.ShouldContain("Aline Duroc");
        model.Violations.ShouldBeEmpty();
        model.Requests.Count.ShouldBe(1);
        storage.Entries.Select(entry => entry.Briefing.Engine.Name).ShouldBe(["openai:editor-1", "openai:editor-1"]);
    }

    [Fact]
    public async Task A_briefing_of_which_a_part_failed_is_not_served_again()
    {
        var isDown = true;
        await using var model = (await FakeModel.StartAsync()).Always(request => isDown && request.ToJsonString().Contains("[1] ", StringComparison.Ordinal) ? null : LongArticleTests.Answer(request));
        await RestartAsync(model, ("Briefing:ContextTokens", 2048));

        (await SayAsync(Articles.English(30))).ShouldContain("the model could read");
        isDown = false;
        var asked = model.Requests.Count;
        (await SayAsync(Articles.English(30))).ShouldContain("all of it read in");
        var again = model.Requests.Count;
        (await SayAsync(Articles.English(30))).ShouldContain("all of it read in");

        again.ShouldBeGreaterThan(asked);
        model.Requests.Count.ShouldBe(again);
        model.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_rules_began_rules_make_longer()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        await RestartAsync(model, ("Budgets:PersonCalls", 1));
        await CardAsync(Scene.Flood.Text);
        var second = await CardAsync(Scene.Flood.Text + " It rained on.");

        await ann.Press(second, "Longer").ExpectAnswerAsync();
        await ExpectNowAsync(second, version => HasButton(version, "Shorter") && !HasButton(version, "Longer"));

        model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_article_is_read_by_the_model_when_the_person_has_agreed_to_its_cost()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        await RestartAsync(model, ("Budgets:AskAboveTokens", 50));
        var card = await CardAsync(Scene.Flood.Text);
        card.Text.ShouldContain("that is much text, and a model would read about");
        model.Requests.ShouldBeEmpty();

        await ann.Press(card, "Let the model read it").ExpectAnswerAsync();
        await ExpectNowAsync(card, version => !HasButton(version, "Let the model") && !version.Text.Contains("much text", StringComparison.Ordinal));

        model.Requests.Count.ShouldBe(1);
        storage.Entries.Single().Briefing.Engine.Name.ShouldBe("openai:editor-1");
    }

    [Fact]
    public async Task Without_a_model_nothing_is_counted()
    {
        ann.Say("/usage");

        (await ann.Chat.ExpectMessageAsync()).Text.ShouldContain("they cost nothing");
    }

    private async Task RestartAsync(FakeModel model, params (string Key, object Value)[] settings)
    {
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(
            telegram, storage, [("Briefing:Provider", "openai"), ("Briefing:Model", "editor-1"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Key", "secret-key"), .. settings]);
    }

    private async Task<string> SayAsync(string article) => (await CardAsync(article)).Text;

    private async Task<ChatMessage> CardAsync(string article)
    {
        var said = ann.Say(article);
        var card = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == said.Id);
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        return card;
    }
}
