using System.Text.Json.Serialization;

namespace NewsBot.Briefings;

/// <summary>What an engine answers: a summary and claims that cite sentences by number. Nothing of it is believed before grounding.</summary>
public sealed record BriefingDraft
{
    public string? Headline { get; init; }

    public IReadOnlyList<PointDraft> Points { get; init; } = [];

    public IReadOnlyList<ClaimDraft> Claims { get; init; } = [];

    public IReadOnlyList<CaveatDraft> Caveats { get; init; } = [];

    /// <summary>Items of the answer that could not be read, each with the reason.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Unread { get; init; } = [];
}

/// <summary>One point of the summary.</summary>
/// <param name="Sentences">Numbers of the sentences that carry it.</param>
public sealed record PointDraft(string Text, IReadOnlyList<int> Sentences);

/// <summary>One claim, in the words of <see cref="Claim"/>.</summary>
public sealed record ClaimDraft
{
    public required string Content { get; init; }

    /// <summary><c>null</c> when the outlet itself asserts it.</summary>
    public Source? Source { get; init; }

    public string? Via { get; init; }

    public string? Cue { get; init; }

    public Stance Stance { get; init; }

    public Certainty Certainty { get; init; }

    public IReadOnlyList<string> Hedges { get; init; } = [];

    public string? Said { get; init; }

    /// <summary>Numbers of the sentences that carry it.</summary>
    public IReadOnlyList<int> Sentences { get; init; } = [];

    /// <summary>Where the parts stand. Only the offline engine gives it; offsets from a model are not read.</summary>
    public ClaimSpans? Spans { get; init; }
}

/// <summary>The article's word that something could not be verified.</summary>
/// <param name="Claims">Positions in <see cref="BriefingDraft.Claims"/>, from 1, of the claims that it covers.</param>
public sealed record CaveatDraft(string Text, string? By, IReadOnlyList<int> Sentences, IReadOnlyList<int> Claims);

/// <summary>Drafts as the JSON in which engines answer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(BriefingDraft))]
public sealed partial class BriefingDraftJson : JsonSerializerContext;
