using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace NewsBot.Terminal;

/// <summary>The lines of a stream, none of them kept when it is too long.</summary>
internal static class BoundedLines
{
    /// <param name="longest">In bytes; a longer line is read over and given as <c>null</c>.</param>
    /// <returns>Each line without its end, numbered from 1, as soon as it is there.</returns>
    public static async IAsyncEnumerable<(int Number, byte[]? Bytes)> ReadAsync(
        Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new(leaveOpen: true));
        var (number, tooLong) = (1, false);
        while (true)
        {
            // A terminal cannot be cancelled while it is read; the wait for it can.
            var read = await reader.ReadAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = rest.Slice(0, end);
                yield return (number++, tooLong || line.Length > longest ? null : line.ToArray());
                (tooLong, rest) = (false, rest.Slice(rest.GetPosition(1, end)));
            }

            if (rest.Length > longest)
            {
                (tooLong, rest) = (true, rest.Slice(rest.End));
            }

            if (read.IsCompleted)
            {
                if (tooLong || rest.Length > 0)
                {
                    yield return (number, tooLong ? null : rest.ToArray());
                }

                yield break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }
    }
}
