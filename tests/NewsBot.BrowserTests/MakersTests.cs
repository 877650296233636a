using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>The panel for makers, as one works with it.</summary>
public sealed class MakersTests(Browser browser)
{
    [Fact]
    public async Task Pointing_at_a_claim_lights_up_its_evidence_in_the_article()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window => window.ViewportSize = new() { Width = 1440, Height = 900 });
        await page.Locator("[data-sample=article]").Nth(1).ClickAsync();
        await page.BriefingAsync();
        await page.Locator("#makers .opener").ClickAsync();
        var claims = page.Locator("#makers .claims button");
        var marks = page.Locator("#makers .article mark");

        await claims.Filter(new() { HasText = "410 houses" }).HoverAsync();

        await Assertions.Expect(marks.Filter(new() { HasText = "the number at 410 houses" })).ToBeInViewportAsync();
        await OpenPlayground.KeepAsync(page, "makers");

        await claims.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(marks.Filter(new() { HasText = "no action before spring" })).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#makers .briefing [role=status]")).ToContainTextAsync("Claim 2");
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_is_killed_before_its_answer_gives_it_once_it_is_started_again()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window => window.ViewportSize = new() { Width = 1440, Height = 900 });
        await page.Locator("#makers .opener").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kill it before its next answer" }).ClickAsync();
        await Assertions.Expect(page.Locator("#makers")).ToContainTextAsync("1 to come");

        await page.Locator("[data-sample=article]").First.ClickAsync();

        await Assertions.Expect(page.Locator("#makers .stage")).ToContainTextAsync("was killed");
        (await page.Locator("[data-keyboard]").CountAsync()).ShouldBe(0, "it was killed before its answer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start it" }).ClickAsync();
        await Assertions.Expect(await page.BriefingAsync()).ToContainTextAsync("Kyrylo Budanov");
        await Assertions.Expect(page.Locator("#makers .stage")).ToContainTextAsync("is running");
        await Assertions.Expect(page.Locator("#makers .calls li[data-level=fault]").First).ToContainTextAsync("the bot is killed");
        (await page.BotMessages().CountAsync()).ShouldBe(1);
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_phone_the_panel_takes_the_window_and_Escape_gives_it_back()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window =>
        {
            window.ViewportSize = new() { Width = 390, Height = 800 };
            window.ColorScheme = ColorScheme.Dark;
        });
        await page.Locator("[data-chat]").First.ClickAsync();

        await page.Locator("[data-part=makers]").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Close the panel for makers" })).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#talk")).ToBeHiddenAsync();
        await OpenPlayground.KeepAsync(page, "makers-phone");

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("#talk")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-part=makers]")).ToBeFocusedAsync();
        playground.Complaints.ShouldBeEmpty();
    }
}
