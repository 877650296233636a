namespace NewsBot.Benchmarks.Measures;

/// <summary>One line of the table.</summary>
/// <param name="Goal">What the value should reach at least; <c>null</c> when nothing is asked.</param>
/// <param name="Others">What others reach on the same rows.</param>
internal sealed record Figure(string Name, double Value, double? Goal = null, string Others = "")
{
    public string Verdict => Goal is null ? "" : Value >= Goal ? "yes" : "**no**";
}
