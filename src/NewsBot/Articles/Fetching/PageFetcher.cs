using System.Collections.Frozen;
using System.IO.Compression;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Fetching;

/// <summary>What a site sent.</summary>
/// <param name="Address">Where it stood after all redirects.</param>
/// <param name="MediaType">In lower case, such as "text/html"; <c>null</c> when the site does not say or says nothing definite.</param>
/// <param name="Charset">The character set that the header names; <c>null</c> without one.</param>
public sealed record Page(Uri Address, ReadOnlyMemory<byte> Bytes, string? MediaType, string? Charset);

/// <summary>Link → page: from public addresses only, within limits of time and size, without cookies and referrer.</summary>
public sealed partial class PageFetcher(
    IHttpClientFactory clients, IOptions<ReadingOptions> options, TimeProvider time, ILogger<PageFetcher> log)
{
    /// <summary>Name of the client, whose handler connects by <see cref="PublicConnection"/>.</summary>
    public const string ClientName = "pages";

    /// <summary>Ports of other services, which a page must not make a reader talk to.</summary>
    /// <remarks>WHATWG, "Fetch", section 2.9, "Port blocking".</remarks>
    private static readonly FrozenSet<int> BlockedPorts = FrozenSet.Create(
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115,
        117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587,
        601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
        6697, 10080);

    /// <exception cref="UnreadableException">The page cannot be had, for the reason given.</exception>
    public async Task<Page> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var patience = new CancellationTokenSource(options.Value.FetchTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var page = await FollowAsync(address, either.Token);
            var (host, bytes, taken) = (page.Address.IdnHost, page.Bytes.Length, time.GetElapsedTime(started));
            Log.Fetched(log, host, bytes, taken);
            return page;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException(Unreadable.Unreachable, late);
        }
        catch (HttpRequestException failed)
        {
            throw failed.InnerException as UnreadableException ?? new UnreadableException(
                failed.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded ? Unreadable.TooLarge : Unreadable.Unreachable, failed);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or InvalidOperationException)
        {
            // Which of the three depends on the compression: Brotli calls bytes that are not its own an invalid operation.
            throw new UnreadableException(Unreadable.Unreachable, broken);
        }
    }

    private async Task<Page> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= options.Value.MaxRedirects; hop++)
        {
            Check(address);
            using var response = await AskAsync(address, cancellationToken);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                Check(response);
                return await ReadAsync(address, response.Content, cancellationToken);
            }

            address = response.Headers.Location is { } target && Uri.TryCreate(address, target, out var next)
                ? next
                : throw new UnreadableException(Unreadable.Unreachable);
        }

        throw new UnreadableException(Unreadable.Unreachable);
    }

    private void Check(Uri address)
    {
        var allowed = address is { IsAbsoluteUri: true, UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && (options.Value.AllowedPorts is { Count: > 0 } ports ? ports.Contains(address.Port) : !BlockedPorts.Contains(address.Port));
        if (!allowed)
        {
            throw new UnreadableException(Unreadable.AddressForbidden);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.HeaderTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var client = clients.CreateClient(ClientName);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
    }

    private static void Check(HttpResponseMessage response)
    {
        var reason = (int)response.StatusCode switch
        {
            // Cloudflare marks its challenges, whatever the status.
            _ when response.Headers.Contains("cf-mitigated") => Unreadable.Blocked,
            401 or 402 or 403 or 407 or 451 => Unreadable.Blocked,

            // "Accepted, come back": what some bot walls answer instead of the page.
            202 => Unreadable.Blocked,
            404 or 410 => Unreadable.NotFound,
            204 or 205 => Unreadable.NotAnArticle,
            >= 200 and < 300 => ReasonAgainst(response.Content.Headers.ContentType?.MediaType),
            _ => Unreadable.Unreachable,
        };
        if (reason is { } refusal)
        {
            throw new UnreadableException(refusal);
        }
    }

    private static Unreadable? ReasonAgainst(string? mediaType) => mediaType?.ToUpperInvariant() switch
    {
        null or "TEXT/HTML" or "APPLICATION/XHTML+XML" or "TEXT/PLAIN" or "TEXT/MARKDOWN" or "TEXT/XML" or "APPLICATION/XML" or "APPLICATION/OCTET-STREAM" => null,
        "APPLICATION/RSS+XML" or "APPLICATION/ATOM+XML" or "APPLICATION/RDF+XML" or "APPLICATION/FEED+JSON" or "APPLICATION/JSON" => null,
        var other => MayBeFile(other) ? null : Unreadable.NotText,
    };

    /// <summary>Whether a PDF or an office file may come, which are larger than pages.</summary>
    private static bool MayBeFile(string? mediaType) => mediaType?.ToUpperInvariant() is "APPLICATION/OCTET-STREAM" or "APPLICATION/PDF" or "APPLICATION/X-PDF"
        or "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.WORDPROCESSINGML.DOCUMENT" or "APPLICATION/VND.OASIS.OPENDOCUMENT.TEXT"
        or "APPLICATION/MSWORD" or "APPLICATION/RTF" or "TEXT/RTF";

    private async Task<Page> ReadAsync(Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var file = MayBeFile(content.Headers.ContentType?.MediaType) ? limits.MaxFileKibibytes : (int?)null;
        await using var sent = new CountedStream(await content.ReadAsStreamAsync(cancellationToken), (file ?? limits.MaxTransferKibibytes) * 1024L);
        await using var plain = new CountedStream(Decompress(sent, content.Headers.ContentEncoding), (file ?? limits.MaxKibibytes) * 1024L);
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, cancellationToken);
        var type = content.Headers.ContentType;
        return new(
            address,
            bytes.GetBuffer().AsMemory(0, (int)bytes.Length),
            type?.MediaType?.ToLowerInvariant() is { } media and not "application/octet-stream" ? media : null,
            type?.CharSet?.Trim('"', '\'', ' '));
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

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Fetched a page of {Host}: {Bytes} bytes in {Taken}")]
        public static partial void Fetched(ILogger logger, string host, int bytes, TimeSpan taken);
    }
}
