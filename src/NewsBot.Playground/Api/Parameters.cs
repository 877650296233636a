using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>The parameters of a call as they came.</summary>
/// <param name="Values">By name.</param>
/// <param name="AreTyped">Whether they came as JSON; if not, every value is a text.</param>
/// <param name="Files">Names of uploaded files.</param>
internal sealed record Parameters(JsonObject Values, bool AreTyped, IReadOnlyCollection<string> Files)
{
    /// <summary>Reads the query string and the body, whichever of the three kinds it is.</summary>
    /// <exception cref="RefusalException">The body is no JSON object.</exception>
    public static async Task<Parameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            values[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            foreach (var (name, value) in form)
            {
                values[name] = value.ToString();
            }

            return new Parameters(values, AreTyped: false, [.. form.Files.Select(file => file.Name)]);
        }

        if (!request.HasJsonContentType() || request.ContentLength == 0)
        {
            return new Parameters(values, AreTyped: false, []);
        }

        foreach (var (name, value) in await BodyAsync(request, cancellationToken))
        {
            values[name] = value?.DeepClone();
        }

        return new Parameters(values, AreTyped: true, []);
    }

    private static async Task<JsonObject> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) as JsonObject
                ?? throw RefusalException.Bad("JSON object expected", "bad_body");
        }
        catch (JsonException)
        {
            throw RefusalException.Bad("can't parse JSON", "bad_body");
        }
    }
}
