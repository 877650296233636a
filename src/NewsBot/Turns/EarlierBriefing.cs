using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Memory;

namespace NewsBot.Turns;

/// <summary>The briefing that a model made of the same article for the same chat: the second asking costs nothing.</summary>
public sealed class EarlierBriefing(IChatMemory memory, ModelCalls calls)
{
    /// <summary>Among so many of the newest entries a text without an address is looked for.</summary>
    private const int Newest = 20;

    /// <param name="spoken">The language in which it is to be, ISO 639-1.</param>
    /// <returns><c>null</c> when there is none: the article has changed, or another model, prompt or language is asked for.</returns>
    public async Task<Briefing?> FindAsync(ChatKey chat, Article article, Wish wish, string spoken, CancellationToken cancellationToken)
    {
        if (!calls.Answer(wish.Engine))
        {
            return null;
        }

        IReadOnlyList<Entry> candidates = article.Url is { } url
            ? await memory.FindByAddressAsync(chat, url, cancellationToken) is { } entry ? [entry] : []
            : await memory.RecallAsync(chat, Newest, cancellationToken);
        var earlier = candidates.FirstOrDefault(entry => entry.Article.Text == article.Text && entry.Spoken == spoken && !entry.Briefing.Engine.IsPatchy && calls.IsOfToday(entry.Briefing.Engine));
        return earlier is null ? null : earlier.Briefing with { Engine = earlier.Briefing.Engine.Shared(), Summary = earlier.Briefing.SummaryIn(wish.Length) ?? earlier.Briefing.Summary };
    }
}
