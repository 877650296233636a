namespace NewsBot.Articles.Fetching;

/// <summary>One reader's way from site to site: it has a place in one at a time.</summary>
internal sealed class Visit(Sites sites) : IDisposable
{
    private Site? here;

    /// <returns>The address's site, in which a place is now taken.</returns>
    /// <exception cref="UnreadableException">The site asks to wait, or no place became free in time.</exception>
    public async Task<Site> EnterAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = sites.Of(address);
        if (site != here)
        {
            Dispose();
            await site.EnterAsync(cancellationToken);
            here = site;
        }

        return site;
    }

    public void Dispose()
    {
        here?.Leave();
        here = null;
    }
}
