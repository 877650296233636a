using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>The side panel for those who work on the bot.</summary>
public sealed class MakersTests(Browser browser)
{
    [Fact]
    public async Task A_claim_that_is_pointed_at_lights_up_in_the_article()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window => window.ViewportSize = new() { Width = 1440, Height = 860 });
        await page.BecomeAsync("Ben");
        await page.SendAsync(OpenPlayground.Sample("en-dunmore.txt"));
        await page.BriefingAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Panel for makers" }).First.ClickAsync();
        var panel = page.Locator("#makers");

        await panel.Locator(".claims button").Nth(1).HoverAsync();

        await Assertions.Expect(panel.Locator(".article mark")).Not.ToHaveCountAsync(0);
        string.Concat(await panel.Locator(".article mark").AllInnerTextsAsync()).ShouldContain("Dr. Maria Keane, denied the claim");
        await OpenPlayground.KeepAsync(page, "makers");
        await Assertions.Expect(panel).Not.ToContainTextAsync("undefined");
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_killed_before_its_answer_answers_once_after_its_restart()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window => window.ViewportSize = new() { Width = 1440, Height = 860 });
        await page.BecomeAsync("Ben");
        await page.GetByRole(AriaRole.Button, new() { Name = "Panel for makers" }).First.ClickAsync();
        var panel = page.Locator("#makers");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Kill it before its next answer" }).ClickAsync();

        await page.SendAsync(OpenPlayground.Sample("en-dunmore.txt"));
        await Assertions.Expect(panel.Locator("[data-stage=killed]")).ToHaveCountAsync(1);
        await OpenPlayground.KeepAsync(page, "killed");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Start it" }).ClickAsync();

        await page.BriefingAsync();
        (await page.BotMessages().CountAsync()).ShouldBe(1);
    }
}
