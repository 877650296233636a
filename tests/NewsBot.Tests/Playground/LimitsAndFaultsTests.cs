using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Tests.Playground;

public sealed class LimitsAndFaultsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_takes_a_burst_and_then_one_message_a_second()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var bob = telegram.AddGuest("Bob");
        for (var i = 0; i < 5; i++)
        {
            await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);
        }

        var refused = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));
        await bot.SendMessage(bob.Id, "x", cancellationToken: Cancellation);
        time.Advance(TimeSpan.FromSeconds(1));
        await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);

        refused.Message.ShouldBe("Too Many Requests: retry after 1");
        refused.Parameters!.RetryAfter.ShouldBe(1);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Coming_back_too_early_is_sloppy()
    {
        var options = new FakeTelegramOptions { Time = new FakeTimeProvider(), Flood = new FloodLimits { ChatBurst = 1 } };
        await using var telegram = await FakeTelegram.StartAsync(options, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);

        await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));
        await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));

        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("ignored_retry_after");
    }

    [Fact]
    public async Task A_group_takes_twenty_messages_and_edits_a_minute()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var group = telegram.AddGroup("Talk", telegram.AddPerson("Ann"));
        for (var i = 0; i < 20; i++)
        {
            await bot.SendMessage(group.Id, "x", cancellationToken: Cancellation);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(group.Id, "x", cancellationToken: Cancellation));

        refused.Parameters!.RetryAfter.ShouldBe(40);
    }

    [Fact]
    public async Task Thirty_messages_a_second_are_taken_overall()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = new FakeTimeProvider() }, Cancellation);
        var bot = telegram.Client();
        for (var i = 0; i < 30; i++)
        {
            await bot.SendMessage(telegram.AddGuest().Id, "x", cancellationToken: Cancellation);
        }

        await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(telegram.AddGuest().Id, "x", cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Flood_control_can_be_off()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Flood = null }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        for (var i = 0; i < 40; i++)
        {
            await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);
        }

        ann.Chat.BotMessages.Count.ShouldBe(40);
    }

    [Fact]
    public async Task A_fault_befalls_the_calls_it_is_meant_for_and_no_more()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        telegram.Fail(Fault.TooMany(TimeSpan.FromSeconds(3)), "send*", times: 2);

        await bot.GetMe(Cancellation);
        var first = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));
        await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));
        await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);

        first.Parameters!.RetryAfter.ShouldBe(3);
        ann.Chat.BotMessages.Count.ShouldBe(1);
        telegram.Violations.ShouldBeEmpty();
    }

    public static TheoryData<string, bool> Faults => new() { { "InternalError", false }, { "BadGateway", false }, { "DropBefore", false }, { "DropAfter", true }, { "Garbage", true }, { "Truncated", true } };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_broken_answer_does_not_tell_whether_the_call_was_executed(string name, bool executed)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        telegram.Fail((Fault)typeof(Fault).GetProperty(name)!.GetValue(null)!, "sendMessage");

        await Should.ThrowAsync<RequestException>(telegram.Client().SendMessage(ann.Id, "x", cancellationToken: Cancellation));

        ann.Chat.BotMessages.Count.ShouldBe(executed ? 1 : 0);
        telegram.Calls.ShouldHaveSingleItem().Fault.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_slow_answer_comes_late()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        telegram.Fail(Fault.Slow(TimeSpan.FromMilliseconds(300)), "sendMessage");

        await telegram.Client().SendMessage(ann.Id, "x", cancellationToken: Cancellation);

        (await telegram.ExpectCallAsync("sendMessage")).Duration!.Value.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(290));
        ann.Chat.BotMessages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_lone_star_spares_the_polls()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        telegram.Fail(Fault.InternalError, times: 5);

        await bot.GetUpdates(cancellationToken: Cancellation);
        await Should.ThrowAsync<ApiRequestException>(bot.GetMe(Cancellation));
        telegram.StopFailing();

        (await bot.GetMe(Cancellation)).Username.ShouldBe(telegram.Bot.Username);
    }
}
