namespace NewsBot.Memory.LiteDb;

/// <summary>A file of the database as LiteDB sees it, which knows what a crash or a power cut can no longer take.</summary>
/// <param name="file">Opened by the caller, closed with the stream; every write is one page.</param>
/// <param name="isLog">
/// LiteDB writes its log from a thread of its own and says "committed" before anything is written: an acknowledged change would not
/// outlive the process (measured). So the log tells how far it is safe, see <see cref="WaitUntilSafe"/>. LiteDB also waits for the disk
/// after every page, seven times for an insert into two collections. Only the order "all pages of a transaction, then the one that
/// confirms it, then the caller goes on" matters: the log waits before and behind the confirming page and nowhere else. The other
/// file waits whenever LiteDB asks.
/// </param>
internal sealed class PageStream(FileStream file, bool isLog) : Stream
{
    public const int PageSize = 8_192;

    // Where a page of format 8 says that it confirms its transaction.
    private const int ConfirmsAt = 18;

    private readonly Lock changing = new();
    private readonly ManualResetEventSlim changed = new();
    private bool waiting;
    private long safe = file.Length;
    private Exception? failure;

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

    /// <summary>Waits until the log's first <paramref name="length"/> bytes, which end with a confirming page, are on the disk.</summary>
    /// <exception cref="IOException">They could not be written: the disk is full or broken.</exception>
    /// <exception cref="TimeoutException">They were not written within <paramref name="patience"/>.</exception>
    public void WaitUntilSafe(long length, TimeSpan patience)
    {
        while (true)
        {
            lock (changing)
            {
                if (safe >= length)
                {
                    return;
                }

                if (failure is not null)
                {
                    throw new IOException($"The log of the database could not be written: {failure.Message}", failure);
                }

                changed.Reset();
            }

            if (!changed.Wait(patience))
            {
                throw new TimeoutException($"The disk did not take the log of the database within {patience}.");
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value)
    {
        file.SetLength(value);
        lock (changing)
        {
            safe = Math.Min(safe, value);
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!isLog)
        {
            file.Write(buffer, offset, count);
            waiting = true;
            return;
        }

        if (failure is not null)
        {
            // A transaction with a page missing must never be confirmed.
            throw new IOException("A page before this one could not be written.", failure);
        }

        var start = file.Position;
        try
        {
            WritePage(buffer.AsSpan(offset, count), confirms: buffer[offset + ConfirmsAt] != 0);
        }
        catch (Exception broken)
        {
            Note(safe, broken);
            // Half a page, left by a full disk, would be read as a whole one.
            file.SetLength(start);
            throw;
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
            changed.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WritePage(ReadOnlySpan<byte> page, bool confirms)
    {
        if (confirms)
        {
            WaitForDisk();
        }

        file.Write(page);
        waiting = true;
        if (confirms)
        {
            WaitForDisk();
            Note(file.Position, broken: null);
        }
    }

    private void Note(long safe, Exception? broken)
    {
        lock (changing)
        {
            this.safe = safe;
            failure ??= broken;
            changed.Set();
        }
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
