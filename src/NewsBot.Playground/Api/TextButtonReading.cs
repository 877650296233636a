using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>Reads a button of a custom keyboard, which may be only its text. The library writes objects always.</summary>
internal sealed class TextButtonReading : JsonConverter<KeyboardButton>
{
    private JsonSerializerOptions? others;

    public override KeyboardButton Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new KeyboardButton(reader.GetString()!);
        }

        if (others is null)
        {
            var rest = new JsonSerializerOptions(options);
            rest.Converters.Remove(this);
            others = rest;
        }

        return JsonSerializer.Deserialize<KeyboardButton>(ref reader, others)!;
    }

    public override void Write(Utf8JsonWriter writer, KeyboardButton value, JsonSerializerOptions options) => throw new NotSupportedException();
}
