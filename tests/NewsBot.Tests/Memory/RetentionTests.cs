using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Memory;
using NewsBot.Turns;

namespace NewsBot.Tests.Memory;

/// <summary>What a chat wants kept for some days is erased after them, and nothing else.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly ChatKey Brief = new(-100_1), Topic = new(-100_1, 7), Default = new(3), Forever = new(4);

    private readonly StorageUnderTest storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Fact]
    public async Task Each_chat_keeps_its_briefings_as_long_as_it_chose_or_the_operator_set()
    {
        var memory = storage.Memory;
        foreach (var chat in new[] { Brief, Topic, Default, Forever })
        {
            foreach (var age in new[] { 6, 8, 31 })
            {
                await memory.RememberAsync(SomeMemories.Entry(age, chat, SomeMemories.Noon.AddDays(-age)), Stop);
            }
        }

        await memory.ChooseAsync(Brief.Chat, new Dictionary<string, string?>(StringComparer.Ordinal) { ["keep"] = "7" }, Stop);
        await memory.ChooseAsync(Forever.Chat, new Dictionary<string, string?>(StringComparer.Ordinal) { ["keep"] = "0" }, Stop);
        using var retention = new Retention(memory, new ChatBook(memory, Options.Create(new ChatOptions { KeepDays = 30 })), storage.Time, NullLogger<Retention>.Instance);

        (await retention.SweepAsync(Stop)).ShouldBe(5);
        (await retention.SweepAsync(Stop)).ShouldBe(0);

        (await LeftAsync(Brief)).ShouldBe([6]);
        (await LeftAsync(Topic)).ShouldBe([6]);
        (await LeftAsync(Default)).ShouldBe([6, 8]);
        (await LeftAsync(Forever)).ShouldBe([6, 8, 31]);

        async Task<IEnumerable<int>> LeftAsync(ChatKey chat) => (await memory.RecallAsync(chat, 9, Stop)).Select(entry => entry.Ask.Update);
    }

    [Fact]
    public async Task By_default_nothing_is_erased()
    {
        var memory = storage.Memory;
        await memory.RememberAsync(SomeMemories.Entry(1, Default, DateTimeOffset.UnixEpoch), Stop);
        using var retention = new Retention(memory, new ChatBook(memory, Options.Create(new ChatOptions())), storage.Time, NullLogger<Retention>.Instance);

        (await retention.SweepAsync(Stop)).ShouldBe(0);
    }
}
