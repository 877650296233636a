using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;

namespace NewsBot.Briefings;

/// <summary>Briefings of pages that were asked for lately: many who ask for one article in one language, length and by one engine get one briefing.</summary>
/// <remarks>Only of what was read from a link. What somebody wrote, pasted or sent as a file is briefed for him alone.</remarks>
public sealed class BriefingShelf(Briefer briefer, IOptions<ReadingOptions> reading) : IDisposable
{
    private readonly Lazy<Shelf<Briefing>> briefings = new(() => new(reading.Value.KeptMegabytes, outlives: TimeSpan.Zero));

    /// <inheritdoc cref="Briefer.BriefAsync"/>
    /// <param name="input">What the article was read from.</param>
    public async Task<Briefing> BriefAsync(Input input, Article article, Wish wish, CancellationToken cancellationToken)
    {
        if (input is not Input.Link link)
        {
            return await briefer.BriefAsync(article, wish, cancellationToken);
        }

        var isOurs = false;
        var briefing = await briefings.Value.TakeAsync(
            KeyOf(article, wish),
            link.Anew,
            (_, limited) =>
            {
                isOurs = true;
                return BriefAsync(article, wish, limited);
            },
            cancellationToken);
        return isOurs ? briefing : briefing with { Engine = briefing.Engine.Shared() };
    }

    public void Dispose()
    {
        if (briefings.IsValueCreated)
        {
            briefings.Value.Dispose();
        }
    }

    private async Task<Shelved<Briefing>> BriefAsync(Article article, Wish wish, CancellationToken cancellationToken)
    {
        var briefing = await briefer.BriefAsync(article, wish, cancellationToken);

        // A model that failed may be back in a moment, and another chat may have a budget left.
        return new(briefing, SizeOf(briefing), briefing.Engine.Fallback switch
        {
            null when !briefing.Engine.IsPatchy => reading.Value.ArticlesKeptFor,
            Fallback.BudgetSpent => TimeSpan.Zero,
            _ => reading.Value.RefusalsKeptFor,
        });
    }

    /// <summary>Everything that a briefing is made of: records write out all that they hold, and the sentences follow from the text.</summary>
    private static string KeyOf(Article article, Wish wish) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{wish with { Payer = null, Steps = null }}\n{article}")));

    /// <summary>Bytes, about.</summary>
    private static long SizeOf(Briefing briefing) =>
        4_096 + briefing.Summary.Sum(point => 128 + (2L * point.Text.Length)) + briefing.Claims.Sum(claim => 1_024 + (2L * claim.Content.Length));
}
