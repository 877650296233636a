using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Corridor;

public sealed class PieceTests : IAsyncLifetime
{
    private readonly StorageInMemory storage = new(TimeProvider.System);
    private FakeTelegram telegram = null!;
    private BotUnderTest bot = null!;
    private Person ann = null!;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(TestContext.Current.CancellationToken);
        bot = await BotUnderTest.StartAsync(telegram, storage, ("Asks:LongPieceWindow", "00:00:05"));
        ann = telegram.AddPerson("Ann");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        telegram.Violations.ShouldBeEmpty();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_text_that_the_client_cut_is_one_article()
    {
        var text = Articles.English(100);

        var pieces = ann.Paste(text);

        pieces.Count.ShouldBeGreaterThan(2);
        await BriefedAsync(pieces[0]);
        ann.Chat.BotMessages.Count.ShouldBe(1);
        WithoutBlanks(storage.Entries[0].Article.Text).ShouldBe(WithoutBlanks(text));
    }

    [Fact]
    public async Task The_rest_of_a_question_that_the_client_cut_is_no_article()
    {
        var pieces = ann.Paste("/ask " + Articles.English(50));

        pieces.Count.ShouldBeGreaterThan(1);
        var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == pieces[0].Id);
        answer.Text.ShouldStartWith("A question has at most 500 characters");
        await telegram.ExpectAllConfirmedAsync();
        ann.Say("/history");
        (await ann.Chat.ExpectMessageAsync(message => message.Id > answer.Id)).Text.ShouldStartWith("No article yet");
        ann.Chat.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pieces_may_come_in_different_batches()
    {
        var sentences = Articles.English(60);
        var seam = sentences.LastIndexOf('\n', 4_000);

        var first = ann.Say(sentences[..seam].Trim());
        var placeholder = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == first.Id);
        await telegram.ExpectAllConfirmedAsync();
        placeholder.Versions.Count.ShouldBe(1);
        ann.Say(sentences[seam..^2_000].Trim());

        await BriefedAsync(first);
        ann.Chat.BotMessages.Count.ShouldBe(1);
        storage.Entries[0].Article.Text.Length.ShouldBeGreaterThan(4_096);
    }

    [Fact]
    public async Task In_a_group_only_the_first_piece_names_us_and_others_talk_in_between()
    {
        var ben = telegram.AddPerson("Ben");
        var group = telegram.AddSupergroup("Talk", ann, ben);
        group.SetBotStatus(ChatMemberStatus.Administrator);
        var text = Articles.English(80);

        var pieces = ann.Paste($"@{telegram.Bot.Username} {text}", group);
        ben.Say("Good morning, all of you!", group);
        ann.Say("Good morning, Ben!", group);

        pieces.Count.ShouldBeGreaterThan(2);
        await Eventually.TrueAsync(() => storage.Entries.Count == 1, "the article is kept");
        await storage.ExpectEmptyAsync();
        group.BotMessages.ShouldHaveSingleItem().ReplyTo.ShouldBe(pieces[0].Id);
        WithoutBlanks(storage.Entries[0].Article.Text).ShouldBe(WithoutBlanks(text));
    }

    [Fact]
    public async Task A_command_ends_the_wait_for_more()
    {
        var text = Articles.English(33);
        text.Length.ShouldBeInRange(3_481, 4_096);

        ann.Say(text);
        ann.Say("/help");
        ann.Say(Articles.English(3));

        await Eventually.TrueAsync(() => storage.Entries.Count == 2, "two articles are kept");
        await telegram.WaitForAsync(_ => ann.Chat.BotMessages.Count == 3, "three answers");
    }

    private async Task BriefedAsync(ChatMessage message)
    {
        await Eventually.TrueAsync(() => storage.Entries.Count == 1, "the article is kept");
        await storage.ExpectEmptyAsync();
        ann.Chat.BotMessages.ShouldAllBe(answer => answer.ReplyTo == message.Id);
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
