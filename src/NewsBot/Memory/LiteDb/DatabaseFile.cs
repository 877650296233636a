using LiteDB;
using LiteDB.Engine;

namespace NewsBot.Memory.LiteDb;

/// <summary>The database on the disk: one file, its log while it is open, and a lock that keeps other processes out.</summary>
/// <remarks>
/// Not thread-safe; only the thread of <see cref="LiteDbStorage"/> touches it. LiteDB itself lets two processes open and destroy a file,
/// takes a foreign file for its own, and replays a log over a database that it does not belong to: hence the checks.
/// </remarks>
internal sealed class DatabaseFile(string path) : IDisposable
{
    private FileStream? locked;
    private PageStream? data;
    private PageStream? log;
    private LiteDatabase? database;

    /// <summary>The full path; where a symbolic link was given, what it leads to.</summary>
    public string Path { get; } =
        (new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? System.IO.Path.GetFullPath(path);

    /// <summary>Bytes below which erasing writes the file anew, which gives room back and takes a fifth of a second. A larger file is erased in place, which
    /// costs what goes and not what stays.</summary>
    public long WrittenAnewBelow { get; set; } = 16_000_000;

    /// <summary>Bytes of the database and its log.</summary>
    public long Length => LengthOf(Path) + LengthOf(LogPath);

    /// <summary>How often the disk was waited for since the file was opened.</summary>
    public int Waits => (data?.Waits ?? 0) + (log?.Waits ?? 0);

    private string LogPath => Path + "-log";

    // Where the file is written anew. What a crash leaves of it is never read.
    private string NextPath => Path + ".next";

    /// <summary>The open database. Opens it when it is not, and makes it where there is none.</summary>
    /// <exception cref="StorageException">It cannot be opened, for a reason that an operator can mend.</exception>
    public LiteDatabase Open()
    {
        if (database is not null)
        {
            return database;
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            locked ??= Lock();
            File.Delete(NextPath);
            if (LengthOf(Path) == 0)
            {
                Create();
            }

            RefuseForeign();
            data = new PageStream(OpenStream(Path, FileMode.Open), isLog: false);
            log = new PageStream(OpenStream(LogPath, FileMode.OpenOrCreate), isLog: true);
            // Half a page, left by a crash, would be read as a whole one.
            log.SetLength(log.Length - (log.Length % PageStream.PageSize));
            return database = Start(data, log);
        }
        catch (UnauthorizedAccessException forbidden)
        {
            Abandon();
            throw new StorageException(StorageFault.ReadOnly, Path, forbidden);
        }
        catch (IOException unreachable)
        {
            Abandon();
            throw new StorageException(StorageFault.Unreachable, Path, unreachable);
        }
        catch (LiteException unreadable)
        {
            Abandon();
            throw new StorageException(StorageFault.Damaged, Path, unreadable);
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Waits until everything committed so far outlives a crash. LiteDB's own commit does not: another thread writes, later.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="TimeoutException">It was not written within <paramref name="patience"/>.</exception>
    public void WaitUntilSafe(TimeSpan patience)
    {
        using var facts = database!.Execute("SELECT $.logFileSize FROM $database");
        facts.Read();
        // The length that the log will have when all of it is written.
        log!.WaitUntilSafe(facts.Current["logFileSize"].AsInt64, patience);
    }

    /// <summary>Works the log into the database and closes both; the lock stays.</summary>
    public void Close()
    {
        if (database is null)
        {
            return;
        }

        database.Dispose();
        database = null;
        CloseStreams();
        if (LengthOf(LogPath) == 0)
        {
            File.Delete(LogPath);
        }
    }

    /// <summary>Closes a database that failed, whatever state it is in. What was not committed is gone; what was is in the file or its log.</summary>
    public void Abandon()
    {
        try
        {
            database?.Dispose();
        }
        catch (Exception)
        {
            // The failure that led here has been reported. Whatever a broken database throws now must not end the storage's thread.
        }

        database = null;
        CloseStreams();
    }

    /// <summary>Removes documents, so that what stood there is in no byte of the file any more.</summary>
    public void Erase(IReadOnlyList<Erasure> erasures, TimeSpan patience)
    {
        if (Length < WrittenAnewBelow)
        {
            Rewrite((collection, document) => !erasures.Any(each => each.Takes(collection, document)));
            return;
        }

        // LiteDB fills the place of a deleted document, and a page that is freed, with zeros; working the log into the file ends what older
        // copies there are (measured; tests look into the bytes).
        var opened = Open();
        opened.BeginTrans();
        foreach (var erasure in erasures)
        {
            erasure.DeleteFrom(opened);
        }

        opened.Commit();
        WaitUntilSafe(patience);
        opened.Checkpoint();
    }

    /// <summary>Writes everything worth keeping into a new file and puts that in the old one's place: freed pages would keep deleted text.</summary>
    /// <remarks>A crash at any moment leaves the old file or the new one, both whole.</remarks>
    /// <param name="keep">Says for each document, with its collection's name, whether it stays.</param>
    public void Rewrite(Func<string, BsonDocument, bool> keep)
    {
        var old = Open();
        try
        {
            using var stream = OpenStream(NextPath, FileMode.Create);
            using (var next = Start(new BufferedStream(stream), new MemoryStream()))
            {
                next.UtcDate = true;
                next.UserVersion = old.UserVersion;
                foreach (var name in old.GetCollectionNames())
                {
                    DatabaseCopy.Copy(name, old, next, document => keep(name, document));
                }
            }

            stream.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(NextPath);
            throw;
        }

        Close();
        if (File.Exists(LogPath))
        {
            throw new IOException($"The log of {Path} could not be worked into it; the file was not written anew.");
        }

        File.Move(NextPath, Path, overwrite: true);
    }

    public void Dispose()
    {
        try
        {
            Close();
        }
        finally
        {
            CloseStreams();
            locked?.Dispose();
        }
    }

    private static LiteDatabase Start(Stream data, Stream log) =>
        new(new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary }));

    private static FileStream OpenStream(string path, FileMode mode) =>
        new(path, mode, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1, FileOptions.RandomAccess);

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>The lock outlives the file, which is replaced when it is written anew. It is never deleted: another process may just be opening it.</summary>
    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException taken) when (taken.HResult is 11 or 35 or unchecked((int)0x80070020))
        {
            // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
            throw new StorageException(StorageFault.InUse, Path, taken);
        }
    }

    /// <summary>Makes an empty database, whole from the moment it is there.</summary>
    private void Create()
    {
        if (LengthOf(LogPath) > 0)
        {
            throw new StorageException(StorageFault.LogWithoutDatabase, Path);
        }

        using (var stream = OpenStream(NextPath, FileMode.Create))
        {
            using (var empty = Start(new BufferedStream(stream), new MemoryStream()))
            {
                empty.UtcDate = true;
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(NextPath, Path, overwrite: true);
    }

    private void RefuseForeign()
    {
        // The signature and the version of LiteDB's format 8, behind the 32 bytes with which every page begins.
        var expected = "** This is a LiteDB file **\u0008"u8;
        Span<byte> beginning = stackalloc byte[32 + 28];
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) < beginning.Length
            || !beginning[32..].SequenceEqual(expected))
        {
            throw new StorageException(StorageFault.NotADatabase, Path);
        }
    }

    private void CloseStreams()
    {
        data?.Dispose();
        log?.Dispose();
        data = null;
        log = null;
    }
}
