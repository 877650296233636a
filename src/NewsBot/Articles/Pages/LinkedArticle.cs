using System.Text.Json;

namespace NewsBot.Articles.Pages;

/// <summary>The article that a page describes in JSON-LD with the words of schema.org.</summary>
internal sealed class LinkedArticle
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonElement article;

    /// <summary>What the page describes elsewhere, by its "@id": Yoast and others write authors and pictures apart.</summary>
    private readonly Dictionary<string, JsonElement> apart;

    private LinkedArticle(JsonElement article, Dictionary<string, JsonElement> apart) => (this.article, this.apart) = (article, apart);

    /// <returns><c>null</c> when the page describes none, or only in JSON that cannot be mended.</returns>
    public static LinkedArticle? Find(PageTree page)
    {
        JsonElement? described = null;
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var script in page.Named("script").Where(script => script.GetAttribute("type") == "application/ld+json"))
        {
            try
            {
                if (Parse(script.TextContent) is { } root)
                {
                    described ??= Find(root);
                    Collect(root, others);
                }
            }
            catch (InvalidOperationException)
            {
                // Half a character in a name: the page's other scripts and its metadata remain.
            }
        }

        return described is { } found ? new(found, others) : null;
    }

    /// <summary>A property as text: of an object its name, of a list the elements joined; <c>null</c> when it is missing, empty or no text.</summary>
    public string? Text(string property) => Text(property, "name", ", ");

    /// <summary>A property as an address: of an object its url, of a list the first; <c>null</c> when it is missing or empty.</summary>
    public string? Address(string property) => Text(property, "url", separator: null);

    private string? Text(string property, string member, string? separator)
    {
        try
        {
            return article.TryGetProperty(property, out var value) && Text(value, member, separator, follow: true) is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair, escaped: JSON allows it, text does not.
        }
    }

    /// <returns><c>null</c> when it is no JSON, also when line breaks in texts and wrappings of old browsers are overlooked.</returns>
    private static JsonElement? Parse(string script)
    {
        foreach (var text in new[] { script, Mended(script) })
        {
            try
            {
                using var json = JsonDocument.Parse(text, Lenient);
                return json.RootElement.Clone();
            }
            catch (JsonException)
            {
                // Written by hand, or cut.
            }
        }

        return null;
    }

    private static string Mended(string script)
    {
        script = script.Replace("<![CDATA[", string.Empty, StringComparison.Ordinal).Replace("]]>", string.Empty, StringComparison.Ordinal);
        var (start, end) = (script.AsSpan().IndexOfAny('{', '['), script.AsSpan().LastIndexOfAny('}', ']'));
        return start < 0 || end < start ? string.Empty : string.Concat(script[start..(end + 1)].Select(sign => char.IsControl(sign) ? ' ' : sign));
    }

    private static JsonElement? Find(JsonElement node)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Array:
                return node.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null);
            case JsonValueKind.Object when node.TryGetProperty("@type", out var type) && IsArticle(type):
                return node;
            case JsonValueKind.Object:
                foreach (var inner in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
                {
                    if (node.TryGetProperty(inner, out var graph) && Find(graph) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static void Collect(JsonElement node, Dictionary<string, JsonElement> apart)
    {
        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var element in node.EnumerateArray())
            {
                Collect(element, apart);
            }
        }
        else if (node.ValueKind is JsonValueKind.Object)
        {
            if (node.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String)
            {
                apart.TryAdd(id.GetString()!, node);
            }

            if (node.TryGetProperty("@graph", out var graph))
            {
                Collect(graph, apart);
            }
        }
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal)
            || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "Review"),
        _ => false,
    };

    /// <param name="member">What of an object is the text.</param>
    /// <param name="separator">Between the elements of a list; <c>null</c>: only the first counts.</param>
    /// <param name="follow">Whether an object may only name another one; one step, so that no circle is walked.</param>
    private string? Text(JsonElement value, string member, string? separator, bool follow)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Object when value.TryGetProperty(member, out var own):
                return Text(own, member, separator, follow: false);
            case JsonValueKind.Object when follow && value.TryGetProperty("@id", out var id) && id.ValueKind is JsonValueKind.String
                && apart.TryGetValue(id.GetString()!, out var other):
                return Text(other, member, separator, follow: false);
            case JsonValueKind.Array:
                var texts = value.EnumerateArray().Select(element => Text(element, member, separator, follow)).Where(text => !string.IsNullOrEmpty(text));
                return separator is null ? texts.FirstOrDefault() : string.Join(separator, texts);
            default:
                return null;
        }
    }
}
