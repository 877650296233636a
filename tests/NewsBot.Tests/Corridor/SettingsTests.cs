using NewsBot.Briefings;
using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>How a chat says how it wants its briefings, and gets them so.</summary>
public sealed class SettingsTests : ButtonScene
{
    [Fact]
    public async Task A_person_chooses_by_buttons_and_the_next_briefing_obeys()
    {
        var page = await OpenAsync(ann);
        page.Text.ShouldContain("Language of briefings: yours");
        page.Text.ShouldContain("Only my own words follow this language");
        page.Buttons.ShouldContain(button => button.Text == "✓ medium");

        await ChooseAsync(page, ann, "settings//length.Short", version => version.Text.Contains("Length: short"));
        await ChooseAsync(page, ann, "settings//claims.False", version => !version.Text.Contains("claims"));
        await ChooseAsync(page, ann, "settings//doubts.False", version => version.Text.Contains("Shown: signs"));
        var card = await BriefedAsync();

        card.Text.ShouldNotContain("Who claims what");
        card.Text.ShouldNotContain("What does not agree");
        card.Text.ShouldNotContain("Not verified\n? ", Case.Sensitive);
        card.Text.Split('\n').Count(line => line.StartsWith('•')).ShouldBe(1);
        (await PressAsync(card, "Claims (")).Text.ShouldBeNull();
        (await ExpectNowAsync(card, version => version.Text.Contains("Who claims what"))).Text.ShouldContain("〜");

        await ChooseAsync(page, ann, "settings//signs.False", version => version.Text.Contains("Shown: –"));
        await ann.Press(card, "Hide claims").ExpectAnswerAsync();
        await ExpectNowAsync(card, version => HasButton(version, "Claims ("));
        await ann.Press(card, "Claims (").ExpectAnswerAsync();
        (await ExpectNowAsync(card, version => version.Text.Contains("Who claims what"))).Text.ShouldNotContain("〜");
    }

    [Theory]
    [InlineData("article", "Qui affirme quoi", "en")]
    [InlineData("de", "Wer sagt was", "de")]
    public async Task A_briefing_speaks_the_language_that_was_chosen(string word, string heading, string pageLanguage)
    {
        var page = await OpenAsync(ann);
        await ann.Press(page, "Language of briefings").ExpectAnswerAsync();
        await ExpectNowAsync(page, version => HasButton(version, "Deutsch") && HasButton(version, "‹ Back") && HasButton(version, "✓ yours"));
        await ann.Press(page, $"settings//language.{word}").ExpectAnswerAsync();
        await ExpectNowAsync(page, version => version.Text.StartsWith(pageLanguage == "de" ? "Einstellungen dieses Chats" : "Settings of this chat", StringComparison.Ordinal) && HasButton(version, pageLanguage == "de" ? "✓ mittel" : "✓ medium"));

        (await BriefedAsync()).Text.ShouldContain(heading);
    }

    [Fact]
    public async Task Where_a_model_is_configured_the_rules_can_be_chosen_instead()
    {
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(
            telegram, storage, ("Briefing:Provider", "openai"), ("Briefing:Model", "small"), ("Briefing:Endpoint", "http://127.0.0.1:1/v1"), ("Briefing:Key", "x"));
        var page = await OpenAsync(ann);
        page.Text.ShouldContain("Written by: openai:small");
        page.Text.ShouldNotContain("Only my own words");
        await BriefedAsync();
        storage.Entries.ShouldHaveSingleItem().Briefing.Engine.Fallback.ShouldBe(Fallback.Unreachable);

        await ChooseAsync(page, ann, "settings//engine.offline", version => version.Text.Contains("Written by: offline engine"));

        await BriefedAsync();
        storage.Entries.Count(entry => entry.Briefing.Engine.Fallback is null).ShouldBe(1);
        page.Text.ShouldContain("Only my own words");
    }

    [Fact]
    public async Task A_draft_says_that_an_article_is_read_where_that_was_chosen()
    {
        var page = await OpenAsync(ann);
        await ChooseAsync(page, ann, "settings//drafts.True", version => version.Text.Contains("Draft while I read: on"));

        ann.Say(Articles.French);
        var card = await ann.Chat.ExpectMessageAsync();

        card.Versions.Count.ShouldBe(1);
        card.Buttons.ShouldNotBeEmpty();
        telegram.Calls.Count(call => call.Method == "sendMessageDraft").ShouldBe(1);
    }

    [Fact]
    public async Task In_a_group_administrators_decide_and_the_others_are_told_so()
    {
        var bob = telegram.AddPerson("Bob", language: "fr");
        var group = telegram.AddSupergroup("Readers", ann, bob);
        bob.Say("/settings", group);
        (await group.ExpectMessageAsync()).Buttons.ShouldBeEmpty();
        ann.Say("/settings", group);
        var page = await group.ExpectMessageAsync();

        (await bob.Press(page, "short").ExpectAnswerAsync()).Text.ShouldBe("Seuls les administrateurs de cette conversation peuvent en décider.");
        page.Versions.Count.ShouldBe(1);
        await ChooseAsync(page, ann, "settings//length.Short", version => version.Text.Contains("Length: short"));

        (await storage.ChoicesAsync(group.Id, Cancellation))["length"].ShouldBe("Short");
        (await storage.ChoicesAsync(ann.Id, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_topic_an_anonymous_administrator_decides_for_the_whole_group()
    {
        var forum = telegram.AddForum("Forum", ann);
        forum.SetAdministrator(ann, isAdministrator: true, anonymous: true);
        var topic = forum.AddTopic("News");

        ann.Say("/settings", forum, topic: topic);
        var page = await forum.ExpectMessageAsync();
        page.Topic.ShouldBe(topic);
        await ChooseAsync(page, ann, $"settings/{topic:x}/keep.30", version => version.Text.Contains("Kept: 30 days"), forged: true);

        (await storage.ChoicesAsync(forum.Id, Cancellation))["keep"].ShouldBe("30");
    }

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        var page = await OpenAsync(ann);
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await ChooseAsync(page, ann, "settings//keep.7", version => version.Text.Contains("Kept: 7 days"), forged: true);
    }

    [Theory]
    [InlineData("settings//length.Shorter")]
    [InlineData("settings//keep.-1")]
    [InlineData("settings//keep.8")]
    [InlineData("settings//language.xx")]
    [InlineData("settings//channel.-100")]
    [InlineData("settings//nonsense")]
    [InlineData("settings//.")]
    [InlineData("settings//language.fr.de")]
    public async Task A_wish_that_no_button_has_changes_nothing(string data)
    {
        var page = await OpenAsync(ann);

        (await ann.PressForged(page, data).ExpectAnswerAsync()).Text!.ShouldStartWith("This button");
        await QuietAsync();

        (await storage.ChoicesAsync(ann.Id, Cancellation)).ShouldBeEmpty();
        page.Versions.Count.ShouldBe(1);
    }

    private static async Task<ChatMessage> OpenAsync(Person person)
    {
        person.Say("/settings");
        return await person.Chat.ExpectMessageAsync();
    }

    /// <param name="forged">Whether the page does not have the button, because it leads there by another page.</param>
    private static async Task ChooseAsync(ChatMessage page, Person person, string data, Func<MessageVersion, bool> shows, bool forged = false)
    {
        var press = forged ? person.PressForged(page, data) : person.Press(page, data);
        await press.ExpectAnswerAsync();
        await ExpectNowAsync(page, shows);
    }
}
