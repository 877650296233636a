using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>The buttons under a briefing, pressed one after another.</summary>
public sealed class ButtonTests(Browser browser)
{
    [Fact]
    public async Task Every_button_does_what_it_says()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.SendAsync(OpenPlayground.Sample("en-dunmore.txt"));
        var briefing = await page.BriefingAsync();
        var quotation = briefing.Locator("blockquote[data-entity=expandable_blockquote]");
        await Assertions.Expect(quotation).ToHaveCountAsync(1);

        await briefing.Button("Hide claims").ClickAsync();
        await Assertions.Expect(quotation).ToHaveCountAsync(0);

        await briefing.Button("Claims (").ClickAsync();
        await Assertions.Expect(quotation).ToHaveCountAsync(1);

        var medium = (await briefing.InnerTextAsync()).Length;
        await briefing.Button("Longer").ClickAsync();
        await Assertions.Expect(briefing.Button("Longer")).ToHaveCountAsync(0);
        (await briefing.InnerTextAsync()).Length.ShouldBeGreaterThan(medium);

        await briefing.Button("Shorter").ClickAsync();
        await Assertions.Expect(briefing.Button("Longer")).ToHaveCountAsync(1);

        await briefing.GetByRole(AriaRole.Button, new() { Name = "2", Exact = true }).ClickAsync();
        var evidence = page.BotMessages().Last;
        await Assertions.Expect(evidence.Locator("[data-quoted=true]")).ToContainTextAsync("Dr. Maria Keane, denied the claim");
        await OpenPlayground.KeepAsync(page, "evidence");
        await evidence.Locator("[data-reply]").ClickAsync();
        await Assertions.Expect(page.Locator(".message.mine").First).ToBeInViewportAsync();

        await briefing.Button("Forget").ClickAsync();
        await briefing.Button("Keep it").ClickAsync();
        await Assertions.Expect(briefing.Button("Keep it")).ToHaveCountAsync(0);
        await briefing.Button("Forget").ClickAsync();
        await briefing.Button("Yes, forget it").ClickAsync();
        await Assertions.Expect(page.Locator("#toasts")).ToContainTextAsync("Forgotten");
        await Assertions.Expect(briefing.Button("Longer")).ToHaveCountAsync(0);
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_behind_words_shows_its_address_before_it_opens()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.Locator("[data-sample=link]").First.ClickAsync();
        var briefing = await page.BriefingAsync();

        await briefing.Button("Open article").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("http://127.0.0.1:");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        playground.Complaints.ShouldBeEmpty();
    }
}
