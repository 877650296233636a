using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot;

namespace NewsBot.Playground;

/// <summary>
/// Reads the parameters that can be one of several classes. The library writes all of them but reads only those with a different
/// <c>type</c> each: here the fields decide too, so that a result with a <c>photo_file_id</c> is a cached photo.
/// </summary>
internal sealed class UnionReading : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsAbstract
        && typeToConvert.Assembly == typeof(TelegramBotClient).Assembly
        && typeToConvert.CustomAttributes.Any(attribute =>
            attribute.AttributeType == typeof(JsonConverterAttribute)
            && attribute.ConstructorArguments is [{ Value: Type { IsGenericType: true } converter }, ..]
            && converter.GenericTypeArguments is [var read] && read == typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Reader<>).MakeGenericType(typeToConvert))!;

    private sealed record Choice(Type Type, string? Name, FrozenSet<string> Fields, FrozenSet<string> Required);

    private sealed class Reader<T> : JsonConverter<T>
        where T : class
    {
        private static readonly Choice[] Choices = typeof(T).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(T)))
            .Select(ChoiceOf)
            .ToArray();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = JsonElement.ParseValue(ref reader);
            if (value.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException($"The JSON value could not be converted to {typeof(T).Name}.");
            }

            var fields = value.EnumerateObject().Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
            var fitting = Fitting(value).MaxBy(choice => (choice.Fields.Count(fields.Contains), -choice.Required.Count(field => !fields.Contains(field))))!;
            return (T)value.Deserialize(fitting.Type, options)!;
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();

        /// <summary>The classes that the <c>type</c> allows; all of them if there is no such field.</summary>
        private static Choice[] Fitting(JsonElement value)
        {
            if (Choices[0].Name is null)
            {
                return Choices;
            }

            var name = value.TryGetProperty("type", out var type) ? type : throw new KeyNotFoundException();
            if (type.ValueKind != JsonValueKind.String)
            {
                throw new JsonException("The JSON value could not be converted to System.String.", "$.type", null, null);
            }

            var named = Array.FindAll(Choices, choice => name.ValueEquals(choice.Name));
            return named.Length > 0 ? named : throw new UnsupportedTypeException(name.GetString()!);
        }

        private static Choice ChoiceOf(Type type)
        {
            var properties = JsonBotAPI.Options.GetTypeInfo(type).Properties;
            var name = type.GetProperty("Type")?.GetValue(Activator.CreateInstance(type));
            return new Choice(
                type,
                name is null ? null : JsonSerializer.SerializeToElement(name, JsonBotAPI.Options).GetString(),
                properties.Select(property => property.Name).ToFrozenSet(StringComparer.Ordinal),
                properties.Where(property => property.IsRequired).Select(property => property.Name).ToFrozenSet(StringComparer.Ordinal));
        }
    }
}

/// <summary>A <c>type</c> that does not exist. The message is that type.</summary>
internal sealed class UnsupportedTypeException(string type) : Exception(type);
