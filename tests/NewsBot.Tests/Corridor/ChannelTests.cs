using System.Text;
using NewsBot.Memory;
using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Corridor;

/// <summary>Channels: asked in private what to do, and done so with every post.</summary>
public sealed class ChannelTests : InlineScene
{
    private Conversation channel = null!;
    private Conversation discussion = null!;

    [Fact]
    public async Task Who_makes_the_bot_an_administrator_is_asked_in_private_and_until_then_nothing_is_done()
    {
        await OpenChannelAsync();
        var question = await AskedAsync();
        question.Text.ShouldStartWith("The Lake\n");
        question.Buttons.Select(button => button.Text).ShouldBe(["✓ Nothing", "Reply below the post", "Comment in the discussion", "Add it to the post", "‹ Back"]);

        ann.Say(page.Article.AbsoluteUri, channel);
        await QuietAsync();

        channel.BotMessages.ShouldBeEmpty();
        discussion.BotMessages.ShouldBeEmpty();
        storage.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_stands_below_the_post_with_links_only_and_an_edit_changes_it()
    {
        await ChooseAsync(PostAnswer.Reply);
        var post = ann.Say($"Read: {page.Article}", channel);
        var reply = await channel.ExpectMessageAsync(message => message.ReplyTo == post.Id);

        reply.Text.ShouldContain(Title);
        reply.IsSilent.ShouldBeTrue();
        reply.Buttons.ShouldAllBe(button => button.Url != null);
        reply.Buttons.ShouldContain(button => button.Text == "Whole briefing");

        ann.Edit(post, $"Read, please: {page.Article}");
        await QuietAsync();
        reply.Versions.Count.ShouldBe(1);
        ann.Edit(post, Articles.English(12));
        await reply.ExpectEditAsync(version => version.Text.Contains("bridge number 1"));
        await QuietAsync();

        channel.BotMessages.Count.ShouldBe(1);
        discussion.BotMessages.ShouldBeEmpty();
        storage.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Language_length_and_what_is_shown_are_the_channels_own()
    {
        await ChooseAsync(PostAnswer.Reply);
        var question = ann.Chat.BotMessages[0];
        await ann.Press(question, $"channels//c{channel.Id}.claims.True").ExpectAnswerAsync();
        await question.ExpectEditAsync(version => version.Buttons.Any(button => button.Text == "✓ claims"));
        await ann.Press(question, $"channels//c{channel.Id}.length.Short").ExpectAnswerAsync();
        await question.ExpectEditAsync(version => version.Buttons.Any(button => button.Text == "✓ short"));
        await ann.Press(question, "Language of briefings").ExpectAnswerAsync();
        await question.ExpectEditAsync(version => version.Buttons.Any(button => button.Text == "✓ the article's") && version.Buttons.All(button => button.Text != "yours"));
        await ann.Press(question, "Deutsch").ExpectAnswerAsync();
        await question.ExpectEditAsync(version => version.Text.Contains("Deutsch", StringComparison.Ordinal) && version.Text.Contains("Length: short", StringComparison.Ordinal));
        await QuietAsync();

        ann.Say(Articles.French, channel);
        var reply = await channel.ExpectMessageAsync();

        reply.Text.ShouldContain("Wer sagt was");
        reply.Text.Split('\n').Count(line => line.StartsWith('•')).ShouldBe(1);
        (await storage.ChoicesAsync(ann.Id, Cancellation)).Keys.ShouldBe([$"channel.{channel.Id}"]);
    }

    [Fact]
    public async Task A_post_that_says_again_what_the_channel_has_met_says_so()
    {
        await ChooseAsync(PostAnswer.Reply);
        const string Rest = " The border has been quiet for several weeks, and the villages on both sides have opened their schools again. The roads to the north are being repaired, and rain is expected.";
        ann.Say("Some 2,600 soldiers will be sent to the northern border this week, Defence Minister Anne Moreau said." + Rest, channel);
        await channel.ExpectMessageAsync();
        var second = ann.Say("Some 3,000 soldiers will be sent to the northern border this week, Defence Minister Anne Moreau said. It is new." + Rest, channel);

        var reply = await channel.ExpectMessageAsync(message => message.ReplyTo == second.Id);

        reply.Text.ShouldContain("↺ Another figure than on");
        reply.Buttons.ShouldAllBe(button => button.Url != null);
    }

    [Fact]
    public async Task A_post_that_is_only_a_document_is_briefed_from_it_when_it_can_be_read()
    {
        await ChooseAsync(PostAnswer.Reply);
        ann.SendDocument("noise.bin", [.. Enumerable.Range(0, 5_000).Select(number => (byte)(number * number * 31 / 7))], chat: channel);
        ann.SendDocument("large.pdf", 21L * 1024 * 1024, chat: channel);
        var post = ann.SendDocument("bridges.txt", Encoding.UTF8.GetBytes(Articles.English(12)), "Worth reading", chat: channel);
        var reply = await channel.ExpectMessageAsync(message => message.ReplyTo == post.Id);

        reply.Text.ShouldContain("bridge number");

        ann.Edit(post, "Worth reading twice");
        await QuietAsync();
        channel.BotMessages.ShouldHaveSingleItem().Versions.Count.ShouldBe(1);
        storage.Entries.ShouldHaveSingleItem().Input.ShouldBe("bridges.txt");
    }

    [Fact]
    public async Task The_whole_briefing_of_a_post_opens_in_private()
    {
        await ChooseAsync(PostAnswer.Reply);
        ann.Say(page.Article.AbsoluteUri, channel);
        var link = (await channel.ExpectMessageAsync()).Buttons.First(button => button.Text == "Whole briefing").Url!;
        var reader = telegram.AddPerson("Reader", language: "en");

        reader.Say($"/start {link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]}");

        (await reader.Chat.ExpectMessageAsync()).Text.ShouldContain(Title);
    }

    [Fact]
    public async Task A_comment_stands_below_the_posts_copy_in_the_discussion()
    {
        await ChooseAsync(PostAnswer.Comment);
        var post = ann.Say(page.Article.AbsoluteUri, channel);
        var comment = await discussion.ExpectMessageAsync();

        comment.ReplyTo.ShouldBe(post.Copied!.Id);
        comment.Buttons.ShouldContain(button => button.Text == "Forget");
        ann.Edit(post, Articles.English(12));
        await comment.ExpectEditAsync(version => version.Text.Contains("bridge number 1"));
        await QuietAsync();

        channel.BotMessages.ShouldBeEmpty();
        discussion.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_briefing_is_added_to_the_post_whose_own_look_stays_and_follows_its_edits()
    {
        await ChooseAsync(PostAnswer.Append);
        var post = ann.SayHtml($"<b>Look</b> <a href=\"{page.Article}\">here</a> 🌉", channel)[0];
        var version = await post.ExpectEditAsync();

        version.Text.ShouldStartWith("Look here 🌉\n\nIn short\n• On Monday");
        version.Text.ShouldEndWith("\nWhole briefing");
        version.Entities.Where(entity => entity.Type == MessageEntityType.Bold).Select(version.TextOf).ShouldBe(["Look", "In short"]);
        version.Wire.LinkPreviewOptions!.Url.ShouldBe(page.Article.AbsoluteUri);
        version.Entities.First(entity => entity.Type == MessageEntityType.TextLink).Url.ShouldBe(page.Article.AbsoluteUri);

        await QuietAsync();
        ann.EditHtml(post, $"<b>Look again</b> <a href=\"{page.Article}\">here</a>{version.Text["Look here 🌉".Length..]}");
        await QuietAsync();
        post.Versions.Count.ShouldBe(3);
        ann.EditHtml(post, $"<b>Look</b> <a href=\"{page.Article}/other\">there</a>{version.Text["Look here 🌉".Length..]}");
        await Eventually.TrueAsync(() => post.Versions.Count == 5, "the post is edited for the other article");

        post.Text.ShouldStartWith("Look there\n\nIn short\n• ");
        post.Text.Split("In short").Length.ShouldBe(2);
        channel.BotMessages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PostAnswer.Reply)]
    [InlineData(PostAnswer.Append)]
    public async Task An_album_is_one_post(PostAnswer answer)
    {
        await ChooseAsync(answer);
        var album = ann.SendAlbum(3, $"The lake: {page.Article}", channel);
        await QuietAsync();

        channel.BotMessages.Count.ShouldBe(answer == PostAnswer.Reply ? 1 : 0);
        var captioned = album.Single(message => message.Text.Length > 0);
        captioned.Versions.Count.ShouldBe(answer == PostAnswer.Reply ? 1 : 2);
        captioned.Text.Contains("In short", StringComparison.Ordinal).ShouldBe(answer == PostAnswer.Append);
    }

    [Fact]
    public async Task What_is_added_to_a_text_shows_no_preview_of_the_bot()
    {
        await ChooseAsync(PostAnswer.Append);
        var post = ann.Say(Articles.English(12), channel);

        (await post.ExpectEditAsync()).Wire.LinkPreviewOptions!.IsDisabled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_post_that_is_full_is_left_as_it_is()
    {
        await ChooseAsync(PostAnswer.Append);
        var post = ann.Say(Articles.English(40)[..4_090], channel);

        await QuietAsync();

        post.Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_administers_the_channel_no_more_changes_nothing_there()
    {
        await OpenChannelAsync();
        var question = await AskedAsync();
        var bob = telegram.AddPerson("Bob", language: "en");
        bob.Chat.Start();
        bob.Say("/channels");
        var list = await bob.Chat.ExpectMessageAsync();
        list.Text.ShouldStartWith("I know no channel of yours");
        (await bob.PressForged(list, $"channels//c{channel.Id}.Reply").ExpectAnswerAsync()).Text!.ShouldStartWith("This button");

        channel.SetStatus(ann, ChatMemberStatus.Member);
        await QuietAsync();
        (await ann.Press(question, "Reply below").ExpectAnswerAsync()).Text.ShouldBe("Only administrators of this chat can decide this.");

        (await storage.ChoicesAsync(channel.Id, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("c.Reply")]
    [InlineData("c5.Reply")]
    [InlineData("c-1.Nonsense")]
    [InlineData("c-1.1")]
    [InlineData("c-1.language.mine")]
    [InlineData("c-1.auto.True")]
    [InlineData("c-99999999999999999999.Reply")]
    [InlineData("x-1")]
    public async Task A_wish_that_no_button_has_changes_nothing(string wish)
    {
        await OpenChannelAsync();
        var question = await AskedAsync();

        (await ann.PressForged(question, $"channels//{wish}").ExpectAnswerAsync()).Text!.ShouldStartWith("This button");
        question.Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_bot_may_not_do_is_said_before_it_is_chosen()
    {
        await OpenChannelAsync();
        var question = await AskedAsync();
        channel.SetBotRights(rights => (rights.CanEditMessages, rights.CanPostMessages) = (false, false));
        discussion.SetBotStatus(ChatMemberStatus.Left);
        await QuietAsync();

        (await ann.Press(question, "Add it").ExpectAnswerAsync()).Text!.ShouldStartWith("I may not edit");
        (await ann.Press(question, "Reply below").ExpectAnswerAsync()).Text!.ShouldStartWith("I may not post");
        (await ann.Press(question, "Comment").ExpectAnswerAsync()).Text!.ShouldStartWith("I cannot comment");
        ann.Say("/channels");
        var list = await ann.Chat.ExpectMessageAsync();
        list.Buttons.ShouldHaveSingleItem().Text.ShouldBe("The Lake");
        await ann.Press(list, "The Lake").ExpectAnswerAsync();
        await list.ExpectEditAsync(version => version.Buttons.Count == 5);
    }

    [Fact]
    public async Task A_post_that_comes_twice_is_answered_once()
    {
        await ChooseAsync(PostAnswer.Reply);
        var post = ann.Say(page.Article.AbsoluteUri, channel);
        await channel.ExpectMessageAsync();
        await QuietAsync();
        await bot.DisposeAsync();
        bot = await StartAsync();
        telegram.Redeliver(post);

        await QuietAsync();

        channel.BotMessages.Count.ShouldBe(1);
    }

    private async Task OpenChannelAsync()
    {
        ann.Chat.Start();
        discussion = telegram.AddSupergroup("Talk", ann);
        discussion.SetBotStatus(ChatMemberStatus.Administrator);
        channel = telegram.AddChannel("The Lake", ann, discussion);
        channel.SetBotStatus(ChatMemberStatus.Left);
        channel.SetBotStatus(ChatMemberStatus.Administrator);
        await QuietAsync();
    }

    private async Task<ChatMessage> AskedAsync() => await ann.Chat.ExpectMessageAsync(message => message.Buttons.Count > 0);

    private async Task ChooseAsync(PostAnswer answer)
    {
        await OpenChannelAsync();
        var question = await AskedAsync();
        await ann.Press(question, $"channels//c{channel.Id}.{answer}").ExpectAnswerAsync();
        await question.ExpectEditAsync(version => version.Buttons[(int)answer].Text.StartsWith('✓'));
        await QuietAsync();
    }
}
