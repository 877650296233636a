using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>Updates that are brought to the bot's own server.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Updates_come_with_the_secret_and_are_gone_once_taken()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var hook = await Hook.StartAsync();
        await telegram.Client().SetWebhook(hook.Address, secretToken: "s3cret", cancellationToken: Cancellation);

        telegram.AddPerson("Ann").Say("hello");
        var delivery = await hook.NextAsync();
        delivery.Take();
        await telegram.ExpectAllConfirmedAsync();

        delivery.Body.ShouldContain("\"text\":\"hello\"");
        delivery.Secret.ShouldBe("s3cret");
        (await telegram.Client().GetWebhookInfo(Cancellation)).ShouldSatisfyAllConditions(
            info => info.PendingUpdateCount.ShouldBe(0),
            info => info.LastErrorMessage.ShouldBeNull());
    }

    [Fact]
    public async Task Within_a_chat_one_comes_after_the_other_and_chats_come_at_once()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var hook = await Hook.StartAsync();
        await telegram.Client().SetWebhook(hook.Address, cancellationToken: Cancellation);
        var (ann, bob) = (telegram.AddPerson("Ann"), telegram.AddPerson("Bob"));

        ann.Say("one");
        ann.Say("two");
        bob.Say("three");
        var (first, second) = (await hook.NextAsync(), await hook.NextAsync());

        new[] { first.Body, second.Body }.ShouldAllBe(body => body.Contains("one", StringComparison.Ordinal) || body.Contains("three", StringComparison.Ordinal));
        hook.HasMore.ShouldBeFalse();
        first.Take();
        second.Take();
        (await hook.NextAsync()).Body.ShouldContain("two");
    }

    [Fact]
    public async Task No_more_connections_are_used_than_the_bot_wants()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var hook = await Hook.StartAsync();
        await telegram.Client().SetWebhook(hook.Address, maxConnections: 1, cancellationToken: Cancellation);
        telegram.AddPerson("Ann").Say("one");
        telegram.AddPerson("Bob").Say("two");

        var first = await hook.NextAsync();
        telegram.WaitingUpdates.Count(update => update.Deliveries > 0).ShouldBe(1);
        first.Take();

        (await hook.NextAsync()).Body.ShouldContain("two");
    }

    [Fact]
    public async Task What_was_not_taken_comes_again_and_later_each_time()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        await using var hook = await Hook.StartAsync();
        await telegram.Client().SetWebhook(hook.Address, cancellationToken: Cancellation);
        telegram.AddPerson("Ann").Say("hello");

        (await hook.NextAsync()).Refuse(502);
        (await hook.NextAsync()).Refuse(500);
        await telegram.WaitForAsync(one => one.WaitingUpdates is [{ Deliveries: 2 }], "the second refusal");
        await FailedAsync(telegram, "Wrong response from the webhook: 500 Internal Server Error");
        time.Advance(TimeSpan.FromSeconds(1.9));
        hook.HasMore.ShouldBeFalse();
        (await hook.LaterAsync(time)).Refuse(429, retryAfter: 30);
        await FailedAsync(telegram, "Wrong response from the webhook: 429 Too Many Requests");
        time.Advance(TimeSpan.FromSeconds(29));
        hook.HasMore.ShouldBeFalse();
        (await hook.LaterAsync(time)).Take();

        await telegram.ExpectAllConfirmedAsync();
    }

    [Fact]
    public async Task An_answer_can_be_a_call()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var hook = await Hook.StartAsync();
        await telegram.Client().SetWebhook(hook.Address, cancellationToken: Cancellation);
        var ann = telegram.AddPerson("Ann");

        ann.Say("hello");
        (await hook.NextAsync()).Take($$"""{"method":"sendMessage","chat_id":{{ann.Id}},"text":"by the way"}""");
        (await ann.Chat.ExpectMessageAsync()).Text.ShouldBe("by the way");
        ann.Say("again");
        (await hook.NextAsync()).Take("""{"method":"deleteWebhook"}""");
        await telegram.ExpectAllConfirmedAsync();

        (await telegram.Client().GetWebhookInfo(Cancellation)).Url.ShouldBe(hook.Address);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Polling_and_a_webhook_exclude_each_other()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var hook = await Hook.StartAsync();
        var bot = telegram.Client();
        var poll = bot.GetUpdates(timeout: 50, cancellationToken: Cancellation);
        await telegram.WaitForAsync(one => one.IsPolled, "the poll");

        await bot.SetWebhook(hook.Address, cancellationToken: Cancellation);
        var ended = await Should.ThrowAsync<ApiRequestException>(poll);
        var refused = await Should.ThrowAsync<ApiRequestException>(bot.GetUpdates(cancellationToken: Cancellation));
        await bot.DeleteWebhook(cancellationToken: Cancellation);
        telegram.AddPerson("Ann").Say("hello");

        ended.Message.ShouldBe("Conflict: terminated by setWebhook request");
        refused.Message.ShouldBe("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        hook.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_there_is_told_as_the_last_error()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var hook = await Hook.StartAsync();
        await telegram.Client().SetWebhook(hook.Address, cancellationToken: Cancellation);
        await hook.DisposeAsync();

        telegram.AddPerson("Ann").Say("hello");

        await FailedAsync(telegram, "Connection refused");
        var info = await telegram.Client().GetWebhookInfo(Cancellation);
        (info.PendingUpdateCount, info.LastErrorMessage).ShouldBe((1, "Connection refused"));
        info.LastErrorDate.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_wanted_kinds_are_brought_and_pending_ones_can_be_dropped()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var hook = await Hook.StartAsync();
        telegram.AddPerson("Ann").Say("too old");

        await telegram.Client().SetWebhook(hook.Address, allowedUpdates: [UpdateType.EditedMessage], dropPendingUpdates: true, cancellationToken: Cancellation);
        var bob = telegram.AddPerson("Bob");
        bob.Edit(bob.Say("unwanted"), "wanted");

        (await hook.NextAsync()).Body.ShouldContain("\"edited_message\"");
        telegram.WaitingUpdates.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"url":"http://example.com/"}""", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("""{"url":"https://example.com:8080/"}""", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("""{"url":"https://192.168.0.1/"}""", "bad webhook: IP address 192.168.0.1 is reserved")]
    [InlineData("""{"url":"ftp://example.com/"}""", "invalid webhook URL specified")]
    [InlineData("""{"url":"https://example.com/","secret_token":"no spaces"}""", "secret token contains unallowed characters")]
    public async Task A_wrong_webhook_is_refused(string json, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        (await telegram.PostAsync("setWebhook", json)).Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public async Task Setting_it_tells_what_it_did_and_not_more_than_once_a_second()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        Task<Told> SetAsync() => telegram.PostAsync("setWebhook", """{"url":"http://127.0.0.1:1/"}""");

        var set = await SetAsync();
        var tooSoon = await SetAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        var again = await SetAsync();
        var deleted = await telegram.PostAsync("deleteWebhook", "{}");
        var nothing = await telegram.PostAsync("deleteWebhook", "{}");

        (set.Description, again.Description, deleted.Description, nothing.Description)
            .ShouldBe(("Webhook was set", "Webhook is already set", "Webhook was deleted", "Webhook is already deleted"));
        (tooSoon.Status, tooSoon.Description).ShouldBe((429, "Too Many Requests: retry after 1"));
    }

    private static Task FailedAsync(FakeTelegram telegram, string words) => telegram.WaitForAsync(one => one.WebhookError == words, words);

    /// <summary>A bot's server that answers when the test says so.</summary>
    private sealed class Hook(WebApplication server, Channel<Delivered> deliveries) : IAsyncDisposable
    {
        public string Address => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook";

        public bool HasMore => deliveries.Reader.TryPeek(out _);

        public static async Task<Hook> StartAsync()
        {
            var deliveries = Channel.CreateUnbounded<Delivered>();
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var server = builder.Build();
            server.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var delivery = new Delivered(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString());
                deliveries.Writer.TryWrite(delivery);
                var (status, retryAfter, body) = await delivery.Answer.WaitAsync(context.RequestAborted);
                context.Response.StatusCode = status;
                if (retryAfter is { } seconds)
                {
                    context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                }

                if (body is not null)
                {
                    context.Response.ContentType = "application/json";
                    await context.Response.WriteAsync(body, context.RequestAborted);
                }
            });
            await server.StartAsync(Cancellation);
            return new Hook(server, deliveries);
        }

        public async Task<Delivered> NextAsync() => await deliveries.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        /// <summary>What comes when more time has passed. It passes bit by bit: who waits may have begun to only after some of it.</summary>
        public async Task<Delivered> LaterAsync(FakeTimeProvider time)
        {
            var next = NextAsync();
            while (!next.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(0.2));
                await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation));
            }

            return await next;
        }

        public async ValueTask DisposeAsync()
        {
            await server.StopAsync(new CancellationToken(canceled: true));
            await server.DisposeAsync();
        }
    }

    /// <summary>An update that arrived and waits for the answer of the test.</summary>
    private sealed class Delivered(string body, string secret)
    {
        private readonly TaskCompletionSource<(int, int?, string?)> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Body => body;

        public string Secret => secret;

        public Task<(int Status, int? RetryAfter, string? Body)> Answer => answer.Task;

        public void Take(string? call = null) => answer.SetResult((200, null, call));

        public void Refuse(int status, int? retryAfter = null) => answer.SetResult((status, retryAfter, null));
    }
}
