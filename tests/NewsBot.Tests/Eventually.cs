namespace NewsBot.Tests;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    /// <summary>Only a failing test waits that long. A busy machine may need a while to start a process.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Looks again and again until <paramref name="condition"/> holds.</summary>
    /// <param name="what">For the message of the failure.</param>
    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!condition())
        {
            patience.IsCancellationRequested.ShouldBeFalse($"{what}, within {Patience.TotalSeconds} s");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }
}
