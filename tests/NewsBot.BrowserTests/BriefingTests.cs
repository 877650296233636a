using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>An article goes in, and a reader reads who claims what.</summary>
public sealed class BriefingTests(Browser browser)
{
    [Fact]
    public async Task A_sample_is_one_click_and_its_claims_open_and_close()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Claire");
        await OpenPlayground.KeepAsync(page, "first-visit");

        await page.Locator("[data-sample=article]").First.ClickAsync();

        var briefing = await page.BriefingAsync();
        await Assertions.Expect(briefing).ToContainTextAsync("Kyrylo Budanov");
        await Assertions.Expect(briefing).ToContainTextAsync("Le Kyiv Independent n’a pas pu vérifier ces affirmations.");
        var quotation = briefing.Locator("blockquote[data-entity=expandable_blockquote]");
        var folded = (await quotation.BoundingBoxAsync())!.Height;
        await OpenPlayground.KeepAsync(page, "briefing");

        await quotation.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(quotation).ToHaveAttributeAsync("data-open", "true");
        (await quotation.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(3 * folded);
        await quotation.ScrollIntoViewIfNeededAsync();
        await OpenPlayground.KeepAsync(page, "claims-open");

        await quotation.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(quotation).ToHaveAttributeAsync("data-open", "false");
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_paste_goes_off_in_pieces_and_gets_one_briefing()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");

        await page.SendAsync(OpenPlayground.Sample("en-halden-dam.txt"));

        var briefing = await page.BriefingAsync();
        await Assertions.Expect(briefing).ToContainTextAsync("Halden");
        (await page.Locator(".message.mine").CountAsync()).ShouldBeGreaterThan(1);
        (await page.BotMessages().Filter(new() { Has = page.Locator("[data-keyboard]") }).CountAsync()).ShouldBe(1);
        playground.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "ferry")]
    [InlineData(1, "paste")]
    public async Task A_link_of_the_newspaper_is_read_or_refused_with_what_to_do(int which, string said)
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");

        await page.Locator("[data-sample=link]").Nth(which).ClickAsync();

        await Assertions.Expect(page.BotMessages().Last).ToContainTextAsync(said, new() { IgnoreCase = true });
        await OpenPlayground.KeepAsync(page, which == 0 ? "link" : "paywall");
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hostile_page_reaches_nobody_and_nothing_of_a_message_becomes_markup()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.Locator("[data-sample=link]").Nth(2).ClickAsync();
        await page.BotMessages().First.WaitForAsync();

        await page.SendAsync("<img src=x onerror=\"document.title='stolen'\"><script>document.title='stolen'</script> \u202Etxt.exe <b>bold?</b>");

        await Assertions.Expect(page.Locator(".message.mine").Last).ToContainTextAsync("<script>document.title='stolen'</script>");
        (await page.Locator(".message .text").Locator("img, script, b").CountAsync()).ShouldBe(0);
        (await page.TitleAsync()).ShouldNotContain("stolen");
        playground.Complaints.ShouldBeEmpty();
    }
}
