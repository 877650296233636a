using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>
/// Turns parameters into a request of Telegram.Bot. Unknown parameters and fields, missing ones and wrong types are refused, with
/// Telegram's words where it has any: it ignores what it does not know, which here would hide a mistake.
/// </summary>
internal static class RequestReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonBotAPI.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Some properties have a converter of their own, such as dates in seconds.</summary>
    private static readonly ConcurrentDictionary<JsonConverter, JsonSerializerOptions> StrictWith = new();

    private static readonly Dictionary<string, string> WordsForMissing = new(StringComparer.Ordinal)
    {
        ["chat_id"] = "chat_id is empty",
        ["text"] = "message text is empty",
        ["message_id"] = "Message identifier is not specified",
        ["action"] = "Wrong parameter action in request",
        ["file_id"] = "file_id not specified",
        ["user_id"] = "Invalid user_id specified",
    };

    private static readonly Dictionary<string, string> WordsForNested = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Can't parse inline keyboard button: ",
        ["commands"] = "Can't parse BotCommand: ",
        ["scope"] = "Can't parse BotCommandScope: ",
        ["entities"] = "Can't parse MessageEntity: ",
    };

    private static readonly Dictionary<string, string> WordsForBadJson = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Can't parse reply keyboard markup JSON object",
        ["reply_parameters"] = "Can't parse reply parameters JSON object",
        ["link_preview_options"] = "Can't parse link preview options JSON object",
        ["commands"] = "Can't parse commands JSON object",
        ["scope"] = "Can't parse BotCommandScope JSON object",
    };

    /// <exception cref="RefusalException">The parameters do not fit the request.</exception>
    public static object Read(Type requestType, Parameters parameters)
    {
        var request = Activator.CreateInstance(requestType)!;
        var known = Strict.GetTypeInfo(requestType).Properties.Where(property => property.Set is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value) in parameters.Values)
        {
            if (name == "method")
            {
                continue;
            }

            var property = known.GetValueOrDefault(name) ?? throw RefusalException.Bad($"unknown parameter \"{name}\" (Telegram would ignore it)", "unknown_parameter");
            property.Set!(request, Value(property, value, parameters.AreTyped));
        }

        foreach (var property in known.Values.Where(property => property.IsRequired && IsMissing(parameters.Values, property.Name)))
        {
            throw RefusalException.Bad(
                WordsForMissing.GetValueOrDefault(property.Name, $"parameter \"{property.Name}\" is required"),
                "missing_parameter");
        }

        return request;
    }

    private static bool IsMissing(JsonObject values, string name) => !values.TryGetPropertyValue(name, out var value) || value is null;

    private static object? Value(JsonPropertyInfo property, JsonNode? node, bool isTyped)
    {
        if (node is null)
        {
            throw RefusalException.Bad($"object expected as {property.Name.Replace('_', ' ')}", "null_parameter");
        }

        if (node is JsonValue value && value.TryGetValue<string>(out var text) && !IsText(property.PropertyType))
        {
            node = FromText(property, text, isTyped);
        }

        if (property.PropertyType == typeof(ChatId))
        {
            return ChatIdOf(node);
        }

        try
        {
            var options = property.CustomConverter is { } own
                ? StrictWith.GetOrAdd(own, converter => new JsonSerializerOptions(Strict) { Converters = { converter } })
                : Strict;
            var read = node.Deserialize(property.PropertyType, options);
            return read is not null && property.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? RequireNoNulls(property, read) : read;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            throw Refusal(property, problem);
        }
    }

    private static object RequireNoNulls(JsonPropertyInfo property, object list)
    {
        foreach (var item in (System.Collections.IEnumerable)list)
        {
            if (item is null)
            {
                throw RefusalException.Bad($"{WordsForNested.GetValueOrDefault(property.Name, string.Empty)}Object expected", "wrong_type");
            }
        }

        return list;
    }

    /// <summary>Forms and query strings hold texts only; in JSON, objects and lists may be wrapped in a text.</summary>
    private static JsonNode FromText(JsonPropertyInfo property, string text, bool isTyped)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(bool) && !isTyped)
        {
            return text.ToUpperInvariant() is "TRUE" or "YES" or "1";
        }

        if (type.IsPrimitive)
        {
            return !isTyped && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : throw WrongType(property);
        }

        try
        {
            return JsonNode.Parse(text) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw RefusalException.Bad(WordsForBadJson.GetValueOrDefault(property.Name, $"Can't parse {property.Name} JSON object"), "bad_json");
        }
    }

    private static ChatId ChatIdOf(JsonNode node) => node switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => new ChatId(number),
        JsonValue value when value.TryGetValue<string>(out var text) => text switch
        {
            "" => throw RefusalException.Bad("chat_id is empty", "missing_parameter"),
            ['@', _, ..] => new ChatId(text),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new ChatId(number),
            _ => throw RefusalException.Bad("chat not found", "chat_not_found"),
        },
        _ => throw RefusalException.Bad("parameter \"chat_id\" must be of type Integer or String", "wrong_type"),
    };

    private static bool IsText(Type type) =>
        type == typeof(string) || type == typeof(ChatId) || (Nullable.GetUnderlyingType(type) ?? type).IsEnum || type.IsAssignableTo(typeof(InputFile));

    private static RefusalException Refusal(JsonPropertyInfo property, Exception problem)
    {
        var words = WordsForNested.GetValueOrDefault(property.Name, string.Empty);
        if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum)
        {
            return RefusalException.Bad(
                property.Name switch
                {
                    "parse_mode" => "unsupported parse_mode",
                    "action" => "Wrong parameter action in request",
                    _ => $"parameter \"{property.Name}\" has a value that does not exist",
                },
                "wrong_value");
        }

        if (problem is not JsonException { Path: { } path } || path.LastIndexOf('.') is < 0 and var dot)
        {
            return WrongType(property);
        }

        var field = path[(path.LastIndexOf('.') + 1)..];
        if (problem.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return RefusalException.Bad($"unknown field \"{field}\" in {property.Name} (Telegram would ignore it)", "unknown_field");
        }

        return RefusalException.Bad($"{words}Field \"{field}\" must be of type String", "wrong_type");
    }

    private static RefusalException WrongType(JsonPropertyInfo property) =>
        RefusalException.Bad($"parameter \"{property.Name}\" must be of type {NameOf(property.PropertyType)}", "wrong_type");

    private static string NameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(bool) => "Boolean",
        var one when one == typeof(int) || one == typeof(long) => "Integer",
        var one when one == typeof(double) || one == typeof(float) => "Float",
        var one when one == typeof(string) => "String",
        var one when one.IsAssignableTo(typeof(System.Collections.IEnumerable)) => "Array",
        var one => one.Name,
    };
}
