using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsBot.Briefings;

/// <summary>An engine's answer → draft. Forgives what models do to JSON, refuses what cannot be read.</summary>
public static class DraftReader
{
    private const int MostAttempts = 20;

    private static readonly JsonReaderOptions Forgiving = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <param name="answer">One JSON object; code fences and prose around it are passed over, members in any case, enum names too.</param>
    /// <returns>The items that can be read; the others are named in <see cref="BriefingDraft.Unread"/>.</returns>
    /// <exception cref="FormatException">There is no JSON object with a list of points, or it breaks off.</exception>
    public static BriefingDraft Read(string answer)
    {
        using var document = Parse(answer);
        var root = document.RootElement;
        var unread = new List<string>();
        var positions = new Dictionary<int, int>();
        var claims = Each(root, "claims", Claim, unread, positions);
        return new()
        {
            Headline = Text(root, "headline"),
            Points = Each(root, "points", item => Cited(item, "text", (text, sentences) => new PointDraft(text, sentences)), unread),
            Claims = claims,
            Caveats = Each(root, "caveats", item => Caveat(item, positions), unread),
            Unread = unread,
        };
    }

    /// <summary>The first object of the answer that has points: a model may think aloud, in braces too, before and after it.</summary>
    private static JsonDocument Parse(string answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer);
        var start = -1;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var next = bytes.AsSpan(start + 1).IndexOf((byte)'{');
            if (next < 0)
            {
                break;
            }

            start += next + 1;
            try
            {
                var json = new Utf8JsonReader(bytes.AsSpan(start), Forgiving);
                var document = JsonDocument.ParseValue(ref json);
                if (Find(document.RootElement, "points") is { ValueKind: JsonValueKind.Array })
                {
                    return document;
                }

                document.Dispose();
            }
            catch (JsonException)
            {
                // Not this brace; perhaps a later one.
            }
        }

        throw new FormatException("The answer holds no whole JSON object with a list of points.");
    }

    /// <param name="positions">Filled with the position of each item in the answer and in what is returned, both from 1.</param>
    private static List<T> Each<T>(JsonElement root, string list, Func<JsonElement, T> read, List<string> unread, Dictionary<int, int>? positions = null)
    {
        var found = new List<T>();
        if (Find(root, list) is not { ValueKind: JsonValueKind.Array } items)
        {
            return found;
        }

        var position = 0;
        foreach (var item in items.EnumerateArray())
        {
            position++;
            try
            {
                found.Add(read(item));
                positions?.Add(position, found.Count);
            }
            catch (FormatException unreadable)
            {
                unread.Add(string.Create(CultureInfo.InvariantCulture, $"{list} {position}: {unreadable.Message}"));
            }
        }

        return found;
    }

    private static ClaimDraft Claim(JsonElement item) => Cited(item, "content", (content, sentences) => new ClaimDraft
    {
        Content = content,
        Source = Find(item, "source") is { } source ? new(Needed(source, "name"), Text(source, "role"), Name<SourceKind>(source, "kind")) : null,
        Via = Text(item, "via"),
        Cue = Text(item, "cue"),
        Stance = Name<Stance>(item, "stance"),
        Certainty = Name<Certainty>(item, "certainty"),
        Hedges = Texts(item, "hedges"),
        Said = Text(item, "said"),
        Sentences = sentences,
        Spans = Spans(item),
    });

    private static CaveatDraft Caveat(JsonElement item, Dictionary<int, int> positions) => Cited(item, "text", (text, sentences) => new CaveatDraft(
        text,
        Text(item, "by"),
        sentences,
        [.. Numbers(item, "claims").Where(positions.ContainsKey).Select(position => positions[position])]));

    /// <summary>The text of an item and the sentences it cites, also those that it cites in the text.</summary>
    private static T Cited<T>(JsonElement item, string name, Func<string, List<int>, T> make)
    {
        var text = Needed(item, name);
        var inText = CitedText.Read(Written(Find(item, name)!.Value)!).Sentences;
        return make(text, [.. Numbers(item, "sentences").Concat(inText).Distinct()]);
    }

    private static ClaimSpans? Spans(JsonElement item)
    {
        try
        {
            return Find(item, "spans")?.Deserialize(BriefingDraftJson.Default.ClaimSpans);
        }
        catch (JsonException)
        {
            return null; // A model made them up, and a model's offsets are not read anyway.
        }
    }

    /// <returns><c>null</c> when there is no such member, or it is <c>null</c>.</returns>
    private static JsonElement? Find(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("not an object");
        }

        foreach (var member in item.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null && IsNamed(member, name))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidOperationException)
        {
            return false; // Half of a surrogate pair, see below.
        }
    }

    private static string? Text(JsonElement item, string name) => Find(item, name) is { ValueKind: JsonValueKind.String } text ? Text(text) : null;

    /// <returns>Trimmed, without citations; <c>null</c> when nothing is left.</returns>
    private static string? Text(JsonElement text) =>
        Written(text) is { } written && CitedText.Read(written).Text is { Length: > 0 } plain ? plain : null;

    private static string? Written(JsonElement text)
    {
        try
        {
            var trimmed = text.GetString()!.ReplaceLineEndings(" ").Trim();
            return trimmed.Length == 0 || string.Equals(trimmed, "null", StringComparison.OrdinalIgnoreCase) ? null : trimmed;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair, escaped: JSON allows it, text does not.
        }
    }

    private static string Needed(JsonElement item, string name) => Text(item, name) ?? throw new FormatException($"no {name}");

    private static List<string> Texts(JsonElement item, string name) =>
        Find(item, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(Text).OfType<string>()]
            : [];

    /// <summary>A list of numbers, or one alone; "3" and "[3]" are read too.</summary>
    private static List<int> Numbers(JsonElement item, string name) => Find(item, name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Number).OfType<int>().Distinct()],
        { } alone when Number(alone) is { } number => [number],
        _ => [],
    };

    private static int? Number(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.Number when entry.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(Written(entry)?.Trim('[', ']'), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>"cannotConfirm", "CANNOT_CONFIRM" and "cannot confirm" are the same.</summary>
    private static TEnum Name<TEnum>(JsonElement item, string name)
        where TEnum : struct, Enum
    {
        var letters = string.Concat(Needed(item, name).Where(char.IsAsciiLetter));
        return Enum.TryParse<TEnum>(letters, ignoreCase: true, out var found) ? found : throw new FormatException($"unknown {name} \"{letters}\"");
    }
}
