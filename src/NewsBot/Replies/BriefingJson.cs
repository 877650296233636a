using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Replies;

/// <summary>Article and briefing → the contract's JSON: one object on one line, UTF-8 as it is.</summary>
/// <remarks>The contract is <c>tests/NewsBot.Tests/Contract/briefing.schema.json</c>.</remarks>
public static class BriefingJson
{
    /// <param name="input">The file, link or "-" as it was given.</param>
    public static string Write(string input, Article article, Briefing briefing) => Line(json =>
    {
        json.Text("input", input);
        json.Object("article", () => Write(json, article));
        json.Text("headline", briefing.Headline);
        json.Array("summary", briefing.Summary, point => json.Object(() =>
        {
            json.Text("text", point.Text);
            json.Spans("evidence", point.Evidence);
        }));
        json.Array("claims", briefing.Claims, claim => json.Object(() => Write(json, claim)));
        json.Array("caveats", briefing.Caveats, caveat => json.Object(() =>
        {
            json.Text("text", caveat.Text);
            json.Text("by", caveat.By);
            json.Numbers("claims", caveat.Claims);
            json.Spans("evidence", caveat.Evidence);
        }));
        json.Array("discrepancies", briefing.Discrepancies, discrepancy => json.Object(() =>
        {
            json.Numbers("claims", discrepancy.Claims);
            json.Text("about", discrepancy.About);
            json.Array("values", discrepancy.Values, json.Number);
        }));
        json.Object("engine", () => Write(json, briefing.Engine));
        json.Object("sourcing", () => Write(json, briefing.Sourcing));
    });

    /// <summary>The contract's article object, and the input it was read from.</summary>
    /// <param name="input">The file, link or "-" as it was given.</param>
    /// <param name="id">What a list calls the input; <c>null</c>: it is not said.</param>
    public static string Write(string input, Article article, string? id = null) => Line(json =>
    {
        if (id is not null)
        {
            json.Text("id", id);
        }

        json.Text("input", input);
        Write(json, article);
    });

    private static void Write(OneLineJson json, Article article)
    {
        json.Text("title", article.Title);
        json.Text("url", article.Url?.AbsoluteUri);
        json.Text("site", article.Site);
        json.Text("author", article.Author);
        json.Text("published", article.Published?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
        json.Text("language", article.Language);
        json.Number("words", article.Words);
        json.Text("text", article.Text);
    }

    private static void Write(OneLineJson json, Claim claim)
    {
        json.Number("id", claim.Id);
        json.Text("content", claim.Content);
        if (claim.Source is { } source)
        {
            json.Object("source", () =>
            {
                json.Text("name", source.Name);
                json.Text("role", source.Role);
                json.Name("kind", source.Kind);
            });
        }
        else
        {
            json.Text("source", null);
        }

        json.Text("via", claim.Via);
        json.Text("cue", claim.Cue);
        json.Name("stance", claim.Stance);
        json.Name("certainty", claim.Certainty);
        json.Array("hedges", claim.Hedges, json.Text);
        json.Name("standing", claim.Standing);
        json.Numbers("standingBy", claim.StandingBy);
        json.Text("said", claim.Said);
        json.Array("quantities", claim.Quantities, quantity => json.Object(() =>
        {
            json.Number("value", quantity.Value);
            json.Flag("approximate", quantity.Approximate);
            json.Text("unit", quantity.Unit);
            json.Text("text", quantity.Text);
        }));
        json.Array("quotes", claim.Quotes, json.Text);
        json.Spans("evidence", claim.Evidence);
        json.Number("checkWorthiness", Math.Round(claim.CheckWorthiness, 3));
        if (claim.Spans is { } spans)
        {
            json.Object("spans", () =>
            {
                json.Spans("source", spans.Source);
                json.Spans("cue", spans.Cue);
                json.Spans("content", spans.Content);
            });
        }
    }

    private static void Write(OneLineJson json, Engine engine)
    {
        json.Text("name", engine.Name);
        json.Number("elapsedMs", Math.Round(engine.Elapsed.TotalMilliseconds, 1));
        json.Number("calls", engine.Calls);
        if (engine.InputTokens is { } inputTokens)
        {
            json.Number("inputTokens", inputTokens);
        }

        if (engine.OutputTokens is { } outputTokens)
        {
            json.Number("outputTokens", outputTokens);
        }

        if (engine.PromptHash is { } prompt)
        {
            json.Text("promptHash", prompt);
        }

        if (engine.Fallback is { } fallback)
        {
            json.Name("fallback", fallback);
        }

        json.Array("dropped", engine.Dropped, json.Text);
    }

    private static void Write(OneLineJson json, Sourcing sourcing)
    {
        json.Number("named", sourcing.Named);
        json.Number("anonymous", sourcing.Anonymous);
        json.Number("documents", sourcing.Documents);
        json.Number("outlet", sourcing.Outlet);
        json.Number("denied", sourcing.Denied);
        json.Number("unverified", sourcing.Unverified);
    }

    private static string Line(Action<OneLineJson> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var json = new OneLineJson(writer);
            json.Object(() => write(json));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
