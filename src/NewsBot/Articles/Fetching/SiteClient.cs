using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;

namespace NewsBot.Articles.Fetching;

/// <summary>One request: where it may go, what it tells of the bot, and of nobody else.</summary>
internal sealed class SiteClient(IHttpClientFactory clients, IOptions<ReadingOptions> options)
{
    /// <summary>Name of the client, whose handler connects by <see cref="PublicConnection"/>.</summary>
    public const string Name = "pages";

    /// <summary>Ports of other services, which a page must not make a reader talk to.</summary>
    /// <remarks>WHATWG, "Fetch", section 2.9, "Port blocking".</remarks>
    private static readonly FrozenSet<int> BlockedPorts = FrozenSet.Create(
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115,
        117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587,
        601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
        6697, 10080);

    /// <exception cref="UnreadableException">Not http or https, a name and password in it, or a port of another service.</exception>
    public void Check(Uri address)
    {
        var allowed = address is { IsAbsoluteUri: true, UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && (options.Value.AllowedPorts is { Count: > 0 } ports ? ports.Contains(address.Port) : !BlockedPorts.Contains(address.Port));
        if (!allowed)
        {
            throw new UnreadableException(Unreadable.AddressForbidden);
        }
    }

    /// <summary>Asks once, or twice where <see cref="Site.Pipeline"/> finds that worth it. The body is read if there is a page in it, as a <see cref="Body"/>.</summary>
    /// <param name="known">Asked about only at its own address.</param>
    /// <exception cref="UnreadableException">There is no answer, or none within the limits.</exception>
    public async Task<HttpResponseMessage> AskAsync(Uri address, PageVersion? known, CancellationToken cancellationToken)
    {
        Check(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.Value.SignedUserAgent());
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (known?.Address == address)
        {
            request.Headers.IfModifiedSince = known.ModifiedAt;
            if (known.Tag is { } tag)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }
        }

        using var client = clients.CreateClient(Name);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException failed)
        {
            throw failed.InnerException as UnreadableException ?? new UnreadableException(
                failed.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded ? Unreadable.TooLarge : Unreadable.Unreachable, failed);
        }
        catch (Exception broken) when (broken is IOException or TimeoutException or BrokenCircuitException)
        {
            throw new UnreadableException(Unreadable.Unreachable, broken);
        }
    }

    /// <summary>Where a redirect leads.</summary>
    /// <exception cref="UnreadableException">Nowhere.</exception>
    public static Uri Next(Uri address, Uri? target) =>
        target is not null && Uri.TryCreate(address, target, out var next) ? next : throw new UnreadableException(Unreadable.LeadsNowhere);
}
