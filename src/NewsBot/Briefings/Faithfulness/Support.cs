namespace NewsBot.Briefings.Faithfulness;

/// <summary>Whether an article says what a text says, as far as words can tell; truth is not judged.</summary>
/// <param name="Score">0 to 1: higher is better supported.</param>
/// <param name="Supported">The score reaches <see cref="SupportCheck.Threshold"/>.</param>
/// <param name="Problems">What speaks against it, in the order of the text; empty for a text that nothing speaks against.</param>
public sealed record Support(double Score, bool Supported, IReadOnlyList<Problem> Problems);

/// <summary>One thing that the article does not carry.</summary>
/// <param name="Words">As the text has them.</param>
public sealed record Problem(ProblemKind Kind, string Words)
{
    /// <summary>Puts problems in the order of the text, and makes one of those whose words stand side by side: "Peter Frank".</summary>
    internal static IReadOnlyList<Problem> Join(IEnumerable<(int At, Problem Problem)> problems, string text)
    {
        var joined = new List<Problem>();
        var end = -1;
        foreach (var (at, problem) in problems.OrderBy(problem => problem.At))
        {
            if (joined.Count > 0 && joined[^1].Kind == problem.Kind && at > end && string.IsNullOrWhiteSpace(text[end..at]))
            {
                joined[^1] = problem with { Words = joined[^1].Words + text[end..(at + problem.Words.Length)] };
            }
            else if (at >= end)
            {
                joined.Add(problem);
            }

            end = Math.Max(end, at + problem.Words.Length);
        }

        return joined;
    }
}

/// <summary>What is wrong with words that the article does not carry.</summary>
public enum ProblemKind
{
    /// <summary>A name that the article does not have.</summary>
    Name,

    /// <summary>A number that the article does not have.</summary>
    Number,

    /// <summary>The article says the opposite in the same place: "rose" where it has "fell".</summary>
    Opposite,

    /// <summary>Another one of its kind: "weekly" where the article has "daily".</summary>
    Other,

    /// <summary>The text denies what the article says, or says what the article denies.</summary>
    Negation,

    /// <summary>The article leaves open whether it is so: "may", "allegedly".</summary>
    Hedge,

    /// <summary>Two names have changed sides: who did it to whom.</summary>
    Swapped,

    /// <summary>The article has somebody else say it.</summary>
    Speaker,

    /// <summary>A word that makes it more than the article has: "only", "never", "significant".</summary>
    Degree,

    /// <summary>Words that are nowhere in the article, nor any for the same thing.</summary>
    Missing,
}
