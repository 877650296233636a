namespace NewsBot.Briefings.Faithfulness;

/// <summary>How much each signal counts.</summary>
internal static class Weights
{
    public static double Score(Signals signals)
    {
        var sum = -3 + (3 * signals.Cover) + (1 * signals.Worst) + (2 * signals.Together) + (2 * signals.Fit) + (1 * signals.Copied)
            - (0.7 * signals.Names) - (0.7 * signals.Numbers) - (0.7 * signals.Opposites) - (0.5 * signals.Negations) - (0.4 * signals.Degrees) - (0.1 * signals.Missing);
        return 1 / (1 + Math.Exp(-sum));
    }
}
