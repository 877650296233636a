using NJsonSchema;

namespace NewsBot.Tests.Contract;

/// <summary>The contract of <c>newsbot brief --json</c>.</summary>
internal static class BriefingSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "briefing.schema.json"))).GetAwaiter().GetResult());

    /// <summary>What is wrong with a document; empty when it is valid.</summary>
    public static IReadOnlyList<string> Problems(string json) => [.. Schema.Value.Validate(json).Select(error => error.ToString())];
}
