using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

public sealed class MetTests : ButtonScene
{
    private const string Rest =
        " The border has been quiet for several weeks, and the villages on both sides have opened their schools again. The roads to the north are being repaired, and the "
        + "weather service expects rain until Sunday. Farmers in the valley have begun the harvest two weeks later than usual.";

    [Fact]
    public async Task A_briefing_says_in_one_line_what_the_chat_has_met_before_and_leads_there()
    {
        var first = await BriefAsync("Some 2,600 soldiers will be sent to the northern border this week, Defence Minister Anne Moreau said." + Rest);
        first.Text.ShouldNotContain("↺");

        var second = await BriefAsync("Some 3,000 soldiers will be sent to the northern border this week, Defence Minister Anne Moreau said. It is a new plan." + Rest);

        second.Text.Split('\n').Single(line => line.StartsWith('↺')).ShouldContain("Anne Moreau, then Some 2,600 soldiers, now Some 3,000 soldiers (claim 1)", Case.Insensitive);
        await PressAsync(second, "Earlier briefing");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == second.Id)).Text.ShouldBe(first.Text);
        await PressAsync(second, "Shorter");
        await ExpectNowAsync(second, version => version.Text.Contains('↺', StringComparison.Ordinal) && HasButton(version, "Earlier briefing"));

        await storage.ForgetAsync(new(ann.Id), storage.Entries[0].Ask, Cancellation);
        (await PressAsync(second, "Earlier briefing")).Text.ShouldStartWith("I do not remember this briefing");
    }

    private async Task<ChatMessage> BriefAsync(string text)
    {
        ann.Say(text);
        var card = await ann.Chat.ExpectMessageAsync(message => message.IsFromBot);
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        return card;
    }
}
