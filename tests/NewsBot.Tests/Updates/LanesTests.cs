using System.Collections.Concurrent;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Replies;
using NewsBot.Tests.Corridor;
using NewsBot.Updates;

namespace NewsBot.Tests.Updates;

public sealed class LanesTests
{
    private static readonly TurnOptions Quick = new() { AtOnce = 4, RetryPause = TimeSpan.Zero };

    /// <summary>Which chat each of some asks is in, and how often its work fails before it succeeds.</summary>
    private static readonly Gen<(int Chat, int Failures)[]> Days = Gen.Select(Gen.Int[1, 5], Gen.Int[0, 2]).Array[1, 40];

    [Fact]
    public async Task Every_ask_is_answered_once_in_the_order_of_its_chat_and_never_two_at_a_time()
    {
        await Days.SampleAsync(
            async day =>
            {
                var storage = new StorageInMemory(TimeProvider.System);
                var (answered, busy, most) = (new ConcurrentDictionary<long, ConcurrentQueue<int>>(), new ConcurrentDictionary<long, int>(), 0);
                var atWork = 0;
                using var lane = Lane(storage, async (waiting, _) =>
                {
                    var (chat, number) = (waiting.Ask.Chat.Chat, waiting.Ask.Id.Update);
                    busy.AddOrUpdate(chat, 1, (_, count) => count + 1).ShouldBe(1);
                    most = Math.Max(most, Interlocked.Increment(ref atWork));
                    await Task.Yield();
                    var attempts = storage.Waiting.Single(one => one.Ask.Id.Update == number).Attempts;
                    Interlocked.Decrement(ref atWork);
                    busy[chat] = 0;
                    if (attempts <= day[number].Failures)
                    {
                        throw new IOException("not yet");
                    }

                    answered.GetOrAdd(chat, _ => new()).Enqueue(number);
                });
                using var lanes = Lanes(lane, storage);

                await Task.WhenAll(day.Select((ask, number) => Task.Factory.StartNew(
                    async () =>
                    {
                        await storage.AcceptAsync([new(number, [Some.Command("help", number, ask.Chat)])], TestContext.Current.CancellationToken);
                        lanes.Wake(new(ask.Chat));
                    },
                    TestContext.Current.CancellationToken,
                    TaskCreationOptions.None,
                    TaskScheduler.Default).Unwrap()));
                await storage.ExpectEmptyAsync();
                await lanes.StopAsync(TestContext.Current.CancellationToken);

                answered.Values.Sum(numbers => numbers.Count).ShouldBe(day.Length);
                most.ShouldBeLessThanOrEqualTo(Quick.AtOnce);
            },
            iter: 60);
    }

    [Fact]
    public async Task Asks_that_wait_are_answered_in_order()
    {
        var storage = new StorageInMemory(TimeProvider.System);
        var answered = new ConcurrentQueue<int>();
        using var lane = Lane(storage, (waiting, _) =>
        {
            answered.Enqueue(waiting.Ask.Id.Update);
            return Task.CompletedTask;
        });
        using var lanes = Lanes(lane, storage);
        await storage.AcceptAsync([.. Enumerable.Range(0, 20).Reverse().Select(number => new Arrival(number, [Some.Command("help", number)]))], TestContext.Current.CancellationToken);

        await lanes.StartAsync(TestContext.Current.CancellationToken);
        await storage.ExpectEmptyAsync();
        await lanes.StopAsync(TestContext.Current.CancellationToken);

        answered.ShouldBe(Enumerable.Range(0, 20));
    }

    [Fact]
    public async Task After_three_failures_comes_the_apology_and_then_the_next_ask()
    {
        var storage = new StorageInMemory(TimeProvider.System);
        var (attempts, apologies) = (0, 0);
        using var lane = new Lane(
            storage,
            new(
                (_, _) => Task.CompletedTask,
                (waiting, _) => waiting.Ask.Id.Update == 2 ? Task.CompletedTask : throw new IOException($"poison {++attempts}"),
                (_, _) => Task.FromResult(++apologies)),
            Options.Create(Quick),
            Options.Create(new AskOptions()),
            TimeProvider.System,
            NullLogger<Lane>.Instance);
        await storage.AcceptAsync([new(1, [Some.Command("help", 1)]), new(2, [Some.Command("help", 2)])], TestContext.Current.CancellationToken);

        while (await lane.StepAsync(new(1), TestContext.Current.CancellationToken))
        {
            (attempts, apologies).ShouldBeOneOf((1, 0), (2, 0), (3, 0), (3, 1));
        }

        (attempts, apologies, storage.Waiting.Count).ShouldBe((3, 1, 0));
    }

    [Theory]
    [InlineData(9, 1, 0)]
    [InlineData(10, 0, 1)]
    public async Task A_program_that_is_killed_often_gives_up_an_ask_only_after_many_starts(int kills, int answers, int apologies)
    {
        var storage = new StorageInMemory(TimeProvider.System);
        await storage.AcceptAsync([new(1, [Some.Command("help", 1)])], TestContext.Current.CancellationToken);
        for (var kill = 0; kill < kills; kill++)
        {
            await storage.AttemptAsync(new(1), new(1), TestContext.Current.CancellationToken);
        }

        var (answered, apologised) = (0, 0);
        using var lane = new Lane(
            storage,
            new((_, _) => Task.CompletedTask, (_, _) => Task.FromResult(++answered), (_, _) => Task.FromResult(++apologised)),
            Options.Create(Quick),
            Options.Create(new AskOptions()),
            TimeProvider.System,
            NullLogger<Lane>.Instance);
        await lane.StepAsync(new(1), TestContext.Current.CancellationToken);

        (answered, apologised, storage.Waiting.Count).ShouldBe((answers, apologies, 0));
    }

    [Fact]
    public async Task Waiting_for_room_is_no_attempt()
    {
        var storage = new StorageInMemory(TimeProvider.System);
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var lane = Lane(storage, (_, _) =>
        {
            begun.TrySetResult();
            return end.Task;
        }, new() { AtOnce = 1 });
        var chats = Enumerable.Range(1, 2).Select(chat => new ChatKey(chat)).ToList();
        foreach (var chat in chats)
        {
            await storage.AcceptAsync([new((int)chat.Chat, [Some.Command("help", (int)chat.Chat, chat.Chat)])], TestContext.Current.CancellationToken);
        }

        var work = chats.ConvertAll(chat => lane.StepAsync(chat, TestContext.Current.CancellationToken));
        await begun.Task;

        storage.Waiting.Select(one => one.Attempts).Order().ShouldBe([0, 1]);
        end.SetResult();
        await Task.WhenAll(work);
    }

    [Fact]
    public async Task A_chat_that_takes_no_messages_is_given_up_at_once()
    {
        var storage = new StorageInMemory(TimeProvider.System);
        using var lane = Lane(storage, (_, _) => throw new UndeliverableException(new IOException("blocked")));
        await storage.AcceptAsync([new(1, [Some.Command("help", 1)])], TestContext.Current.CancellationToken);

        (await lane.StepAsync(new(1), TestContext.Current.CancellationToken)).ShouldBeTrue();

        storage.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lane_that_broke_is_taken_up_by_the_sweep()
    {
        var storage = new StorageInMemory(TimeProvider.System);
        using var lane = Lane(storage, (_, _) => Task.CompletedTask);
        using var lanes = Lanes(lane, storage, TimeSpan.FromMilliseconds(20));
        await storage.AcceptAsync([new(1, [Some.Command("help", 1)])], TestContext.Current.CancellationToken);
        storage.Trouble = new IOException("disk full");

        lanes.Wake(new(1));
        await Eventually.TrueAsync(() => storage.Refusals > 0, "the lane broke");
        storage.Trouble = null;
        storage.Waiting.Count.ShouldBe(1);
        await lanes.StartAsync(TestContext.Current.CancellationToken);

        await storage.ExpectEmptyAsync();
        await lanes.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_the_work_left_in_memory_is_given_back_when_it_is_over()
    {
        var storage = new StorageInMemory(TimeProvider.System);
        var left = new WeakReference(null);
        using var lane = Lane(storage, (_, _) =>
        {
            left.Target = new byte[1_000_000];
            return Task.CompletedTask;
        });
        using var lanes = Lanes(lane, storage, TimeSpan.FromMilliseconds(20));
        await storage.AcceptAsync([new(1, [Some.Command("help", 1)])], TestContext.Current.CancellationToken);

        await lanes.StartAsync(TestContext.Current.CancellationToken);
        await storage.ExpectEmptyAsync();

        var patience = TimeProvider.System.GetTimestamp();
        while (left.IsAlive && TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        left.IsAlive.ShouldBeFalse();
        await lanes.StopAsync(TestContext.Current.CancellationToken);
    }

    private static Lane Lane(StorageInMemory storage, TurnStep answer, TurnOptions? options = null) => new(
        storage,
        new((_, _) => Task.CompletedTask, answer, (_, _) => throw new InvalidOperationException("Nobody should be apologised to.")),
        Options.Create(options ?? Quick),
        Options.Create(new AskOptions()),
        TimeProvider.System,
        NullLogger<Lane>.Instance);

    private static InProcessLanes Lanes(Lane lane, StorageInMemory storage, TimeSpan? sweepEvery = null) => new(
        lane,
        storage,
        Options.Create(new TurnOptions { SweepEvery = sweepEvery ?? TimeSpan.FromMinutes(1) }),
        TimeProvider.System,
        NullLogger<InProcessLanes>.Instance);
}
