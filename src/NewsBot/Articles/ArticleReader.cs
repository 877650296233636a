using Microsoft.Extensions.Options;
using NewsBot.Articles.Charsets;
using NewsBot.Articles.Fetching;
using NewsBot.Articles.Files;
using NewsBot.Articles.Pages;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>Input → article: fetches the page or takes the text, extracts, normalises, tells the language, splits.</summary>
public sealed class ArticleReader(
    ArticleShelf shelf, PageExtractor extractor, FileReader files, LanguageBook languages, LanguageDetector detector, IOptions<ReadingOptions> options) : IDisposable
{
    /// <summary>UTF-16 code units at the start of a file that tell HTML from text.</summary>
    private const int Opening = 1_024;

    private readonly SemaphoreSlim room = new(options.Value.PagesAtOnce);

    /// <exception cref="UnreadableException">The input cannot become an article.</exception>
    public async Task<Article> ReadAsync(Input input, CancellationToken cancellationToken) => input switch
    {
        Input.Link link => await shelf.TakeAsync(link, async (page, limited) => Split(await InTurnAsync(() => ReadAsync(page, limited), limited)), cancellationToken),
        Input.Saved saved => Split(await InTurnAsync(() => ReadAsync(saved, cancellationToken), cancellationToken)),
        Input.Pasted pasted => Split(Read(pasted.Text)),
        _ => throw new ArgumentException($"No way to read {input.GetType()}.", nameof(input)),
    };

    public void Dispose() => room.Dispose();

    /// <summary>A page of 10 MB fills 60 MB and a processor while it is read: many at once would leave nothing for anybody else.</summary>
    private async Task<Extract> InTurnAsync(Func<Task<Extract>> read, CancellationToken cancellationToken)
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

    private async Task<Extract> ReadAsync(Page page, CancellationToken cancellationToken)
    {
        try
        {
            return FileFormats.Find(page.Bytes.Span) is not FileFormat.Text and var format
                ? Read(await files.ReadAsync(format, page.Bytes, cancellationToken)) with { Url = CanonicalUrl.WithoutTracking(page.Address) }
                : await ReadTextAsync(page, cancellationToken);
        }
        catch (UnreadableException few) when (few.Reason is Unreadable.TooShort or Unreadable.Empty)
        {
            // Said of a text that a person wrote; a page of a few words is a page without an article.
            throw new UnreadableException(Unreadable.NotAnArticle, few);
        }
    }

    private async Task<Extract> ReadTextAsync(Page page, CancellationToken cancellationToken)
    {
        var text = Decode(page.Bytes, page.Charset);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableException(Unreadable.NotAnArticle);
        }

        return page.MediaType switch
        {
            "text/plain" => Read(text) with { Url = CanonicalUrl.WithoutTracking(page.Address) },
            "text/markdown" => Read(MarkdownText.Read(text)) with { Url = CanonicalUrl.WithoutTracking(page.Address) },
            "text/html" or "application/xhtml+xml" => await extractor.ReadAsync(text, page.Address, cancellationToken),
            _ when OpensAsHtml(text) => await extractor.ReadAsync(text, page.Address, cancellationToken),
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
            return Read(await files.ReadAsync(format, saved.Bytes, cancellationToken));
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
        if (body.Length == 0)
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
