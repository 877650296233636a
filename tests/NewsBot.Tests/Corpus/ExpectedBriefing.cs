using System.Text.Json;

namespace NewsBot.Tests.Corpus;

/// <summary>What a careful reader finds in an article of the corpus.</summary>
/// <param name="Published">ISO 8601; <c>null</c> when the article is undated.</param>
internal sealed record ExpectedBriefing(
    string? Published, IReadOnlyList<ExpectedClaim> Claims, IReadOnlyList<ExpectedCaveat> Caveats, IReadOnlyList<ExpectedDiscrepancy> Discrepancies)
{
    public static ExpectedBriefing Read(string path) =>
        JsonSerializer.Deserialize<ExpectedBriefing>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
}

/// <summary>A claim as a reader marks it. Where two answers are right they stand with "|" between them; "-" is no source.</summary>
/// <param name="Content">The words of the article, quotation marks and all.</param>
/// <param name="Optional">Readers differ on whether this is a claim: it may be found and may be missed.</param>
internal sealed record ExpectedClaim(
    string Content, string Source, string? Role = null, string? Kind = null, string? Cue = null, string Stance = "asserts", string Certainty = "stated",
    IReadOnlyList<string>? Hedges = null, string Standing = "unchallenged", string? Via = null, string? Said = null, bool Optional = false);

/// <param name="By">Who could not verify; <c>null</c> when the article does not say.</param>
/// <param name="Covers">Contents of the claims that it covers.</param>
internal sealed record ExpectedCaveat(string Text, IReadOnlyList<string> Covers, string? By = null);

/// <param name="Values">The figures that disagree, in any order.</param>
internal sealed record ExpectedDiscrepancy(IReadOnlyList<double> Values, bool Optional = false);
