using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>What people choose for a chat, a group and a channel.</summary>
public sealed class ChoiceTests(Browser browser)
{
    [Fact]
    public async Task A_person_chooses_and_the_briefing_obeys()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.BecomeAsync("Ben");
        await page.SendAsync("/settings");
        var settings = await page.BriefingAsync();
        await settings.Button("Language of briefings").ClickAsync();
        await settings.Button("Deutsch").ClickAsync();
        await Assertions.Expect(settings).ToContainTextAsync("Einstellungen dieses Chats");
        await OpenPlayground.KeepAsync(page, "settings");
        await settings.Button("kurz").ClickAsync();
        await Assertions.Expect(settings).ToContainTextAsync("Länge: kurz");

        await page.SendAsync(OpenPlayground.Sample("en-dunmore.txt"));

        await Assertions.Expect(page.BotMessages().Last).ToContainTextAsync("Wer sagt was");
        playground.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_gets_what_its_owner_chose_in_private()
    {
        await using var playground = await OpenPlayground.StartAsync(browser);
        var page = await playground.WindowAsync();
        await page.EvaluateAsync(
            """
            async () => {
              const deed = async (name, body) => (await fetch(`/deeds/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json();
              const { id } = await deed('person', { name: 'Zoe', language: 'en' });
              await deed('start', { as: id });
              await deed('chat', { as: id, kind: 'channel', title: 'The Gazette', members: [] });
            }
            """);
        await page.BecomeAsync("Zoe");
        await page.OpenChatAsync("NewsBot");
        var question = page.BotMessages().Filter(new() { HasText = "What shall I do with posts" });
        await question.Button("Add it to the post").ClickAsync();
        await Assertions.Expect(question.Button("✓ Add it to the post")).ToHaveCountAsync(1);
        await OpenPlayground.KeepAsync(page, "channel-question");

        await page.OpenChatAsync("The Gazette");
        await page.SendAsync(OpenPlayground.Sample("en-dunmore.txt"));

        await Assertions.Expect(page.Locator("#talk")).ToContainTextAsync("In short");
        await OpenPlayground.KeepAsync(page, "channel-post");
        playground.Complaints.ShouldBeEmpty();
    }
}
