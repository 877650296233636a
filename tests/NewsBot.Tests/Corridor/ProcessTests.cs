using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>The program itself, with its storage on disk, started, told to stop and killed.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-process-").FullName;
    private FakeTelegram telegram = null!;
    private PageServer site = null!;
    private Person ann = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(new() { Patience = TimeSpan.FromSeconds(30) }, Cancellation);
        site = await PageServer.StartAsync("Bridges to close", Cancellation);
        ann = telegram.AddPerson("Ann");
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await telegram.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_link_is_answered_once_after_the_program_was_killed_in_the_middle()
    {
        site.Slow();
        using (var killed = Start())
        {
            ann.Say(site.Article.ToString());
            await ann.Chat.ExpectMessageAsync();
            await Eventually.TrueAsync(() => site.Visits == 1, "the page is asked for");
            await killed.KillAsync();
        }

        site.Resume();
        using var bot = Start();

        var briefing = await ann.Chat.BotMessages[0].ExpectEditAsync(version => version.Text.Contains("Bridges to close", StringComparison.Ordinal));
        briefing.Text.ShouldContain("Bridges to close");
        ann.Say("/history");
        var history = await ann.Chat.ExpectMessageAsync();
        history.Text.ShouldContain("Bridges to close");
        ann.Chat.BotMessages.Count.ShouldBe(2);
        (await bot.StopAsync()).ShouldBe(0);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_accepted_and_what_came_later_are_all_answered_after_a_kill()
    {
        site.Slow();
        using (var killed = Start())
        {
            ann.Say(site.Article.ToString());
            await Eventually.TrueAsync(() => site.Visits == 1, "the page is asked for");
            ann.Say("hello");
            await telegram.ExpectAllConfirmedAsync();
            await killed.KillAsync();
        }

        ann.Say("/help");
        site.Resume();
        using var bot = Start();

        await telegram.WaitForAsync(_ => ann.Chat.BotMessages.Count == 3, "three answers");
        ann.Chat.BotMessages.Select(answer => answer.ReplyTo).ShouldBe(ann.Chat.Transcript.Where(message => !message.IsFromBot).Select(message => (int?)message.Id));
    }

    [Fact]
    public async Task Told_to_stop_it_confirms_what_it_has_and_ends_well()
    {
        using var bot = Start();
        ann.Say("hello");
        await ann.Chat.ExpectMessageAsync();

        var status = await bot.StopAsync();

        status.ShouldBe(0, bot.Said);
        telegram.WaitingUpdates.ShouldBeEmpty();
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_token_ends_it_with_status_1_and_one_line()
    {
        using var bot = BotProcess.Start(telegram, folder, ("Telegram:Token", "1:wrong"));

        (await bot.EndAsync()).ShouldBe(1);

        bot.Said.Split('\n').Count(line => line.Contains("@BotFather", StringComparison.Ordinal)).ShouldBe(1);
        bot.Said.ShouldNotContain("1:wrong");
    }

    private BotProcess Start() => BotProcess.Start(telegram, folder, PageServer.Allowed);
}
