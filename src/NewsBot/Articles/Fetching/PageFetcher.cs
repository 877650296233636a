using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Fetching;

/// <summary>What a site sent.</summary>
/// <param name="Address">Where it stood after all redirects.</param>
/// <param name="MediaType">In lower case, such as "text/html"; <c>null</c> when the site does not say or says nothing definite.</param>
/// <param name="Charset">The character set that the header names; <c>null</c> without one.</param>
public sealed record Page(Uri Address, ReadOnlyMemory<byte> Bytes, string? MediaType, string? Charset)
{
    /// <summary>By what the site knows this state of the page; <c>null</c>: it does not say.</summary>
    public PageVersion? Version { get; init; }
}

/// <summary>The state of a page, as the site named it.</summary>
/// <param name="Address">The page's own, after all redirects: it means nothing to another.</param>
/// <param name="Tag">The header ETag as it came; <c>null</c> without one.</param>
/// <param name="ModifiedAt">The header Last-Modified; <c>null</c> without one.</param>
public sealed record PageVersion(Uri Address, string? Tag, DateTimeOffset? ModifiedAt);

/// <summary>Link → page: from public addresses only, politely, within limits of time and size, without cookies and referrer.</summary>
internal sealed partial class PageFetcher(SiteClient client, Sites sites, Robots robots, IOptions<ReadingOptions> options, TimeProvider time, ILogger<PageFetcher> log)
{
    /// <param name="known">The state of the page that the caller has; <c>null</c>: none.</param>
    /// <returns><c>null</c>: the site says that the page is as <paramref name="known"/> has it.</returns>
    /// <exception cref="UnreadableException">The page cannot be had, for the reason given.</exception>
    public async Task<Page?> FetchAsync(Uri address, PageVersion? known, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            client.Check(address);
            using var visit = new Visit(sites);
            await visit.EnterAsync(address, cancellationToken);
            var page = await FollowInTimeAsync(visit, address, known, cancellationToken);
            var taken = time.GetElapsedTime(started).TotalMilliseconds;
            Log.Fetched(log, address.Host, page?.Bytes.Length, taken);
            return page;
        }
        catch (UnreadableException refused)
        {
            var taken = time.GetElapsedTime(started).TotalMilliseconds;
            Log.Refused(log, address.Host, refused.Reason, taken);
            throw;
        }
    }

    /// <remarks>The time runs from the first place that was free: waiting for others is not the site's fault.</remarks>
    private async Task<Page?> FollowInTimeAsync(Visit visit, Uri address, PageVersion? known, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.FetchTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await FollowAsync(visit, address, known, either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException(Unreadable.Unreachable, late);
        }
    }

    private async Task<Page?> FollowAsync(Visit visit, Uri address, PageVersion? known, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= options.Value.MaxRedirects; hop++)
        {
            client.Check(address);
            var site = await visit.EnterAsync(address, cancellationToken);
            if (!await robots.AllowAsync(site, address, cancellationToken))
            {
                throw new UnreadableException(Unreadable.NotForPrograms);
            }

            using var response = await client.AskAsync(address, known, cancellationToken);
            if (Answers.IsRedirect(response))
            {
                address = SiteClient.Next(address, response.Headers.Location);
                continue;
            }

            if (response.StatusCode is HttpStatusCode.NotModified && known?.Address == address)
            {
                return null;
            }

            var page = Read(site, address, response);
            if (MetaTags.Refresh(page) is not { } target)
            {
                return page;
            }

            address = SiteClient.Next(address, target);
        }

        throw new UnreadableException(Unreadable.LeadsNowhere);
    }

    private Page Read(Site site, Uri address, HttpResponseMessage response)
    {
        var reason = site.AsksToWait(response) ? Unreadable.Busy
            : Answers.ReasonAgainst(response);
        if (reason is { } refusal)
        {
            throw new UnreadableException(refusal);
        }

        var type = response.Content.Headers.ContentType;
        var (tag, modified) = (response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
        var page = new Page(
            address,
            ((Body)response.Content).Bytes,
            type?.MediaType?.ToLowerInvariant() is { } media and not "application/octet-stream" ? media : null,
            type?.CharSet?.Trim('"', '\'', ' '))
        {
            Version = tag is null && modified is null ? null : new(address, tag, modified),
        };
        return options.Value.ObeysRobots && (Answers.SaysNoAi(response) || MetaTags.SayNoAi(page)) ? throw new UnreadableException(Unreadable.NotForPrograms) : page;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Fetched a page of {Host}: {Bytes} bytes in {Milliseconds} ms")]
        public static partial void Fetched(ILogger logger, string host, int? bytes, double milliseconds);

        [LoggerMessage(Level = LogLevel.Information, Message = "No page of {Host}: {Reason} after {Milliseconds} ms")]
        public static partial void Refused(ILogger logger, string host, Unreadable reason, double milliseconds);
    }
}
