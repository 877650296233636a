using System.Text.Json.Serialization;
using NewsBot.Articles;

namespace NewsBot.Briefings;

/// <summary>One attribution: who says what, by which words, how firmly, and what the article says about it.</summary>
public sealed record Claim
{
    /// <summary>From 1, in the order of the article.</summary>
    public required int Id { get; init; }

    /// <summary>What is claimed, readable alone: cue removed, pronouns that stand for the source resolved.</summary>
    public required string Content { get; init; }

    /// <summary><c>null</c> when the outlet itself asserts it.</summary>
    public required Source? Source { get; init; }

    /// <summary>Who relays it: in "police, cited by Reuters", Reuters.</summary>
    public string? Via { get; init; }

    /// <summary>The words that attribute or hedge, as they stand, the whole verb group; <c>null</c> when there are none.</summary>
    public required string? Cue { get; init; }

    public required Stance Stance { get; init; }

    public required Certainty Certainty { get; init; }

    /// <summary>The words that hedge, as they stand.</summary>
    public IReadOnlyList<string> Hedges { get; init; } = [];

    /// <summary>What the article itself says of the claim, never our verdict.</summary>
    public Standing Standing { get; init; }

    /// <summary>Ids of the claims that dispute, deny, support or correct it.</summary>
    public IReadOnlyList<int> StandingBy { get; init; } = [];

    /// <summary>When it was said: an ISO 8601 date if the article gives enough, else its words.</summary>
    public string? Said { get; init; }

    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Words quoted directly, as they stand, without the quotation marks.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>The sentences that carry the claim; at least one, found by code.</summary>
    public required IReadOnlyList<TextSpan> Evidence { get; init; }

    /// <summary>0 to 1; orders the list, judges nothing.</summary>
    public required double CheckWorthiness { get; init; }

    /// <summary>Where the parts stand in the article; <c>null</c> when grounding could not find them.</summary>
    public ClaimSpans? Spans { get; init; }
}

/// <summary>Who says it.</summary>
/// <param name="Name">The full name, resolved across the article.</param>
/// <param name="Role">As the article gives it; <c>null</c> when it gives none.</param>
public sealed record Source(string Name, string? Role, SourceKind Kind);

/// <summary>Where the parts of a claim stand in <see cref="Article.Text"/>.</summary>
public sealed record ClaimSpans(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>A figure in a claim.</summary>
/// <param name="Unit">What is counted or measured, as it stands, "EUR" for money, "%" for shares; <c>null</c> when unknown.</param>
/// <param name="Text">The words of the article, qualifier included: "près de 11 000 soldats".</param>
public sealed record Quantity(double Value, bool Approximate, string? Unit, string Text);

/// <summary>What kind of source it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    [JsonStringEnumMemberName("person")]
    Person,

    [JsonStringEnumMemberName("organisation")]
    Organisation,

    [JsonStringEnumMemberName("document")]
    Document,

    [JsonStringEnumMemberName("anonymous")]
    Anonymous,

    [JsonStringEnumMemberName("group")]
    Group,
}

/// <summary>What the source does with the content.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stance>))]
public enum Stance
{
    [JsonStringEnumMemberName("asserts")]
    Asserts,

    [JsonStringEnumMemberName("confirms")]
    Confirms,

    [JsonStringEnumMemberName("denies")]
    Denies,

    [JsonStringEnumMemberName("doubts")]
    Doubts,

    [JsonStringEnumMemberName("cannotConfirm")]
    CannotConfirm,

    [JsonStringEnumMemberName("declines")]
    Declines,

    [JsonStringEnumMemberName("demands")]
    Demands,

    [JsonStringEnumMemberName("predicts")]
    Predicts,
}

/// <summary>How firmly the article puts it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Certainty>))]
public enum Certainty
{
    [JsonStringEnumMemberName("stated")]
    Stated,

    /// <summary>With words that hedge: "allegedly", "may".</summary>
    [JsonStringEnumMemberName("hedged")]
    Hedged,

    /// <summary>In the conditional of hearsay ("aurait été filmé") or under an open condition.</summary>
    [JsonStringEnumMemberName("conditional")]
    Conditional,
}

/// <summary>What the article itself says of a claim, never our verdict on its truth.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
public enum Standing
{
    [JsonStringEnumMemberName("unchallenged")]
    Unchallenged,

    [JsonStringEnumMemberName("unverified")]
    Unverified,

    [JsonStringEnumMemberName("verified")]
    Verified,

    [JsonStringEnumMemberName("disputed")]
    Disputed,

    [JsonStringEnumMemberName("denied")]
    Denied,

    [JsonStringEnumMemberName("corrected")]
    Corrected,
}
