using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace NewsBot;

/// <summary>What was made, and how it is kept.</summary>
/// <param name="Size">Bytes, about.</param>
/// <param name="Lifetime">How long it counts as new; zero: the next who asks gets his own.</param>
internal sealed record Shelved<T>(T Thing, long Size, TimeSpan Lifetime);

/// <summary>Things that cost time to make, for whoever asks again: made once even if many ask at the same moment, kept for a while, and within a size.</summary>
internal sealed class Shelf<T> : IDisposable
    where T : class
{
    /// <summary>Who waits longer for another makes it himself.</summary>
    /// <remarks>FusionCache throws away its lock of a key that nobody new has asked for during five minutes; who waited for it then would wait for ever.</remarks>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(4);

    private readonly TimeSpan outlives;
    private readonly MemoryCache memory;
    private readonly FusionCache cache;

    /// <param name="megabytes">Above it, what was used least goes; 0 keeps nothing.</param>
    /// <param name="outlives">How long something that is no longer new is kept, to be compared with what comes next; zero: not at all.</param>
    public Shelf(int megabytes, TimeSpan outlives)
    {
        this.outlives = outlives;
        memory = new(new MemoryCacheOptions { SizeLimit = megabytes * 1024L * 1024L });
        cache = new(new FusionCacheOptions { DisableTagging = true }, memory);
    }

    /// <summary>The thing of this key: at hand, in the making, or made now.</summary>
    /// <param name="anew">Whether the one at hand will not do.</param>
    /// <param name="make">Gets the one that is no longer new, or <c>null</c>. Whoever waits for it while it is cancelled makes it himself.</param>
    /// <exception cref="Exception">Whatever <paramref name="make"/> throws; nothing is kept of that.</exception>
    public async Task<T> TakeAsync(string key, bool anew, Func<T?, CancellationToken, Task<Shelved<T>>> make, CancellationToken cancellationToken)
    {
        if (anew)
        {
            await cache.ExpireAsync(key, Options, cancellationToken);
        }

        return await cache.GetOrSetAsync<T>(
            key,
            async (context, limited) =>
            {
                var made = await make(context.HasStaleValue ? context.StaleValue.Value : null, limited);
                context.Options = Kept(made);
                return made.Thing;
            },
            Options,
            token: cancellationToken);
    }

    public async Task PutAsync(string key, Shelved<T> thing, CancellationToken cancellationToken) =>
        await cache.SetAsync(key, thing.Thing, Kept(thing), token: cancellationToken);

    public void Dispose()
    {
        cache.Dispose();
        memory.Dispose();
    }

    /// <summary>Without help from an old thing when the making fails: whoever asks shall know.</summary>
    private static FusionCacheEntryOptions Options => new() { Size = 1, IsFailSafeEnabled = false, LockTimeout = LongestWait };

    private FusionCacheEntryOptions Kept(Shelved<T> made) => outlives == TimeSpan.Zero
        ? new(made.Lifetime) { Size = made.Size }
        : new(made.Lifetime) { Size = made.Size, IsFailSafeEnabled = true, FailSafeMaxDuration = outlives };
}
