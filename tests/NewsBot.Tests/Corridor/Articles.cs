namespace NewsBot.Tests.Corridor;

/// <summary>Articles to hand in.</summary>
internal static class Articles
{
    /// <summary>The article that the project was created for; one message.</summary>
    public static string French { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "fr-north-korea.txt"));

    /// <summary>An English article of any length, its sentences numbered.</summary>
    public static string English(int sentences) => string.Join(
        "\n\n",
        Enumerable.Range(1, sentences).Select(number =>
            $"The council said on Monday that bridge number {number} would be closed for repairs, according to its spokesman Jon Berg."));
}
