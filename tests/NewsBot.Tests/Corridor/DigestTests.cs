using NewsBot.Playground;
using NewsBot.Tests.Briefings;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

/// <summary>What a chat was told in a day.</summary>
public sealed class DigestTests : ButtonScene
{
    [Fact]
    public async Task The_days_briefings_stand_with_their_first_point_and_what_is_worth_checking()
    {
        await RememberAsync(1, "Troops near the border", daysAgo: 0);
        await RememberAsync(2, "Rain in the south", daysAgo: 0);
        await RememberAsync(3, "Old news", daysAgo: 3);

        var digest = await SayAsync("/digest");

        digest.Text.ShouldStartWith("2 articles · last 24 hours\n\n1. ");
        digest.Text.ShouldContain("1. Rain in the south");
        digest.Text.ShouldContain("• About 10,000 soldiers are ready.\n◎ Jean Roy: Nearly 11,000 are there.");
        digest.Text.ShouldNotContain("Old news");
        await PressAsync(digest, "2");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == digest.Id)).Text.ShouldStartWith("Troops near the border");
    }

    [Fact]
    public async Task Of_many_the_newest_are_shown_and_all_are_counted()
    {
        foreach (var number in Enumerable.Range(1, 15))
        {
            await RememberAsync(number, $"Article {number}", daysAgo: 2);
        }

        (await SayAsync("/digest 7 days")).Text.ShouldStartWith("15 articles · last 7 days · the newest 12\n\n1. ");
    }

    [Fact]
    public async Task In_a_supergroup_each_leads_to_the_message_that_asked()
    {
        var group = telegram.AddSupergroup("Desk", ann);
        var asked = ann.Say(Articles.French + $" @{telegram.Options.BotUsername}", group);
        await (await group.ExpectMessageAsync()).ExpectEditAsync(version => version.Buttons.Count > 0);

        ann.Say("/digest", group);

        var digest = await group.ExpectMessageAsync(message => message.Text.StartsWith("1 article", StringComparison.Ordinal));
        var link = $"https://t.me/c/{-1_000_000_000_000 - group.Id}/{asked.Id}";
        digest.Current.Wire.Entities!.ShouldContain(entity => entity.Url == link);
    }

    [Theory]
    [InlineData("/digest", "No article of this time: last 24 hours.")]
    [InlineData("/digest 31", "No article of this time: last 31 days.")]
    [InlineData("/digest 32", "Write /digest for the last 24 hours")]
    [InlineData("/digest 0", "Write /digest for the last 24 hours")]
    [InlineData("/digest nonsense <b>", "Write /digest for the last 24 hours")]
    public async Task Without_briefings_or_with_no_number_it_says_so(string command, string said) => (await SayAsync(command)).Text.ShouldStartWith(said);

    [Fact]
    public async Task A_model_tells_what_the_briefings_tell_together_and_no_more()
    {
        await using var model = (await FakeModel.StartAsync())
            .Says("""{"points": [{"text": "About 10,000 soldiers are ready.", "sentences": [2, 5]}, {"text": "President Macron has resigned.", "sentences": [1]}, {"text": "Rain.", "sentences": [77]}]}""");
        await RestartAsync(("Briefing:Provider", "openai"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Model", "editor-1"), ("Briefing:Key", "secret-key"));
        await RememberAsync(1, "Troops near the border", daysAgo: 0);
        await RememberAsync(2, "Rain in the south", daysAgo: 0);

        var digest = await SayAsync("/digest");

        digest.Text.ShouldStartWith("2 articles · last 24 hours\n\n• About 10,000 soldiers are ready. (1, 2)\n\n1. ");
        digest.Text.ShouldNotContain("Macron");
        model.Violations.ShouldBeEmpty();
    }

    private async Task<ChatMessage> SayAsync(string command)
    {
        var asked = ann.Say(command);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }

    private Task RememberAsync(int number, string headline, int daysAgo)
    {
        var briefing = SomeBriefing.Briefing(SomeBriefing.Claim() with { CheckWorthiness = 0.9 }, SomeBriefing.Claim(2, "Nearly 11,000 are there.", "Jean Roy") with { CheckWorthiness = 0.7, Evidence = [new(65, 107)] }) with { Headline = headline };
        return storage.RememberAsync(SomeBriefing.Entry(SomeBriefing.Article(), briefing) with { Chat = new(ann.Id), Ask = new(number), BriefedAt = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).AddSeconds(number - 60) }, Cancellation);
    }
}
