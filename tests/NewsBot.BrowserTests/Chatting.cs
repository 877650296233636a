using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>What a person does and sees on the page of the playground.</summary>
internal static class Chatting
{
    /// <summary>Messages of the bot in the chat that is open.</summary>
    public static ILocator BotMessages(this IPage page) => page.Locator(".message[data-from=bot]");

    /// <summary>The field to write in.</summary>
    public static ILocator Field(this IPage page) => page.Locator("[data-field]");

    /// <summary>Becomes one of the people who live in the playground.</summary>
    public static async Task BecomeAsync(this IPage page, string name)
    {
        await page.Locator("[data-who]").ClickAsync();
        await page.GetByRole(AriaRole.Menu).GetByText(name, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-who]")).ToContainTextAsync(name);
    }

    public static async Task OpenChatAsync(this IPage page, string title)
    {
        await page.Locator("[data-chat]").Filter(new() { Has = page.GetByText(title, new() { Exact = true }) }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#talk header")).ToContainTextAsync(title);
    }

    /// <summary>Pastes a text into the field, as Ctrl+V does, and sends it.</summary>
    public static async Task SendAsync(this IPage page, string text)
    {
        await page.Field().ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The message of the bot that holds a finished briefing, once it is there.</summary>
    public static async Task<ILocator> BriefingAsync(this IPage page)
    {
        var briefing = page.BotMessages().Filter(new() { Has = page.Locator("[data-keyboard]") }).Last;
        await briefing.WaitForAsync();
        return briefing;
    }

    public static ILocator Button(this ILocator message, string label) => message.Locator("[data-keyboard]").GetByRole(AriaRole.Button, new() { Name = label });
}
