namespace NewsBot.Tests.Corridor;

/// <summary>Articles to hand in.</summary>
internal static class Articles
{
    /// <summary>The article that the project was created for; one message.</summary>
    public static string French { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "fr-north-korea.txt"));

    /// <summary>An English article of any length, its sentences numbered; nobody claims anything, so that its briefing is short.</summary>
    public static string English(int sentences) => string.Join(
        "\n\n",
        Enumerable.Range(1, sentences).Select(number =>
            $"On Monday the workers closed bridge number {number} for repairs, and the traffic went over the old road along the lake."));
}
