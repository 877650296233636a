using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using NewsBot.Languages;

namespace NewsBot.Articles.Feeds;

/// <summary>RSS 0.9 to 2.0, Atom and JSON Feed → <see cref="Feed"/>. Lenient: what one item lacks costs that item.</summary>
internal static partial class FeedReader
{
    /// <summary>Items that are read; feeds stand newest first.</summary>
    private const int MostItems = 100;

    /// <summary>Elements that are open at once; feeds have about five.</summary>
    private const int MaxDepth = 64;

    /// <summary>UTF-16 code units of a title, markup included; nobody reads more.</summary>
    private const int LongestTitle = 2_000;

    /// <summary>UTF-16 code units at the start of a text that tell what it is.</summary>
    private const int Opening = 2_048;

    /// <summary>Whether a text is to be read as a feed.</summary>
    public static bool IsFeed(string text)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, Opening)).TrimStart("\uFEFF \t\r\n");
        return opening.StartsWith("<", StringComparison.Ordinal) ? Root().IsMatch(opening)
            : opening.StartsWith("{", StringComparison.Ordinal) && opening.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="address">Where it stood: links may be relative to it.</param>
    /// <exception cref="UnreadableException">It is broken, or has no item with a link.</exception>
    public static Feed Read(string text, Uri address)
    {
        try
        {
            var (title, items) = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{", StringComparison.Ordinal) ? FromJson(text, address)
                : FromXml(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'), address);
            return items.Count == 0
                ? throw new UnreadableException(Unreadable.Feed)
                : new(title, items.TrueForAll(item => item.Published is not null) ? [.. items.OrderByDescending(item => item.Published)] : items);
        }
        catch (Exception broken) when (broken is XmlException or JsonException or InvalidOperationException)
        {
            throw new UnreadableException(Unreadable.NotAnArticle, broken);
        }
    }

    private static (string? Title, List<FeedItem> Items) FromXml(string text, Uri address)
    {
        using var xml = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        var (feed, items, depth) = (new Fields(), new List<FeedItem>(), 1);
        Fields? item = null;
        while (items.Count < MostItems && xml.Read())
        {
            if (xml.Depth > MaxDepth)
            {
                throw new XmlException("Nested too deep.");
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "item" or "entry" && item is null:
                    (item, depth) = (new(), xml.Depth);
                    break;
                case XmlNodeType.Element when item is null ? xml.Depth <= 2 : xml.Depth == depth + 1:
                    (item ?? feed).Begin(xml);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    (item ?? feed).Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when item is not null && xml.Depth == depth:
                    Add(items, item, address);
                    item = null;
                    break;
            }
        }

        return (Line(feed.Title), items);
    }

    private static (string? Title, List<FeedItem> Items) FromJson(string text, Uri address)
    {
        using var json = JsonDocument.Parse(text, new() { MaxDepth = MaxDepth, AllowTrailingCommas = true });
        var items = new List<FeedItem>();
        foreach (var item in json.RootElement.GetProperty("items").EnumerateArray().Take(MostItems))
        {
            Add(items, new() { Title = Text(item, "title") ?? Text(item, "summary"), Link = Text(item, "url") ?? Text(item, "external_url"), Published = Text(item, "date_published") }, address);
        }

        return (Line(Text(json.RootElement, "title")), items);

        static string? Text(JsonElement of, string name) => of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value)
            && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }

    private static void Add(List<FeedItem> items, Fields item, Uri address)
    {
        if (Uri.TryCreate(address, item.Link?.Trim(), out var link) && link.Scheme is "http" or "https" && !string.IsNullOrWhiteSpace(item.Link))
        {
            DateTimeOffset? published = DateTimeOffset.TryParse(Weekday().Replace(item.Published ?? "", ""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
            items.Add(new(Line(item.Title) ?? link.Host + link.AbsolutePath, link, published));
        }
    }

    /// <summary>One line without the markup that some put into titles; <c>null</c> when nothing is left.</summary>
    private static string? Line(string? text) =>
        text is null ? null : Paragraphs.Clean(Tag().Replace(WebUtility.HtmlDecode(Excerpt.Of(text, LongestTitle)), "")) is { Length: > 0 } line ? line : null;

    /// <summary>The root element of a feed, behind the prolog and comments.</summary>
    [GeneratedRegex(@"^(?:\s|<\?[^>]{0,500}\?>|<!--.{0,1000}?-->)*<(?:rss|feed|(?:\w{1,20}:)?RDF)[\s>]", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Root();

    /// <summary>The day of the week before a date: often a wrong one, and nobody needs it.</summary>
    [GeneratedRegex(@"^\s*\p{L}{2,10}\.?,\s*", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Weekday();

    [GeneratedRegex("<[^<>]{1,200}>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tag();

    /// <summary>What an item says of itself, as it is read.</summary>
    private sealed class Fields
    {
        private readonly StringBuilder title = new();
        private readonly StringBuilder link = new();
        private readonly StringBuilder published = new();
        private StringBuilder? open;

        public string? Title { get => title.ToString(); init => title.Append(value); }

        public string? Link { get => link.ToString(); init => link.Append(value); }

        public string? Published { get => published.ToString(); init => published.Append(value); }

        public void Begin(XmlReader xml)
        {
            open = (xml.LocalName, xml.NamespaceURI) switch
            {
                ("title", not "http://search.yahoo.com/mrss/") when title.Length == 0 => title,
                ("link", _) when xml.GetAttribute("href") is null => link.Length == 0 ? link : null,
                ("pubDate" or "published" or "date", _) => published.Clear(),
                ("updated", _) when published.Length == 0 => published,
                ("guid", _) when link.Length == 0 && xml.GetAttribute("isPermaLink") is not "false" => link,
                _ => null,
            };
            if (xml.LocalName == "link" && xml.GetAttribute("href") is { } address && xml.GetAttribute("rel") is null or "alternate")
            {
                link.Clear().Append(address);
            }
        }

        public void Append(string text)
        {
            if (open is { Length: < LongestTitle })
            {
                open.Append(text);
            }
        }
    }
}
