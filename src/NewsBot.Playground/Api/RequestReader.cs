using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// Turns parameters into a request of Telegram.Bot. Unknown parameters and fields, missing ones and wrong types are refused, with
/// Telegram's words where it has any: it ignores what it does not know, which here would hide a mistake.
/// </summary>
internal static partial class RequestReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonBotAPI.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatIsAlwaysSent } },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new UnionReading() },
    };

    /// <summary>Some properties have a converter of their own, such as dates in seconds.</summary>
    private static readonly ConcurrentDictionary<JsonConverter, JsonSerializerOptions> StrictWith = new();

    private static readonly Dictionary<string, string> WordsForMissing = new(StringComparer.Ordinal)
    {
        ["chat_id"] = "chat_id is empty",
        ["text"] = "message text is empty",
        ["message_id"] = "Message identifier is not specified",
        ["callback_query_id"] = "query is too old and response timeout expired or query ID is invalid",
        ["inline_query_id"] = "query is too old and response timeout expired or query ID is invalid",
        ["action"] = "Wrong parameter action in request",
        ["photo"] = "There is no photo in the request",
        ["document"] = "There is no document in the request",
        ["file_id"] = "file_id not specified",
        ["user_id"] = "Invalid user_id specified",
    };

    private static readonly Dictionary<string, string> WordsForNested = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Can't parse inline keyboard button: ",
        ["commands"] = "Can't parse BotCommand: ",
        ["scope"] = "Can't parse BotCommandScope: ",
        ["entities"] = "Can't parse MessageEntity: ",
        ["caption_entities"] = "Can't parse MessageEntity: ",
        ["results"] = "Can't parse inline query result: ",
        ["result"] = "Can't parse inline query result: ",
        ["button"] = "Can't parse inline query results button: ",
        ["media"] = "Can't parse InputMedia: ",
        ["reaction"] = "Can't parse ReactionType: ",
        ["menu_button"] = "Can't parse menu button: ",
    };

    private static readonly Dictionary<string, string> WordsForBadJson = new(StringComparer.Ordinal)
    {
        ["reply_markup"] = "Can't parse reply keyboard markup JSON object",
        ["reply_parameters"] = "Can't parse reply parameters JSON object",
        ["link_preview_options"] = "Can't parse link preview options JSON object",
        ["commands"] = "Can't parse commands JSON object",
        ["scope"] = "Can't parse BotCommandScope JSON object",
        ["results"] = "Can't parse JSON encoded inline query results: Can't parse JSON",
        ["media"] = "Can't parse media JSON object",
        ["reaction"] = "Can't parse reaction types JSON object",
        ["button"] = "Can't parse inline query results button JSON object",
        ["menu_button"] = "Can't parse menu button JSON object",
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

        foreach (var property in known.Values.Where(property => property.IsRequired && !parameters.Values.ContainsKey(property.Name)))
        {
            throw RefusalException.Bad(
                WordsForMissing.GetValueOrDefault(property.Name, $"parameter \"{property.Name}\" is required"),
                "missing_parameter");
        }

        return request;
    }

    /// <summary>The library always writes the fields that the Bot API requires, and marks them so.</summary>
    private static void RequireWhatIsAlwaysSent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is not null))
        {
            property.IsRequired |= property.AttributeProvider?
                .GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true)
                .Cast<JsonIgnoreAttribute>()
                .Any(mark => mark.Condition == JsonIgnoreCondition.Never) == true;
        }
    }

    private static object? Value(JsonPropertyInfo property, JsonElement value, bool isTyped)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            throw RefusalException.Bad($"object expected as {property.Name.Replace('_', ' ')}", "null_parameter");
        }

        try
        {
            if (property.PropertyType == typeof(ChatId))
            {
                return ChatIdOf(value);
            }

            if (property.PropertyType == typeof(ParseMode) && value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty))
            {
                return ParseMode.None;
            }

            if (property.PropertyType.IsAssignableTo(typeof(InputFile)) && value.ValueKind != JsonValueKind.String)
            {
                throw WrongType(property);
            }

            if (value.ValueKind == JsonValueKind.String && !IsText(property.PropertyType))
            {
                value = FromText(property, value.GetString()!, isTyped);
            }

            var options = property.CustomConverter is { } own
                ? StrictWith.GetOrAdd(own, converter => new JsonSerializerOptions(Strict) { Converters = { converter } })
                : Strict;
            return RequireSense(property, value.Deserialize(property.PropertyType, options));
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or KeyNotFoundException or InvalidCastException or UnsupportedTypeException)
        {
            throw Refusal(property, problem);
        }
    }

    /// <summary>The library reads an unknown word as the value 0 and lets lists hold nothing.</summary>
    private static object? RequireSense(JsonPropertyInfo property, object? value) => value switch
    {
        Enum word when !Enum.IsDefined(word.GetType(), word) => throw UnknownWord(property),
        System.Collections.IEnumerable list when list.Cast<object?>().Contains(null) =>
            throw RefusalException.Bad($"{WordsForNested.GetValueOrDefault(property.Name, string.Empty)}Object expected", "wrong_type"),
        _ => value,
    };

    /// <summary>Forms and query strings hold texts only; in JSON, objects and lists may be wrapped in a text.</summary>
    private static JsonElement FromText(JsonPropertyInfo property, string text, bool isTyped)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(bool) && !isTyped)
        {
            return JsonSerializer.SerializeToElement(text.ToUpperInvariant() is "TRUE" or "YES" or "1");
        }

        if (type.IsPrimitive)
        {
            return !isTyped && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? JsonSerializer.SerializeToElement(number)
                : throw WrongType(property);
        }

        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text) is { ValueKind: not JsonValueKind.Null } value ? value : throw WrongType(property);
        }
        catch (JsonException)
        {
            throw RefusalException.Bad(WordsForBadJson.GetValueOrDefault(property.Name, $"Can't parse {property.Name} JSON object"), "bad_json");
        }
    }

    private static ChatId ChatIdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => new ChatId(number),
        JsonValueKind.String => value.GetString()! switch
        {
            "" => throw RefusalException.Bad("chat_id is empty", "missing_parameter"),
            ['@', _, ..] name => new ChatId(name),
            var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new ChatId(number),
            _ => throw RefusalException.Bad("chat not found", "chat_not_found"),
        },
        _ => throw RefusalException.Bad("parameter \"chat_id\" must be of type Integer or String", "wrong_type"),
    };

    private static bool IsText(Type type) =>
        type == typeof(string) || type == typeof(ChatId) || (Nullable.GetUnderlyingType(type) ?? type).IsEnum || type.IsAssignableTo(typeof(InputFile));

    private static RefusalException UnknownWord(JsonPropertyInfo property) => RefusalException.Bad(
        property.Name switch
        {
            "parse_mode" => "unsupported parse_mode",
            "action" => "Wrong parameter action in request",
            _ => $"parameter \"{property.Name}\" has a value that does not exist",
        },
        "wrong_value");

    /// <summary>What the serialiser could not read, told as Telegram would.</summary>
    private static RefusalException Refusal(JsonPropertyInfo property, Exception problem)
    {
        if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum)
        {
            return UnknownWord(property);
        }

        var words = WordsForNested.GetValueOrDefault(property.Name, string.Empty);
        if (MissingField().Match(problem.Message) is { Success: true } missing)
        {
            return RefusalException.Bad($"{words}Can't find field \"{missing.Groups["name"].Value}\"", "missing_field");
        }

        if (problem is UnsupportedTypeException unsupported)
        {
            return RefusalException.Bad($"{words}type \"{unsupported.Message}\" is unsupported", "wrong_value");
        }

        if (problem is KeyNotFoundException)
        {
            return RefusalException.Bad($"{words}Can't find field \"type\"", "missing_field");
        }

        if (problem is not JsonException { Path: { } path } || path.LastIndexOf('.') is var dot && dot < 0)
        {
            return WrongType(property);
        }

        var field = path[(dot + 1)..].Split('[')[0];
        return problem.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? RefusalException.Bad($"unknown field \"{field}\" in {property.Name} (Telegram would ignore it)", "unknown_field")
            : RefusalException.Bad($"{words}Field \"{field}\" must be of type {TypeIn(problem.Message)}", "wrong_type");
    }

    /// <summary>The type that the serialiser wanted, by the name that Telegram has for it.</summary>
    private static string TypeIn(string message) => WantedType().Match(message).Groups["name"].Value switch
    {
        "Int32" or "Int64" => "Integer",
        "IEnumerable" => "Array",
        var name => name,
    };

    [GeneratedRegex(@"could not be converted to ([A-Za-z]+\.)*(Nullable`1\[System\.)?(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WantedType();

    [GeneratedRegex(@"missing required properties including: '(?<name>\w+)'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MissingField();

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
