using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>The medium summary against the first sentences of the text, both cut to the words of its usual two or three.</summary>
/// <remarks>That is what a reader compares it with, and what hardly any method without a model beats on news.</remarks>
internal static class Summaries
{
    /// <summary>Sentences that are enough for any of the lengths.</summary>
    private const int Lead = 12;

    public static IEnumerable<Figure> Measure(PublicSets sets, LanguageBook languages) =>
        Measure(sets, languages, "summary_orangesum_fr", "OrangeSum", lead: 2, words: 42)
            .Concat(Measure(sets, languages, "summary_gum_en", "GUM", lead: 3, words: 37));

    private static IEnumerable<Figure> Measure(PublicSets sets, LanguageBook languages, string set, string name, int lead, int words)
    {
        if (!sets.Has(set))
        {
            yield break;
        }

        var rows = sets.Rows(set).Select(row => (row.Id, Text: Read(row, languages))).ToList();
        var engine = new OfflineEngine(languages);
        var ours = Score(sets, set, "ours", words, rows.Select(row => (row.Id, (IEnumerable<string>)engine.Draft(row.Text, BriefingFunctions.Points(Length.Medium), CancellationToken.None).Points.Select(point => point.Text))));
        var first = Score(sets, set, "lead", words, rows.Select(row => (row.Id, row.Text.Sentences.Take(Lead).Select(sentence => sentence.Span.In(row.Text.Text)))));
        foreach (var measure in new[] { "R1", "R2", "RL" })
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"{name}, {measure} at {words} words, the length of lead-{lead}"), 100 * ours[measure], 100 * first[measure],
                string.Create(CultureInfo.InvariantCulture, $"lead {100 * first[measure]:F1} of {first["words"]:F0} words; ours has {ours["words"]:F0}"));
        }
    }

    private static Scoring.Scored Score(PublicSets sets, string set, string who, int words, IEnumerable<(string Id, IEnumerable<string> Points)> summaries) =>
        Scoring.Run(
            sets, "score_summary.py", set, $"{set}.{who}", summaries.Select(summary => new { id = summary.Id, summary = string.Join('\n', summary.Points) }),
            "--max-words", words.ToString(CultureInfo.InvariantCulture), "--no-lsum")[0];

    private static Article Read(Row row, LanguageBook languages)
    {
        var pasted = PastedText.Read(row.Source!);
        var text = Paragraphs.Join(pasted.All.ToList());
        return new()
        {
            Title = row.Title,
            Language = row.Lang!,
            Text = text,
            Sentences = SentenceSplitter.Split(text, languages.Find(row.Lang)),
            Words = WordCount.Of(text),
        };
    }
}
