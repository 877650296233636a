using System.Collections.Concurrent;
using System.Globalization;

namespace NewsBot.Briefings.Evidence;

/// <summary>The names of countries in two languages, so that a translated briefing may say "Germany" where the article says "Allemagne".</summary>
/// <remarks>The names are those of the Unicode CLDR, by way of the culture "fr-DE", whose own name is "français (Allemagne)".</remarks>
internal static class CountryNames
{
    private static readonly string[] Regions =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => culture.Name[(culture.Name.LastIndexOf('-') + 1)..])
            .Where(region => region.Length == 2 && region.All(char.IsAsciiLetterUpper))
            .Append("KP")
            .Distinct(StringComparer.Ordinal),
    ];

    private static readonly ConcurrentDictionary<string, Dictionary<string, string[]>> ByLanguage = new(StringComparer.Ordinal);

    /// <summary>Does the word belong to the name of a country, in <paramref name="language"/>, that the article names in its own?</summary>
    public static bool Mentions(string form, string language, ArticleWords article)
    {
        var (theirs, ours) = (In(language), In(article.Language));
        return Regions.Any(region => theirs[region].Any(word => Word.Alike(word, form)) && Named(ours[region], article));
    }

    /// <summary>Is the word a country's name in the language, or part of one?</summary>
    public static bool Is(string form, string language) => In(language).Values.Any(words => Array.Exists(words, word => Word.Alike(word, form)));

    /// <summary>Also by an adjective: "nord-coréens" names the country "Corée du Nord".</summary>
    private static bool Named(string[] country, ArticleWords article) =>
        country.Length > 0 && country.All(word => article.SentencesWith(word).Count > 0);

    private static Dictionary<string, string[]> In(string language) => ByLanguage.GetOrAdd(language, static code =>
        Regions.ToDictionary(
            region => region,
            region =>
            {
                var name = NativeName($"{code}-{region}");
                var open = name.IndexOf('(', StringComparison.Ordinal);
                return open < 0 ? [] : Word.Split(name, open, name.Length).Where(word => word.Form.Length > 3).Select(word => word.Form).ToArray();
            },
            StringComparer.Ordinal));

    private static string NativeName(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return ""; // "und", or a machine without ICU.
        }
    }
}
