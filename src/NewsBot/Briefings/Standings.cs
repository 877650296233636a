using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>What the article itself says of each claim: caveats, denials and figures that disagree.</summary>
public static class Standings
{
    /// <param name="claims">Grounded, numbered from 1, all unchallenged.</param>
    /// <param name="caveats">Grounded; each names the claims that it covers.</param>
    /// <param name="text">The article's; <c>null</c>: only the words of the claims tell.</param>
    /// <param name="language">The article's; <c>null</c>: only what the words themselves tell.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/>.</exception>
    public static (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Settle(
        IReadOnlyList<Claim> claims, IReadOnlyList<Caveat> caveats, string? text, Language? language, CancellationToken cancellationToken) =>
        Settle(claims, caveats, text, language, new Effort(cancellationToken));

    internal static (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Settle(
        IReadOnlyList<Claim> claims, IReadOnlyList<Caveat> caveats, string? text, Language? language, Effort effort)
    {
        var settled = claims.ToArray();
        foreach (var id in caveats.SelectMany(caveat => caveat.Claims).Distinct())
        {
            settled[id - 1] = settled[id - 1] with { Standing = Standing.Unverified };
        }

        foreach (var (denial, target) in new DenialFinder(claims, language?.Grammar, effort).Find())
        {
            settled[target - 1] = settled[target - 1] with { Standing = Standing.Denied, StandingBy = [.. settled[target - 1].StandingBy, denial] };
        }

        var discrepancies = DiscrepancyFinder.Find(claims, text, language, effort);
        Dispute(settled, discrepancies);
        return (settled, caveats, discrepancies);
    }

    /// <summary>Figures that disagree challenge each other; what is denied or unverified stays so.</summary>
    private static void Dispute(Claim[] settled, List<Discrepancy> discrepancies)
    {
        foreach (var discrepancy in discrepancies)
        {
            foreach (var id in discrepancy.Claims)
            {
                if (settled[id - 1] is { Standing: Standing.Unchallenged or Standing.Disputed } claim)
                {
                    settled[id - 1] = claim with
                    {
                        Standing = Standing.Disputed,
                        StandingBy = [.. claim.StandingBy.Union(discrepancy.Claims.Where(other => other != id))],
                    };
                }
            }
        }
    }
}
