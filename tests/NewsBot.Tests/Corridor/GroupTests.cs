using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Corridor;

/// <summary>Life in groups: asked, unasked, in topics, moved, silenced.</summary>
public sealed class GroupTests : InlineScene
{
    private Person bob = null!;
    private Conversation readers = null!;

    private protected override FakeTelegramOptions Options => new() { PrivacyMode = false };

    [Fact]
    public async Task A_link_that_nobody_asked_about_is_briefed_shortly_and_quietly_and_only_once()
    {
        await SwitchOnAsync();
        bob.Language = "de";
        var link = bob.Say($"Look: {page.Article}", readers);
        var answer = await readers.ExpectMessageAsync(message => message.ReplyTo == link.Id);

        answer.IsSilent.ShouldBeTrue();
        answer.Buttons.ShouldContain(button => button.Text == "Longer");
        answer.Text.ShouldContain(Title);
        answer.Text.Split('\n').Count(line => line.StartsWith('•')).ShouldBe(1);
        answer.Versions.Count.ShouldBe(1);

        var again = bob.Say($"{page.Article}?utm_source=me", readers);
        var pointer = await readers.ExpectMessageAsync(message => message.ReplyTo == again.Id);
        pointer.Text.ShouldStartWith("↺ Briefed here on ");
        pointer.IsSilent.ShouldBeTrue();
        pointer.Entities.ShouldHaveSingleItem().Url!.ShouldEndWith($"/{link.Id}");
        pointer.Buttons.ShouldHaveSingleItem().Text.ShouldBe("Earlier briefing");
        bob.Say(page.Article.AbsoluteUri, readers);
        await QuietAsync();
        readers.BotMessages.Count.ShouldBe(3);
        ann.Say($"@{telegram.Options.BotUsername}", readers, replyTo: link);
        (await readers.ExpectMessageAsync()).Versions[0].Text.ShouldBe("Reading…");
        await QuietAsync();
        readers.BotMessages.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("not asked")]
    [InlineData("switched off")]
    [InlineData("other site")]
    [InlineData("through a bot")]
    [InlineData("bot")]
    [InlineData("no article")]
    public async Task Nothing_is_said_where_nobody_wants_it(string why)
    {
        await PrepareAsync();
        if (why is not "not asked")
        {
            ann.Say(why == "other site" ? "/auto links from example.org, www.example.com" : "/auto on", readers);
            (await readers.ExpectMessageAsync()).Text.ShouldContain(why == "other site" ? "example.org, example.com" : "at most 6 an hour");
        }

        if (why is "switched off")
        {
            ann.Say("/auto off", readers);
            await readers.ExpectMessageAsync(message => message.Text.StartsWith("I do not brief links", StringComparison.Ordinal));
        }

        var before = readers.BotMessages.Count;
        switch (why)
        {
            case "through a bot":
                var other = telegram.AddBot("Other", "other_bot");
                readers.SetStatus(other, ChatMemberStatus.Member);
                other.Say(page.Article.AbsoluteUri, readers);
                break;
            case "bot":
                bob.Say($"/news@other_bot {page.Article}", readers);
                break;
            case "no article":
                bob.Say($"http://127.0.0.1:1/{page.Article.Port}", readers);
                break;
            default:
                bob.Say(page.Article.AbsoluteUri, readers);
                break;
        }

        await QuietAsync();
        readers.BotMessages.Count.ShouldBe(before);
        storage.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_than_the_limit_are_briefed_in_an_hour()
    {
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed, ("Chats:LinksPerHour", 2));
        await SwitchOnAsync();
        foreach (var number in Enumerable.Range(1, 4))
        {
            bob.Say($"{page.Article}/{number}", readers);
        }

        await QuietAsync();
        storage.Entries.Count.ShouldBe(2);
        readers.BotMessages.Count.ShouldBe(3);

        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed, ("Chats:LinksPerHour", 2));
        bob.Say($"{page.Article}/5", readers);
        await QuietAsync();
        storage.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_link_that_is_tried_again_takes_no_second_place()
    {
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed, ("Chats:LinksPerHour", 2));
        await SwitchOnAsync();
        telegram.Fail(Fault.Refused(400, "Bad Request: not today"), "sendMessage");

        bob.Say($"{page.Article}/1", readers);
        bob.Say($"{page.Article}/2", readers);

        await QuietAsync();
        storage.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_link_without_an_article_leaves_its_place_to_the_next()
    {
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage, PageServer.Allowed, ("Chats:LinksPerHour", 1));
        await SwitchOnAsync();

        bob.Say($"{page.Feed}", readers);
        await QuietAsync();
        bob.Say($"{page.Article}/1", readers);

        await QuietAsync();
        storage.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_an_album_only_the_first_link_is_briefed()
    {
        await SwitchOnAsync();

        var album = bob.SendAlbum([$"First: {page.Article}/1", null, $"Second: {page.Article}/2"], readers);

        await readers.ExpectMessageAsync(message => message.ReplyTo == album[0].Id);
        await QuietAsync();
        storage.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_administrators_switch_and_everybody_is_told_how_it_is()
    {
        await PrepareAsync();
        bob.Say("/auto on", readers);
        (await readers.ExpectMessageAsync()).Text.ShouldBe("Only administrators of this chat can decide this.");
        bob.Say("/auto", readers);
        (await readers.ExpectMessageAsync()).Text.ShouldContain("/auto links from example.org");
        ann.Say("/auto links from nonsense", readers);
        (await readers.ExpectMessageAsync()).Text.ShouldContain("/auto links from example.org");
        ann.Say("/auto on");
        (await ann.Chat.ExpectMessageAsync()).Text.ShouldStartWith("This is for groups");
        (await storage.ChoicesAsync(readers.Id, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_privacy_mode_help_and_auto_say_what_the_bot_does_not_see()
    {
        await using var shy = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = true }, Cancellation);
        await using var shyBot = await BotUnderTest.StartAsync(shy, storage);
        var eve = shy.AddPerson("Eve", language: "en");
        var chat = shy.AddSupergroup("Shy", eve);

        eve.Say("/auto on", chat);
        (await chat.ExpectMessageAsync()).Text.ShouldContain("privacy mode");
        eve.Say("/help", chat);
        (await chat.ExpectMessageAsync()).Text.ShouldContain("privacy mode");
        eve.Say("/help");
        (await eve.Chat.ExpectMessageAsync()).Text.ShouldNotContain("privacy mode");
        chat.SetBotStatus(ChatMemberStatus.Administrator);
        eve.Say("/help", chat);
        (await chat.ExpectMessageAsync(message => message.Text.Contains("/auto", StringComparison.Ordinal))).Text.ShouldNotContain("privacy mode");
    }

    [Fact]
    public async Task Brief_takes_a_link_or_the_message_it_replies_to_and_else_says_how()
    {
        await PrepareAsync();
        bob.Say($"/brief {page.Article}", readers);
        await (await readers.ExpectMessageAsync()).ExpectEditAsync(version => version.Text.Contains(Title));
        var remark = ann.Say("Good morning everybody", readers);
        bob.Say("/brief", readers, replyTo: remark);
        (await readers.ExpectMessageAsync()).Text.ShouldStartWith("Hello! I turn news articles");
        var article = ann.Say(Articles.English(15), readers);
        bob.Say("/brief please", readers, replyTo: article);
        await (await readers.ExpectMessageAsync()).ExpectEditAsync(version => version.Buttons.Count > 0);
        bob.Say("/brief", readers);
        (await readers.ExpectMessageAsync()).Text.ShouldStartWith("Write /brief and a link");
    }

    [Fact]
    public async Task In_a_forum_the_answer_stands_in_the_topic_of_the_link()
    {
        var forum = telegram.AddForum("Forum", ann);
        var topic = forum.AddTopic("News");
        ann.Say("/auto on", forum);
        await forum.ExpectMessageAsync();

        var link = ann.Say(page.Article.AbsoluteUri, forum, topic: topic);

        (await forum.ExpectMessageAsync(message => message.ReplyTo == link.Id)).Topic.ShouldBe(topic);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_its_history_and_settings()
    {
        var small = telegram.AddGroup("Small", ann);
        ann.Say("/auto on", small);
        await small.ExpectMessageAsync();
        ann.Say(page.Article.AbsoluteUri, small);
        await small.ExpectMessageAsync(message => message.Text.Contains(Title));
        await QuietAsync();

        var large = small.Migrate();
        await QuietAsync();
        ann.Say("/history", large);

        (await large.ExpectMessageAsync()).Text.ShouldContain(Title);
        (await storage.ChoicesAsync(large.Id, Cancellation))["auto"].ShouldBe("True");
        storage.Entries.ShouldHaveSingleItem().Chat.Chat.ShouldBe(large.Id);
    }

    [Fact]
    public async Task What_is_asked_while_a_group_moves_is_answered_in_the_supergroup()
    {
        var small = telegram.AddGroup("Small", ann);
        ann.Say("/auto on", small);
        await small.ExpectMessageAsync();
        page.Slow();
        ann.Say(page.Article.AbsoluteUri, small);
        await Eventually.TrueAsync(() => page.Visits > 0, "the page is read");
        var large = small.Migrate();
        await telegram.ExpectAllConfirmedAsync();
        page.Resume();

        await large.ExpectMessageAsync(message => message.Text.Contains(Title));
        await QuietAsync();
        await Eventually.TrueAsync(() => storage.Entries.Count == 1 && storage.Entries[0].Chat.Chat == large.Id, "the briefing that was under way has moved");
        large.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_one_person_is_told_in_private_and_nothing_is_tried_again()
    {
        await PrepareAsync();
        bob.Chat.Start();
        readers.SetPermissions(permissions => permissions.CanSendMessages = false);
        readers.SetAdministrator(bob, isAdministrator: true);

        bob.Say($"/brief {page.Article}", readers);
        (await bob.Chat.ExpectMessageAsync()).Text.ShouldStartWith("I may not write in the group");
        bob.Say($"/brief {page.Article}", readers);
        await QuietAsync();

        bob.Chat.BotMessages.Count.ShouldBe(1);
        readers.BotMessages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_is_removed_and_comes_back_goes_on()
    {
        await SwitchOnAsync();
        readers.SetBotStatus(ChatMemberStatus.Kicked);
        readers.SetBotStatus(ChatMemberStatus.Administrator);

        var link = bob.Say(page.Article.AbsoluteUri, readers);

        await readers.ExpectMessageAsync(message => message.ReplyTo == link.Id);
    }

    private async Task SwitchOnAsync()
    {
        await PrepareAsync();
        ann.Say("/auto on", readers);
        (await readers.ExpectMessageAsync()).Text.ShouldContain("I brief links");
    }

    private async Task PrepareAsync()
    {
        bob = telegram.AddPerson("Bob", language: "en");
        readers = telegram.AddSupergroup("Readers", ann, bob);
        await QuietAsync();
    }
}
