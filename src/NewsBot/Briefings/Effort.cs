namespace NewsBot.Briefings;

/// <summary>What reading one article has cost so far, and whether somebody still waits for it.</summary>
/// <remarks>
/// A step is one look at a token or a word, or one comparison. Rules take their steps here, so that none of them runs on after the ask is
/// cancelled, and so that tests can count what a text costs instead of timing it.
/// </remarks>
internal sealed class Effort(CancellationToken cancellationToken)
{
    /// <summary>Steps between two looks at the token: some microseconds.</summary>
    private const int Stride = 4_096;

    public long Steps { get; private set; }

    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public void Step()
    {
        if (++Steps % Stride == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
