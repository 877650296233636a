using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>Cards that people post inline: they become the briefing, and their buttons work in whatever chat.</summary>
public sealed class CardTests : InlineScene
{
    [Fact]
    public async Task A_card_for_an_unknown_link_becomes_the_briefing()
    {
        var card = await PostAsync(page.Article);
        card.Versions[0].Text.ShouldContain("Not read yet");

        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));

        card.Versions[1].Text.ShouldContain("Reading…");
        await QuietAsync();
        var entry = storage.Entries.ShouldHaveSingleItem();
        entry.Chat.ShouldBe(new(ann.Id));
        card.Buttons.Select(button => button.Text).ShouldContain("Whole briefing", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_taps_the_card_while_it_is_read_gets_it_once()
    {
        page.Slow();
        var card = await PostAsync(page.Article);
        await card.ExpectEditAsync(version => version.Text.Contains("Reading…", StringComparison.Ordinal));

        var press = group.Members[1].Press(card, "Brief it here");
        page.Resume();

        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));
        (await press.ExpectAnswerAsync()).Text.ShouldBe("Reading…");
        await QuietAsync();
        storage.Entries.ShouldAllBe(entry => entry.Chat.Chat == ann.Id);
    }

    [Fact]
    public async Task A_card_whose_page_cannot_be_read_says_why_and_can_be_tried_again()
    {
        var card = await PostAsync(new("http://127.0.0.1:9/article"));

        await card.ExpectEditAsync(version => version.Text.Contains("I only read public web pages", StringComparison.Ordinal));

        card.Buttons.Select(button => button.Text).ShouldContain("Brief it here", StringComparer.Ordinal);
        storage.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_was_posted_while_the_bot_was_away_becomes_the_briefing_when_it_comes_back()
    {
        var ask = ann.AskInline(page.Article.AbsoluteUri, group);
        var answer = await ask.ExpectAnswerAsync();
        await bot.DisposeAsync();
        var card = ann.ChooseInline(ask, answer.Results[0].Id);
        bot = await StartAsync();

        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_crash_broke_off_is_done_after_the_next_start()
    {
        page.Slow();
        var card = await PostAsync(page.Article);
        await card.ExpectEditAsync(version => version.Text.Contains("Reading…", StringComparison.Ordinal));
        await telegram.ExpectAllConfirmedAsync();
        var stopping = bot.DisposeAsync();
        page.Resume();
        await stopping;
        storage.BringBack();
        bot = await StartAsync();

        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));
        await QuietAsync();

        storage.Entries.Count.ShouldBe(1);
        telegram.ForgetCalls();
    }

    [Fact]
    public async Task The_buttons_of_a_card_work_for_everybody_in_its_chat_also_after_a_restart()
    {
        var card = await PostFrenchAsync();
        await bot.DisposeAsync();
        bot = await StartAsync();

        (await group.Members[1].Press(card, "Hide claims").ExpectAnswerAsync()).Text.ShouldBeNull();
        await card.ExpectEditAsync(version => !version.Text.Contains("Who claims what", StringComparison.Ordinal));
        await ann.Press(card, "Longer").ExpectAnswerAsync();

        await card.ExpectEditAsync(version => version.Buttons.All(button => button.Text != "Longer"));
    }

    [Fact]
    public async Task Nobody_can_make_up_a_button()
    {
        var card = await PostFrenchAsync();
        var data = card.Buttons.First(button => button.CallbackData is not null).CallbackData!;
        var versions = card.Versions.Count;

        foreach (var forged in new[] { data[..^1] + (data[^1] == 'A' ? 'E' : 'A'), data.Replace("vm", "vl", StringComparison.Ordinal), "", "~~~", $"~{ann.Id:x}~1.0..vm+0~AAAAAAAAAAA", "1.0..vm+0" })
        {
            (await group.Members[1].PressForged(card, forged).ExpectAnswerAsync()).Text.ShouldStartWith("This button is not of this briefing");
        }

        await QuietAsync();
        card.Versions.Count.ShouldBe(versions);
    }

    [Fact]
    public async Task A_card_whose_briefing_is_gone_says_so()
    {
        var card = await PostFrenchAsync();
        await storage.ForgetAsync(new(ann.Id), Cancellation);

        (await ann.Press(card, "Hide claims").ExpectAnswerAsync()).Text.ShouldStartWith("I do not remember");
    }

    [Fact]
    public async Task The_whole_briefing_opens_in_the_private_chat_of_whoever_has_the_card()
    {
        var card = await PostFrenchAsync();
        var link = card.Buttons.Single(button => button.Text == "Whole briefing").Url!;
        var start = link[(link.IndexOf("?start=", StringComparison.Ordinal) + 7)..];
        start.Length.ShouldBeLessThanOrEqualTo(64);
        link.ShouldStartWith($"https://t.me/{telegram.Bot.Username}?");
        var bob = group.Members[1];

        bob.Say($"/start {start}");

        var whole = await bob.Chat.ExpectMessageAsync();
        whole.Text.ShouldContain("Who claims what");
        await bob.Press(whole, "Hide claims").ExpectAnswerAsync();
        await whole.ExpectEditAsync();
        bob.Say($"/start {start[..^1]}{(start[^1] == 'A' ? 'E' : 'A')}");
        (await bob.Chat.ExpectMessageAsync()).Text.ShouldStartWith("Send me a link");
    }

    private async Task<ChatMessage> PostAsync(Uri link)
    {
        var ask = ann.AskInline(link.AbsoluteUri, group);
        return ann.ChooseInline(ask, (await ask.ExpectAnswerAsync()).Results.Single().Id);
    }

    private async Task<ChatMessage> PostFrenchAsync()
    {
        await BriefAsync(ann, Articles.French, "https://news.example/french");
        var ask = ann.AskInline("https://news.example/french", group);
        return ann.ChooseInline(ask, (await ask.ExpectAnswerAsync()).Results[1].Id);
    }
}

/// <summary>A bot for which nobody has switched on "inline feedback" with BotFather.</summary>
public sealed class CardWithoutFeedbackTests : InlineScene
{
    private protected override FakeTelegramOptions Options => new() { InlineFeedback = false };

    [Fact]
    public async Task A_tap_on_the_card_brings_the_briefing_also_after_a_restart()
    {
        var ask = ann.AskInline(page.Article.AbsoluteUri, group);
        var card = ann.ChooseInline(ask, (await ask.ExpectAnswerAsync()).Results.Single().Id);
        await bot.DisposeAsync();
        bot = await StartAsync();

        var press = group.Members[1].Press(card, "Brief it here");

        (await press.ExpectAnswerAsync()).Text.ShouldBe("Reading…");
        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));
        storage.Entries.ShouldHaveSingleItem().Chat.ShouldBe(new(ann.Id));
    }
}
