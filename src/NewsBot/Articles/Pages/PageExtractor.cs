using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What is worth reading of a page.</summary>
/// <param name="Text">As <see cref="Article.Text"/> is.</param>
/// <param name="Language">What the page declares, ISO 639-1; often wrong. <c>null</c> when it does not.</param>
/// <param name="Published">In UTC.</param>
public sealed record Extract(string Text, string? Title, string? Site, string? Author, DateTimeOffset? Published, string? Language, Uri? Url)
{
    /// <summary>The picture that stands for the article, on a public page; <c>null</c> when the page names none.</summary>
    public Uri? Image { get; init; }

    /// <summary>As <see cref="Article.IsPartial"/> is.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>HTML → the article's text and metadata, boilerplate gone.</summary>
public sealed class PageExtractor(IOptions<ReadingOptions> options, LanguageBook languages, TimeProvider time)
{
    /// <summary>How much longer the text must be that machines are told.</summary>
    private const double MissedBy = 1.5;

    /// <summary>UTF-16 code units of a heading that can stand for the title.</summary>
    private const int ShortestTitle = 10;

    /// <summary>Words for readers without scripts; a notice that scripts are needed has fewer.</summary>
    private const int LeastUnscripted = 120;

    /// <summary>Words below which a page that names another version may be only the beginning of it.</summary>
    private const int Teaser = 150;

    /// <inheritdoc cref="LookAsync"/>
    /// <exception cref="UnreadableException">The page holds no article, or is too much to read.</exception>
    public async Task<Extract> ReadAsync(string html, Uri? address, CancellationToken cancellationToken) => (await LookAsync(html, address, cancellationToken)).Article;

    /// <param name="address">Where the page stood; <c>null</c> for a saved page.</param>
    /// <exception cref="UnreadableException">The page is too much to read.</exception>
    public async Task<PageReading> LookAsync(string html, Uri? address, CancellationToken cancellationToken)
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

    private async Task<PageReading> ExtractAsync(string html, Uri? address, CancellationToken cancellationToken)
    {
        var tree = await PageTree.ParseAsync(html, options.Value, cancellationToken);
        var said = PageMetadata.Read(tree);
        var root = tree.Page.Body ?? tree.Page.DocumentElement;
        var blocks = PageBlocks.Read(root, unscripted: false, cancellationToken);
        var wall = new PageWall(tree, blocks.All, said, languages.Walls);
        var (text, found) = Find(blocks, said);
        if (WordCount.Weigh(text) < options.Value.MinWords && Find(PageBlocks.Read(root, unscripted: true, cancellationToken), said) is var unscripted
            && WordCount.Weigh(unscripted.Text) >= LeastUnscripted)
        {
            (text, found) = unscripted;
        }

        var offer = PaidOffer.Read(found, blocks.All, languages.Walls);
        if (offer.RemoveFrom(found) is var free && free != found)
        {
            text = Choose(Remainders.Remove(free.Blocks, said.Title), said);
        }

        var reason = wall.Against(text, found, offer, said.IsArticle ? options.Value.MinWords / 2 : options.Value.MinWords);
        var extract = new Extract(
            text,
            WithoutRest(said.Title, found.Title),
            said.Site,
            said.Author,
            said.Published,
            said.Language,
            address is null ? CanonicalUrl.OfSaved(said.Address) : CanonicalUrl.Of(address, said.Address))
        {
            Image = Picture(said.Image, address),
            IsPartial = reason is null && wall.IsBeginning(text, offer),
        };
        return new(extract, reason)
        {
            IsPaid = wall.IsPaid(offer),
            Elsewhere = address is null ? null
                : reason is Unreadable.TeaserList || (reason is Unreadable.NotAnArticle && address.AbsolutePath == "/") ? OtherPlace.OfList(tree, address)
                : MayBeMore(reason, text) && !wall.IsPaid(offer) ? OtherPlace.OfArticle(tree, address, said.Address)
                : null,
        };
    }

    /// <summary>Whether another version of the page may hold more; where somebody is to pay, to log in or to prove something first, it is not looked for.</summary>
    private static bool MayBeMore(Unreadable? reason, string text) => reason switch
    {
        null => WordCount.Weigh(text) < Teaser,
        Unreadable.NotAnArticle or Unreadable.ConsentWall or Unreadable.Scripted or Unreadable.Gallery or Unreadable.Video => true,
        _ => false,
    };

    private static (string Text, FoundArticle Found) Find(PageBlocks blocks, PageMetadata said)
    {
        var found = ArticleFinder.Find(blocks, said);
        return (Choose(Remainders.Remove(found.Blocks, said.Title), said), found);
    }

    /// <summary>"Sport | Bridge opens | The Ravel Post" without what the page's own heading lacks.</summary>
    private static string? WithoutRest(string? title, string? heading) =>
        title is not null && PageMetadata.Line(heading) is { } own && own.Length >= ShortestTitle && own.Length >= title.Length / 3
            && title.Contains(own, StringComparison.OrdinalIgnoreCase) ? own : title;

    private static Uri? Picture(string? said, Uri? address)
    {
        Uri? picture = null;
        var isAddress = address is null ? Uri.TryCreate(said, UriKind.Absolute, out picture) : Uri.TryCreate(address, said, out picture);
        return isAddress && said is { Length: > 0 } && picture is { Scheme: "http" or "https", UserInfo: "" } ? picture : null;
    }

    /// <summary>The text found, unless the publisher tells machines of a much longer one.</summary>
    /// <remarks>They are told the whole text of a paid article too; who did not pay is not to read it here.</remarks>
    private static string Choose(List<PageBlock> found, PageMetadata said)
    {
        var text = Paragraphs.Join(found.Select(block => block.Text));
        return said is { Body: { } body, IsPaid: false } && WordCount.Weigh(body) > MissedBy * WordCount.Weigh(text) && !body.Contains("</", StringComparison.Ordinal)
            ? Paragraphs.Join(PastedText.Read(body).All)
            : text;
    }
}
