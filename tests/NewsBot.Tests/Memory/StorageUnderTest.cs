using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Memory;

/// <summary>A database in a folder of its own, which is gone with it.</summary>
internal sealed class StorageUnderTest : IAsyncDisposable
{
    private LiteDbStorage? storage;

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsbot-memory-").FullName;

    public string File => Path.Combine(Folder, "newsbot.db");

    /// <summary>Begins now: the time-outs of a wait are measured by it and do not pass by themselves.</summary>
    public FakeTimeProvider Time { get; } = new(SomeMemories.Noon);

    /// <summary>What the storage logged, with its level.</summary>
    public ConcurrentQueue<(LogLevel Level, string Line)> Logged { get; } = new();

    /// <summary>Documents from which on the file is warned about.</summary>
    public int WarnAtDocuments { get; init; } = 100_000;

    /// <summary>Bytes from which on erasing happens in place; <c>null</c>: as in the bot that ships.</summary>
    public long? WrittenAnewBelow { get; init; }

    public LiteDbStorage Storage => storage ??= Open();

    public LiteDbInbox Inbox => new(Storage, Options.Create(Settings()), Time, NullLogger<LiteDbInbox>.Instance);

    public LiteDbMemory Memory => new(Storage, SomeBriefing.Languages, Time, NullLogger<LiteDbMemory>.Instance) { BlockSize = BlockSize };

    /// <summary>Entries that are made a block.</summary>
    public int BlockSize { get; init; } = 256;

    /// <summary>A further storage on the same file.</summary>
    public LiteDbStorage Open(string? file = null) => WrittenAnewBelow is { } bytes
        ? new(Options.Create(Settings(file)), Time, new Listener(Logged)) { WrittenAnewBelow = bytes }
        : new(Options.Create(Settings(file)), Time, new Listener(Logged));

    public async Task CloseAsync()
    {
        if (storage is not null)
        {
            await storage.DisposeAsync();
            storage = null;
        }
    }

    /// <summary>Everything that the folder holds, as bytes.</summary>
    public byte[] Bytes() => [.. Directory.GetFiles(Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).SelectMany(ReadShared)];

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private StorageOptions Settings(string? file = null) => new() { File = file ?? File, WarnAtDocuments = WarnAtDocuments };

    private sealed class Listener(ConcurrentQueue<(LogLevel, string)> logged) : ILogger<LiteDbStorage>
    {
        public IDisposable? BeginScope<T>(T state)
            where T : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<T>(LogLevel level, EventId id, T state, Exception? exception, Func<T, Exception?, string> format) =>
            logged.Enqueue((level, format(state, exception)));
    }
}
