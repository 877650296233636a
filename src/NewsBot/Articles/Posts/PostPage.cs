using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsBot.Articles.Feeds;

namespace NewsBot.Articles.Posts;

/// <summary>A post of a public channel, as the page shows it that sites embed.</summary>
/// <param name="Text">With line breaks; may be empty.</param>
/// <param name="Channel">Its title; <c>null</c>: the page does not tell.</param>
/// <param name="Author">The signature below it; <c>null</c>: none.</param>
/// <param name="Written">In UTC; <c>null</c>: the page does not tell.</param>
/// <param name="Link">The first link in it that leads out of Telegram; <c>null</c>: none.</param>
internal sealed record PostPage(string Text, string? Channel, string? Author, DateTimeOffset? Written, Uri? Link)
{
    /// <exception cref="UnreadableException">There is no such post.</exception>
    public static PostPage Read(IHtmlDocument page)
    {
        if (page.QuerySelector(".tgme_widget_message") is not { } message || page.QuerySelector(".tgme_widget_message_error") is not null)
        {
            throw new UnreadableException(Unreadable.NotFound);
        }

        // What it answers may stand above it in the same form.
        var text = message.QuerySelectorAll(".tgme_widget_message_text").LastOrDefault(IsOwn);
        var links = (text?.QuerySelectorAll("a[href]") ?? Enumerable.Empty<IElement>()).Concat(message.QuerySelectorAll("a.tgme_widget_message_link_preview[href]"));
        return new(
            text is null ? "" : Lines(text),
            Words(message.QuerySelector(".tgme_widget_message_owner_name")),
            Words(message.QuerySelector(".tgme_widget_message_from_author")),
            WrittenAt(message),
            links.Select(link => Outside(link.GetAttribute("href"))).FirstOrDefault(link => link is not null));
    }

    /// <summary>The posts of a channel that its page shows, newest first.</summary>
    /// <param name="address">Of the page.</param>
    /// <exception cref="UnreadableException">It shows none: there is no such channel, or it is closed.</exception>
    public static Feed ReadAll(IHtmlDocument page, Uri address)
    {
        var items = new List<FeedItem>();
        foreach (var message in page.QuerySelectorAll(".tgme_widget_message[data-post]"))
        {
            var text = message.QuerySelectorAll(".tgme_widget_message_text").LastOrDefault(IsOwn);
            var opening = Paragraphs.Clean(text is null ? "" : Lines(text).TrimStart().Split('\n')[0]);
            if (opening.Length > 0 && Uri.TryCreate(address, "/" + message.GetAttribute("data-post"), out var link) && link.Authority == address.Authority)
            {
                items.Add(new(opening, link, WrittenAt(message)));
            }
        }

        items.Reverse();
        return items.Count == 0 ? throw new UnreadableException(Unreadable.NotAnArticle) : new(Words(page.QuerySelector(".tgme_channel_info_header_title")), items);
    }

    private static bool IsOwn(IElement text) => !text.ClassList.Contains("js-message_reply_text");

    private static DateTimeOffset? WrittenAt(IElement message) =>
        DateTimeOffset.TryParse(message.QuerySelector("time[datetime]")?.GetAttribute("datetime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static Uri? Outside(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && !IsTelegrams(link) ? link : null;

    private static bool IsTelegrams(Uri link)
    {
        try
        {
            return link.IdnHost is "t.me" or "telegram.me" or "telegram.dog" || PostLink.Find(link) is not null;
        }
        catch (UnreadableException)
        {
            return true;
        }
    }

    private static string? Words(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } words ? words : null;

    private static string Lines(IElement text)
    {
        var lines = new StringBuilder();
        foreach (var node in text.GetDescendants())
        {
            lines.Append(node switch
            {
                IText words => words.Data.ReplaceLineEndings(" "),
                IHtmlBreakRowElement => "\n",
                _ => "",
            });
        }

        return lines.ToString();
    }
}
