namespace NewsBot.Briefings.Faithfulness;

/// <summary>What is told from a text and an article, each 0 to 1 unless it says otherwise.</summary>
internal sealed record Signals
{
    /// <summary>Share of the content words that the article has.</summary>
    public double Cover { get; init; }

    /// <summary>The same of the sentence that has fewest.</summary>
    public double Worst { get; init; }

    /// <summary>Share that stands in one place of the article, three sentences at most.</summary>
    public double Together { get; init; }

    /// <summary>How well the words stand beside the same neighbours.</summary>
    public double Fit { get; init; }

    /// <summary>Share of words in runs that are copied.</summary>
    public double Copied { get; init; }

    public double Names { get; init; }

    public double Numbers { get; init; }

    public double Opposites { get; init; }

    public double Negations { get; init; }

    public double Degrees { get; init; }

    public double Missing { get; init; }

    public double Length { get; init; }
}
