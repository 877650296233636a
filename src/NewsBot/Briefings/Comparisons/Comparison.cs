namespace NewsBot.Briefings.Comparisons;

/// <summary>What two articles say of one matter.</summary>
/// <param name="Agreed">What both say, in the words of the first or of a model.</param>
/// <param name="Conflicts">What cannot both be so.</param>
/// <param name="OnlyFirst">What of the first's main statements the second does not say; cites the first.</param>
/// <param name="OnlySecond">As <paramref name="OnlyFirst"/>, the other way round.</param>
/// <param name="ByNames">The articles are in different languages, and only names and figures could be compared.</param>
public sealed record Comparison(IReadOnlyList<Agreement> Agreed, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<Statement> OnlyFirst, IReadOnlyList<Statement> OnlySecond, bool ByNames)
{
    /// <summary>Why the rules stood in for a model; <c>null</c> when they did not.</summary>
    public Shortfall? Shortfall { get; init; }
}

/// <summary>A statement of one article.</summary>
/// <param name="Who">Who says it there; <c>null</c>: the article itself.</param>
/// <param name="Sentences">Numbers of the article's sentences that carry it, at least one.</param>
public sealed record Statement(string? Who, string Text, IReadOnlyList<int> Sentences)
{
    /// <summary>By which words it is said: "denied" turns it round. <c>null</c>: by none, or the text has them.</summary>
    public string? Cue { get; init; }
}

/// <summary>A statement that both articles make.</summary>
/// <param name="InSecond">Numbers of the second article's sentences that carry it, at least one.</param>
public sealed record Agreement(Statement InFirst, IReadOnlyList<int> InSecond);

/// <summary>Two statements that cannot both be so.</summary>
public sealed record Conflict(Statement First, Statement Second);
