using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Asks;

namespace NewsBot.Articles.Fetching;

/// <summary>Articles that were read from links lately: asked again soon, or by many at the same moment, a page is fetched and read once.</summary>
/// <remarks>Pages are public and read without cookies, so what one chat read is nothing that another could not.</remarks>
public sealed class ArticleShelf : IDisposable
{
    /// <summary>How long a page that is no longer new is kept: a site that says "unchanged" spares the reading.</summary>
    private static readonly TimeSpan Outlives = TimeSpan.FromDays(1);

    private readonly PageFetcher fetcher;
    private readonly ReadingOptions options;
    private readonly Lazy<Shelf<Copy>> copies;

    internal ArticleShelf(PageFetcher fetcher, IOptions<ReadingOptions> options)
    {
        (this.fetcher, this.options) = (fetcher, options.Value);
        copies = new(() => new(this.options.KeptMegabytes, Outlives));
    }

    /// <param name="read">Makes the article of the page; not called when the article is at hand.</param>
    /// <exception cref="UnreadableException">The page cannot be had, or <paramref name="read"/> found no article in it, now or a moment ago.</exception>
    public async Task<Article> TakeAsync(Input.Link link, Func<Page, CancellationToken, Task<Article>> read, CancellationToken cancellationToken)
    {
        var copy = await copies.Value.TakeAsync(KeyOf(link.Address), link.Anew, (known, limited) => ReadAsync(link.Address, known, read, limited), cancellationToken);
        return copy.Article ?? throw copy.Refusal!.Again();
    }

    /// <summary>A page as it is now, past the shelf: what it holds belongs to an article that is being read.</summary>
    /// <exception cref="UnreadableException">The page cannot be had.</exception>
    public async Task<Page> FetchAsync(Uri address, CancellationToken cancellationToken) => (await fetcher.FetchAsync(address, known: null, cancellationToken))!;

    public void Dispose()
    {
        if (copies.IsValueCreated)
        {
            copies.Value.Dispose();
        }
    }

    private async Task<Shelved<Copy>> ReadAsync(Uri address, Copy? known, Func<Page, CancellationToken, Task<Article>> read, CancellationToken cancellationToken)
    {
        try
        {
            var page = await fetcher.FetchAsync(address, known?.Version, cancellationToken);
            var copy = page is null ? known! : new(await read(page, cancellationToken), Refusal: null, page.Version);
            var shelved = new Shelved<Copy>(copy, SizeOf(copy.Article!), options.ArticlesKeptFor);
            if (page is not null && KeyOf(page.Address) is var own && own != KeyOf(address))
            {
                // A short link, or one with somebody's mark in it: the next one may come without.
                await copies.Value.PutAsync(own, shelved, cancellationToken);
            }

            return shelved;
        }
        catch (UnreadableException refused)
        {
            // A site that asks to wait says for how long, and Site keeps to it.
            return new(new(Article: null, refused, Version: null), Size: 1_024, refused.Reason is Unreadable.Busy ? TimeSpan.Zero : options.RefusalsKeptFor);
        }
    }

    /// <summary>Links that differ only by who passed them on lead to the same page.</summary>
    private static string KeyOf(Uri address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalUrl.WithoutTracking(address).AbsoluteUri)));

    /// <summary>Bytes, about.</summary>
    private static long SizeOf(Article article) => 2_048 + (2L * article.Text.Length) + (64L * article.Sentences.Count);

    /// <summary>What became of a link: an article, or the reason why there is none.</summary>
    private sealed record Copy(Article? Article, UnreadableException? Refusal, PageVersion? Version);
}
