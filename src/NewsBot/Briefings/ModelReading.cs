using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Briefings.Models;

namespace NewsBot.Briefings;

/// <summary>An article read by a model and held against itself: at once, or in parts at the same time whose points are merged.</summary>
public sealed class ModelReading(ModelCalls calls, IOptions<BriefingOptions> options)
{
    /// <exception cref="ModelFailureException">No model read it usefully, or the reader is asked first.</exception>
    /// <param name="ahead">What the rules read of the article meanwhile.</param>
    internal async Task<Reading> ReadAsync(Article article, Wish wish, Task<RulesReading> ahead, CancellationToken cancellationToken)
    {
        var parts = ArticleParts.Cut(article, options.Value.RoomForText());
        var asks = parts.Select(part => new ModelAsk(BriefingFunctions.Brief, BriefingFunctions.BriefValues(article, part, wish.Language), wish)).ToList();
        calls.AskFirst(asks, asks.Count > 1 ? asks.Count + 1 : 1);
        wish = wish with { Confirmed = true };
        wish.Steps?.Invoke(new(article.Sentences.Count, Claims: null));
        if (asks is [var only])
        {
            GrowingDraft? growing = null;
            var ask = only with { Confirmed = true, Watch = wish.Steps is { } steps ? () => (growing = new(article.Sentences.Count, ahead, steps)).HearAsync : null };
            var whole = await calls.AskAsync(ask, text => GroundAsync(WithPoints(text), article, wish, growing?.Points ?? [], ahead), cancellationToken);
            return new(whole.Value, whole.Engine, whole.PromptHash, whole.Bill, Coverage: null);
        }

        var read = await Task.WhenAll(asks.Select(ask => TryAsync(() => calls.AskAsync(ask with { Confirmed = true }, DraftReader.Read, cancellationToken))));
        var bill = read.Aggregate(ModelBill.None, (sum, one) => sum + one.Bill);
        var answers = read.Select(one => one.Answer).OfType<ModelAnswer<BriefingDraft>>().ToList();
        if (answers.Count == 0)
        {
            var failure = read[0].Failure!;
            throw new ModelFailureException(failure.Reason, failure.Message) { Bill = bill };
        }

        var draft = Join([.. answers.Select(answer => answer.Value)]);
        var merged = await TryAsync(() => calls.AskAsync(
            new(BriefingFunctions.Merge, BriefingFunctions.MergeValues(article, draft.Points, wish.Language), wish), WithPoints, cancellationToken));
        if (merged.Answer is { Value: var summary })
        {
            draft = draft with { Headline = summary.Headline, Points = summary.Points };
        }

        var sentences = parts.Zip(read, (part, one) => one.Answer is null ? 0 : part.Count).Sum();
        try
        {
            return new(
                await GroundAsync(draft, article, wish, shown: [], ahead), answers[0].Engine, answers[0].PromptHash, bill + merged.Bill, new(parts.Count, sentences, article.Sentences.Count));
        }
        catch (ModelFailureException ungrounded)
        {
            throw new ModelFailureException(ungrounded.Reason, ungrounded.Message) { Bill = bill + merged.Bill, Dropped = ungrounded.Dropped };
        }
    }

    private static async Task<(ModelAnswer<T>? Answer, ModelFailureException? Failure, ModelBill Bill)> TryAsync<T>(Func<Task<ModelAnswer<T>>> ask)
    {
        try
        {
            var answer = await ask();
            return (answer, null, answer.Bill);
        }
        catch (ModelFailureException failure)
        {
            return (null, failure, failure.Bill);
        }
    }

    private static BriefingDraft WithPoints(string text) =>
        DraftReader.Read(text) is { Points.Count: > 0 } draft ? draft : throw new FormatException("There is no point at all.");

    /// <summary>The parts after each other; of the points first the most important of each part, then the second…</summary>
    private static BriefingDraft Join(IReadOnlyList<BriefingDraft> drafts)
    {
        var (claims, caveats) = (new List<ClaimDraft>(), new List<CaveatDraft>());
        foreach (var draft in drafts)
        {
            var before = claims.Count;
            claims.AddRange(draft.Claims);
            caveats.AddRange(draft.Caveats.Select(caveat => caveat with { Claims = [.. caveat.Claims.Select(position => position + before)] }));
        }

        return new()
        {
            Headline = drafts[0].Headline,
            Points = [.. drafts.SelectMany(draft => draft.Points.Index()).OrderBy(point => point.Index).Select(point => point.Item)],
            Claims = claims,
            Caveats = caveats,
            Unread = [.. drafts.SelectMany(draft => draft.Unread)],
        };
    }

    /// <param name="shown">The points that a reader has seen already.</param>
    private static async Task<Grounded> GroundAsync(BriefingDraft draft, Article article, Wish wish, IReadOnlyList<string> shown, Task<RulesReading> ahead)
    {
        wish.Steps?.Invoke(new(article.Sentences.Count, draft.Claims.Count) { Points = shown });
        var grounded = (await ahead).Grounding.Ground(draft);
        return grounded.Points.Count > 0
            ? grounded
            : throw new ModelFailureException(Fallback.Ungrounded, "no point stood up to the article") { Dropped = grounded.Dropped };
    }
}

/// <summary>What a model made of an article.</summary>
/// <param name="Coverage"><c>null</c> when it was read at once, so all of it.</param>
internal sealed record Reading(Grounded Grounded, string Engine, string PromptHash, ModelBill Bill, Coverage? Coverage);
