using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace NewsBot.Articles.Fetching;

/// <summary>What a robots.txt said.</summary>
/// <param name="Origin">Scheme, host and port for which it speaks.</param>
internal sealed record ToldRules(string Origin, RobotRules Rules, DateTimeOffset Until);

/// <summary>One host: how many read it now, how long it asks to be left alone, and whether it is worth asking at all.</summary>
internal sealed class Site(ReadingOptions options, TimeProvider time) : IDisposable
{
    /// <summary>A wait that a site asks for and that is worth waiting on the spot; anything longer is told to the person.</summary>
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(3);

    /// <summary>After so many failures within <see cref="Window"/> and hardly a success the site is not asked any more for as long.</summary>
    private const int Failures = 6;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim places = new(options.PagesAtOncePerSite);
    private readonly Lock gate = new();
    private DateTimeOffset busyUntil;
    private int visitors;

    /// <summary>Nobody reads it or waits for it, and it asked for nothing.</summary>
    public bool IsIdle => Volatile.Read(ref visitors) == 0 && !IsBusy;

    /// <summary>What its robots.txt said last; <c>null</c>: nobody asked.</summary>
    public ToldRules? Rules { get; set; }

    /// <summary>One more attempt for what breaks by chance, and none for a site that is down.</summary>
    public ResiliencePipeline<HttpResponseMessage> Pipeline => field ??= new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = options.RetryPause,
            ShouldHandle = attempt => ValueTask.FromResult(IsByChance(attempt.Outcome)),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.9,
            MinimumThroughput = Failures,
            SamplingDuration = Window,
            BreakDuration = Window,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is TimeoutException || IsByChance(attempt.Outcome)),
        })
        .Build();

    private bool IsBusy
    {
        get
        {
            lock (gate)
            {
                return time.GetUtcNow() < busyUntil;
            }
        }
    }

    /// <summary>Takes one of the site's places, which <see cref="Leave"/> gives back.</summary>
    /// <exception cref="UnreadableException">The site asks to wait, or no place became free in time.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref visitors);
        try
        {
            using var patience = new CancellationTokenSource(options.PlaceTime, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            await places.WaitAsync(either.Token);
        }
        catch (OperationCanceledException late)
        {
            Interlocked.Decrement(ref visitors);
            cancellationToken.ThrowIfCancellationRequested();
            throw new UnreadableException(Unreadable.Busy, late);
        }

        if (IsBusy)
        {
            Leave();
            throw new UnreadableException(Unreadable.Busy);
        }
    }

    public void Leave()
    {
        places.Release();
        Interlocked.Decrement(ref visitors);
    }

    /// <summary>Whether the answer asks to wait; the site is then left alone for so long, within <see cref="ReadingOptions.LongestPause"/>.</summary>
    public bool AsksToWait(HttpResponseMessage response)
    {
        var wait = Wait(response);
        if (response.StatusCode is not HttpStatusCode.TooManyRequests && (wait is null || response.StatusCode is not HttpStatusCode.ServiceUnavailable))
        {
            return false;
        }

        lock (gate)
        {
            busyUntil = time.GetUtcNow() + TimeSpan.FromTicks(Math.Min((wait ?? options.PauseWhenBusy).Ticks, options.LongestPause.Ticks));
        }

        return true;
    }

    public void Dispose() => places.Dispose();

    /// <summary>A connection that broke, or an error of the site; not what was refused here, and not a site that wants peace for long.</summary>
    private bool IsByChance(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { InnerException: not UnreadableException } failed } =>
            failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded || failed is { HttpRequestError: HttpRequestError.Unknown, InnerException: IOException },
        { Exception: IOException } => true,
        { Result: { } response } => (response.StatusCode, Wait(response)) switch
        {
            (HttpStatusCode.TooManyRequests, null) => false,
            (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, { } wait) => wait <= ShortWait,
            (HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError, _) => true,
            _ => false,
        },
        _ => false,
    };

    /// <summary>What the header Retry-After says; <c>null</c>: nothing.</summary>
    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
