using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.Options;
using NewsBot.Languages;
using SmartReader;

namespace NewsBot.Articles.Pages;

/// <summary>What is worth reading of a page.</summary>
/// <param name="Text">As <see cref="Article.Text"/> is.</param>
/// <param name="Language">What the page declares, ISO 639-1; often wrong. <c>null</c> when it does not.</param>
/// <param name="Published">In UTC.</param>
public sealed record Extract(string Text, string? Title, string? Site, string? Author, DateTimeOffset? Published, string? Language, Uri? Url);

/// <summary>HTML → the article's text and metadata, boilerplate gone.</summary>
public sealed class PageExtractor(IOptions<ReadingOptions> options, TimeProvider time)
{
    /// <summary>
    /// What the library is told of where the page stood; reserved by RFC 2606. It would make links absolute, which nobody here reads, and
    /// take dates out of paths, at which it fails when they are none.
    /// </summary>
    private const string Nowhere = "https://page.invalid/";

    /// <summary>Headings that lead elsewhere: a list of teasers has more, an article with "read also" fewer.</summary>
    private const int FewestTeasers = 4;

    /// <summary>How much longer a marked text must be.</summary>
    private const double MissedBy = 1.5;

    /// <summary>Microdata of schema.org, and HTML; only when one element is so marked, since lists of teasers mark each.</summary>
    private static readonly string[] MarkedAsArticle = ["[itemprop=articleBody]", "article"];

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
        var marked = Marked(page, said);
        var (scored, found) = await FindAsync(page, cancellationToken);
        if (!said.IsArticle && ListsOthers(scored))
        {
            throw new UnreadableException(Unreadable.NotAnArticle);
        }

        var paragraphs = Choose(Remainders.Remove(scored, said.Title), marked.Select(paragraphs => Remainders.Remove(paragraphs, said.Title)));
        var text = Paragraphs.Join(paragraphs.Select(paragraph => paragraph.Text));
        if (wall.Against(text, options.Value.MinWords, said) is { } reason)
        {
            throw new UnreadableException(reason);
        }

        return new(
            text,
            said.Title ?? PageMetadata.Line(found.Title),
            said.Site ?? PageMetadata.Line(found.SiteName),
            said.Author ?? PageMetadata.Line(found.Author) ?? PageMetadata.Line(found.Byline),
            said.Published,
            said.Language,
            address is null ? CanonicalUrl.OfSaved(said.Address) : CanonicalUrl.Of(address, said.Address));
    }

    private static async Task<(List<PageParagraph> Paragraphs, SmartReader.Article Found)> FindAsync(IHtmlDocument page, CancellationToken cancellationToken)
    {
        IElement? root = null;
        using var reader = Library.Open(page);
        reader.AddCustomOperationEnd(element => root = element);
        var found = await reader.GetArticleAsync(cancellationToken);
        return (root is null ? [] : PageText.Read(root), found);
    }

    /// <summary>What the page itself marks as the article.</summary>
    private static List<IReadOnlyList<PageParagraph>> Marked(IHtmlDocument page, PageMetadata said)
    {
        var marked = new List<IReadOnlyList<PageParagraph>>();
        foreach (var selector in MarkedAsArticle)
        {
            if (page.QuerySelectorAll(selector) is [var only])
            {
                marked.Add(PageText.Read(only));
            }
        }

        // Publishers tell machines the whole text of a paid article too; who did not pay is not to read it here.
        if (said is { Body: { } body, IsPaid: false } && !body.Contains("</", StringComparison.Ordinal))
        {
            marked.Add([.. PastedText.Read(body).All.Select(text => new PageParagraph(text, Linked: 0, IsHeading: false))]);
        }

        return marked;
    }

    /// <summary>What scoring found, unless the page marks as article something that scoring has mostly missed.</summary>
    private static IReadOnlyList<PageParagraph> Choose(IReadOnlyList<PageParagraph> scored, IEnumerable<IReadOnlyList<PageParagraph>> marked) =>
        marked.Prepend(scored).Aggregate((best, other) => Weigh(other) > MissedBy * Weigh(best) ? other : best);

    /// <summary>A front page: its headings are links, and there is hardly more than a paragraph to each.</summary>
    private static bool ListsOthers(List<PageParagraph> paragraphs)
    {
        var teasers = paragraphs.Count(paragraph => paragraph.IsHeading && paragraph.Linked > 0.7);
        return teasers >= FewestTeasers && paragraphs.Count(paragraph => !paragraph.IsHeading) < 3 * teasers;
    }

    private static int Weigh(IReadOnlyList<PageParagraph> paragraphs) => paragraphs.Sum(paragraph => WordCount.Weigh(paragraph.Text));

    /// <summary>Apart, so that who only reads pasted text does not load the library.</summary>
    private static class Library
    {
        static Library()
        {
            // It renders what it found twice for every page. Nobody here reads that, and one way takes the square of the length.
            SmartReader.Article.Serializer = _ => string.Empty;
            SmartReader.Article.Converter = _ => string.Empty;
        }

        public static Reader Open(IHtmlDocument page) => new(Nowhere, page);
    }
}
