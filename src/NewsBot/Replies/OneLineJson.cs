using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsBot.Articles;

namespace NewsBot.Replies;

/// <summary>Writes JSON that people can read and that stays on one line for every reader of lines.</summary>
/// <remarks>
/// The platform's encoders escape emoji and everything else outside the basic plane. Here only what JSON demands is escaped, and the
/// characters that some readers take for the end of a line (U+0085, U+2028, U+2029). A lone surrogate becomes U+FFFD.
/// </remarks>
internal sealed class OneLineJson(Utf8JsonWriter writer)
{
    public void Object(string name, Action content)
    {
        writer.WritePropertyName(name);
        Object(content);
    }

    public void Object(Action content)
    {
        writer.WriteStartObject();
        content();
        writer.WriteEndObject();
    }

    public void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    public void Text(string name, string? text)
    {
        writer.WritePropertyName(name);
        Text(text);
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(Quote(text), skipInputValidation: true);
        }
    }

    /// <summary>A member of an enum, in camel case.</summary>
    public void Name<T>(string name, T member)
        where T : struct, Enum => writer.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(member.ToString()));

    public void Flag(string name, bool flag) => writer.WriteBoolean(name, flag);

    public void Number(string name, double number) => writer.WriteNumber(name, number);

    public void Number(double number) => writer.WriteNumberValue(number);

    public void Numbers(string name, IReadOnlyList<int> numbers) => Array(name, numbers, writer.WriteNumberValue);

    public void Spans(string name, IReadOnlyList<TextSpan> spans) => Array(name, spans, span => Object(() =>
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }));

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => quoted.Append(units[..rune.EncodeToUtf16(units)]),
            };
        }

        return quoted.Append('"').ToString();
    }
}
