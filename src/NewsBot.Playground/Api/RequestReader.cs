using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

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
        Converters = { new UnionReading(), new TextButtonReading() },
    };

    private static readonly string[] OtherKeyboards = ["keyboard", "remove_keyboard", "force_reply"];

    /// <summary>Some properties have a converter of their own, such as dates in seconds.</summary>
    private static readonly ConcurrentDictionary<JsonConverter, JsonSerializerOptions> StrictWith = new();

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
                RequestWords.Missing(requestType, property.Name, parameters),
                "missing_parameter");
        }

        return request;
    }

    private static bool IsWord(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;

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

            if (IsWord(property.PropertyType) && value.ValueKind != JsonValueKind.String)
            {
                throw WrongType(property);
            }

            if (property.PropertyType == typeof(ChatAction))
            {
                value = JsonSerializer.SerializeToElement(value.GetString()!.ToLowerInvariant());
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

            RequireFields(property, value);
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

    private static void RequireFields(JsonPropertyInfo property, JsonElement value)
    {
        if (property.PropertyType.IsAssignableTo(typeof(ReplyMarkup)) && value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("inline_keyboard", out _))
        {
            var isOther = OtherKeyboards.Any(name => value.TryGetProperty(name, out _));
            if (!isOther || property.PropertyType == typeof(InlineKeyboardMarkup))
            {
                throw RefusalException.Bad(isOther ? "Inline keyboard expected" : "Can't parse inline keyboard button: Can't find field \"inline_keyboard\"", "wrong_keyboard");
            }
        }

        var type = property.PropertyType == typeof(ReplyMarkup) ? typeof(InlineKeyboardMarkup) : property.PropertyType;
        if (NullFields.Problem(value, type, Strict) is { } problem)
        {
            throw RefusalException.Bad(RequestWords.Nested(property.Name) + problem, "null_field");
        }
    }

    /// <summary>The library reads an unknown word as the value 0 and lets lists hold nothing.</summary>
    private static object? RequireSense(JsonPropertyInfo property, object? value) => value switch
    {
        Enum word when !Enum.IsDefined(word.GetType(), word) => throw UnknownWord(property),
        System.Collections.IEnumerable list when list.Cast<object?>().Contains(null) =>
            throw RefusalException.Bad($"{RequestWords.Nested(property.Name)}Object expected", "wrong_type"),
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
            throw RefusalException.Bad(RequestWords.BadJson(property.Name), "bad_json");
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
        type == typeof(string) || type == typeof(ChatId) || IsWord(type) || type.IsAssignableTo(typeof(InputFile));

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
        if (IsWord(property.PropertyType))
        {
            return UnknownWord(property);
        }

        var words = RequestWords.Nested(property.Name);
        if (MissingField().Match(problem.Message) is { Success: true } missing)
        {
            return RefusalException.Bad($"{words}Can't find field \"{missing.Groups["name"].Value}\"", "missing_field");
        }

        if (problem is UnsupportedTypeException unsupported)
        {
            var what = property.Name is "result" or "results" ? " for the inline query result" : string.Empty;
            return RefusalException.Bad($"{words}type \"{unsupported.Message}\" is unsupported{what}", "wrong_value");
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

    public static string NameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(bool) => "Boolean",
        var one when one == typeof(int) || one == typeof(long) => "Integer",
        var one when one == typeof(double) || one == typeof(float) => "Float",
        var one when one == typeof(string) || one.IsEnum => "String",
        var one when one.IsAssignableTo(typeof(System.Collections.IEnumerable)) => "Array",
        var one => one.Name,
    };
}
