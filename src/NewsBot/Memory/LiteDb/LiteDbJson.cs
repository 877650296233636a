using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>The records that the file holds, as JSON text whose shape is ours and not the database's.</summary>
[JsonSerializable(typeof(Ask))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(PostNote))]
internal sealed partial class LiteDbJson : JsonSerializerContext
{
    /// <summary>Letters stand as they are: escaped, a Cyrillic article would take three times the room.</summary>
    public static LiteDbJson Shapes { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });
}
