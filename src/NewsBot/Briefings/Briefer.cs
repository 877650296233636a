using NewsBot.Articles;
using NewsBot.Briefings.Offline;

namespace NewsBot.Briefings;

/// <summary>Article → briefing: asks an engine for a draft, grounds it, settles the standings; falls back to the offline engine.</summary>
public sealed class Briefer(OfflineEngine offline, TimeProvider time)
{
    public Task<Briefing> BriefAsync(Article article, Wish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        var draft = offline.Draft(article, wish.Length == Length.Short ? 1 : 5);
        return Task.FromResult(new Briefing
        {
            Headline = draft.Headline ?? "",
            Summary = [.. draft.Points.Select(point => new Point(point.Text, [.. point.Sentences.Select(number => article.Sentences[number - 1].Span)]))],
            Claims = [],
            Caveats = [],
            Discrepancies = [],
            Engine = new() { Name = "offline", Elapsed = time.GetElapsedTime(started), Calls = 0 },
            Sourcing = new(0, 0, 0, 0, 0, 0),
        });
    }
}
