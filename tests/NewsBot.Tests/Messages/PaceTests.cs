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
    public void A_chat_gets_no_more_in_a_minute_than_Telegram_allows(long chat, int least, int most)
    {
        var time = new FakeTimeProvider();
        var pace = new Pace(Options.Create(new MessageOptions()), time);

        var sent = Sent(pace, time, TimeSpan.FromMinutes(3), _ => chat).Select(message => message.At).ToList();

        sent.Count(at => at < TimeSpan.FromSeconds(1)).ShouldBe(5);
        foreach (var start in sent)
        {
            sent.Count(at => at >= start && at < start + TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(most);
        }

        sent.Count(at => at >= TimeSpan.FromMinutes(1) && at < TimeSpan.FromMinutes(2)).ShouldBeInRange(least - 1, most);
    }

    [Fact]
    public void All_chats_together_get_no_more_than_thirty_in_any_second()
    {
        Gen.Int[1, 200].Array[200].Sample(
            chats =>
            {
                var time = new FakeTimeProvider();
                var pace = new Pace(Options.Create(new MessageOptions()), time);

                var sent = Sent(pace, time, TimeSpan.FromSeconds(3), number => chats[number % chats.Length]).Select(message => message.At).ToList();

                foreach (var start in sent)
                {
                    sent.Count(at => at >= start && at < start + TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(30);
                }
            },
            iter: 20);
    }

    [Fact]
    public void A_chat_that_must_be_silent_is_silent_and_the_others_are_not()
    {
        var pace = new Pace(Options.Create(new MessageOptions()), new FakeTimeProvider());

        pace.HoldBack(Person, TimeSpan.FromSeconds(90));

        pace.Delay(Person).ShouldBeInRange(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(91));
        pace.Delay(Person + 1).ShouldBe(TimeSpan.Zero);
    }

    /// <summary>Sends as fast as the pace lets it, in steps of 10 ms.</summary>
    private static IEnumerable<(TimeSpan At, long Chat)> Sent(Pace pace, FakeTimeProvider time, TimeSpan duration, Func<int, long> chatOf)
    {
        var number = 0;
        for (var at = TimeSpan.Zero; at < duration; at += TimeSpan.FromMilliseconds(10))
        {
            while (pace.Delay(chatOf(number)) == TimeSpan.Zero)
            {
                var chat = chatOf(number++);
                pace.WaitAsync(chat, CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue();
                yield return (at, chat);
            }

            time.Advance(TimeSpan.FromMilliseconds(10));
        }
    }
}
