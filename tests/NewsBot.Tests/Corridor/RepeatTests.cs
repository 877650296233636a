using NewsBot.Asks;
using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>The same article twice: one entry, two messages.</summary>
public sealed class RepeatTests : ButtonScene
{
    public RepeatTests() => storage.KeepsArticlesOnce = true;

    [Fact]
    public async Task An_article_asked_for_twice_is_listed_once_and_forgotten_whole_from_either_message()
    {
        var first = await BriefedAsync();
        var second = await SayAsync(Articles.French);
        await second.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        var list = await SayAsync("/history");
        list.Text.ShouldContain("1. ");
        list.Text.ShouldNotContain("2. ");

        storage.Entries.ShouldHaveSingleItem();

        await PressAsync(first, ".e2");
        (await ann.Chat.ExpectMessageAsync(message => message.Quote is not null)).ReplyTo.ShouldNotBeNull();
        await PressAsync(first, "Forget");
        await ExpectNowAsync(first, version => HasButton(version, "Yes"));
        await PressAsync(first, "Yes");

        await Eventually.TrueAsync(() => storage.Entries.Count == 0, "all of it is erased");
        (await PressAsync(second, ".e2")).Text.ShouldStartWith("I do not remember this briefing");
    }

    [Fact]
    public async Task A_number_of_an_older_message_whose_claims_have_changed_shows_the_newer_briefing_and_says_so()
    {
        var card = await BriefedAsync();
        var entry = storage.Entries.Single();
        await storage.RememberAsync(
            entry with { Ask = new AskId(1_000_000), Briefing = entry.Briefing with { Headline = "The newer headline", Claims = [.. entry.Briefing.Claims.Skip(1)] } }, Cancellation);

        var answer = await PressAsync(card, ".e1");

        answer.Text.ShouldStartWith("This article was read again later");
        await ExpectNowAsync(card, version => version.Text.Contains("The newer headline", StringComparison.Ordinal));
        (await PressAsync(card, ".e2")).Text.ShouldBeNullOrEmpty();
    }

    private async Task<ChatMessage> SayAsync(string text)
    {
        var asked = ann.Say(text);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }
}
