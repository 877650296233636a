using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

public sealed class CrashTests : IAsyncLifetime
{
    private readonly StorageInMemory storage = new(TimeProvider.System);
    private FakeTelegram telegram = null!;
    private Person ann = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Cancellation);
        ann = telegram.AddPerson("Ann");
    }

    public async ValueTask DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task What_was_broken_off_is_answered_once_after_the_next_start()
    {
        storage.BeforeRemembering = (_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        await using (await BotUnderTest.StartAsync(telegram, storage, ("Turns:FinishWithin", "00:00:00")))
        {
            ann.Say(Articles.English(10));
            await ann.Chat.ExpectMessageAsync();
            await telegram.ExpectAllConfirmedAsync();
        }

        storage.Waiting.ShouldHaveSingleItem().Sent.Count.ShouldBe(1);
        storage.BeforeRemembering = (_, _) => Task.CompletedTask;
        await using var next = await BotUnderTest.StartAsync(telegram, storage);

        await ann.Chat.BotMessages[0].ExpectEditAsync();
        await storage.ExpectEmptyAsync();
        ann.Chat.BotMessages.Count.ShouldBe(1);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_crash_between_the_answer_and_its_completion_changes_nothing()
    {
        await using (await BotUnderTest.StartAsync(telegram, storage))
        {
            ann.Say(Articles.English(10));
            await (await ann.Chat.ExpectMessageAsync()).ExpectEditAsync();
            await storage.ExpectEmptyAsync();
        }

        storage.BringBack();
        await using var next = await BotUnderTest.StartAsync(telegram, storage);

        await storage.ExpectEmptyAsync();
        ann.Chat.BotMessages.ShouldHaveSingleItem().Versions.Count.ShouldBe(2);

        // Telegram's answer to the repeated edit is how the bot learns that nothing is left to do.
        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("not_modified");
    }

    [Fact]
    public async Task A_turn_that_runs_when_the_program_is_told_to_stop_is_finished()
    {
        var (started, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        storage.BeforeRemembering = (_, _) =>
        {
            started.SetResult();
            return release.Task;
        };
        await using var bot = await BotUnderTest.StartAsync(telegram, storage);
        ann.Say(Articles.English(10));
        await started.Task.WaitAsync(Cancellation);
        ann.Say("hello");
        await Eventually.TrueAsync(() => storage.Waiting.Count == 2, "the second ask waits");

        var stopping = bot.StopAsync();
        release.SetResult();
        await stopping;

        ann.Chat.BotMessages.ShouldHaveSingleItem().Versions.Count.ShouldBe(2);
        storage.Waiting.Count.ShouldBe(1);
        telegram.WaitingUpdates.ShouldBeEmpty();
        telegram.Violations.ShouldBeEmpty();
    }
}
