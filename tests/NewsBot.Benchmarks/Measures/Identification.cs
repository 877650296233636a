using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Which language a sentence is in, among all that the set has; counted for those that the bot is to read.</summary>
internal static class Identification
{
    private const string Set = "langid_lingua";

    private static readonly string[] Nine = ["fr", "en", "uk", "ru", "de", "es", "it", "pt", "pl"];

    public static IEnumerable<Figure> Measure(PublicSets sets, LanguageBook languages)
    {
        if (!sets.Has(Set))
        {
            yield break;
        }

        var detector = new LanguageDetector(languages);
        var told = sets.Rows(Set).Select(row => (Label: row.Label!, Kind: row.Kind!, Told: detector.Detect(row.Text!))).ToList();
        var sentences = told.Where(row => row.Kind == "sentences").ToList();
        var nine = sentences.Where(row => Nine.Contains(row.Label)).ToList();
        yield return new("Sentences of the nine languages", Share(nine), 98, "Lingua 98.4 in high accuracy, 72 MB");
        foreach (var language in Nine)
        {
            yield return new($"Sentences, {language}", Share([.. nine.Where(row => row.Label == language)]), 98);
        }

        var others = sentences.Where(row => !Nine.Contains(row.Label)).ToList();
        yield return new("Sentences of other languages not taken for one of the nine", 100.0 * others.Count(row => !Nine.Contains(row.Told)) / others.Count);
        yield return new("Pairs of words of the nine", Share([.. told.Where(row => row.Kind == "word-pairs" && Nine.Contains(row.Label))]), Others: "Lingua 90.0 over all");
    }

    private static double Share(List<(string Label, string Kind, string Told)> rows) => 100.0 * rows.Count(row => row.Label == row.Told) / rows.Count;
}
