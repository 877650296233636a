using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Memory;
using NewsBot.Tests.Corridor;

namespace NewsBot.Tests.Memory;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider time = new(SomeMemories.Noon);
    private readonly StorageInMemory memory = new(TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_kept_long_enough_is_erased_within_a_day_and_nothing_else()
    {
        await memory.RememberAsync(SomeMemories.Entry(1), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, new(7)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, new(7), SomeMemories.Noon.AddDays(6)), Stop);
        await memory.ChooseAsync(7, new Dictionary<string, string?>(StringComparer.Ordinal) { [SettingName.Keep] = "7" }, Stop);
        using var retention = new Retention(memory, new ChatBook(memory, Options.Create(new ChatOptions())), time, NullLogger<Retention>.Instance);
        await retention.StartAsync(Stop);

        foreach (var _ in Enumerable.Range(1, 6))
        {
            time.Advance(TimeSpan.FromDays(1));
            await Task.Yield();
        }

        memory.Entries.Count.ShouldBe(3);
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromHours(1));
                return memory.Entries.Count == 2;
            },
            "the old article is erased");

        time.GetUtcNow().ShouldBeLessThan(SomeMemories.Noon.AddDays(13));
        memory.Entries.Select(entry => entry.Ask.Update).ShouldBe([1, 3]);
        await retention.StopAsync(Stop);
    }
}
