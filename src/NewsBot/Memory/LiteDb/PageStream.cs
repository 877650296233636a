namespace NewsBot.Memory.LiteDb;

/// <summary>A file of the database as LiteDB sees it, made safe against power cuts with as few waits for the disk as that takes.</summary>
/// <param name="file">Opened by the caller, closed with the stream; every write is one page.</param>
/// <param name="isLog">
/// LiteDB waits for the disk after every page of its log: seven times for an insert into two collections (measured). Only the order
/// "all pages of a transaction, then the one that confirms it, then the caller goes on" matters, so the log waits before and behind
/// the confirming page and nowhere else. The other file waits whenever LiteDB asks.
/// </param>
internal sealed class PageStream(FileStream file, bool isLog) : Stream
{
    public const int PageSize = 8_192;

    // Where a page of format 8 says that it confirms its transaction.
    private const int ConfirmsAt = 18;

    private bool waiting;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <summary>How often the disk was waited for.</summary>
    public int Waits { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => file.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count)
    {
        var confirms = isLog && count == PageSize && buffer[offset + ConfirmsAt] != 0;
        if (confirms)
        {
            WaitForDisk();
        }

        var start = file.Position;
        try
        {
            file.Write(buffer, offset, count);
            waiting = true;
        }
        catch (IOException) when (isLog)
        {
            // Half a page, left by a full disk, would be read as a whole one.
            file.SetLength(start);
            throw;
        }

        if (confirms)
        {
            WaitForDisk();
        }
    }

    public override void Flush()
    {
        if (!isLog)
        {
            WaitForDisk();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WaitForDisk()
    {
        if (!waiting)
        {
            return;
        }

        file.Flush(flushToDisk: true);
        waiting = false;
        Waits++;
    }
}
