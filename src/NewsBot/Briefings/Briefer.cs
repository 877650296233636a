using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Article → briefing: asks an engine for a draft, grounds it, settles the standings; falls back to the offline engine.</summary>
public sealed partial class Briefer(
    DraftEngines engines,
    LanguageBook languages,
    IOptions<BriefingOptions> options,
    TimeProvider time,
    ILogger<Briefer> logger) : IDisposable
{
    /// <summary>UTF-16 code units, by the contract of the JSON.</summary>
    private const int LongestHeadline = 120;

    private readonly SemaphoreSlim places = new(options.Value.CallsAtOnce);

    /// <summary>One model call at most; whatever goes wrong with it, the offline engine briefs and <see cref="Engine.Fallback"/> says why.</summary>
    /// <param name="article">At least one sentence.</param>
    /// <exception cref="EngineNotConfiguredException">The wish names an engine that is not there.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. A model that takes too long is no exception here.</exception>
    public async Task<Briefing> BriefAsync(Article article, Wish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        var engine = engines.Choose(wish.Engine);
        if (!engine.AsksModel)
        {
            return await BriefOfflineAsync(article, wish, started, failure: null, cancellationToken);
        }

        try
        {
            return await BriefByModelAsync(engine, article, wish, started, cancellationToken);
        }
        catch (EngineFailureException failure)
        {
            Log.FellBack(logger, engine.Name, failure.Reason, failure.Message);
            return await BriefOfflineAsync(article, wish, started, failure, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async Task<Briefing> BriefByModelAsync(DraftEngine engine, Article article, Wish wish, long started, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(engine, article, wish, cancellationToken);
        var grounded = Grounding.Ground(answer.Draft, article, languages, wish.Language, fromModel: true, cancellationToken);
        if (grounded.Points.Count == 0)
        {
            throw answer.Draft.Points.Count == 0
                ? new EngineFailureException(Fallback.BrokenAnswer, "no point at all") { Calls = 1, Usage = answer.Usage }
                : new(Fallback.Ungrounded, "no point stood up to the article") { Calls = 1, Usage = answer.Usage, Dropped = grounded.Dropped };
        }

        return Compose(article, grounded, wish, new()
        {
            Name = engine.Name,
            Elapsed = time.GetElapsedTime(started),
            Calls = 1,
            InputTokens = answer.Usage.Input,
            OutputTokens = answer.Usage.Output,
            PromptHash = engine.PromptHash,
            Dropped = grounded.Dropped,
        }, cancellationToken);
    }

    private async Task<DraftAnswer> AskAsync(DraftEngine engine, Article article, Wish wish, CancellationToken cancellationToken)
    {
        if (article.Text.Length > options.Value.MaxInputCharacters)
        {
            throw new EngineFailureException(Fallback.TooLong, "longer than Briefing:MaxInputCharacters");
        }

        var calls = 0;
        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await places.WaitAsync(either.Token);
            try
            {
                calls = 1;
                return await engine.DraftAsync(article, wish, either.Token);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EngineFailureException(Fallback.TimedOut, "longer than Briefing:Patience") { Calls = calls };
        }
    }

    private async Task<Briefing> BriefOfflineAsync(
        Article article, Wish wish, long started, EngineFailureException? failure, CancellationToken cancellationToken)
    {
        var answer = await engines.Offline.DraftAsync(article, wish, cancellationToken);
        var grounded = Grounding.Ground(answer.Draft, article, languages, written: null, fromModel: false, cancellationToken);
        if (grounded.Points.Count == 0)
        {
            var first = article.Sentences[0].Span;
            grounded = grounded with { Points = [new(first.In(article.Text), [first])] };
        }

        return Compose(article, grounded, wish, new()
        {
            Name = engines.Offline.Name,
            Elapsed = time.GetElapsedTime(started),
            Calls = failure?.Calls ?? 0,
            InputTokens = failure?.Usage.Input,
            OutputTokens = failure?.Usage.Output,
            Dropped = [.. failure?.Dropped ?? [], .. grounded.Dropped],
            Fallback = failure?.Reason,
            IgnoresClaims = languages.Find(article.Language) is null,
        }, cancellationToken);
    }

    private Briefing Compose(Article article, Grounded grounded, Wish wish, Engine engine, CancellationToken cancellationToken)
    {
        var (claims, caveats, discrepancies) = Standings.Settle(grounded.Claims, grounded.Caveats, languages.Find(article.Language), cancellationToken);
        return new()
        {
            Headline = Excerpt.Of(article.Title ?? grounded.Headline ?? grounded.Points[0].Text, LongestHeadline),
            Summary = [.. grounded.Points.Take(BriefingFunctions.Points(wish.Length))],
            Claims = claims,
            Caveats = caveats,
            Discrepancies = discrepancies,
            Engine = engine,
            Sourcing = new(
                Named: claims.Count(claim => claim.Source?.Kind is SourceKind.Person or SourceKind.Organisation),
                Anonymous: claims.Count(claim => claim.Source?.Kind is SourceKind.Anonymous or SourceKind.Group),
                Documents: claims.Count(claim => claim.Source?.Kind is SourceKind.Document),
                Outlet: claims.Count(claim => claim.Source is null),
                Denied: claims.Count(claim => claim.Standing is Standing.Denied),
                Unverified: claims.Count(claim => claim.Standing is Standing.Unverified)),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Engine} did not brief, the offline engine did: {Fallback} ({Detail})")]
        public static partial void FellBack(ILogger logger, string engine, Fallback fallback, string detail);
    }
}
