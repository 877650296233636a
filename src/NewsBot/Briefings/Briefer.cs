using NewsBot.Articles;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Article → briefing: asks an engine for a draft, grounds it, settles the standings; falls back to the offline engine.</summary>
public sealed class Briefer(
    ModelCalls calls,
    ModelReading model,
    OfflineFunctions offline,
    RulesAhead rules,
    LanguageBook languages,
    TimeProvider time)
{
    /// <summary>UTF-16 code units, by the contract of the JSON.</summary>
    private const int LongestHeadline = 120;

    /// <summary>Whatever goes wrong with a model, the offline engine briefs and <see cref="Engine.Fallback"/> says why.</summary>
    /// <param name="article">At least one sentence.</param>
    /// <exception cref="EngineNotConfiguredException">The wish names an engine that is not there.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. A model that takes too long is no exception here.</exception>
    public async Task<Briefing> BriefAsync(Article article, Wish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        if (!calls.Answer(wish.Engine))
        {
            return BriefOffline(await offline.DraftAsync(article, wish.Length, cancellationToken), article, wish, started, failure: null, cancellationToken);
        }

        using var needed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = rules.ReadAsync(article, wish, needed.Token);
        try
        {
            return await BriefByModelAsync(article, wish, ahead, started, cancellationToken);
        }
        catch (ModelFailureException failure)
        {
            return BriefOffline((await ahead).Draft, article, wish, started, failure, cancellationToken);
        }
        finally
        {
            await needed.CancelAsync();
            await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Briefing> BriefByModelAsync(Article article, Wish wish, Task<RulesReading> ahead, long started, CancellationToken cancellationToken)
    {
        var read = await model.ReadAsync(article, wish, ahead, cancellationToken);
        var points = read.Grounded.Points.Take(BriefingFunctions.Points(Length.Long)).ToList();
        var engine = new Engine
        {
            Name = read.Engine,
            Elapsed = time.GetElapsedTime(started),
            Calls = read.Bill.Calls,
            InputTokens = read.Bill.Input,
            OutputTokens = read.Bill.Output,
            CachedTokens = read.Bill.Cached,
            Cost = read.Bill.Cost,
            PromptHash = read.PromptHash,
            Coverage = read.Coverage,
            Dropped = read.Grounded.Dropped,
        };
        var grounded = read.Grounded.Claims.Count > 0 ? read.Grounded : WithClaimsOfRules((await ahead).Draft, article, read.Grounded, cancellationToken);
        var briefing = Compose(article, grounded, engine, cancellationToken) with { Points = points };
        return briefing with { Summary = briefing.SummaryIn(wish.Length)! };
    }

    /// <summary>A model that found no claim, or none that stood: the rules know better than "nobody is quoted".</summary>
    private Grounded WithClaimsOfRules(BriefingDraft draft, Article article, Grounded grounded, CancellationToken cancellationToken)
    {
        var ruled = Grounding.Ground(draft, article, languages, written: null, fromModel: false, cancellationToken);
        return grounded with { Claims = ruled.Claims, Caveats = ruled.Caveats };
    }

    private Briefing BriefOffline(
        BriefingDraft draft, Article article, Wish wish, long started, ModelFailureException? failure, CancellationToken cancellationToken)
    {
        var grounded = Grounding.Ground(draft, article, languages, written: null, fromModel: false, cancellationToken);
        grounded = grounded with { Points = [.. grounded.Points.Take(BriefingFunctions.Points(wish.Length))] };
        if (grounded.Points.Count == 0)
        {
            var first = article.Sentences[0].Span;
            grounded = grounded with { Points = [new(first.In(article.Text), [first])] };
        }

        return Compose(article, grounded, new()
        {
            Name = BriefingFunctions.Offline,
            Elapsed = time.GetElapsedTime(started),
            Calls = failure?.Bill.Calls ?? 0,
            InputTokens = failure?.Bill.Input,
            OutputTokens = failure?.Bill.Output,
            CachedTokens = failure?.Bill.Cached,
            Cost = failure?.Bill.Cost,
            Dropped = [.. failure?.Dropped ?? [], .. grounded.Dropped],
            Fallback = failure?.Reason,
            Estimate = failure?.Estimate,
            IgnoresClaims = languages.Find(article.Language) is null,
        }, cancellationToken);
    }

    private Briefing Compose(Article article, Grounded grounded, Engine engine, CancellationToken cancellationToken)
    {
        var (claims, caveats, discrepancies) = Standings.Settle(grounded.Claims, grounded.Caveats, article.Text, languages.Find(article.Language), cancellationToken);
        return new()
        {
            Headline = Excerpt.Of(article.Title ?? grounded.Headline ?? grounded.Points[0].Text, LongestHeadline),
            Summary = Briefing.InOrder(grounded.Points),
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
}
