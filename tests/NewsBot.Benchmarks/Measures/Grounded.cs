using System.Globalization;
using NewsBot.Languages;
using NewsBot.Tests.Briefings.Scripted;

namespace NewsBot.Benchmarks.Measures;

/// <summary>What becomes of scripted answers about the project's own corpus: right ones, and the same made wrong in named ways.</summary>
internal static class Grounded
{
    private static readonly Dictionary<string, double> Goals = new(StringComparer.Ordinal)
    {
        [Way.Number] = 95,
        [Way.Name] = 95,
        [Way.Quotation] = 95,
        [Way.Speaker] = 95,
        [Way.Sentences] = 95,
        [Way.Hedge] = 80,
        [Way.Negation] = 80,
    };

    public static IEnumerable<Figure> Measure(LanguageBook languages)
    {
        var tally = ScriptedTally.Of(Folder("Corpus"), Folder("Scripted"), languages, CancellationToken.None);
        foreach (var way in Way.Wrong.Concat(Way.Abroad))
        {
            yield return new($"{way}, caught", tally.Caught(way), Goals.TryGetValue(way, out var goal) ? goal : null, Parts(tally.Count(way), tally.Caught(way, aside: true), language => tally.Caught(way, language)));
        }

        foreach (var way in Way.Right.Where(way => tally.Count(way) > 0))
        {
            yield return new($"right, {way}, kept", 100 - tally.Lost(way), null, Parts(tally.Count(way), 100 - tally.Lost(way, aside: true), language => 100 - tally.Lost(way, language)));
        }

        yield return new("right, all, not dropped", 100 - tally.Dropped(), 97, string.Create(CultureInfo.InvariantCulture, $"set aside {100 - tally.Dropped(aside: true):F1}; kept as they are {100 - tally.Lost():F1}"));
    }

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static string Parts(int count, double aside, Func<string, double> share) =>
        string.Create(CultureInfo.InvariantCulture, $"of {count}; ") + (double.IsNaN(aside) ? "" : string.Create(CultureInfo.InvariantCulture, $"set aside {aside:F1}; ")) + string.Join(", ", ScriptedTable.Languages
            .Select(language => (language, Share: share(language))).Where(part => !double.IsNaN(part.Share)).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.language} {part.Share:F0}")));
}
