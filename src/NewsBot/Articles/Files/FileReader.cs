using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Files;

/// <summary>The bytes of a file that is neither plain text nor HTML → its text.</summary>
public sealed class FileReader(PdfReader pdf, IOptions<ReadingOptions> options, TimeProvider time)
{
    /// <param name="format">Not <see cref="FileFormat.Text"/>.</param>
    /// <exception cref="UnreadableException">There is no way to its text.</exception>
    public async Task<FileText> ReadAsync(FileFormat format, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.FileTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return format switch
            {
                FileFormat.Pdf => await pdf.ReadAsync(bytes, either.Token),
                FileFormat.Zipped => OfficeText.Read(StreamOf(bytes), options.Value.MaxUnpackedKibibytes * 1024L, either.Token),
                FileFormat.Compound when IsLocked(bytes.Span) => throw new UnreadableException(Unreadable.Locked),
                _ => throw new UnreadableException(Unreadable.OldFormat),
            };
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException(Unreadable.TooLarge, late);
        }
    }

    /// <summary>Today's programs lock a file by putting it into one of the old kind, under this name.</summary>
    private static bool IsLocked(ReadOnlySpan<byte> bytes) => bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);
}
