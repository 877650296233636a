using System.IO.Compression;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Fetching;

/// <summary>The body of an answer, read and unpacked.</summary>
internal sealed class Body(byte[] buffer, int length) : ByteArrayContent(buffer, 0, length)
{
    public ReadOnlyMemory<byte> Bytes { get; } = buffer.AsMemory(0, length);
}

/// <summary>Reads a page to its end, within the limits, before it is handed on: a connection that breaks in the middle is an attempt that failed.</summary>
/// <remarks>What is refused by its status or type is handed on unread.</remarks>
internal sealed class AnswerReader(IOptions<ReadingOptions> options, TimeProvider time) : DelegatingHandler
{
    /// <exception cref="TimeoutException">The headers did not end in time.</exception>
    /// <exception cref="UnreadableException">More than the limits allow, or not packed as it says.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await HeadersAsync(request, cancellationToken);
        try
        {
            if (response.IsSuccessStatusCode && Answers.ReasonAgainst(response) is null)
            {
                response.Content = await ReadAsync(response.Content, cancellationToken);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> HeadersAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.HeaderTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The site did not answer within Reading:HeaderTime, or was not reached within Reading:ConnectTime.", late);
        }
    }

    private async Task<Body> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var file = Answers.MayBeFile(content.Headers.ContentType?.MediaType) ? limits.MaxFileKibibytes : (int?)null;
        await using var sent = new CountedStream(await content.ReadAsStreamAsync(cancellationToken), (file ?? limits.MaxTransferKibibytes) * 1024L);
        await using var plain = new CountedStream(Decompress(sent, content.Headers.ContentEncoding), (file ?? limits.MaxKibibytes) * 1024L);
        using var bytes = new MemoryStream();
        try
        {
            await plain.CopyToAsync(bytes, cancellationToken);
        }
        catch (Exception packed) when (packed is InvalidDataException or InvalidOperationException)
        {
            // Which of the two depends on the compression: Brotli calls bytes that are not its own an invalid operation.
            throw new UnreadableException(Unreadable.Unreachable, packed);
        }

        var read = new Body(bytes.GetBuffer(), (int)bytes.Length);
        read.Headers.ContentType = content.Headers.ContentType;
        read.Headers.LastModified = content.Headers.LastModified;
        return read;
    }

    /// <summary>Undoes one compression; pages that come with two are not worth the risk.</summary>
    private static Stream Decompress(Stream sent, ICollection<string> encodings) =>
        string.Join(',', encodings).ToUpperInvariant() switch
        {
            "" or "IDENTITY" => sent,
            "GZIP" or "X-GZIP" => new GZipStream(sent, CompressionMode.Decompress),
            "BR" => new BrotliStream(sent, CompressionMode.Decompress),
            "DEFLATE" => new ZLibStream(sent, CompressionMode.Decompress),
            _ => throw new UnreadableException(Unreadable.Unreachable),
        };
}
