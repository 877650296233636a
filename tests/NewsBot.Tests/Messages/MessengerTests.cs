using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Asks;
using NewsBot.Messages;
using NewsBot.Playground;
using NewsBot.Replies;
using NewsBot.Tests.Corridor;
using NewsBot.Tests.Playground;

namespace NewsBot.Tests.Messages;

public sealed class MessengerTests : IAsyncLifetime
{
    private readonly StorageInMemory storage = new(TimeProvider.System);
    private FakeTelegram telegram = null!;
    private Messenger messenger = null!;
    private Person ann = null!;
    private ChatMessage question = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Cancellation);
        ann = telegram.AddPerson("Ann");
        question = ann.Say("hello");
        var options = Options.Create(new MessageOptions { FirstPause = TimeSpan.FromMilliseconds(10) });
        messenger = new(telegram.Client(), storage, new(options, TimeProvider.System), (_, _) => Task.FromResult(false), options, TimeProvider.System, NullLogger<Messenger>.Instance);
        await storage.AcceptAsync([new(1, [Some.Command("help", chat: ann.Id)])], Cancellation);
    }

    public async ValueTask DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task Parts_come_in_order_and_only_the_first_is_a_reply()
    {
        await SendAsync("<b>one</b>", "two", "three");

        ann.Chat.BotMessages.Select(message => message.Text).ShouldBe(["one", "two", "three"]);
        ann.Chat.BotMessages.Select(message => message.ReplyTo).ShouldBe([question.Id, null, null]);
        storage.Waiting[0].Sent.ShouldBe(ann.Chat.BotMessages.Select(message => message.Id));
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Telegram_cannot_show_to_one_person_alone_is_shown_to_everybody()
    {
        var press = new PressAsk { Id = new(1), Chat = new(ann.Id), MessageId = question.Id, Person = ann.Id, PersonLanguage = null, AskedAt = default, Press = "1", Data = "" };

        await messenger.SendAsync(storage.Waiting[0], new(new(ann.Id), question.Id, [new("evidence")]) { OnlyFor = press }, Cancellation);

        ann.Chat.BotMessages.ShouldHaveSingleItem().OnlyFor.ShouldBeNull();
        storage.Waiting[0].Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_takes_too_long_to_show_does_not_end_the_showing()
    {
        var (clock, asked, shown) = (new FakeTimeProvider(), new SemaphoreSlim(0), 0);
        var options = new MessageOptions();
        await using var note = new ProgressNote(
            new(Options.Create(options), clock),
            new(ann.Id),
            options,
            clock,
            async (_, patience) =>
            {
                shown++;
                asked.Release();
                await Task.Delay(shown == 1 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, patience);
            },
            fades: true);

        note.Show(new("writing"));
        clock.Advance(options.ProgressAfter);
        await asked.WaitAsync(Cancellation);
        note.Show(new("checking"));
        for (var second = 0; second < 100 && shown < 2; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await asked.WaitAsync(TimeSpan.FromMilliseconds(20), Cancellation);
        }

        shown.ShouldBe(2);
    }

    [Fact]
    public async Task A_second_attempt_edits_what_is_there_sends_what_is_missing_and_deletes_what_is_too_much()
    {
        await SendAsync("Reading…");
        await SendAsync("one", "two");
        Shown().ShouldBe(["one", "two"]);

        await SendAsync("only");

        Shown().ShouldBe(["only"]);
        ann.Chat.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_cannot_be_noted_is_taken_back()
    {
        var trouble = new IOException("disk full");
        storage.Trouble = trouble;
        (await Should.ThrowAsync<IOException>(() => messenger.SendAsync(new(Some.Command("help", chat: ann.Id), 1, [], DateTimeOffset.UnixEpoch), new(new(ann.Id), question.Id, [new("Reading…")]), Cancellation))).ShouldBe(trouble);

        storage.Trouble = null;
        await SendAsync("one");

        Shown().ShouldBe(["one"]);
    }

    [Fact]
    public async Task Markup_that_Telegram_refuses_goes_out_as_plain_text()
    {
        await SendAsync("<b>fish &amp; <a href=\"https://example.com\">chips</i></b>");

        Shown().ShouldBe(["fish & chips"]);
    }

    [Fact]
    public async Task A_part_that_is_too_long_goes_out_in_pieces()
    {
        await SendAsync("Reading…");

        await SendAsync($"<b>{string.Join(' ', Enumerable.Repeat("word", 1_500))}</b>", "end");

        Shown().Length.ShouldBe(3);
        string.Join(' ', Shown()).Split(' ').Length.ShouldBe(1_501);
        ann.Chat.BotMessages[0].Versions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_was_deleted_is_sent_anew_and_the_next_attempt_knows()
    {
        await SendAsync("Reading…");
        ann.Delete(ann.Chat.BotMessages[0]);

        await SendAsync("one");
        await SendAsync("two");

        Shown().ShouldBe(["two"]);
        ann.Chat.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_answer_again_changes_nothing()
    {
        await SendAsync("one", "two");
        await SendAsync("one", "two");

        Shown().ShouldBe(["one", "two"]);
        ann.Chat.BotMessages.ShouldAllBe(message => message.Versions.Count == 1);
    }

    [Fact]
    public async Task A_chat_that_blocked_the_bot_is_undeliverable()
    {
        ann.Chat.Block();

        await Should.ThrowAsync<UndeliverableException>(() => SendAsync("one"));
    }

    [Fact]
    public async Task Slow_work_shows_that_the_bot_is_typing()
    {
        var options = new MessageOptions { TypingAfter = TimeSpan.FromMilliseconds(1) };

        await using (new Typing(telegram.Client(), new(ann.Id), options, TimeProvider.System))
        {
            await telegram.ExpectCallAsync("sendChatAction", call => call["action"] == "typing");
        }

        telegram.Violations.ShouldBeEmpty();
    }

    private string[] Shown() => [.. ann.Chat.BotMessages.Where(message => message.DeletedAt is null).Select(message => message.Text)];

    private Task<int> SendAsync(params string[] parts) => messenger.SendAsync(
        storage.Waiting[0],
        new(new ChatKey(ann.Id), question.Id, [.. parts.Select(part => new ReplyPart(part))]),
        Cancellation);
}
