using System.Text;
using LiteDB;
using Microsoft.Extensions.Logging;
using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

public sealed class LiteDbStorageTests : IAsyncDisposable
{
    private readonly StorageUnderTest storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_storage_on_the_same_file_is_refused_until_the_first_ends()
    {
        await storage.Storage.StartAsync(Stop);
        await using var second = storage.Open();

        var refused = await Should.ThrowAsync<StorageException>(() => second.StartAsync(Stop));
        refused.Fault.ShouldBe(StorageFault.InUse);
        refused.Message.ShouldContain(storage.File);
        await storage.CloseAsync();
        await second.StartAsync(Stop);

        (await second.HealthAsync(Stop)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_to_the_file_is_the_file()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(), Stop);
        var link = Path.Combine(storage.Folder, "link.db");
        File.CreateSymbolicLink(link, storage.File);
        await using var second = storage.Open(link);

        (await Should.ThrowAsync<StorageException>(() => second.StartAsync(Stop))).Fault.ShouldBe(StorageFault.InUse);
        await storage.CloseAsync();
        await second.StartAsync(Stop);

        new FileInfo(link).LinkTarget.ShouldBe(storage.File);
        (await second.HealthAsync(Stop)).Documents.ShouldBe(4);
    }

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var file = Path.Combine(storage.Folder, "a", "b", "newsbot.db");
        await using var deep = storage.Open(file);

        await deep.StartAsync(Stop);

        File.Exists(file).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Dear diary, this is not a database.")]
    [InlineData("SQLite format 3\0")]
    [InlineData("** This is a LiteDB file **")]
    public async Task A_foreign_file_is_refused_and_left_as_it_is(string beginning)
    {
        var bytes = Encoding.UTF8.GetBytes(beginning.PadRight(20_000, '.'));
        await File.WriteAllBytesAsync(storage.File, bytes, Stop);

        var refused = await Should.ThrowAsync<StorageException>(() => storage.Storage.StartAsync(Stop));
        await storage.CloseAsync();

        refused.Fault.ShouldBe(StorageFault.NotADatabase);
        (await File.ReadAllBytesAsync(storage.File, Stop)).ShouldBe(bytes);
        File.Exists(storage.File + "-log").ShouldBeFalse();
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("file/newsbot.db")]
    public async Task A_place_where_no_file_can_be_is_named_with_the_reason(string place)
    {
        Directory.CreateDirectory(Path.Combine(storage.Folder, "folder"));
        await File.WriteAllTextAsync(Path.Combine(storage.Folder, "file"), "", Stop);
        await using var impossible = storage.Open(Path.Combine(storage.Folder, place));

        var refused = await Should.ThrowAsync<StorageException>(() => impossible.StartAsync(Stop));

        refused.Fault.ShouldBe(StorageFault.Unreachable);
        refused.Message.ShouldContain(place);
        refused.Message.ShouldContain(refused.InnerException!.Message);
    }

    [Fact]
    public async Task A_log_without_its_database_is_not_replayed_over_a_new_one()
    {
        await File.WriteAllBytesAsync(storage.File + "-log", new byte[8_192], Stop);

        var refused = await Should.ThrowAsync<StorageException>(() => storage.Storage.StartAsync(Stop));

        refused.Fault.ShouldBe(StorageFault.LogWithoutDatabase);
        File.Exists(storage.File).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_crash_left_is_cleaned_and_what_was_committed_is_there()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(), Stop);
        var (file, log) = (Copy(storage.File), Copy(storage.File + "-log"));
        await storage.CloseAsync();
        await File.WriteAllBytesAsync(storage.File, file, Stop);
        await File.WriteAllBytesAsync(storage.File + "-log", [.. log, .. log.Take(5_000)], Stop);
        await File.WriteAllTextAsync(storage.File + ".next", "half a file", Stop);
        log.Length.ShouldBeGreaterThan(8_192);

        (await storage.Memory.RecallAsync(SomeMemories.Chat, 1, Stop)).Count.ShouldBe(1);

        File.Exists(storage.File + ".next").ShouldBeFalse();
        (await storage.Storage.HealthAsync(Stop)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_is_in_the_file_when_its_caller_goes_on()
    {
        foreach (var update in Enumerable.Range(1, 30))
        {
            await storage.Memory.RememberAsync(SomeMemories.Entry(update, text: $"Change {update}."), Stop);
            storage.Bytes().AsSpan().IndexOf(Encoding.UTF8.GetBytes($"Change {update}.")).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing_and_the_storage_goes_on()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(1), Stop);

        var failed = await Should.ThrowAsync<FormatException>(() => storage.Storage.ChangeAsync<int>(
            database =>
            {
                database.GetCollection("entries").DeleteAll();
                database.GetCollection("more").Insert(Enumerable.Range(0, 5_000).Select(id => new BsonDocument { ["_id"] = id, ["text"] = new string('m', 500) }));
                throw new FormatException("a bug");
            },
            Stop));

        failed.Message.ShouldBe("a bug");
        await storage.Memory.RememberAsync(SomeMemories.Entry(2), Stop);
        (await storage.Memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Count.ShouldBe(2);
        (await storage.Storage.AskAsync(database => database.CollectionExists("more"), Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_failure_of_the_database_itself_the_storage_goes_on()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(1), Stop);
        var twice = new BsonDocument { ["_id"] = 1 };

        await Should.ThrowAsync<LiteException>(() => storage.Storage.AskAsync(database => database.GetCollection("twice").Insert([twice, twice]), Stop));

        (await storage.Memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Count.ShouldBe(1);
        (await storage.Storage.AskAsync(database => database.GetCollection("twice").Count(), Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_after_a_failure()
    {
        foreach (var update in Enumerable.Range(1, 50))
        {
            await storage.Memory.RememberAsync(SomeMemories.Entry(update), Stop);
        }

        await storage.CloseAsync();
        Unlink(storage.File);
        await Should.ThrowAsync<LiteException>(() => storage.Storage.AskAsync<int>(_ => throw new LiteException(0, "broken"), Stop));

        var refused = await Should.ThrowAsync<StorageException>(() => storage.Storage.SizeAsync(Stop));

        refused.Fault.ShouldBe(StorageFault.Damaged);
    }

    [Fact]
    public async Task Who_waits_too_long_is_told_and_what_was_not_begun_is_left()
    {
        using var hold = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var first = storage.Storage.AskAsync(
            _ =>
            {
                begun.Set();
                hold.Wait(Stop);
                return 1;
            },
            Stop);
        begun.Wait(Stop);
        var ran = false;
        var second = storage.Storage.AskAsync(_ => ran = true, Stop);

        storage.Time.Advance(TimeSpan.FromMinutes(2));

        await Should.ThrowAsync<TimeoutException>(() => first);
        await Should.ThrowAsync<TimeoutException>(() => second);
        hold.Set();
        (await storage.Storage.SizeAsync(Stop)).ShouldBeGreaterThan(0);
        ran.ShouldBeFalse();
    }

    [Fact]
    public async Task The_end_waits_for_what_was_asked_and_leaves_one_file_and_no_log()
    {
        var asked = Enumerable.Range(1, 50).Select(update => storage.Memory.RememberAsync(SomeMemories.Entry(update), Stop)).ToList();
        var ended = storage.Storage;

        await storage.CloseAsync();
        await Task.WhenAll(asked);

        Directory.GetFiles(storage.Folder).Select(Path.GetFileName).ShouldBe(["newsbot.db", "newsbot.db.lock"], ignoreOrder: true);
        await Should.ThrowAsync<ObjectDisposedException>(() => ended.SizeAsync(Stop));
        (await storage.Memory.RecallAsync(SomeMemories.Chat, 99, Stop)).Count.ShouldBe(50);
    }

    [Fact]
    public async Task A_quiet_moment_works_the_log_into_the_file()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(), Stop);
        new FileInfo(storage.File + "-log").Length.ShouldBeGreaterThan(0);

        storage.Time.Advance(TimeSpan.FromSeconds(3));
        await storage.Storage.SizeAsync(Stop);

        new FileInfo(storage.File + "-log").Length.ShouldBe(0);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public async Task A_file_that_outgrows_the_database_is_warned_about_once_an_hour(int entries, int warnings)
    {
        await using var small = new StorageUnderTest { WarnAtDocuments = 14 };
        foreach (var update in Enumerable.Range(1, entries))
        {
            await small.Memory.RememberAsync(SomeMemories.Entry(update), Stop);
            small.Time.Advance(TimeSpan.FromSeconds(update == entries ? 3 : 0));
        }

        small.Time.Advance(TimeSpan.FromMinutes(30));
        await small.Storage.SizeAsync(Stop);
        small.Time.Advance(TimeSpan.FromSeconds(3));
        await small.Storage.SizeAsync(Stop);

        small.Logged.Count(each => each.Level == LogLevel.Warning && each.Line.Contains($"{entries * 4} documents", StringComparison.Ordinal)).ShouldBe(warnings);
    }

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    private static byte[] Copy(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Takes one document out of the upward chain of its index and leaves it in the downward one, as the concurrency of LiteDB does.</summary>
    private static void Unlink(string file)
    {
        const int PageSize = 8_192;
        var bytes = File.ReadAllBytes(file);
        var nodes = new Dictionary<(uint Page, byte Slot), int>();
        for (var page = 0; page < bytes.Length; page += PageSize)
        {
            // Byte 4 is the kind of the page, 3 an index; byte 30 the highest slot; the slots' positions stand at the end.
            for (var slot = 0; bytes[page + 4] == 3 && bytes[page + 30] != byte.MaxValue && slot <= bytes[page + 30]; slot++)
            {
                var position = BitConverter.ToUInt16(bytes, page + PageSize - (slot * 4) - 2);
                if (position > 0)
                {
                    nodes.Add(((uint)(page / PageSize), (byte)slot), page + position);
                }
            }
        }

        // Behind twelve bytes stand the neighbours below and above, each as page and slot.
        (uint, byte) Neighbour(int node, int offset) => (BitConverter.ToUInt32(bytes, node + offset), bytes[node + offset + 4]);
        var taken = nodes.Values.First(node =>
            nodes.TryGetValue(Neighbour(node, 12), out var below) && nodes.ContainsKey(Neighbour(node, 17))
            && nodes.ContainsKey(Neighbour(below, 12)));
        bytes.AsSpan(taken + 17, 5).CopyTo(bytes.AsSpan(nodes[Neighbour(taken, 12)] + 17));
        File.WriteAllBytes(file, bytes);
    }
}
