namespace NewsBot.Messages;

/// <summary>Keeps what is written to it, up to a limit.</summary>
/// <param name="limit">Bytes; one more throws an <see cref="InvalidDataException"/>, and nothing of it is kept.</param>
internal sealed class LimitedMemory(long limit) : MemoryStream
{
    /// <summary>Whether more was written than fits.</summary>
    public bool IsExceeded { get; private set; }

    /// <remarks>The other ways to write blocks lead here, as those of every stream that is derived from <see cref="MemoryStream"/>.</remarks>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Position + count > limit)
        {
            IsExceeded = true;
            throw new InvalidDataException($"More than {limit} bytes.");
        }

        base.Write(buffer, offset, count);
    }
}
