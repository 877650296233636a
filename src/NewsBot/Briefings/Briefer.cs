using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Article → briefing: asks an engine for a draft, grounds it, settles the standings; falls back to the offline engine.</summary>
public sealed class Briefer(
    ModelCalls calls,
    OfflineFunctions offline,
    LanguageBook languages,
    IOptions<BriefingOptions> options,
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
            return await BriefOfflineAsync(article, wish, started, failure: null, cancellationToken);
        }

        try
        {
            return await BriefByModelAsync(article, wish, started, cancellationToken);
        }
        catch (ModelFailureException failure)
        {
            return await BriefOfflineAsync(article, wish, started, failure, cancellationToken);
        }
    }

    private async Task<Briefing> BriefByModelAsync(Article article, Wish wish, long started, CancellationToken cancellationToken)
    {
        if (article.Text.Length > options.Value.MaxInputCharacters)
        {
            throw new ModelFailureException(Fallback.TooLong, "longer than Briefing:MaxInputCharacters");
        }

        var ask = new ModelAsk(BriefingFunctions.Brief, BriefingFunctions.BriefValues(article, wish.Length, wish.Language), wish.Engine, wish.Payer);
        var answer = await calls.AskAsync(ask, text => Read(text, article, wish, cancellationToken), cancellationToken);
        return Compose(article, answer.Value, wish, new()
        {
            Name = answer.Engine,
            Elapsed = time.GetElapsedTime(started),
            Calls = answer.Bill.Calls,
            InputTokens = answer.Bill.Input,
            OutputTokens = answer.Bill.Output,
            CachedTokens = answer.Bill.Cached,
            Cost = answer.Bill.Cost,
            PromptHash = answer.PromptHash,
            Dropped = answer.Value.Dropped,
        }, cancellationToken);
    }

    /// <exception cref="FormatException">The answer is no draft.</exception>
    private Grounded Read(string text, Article article, Wish wish, CancellationToken cancellationToken)
    {
        var draft = DraftReader.Read(text);
        if (draft.Points.Count == 0)
        {
            throw new FormatException("There is no point at all.");
        }

        var grounded = Grounding.Ground(draft, article, languages, wish.Language, fromModel: true, cancellationToken);
        return grounded.Points.Count > 0
            ? grounded
            : throw new ModelFailureException(Fallback.Ungrounded, "no point stood up to the article") { Dropped = grounded.Dropped };
    }

    private async Task<Briefing> BriefOfflineAsync(
        Article article, Wish wish, long started, ModelFailureException? failure, CancellationToken cancellationToken)
    {
        var draft = await offline.DraftAsync(article, wish.Length, cancellationToken);
        var grounded = Grounding.Ground(draft, article, languages, written: null, fromModel: false, cancellationToken);
        if (grounded.Points.Count == 0)
        {
            var first = article.Sentences[0].Span;
            grounded = grounded with { Points = [new(first.In(article.Text), [first])] };
        }

        return Compose(article, grounded, wish, new()
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
}
