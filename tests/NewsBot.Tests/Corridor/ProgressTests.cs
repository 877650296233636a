using NewsBot.Tests.Briefings;

namespace NewsBot.Tests.Corridor;

/// <summary>What a person sees while a model takes its time, and how to stop it.</summary>
public sealed class ProgressTests : ButtonScene
{
    [Fact]
    public async Task The_placeholder_says_how_far_the_work_is_and_becomes_the_briefing()
    {
        await using var model = await SlowAsync();

        ann.Say(Articles.French);

        var card = await ann.Chat.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Text.StartsWith("Read 13 sentences · writing", StringComparison.Ordinal) && HasButton(version, "Cancel"));
        await ExpectNowAsync(card, version => HasButton(version, "Hide claims"));
        card.Versions.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task The_points_are_seen_while_the_model_still_writes()
    {
        var goOn = new TaskCompletionSource();
        var answer = """{"headline": "H", "points": [{"text": "Kyrylo Budanov a déclaré que près de 11 000 soldats nord-coréens étaient en Russie.", "sentences": [2]}, {"text": "77 avions sont partis.", "sentences": [2]}], """;
        await using var model = (await FakeModel.StartAsync()).Streams([answer, """ "claims": [], "caveats": []}"""], before: () => goOn.Task);
        await RestartAsync(("Briefing:Provider", "openai"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Model", "editor-1"), ("Briefing:Key", "secret-key"), ("Messages:ProgressAfter", "00:00:00.1"));

        ann.Say(Articles.French);

        var card = await ann.Chat.ExpectMessageAsync();
        var grown = await card.ExpectEditAsync(version => version.Text.Contains("11 000", StringComparison.Ordinal) && HasButton(version, "Cancel"));
        grown.Text.ShouldStartWith("Read 13 sentences · writing");
        grown.Text.ShouldNotContain("77");
        goOn.SetResult();
        await ExpectNowAsync(card, version => HasButton(version, "Hide claims"));
    }

    [Fact]
    public async Task A_draft_grows_as_a_message_does()
    {
        var goOn = new TaskCompletionSource();
        var answer = """{"headline": "H", "points": [{"text": "Kyrylo Budanov a déclaré que près de 11 000 soldats nord-coréens étaient en Russie.", "sentences": [2]}], """;
        await using var model = (await FakeModel.StartAsync()).Streams([answer, """ "claims": [], "caveats": []}"""], before: () => goOn.Task);
        await RestartAsync(("Briefing:Provider", "openai"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Model", "editor-1"), ("Briefing:Key", "secret-key"), ("Messages:ProgressAfter", "00:00:00.1"), ("Messages:ProgressEvery", "00:00:01"), ("Chats:Drafts", "true"));

        ann.Say(Articles.French);

        await telegram.ExpectCallAsync("sendMessageDraft", _ => ann.Chat.Drafts.Any(draft => draft.Wire.Text?.Contains("11 000", StringComparison.Ordinal) == true));
        goOn.SetResult();
        (await ann.Chat.ExpectMessageAsync()).Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_button_stops_the_work_and_the_chat_goes_on()
    {
        await using var model = await SlowAsync();
        ann.Say(Articles.French);
        var card = await ann.Chat.ExpectMessageAsync();
        await card.ExpectEditAsync(version => HasButton(version, "Cancel"));

        (await PressAsync(card, "Cancel")).Text.ShouldBeNullOrEmpty();

        await ExpectNowAsync(card, version => version.Text.StartsWith("Cancelled, as you asked", StringComparison.Ordinal) && version.Buttons.Count == 0);
        await QuietAsync();
        storage.Entries.ShouldBeEmpty();
        (await ann.PressForged(card, card.Versions[1].Buttons[0].CallbackData!).ExpectAnswerAsync()).Text.ShouldStartWith("This is done already");
    }

    [Fact]
    public async Task In_a_group_others_cannot_stop_it()
    {
        await using var model = await SlowAsync();
        var bob = telegram.AddPerson("Bob", language: "en");
        var group = telegram.AddGroup("Desk", ann, bob);
        ann.Say(Articles.French + $" @{telegram.Options.BotUsername}", group);
        var card = await group.ExpectMessageAsync();
        await card.ExpectEditAsync(version => HasButton(version, "Cancel"));

        (await bob.Press(card, "Cancel").ExpectAnswerAsync()).Text.ShouldStartWith("Only whoever asked");

        await ExpectNowAsync(card, version => HasButton(version, "Hide claims"));
    }

    [Fact]
    public async Task What_is_quickly_done_shows_no_steps()
    {
        var card = await BriefedAsync();

        card.Versions.Count.ShouldBe(2);
    }

    /// <summary>A model that hangs until the bot's patience ends.</summary>
    private async Task<FakeModel> SlowAsync()
    {
        var model = (await FakeModel.StartAsync()).Hangs();
        await RestartAsync(("Briefing:Provider", "openai"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Model", "editor-1"), ("Briefing:Key", "secret-key"),
            ("Briefing:Patience", "00:00:06"), ("Messages:ProgressAfter", "00:00:00.1"));
        return model;
    }
}
