using CsCheck;
using NewsBot.Asks;

namespace NewsBot.Tests.Memory;

/// <summary>What every inbox keeps. A storage inherits it.</summary>
public abstract class InboxContract
{
    private static readonly ChatKey[] Chats =
    [
        new(42), new(42, 0), new(42, 1), new(42, -1), new(42, int.MaxValue), new(42, int.MinValue),
        new(-1_001_234_567_890, 3), new(long.MinValue), new(long.MaxValue, int.MinValue), new(-1), new(0),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_ask_waits_as_it_was_given()
    {
        var inbox = await OpenAsync();
        Ask[] asks =
        [
            SomeMemories.Ask(part: 0) with { Input = new Input.Link(new Uri("https://example.org/é?a=b&c=%2F")) },
            SomeMemories.Ask(part: 1, text: "L'été « indien » <b> \u0001 \"\\ 🌍\n") with { Person = null, PersonLanguage = null },
            SomeMemories.Ask(part: 2) with
            {
                Input = new Input.Attached("BQACAgI", "hall.pdf") { Size = 2_000_000_000 },
                Origin = new("Morning Post", "B. Carr", SomeMemories.Noon, new Uri("https://t.me/morning/55")),
                LinksLeft = 2,
            },
            new CommandAsk
            {
                Id = new(1, 3), Chat = SomeMemories.Chat, MessageId = 9, Person = long.MaxValue, PersonLanguage = "uk",
                AskedAt = SomeMemories.Noon, Name = "history", Arguments = "",
            },
        ];

        (await inbox.AcceptAsync(1, asks, Stop)).ShouldBeTrue();

        var waiting = await inbox.WaitingAsync(SomeMemories.Chat, 10, Stop);
        waiting.Select(each => each.Ask).ShouldBe(asks);
        waiting.ShouldAllBe(each => each.Attempts == 0 && each.Sent.Count == 0 && each.AcceptedAt == SomeMemories.Noon);
    }

    [Fact]
    public async Task What_waits_for_a_group_waits_for_the_supergroup_that_it_became()
    {
        var inbox = await OpenAsync();
        await inbox.AcceptAsync(1, [SomeMemories.Ask(1) with { Chat = new(-5) }, SomeMemories.Ask(1, part: 1) with { Chat = new(-5), Unasked = true }], Stop);
        await inbox.AcceptAsync(2, [Moved(2)], Stop);
        await inbox.AcceptAsync(3, [SomeMemories.Ask(3) with { Chat = new(-6) }], Stop);
        await inbox.AttemptAsync(new(-5), new(1), Stop);
        await inbox.NoteSentAsync(new(-5), new(1), 77, Stop);

        var lanes = await inbox.MoveAsync(-5, -100_5, Stop);
        (await inbox.MoveAsync(-5, -100_5, Stop)).ShouldBeEmpty();
        await RestartAsync();
        inbox = await OpenAsync();

        lanes.ShouldBe([new(-100_5), new(-100_5, int.MinValue)], ignoreOrder: true);
        var moved = (await inbox.WaitingAsync(new(-100_5), 9, Stop)).ShouldHaveSingleItem();
        moved.Ask.Chat.ShouldBe(new(-100_5));
        moved.Ask.MessageId.ShouldBe(0);
        moved.Attempts.ShouldBe(1);
        moved.Sent.ShouldBeEmpty();
        (await inbox.WaitingAsync(new(-100_5, int.MinValue), 9, Stop)).ShouldHaveSingleItem();
        (await inbox.WaitingAsync(new(-5), 9, Stop)).ShouldHaveSingleItem().Ask.ShouldBe(Moved(2));
        (await inbox.WaitingAsync(new(-6), 9, Stop)).ShouldHaveSingleItem();

        static MoveAsk Moved(int update) => new() { Id = new(update), Chat = new(-5), MessageId = 1, Person = null, PersonLanguage = null, AskedAt = SomeMemories.Noon, To = -100_5 };
    }

    [Fact]
    public async Task The_bytes_of_a_saved_file_come_back_whole()
    {
        var inbox = await OpenAsync();
        var bytes = new byte[13_000_000];
        new Random(5).NextBytes(bytes);
        await inbox.AcceptAsync(1, [SomeMemories.Ask() with { Input = new Input.Saved("page.html", bytes) }], Stop);

        await RestartAsync();

        var waiting = await (await OpenAsync()).WaitingAsync(SomeMemories.Chat, 1, Stop);
        var saved = waiting.Single().Ask.ShouldBeOfType<BriefAsk>().Input.ShouldBeOfType<Input.Saved>();
        saved.Name.ShouldBe("page.html");
        saved.Bytes.AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public async Task An_update_is_accepted_once_also_after_it_was_answered_and_after_a_restart()
    {
        var inbox = await OpenAsync();
        await inbox.AcceptAsync(5, [SomeMemories.Ask(5)], Stop);

        (await inbox.AcceptAsync(5, [SomeMemories.Ask(5)], Stop)).ShouldBeFalse();
        await inbox.CompleteAsync(SomeMemories.Chat, [new(5)], Stop);
        (await inbox.AcceptAsync(5, [SomeMemories.Ask(5)], Stop)).ShouldBeFalse();
        await RestartAsync();
        inbox = await OpenAsync();
        (await inbox.AcceptAsync(5, [SomeMemories.Ask(5)], Stop)).ShouldBeFalse();

        (await inbox.WaitingAsync(SomeMemories.Chat, 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_updates_only_the_new_ones_are_stored()
    {
        var inbox = await OpenAsync();
        await inbox.AcceptAsync(2, [], Stop);

        var fresh = await inbox.AcceptAsync(
            [new(1, [SomeMemories.Ask(1)]), new(2, [SomeMemories.Ask(2)]), new(3, []), new(4, [SomeMemories.Ask(4)]), new(4, [SomeMemories.Ask(4)])],
            Stop);

        fresh.ShouldBe([1, 3, 4]);
        (await inbox.WaitingAsync(SomeMemories.Chat, 10, Stop)).Select(each => each.Ask.Id.Update).Distinct().ShouldBe([1, 4]);
        (await inbox.AcceptAsync([new(3, []), new(4, [])], Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ask_of_another_update_is_refused_and_nothing_is_stored()
    {
        var inbox = await OpenAsync();

        await Should.ThrowAsync<ArgumentException>(() => inbox.AcceptAsync([new(1, [SomeMemories.Ask(1)]), new(2, [SomeMemories.Ask(3)])], Stop));

        (await inbox.WaitingChatsAsync(Stop)).ShouldBeEmpty();
        (await inbox.AcceptAsync(1, [], Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task Attempts_are_counted_and_sent_messages_noted_once_in_order_and_outlive_a_restart()
    {
        var inbox = await OpenAsync();
        await inbox.AcceptAsync(1, [SomeMemories.Ask(1), SomeMemories.Ask(1, part: 1)], Stop);

        (await inbox.AttemptAsync(SomeMemories.Chat, new(1, 1), Stop)).ShouldBe(1);
        (await inbox.AttemptAsync(SomeMemories.Chat, new(1, 1), Stop)).ShouldBe(2);
        foreach (var message in new[] { 30, 10, 30, 20 })
        {
            await inbox.NoteSentAsync(SomeMemories.Chat, new(1, 1), message, Stop);
        }

        await RestartAsync();
        var waiting = await (await OpenAsync()).WaitingAsync(SomeMemories.Chat, 2, Stop);
        (waiting[0].Attempts, waiting[1].Attempts).ShouldBe((0, 2));
        waiting[1].Sent.ShouldBe([30, 10, 20]);
    }

    [Fact]
    public async Task An_ask_that_is_gone_or_in_another_topic_is_not_attempted()
    {
        var inbox = await OpenAsync();
        await inbox.AcceptAsync(1, [SomeMemories.Ask(1)], Stop);
        var elsewhere = SomeMemories.Chat with { Topic = 3 };

        (await inbox.AttemptAsync(elsewhere, new(1), Stop)).ShouldBe(0);
        await inbox.NoteSentAsync(elsewhere, new(1), 5, Stop);
        await inbox.CompleteAsync(elsewhere, [new(1)], Stop);
        (await inbox.WaitingAsync(SomeMemories.Chat, 1, Stop)).Single().Sent.ShouldBeEmpty();
        await inbox.CompleteAsync(SomeMemories.Chat, [new(1)], Stop);
        await inbox.CompleteAsync(SomeMemories.Chat, [new(1), new(99)], Stop);

        (await inbox.AttemptAsync(SomeMemories.Chat, new(1), Stop)).ShouldBe(0);
        (await inbox.WaitingChatsAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_waits_for_a_database_when_the_wish_is_withdrawn()
    {
        var inbox = await OpenAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => inbox.AcceptAsync(1, [SomeMemories.Ask()], new(canceled: true)));

        (await inbox.AcceptAsync(1, [SomeMemories.Ask()], Stop)).ShouldBeTrue();
    }

    /// <summary>Any sequence of operations, restarts among them, against a dictionary that does the same.</summary>
    [Fact]
    public async Task Any_sequence_of_operations_does_what_a_dictionary_does()
    {
        var inbox = await OpenAsync();
        var round = 0;
        var operation = Gen.Select(Gen.Int[0, 11], Gen.Int[0, Chats.Length - 1], Gen.Int[0, 7], Gen.Int[-1, 1]);

        await operation.Array[1, 25].SampleAsync(
            async operations =>
            {
                var model = new Dictionary<(ChatKey Chat, AskId Ask), (int Attempts, List<int> Sent)>();
                var known = new HashSet<int>();
                var begin = (int.MinValue / 2) + (round++ * 8);
                foreach (var (what, which, number, part) in operations)
                {
                    var (chat, update) = (Chats[which], begin + number);
                    var key = (chat, new AskId(update, part));
                    switch (what)
                    {
                        case < 5:
                            var fresh = await inbox.AcceptAsync(update, [SomeMemories.Ask(update, part, chat)], Stop);
                            fresh.ShouldBe(known.Add(update));
                            if (fresh)
                            {
                                model.Add(key, (0, []));
                            }

                            break;
                        case < 7:
                            var before = model.GetValueOrDefault(key, (-1, []));
                            (await inbox.AttemptAsync(chat, key.Item2, Stop)).ShouldBe(before.Item1 + 1);
                            if (before.Item1 >= 0)
                            {
                                model[key] = (before.Item1 + 1, before.Item2);
                            }

                            break;
                        case < 9:
                            await inbox.NoteSentAsync(chat, key.Item2, number, Stop);
                            if (model.TryGetValue(key, out var ask) && !ask.Sent.Contains(number))
                            {
                                ask.Sent.Add(number);
                            }

                            break;
                        case < 11:
                            await inbox.CompleteAsync(chat, [key.Item2], Stop);
                            model.Remove(key);
                            break;
                        default:
                            await RestartAsync();
                            inbox = await OpenAsync();
                            break;
                    }
                }

                (await inbox.WaitingChatsAsync(Stop)).ShouldBe(model.Keys.Select(key => key.Chat).Distinct(), ignoreOrder: true);
                foreach (var chat in Chats)
                {
                    var expected = model.Where(each => each.Key.Chat == chat).OrderBy(each => each.Key.Ask.Update).ThenBy(each => each.Key.Ask.Part).ToList();
                    var waiting = await inbox.WaitingAsync(chat, 3, Stop);
                    waiting.Select(each => each.Ask.Id).ShouldBe(expected.Select(each => each.Key.Ask).Take(3));
                    waiting.Select(each => (each.Attempts, string.Join(',', each.Sent)))
                        .ShouldBe(expected.Select(each => (each.Value.Attempts, string.Join(',', each.Value.Sent))).Take(3));
                    await inbox.CompleteAsync(chat, [.. expected.Select(each => each.Key.Ask)], Stop);
                }
            },
            iter: 60,
            threads: 1);
    }

    /// <summary>The inbox on this test's storage; the same storage at every call.</summary>
    protected abstract Task<IInbox> OpenAsync();

    /// <summary>Ends the storage as a process would that stops; the next <see cref="OpenAsync"/> finds what it left.</summary>
    protected abstract Task RestartAsync();
}
