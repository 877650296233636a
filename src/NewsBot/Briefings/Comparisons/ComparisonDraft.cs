using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Briefings.Comparisons;

/// <summary>What a model answers: nothing of it is believed before grounding.</summary>
internal sealed record ComparisonDraft(IReadOnlyList<PointDraft> Agreed, IReadOnlyList<ConflictDraft> Conflicts)
{
    /// <exception cref="FormatException">It is not one JSON object of this form; prose around it is passed over.</exception>
    public static ComparisonDraft Read(string answer)
    {
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        try
        {
            var draft = start < 0 || end < start ? null : JsonSerializer.Deserialize(answer.AsSpan(start, end + 1 - start), ComparisonDraftJson.Default.ComparisonDraft);
            return draft is { Agreed: { } agreed, Conflicts: { } conflicts } && agreed.All(IsWhole) && conflicts.All(IsWhole)
                ? draft
                : throw new FormatException("The answer holds no whole JSON object with agreed and conflicts.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new FormatException("The answer holds no whole JSON object with agreed and conflicts.", broken);
        }
    }

    private static bool IsWhole(PointDraft? point) => point is { Text: not null, Sentences: not null };

    private static bool IsWhole(ConflictDraft? conflict) => conflict is { First: not null, FirstSentences: not null, Second: not null, SecondSentences: not null };
}

/// <summary>Two statements that cannot both be so.</summary>
internal sealed record ConflictDraft(string First, IReadOnlyList<int> FirstSentences, string Second, IReadOnlyList<int> SecondSentences);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowTrailingCommas = true, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ComparisonDraft))]
internal sealed partial class ComparisonDraftJson : JsonSerializerContext;
