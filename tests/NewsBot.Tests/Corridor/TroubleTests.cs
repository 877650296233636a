using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

public sealed class TroubleTests : IAsyncLifetime
{
    private readonly StorageInMemory storage = new(TimeProvider.System);
    private FakeTelegram telegram = null!;
    private BotUnderTest bot = null!;
    private Person ann = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Cancellation);
        bot = await BotUnderTest.StartAsync(telegram, storage);
        ann = telegram.AddPerson("Ann");
        await telegram.ExpectCallAsync("setMyCommands");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_demand_for_silence_is_obeyed()
    {
        telegram.Fail(Fault.TooMany(TimeSpan.FromSeconds(1)), "sendMessage");

        ann.Say(Articles.English(10));

        await BriefedOnceAsync();
        telegram.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sendMessage")]
    [InlineData("editMessageText")]
    [InlineData("getUpdates")]
    public async Task A_broken_gateway_costs_only_time(string method)
    {
        telegram.Fail(Fault.BadGateway, method, times: 3);

        ann.Say(Articles.English(10));

        await BriefedOnceAsync();
        bot.Log.Lines.ShouldNotContain(line => line.Text.Contains("attempt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_edit_costs_nothing()
    {
        telegram.Fail(Fault.DropAfter, "editMessageText");

        ann.Say(Articles.English(10));

        await BriefedOnceAsync();
        ann.Chat.BotMessages[0].Versions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_written_while_Telegram_is_out_of_reach_is_answered_afterwards()
    {
        ann.Say("hello");
        await ann.Chat.ExpectMessageAsync();
        await telegram.GoOfflineAsync();
        ann.Say(Articles.English(10));

        await telegram.ComeBackAsync(Cancellation);

        await (await ann.Chat.ExpectMessageAsync()).ExpectEditAsync();
    }

    [Fact]
    public async Task A_briefing_that_Telegram_does_not_take_waits_without_being_made_again()
    {
        var made = 0;
        storage.BeforeRemembering = async (_, _) =>
        {
            made++;
            await telegram.GoOfflineAsync();
        };

        ann.Say(Articles.English(10));
        await Eventually.TrueAsync(() => bot.Log.Lines.Count(line => line.Text.Contains("takes no message", StringComparison.Ordinal)) > 2, "three tries in vain");
        await telegram.ComeBackAsync(Cancellation);

        await BriefedOnceAsync();
        made.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_given_up_before_any_work()
    {
        await telegram.GoOfflineAsync();
        ann.Say(Articles.English(10));
        ann.Chat.Block();

        await telegram.ComeBackAsync(Cancellation);

        await Eventually.TrueAsync(() => bot.Log.Lines.Any(line => line.Text.Contains("takes no more messages", StringComparison.Ordinal)), "a line in the log");
        await storage.ExpectEmptyAsync();
        storage.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_placeholder_that_was_deleted_is_replaced_by_a_new_message()
    {
        storage.BeforeRemembering = (_, _) =>
        {
            ann.Delete(ann.Chat.BotMessages[0]);
            return Task.CompletedTask;
        };

        ann.Say(Articles.English(10));

        await ann.Chat.ExpectMessageAsync();
        var briefing = await ann.Chat.ExpectMessageAsync();
        briefing.Text.ShouldNotBe("Reading…", StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_article_that_cannot_be_worked_on_gets_an_apology_after_three_attempts()
    {
        var attempts = 0;
        storage.BeforeRemembering = (entry, _) => entry.Ask.Update == storage.Waiting[0].Ask.Id.Update && ++attempts > 0 ? throw new IOException("poison") : Task.CompletedTask;

        ann.Say(Articles.English(10));
        var answer = await ann.Chat.ExpectMessageAsync();
        var apology = await answer.ExpectEditAsync();

        attempts.ShouldBe(3);
        apology.Text.ShouldContain("sorry", Case.Insensitive);
        storage.BeforeRemembering = (_, _) => Task.CompletedTask;
        ann.Say(Articles.English(12));
        await (await ann.Chat.ExpectMessageAsync()).ExpectEditAsync();
    }

    [Fact]
    public async Task An_update_that_cannot_be_stored_is_not_confirmed()
    {
        storage.Trouble = new IOException("disk full");

        var hello = ann.Say("hello");
        await Eventually.TrueAsync(() => bot.Log.Lines.Any(line => line.Text.Contains("could not be stored", StringComparison.Ordinal)), "a complaint");
        telegram.WaitingUpdates.Count.ShouldBe(1);
        storage.Trouble = null;

        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == hello.Id);
    }

    [Fact]
    public async Task A_wrong_token_stops_the_program_with_one_clear_line()
    {
        await using var other = await FakeTelegram.StartAsync(Cancellation);

        await using var refused = await BotUnderTest.StartAsync(other, new(TimeProvider.System), ("Telegram:Token", "1:wrong"));

        await Task.Delay(Timeout.InfiniteTimeSpan, refused.Stopping).ShouldThrowAsync<OperationCanceledException>();
        refused.IsTokenRefused.ShouldBeTrue();
        refused.Log.Lines.Count(line => line.Text.Contains("@BotFather", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_program_with_the_same_token_is_named()
    {
        telegram.Fail(Fault.InternalError, "getUpdates");
        await using var second = await BotUnderTest.StartAsync(telegram, new(TimeProvider.System));

        await Eventually.TrueAsync(
            () => bot.Log.Lines.Concat(second.Log.Lines).Any(line => line.Text.Contains("Another program", StringComparison.Ordinal)), "a warning");
    }

    private async Task BriefedOnceAsync()
    {
        await (await ann.Chat.ExpectMessageAsync()).ExpectEditAsync();
        await storage.ExpectEmptyAsync();
        await telegram.ExpectAllConfirmedAsync();
        ann.Chat.BotMessages.Count.ShouldBe(1);
        storage.Entries.Count.ShouldBe(1);
    }
}
