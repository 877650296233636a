using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>What people do, what the bot gets to see of it, and what a test can expect.</summary>
public sealed class PeopleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_paste_arrives_as_several_messages()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");

        var pieces = ann.Paste(string.Concat(Enumerable.Repeat("word ", 2000)));

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates.Select(update => update.Message!.Text).ShouldBe(pieces.Select(piece => piece.Text));
        pieces.Count.ShouldBe(3);
        Should.Throw<ArgumentException>(() => ann.Say(new string('x', 5000)));
    }

    [Fact]
    public async Task What_people_send_besides_text_arrives()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");

        ann.SendPhoto("see https://example.com");
        ann.SendSticker();
        var linked = ann.SayHtml("""<a href="https://example.com/a">this</a>""").ShouldHaveSingleItem();
        ann.Forward(linked, origin: new MessageOriginHiddenUser { SenderUserName = "Somebody", Date = DateTime.UnixEpoch });
        ann.Edit(linked, "that");

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates[0].Message!.CaptionEntities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Url);
        updates[1].Message!.Sticker.ShouldNotBeNull();
        updates[2].Message!.Entities.ShouldHaveSingleItem().Url.ShouldBe("https://example.com/a");
        updates[3].Message!.ForwardOrigin.ShouldBeOfType<MessageOriginHiddenUser>();
        updates[4].EditedMessage!.Text.ShouldBe("that");
    }

    [Fact]
    public async Task In_a_group_a_bot_sees_only_what_is_meant_for_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddGroup("Talk", ann);
        var sent = await bot.SendMessage(group.Id, "x", cancellationToken: Cancellation);

        ann.Say("just talk https://example.com", group);
        ann.Say("/help", group);
        ann.Say("/help@another_bot", group);
        ann.Say($"/help@{telegram.Bot.Username}", group);
        ann.Say($"hey @{telegram.Bot.Username}!", group);
        ann.Say("an answer", group, replyTo: group.Find(sent.Id));
        group.SetBotStatus(ChatMemberStatus.Administrator);
        ann.Say("now you hear all", group);
        Should.Throw<ArgumentException>(() => telegram.AddPerson("Bob").Say("hello", group));

        (await bot.GetUpdates(cancellationToken: Cancellation)).Where(update => update.Message is not null).Select(update => update.Message!.Text).ShouldBe(
            ["/help", $"/help@{telegram.Bot.Username}", $"hey @{telegram.Bot.Username}!", "an answer", "now you hear all"]);
    }

    [Fact]
    public async Task Without_privacy_mode_a_bot_sees_everything()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var ann = telegram.AddPerson("Ann");

        ann.Say("just talk", telegram.AddGroup("Talk", ann));

        (await telegram.Client().GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        (await telegram.Client().GetMe(Cancellation)).CanReadAllGroupMessages.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_in_a_forum_stays_in_its_topic()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var forum = telegram.AddForum("Forum", ann);
        var topic = forum.AddTopic("News");

        ann.Say("/start", forum, topic: topic);
        var question = (await bot.GetUpdates(cancellationToken: Cancellation))[^1].Message!;
        await bot.SendMessage(forum.Id, "x", replyParameters: question.Id, cancellationToken: Cancellation);
        var wrong = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{forum.Id}},"text":"x","message_thread_id":99}""");

        question.MessageThreadId.ShouldBe(topic);
        question.IsTopicMessage.ShouldBeTrue();
        forum.BotMessages.ShouldHaveSingleItem().Topic.ShouldBe(topic);
        wrong.Description.ShouldBe("Bad Request: message thread not found");
    }

    [Fact]
    public async Task Each_message_is_handed_out_by_one_expectation()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        await bot.SendMessage(ann.Id, "one", cancellationToken: Cancellation);
        await bot.SendMessage(ann.Id, "two", cancellationToken: Cancellation);

        var two = await ann.Chat.ExpectMessageAsync(message => message.Text == "two");
        var one = await ann.Chat.ExpectMessageAsync();

        (one.Text, two.Text).ShouldBe(("one", "two"));
        await Should.ThrowAsync<UnmetExpectationException>(ann.Chat.ExpectMessageAsync(within: TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task A_failed_expectation_says_what_came_instead()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        ann.Say("the question");
        var sent = await bot.SendMessage(ann.Id, "Reading…", cancellationToken: Cancellation);
        await bot.EditMessageText(ann.Id, sent.Id, "something else", cancellationToken: Cancellation);
        await telegram.PostAsync("sendMessage", "{}");

        var unmet = await Should.ThrowAsync<UnmetExpectationException>(
            ann.Chat.ExpectMessageAsync(message => message.Text == "a briefing", within: TimeSpan.FromMilliseconds(50)));

        unmet.Message.ShouldSatisfyAllConditions(
            words => words.ShouldContain("a message of the bot"),
            words => words.ShouldContain("Ann: the question"),
            words => words.ShouldContain("something else"),
            words => words.ShouldContain("was: Reading…"),
            words => words.ShouldContain("editMessageText"),
            words => words.ShouldContain("chat_id is empty"),
            words => words.ShouldContain("not confirmed: 1"));
    }

    [Fact]
    public async Task Silence_can_be_expected()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        telegram.AddPerson("Ann").Say("hello");

        await Should.ThrowAsync<UnmetExpectationException>(telegram.ExpectQuietAsync(TimeSpan.FromMilliseconds(20), within: TimeSpan.FromMilliseconds(50)));
        var update = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        await bot.GetUpdates(update.Id + 1, cancellationToken: Cancellation);

        await telegram.ExpectQuietAsync(TimeSpan.FromMilliseconds(20));
        telegram.WaitingUpdates.ShouldBeEmpty();
    }
}
