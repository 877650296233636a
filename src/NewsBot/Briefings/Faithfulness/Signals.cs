namespace NewsBot.Briefings.Faithfulness;

/// <summary>What a text and an article have in common, and what speaks against the text; made into one score.</summary>
internal sealed record Signals
{
    /// <summary>Share of the content words that stand in one place of the article: 0 to 1.</summary>
    public required double Together { get; init; }

    /// <summary>How well the words have the same neighbours in the article: 0 to 1.</summary>
    public required double Fit { get; init; }

    /// <summary>Share of the content words that are nowhere in the article: 0 to 1.</summary>
    public required double Missing { get; init; }

    /// <summary>Names that are not in the article.</summary>
    public required double Names { get; init; }

    /// <summary>Numbers that are not in the article; half for one that measures something else there.</summary>
    public required double Numbers { get; init; }

    /// <summary>Words whose opposite stands in their place, each counted by how well it fits there: 0 to 1.</summary>
    public required double Opposites { get; init; }

    /// <summary>Words in whose place another of their row stands, each counted by how well it fits there: 0.5 to 1.5.</summary>
    public required double Others { get; init; }

    /// <summary>Denials that the article lacks there: 0 to 1 each.</summary>
    public required double Denials { get; init; }

    /// <summary>Words that the article denies and the text does not, each counted by how well it fits: 0 to 1.</summary>
    public required double Denied { get; init; }

    /// <summary>Words that narrow what is said, which the article lacks there: 0 to 1 each.</summary>
    public required double Limits { get; init; }

    /// <summary>Words that make more or less of a thing, which the article lacks.</summary>
    public required double Degrees { get; init; }

    /// <summary>Words that the article hedges and the text does not, each counted by how well it fits: 0 to 1.</summary>
    public required double Hedged { get; init; }

    /// <summary>Verbs with two names that have changed sides.</summary>
    public required double Swapped { get; init; }

    /// <summary>Speakers of the text where the article has somebody else say it.</summary>
    public required double Speakers { get; init; }

    /// <summary>0 to 1; 0.5 lies where of right summaries that say it in other words one in nine is rejected.</summary>
    /// <remarks>
    /// The weights are rounded from a logistic regression over one half of the public sets (QAGS, SummaC, XSumFaith, AggreFact, SummEdits, FaithBench,
    /// WiCE), with an intercept for each set; those of contradictions are set higher, so that one is enough in a sentence that is copied otherwise. A sentence with one wrong word is as similar as the right one: so likeness counts little beside a
    /// contradiction, and likeness beyond chance only where nothing contradicts.
    /// </remarks>
    public double Score()
    {
        var against = (1.1 * Math.Min(2, Names)) + (1.2 * Math.Min(2, Numbers)) + (2.2 * Math.Min(2, Math.Max(0, Opposites - 0.1))) + (1.6 * Math.Min(1, Others))
            + (3.3 * Math.Min(1, Denials)) + (1.6 * Math.Min(1, Denied)) + (1.6 * Math.Min(1, Hedged)) + (1.4 * Math.Min(1, Swapped)) + (1.6 * Math.Min(1, Speakers))
            + (1.2 * Math.Min(1, Limits)) + (0.2 * Math.Min(1, Degrees));
        var copied = 4 * Math.Max(0, Fit - 0.55) * Math.Exp(-3 * against);
        var lacking = (0.4 * Missing) + (3 * Math.Max(0, Missing - 0.35));
        return 1 / (1 + Math.Exp(-Steepness * ((0.3 * Together) + copied - lacking - against - Least)));
    }

    /// <summary>Where the score is 0.5; how fast it changes there, which moves nothing but the look of scores.</summary>
    private const double Least = -0.8, Steepness = 3;
}
