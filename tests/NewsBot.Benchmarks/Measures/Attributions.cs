using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Who said what: source, cue and content, handed to the scorer as offsets.</summary>
internal static class Attributions
{
    public static IEnumerable<Figure> Measure(PublicSets sets, LanguageBook languages)
    {
        if (Score(sets, languages, "attribution_polnear_en") is [var polnear])
        {
            yield return new("PolNeAR, content@.3 F1", polnear["content@.3 F1"], 60, "simple rules 41.7");
            yield return new("PolNeAR, content@.3 precision", polnear["content@.3 P"], 75, "simple rules 64");
            yield return new("PolNeAR, content@.3 recall", polnear["content@.3 R"]);
            yield return new("PolNeAR, content@.8 F1", polnear["content@.8 F1"]);
            yield return new("PolNeAR, right source of the found", polnear["source"], 85, "simple rules 74.6");
            yield return new("PolNeAR, right cue of the found", polnear["cue"]);
        }

        if (Score(sets, languages, "attribution_adaq_ru_cs", "--by", "lang").FirstOrDefault(line => line.Line.Contains("lang=ru", StringComparison.Ordinal)) is { } russian)
        {
            yield return new("adaq, Russian, content word F1", russian["tokF1 content"], 69, "thesis, rules 69");
            yield return new("adaq, Russian, source word F1", russian["tokF1 source"], 30, "thesis, rules 30");
            yield return new("adaq, Russian, cue word F1", russian["tokF1 cue"], 47, "thesis, rules 47");
        }

        if (Score(sets, languages, "attribution_redewiedergabe_de", "--by", "fictional").FirstOrDefault(line => line.Line.Contains("fictional=no", StringComparison.Ordinal)) is { } german)
        {
            yield return new("Redewiedergabe 1840–1919, not fiction, content@.3 F1", german["content@.3 F1"], 12, "simple rules 12.0");
        }
    }

    private static IReadOnlyList<Scoring.Scored> Score(PublicSets sets, LanguageBook languages, string set, params string[] options) =>
        sets.Has(set) ? Scoring.Run(sets, "score_attribution.py", set, set, sets.Rows(set).Select(row => Answer(row, languages)), options) : [];

    private static object Answer(Row row, LanguageBook languages)
    {
        var language = languages.Find(row.Lang);
        var text = new OffsetText(row.Text!, row.Date, language, row.Lang!);
        var draft = new OfflineEngine(languages).Draft(text.Article, points: 1, CancellationToken.None);
        var claims = Grounding.Ground(draft, text.Article, languages, written: null, fromModel: false, CancellationToken.None).Claims;
        return new
        {
            id = row.Id,
            attributions = claims.Where(claim => claim.Spans is not null).Select(claim => new
            {
                source = claim.Spans!.Source.Select(text.There),
                cue = claim.Spans.Cue.Select(text.There),
                content = claim.Spans.Content.Select(text.There),
            }),
        };
    }
}
