using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Playground;

public sealed class PollingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_comes_again_until_a_higher_offset_confirms_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        telegram.AddPerson("Ann").Say("one");

        var first = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        var again = (await bot.GetUpdates(first.Id, cancellationToken: Cancellation)).ShouldHaveSingleItem();
        var after = await bot.GetUpdates(first.Id + 1, cancellationToken: Cancellation);

        again.Id.ShouldBe(first.Id);
        after.ShouldBeEmpty();
        telegram.WaitingUpdates.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_poll_ends_when_somebody_writes()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");

        var poll = telegram.Client().GetUpdates(timeout: 50, cancellationToken: Cancellation);
        await telegram.WaitForAsync(one => one.Calls.Count == 1, "the poll");
        poll.IsCompleted.ShouldBeFalse();
        ann.Say("hello");

        (await poll).ShouldHaveSingleItem().Message!.Text.ShouldBe("hello");
    }

    [Fact]
    public async Task A_long_poll_without_news_ends_empty_after_its_time()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var updates = await telegram.Client().GetUpdates(timeout: 1, cancellationToken: Cancellation);

        updates.ShouldBeEmpty();
        telegram.Calls.ShouldHaveSingleItem().Duration!.Value.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task A_limit_takes_the_oldest_and_a_negative_offset_keeps_the_newest()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        foreach (var text in new[] { "1", "2", "3", "4" })
        {
            ann.Say(text);
        }

        var oldest = await bot.GetUpdates(limit: 2, cancellationToken: Cancellation);
        var newest = await bot.GetUpdates(offset: -1, cancellationToken: Cancellation);
        var left = await bot.GetUpdates(cancellationToken: Cancellation);

        oldest.Select(update => update.Message!.Text).ShouldBe(["1", "2"]);
        newest.Select(update => update.Message!.Text).ShouldBe(["4"]);
        left.Select(update => update.Message!.Text).ShouldBe(["4"]);
    }

    [Fact]
    public async Task Allowed_updates_are_remembered_until_another_list_comes()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");

        await bot.GetUpdates(allowedUpdates: [UpdateType.CallbackQuery], cancellationToken: Cancellation);
        ann.Say("unwanted");
        (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldBeEmpty();
        await bot.GetUpdates(allowedUpdates: [], cancellationToken: Cancellation);
        ann.Say("wanted");

        (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().Message!.Text.ShouldBe("wanted");
    }

    [Fact]
    public async Task The_older_of_two_pollers_is_sent_away()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var older = telegram.Client().GetUpdates(timeout: 50, cancellationToken: Cancellation);
        await telegram.WaitForAsync(one => one.IsPolled, "the first poll");

        var newer = telegram.Client().GetUpdates(timeout: 50, cancellationToken: Cancellation);
        var conflict = await Should.ThrowAsync<ApiRequestException>(older);
        telegram.AddPerson("Ann").Say("for the newer one");

        conflict.ErrorCode.ShouldBe(409);
        conflict.Message.ShouldBe("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        (await newer).ShouldHaveSingleItem();
        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("conflict_polling");
    }

    [Fact]
    public async Task Polling_is_refused_while_a_webhook_is_set()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        await bot.SetWebhook("https://example.com/hook", cancellationToken: Cancellation);

        var conflict = await Should.ThrowAsync<ApiRequestException>(bot.GetUpdates(cancellationToken: Cancellation));
        (await bot.GetWebhookInfo(Cancellation)).Url.ShouldBe("https://example.com/hook");
        await bot.DeleteWebhook(cancellationToken: Cancellation);

        conflict.Message.ShouldBe("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldBeEmpty();
        (await bot.GetWebhookInfo(Cancellation)).Url.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_died_in_a_poll_gets_everything_when_it_comes_back()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        using var death = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var poll = telegram.Client().GetUpdates(timeout: 50, cancellationToken: death.Token);
        await telegram.WaitForAsync(one => one.Calls.Count == 1, "the poll");

        await death.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(poll);
        telegram.AddPerson("Ann").Say("are you there?");
        var updates = await telegram.Client().GetUpdates(timeout: 50, cancellationToken: Cancellation);

        updates.ShouldHaveSingleItem().Message!.Text.ShouldBe("are you there?");
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_confirmed_update_can_be_delivered_twice()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var message = telegram.AddPerson("Ann").Say("once");
        var first = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        await bot.GetUpdates(first.Id + 1, cancellationToken: Cancellation);

        telegram.Redeliver(message);
        var again = (await bot.GetUpdates(first.Id + 1, cancellationToken: Cancellation)).ShouldHaveSingleItem();

        again.Id.ShouldBe(first.Id);
        (await bot.GetUpdates(first.Id + 1, cancellationToken: Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_confirmation_brings_the_update_again()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        telegram.AddPerson("Ann").Say("once");
        var first = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();

        telegram.LoseConfirmations();
        var again = (await bot.GetUpdates(first.Id + 1, cancellationToken: Cancellation)).ShouldHaveSingleItem();

        again.Id.ShouldBe(first.Id);
        (await bot.GetUpdates(first.Id + 1, cancellationToken: Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Telegram_can_go_away_and_come_back_at_the_same_address()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var poll = bot.GetUpdates(timeout: 50, cancellationToken: Cancellation);
        await telegram.WaitForAsync(one => one.Calls.Count == 1, "the poll");

        await telegram.GoOfflineAsync();
        await Should.ThrowAsync<RequestException>(poll);
        await Should.ThrowAsync<RequestException>(bot.GetMe(Cancellation));
        telegram.AddPerson("Ann").Say("while you were away");
        await telegram.ComeBackAsync(Cancellation);

        (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(149, 2)]
    [InlineData(151, 1)]
    [InlineData(86_401, 0)]
    public async Task Telegram_forgets_presses_sooner_than_messages(int seconds, int left)
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        await bot.SendMessage(ann.Id, "x", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("a", "b")), cancellationToken: Cancellation);
        ann.Press(ann.Chat.BotMessages[0], "a");
        ann.Say("hello");

        time.Advance(TimeSpan.FromSeconds(seconds));

        (await bot.GetUpdates(cancellationToken: Cancellation)).Length.ShouldBe(left);
    }

    [Fact]
    public async Task A_poll_that_repeats_its_offset_at_once_can_be_slowed_down()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time, SlowsRepeatedPolls = true }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        ann.Say("one");
        ann.Say("two");

        (await bot.GetUpdates(cancellationToken: Cancellation)).Length.ShouldBe(2);
        var repeated = await bot.GetUpdates(cancellationToken: Cancellation);
        time.Advance(TimeSpan.FromSeconds(1));
        (await bot.GetUpdates(cancellationToken: Cancellation)).Length.ShouldBe(2);
        (await bot.GetUpdates(repeated[0].Id + 2, cancellationToken: Cancellation)).ShouldBeEmpty();
        var waiting = bot.GetUpdates(repeated[0].Id + 2, cancellationToken: Cancellation);
        await telegram.WaitForAsync(one => one.IsPolled, "the poll that waits");

        // It may begin to count its wait a moment after it is seen.
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(3));
                return waiting.IsCompleted;
            },
            "the poll ends");
        repeated.ShouldHaveSingleItem();
        (await waiting).ShouldBeEmpty();
    }
}
