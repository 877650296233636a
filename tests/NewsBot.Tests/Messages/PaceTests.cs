using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Messages;

namespace NewsBot.Tests.Messages;

public sealed class PaceTests
{
    private const long Person = 7;
    private const long Group = -7;

    [Theory]
    [InlineData(Person, 60, 65)]
    [InlineData(Group, 15, 20)]
    public async Task A_chat_gets_no_more_in_a_minute_than_Telegram_allows(long chat, int least, int most)
    {
        var time = new FakeTimeProvider();
        using var pace = new Pace(Options.Create(new MessageOptions()), time);

        var sent = await SentAsync(pace, time, TimeSpan.FromMinutes(3), chat);

        sent.Count(at => at < TimeSpan.FromSeconds(1)).ShouldBe(5);
        foreach (var start in sent)
        {
            sent.Count(at => at >= start && at < start + TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(most);
        }

        sent.Count(at => at >= TimeSpan.FromMinutes(1) && at < TimeSpan.FromMinutes(2)).ShouldBeInRange(least - 1, most);
    }

    [Fact]
    public async Task No_second_of_Telegrams_clock_holds_more_than_thirty_whenever_it_counts_a_call()
    {
        await Gen.Select(Gen.Int[0, 90].Array[200], Gen.Int[0, 100].Array[200]).SampleAsync(
            async (ways, shares) =>
            {
                var time = new FakeTimeProvider();
                using var pace = new Pace(Options.Create(new MessageOptions()), time);
                var (counted, under) = (new List<int>(), new List<(IDisposable Place, int Until)>());
                for (var now = 0; now < 4_000; now += 10, time.Advance(TimeSpan.FromMilliseconds(10)))
                {
                    under.Where(call => call.Until <= now).ToList().ForEach(call => call.Place.Dispose());
                    under.RemoveAll(call => call.Until <= now);
                    while (pace.Delay(counted.Count + 1) == TimeSpan.Zero)
                    {
                        var (way, share) = (ways[counted.Count % ways.Length], shares[counted.Count % shares.Length]);
                        under.Add((await TakenAsync(pace, counted.Count + 1), now + (10 * way)));
                        counted.Add(now + (way * share / 10));
                    }
                }

                counted.ForEach(start => counted.Count(at => at >= start && at < start + 1_000).ShouldBeLessThanOrEqualTo(30));
                counted.Count.ShouldBeGreaterThan(60);
            },
            iter: 20);
    }

    [Fact]
    public async Task Who_waits_for_all_chats_together_goes_in_turn()
    {
        var time = new FakeTimeProvider();
        using var pace = new Pace(Options.Create(new MessageOptions { PerSecond = 2 }), time);
        var waiting = Enumerable.Range(1, 9).Select(chat => pace.WaitAsync(chat, TestContext.Current.CancellationToken)).ToList();

        for (var passed = 1; passed < 4; passed++)
        {
            waiting.Take(2 * passed).ShouldAllBe(place => place.IsCompletedSuccessfully);
            waiting.Skip(2 * passed).ShouldAllBe(place => !place.IsCompleted);
            pace.Delay(10).ShouldBeGreaterThan(TimeSpan.FromSeconds(3 - passed));
            time.Advance(TimeSpan.FromMilliseconds(1_001));
            var expected = 2 * (passed + 1);
            await Eventually.TrueAsync(() => waiting.Count(place => place.IsCompleted) == expected, $"{expected} go");
        }
    }

    [Fact]
    public void A_chat_that_must_be_silent_is_silent_and_the_others_are_not()
    {
        using var pace = new Pace(Options.Create(new MessageOptions()), new FakeTimeProvider());

        pace.HoldBack(Person, TimeSpan.FromSeconds(90));

        pace.Delay(Person).ShouldBeInRange(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(91));
        pace.Delay(Person + 1).ShouldBe(TimeSpan.Zero);
    }

    /// <summary>Sends as fast as the pace lets it, in steps of 10 ms.</summary>
    /// <returns>When each message went.</returns>
    private static async Task<List<TimeSpan>> SentAsync(Pace pace, FakeTimeProvider time, TimeSpan duration, long chat)
    {
        var sent = new List<TimeSpan>();
        for (var at = TimeSpan.Zero; at < duration; at += TimeSpan.FromMilliseconds(10))
        {
            while (pace.Delay(chat) == TimeSpan.Zero)
            {
                using var place = await TakenAsync(pace, chat);
                sent.Add(at);
            }

            time.Advance(TimeSpan.FromMilliseconds(10));
        }

        return sent;
    }

    private static async Task<IDisposable> TakenAsync(Pace pace, long chat)
    {
        var place = pace.WaitAsync(chat, TestContext.Current.CancellationToken);
        place.IsCompletedSuccessfully.ShouldBeTrue();
        return await place;
    }
}
