namespace NewsBot.BrowserTests;

public sealed class WindowTests(Browser browser)
{
    [Fact]
    public async Task A_window_opens()
    {
        var page = await browser.OpenAsync(new Uri("data:text/html,<title>Here</title>"));

        (await page.TitleAsync()).ShouldBe("Here");
    }
}
