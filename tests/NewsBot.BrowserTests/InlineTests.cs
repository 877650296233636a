using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary><c>@newsbot …</c> in a group: what the bot offers, and what comes of it.</summary>
public sealed class InlineTests(Browser browser)
{
    [Fact]
    public async Task What_one_has_read_is_offered_in_a_group_and_sent_there()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.SendAsync(OpenPlayground.Sample("en-dunmore.txt"));
        await page.BriefingAsync();
        await page.OpenChatAsync("Readers");

        await page.Field().ClickAsync();
        await page.Keyboard.InsertTextAsync("@newsbot_play_bot oxygen");

        var offered = page.Locator("[data-inline] [role=option]");
        await Assertions.Expect(offered.First).ToContainTextAsync("Dunmore");
        await OpenPlayground.KeepAsync(page, "inline");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        var sent = page.Locator(".message").Filter(new() { HasText = "via @newsbot_play_bot" });
        await Assertions.Expect(sent).ToContainTextAsync("Dunmore");
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_nobody_has_read_becomes_a_briefing_in_the_group()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        var link = await page.Locator("[data-sample=link] small").First.InnerTextAsync();
        await page.OpenChatAsync("Readers");

        await page.Field().ClickAsync();
        await page.Keyboard.InsertTextAsync($"@newsbot_play_bot {link}");
        await page.Locator("[data-inline] [role=option]").First.ClickAsync();

        await Assertions.Expect(page.Locator(".message").Filter(new() { HasText = "via @newsbot_play_bot" })).ToContainTextAsync("ferry", new() { IgnoreCase = true });
        await Assertions.Expect(page.Locator(".message .edited")).ToHaveCountAsync(1);
        playground.Complaints.ShouldBeEmpty();
    }
}
