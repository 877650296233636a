using AngleSharp.Html.Dom;
using Microsoft.Extensions.Options;
using NewsBot.Articles.Charsets;
using NewsBot.Articles.Feeds;
using NewsBot.Articles.Fetching;
using NewsBot.Articles.Files;
using NewsBot.Articles.Pages;
using NewsBot.Articles.Posts;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>Input → article: fetches the page or takes the text, extracts, normalises, tells the language, splits.</summary>
public sealed class ArticleReader(
    ArticleShelf shelf, PageExtractor extractor, FileReader files, LanguageBook languages, LanguageDetector detector, IOptions<ReadingOptions> options, IOptions<AskOptions> asks) : IDisposable
{
    /// <summary>UTF-16 code units at the start of a file that tell HTML from text.</summary>
    private const int Opening = 1_024;

    private readonly SemaphoreSlim room = new(options.Value.PagesAtOnce);

    /// <summary>Files can take long: pages do not wait for them.</summary>
    private readonly SemaphoreSlim fileRoom = new(options.Value.PagesAtOnce);

    /// <exception cref="UnreadableException">The input cannot become an article.</exception>
    public async Task<Article> ReadAsync(Input input, CancellationToken cancellationToken) => input switch
    {
        Input.Link link => await FollowAsync(link, cancellationToken),
        Input.Saved saved => Split(await ReadAsync(saved, cancellationToken)),
        Input.Pasted pasted => Split(Read(pasted.Text)),
        _ => throw new ArgumentException($"No way to read {input.GetType()}.", nameof(input)),
    };

    public void Dispose()
    {
        room.Dispose();
        fileRoom.Dispose();
    }

    /// <summary>A page of 10 MB fills 60 MB and a processor while it is read: many at once would leave nothing for anybody else.</summary>
    private static async Task<T> InTurnAsync<T>(SemaphoreSlim room, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            room.Release();
        }
    }

    private async Task<Article> FollowAsync(Input.Link link, CancellationToken cancellationToken)
    {
        try
        {
            return PostLink.Find(link.Address) is not { } post ? await TakeAsync(link, cancellationToken)
                : post.IsChannel ? await shelf.TakeAsync(link with { Address = post.Page }, ReadChannelAsync, cancellationToken)
                : post.Post is not { } address ? await TakeAsync(link with { Address = post.Page }, cancellationToken)
                : await shelf.TakeAsync(link with { Address = post.Page }, (page, limited) => ReadPostAsync(page, address, link, limited), cancellationToken);
        }
        catch (UnreadableException few) when (few.Reason is Unreadable.TooShort or Unreadable.Empty)
        {
            // Said of a text that a person wrote; a page of a few words is a page without an article.
            throw new UnreadableException(Unreadable.NotAnArticle, few);
        }
    }

    private Task<Article> TakeAsync(Input.Link link, CancellationToken cancellationToken) =>
        shelf.TakeAsync(link, async (page, limited) => Split(await ReadAsync(page, limited)), cancellationToken);

    /// <summary>Of a post its text, when that is long enough for an article; else what it links to.</summary>
    private async Task<Article> ReadPostAsync(Page page, Uri address, Input.Link asked, CancellationToken cancellationToken)
    {
        var post = await LookAsync(page, PostPage.Read, cancellationToken);
        return post.Link is { } link && !asks.Value.LooksLikeArticle(post.Text)
            ? await TakeAsync(asked with { Address = link }, cancellationToken)
            : Split(Read(post.Text) with { Url = address, Site = post.Channel, Author = post.Author, Published = post.Written });
    }

    /// <exception cref="FeedException">Always: a channel is a choice of posts.</exception>
    private async Task<Article> ReadChannelAsync(Page page, CancellationToken cancellationToken) => throw new FeedException(
        await LookAsync(page, html => PostPage.ReadAll(html, page.Address), cancellationToken));

    private Task<T> LookAsync<T>(Page page, Func<IHtmlDocument, T> read, CancellationToken cancellationToken) => InTurnAsync(
        room,
        async () =>
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limited.CancelAfter(options.Value.ExtractTime);
            try
            {
                return read((await PageTree.ParseAsync(Decode(page.Bytes, page.Charset), options.Value, limited.Token)).Page);
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                throw new UnreadableException(Unreadable.TooLarge, late);
            }
        },
        cancellationToken);

    private async Task<Extract> ReadAsync(Page page, CancellationToken cancellationToken) => FileFormats.Find(page.Bytes.Span) is not FileFormat.Text and var format
        ? Read(await ReadAsync(format, page.Bytes, cancellationToken)) with { Url = CanonicalUrl.WithoutTracking(page.Address) }
        : (await CompleteAsync(await InTurnAsync(room, () => ReadTextAsync(page, cancellationToken), cancellationToken), cancellationToken)).Article;

    /// <summary>With what stands elsewhere, when a page says so and has too little itself: one more page, never a third.</summary>
    /// <exception cref="FeedException">The page lists articles, and so does its feed.</exception>
    private async Task<PageReading> CompleteAsync(PageReading reading, CancellationToken cancellationToken)
    {
        if (reading.Elsewhere is not { } elsewhere)
        {
            return reading;
        }

        var better = reading;
        try
        {
            var page = await shelf.FetchAsync(elsewhere, cancellationToken);
            better = reading.Or(await InTurnAsync(room, () => ReadTextAsync(page, cancellationToken), cancellationToken));
        }
        catch (UnreadableException refused) when (refused is not FeedException)
        {
            // What the page itself holds, or why it holds nothing, is the answer then.
        }

        Telemetry.SecondPages.Add(1, new KeyValuePair<string, object?>("more", better != reading));
        return better;
    }

    private Task<FileText> ReadAsync(FileFormat format, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        InTurnAsync(fileRoom, () => files.ReadAsync(format, bytes, cancellationToken), cancellationToken);

    private async Task<PageReading> ReadTextAsync(Page page, CancellationToken cancellationToken)
    {
        var text = Decode(page.Bytes, page.Charset);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableException(Unreadable.NotAnArticle);
        }

        if (FeedReader.IsFeed(text))
        {
            throw new FeedException(FeedReader.Read(text, page.Address));
        }

        return page.MediaType switch
        {
            "text/plain" => new(Read(text) with { Url = CanonicalUrl.WithoutTracking(page.Address) }, Wall: null),
            "text/markdown" => new(Read(MarkdownText.Read(text)) with { Url = CanonicalUrl.WithoutTracking(page.Address) }, Wall: null),
            "text/html" or "application/xhtml+xml" => await extractor.LookAsync(text, page.Address, cancellationToken),
            _ when OpensAsHtml(text) => await extractor.LookAsync(text, page.Address, cancellationToken),
            _ => throw new UnreadableException(Unreadable.NotText),
        };
    }

    private async Task<Extract> ReadAsync(Input.Saved saved, CancellationToken cancellationToken)
    {
        if (saved.Bytes.Length > options.Value.MaxFileKibibytes * 1024L)
        {
            throw new UnreadableException(Unreadable.TooLarge);
        }

        if (FileFormats.Find(saved.Bytes) is not FileFormat.Text and var format)
        {
            return Read(await ReadAsync(format, saved.Bytes, cancellationToken));
        }

        var text = Decode(saved.Bytes, declared: null);
        return OpensAsHtml(text) || (NamedAsHtml(saved.Name) && text.Contains('<', StringComparison.Ordinal))
            ? await extractor.ReadAsync(text, address: null, cancellationToken)
            : NamedAsMarkdown(saved.Name) ? Read(MarkdownText.Read(text)) : Read(text);
    }

    private string Decode(ReadOnlyMemory<byte> bytes, string? declared) =>
        bytes.Length > options.Value.MaxKibibytes * 1024L ? throw new UnreadableException(Unreadable.TooLarge) : Charset.Decode(bytes.Span, declared);

    private Extract Read(string text)
    {
        if (text.Length > options.Value.MaxCharacters)
        {
            throw new UnreadableException(Unreadable.TooLarge);
        }

        var pasted = PastedText.Read(text);
        return Read(new FileText(pasted.Title, pasted.Paragraphs));
    }

    private Extract Read(FileText file)
    {
        var body = Paragraphs.Join(file.Paragraphs);
        if (!body.Any(char.IsLetter))
        {
            throw new UnreadableException(Unreadable.Empty);
        }

        return WordCount.Weigh(body) < options.Value.MinWords
            ? throw new UnreadableException(Unreadable.TooShort)
            : new(body, file.Title is null ? null : Paragraphs.Clean(file.Title), Site: null, Author: null, Published: null, Language: null, Url: null);
    }

    private Article Split(Extract extract)
    {
        if (extract.Text.Length > options.Value.MaxCharacters)
        {
            throw new UnreadableException(Unreadable.TooLarge);
        }

        var (told, alsoIn) = detector.DetectAll(extract.Text);
        var language = told is not "und" ? told : extract.Language ?? "und";
        return new()
        {
            Url = extract.Url,
            Title = extract.Title,
            Site = extract.Site,
            Author = extract.Author,
            Published = extract.Published,
            Language = language,
            AlsoIn = alsoIn,
            Image = extract.Image,
            IsPartial = extract.IsPartial,
            Text = extract.Text,
            Sentences = SentenceSplitter.Split(extract.Text, languages.Find(language)),
            Words = WordCount.Of(extract.Text),
        };
    }

    private static bool OpensAsHtml(string text)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, Opening)).TrimStart();
        return opening.StartsWith("<", StringComparison.Ordinal)
            && (opening.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || opening.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || opening.Contains("<head", StringComparison.OrdinalIgnoreCase) || opening.Contains("<body", StringComparison.OrdinalIgnoreCase));
    }

    private static bool NamedAsMarkdown(string name) => Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN";

    private static bool NamedAsHtml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" or ".XHT" or ".SHTML";
}
