using System.Text.Json;
using AngleSharp.Html.Dom;

namespace NewsBot.Articles;

/// <summary>The article that a page describes in JSON-LD with the words of schema.org.</summary>
internal sealed class LinkedArticle
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonElement article;

    private LinkedArticle(JsonElement article) => this.article = article;

    /// <returns><c>null</c> when the page describes none, or only in broken JSON.</returns>
    public static LinkedArticle? Find(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                if (Find(json.RootElement) is { } found)
                {
                    return new(found.Clone());
                }
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // Written by hand, cut, or half a character in a name: the page's other scripts and its metadata remain.
            }
        }

        return null;
    }

    /// <summary>A property as text: of an object its name, of a list the elements joined; <c>null</c> when it is missing, empty or no text.</summary>
    public string? Text(string property)
    {
        try
        {
            return article.TryGetProperty(property, out var value) && Text(value) is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair, escaped: JSON allows it, text does not.
        }
    }

    private static JsonElement? Find(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when node.TryGetProperty("@type", out var type) && IsArticle(type) => node,
        JsonValueKind.Object when node.TryGetProperty("@graph", out var graph) => Find(graph),
        JsonValueKind.Object when node.TryGetProperty("mainEntity", out var main) => Find(main),
        _ => null,
    };

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal)
            || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "Review"),
        _ => false,
    };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Text(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text).Where(text => text is not null)),
        _ => null,
    };
}
