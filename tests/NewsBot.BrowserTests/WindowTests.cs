using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>Windows of all kinds: dark, small, reloaded, two at once, without a mouse.</summary>
public sealed class WindowTests(Browser browser)
{
    [Fact]
    public async Task A_dark_system_gets_a_dark_page_and_the_choice_of_a_theme_is_kept()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window => window.ColorScheme = ColorScheme.Dark);
        await page.BecomeAsync("Claire");
        await page.Locator("[data-sample=article]").First.ClickAsync();
        await page.BriefingAsync();
        (await LightAsync(page)).ShouldBeLessThan(0.2);
        await OpenPlayground.KeepAsync(page, "dark");

        await page.Locator("[data-theme]").And(page.Locator("button")).ClickAsync();
        await page.GetByRole(AriaRole.Menu).GetByText("Light", new() { Exact = true }).ClickAsync();
        (await LightAsync(page)).ShouldBeGreaterThan(0.8);

        await page.ReloadAsync();

        await page.BriefingAsync();
        (await LightAsync(page)).ShouldBeGreaterThan(0.8);
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_shows_one_pane_at_a_time()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync(window => window.ViewportSize = new() { Width = 390, Height = 844 });
        await Assertions.Expect(page.Locator("#chats")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#talk")).Not.ToBeVisibleAsync();
        await page.BecomeAsync("Ben");
        await OpenPlayground.KeepAsync(page, "phone-chats");

        await page.Locator("[data-chat][data-type=private]").ClickAsync();

        await Assertions.Expect(page.Locator("#talk")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#chats")).Not.ToBeVisibleAsync();
        await page.Locator("[data-sample=article]").Nth(1).ClickAsync();
        await page.BriefingAsync();
        await OpenPlayground.KeepAsync(page, "phone-briefing");
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("nothing sticks out of a phone");

        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the chats" }).ClickAsync();

        await Assertions.Expect(page.Locator("#chats")).ToBeVisibleAsync();
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reload_keeps_the_chats_and_two_tabs_stay_in_step()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        var other = await playground.TabAsync(page.Context);
        await page.SendAsync("Is anybody there?");

        await Assertions.Expect(other.Locator(".message.mine").Filter(new() { HasText = "Is anybody there?" })).ToHaveCountAsync(1);
        await Assertions.Expect(other.BotMessages()).ToHaveCountAsync(1);

        await other.ReloadAsync();

        await Assertions.Expect(other.Locator("[data-who]")).ToContainTextAsync("Ben");
        await Assertions.Expect(other.Locator(".message.mine").Filter(new() { HasText = "Is anybody there?" })).ToHaveCountAsync(1);
        await Assertions.Expect(other.BotMessages()).ToHaveCountAsync(1);
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_article_is_sent_and_its_claims_are_opened_without_a_mouse()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.Keyboard.PressAsync("Control+K");
        await Assertions.Expect(page.Locator("[data-chat]:focus")).ToHaveCountAsync(1);
        await page.Locator("[data-chat][data-type=private]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Field()).ToBeVisibleAsync();
        await page.Field().FocusAsync();
        await page.Keyboard.InsertTextAsync(OpenPlayground.Sample("en-dunmore.txt"));
        await page.Keyboard.PressAsync("Enter");
        var briefing = await page.BriefingAsync();

        for (var steps = 0; steps < 40 && await page.Locator(".message:focus").CountAsync() == 0; steps++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
        }

        (await page.Locator(".message:focus").CountAsync()).ShouldBe(1, "Shift+Tab leads from the field to the messages");
        await briefing.Locator("button.expand").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(briefing.Locator("blockquote[data-open=true]")).ToHaveCountAsync(1);
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_can_be_pressed_has_a_name_and_right_to_left_text_runs_right_to_left()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.SendAsync("قال الوزير إن الجسر سيفتح غدا.");
        await page.BotMessages().First.WaitForAsync();

        // Where the first letter stands: at the right edge of its line.
        var beginsRight = await page.Locator(".message.mine .text").Last.EvaluateAsync<bool>(
            "text => { const range = document.createRange(); range.setStart(text.firstChild, 0); range.setEnd(text.firstChild, 1); const letter = range.getBoundingClientRect(), line = text.getBoundingClientRect(); return letter.right > line.left + line.width / 2; }");

        beginsRight.ShouldBeTrue();
        var nameless = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button, a[href], input, textarea, select, [role=button]')].filter(one => one.checkVisibility() && !(one.ariaLabel || one.textContent.trim() || one.title || one.labels?.length)).map(one => one.outerHTML)");
        nameless.ShouldBeEmpty();
        (await page.GetByRole(AriaRole.Main).CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Log).CountAsync()).ShouldBe(1, "new messages are read out");
        playground.Complaints.ShouldBeEmpty();
    }

    /// <summary>How light the page is behind the messages: 0 black, 1 white.</summary>
    private static Task<double> LightAsync(IPage page) => page.EvaluateAsync<double>(
        "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + part / 765, 0)");
}
