using NewsBot.Articles;
using NewsBot.Briefings.Faithfulness;
using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Is a summary supported by its article? The seven sets are scored with one threshold for all.</summary>
internal static class Faithfulness
{
    private static readonly (string Set, string Name, string Others)[] Sets =
    [
        ("faithfulness_qags", "QAGS", "word pairs 78.3; UniEval 80 on whole summaries"),
        ("faithfulness_summac", "SummaC", "word pairs 91.5"),
        ("faithfulness_xsumfaith", "XSumFaith", "word overlap 75.4; BERT entailment 81.5"),
        ("faithfulness_aggrefact", "AggreFact", "word overlap 71.9"),
        ("faithfulness_summedits", "SummEdits", "word overlap 46 to 50"),
        ("faithfulness_faithbench", "FaithBench", "word pairs 66.5; HHEM-2.1 61 to 65, GPT-4o 55"),
        ("faithfulness_wice", "WiCE", "word overlap 75.5"),
    ];

    public static IEnumerable<Figure> Measure(PublicSets sets, LanguageBook languages)
    {
        var scored = Sets.Where(set => sets.Has(set.Set)).Select(set => (set.Name, set.Others, Line: Score(sets, languages, set.Set))).ToList();
        if (scored.Count == 0)
        {
            yield break;
        }

        yield return new("Area under the curve, mean of the sets", 100 * scored.Average(set => set.Line["auc"]), 75);
        foreach (var (name, others, line) in scored)
        {
            yield return new($"{name}, area under the curve", 100 * line["auc"], Others: others);
        }

        foreach (var (name, _, line) in scored)
        {
            var edits = name == "SummEdits";
            yield return new(
                $"{name}, balanced accuracy at the threshold", 100 * line["bacc"], edits ? 65 : null,
                edits ? "numbers and names 58.6 to 59.7, SummaC-Conv 57.1, QAFactEval 65.5, GPT-3.5 71.2, human 90.9" : "");
            yield return new($"{name}, supported summaries rejected (SummEdits: at most 15)", 100 * line["falserej"]);
        }
    }

    private static Scoring.Scored Score(PublicSets sets, LanguageBook languages, string set)
    {
        var texts = sets.Texts(set).ToDictionary(text => text.DocId, text => text.Text, StringComparer.Ordinal);
        var detector = new LanguageDetector(languages);
        var answers = sets.Summaries(set).GroupBy(row => row.DocId, StringComparer.Ordinal).AsParallel().SelectMany(rows =>
        {
            var check = new SupportCheck(PlainArticle.Read(texts[rows.Key], detector.Detect(texts[rows.Key]), languages), languages, CancellationToken.None);
            return rows.Select(row => (row.Id, Support: check.Score(row.Summary))).ToList();
        });
        return Scoring.Run(sets, "score_faithfulness.py", set, set, answers.Select(answer => (object)new { id = answer.Id, score = answer.Support.Score, label = answer.Support.Supported ? 1 : 0 }))[0];
    }
}
