using System.Text.Json.Nodes;
using NewsBot.Replies;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Contract;

/// <summary>The judge is judged: a validator that reads the contract wrongly would accept anything.</summary>
public sealed class BriefingSchemaTests
{
    public static TheoryData<string, Action<JsonNode>> Mistakes() => new()
    {
        { "a required member is missing", briefing => briefing.AsObject().Remove("sourcing") },
        { "a required member deep inside is missing", briefing => briefing["claims"]![0]!.AsObject().Remove("evidence") },
        { "a word is not in an enum", briefing => briefing["claims"]![0]!["stance"] = "says" },
        { "an enum is in the wrong case", briefing => briefing["claims"]![0]!["standing"] = "Denied" },
        { "the kind of a nullable source is not in its enum", briefing => briefing["claims"]![0]!["source"]!["kind"] = "politician" },
        { "a span behind a reference has no end", briefing => briefing["claims"]![0]!["evidence"]![0]!.AsObject().Remove("end") },
        { "a span behind a reference begins before the text", briefing => briefing["summary"]![0]!["evidence"]![0]!["start"] = -1 },
        { "a referenced list is empty", briefing => briefing["summary"]![0]!["evidence"] = new JsonArray() },
        { "a span of the other reference is text", briefing => briefing["claims"]![1]!["spans"]!["cue"]![0]!["start"] = "1" },
        { "the summary is empty", briefing => briefing["summary"] = new JsonArray() },
        { "a number is above its maximum", briefing => briefing["claims"]![0]!["checkWorthiness"] = 1.5 },
        { "a discrepancy has one side", briefing => briefing["discrepancies"]![0]!["claims"] = new JsonArray(1) },
        { "text is null where null is not allowed", briefing => briefing["headline"] = null },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_wrong_document_is_refused(string mistake, Action<JsonNode> spoil)
    {
        var briefing = JsonNode.Parse(BriefingJson.Write("in", SomeBriefing.Article(), SomeBriefing.Full()))!;
        BriefingSchema.Problems(briefing.ToJsonString()).ShouldBeEmpty();

        spoil(briefing);

        BriefingSchema.Problems(briefing.ToJsonString()).ShouldNotBeEmpty(mistake);
    }
}
