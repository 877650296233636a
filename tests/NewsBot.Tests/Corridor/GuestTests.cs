using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Corridor;

/// <summary>The bot is named in groups that it is no member of, and answers with a card.</summary>
public sealed class GuestTests : InlineScene
{
    [Fact]
    public async Task A_link_is_answered_at_once_and_becomes_the_briefing()
    {
        page.Slow();
        var asked = Summon(page.Article.AbsoluteUri);
        var card = await group.ExpectMessageAsync();

        card.ReplyTo.ShouldBe(asked.Id);
        card.Text.ShouldContain("Reading…");
        page.Resume();
        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));

        await QuietAsync();
        storage.Entries.ShouldHaveSingleItem().Chat.ShouldBe(new(ann.Id));
        card.Buttons.Select(button => button.Text).ShouldContain("Whole briefing", StringComparer.Ordinal);
        group.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_link_may_stand_in_the_message_that_is_answered_and_what_was_read_comes_at_once()
    {
        await BriefAsync(ann);
        var link = group.Members[1].Say($"Look: {page.Article}", group);

        Summon("", link);
        var card = await group.ExpectMessageAsync();
        await QuietAsync();

        card.Versions.ShouldHaveSingleItem().Text.ShouldContain(Title);
        page.Visits.ShouldBe(1);
        var press = await group.Members[1].Press(card, "Shorter").ExpectAnswerAsync();
        press.Text.ShouldBeNull();
        await card.ExpectEditAsync(version => version.Buttons.All(button => button.Text != "Shorter"));
    }

    [Theory]
    [InlineData("what about the bridges?")]
    [InlineData("")]
    public async Task Words_show_nobody_what_was_read_but_lead_to_an_inline_query(string words)
    {
        await BriefAsync(ann);

        Summon(words);
        var card = await group.ExpectMessageAsync();

        card.Text.ShouldStartWith("Name me together with a link");
        card.Text.ShouldNotContain(Title);
        card.Buttons.ShouldHaveSingleItem().SwitchInlineQueryCurrentChat.ShouldBe(words);
        await QuietAsync();
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_on_the_card()
    {
        Summon("http://127.0.0.1:9/article");

        var card = await group.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Text.Contains("I only read public web pages", StringComparison.Ordinal));

        card.Buttons.Select(button => button.Text).ShouldContain("Brief it here", StringComparer.Ordinal);
        storage.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_crash_the_cards_own_button_brings_the_briefing_and_nothing_is_answered_twice()
    {
        page.Slow();
        Summon(page.Article.AbsoluteUri);
        var card = await group.ExpectMessageAsync();
        await telegram.ExpectAllConfirmedAsync();
        var stopping = bot.DisposeAsync();
        page.Resume();
        await stopping;
        if (storage.Entries.Count > 0)
        {
            // It was quick enough.
            bot = await StartAsync();
            return;
        }

        storage.BringBack();
        bot = await StartAsync();
        await storage.ExpectEmptyAsync();
        group.Members[1].Press(card, "Brief it here");

        await card.ExpectEditAsync(version => version.Text.Contains(Title, StringComparison.Ordinal));
        group.BotMessages.Count.ShouldBe(1);
        telegram.ForgetCalls();
    }

    private ChatMessage Summon(string words, ChatMessage? replyTo = null)
    {
        group.SetBotStatus(ChatMemberStatus.Left);
        return ann.Summon($"@{telegram.Options.BotUsername} {words}".Trim(), group, replyTo);
    }
}
