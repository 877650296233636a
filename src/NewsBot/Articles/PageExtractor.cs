using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.Options;
using SmartReader;

namespace NewsBot.Articles;

/// <summary>What is worth reading of a page.</summary>
/// <param name="Text">As <see cref="Article.Text"/> is.</param>
/// <param name="Language">What the page declares, ISO 639-1; often wrong. <c>null</c> when it does not.</param>
/// <param name="Published">In UTC.</param>
public sealed record Extract(string Text, string? Title, string? Site, string? Author, DateTimeOffset? Published, string? Language, Uri? Url);

/// <summary>HTML → the article's text and metadata, boilerplate gone.</summary>
public sealed class PageExtractor(IOptions<ReadingOptions> options, TimeProvider time)
{
    /// <summary>Stands in for the address of a saved page that does not tell its own; reserved by RFC 2606.</summary>
    private static readonly Uri Nowhere = new("https://page.invalid/");

    static PageExtractor()
    {
        // The library renders what it found twice for every page. Nobody here reads that, and one way takes the square of the length.
        SmartReader.Article.Serializer = _ => string.Empty;
        SmartReader.Article.Converter = _ => string.Empty;
    }

    /// <param name="address">Where the page stood; <c>null</c> for a saved page.</param>
    /// <exception cref="UnreadableException">The page holds no article, or is too much to read.</exception>
    public async Task<Extract> ReadAsync(string html, Uri? address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.ExtractTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await ExtractAsync(html, address, either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException(Unreadable.TooLarge, late);
        }
        catch (RegexMatchTimeoutException late)
        {
            throw new UnreadableException(Unreadable.TooLarge, late);
        }
    }

    private async Task<Extract> ExtractAsync(string html, Uri? address, CancellationToken cancellationToken)
    {
        var page = PageTree.Parse(html, options.Value, cancellationToken);
        var said = PageMetadata.Read(page);
        var wall = PageWall.Read(page);
        PageTree.RemoveUnread(page);
        var (paragraphs, found) = await FindAsync(page, address ?? Nowhere, cancellationToken);
        var text = Paragraphs.Join(Trim(paragraphs, said.Title).Select(paragraph => paragraph.Text));
        if (wall.Against(text, options.Value.MinWords, said) is { } reason)
        {
            throw new UnreadableException(reason);
        }

        return new(
            text,
            said.Title ?? Named(found.Title),
            said.Site ?? Named(found.SiteName),
            said.Author ?? Named(found.Author) ?? Named(found.Byline),
            said.Published,
            said.Language,
            address is null ? null : CanonicalUrl.Of(address, said.Address));
    }

    private static async Task<(List<PageParagraph> Paragraphs, SmartReader.Article Found)> FindAsync(
        IHtmlDocument page, Uri address, CancellationToken cancellationToken)
    {
        IElement? root = null;
        using var reader = new Reader(address.AbsoluteUri, page);
        reader.AddCustomOperationEnd(element => root = element);
        var found = await reader.GetArticleAsync(cancellationToken);
        return (root is null ? [] : PageText.Read(root), found);
    }

    /// <summary>Without the headline, which is the title, and without headings that nothing follows.</summary>
    private static List<PageParagraph> Trim(List<PageParagraph> paragraphs, string? title)
    {
        var kept = paragraphs.Where(paragraph => !paragraph.Text.Equals(title, StringComparison.OrdinalIgnoreCase)).ToList();
        var end = kept.FindLastIndex(paragraph => !paragraph.IsHeading) + 1;
        return kept[..end];
    }

    private static string? Named(string? text) => text is not null && Paragraphs.Clean(text) is { Length: > 0 } name ? name : null;
}
