using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

public sealed class ButtonTroubleTests : ButtonScene
{
    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        var card = await BriefedAsync();
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await PressAsync(card, "Hide claims");

        await card.ExpectEditAsync(version => HasButton(version, "Claims ("));
    }

    [Fact]
    public async Task A_press_while_the_bot_is_away_is_done_when_it_comes_back()
    {
        var card = await BriefedAsync();
        await bot.DisposeAsync();
        var press = ann.Press(card, "Hide claims");
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await press.ExpectAnswerAsync();

        await card.ExpectEditAsync(version => HasButton(version, "Claims ("));
    }

    [Fact]
    public async Task A_press_does_not_wait_behind_an_article_nor_for_a_place_among_many()
    {
        var card = await BriefedAsync();
        var release = new TaskCompletionSource();
        storage.BeforeRemembering = (_, _) => release.Task;
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, ("Turns:AtOnce", 1));
        ann.Say(Articles.English(10));
        await ann.Chat.ExpectMessageAsync(message => message.Text == "Reading…");

        await PressAsync(card, "Hide claims");

        await card.ExpectEditAsync(version => HasButton(version, "Claims ("));
        release.SetResult();
    }

    [Fact]
    public async Task A_briefing_that_is_gone_is_politely_missed_and_its_buttons_go()
    {
        var card = await BriefedAsync();
        await storage.ForgetAsync(new(ann.Id), Cancellation);

        var answer = await PressAsync(card, "Longer");

        answer.ShouldBe(new PressAnswer("I do not remember this briefing any more. Send me the article again.", IsAlert: true));
        await card.ExpectEditAsync(version => version.Buttons.Count == 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("ffffffff.ffffffff.ffffffff.e999999")]
    [InlineData("🌍 <b> ' OR 1=1")]
    public async Task Hostile_data_gets_a_polite_answer_and_changes_nothing(string data)
    {
        var card = await BriefedAsync();
        var versions = card.Versions.Count;

        var answer = await ann.PressForged(card, data).ExpectAnswerAsync();

        answer.Text.ShouldStartWith("This button is not of this briefing");
        await QuietAsync();
        card.Versions.Count.ShouldBe(versions);
    }

    [Fact]
    public async Task A_claim_that_is_not_there_gets_a_polite_answer()
    {
        var card = await BriefedAsync();
        var data = card.Buttons[0].CallbackData!;

        var answer = await ann.PressForged(card, data[..data.LastIndexOf('e')] + "e99").ExpectAnswerAsync();

        answer.Text.ShouldStartWith("This button is not of this briefing");
    }

    [Fact]
    public async Task People_of_another_chat_see_nothing_of_a_briefing()
    {
        var card = await BriefedAsync();
        var bob = telegram.AddPerson("Bob", language: "en");
        bob.Say(Articles.English(10));
        var other = await bob.Chat.ExpectMessageAsync();
        await other.ExpectEditAsync(version => version.Buttons.Count > 0);
        bob.Say("hello");
        var plain = await bob.Chat.ExpectMessageAsync();
        var versions = other.Versions.Count;

        foreach (var data in card.Buttons.Select(button => button.CallbackData).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            (await bob.PressForged(other, data).ExpectAnswerAsync()).IsAlert.ShouldBeTrue();
            (await bob.PressForged(plain, data).ExpectAnswerAsync()).IsAlert.ShouldBeTrue();
        }

        await QuietAsync();
        other.Versions.Count.ShouldBe(versions);
        plain.Versions.Count.ShouldBe(1);
        bob.Chat.BotMessages.Count.ShouldBe(2);
        storage.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_press_under_a_message_of_which_Telegram_tells_only_the_number_shows_the_sentence()
    {
        var card = await BriefedAsync();
        var data = DataOf(card, ".e2");
        ann.Delete(card);

        (await ann.PressForged(card, data).ExpectAnswerAsync()).Text.ShouldBeNull();

        (await ann.Chat.ExpectMessageAsync()).Quote.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_double_tap_does_once_what_one_tap_does()
    {
        var card = await BriefedAsync();

        var data = DataOf(card, ".e2");
        var (first, second) = (ann.PressForged(card, data), ann.PressForged(card, data));
        await first.ExpectAnswerAsync();
        await second.ExpectAnswerAsync();
        await QuietAsync();

        ann.Chat.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_press_that_comes_again_is_done_once()
    {
        var card = await BriefedAsync();
        telegram.LoseConfirmations(3);

        await PressAsync(card, ".e2");
        await telegram.ExpectAllConfirmedAsync();
        await QuietAsync();

        ann.Chat.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_crash_after_the_sentence_was_shown_does_not_show_it_twice()
    {
        var card = await BriefedAsync();
        await PressAsync(card, ".e2");
        await ann.Chat.ExpectMessageAsync();
        await QuietAsync();
        await bot.DisposeAsync();
        storage.BringBack();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await storage.ExpectEmptyAsync();

        ann.Chat.BotMessages.Count.ShouldBe(2);
        telegram.ForgetCalls();
    }

    [Fact]
    public async Task A_press_is_answered_at_once_and_shown_later_when_Telegram_wants_silence()
    {
        var card = await BriefedAsync();
        telegram.Fail(Fault.TooMany(TimeSpan.FromSeconds(1)), "editMessageText");

        await PressAsync(card, "Hide claims");
        card.Text.ShouldContain("Who claims");

        await card.ExpectEditAsync(version => HasButton(version, "Claims ("));
    }

    [Fact]
    public async Task Who_presses_hears_the_notice_in_their_own_language_and_the_briefing_keeps_its_own()
    {
        var bob = telegram.AddPerson("Bob", language: "fr");
        var group = telegram.AddGroup("Readers", ann, bob);
        ann.Paste($"@{telegram.Bot.Username} {Articles.English(10)}", group);
        var card = await group.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);

        await bob.Press(card, "Longer").ExpectAnswerAsync();
        await ExpectNowAsync(card, version => HasButton(version, "Shorter") && !HasButton(version, "Longer"));
        await storage.ForgetAsync(new(group.Id), Cancellation);

        (await bob.Press(card, "Shorter").ExpectAnswerAsync()).Text.ShouldStartWith("Je ne me souviens plus");
    }
}
