using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>A text held against an article in another language: its names, numbers, months and weekdays; nothing is known of the other words.</summary>
internal sealed class Translation(string text, ArticleMap map, Language written, Effort effort)
{
    /// <summary>What is taken for the share of missing words, which cannot be told: as many as a right summary may lack.</summary>
    private const double Unknown = 0.4;

    public (Signals Signals, IReadOnlyList<Problem> Problems) Read()
    {
        var problems = map.NumbersMissing(text, written).Select(number => (number.At, new Problem(ProblemKind.Number, number.Number))).ToList();
        foreach (var read in TextWord.Read(text, SentenceSplitter.Split(text, written), written))
        {
            effort.Step();
            var word = read with { Groups = [] }; // They are those of its own language.
            if (!map.Find(word).Any && (word is { Row: not null, IsNumber: false } || IsForeignName(word)))
            {
                problems.Add((word.Word.Start, new(ProblemKind.Name, word.Word.In(text))));
            }
        }

        return (new()
        {
            Together = 0,
            Fit = 0,
            Missing = Unknown,
            Names = problems.Count(problem => problem.Item2.Kind == ProblemKind.Name),
            Numbers = problems.Count(problem => problem.Item2.Kind == ProblemKind.Number),
            Opposites = 0,
            Others = 0,
            Denials = 0,
            Denied = 0,
            Limits = 0,
            Degrees = 0,
            Hedged = 0,
            Swapped = 0,
            Speakers = 0,
        }, Problem.Join(problems, text));
    }

    /// <summary>Where every noun has a capital, a name cannot be told from one.</summary>
    private bool IsForeignName(TextWord word) => word.IsName && map.SharesScript(word) && !written.Grammar.CapitalNouns && !map.NamesCountry(word, written);
}
