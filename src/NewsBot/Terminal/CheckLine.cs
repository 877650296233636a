using System.Text;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Briefings.Faithfulness;
using NewsBot.Languages;
using NewsBot.Replies;

namespace NewsBot.Terminal;

/// <summary>Answers one line of <c>newsbot check</c>.</summary>
/// <param name="longestArticle">In UTF-16 code units.</param>
internal sealed class CheckLine(LanguageBook languages, LanguageDetector detector, int longestArticle)
{
    /// <summary>UTF-16 code units: a summary has some hundreds; what is longer is an article, perhaps in the wrong place.</summary>
    private const int LongestSentence = 20_000;

    /// <param name="line">UTF-8; <c>null</c> for a line that was too long to be read.</param>
    /// <returns>A line of JSON, or what is wrong with the line given; neither for an empty line.</returns>
    public (int Number, string? Answer, string? Problem) Answer(int number, byte[]? line, CancellationToken cancellationToken)
    {
        if (line is null)
        {
            return (number, null, "This line is too long. Reading:MaxKibibytes says how long one may be.");
        }

        var bytes = line.AsSpan();
        bytes = number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (bytes.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return (number, null, null);
        }

        try
        {
            using var item = JsonDocument.Parse(line.AsMemory(line.Length - bytes.Length));
            return Wrong(item.RootElement) is { } wrong ? (number, null, wrong) : (number, Answer(item.RootElement, cancellationToken), null);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The platform finds text that is no UTF-8, and halves of characters, only when it is taken out.
            return (number, null, "This is no JSON, or its text is broken. A line is {\"id\": …, \"article\": \"…\", \"sentence\": \"…\"}.");
        }
    }

    private string? Wrong(JsonElement item) =>
        item.ValueKind != JsonValueKind.Object ? "This is no object. A line is {\"id\": …, \"article\": \"…\", \"sentence\": \"…\"}."
        : !item.TryGetProperty("id", out var id) ? "\"id\" is missing."
        : id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) ? "\"id\" is neither a text nor a number."
        : WrongText(item, "article") ?? WrongText(item, "sentence")
            ?? (item.GetProperty("article").GetString()!.Length > longestArticle ? "\"article\" is too long. Reading:MaxCharacters says how long one may be."
            : item.GetProperty("sentence").GetString()!.Length > LongestSentence ? "\"sentence\" is too long for a sentence or a summary." : null);

    private static string? WrongText(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var text) ? $"\"{name}\" is missing."
        : text.ValueKind != JsonValueKind.String ? $"\"{name}\" is no text."
        : Paragraphs.Clean(text.GetString()!).Length == 0 ? $"\"{name}\" is empty."
        : null;

    private string Answer(JsonElement item, CancellationToken cancellationToken)
    {
        var text = item.GetProperty("article").GetString()!;
        var article = PlainArticle.Read(text, detector.Detect(text), languages);
        var sentence = item.GetProperty("sentence").GetString()!;
        var support = new SupportCheck(article, languages, cancellationToken).Score(sentence, detector.Detect(sentence));
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            var json = new OneLineJson(writer);
            json.Object(() =>
            {
                if (item.GetProperty("id") is { ValueKind: JsonValueKind.String } id)
                {
                    json.Text("id", id.GetString());
                }
                else
                {
                    writer.WritePropertyName("id");
                    item.GetProperty("id").WriteTo(writer);
                }

                json.Number("score", support.Score);
                json.Flag("supported", support.Supported);
                json.Array("problems", support.Problems, problem => json.Object(() =>
                {
                    json.Name("kind", problem.Kind);
                    json.Text("words", problem.Words);
                }));
            });
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }
}
