using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>The parameters of a call as they came.</summary>
/// <param name="Values">By name; those of forms and query strings are texts.</param>
/// <param name="AreTyped">Whether they came as JSON.</param>
internal sealed record Parameters(IReadOnlyDictionary<string, JsonElement> Values, bool AreTyped)
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>A call without any.</summary>
    public static Parameters None { get; } = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal), AreTyped: false);

    /// <summary>Reads the query string and the body, whichever of the three kinds it is. Uploaded files are not read.</summary>
    /// <exception cref="RefusalException">The body cannot be read.</exception>
    public static async Task<Parameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var values = request.Query.ToDictionary(pair => pair.Key, pair => Text(pair.Value.ToString()), StringComparer.Ordinal);
        try
        {
            if (request.HasFormContentType)
            {
                foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
                {
                    values[name] = Text(value.ToString());
                }
            }
            else if (request.HasJsonContentType() && request.ContentLength != 0)
            {
                using var body = await JsonDocument.ParseAsync(request.Body, NoDuplicates, cancellationToken);
                if (body.RootElement.ValueKind != JsonValueKind.Object)
                {
                    throw RefusalException.Bad("JSON object expected", "bad_body");
                }

                RequireWholeCharacters(body.RootElement);
                foreach (var property in body.RootElement.EnumerateObject())
                {
                    values[property.Name] = property.Value.Clone();
                }

                return new Parameters(values, AreTyped: true);
            }
        }
        catch (JsonException)
        {
            throw RefusalException.Bad("can't parse JSON", "bad_body");
        }
        catch (InvalidOperationException)
        {
            throw RefusalException.Bad("strings must be encoded in UTF-8", "half_character");
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RefusalException(413, "Request Entity Too Large", "body_too_large");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw RefusalException.Bad("can't parse the form", "bad_body");
        }

        return new Parameters(values, AreTyped: false);
    }

    /// <exception cref="InvalidOperationException">An escape such as <c>\ud83d</c> writes half of a character.</exception>
    private static void RequireWholeCharacters(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    RequireWholeCharacters(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    RequireWholeCharacters(item);
                }

                break;
            case JsonValueKind.String:
                value.GetString();
                break;
            default:
                break;
        }
    }

    private static JsonElement Text(string value) => JsonSerializer.SerializeToElement(value);
}
