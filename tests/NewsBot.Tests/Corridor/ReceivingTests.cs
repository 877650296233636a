using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Playground;
using NewsBot.Tests.Playground;
using Telegram.Bot;

namespace NewsBot.Tests.Corridor;

public sealed class ReceivingTests : IAsyncLifetime
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
    public async Task A_webhook_that_was_left_is_removed_and_what_waits_is_kept()
    {
        await telegram.Client().SetWebhook("https://example.com/hook", cancellationToken: Cancellation);
        var hello = ann.Say("hello");

        await using var bot = await BotUnderTest.StartAsync(telegram, storage);

        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == hello.Id);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Telegram_shows_who_has_not_begun_what_the_bot_does_in_their_language_and_is_told_once()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var bot = await BotUnderTest.StartAsync(telegram, storage);
            ann.Say("hello");
            await ann.Chat.ExpectMessageAsync();
            await storage.ExpectEmptyAsync();
        }

        (await telegram.Client().GetMyDescription("uk", Cancellation)).Description.ShouldStartWith("Надішліть мені посилання");
        (await telegram.Client().GetMyDescription("nl", Cancellation)).Description.ShouldStartWith("Send me a link");
        telegram.Calls.Count(call => call.Method == "setMyDescription").ShouldBe(9);
    }

    [Fact]
    public async Task A_menu_that_Telegram_refuses_does_not_keep_the_bot_from_answering()
    {
        telegram.Fail(Fault.TooMany(TimeSpan.FromMinutes(5)), "setMyCommands");

        await using var bot = await BotUnderTest.StartAsync(telegram, storage);
        ann.Say("hello");

        await ann.Chat.ExpectMessageAsync();
    }

    [Fact]
    public async Task What_many_write_in_a_moment_is_fetched_together()
    {
        var moment = TimeSpan.FromSeconds(2);
        await using var bot = await BotUnderTest.StartAsync(telegram, storage, ("Telegram:PollEvery", moment));
        var people = Enumerable.Range(0, 20).Select(number => telegram.AddPerson($"Reader {number}")).ToList();

        var began = Stopwatch.GetTimestamp();
        foreach (var person in people)
        {
            // So that each would come with an answer of its own.
            person.Say("/help");
            await Task.Delay(30, Cancellation);
        }

        foreach (var person in people)
        {
            await person.Chat.ExpectMessageAsync();
        }

        // One is open from the beginning, and one behind the last.
        telegram.Calls.Count(call => call.Method == "getUpdates").ShouldBeLessThanOrEqualTo(2 + (int)Math.Ceiling(Stopwatch.GetElapsedTime(began) / moment));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_passed_over_and_the_others_are_answered()
    {
        ann.Say("broken");
        var hello = ann.Say("hello");

        await using var bot = await BotUnderTest.StartAsync(
            telegram, storage, services => services.AddHttpClient(nameof(Telegram)).AddHttpMessageHandler(() => new Breaking("broken")));

        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == hello.Id);
        await telegram.ExpectAllConfirmedAsync();
        ann.Chat.BotMessages.Count.ShouldBe(1);
        bot.Log.Lines.Count(line => line.Text.Contains("cannot be read", StringComparison.Ordinal)).ShouldBe(1);
    }

    /// <summary>Makes the text of a message something that no client expects.</summary>
    private sealed class Breaking(string text) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(
                body.Replace($"\"text\":\"{text}\"", "\"text\":[1]", StringComparison.Ordinal), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            return response;
        }
    }
}
