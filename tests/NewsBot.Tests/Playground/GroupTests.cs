using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>Groups: who hears what, who may do what, and what a group can become.</summary>
public sealed class GroupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_for_nobody_is_for_the_bot_that_spoke_last()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, other) = (telegram.AddPerson("Ann"), telegram.AddBot("Other", "other_bot"));
        var group = telegram.AddGroup("Talk", ann, other);

        ann.Say("/one", group);
        other.Say("another bot speaks", group);
        ann.Say("/two", group);
        ann.Say($"/three@{telegram.Bot.Username}", group);
        await bot.SendMessage(group.Id, "now I spoke", cancellationToken: Cancellation);
        ann.Say("/four", group);

        (await bot.GetUpdates(cancellationToken: Cancellation)).Select(update => update.Message!.Text)
            .ShouldBe(["/one", $"/three@{telegram.Bot.Username}", "/four"]);
    }

    [Fact]
    public async Task Bots_never_see_each_other_and_do_not_write_to_each_other()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var bot = telegram.Client();
        var other = telegram.AddBot("Other", "other_bot");
        var group = telegram.AddSupergroup("Talk", telegram.AddPerson("Ann"), other);
        group.SetBotStatus(ChatMemberStatus.Administrator);

        other.Say("hello, bot", group);

        (await bot.GetUpdates(allowedUpdates: [UpdateType.Message], cancellationToken: Cancellation)).ShouldNotContain(update => update.Message != null);
        (await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(other.Id, "x", cancellationToken: Cancellation)))
            .Message.ShouldBe("Forbidden: bot can't send messages to bots");
    }

    [Fact]
    public async Task Mentions_can_be_kept_from_a_bot_in_privacy_mode()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { MentionsPassPrivacy = false }, Cancellation);
        var ann = telegram.AddPerson("Ann");

        ann.Say($"hey @{telegram.Bot.Username}", telegram.AddGroup("Talk", ann));

        (await telegram.Client().GetUpdates(cancellationToken: Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Service_messages_come_through_privacy_mode()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var group = telegram.AddGroup("Talk", ann);

        bob.Join(group);
        bob.Leave(group);

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates[0].Message!.NewChatMembers.ShouldHaveSingleItem().Id.ShouldBe(bob.Id);
        updates[1].Message!.LeftChatMember!.Id.ShouldBe(bob.Id);
        group.Members.ShouldBe([ann]);
    }

    [Fact]
    public async Task An_administrator_is_told_of_members_if_it_asked_for_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var group = telegram.AddSupergroup("Talk", ann);
        await bot.GetUpdates(allowedUpdates: [UpdateType.ChatMember], cancellationToken: Cancellation);

        bob.Join(group);
        group.SetBotStatus(ChatMemberStatus.Administrator);
        bob.Leave(group);

        var told = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().ChatMember!;
        (told.OldChatMember.Status, told.NewChatMember.Status, told.From.Id).ShouldBe((ChatMemberStatus.Member, ChatMemberStatus.Left, bob.Id));
    }

    [Fact]
    public async Task The_bot_is_told_what_becomes_of_itself()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var group = telegram.AddSupergroup("Talk", telegram.AddPerson("Ann"));

        group.SetBotStatus(ChatMemberStatus.Kicked);
        var kicked = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(group.Id, "x", cancellationToken: Cancellation));
        group.SetBotStatus(ChatMemberStatus.Member);
        await bot.SendMessage(group.Id, "back", cancellationToken: Cancellation);
        await bot.LeaveChat(group.Id, Cancellation);
        var left = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(group.Id, "x", cancellationToken: Cancellation));

        (kicked.Message, left.Message).ShouldBe(("Forbidden: bot was kicked from the supergroup chat", "Forbidden: bot is not a member of the supergroup chat"));
        var updates = await bot.GetUpdates(cancellationToken: Cancellation);
        updates.Where(update => update.MyChatMember is not null).Select(update => update.MyChatMember!.NewChatMember.Status)
            .ShouldBe([ChatMemberStatus.Kicked, ChatMemberStatus.Member, ChatMemberStatus.Left]);
        updates.ShouldContain(update => update.Message != null && update.Message.NewChatMembers != null);
    }

    [Fact]
    public async Task What_members_may_not_send_the_bot_may_not_either_unless_it_is_administrator()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var bob = telegram.AddPerson("Bob");
        var group = telegram.AddSupergroup("Talk", ann, bob);
        using var picture = new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0]);

        group.SetPermissions(all => (all.CanSendMessages, all.CanSendPhotos, all.CanSendDocuments) = (false, false, false));
        var text = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(group.Id, "x", cancellationToken: Cancellation));
        var photo = await Should.ThrowAsync<ApiRequestException>(bot.SendPhoto(group.Id, picture, cancellationToken: Cancellation));
        using var file = new MemoryStream([1]);
        var document = await Should.ThrowAsync<ApiRequestException>(bot.SendDocument(group.Id, file, cancellationToken: Cancellation));
        Should.Throw<InvalidOperationException>(() => bob.Say("me neither", group));
        ann.Say("but me", group);
        group.SetBotStatus(ChatMemberStatus.Administrator);
        await bot.SendMessage(group.Id, "and me", cancellationToken: Cancellation);

        text.Message.ShouldBe("Bad Request: not enough rights to send text messages to the chat");
        photo.Message.ShouldBe("Bad Request: not enough rights to send photos to the chat");
        document.Message.ShouldBe("Bad Request: not enough rights to send documents to the chat");
    }

    [Fact]
    public async Task A_restricted_bot_may_not_write()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var group = telegram.AddSupergroup("Talk", telegram.AddPerson("Ann"));

        group.SetBotStatus(ChatMemberStatus.Restricted);
        var refused = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"x"}""");

        refused.Description.ShouldBe("Bad Request: not enough rights to send text messages to the chat");
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_says_where_it_went()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var group = telegram.AddGroup("Talk", ann, bob);

        var super = group.Migrate();
        var refused = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(group.Id, "x", cancellationToken: Cancellation));
        await bot.SendMessage(super.Id, "here", cancellationToken: Cancellation);

        var updates = await bot.GetUpdates(cancellationToken: Cancellation);
        updates.Select(update => (update.Message!.Chat.Id, update.Message.MigrateToChatId, update.Message.MigrateFromChatId))
            .ShouldBe([(group.Id, super.Id, null), (super.Id, null, group.Id)]);
        (refused.Message, refused.ErrorCode, refused.Parameters!.MigrateToChatId)
            .ShouldBe(("Bad Request: group chat was upgraded to a supergroup chat", 400, super.Id));
        super.Members.ShouldBe([ann, bob]);
        Should.Throw<InvalidOperationException>(() => bob.Say("to the old one", group));
        Should.Throw<InvalidOperationException>(() => group.Migrate());
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_group_cannot_be_written_to()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddGroup("Talk", ann);

        group.DeleteForAll();
        var told = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"x"}""");

        (told.Status, told.Description).ShouldBe((403, "Forbidden: the group chat was deleted"));
        Should.Throw<InvalidOperationException>(() => ann.Say("x", group));
    }

    [Fact]
    public async Task Somebody_who_deleted_the_account_cannot_be_written_to()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        ann.Deactivate();
        var told = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{ann.Id}},"text":"x"}""");
        var asked = await telegram.PostAsync("getChat", $$"""{"chat_id":{{ann.Id}}}""");

        (told.Status, told.Description).ShouldBe((403, "Forbidden: user is deactivated"));
        asked.Description.ShouldBe("Forbidden: user is deactivated");
    }

    [Fact]
    public async Task In_a_forum_the_general_topic_is_never_named()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var forum = telegram.AddForum("Forum", ann);
        var topic = forum.AddTopic("News");
        var opening = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().Message!;

        ann.Say("/general", forum);
        ann.Say("/news", forum, topic: topic);
        var named = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{forum.Id}},"text":"x","message_thread_id":1}""");
        var general = await bot.SendMessage(forum.Id, "x", cancellationToken: Cancellation);
        var inTopic = await bot.SendMessage(forum.Id, "x", messageThreadId: topic, cancellationToken: Cancellation);

        var asked = (await bot.GetUpdates(opening.Id > 0 ? -2 : 0, cancellationToken: Cancellation)).Select(update => update.Message!).ToArray();
        (opening.ForumTopicCreated!.Name, opening.MessageThreadId, opening.IsTopicMessage).ShouldBe(("News", topic, true));
        (asked[0].MessageThreadId, asked[0].IsTopicMessage).ShouldBe((null, false));
        (asked[1].MessageThreadId, asked[1].IsTopicMessage).ShouldBe((topic, true));
        asked[1].ReplyToMessage!.ForumTopicCreated.ShouldNotBeNull();
        forum.Find(asked[1].Id)!.ReplyTo.ShouldBeNull();
        named.Description.ShouldBe("Bad Request: message thread not found");
        (general.MessageThreadId, inTopic.MessageThreadId, inTopic.IsTopicMessage).ShouldBe((null, topic, true));
        forum.Topics.ShouldBe([new Topic(topic, "News")]);
    }

    [Fact]
    public async Task An_answer_in_the_general_topic_has_a_thread_that_is_no_topic()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var ann = telegram.AddPerson("Ann");
        var forum = telegram.AddForum("Forum", ann);
        var first = ann.Say("first", forum);

        ann.Say("answer", forum, replyTo: first);

        var answer = (await telegram.Client().GetUpdates(cancellationToken: Cancellation))[1].Message!;
        (answer.MessageThreadId, answer.IsTopicMessage).ShouldBe((first.Id, false));
        (await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{forum.Id}},"text":"x","message_thread_id":{{first.Id}}}"""))
            .Description.ShouldBe("Bad Request: message thread not found");
    }

    [Theory]
    [InlineData("group")]
    [InlineData("private")]
    public async Task Only_supergroups_have_threads(string kind)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var chat = kind == "group" ? telegram.AddGroup("Talk", ann) : ann.Chat;
        var message = ann.Say("/x", chat);

        var told = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{chat.Id}},"text":"x","message_thread_id":{{message.Id}}}""");

        told.Description.ShouldBe("Bad Request: message thread not found");
    }

    [Fact]
    public async Task Reactions_reach_a_bot_that_is_administrator_and_asked_for_them()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddSupergroup("Talk", ann);
        var sent = await bot.SendMessage(group.Id, "x", cancellationToken: Cancellation);
        await bot.GetUpdates(allowedUpdates: [UpdateType.MessageReaction], cancellationToken: Cancellation);

        ann.React(group.Find(sent.Id)!, "🔥");
        group.SetBotStatus(ChatMemberStatus.Administrator);
        ann.React(group.Find(sent.Id)!, "👍");

        var told = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().MessageReaction!;
        told.OldReaction.ShouldHaveSingleItem().ShouldBeOfType<ReactionTypeEmoji>().Emoji.ShouldBe("🔥");
        told.NewReaction.ShouldHaveSingleItem().ShouldBeOfType<ReactionTypeEmoji>().Emoji.ShouldBe("👍");
        group.Find(sent.Id)!.Reactions.Keys.ShouldBe([ann.Id]);
    }
}
