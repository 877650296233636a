using Microsoft.Extensions.Options;
using NewsBot.Updates;

namespace NewsBot.Turns;

/// <summary>How long the work on one ask may take, sending not included; see <see cref="TurnOptions.TimeLimit"/>.</summary>
public sealed class TurnLimit(IOptions<TurnOptions> turns, TimeProvider time)
{
    /// <exception cref="TimeoutException">The work took longer.</exception>
    public async Task<T> KeepAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(turns.Value.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The work took longer than {turns.Value.TimeLimit}.", late);
        }
    }
}
