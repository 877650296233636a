using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NewsBot.Playground;

/// <summary>The parameters of a call as they came.</summary>
/// <param name="Values">By name; those of forms and query strings are texts.</param>
/// <param name="AreTyped">Whether they came as JSON.</param>
/// <param name="Files">What was uploaded, by the name of its part.</param>
internal sealed record Parameters(IReadOnlyDictionary<string, JsonElement> Values, bool AreTyped, IReadOnlyDictionary<string, Upload> Files)
{
    private static readonly Dictionary<string, Upload> NoFiles = new(StringComparer.Ordinal);
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>A call without any.</summary>
    public static Parameters None { get; } = new(new Dictionary<string, JsonElement>(StringComparer.Ordinal), AreTyped: false, NoFiles);

    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="RefusalException">It is none.</exception>
    public static Parameters FromJson(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, NoDuplicates);
            return FromJson(document, new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw RefusalException.Bad("can't parse JSON", "bad_body");
        }
    }

    /// <summary>Takes the fields of a form.</summary>
    public static Parameters FromForm(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        new(fields.ToDictionary(pair => pair.Key, pair => Text(pair.Value.ToString()), StringComparer.Ordinal), AreTyped: false, NoFiles);

    /// <summary>Reads the query string and the body, whichever of the three kinds it is.</summary>
    /// <exception cref="RefusalException">The body cannot be read.</exception>
    public static async Task<Parameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, Upload>(StringComparer.Ordinal);
        var values = request.Query.ToDictionary(pair => pair.Key, pair => Text(pair.Value.ToString()), StringComparer.Ordinal);
        try
        {
            if (request.HasFormContentType)
            {
                var form = await request.ReadFormAsync(cancellationToken);
                foreach (var (name, value) in form)
                {
                    values[name] = Text(value.ToString());
                }

                foreach (var file in form.Files)
                {
                    files[file.Name] = await ReadAsync(file, cancellationToken);
                }

                // A part that no attach:// names is the parameter itself.
                foreach (var name in files.Keys.Where(name => !values.Values.Any(value => value.GetString()!.Contains("attach://" + name, StringComparison.Ordinal))).ToArray())
                {
                    values[name] = Text("attach://" + name);
                }
            }
            else if (request.HasJsonContentType() && request.ContentLength != 0)
            {
                using var body = await JsonDocument.ParseAsync(request.Body, NoDuplicates, cancellationToken);
                return FromJson(body, values);
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

        return new Parameters(values, AreTyped: false, files);
    }

    private static Parameters FromJson(JsonDocument body, Dictionary<string, JsonElement> values)
    {
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw RefusalException.Bad("JSON object expected", "bad_body");
        }

        RequireWholeCharacters(body.RootElement);
        foreach (var property in body.RootElement.EnumerateObject())
        {
            values[property.Name] = property.Value.Clone();
        }

        return new Parameters(values, AreTyped: true, NoFiles);
    }

    private static async Task<Upload> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return new Upload(file.FileName, file.ContentType, bytes);
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
