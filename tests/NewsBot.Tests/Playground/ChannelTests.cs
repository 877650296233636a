using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>Posts of channels, their discussion groups, and what the bot may do there.</summary>
public sealed class ChannelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_comes_from_the_channel_and_from_nobody_else()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");
        var channel = telegram.AddChannel("News", ann);

        var post = ann.Say("Breaking https://example.com", channel);
        ann.Edit(post, "Corrected");

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates.Select(update => update.Type).ShouldBe([UpdateType.ChannelPost, UpdateType.EditedChannelPost]);
        var sent = updates[0].ChannelPost!;
        (sent.From, sent.SenderChat!.Id, sent.Chat.Type, sent.AuthorSignature).ShouldBe((null, channel.Id, ChatType.Channel, null));
        updates[1].EditedChannelPost!.Text.ShouldBe("Corrected");
        post.Author.ShouldBe(ann);
    }

    [Fact]
    public async Task Signed_posts_carry_a_name()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");
        var channel = telegram.AddChannel("News", ann);
        channel.SignsPosts = true;

        ann.Say("signed", channel);

        (await telegram.Client().GetUpdates(cancellationToken: Cancellation))[0].ChannelPost!.AuthorSignature.ShouldBe("Ann");
    }

    [Fact]
    public async Task Only_administrators_post()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var channel = telegram.AddChannel("News", ann);
        bob.Join(channel);

        Should.Throw<InvalidOperationException>(() => bob.Say("let me", channel));
        channel.SetAdministrator(bob, isAdministrator: true);
        bob.Say("now I can", channel).Text.ShouldBe("now I can");
    }

    [Fact]
    public async Task A_post_appears_in_the_discussion_group_where_answers_are_comments()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var bot = telegram.Client();
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        var group = telegram.AddSupergroup("Talk", ann, bob);
        var channel = telegram.AddChannel("News", ann, group);

        var post = ann.Say("Breaking", channel);
        var comment = bob.Say("really?", group, replyTo: post.Copied);
        var answer = await bot.SendMessage(group.Id, "yes", replyParameters: comment.Id, cancellationToken: Cancellation);

        var updates = await bot.GetUpdates(cancellationToken: Cancellation);
        updates.Select(update => update.Type).ShouldBe([UpdateType.ChannelPost, UpdateType.Message, UpdateType.Message]);
        var copy = updates[1].Message!;
        copy.IsAutomaticForward.ShouldBeTrue();
        (copy.From!.Id, copy.SenderChat!.Id).ShouldBe((777000, channel.Id));
        copy.ForwardOrigin.ShouldBeOfType<MessageOriginChannel>().MessageId.ShouldBe(post.Id);
        updates[2].Message!.MessageThreadId.ShouldBe(copy.Id);
        (answer.MessageThreadId, answer.IsTopicMessage).ShouldBe((copy.Id, false));
        post.Copied!.IsFromBot.ShouldBeFalse();
    }

    [Fact]
    public async Task A_corrected_post_is_corrected_in_the_discussion_too()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var ann = telegram.AddPerson("Ann");
        var channel = telegram.AddChannel("News", ann, telegram.AddSupergroup("Talk", ann));
        var post = ann.Say("teh news", channel);

        ann.Edit(post, "the news");

        var updates = await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        updates[^1].EditedMessage!.Text.ShouldBe("the news");
        updates[^1].EditedMessage!.IsAutomaticForward.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_bot_posts_appears_in_the_discussion_too()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { PrivacyMode = false }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddSupergroup("Talk", ann);
        var channel = telegram.AddChannel("News", ann, group);

        var sent = await bot.SendMessage(channel.Id, "Breaking", cancellationToken: Cancellation);

        (sent.From, sent.SenderChat!.Id).ShouldBe((null, channel.Id));
        var update = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        update.Message!.IsAutomaticForward.ShouldBeTrue();
        (await channel.ExpectMessageAsync()).Text.ShouldBe("Breaking");
        group.BotMessages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bot_needs_the_right_to_post_and_to_edit()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var channel = telegram.AddChannel("News", ann);
        var post = ann.Say("teh news", channel);
        var own = await bot.SendMessage(channel.Id, "mine", cancellationToken: Cancellation);
        await bot.EditMessageText(channel.Id, post.Id, "the news", cancellationToken: Cancellation);

        channel.SetBotRights(rights => (rights.CanPostMessages, rights.CanEditMessages, rights.CanDeleteMessages) = (false, false, false));
        var refused = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(channel.Id, "x", cancellationToken: Cancellation));
        var unedited = await Should.ThrowAsync<ApiRequestException>(bot.EditMessageText(channel.Id, post.Id, "x", cancellationToken: Cancellation));
        var undeleted = await Should.ThrowAsync<ApiRequestException>(bot.DeleteMessage(channel.Id, post.Id, Cancellation));
        await bot.EditMessageText(channel.Id, own.Id, "still mine", cancellationToken: Cancellation);

        refused.Message.ShouldBe("Bad Request: need administrator rights in the channel chat");
        unedited.Message.ShouldBe("Bad Request: message can't be edited");
        undeleted.Message.ShouldBe("Bad Request: message can't be deleted");
        post.Text.ShouldBe("the news");
    }

    [Theory]
    [InlineData(ChatMemberStatus.Left, "Forbidden: bot is not a member of the channel chat")]
    [InlineData(ChatMemberStatus.Kicked, "Forbidden: bot was kicked from the channel chat")]
    public async Task A_bot_outside_neither_writes_nor_hears(ChatMemberStatus status, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var channel = telegram.AddChannel("News", ann);

        channel.SetBotStatus(status);
        ann.Say("secret", channel);

        (await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(channel.Id, "x", cancellationToken: Cancellation))).Message.ShouldBe(words);
        (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().MyChatMember!.NewChatMember.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Channels_take_only_keyboards_that_work_there()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var channel = telegram.AddChannel("News", telegram.AddPerson("Ann"));

        var custom = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{channel.Id}}},"text":"x","reply_markup":{"keyboard":[[{"text":"a"}]]}}""");
        var inline = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{channel.Id}}},"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","switch_inline_query_current_chat":"b"}]]}}""");

        custom.Description.ShouldBe("Bad Request: inline keyboard expected");
        inline.Description.ShouldBe("Bad Request: can't use switch_inline_query_current_chat button in a channel chat, because users will not be able to use the button without knowing bot's username");
    }

    [Fact]
    public async Task An_album_is_several_posts_with_one_group_id()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");

        ann.SendAlbum(3, "three pictures", telegram.AddChannel("News", ann));

        var posts = (await telegram.Client().GetUpdates(cancellationToken: Cancellation)).Select(update => update.ChannelPost!).ToArray();
        posts.Select(post => post.MediaGroupId).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldNotBeNull();
        posts.Select(post => post.Caption).ShouldBe(["three pictures", null, null]);
    }
}
