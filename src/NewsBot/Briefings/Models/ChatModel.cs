using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace NewsBot.Briefings.Models;

/// <summary>A model that can be asked: spared when it fails, waited for when it is busy, never asked more at once than allowed.</summary>
internal sealed class ChatModel
{
    private readonly Kernel kernel;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline<ChatResponse> guard;
    private long restsUntil;

    /// <param name="kernel">With the chat client of the model, and nothing that a model could call.</param>
    public ChatModel(ProviderOptions set, Kernel kernel, TimeProvider time)
    {
        (Set, this.kernel, this.time) = (set, kernel, time);
        var builder = new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = time };
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatResponse>
        {
            FailureRatio = 0.5,
            MinimumThroughput = 4,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = set.Rest,
            ShouldHandle = outcome => new(outcome.Outcome.Exception is ModelFailureException { Reason: Fallback.Unreachable or Fallback.TimedOut }),
        });
        if (set.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<ChatResponse>
            {
                MaxRetryAttempts = set.Retries,
                ShouldHandle = outcome => new(outcome.Outcome.Exception is ModelFailureException { InnerException: ServerRefusalException { IsBusy: true } busy }
                    && PauseOf(busy, outcome.AttemptNumber) <= set.LongestPause),
                DelayGenerator = retry => new(retry.Outcome.Exception?.InnerException is ServerRefusalException busy ? PauseOf(busy, retry.AttemptNumber) : null),
            });
        }

        if (set.CallsPerMinute > 0)
        {
            builder.AddRateLimiter(new SlidingWindowRateLimiter(new()
            {
                PermitLimit = set.CallsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 12,
                QueueLimit = int.MaxValue,
            }));
        }

        guard = builder.AddConcurrencyLimiter(set.CallsAtOnce, queueLimit: int.MaxValue).Build();
    }

    /// <summary>"provider:model".</summary>
    public string Name => $"{Set.Provider}:{Set.Model}";

    public ProviderOptions Set { get; }

    /// <summary>Whether an answer may be read while it is written; a server that would not do it once is not asked to again.</summary>
    public bool Streams { get; set; } = true;

    /// <summary>One call, or more of them while the server is busy.</summary>
    /// <param name="attempt">Makes one call with this kernel and turns whatever goes wrong with it into <see cref="ModelFailureException"/>.</param>
    /// <exception cref="ModelFailureException">The attempt's own, or the model is left alone at present.</exception>
    public async Task<ChatResponse> CallAsync(Func<Kernel, Task<ChatResponse>> attempt, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow().UtcTicks < Volatile.Read(ref restsUntil))
        {
            throw new ModelFailureException(Fallback.Unreachable, "left alone, as the server asked");
        }

        try
        {
            return await guard.ExecuteAsync(async _ => await attempt(kernel), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            throw new ModelFailureException(Fallback.Unreachable, "left alone after too many failures");
        }
        catch (ModelFailureException failure) when (failure.InnerException is ServerRefusalException { IsBusy: true, RetryAfter: { } pause } && pause > Set.LongestPause)
        {
            Volatile.Write(ref restsUntil, (time.GetUtcNow() + pause).UtcTicks);
            throw;
        }
    }

    /// <summary>What the server asks for, else one second, two, four…</summary>
    private static TimeSpan PauseOf(ServerRefusalException busy, int attempt) => busy.RetryAfter ?? TimeSpan.FromSeconds(1 << attempt);
}
