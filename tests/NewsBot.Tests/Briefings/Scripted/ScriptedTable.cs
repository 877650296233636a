using System.Globalization;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>The tally as lines to read: by way and language.</summary>
internal static class ScriptedTable
{
    public static readonly string[] Languages = ["de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk"];

    public static IEnumerable<string> Lines(ScriptedTally tally)
    {
        foreach (var way in Way.Wrong.Concat(Way.Abroad))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{way,-32} {tally.Count(way),6} caught {tally.Caught(way),5:F1} aside {tally.Caught(way, aside: true),5:F1}  {By(language => tally.Count(way, language), language => tally.Caught(way, language))}");
        }

        foreach (var way in Way.Right)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{way,-32} {tally.Count(way),6} dropped {tally.Dropped(way),5:F1} lost {tally.Lost(way),5:F1} aside {tally.Lost(way, aside: true),5:F1}  {By(language => tally.Count(way, language), language => tally.Lost(way, language))}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"right: dropped {tally.Dropped():F2}, lost {tally.Lost():F2}, aside dropped {tally.Dropped(aside: true):F2}, lost {tally.Lost(aside: true):F2}");
    }

    private static string By(Func<string, int> count, Func<string, double> share) =>
        string.Join(' ', Languages.Where(language => count(language) > 0).Select(language => string.Create(CultureInfo.InvariantCulture, $"{language} {count(language)}:{share(language):F0}")));
}
