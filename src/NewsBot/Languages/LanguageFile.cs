using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Languages;

/// <summary>The content of <c>Languages/xx.json</c>.</summary>
internal sealed record LanguageFile
{
    /// <summary>ISO 639-1.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Which rule chooses the plural form, a name of <see cref="PluralRule"/>.</summary>
    public required PluralRule Plural { get; init; }

    public required GrammarFile Grammar { get; init; }

    /// <summary>By phrase, in camel case: a text, or an object with the plural forms "one", "few", "many", "other".</summary>
    public required Dictionary<string, JsonElement> Texts { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageFileJson : JsonSerializerContext;
