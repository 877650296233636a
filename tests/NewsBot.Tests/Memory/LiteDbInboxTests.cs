using NewsBot.Asks;

namespace NewsBot.Tests.Memory;

public sealed class LiteDbInboxTests : InboxContract, IAsyncDisposable
{
    private readonly StorageUnderTest storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_of_a_hundred_updates_waits_for_the_disk_as_often_as_one()
    {
        var inbox = (IInbox)storage.Inbox;
        await inbox.AcceptAsync(1_000, [SomeMemories.Ask(1_000)], Stop);
        var before = storage.Storage.Waits;

        await inbox.AcceptAsync(1_001, [SomeMemories.Ask(1_001)], Stop);
        var one = storage.Storage.Waits - before;
        await inbox.AcceptAsync([.. Enumerable.Range(1, 100).Select(update => new Arrival(update, [SomeMemories.Ask(update)]))], Stop);

        one.ShouldBe(2);
        (storage.Storage.Waits - before - one).ShouldBe(2);
    }

    [Fact]
    public async Task Update_ids_are_forgotten_when_they_are_old_and_not_before()
    {
        var inbox = (IInbox)storage.Inbox;
        await inbox.AcceptAsync([.. Enumerable.Range(0, 2_500).Select(update => new Arrival(update, []))], Stop);
        storage.Time.Advance(TimeSpan.FromHours(71));
        await inbox.AcceptAsync(9_999, [], Stop);
        await QuietAsync();
        (await inbox.AcceptAsync(7, [], Stop)).ShouldBeFalse();

        foreach (var _ in Enumerable.Range(0, 10))
        {
            storage.Time.Advance(TimeSpan.FromHours(1));
            await QuietAsync();
        }

        var known = await storage.Storage.AskAsync(database => database.GetCollection("accepted").Count(), Stop);
        known.ShouldBe(1);
        (await inbox.AcceptAsync(9_999, [], Stop)).ShouldBeFalse();
        (await inbox.AcceptAsync(7, [], Stop)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"ask":"dance","id":{"update":2,"part":0}}""")]
    [InlineData("null")]
    public async Task An_ask_that_cannot_be_read_is_put_aside_and_the_others_are_answered(string json)
    {
        var inbox = storage.Inbox;
        await inbox.AcceptAsync(
            [new(1, [SomeMemories.Ask(1)]), new(2, [SomeMemories.Ask(2)]), new(3, [SomeMemories.Ask(3, chat: new(7))]), new(4, [SomeMemories.Ask(4)])],
            Stop);
        await storage.Storage.AskAsync(
            database =>
            {
                var asks = database.GetCollection("inbox");
                foreach (var ask in asks.FindAll().ToList().Where(ask => ask["json"].AsString.Contains("\"update\":2", StringComparison.Ordinal)
                    || ask["json"].AsString.Contains("\"update\":3", StringComparison.Ordinal)))
                {
                    ask["json"] = json;
                    asks.Update(ask);
                }

                return true;
            },
            Stop);

        (await inbox.WaitingAsync(SomeMemories.Chat, 2, Stop)).Select(each => each.Ask.Id.Update).ShouldBe([1, 4]);
        (await inbox.WaitingAsync(new(7), 2, Stop)).ShouldBeEmpty();

        (await inbox.WaitingChatsAsync(Stop)).ShouldBe([SomeMemories.Chat]);
        (await storage.Storage.AskAsync(database => database.GetCollection("unreadable").Count(), Stop)).ShouldBe(2);
    }

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    protected override Task<IInbox> OpenAsync() => Task.FromResult<IInbox>(storage.Inbox);

    protected override Task RestartAsync() => storage.CloseAsync();

    private async Task QuietAsync()
    {
        storage.Time.Advance(TimeSpan.FromSeconds(3));
        await storage.Storage.SizeAsync(Stop);
    }
}
