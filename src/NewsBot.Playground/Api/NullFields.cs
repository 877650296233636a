using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Playground;

/// <summary>Finds fields of nested objects that are null, which Telegram wants left out, and lists that hold no objects.</summary>
internal static class NullFields
{
    /// <param name="type">The class that the value will be read as; fields are looked up in it as far as it is known.</param>
    /// <returns>What Telegram says of the first one; <c>null</c>: there is none.</returns>
    public static string? Problem(JsonElement value, Type? type, JsonSerializerOptions options)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var itemType = type is { IsArray: true } ? type.GetElementType() : type is { IsGenericType: true } ? type.GenericTypeArguments[0] : null;
                var isObject = itemType?.Namespace?.StartsWith("Telegram.Bot", StringComparison.Ordinal) == true && itemType is { IsEnum: false };
                return value.EnumerateArray()
                    .Select(item => item.ValueKind == JsonValueKind.Null || (isObject && item.ValueKind != JsonValueKind.Object) ? "Object expected" : Problem(item, itemType, options))
                    .FirstOrDefault(problem => problem is not null);
            case JsonValueKind.Object:
                var fields = FieldsOf(type, options);
                return value.EnumerateObject().Select(field => Problem(field, fields, options)).FirstOrDefault(problem => problem is not null);
            default:
                return null;
        }
    }

    private static string? Problem(JsonProperty field, IEnumerable<JsonPropertyInfo> fields, JsonSerializerOptions options)
    {
        var type = fields.FirstOrDefault(known => known.Name == field.Name)?.PropertyType;
        return field.Value.ValueKind != JsonValueKind.Null ? Problem(field.Value, type, options)
            : $"Field \"{field.Name}\" must be of type {(type is null ? "Object" : RequestReader.NameOf(type))}";
    }

    private static IList<JsonPropertyInfo> FieldsOf(Type? type, JsonSerializerOptions options) =>
        type is not null && options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info ? info.Properties : [];
}
