using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

public sealed class BriefingTests : IAsyncLifetime
{
    private readonly StorageInMemory storage = new(TimeProvider.System);
    private FakeTelegram telegram = null!;
    private BotUnderTest bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Cancellation);
        bot = await BotUnderTest.StartAsync(telegram, storage);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        telegram.Violations.ShouldBeEmpty();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_pasted_article_is_answered_by_a_placeholder_that_becomes_the_briefing()
    {
        var ann = telegram.AddPerson("Ann", language: "fr");

        var paste = ann.Say(Articles.French);

        var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == paste.Id);
        await answer.ExpectEditAsync(version => version.Text.Contains("Zelensky", StringComparison.Ordinal));
        answer.Versions[0].Text.ShouldBe("Lecture en cours…");
        await AllAnsweredAsync();
        ann.Chat.BotMessages.Count.ShouldBe(1);
        storage.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_is_answered_by_a_placeholder_that_is_edited()
    {
        var ann = telegram.AddPerson("Ann");

        var link = ann.Say("Look: http://127.0.0.1:9/article");

        var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == link.Id);
        await answer.ExpectEditAsync();
        answer.Versions[0].Text.ShouldBe("Reading…");
        await AllAnsweredAsync();
        ann.Chat.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_links_are_answered_one_after_the_other()
    {
        var ann = telegram.AddPerson("Ann");

        var links = ann.Say("http://127.0.0.1:9/a and http://127.0.0.1:9/b");

        var first = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == links.Id);
        var second = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == links.Id);
        await second.ExpectEditAsync();
        first.Versions.Count.ShouldBe(2);
        second.SentAt.ShouldBeGreaterThanOrEqualTo(first.Current.At);
    }

    [Fact]
    public async Task A_greeting_is_answered_without_a_placeholder()
    {
        var ann = telegram.AddPerson("Ann");

        var hello = ann.Say("hello");

        var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == hello.Id);
        await AllAnsweredAsync();
        answer.Versions.Count.ShouldBe(1);
        answer.Text.ShouldNotBe("Reading…", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_message_without_words_is_answered()
    {
        var ann = telegram.AddPerson("Ann");

        var picture = ann.SendPhoto();

        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == picture.Id);
    }

    [Fact]
    public async Task The_same_update_twice_is_answered_once()
    {
        var ann = telegram.AddPerson("Ann");
        var hello = ann.Say("hello");
        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == hello.Id);
        await AllAnsweredAsync();

        telegram.Redeliver(hello);
        await telegram.ExpectAllConfirmedAsync();
        var again = ann.Say("hello again");

        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == again.Id);
        ann.Chat.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Answers_of_a_chat_come_in_the_order_of_the_questions()
    {
        var ann = telegram.AddPerson("Ann");

        var questions = Enumerable.Range(0, 4).Select(number => ann.Say($"hello {number}")).ToList();

        await telegram.WaitForAsync(_ => ann.Chat.BotMessages.Count == 4, "four answers");
        ann.Chat.BotMessages.Select(answer => answer.ReplyTo).ShouldBe(questions.Select(question => (int?)question.Id));
    }

    [Fact]
    public async Task A_slow_article_of_one_chat_does_not_delay_another_chat()
    {
        var release = new TaskCompletionSource();
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));
        storage.BeforeRemembering = (entry, _) => entry.Chat.Chat == ann.Id ? release.Task : Task.CompletedTask;

        ann.Say(Articles.English(10));
        var slow = await ann.Chat.ExpectMessageAsync();
        ann.Say("hello");
        bob.Say(Articles.English(10));

        await (await bob.Chat.ExpectMessageAsync()).ExpectEditAsync();
        ann.Chat.BotMessages.Count.ShouldBe(1);
        release.SetResult();
        await slow.ExpectEditAsync();
        await ann.Chat.ExpectMessageAsync();
    }

    [Fact]
    public async Task A_group_is_answered_in_the_topic_it_asks_from()
    {
        var ann = telegram.AddPerson("Ann");
        var forum = telegram.AddForum("News", ann);
        var topic = forum.AddTopic("Abroad");

        var question = ann.Say($"@{telegram.Bot.Username} http://127.0.0.1:9/a", forum, topic: topic);
        ann.Say("@nobody http://127.0.0.1:9/b", forum);

        var answer = await forum.ExpectMessageAsync(message => message.ReplyTo == question.Id);
        answer.Topic.ShouldBe(topic);
        await answer.ExpectEditAsync();
        await AllAnsweredAsync();
        forum.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_menu_is_set_in_every_language()
    {
        await telegram.WaitForAsync(_ => telegram.CommandsOf(language: "fr").Count > 0, "the French menu");

        telegram.CommandsOf().ShouldNotBeEmpty();
        telegram.CommandsOf(language: "fr").Select(command => command.Description).ShouldNotBe(telegram.CommandsOf().Select(command => command.Description));
    }

    [Fact]
    public async Task Nothing_private_is_logged()
    {
        var ann = telegram.AddPerson("Annabella");
        ann.Say(Articles.French);
        await (await ann.Chat.ExpectMessageAsync()).ExpectEditAsync();
        await AllAnsweredAsync();

        var log = string.Join('\n', bot.Log.Lines.Select(line => line.Text));

        log.ShouldContain("answered after");
        log.ShouldNotContain(telegram.Token.Split(':')[1]);
        log.ShouldNotContain("Annabella");
        log.ShouldNotContain("Zelensky");
    }

    private async Task AllAnsweredAsync()
    {
        await telegram.ExpectAllConfirmedAsync();
        await storage.ExpectEmptyAsync();
    }
}
