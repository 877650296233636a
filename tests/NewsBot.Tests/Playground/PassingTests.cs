using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>Messages forwarded, copied, deleted and pinned by the bot, and what it learns of chats.</summary>
public sealed class PassingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forward_tells_where_it_comes_from_and_a_copy_does_not()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddGuest(), telegram.AddGuest("Bob"));
        var message = ann.SayHtml("""<a href="https://example.com/a">this</a>""")[0];

        var forward = await bot.ForwardMessage(bob.Id, ann.Id, message.Id, cancellationToken: Cancellation);
        var copy = await bot.CopyMessage(bob.Id, ann.Id, message.Id, cancellationToken: Cancellation);

        forward.ForwardOrigin.ShouldBeOfType<MessageOriginUser>().SenderUser.Id.ShouldBe(ann.Id);
        bob.Chat.Find(copy.Id)!.ShouldSatisfyAllConditions(
            sent => sent.Current.Wire.ForwardOrigin.ShouldBeNull(),
            sent => sent.Entities.ShouldHaveSingleItem().Url.ShouldBe("https://example.com/a"));
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_can_hide_the_name_in_forwards_only()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var (ann, bob) = (telegram.AddGuest(), telegram.AddGuest("Bob"));
        ann.HidesForwards = true;

        bob.Forward(ann.Say("private"));

        (await telegram.Client().GetUpdates(cancellationToken: Cancellation))[1].Message!.ForwardOrigin
            .ShouldBeOfType<MessageOriginHiddenUser>().SenderUserName.ShouldBe("Ann");
    }

    [Fact]
    public async Task Several_messages_are_forwarded_and_copied_in_order()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddGuest(), telegram.AddGuest("Bob"));
        var ids = new[] { ann.Say("one").Id, ann.Say("two").Id };

        var forwarded = await bot.ForwardMessages(bob.Id, ann.Id, ids, cancellationToken: Cancellation);
        await bot.CopyMessages(bob.Id, ann.Id, [.. ids, 9999], cancellationToken: Cancellation);

        forwarded.Length.ShouldBe(2);
        bob.Chat.BotMessages.Select(message => message.Text).ShouldBe(["one", "two", "one", "two"]);
    }

    [Fact]
    public async Task Protected_messages_stay_where_they_are()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var sent = await bot.SendMessage(ann.Id, "secret", protectContent: true, cancellationToken: Cancellation);

        (await Should.ThrowAsync<ApiRequestException>(bot.ForwardMessage(ann.Id, ann.Id, sent.Id, cancellationToken: Cancellation)))
            .Message.ShouldBe("Bad Request: message has protected content and can't be forwarded");
        Should.Throw<InvalidOperationException>(() => ann.Forward(ann.Chat.Find(sent.Id)!));
    }

    [Theory]
    [InlineData("forwardMessage", """{"chat_id":100001001,"from_chat_id":100001001,"message_id":77}""", "message to forward not found")]
    [InlineData("copyMessage", """{"chat_id":100001001,"from_chat_id":100001001,"message_id":77}""", "message to copy not found")]
    [InlineData("copyMessages", """{"chat_id":100001001,"from_chat_id":100001001,"message_ids":[]}""", "message identifiers are not specified")]
    [InlineData("copyMessages", """{"chat_id":100001001,"from_chat_id":100001001,"message_ids":[2,1]}""", "message identifiers must be in a strictly increasing order")]
    [InlineData("copyMessages", """{"chat_id":100001001,"from_chat_id":100001001,"message_ids":[77]}""", "there are no messages to forward")]
    [InlineData("deleteMessages", """{"chat_id":100001001,"message_ids":[0]}""", "invalid message identifier specified")]
    [InlineData("pinChatMessage", """{"chat_id":100001001,"message_id":77}""", "message to pin not found")]
    [InlineData("getChat", "{}", "chat_id is empty")]
    [InlineData("getChat", """{"chat_id":"@nobody"}""", "chat not found")]
    [InlineData("getChatMember", """{"chat_id":100001001,"user_id":0}""", "Invalid user_id specified")]
    [InlineData("getChatMember", """{"chat_id":100001001,"user_id":5}""", "user not found")]
    [InlineData("getChatAdministrators", """{"chat_id":100001001}""", "there are no administrators in the private chat")]
    [InlineData("leaveChat", """{"chat_id":100001001}""", "chat member status can't be changed in private chats")]
    [InlineData("setMyName", """{"language_code":"english"}""", "invalid language code specified")]
    public async Task A_wrong_call_is_refused(string method, string json, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        telegram.AddGuest();

        (await telegram.PostAsync(method, json)).Description.ShouldBe("Bad Request: " + char.ToLowerInvariant(words[0]) + words[1..]);
    }

    [Fact]
    public async Task In_a_group_only_an_administrator_deletes_what_others_wrote()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddSupergroup("Talk", ann);
        var (said, sent) = (ann.Say("/x", group), await bot.SendMessage(group.Id, "mine", cancellationToken: Cancellation));

        (await Should.ThrowAsync<ApiRequestException>(bot.DeleteMessages(group.Id, [said.Id, sent.Id], Cancellation))).Message.ShouldBe("Bad Request: message can't be deleted");
        group.SetBotRights(rights => rights.CanDeleteMessages = true);
        await bot.DeleteMessages(group.Id, [said.Id, sent.Id], Cancellation);

        group.Transcript.ShouldAllBe(message => message.DeletedAt != null || message.IsService);
    }

    [Fact]
    public async Task Pinning_needs_a_right_and_is_announced()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var group = telegram.AddSupergroup("Talk", telegram.AddPerson("Ann"));
        var sent = await bot.SendMessage(group.Id, "rules", cancellationToken: Cancellation);

        (await Should.ThrowAsync<ApiRequestException>(bot.PinChatMessage(group.Id, sent.Id, cancellationToken: Cancellation)))
            .Message.ShouldBe("Bad Request: not enough rights to manage pinned messages in the chat");
        group.SetBotStatus(ChatMemberStatus.Administrator);
        await bot.PinChatMessage(group.Id, sent.Id, cancellationToken: Cancellation);
        var pinned = (await bot.GetChat(group.Id, Cancellation)).PinnedMessage;
        await bot.UnpinChatMessage(group.Id, cancellationToken: Cancellation);

        pinned!.Id.ShouldBe(sent.Id);
        (await bot.GetUpdates(cancellationToken: Cancellation))[^1].Message!.PinnedMessage!.Id.ShouldBe(sent.Id);
        group.Pinned.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bot_can_ask_about_a_chat_and_its_members()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var group = telegram.AddSupergroup("Talk", ann, bob);
        var channel = telegram.AddChannel("News", ann, group);
        group.SetPermissions(all => all.CanSendPolls = false);

        channel.Chat.Username = "news";
        var info = await bot.GetChat(group.Id, Cancellation);
        (await bot.GetChat("@news", Cancellation)).Id.ShouldBe(channel.Id);
        var administrators = await bot.GetChatAdministrators(group.Id, cancellationToken: Cancellation);
        var member = await bot.GetChatMember(group.Id, bob.Id, Cancellation);
        var self = await bot.GetChatMember(channel.Id, telegram.Bot.Id, Cancellation);

        (info.Title, info.LinkedChatId, info.Permissions!.CanSendPolls, info.Permissions.CanSendMessages).ShouldBe(("Talk", channel.Id, false, true));
        administrators.ShouldHaveSingleItem().ShouldBeOfType<ChatMemberOwner>().User.Id.ShouldBe(ann.Id);
        member.Status.ShouldBe(ChatMemberStatus.Member);
        self.ShouldBeOfType<ChatMemberAdministrator>().CanPostMessages.ShouldBeTrue();
        (await bot.GetChatMemberCount(group.Id, Cancellation)).ShouldBe(3);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_and_descriptions_are_kept_by_language()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();

        await bot.SetMyName("News", cancellationToken: Cancellation);
        await bot.SetMyDescription("Claims of articles", cancellationToken: Cancellation);
        await bot.SetMyShortDescription("коротко", "uk", Cancellation);
        var tooLong = await Should.ThrowAsync<ApiRequestException>(bot.SetMyDescription(new string('x', 513), cancellationToken: Cancellation));

        (await bot.GetMyName("fr", Cancellation)).Name.ShouldBe("News");
        (await bot.GetMyDescription(cancellationToken: Cancellation)).Description.ShouldBe("Claims of articles");
        (await bot.GetMyShortDescription("uk", Cancellation)).ShortDescription.ShouldBe("коротко");
        (await bot.GetMyShortDescription(cancellationToken: Cancellation)).ShortDescription.ShouldBeEmpty();
        tooLong.Message.ShouldBe("Bad Request: BOT_DESCRIPTION_TOO_LONG");
    }
}
