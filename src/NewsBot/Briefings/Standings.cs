using NewsBot.Articles;

namespace NewsBot.Briefings;

/// <summary>What the article itself says of each claim: caveats, denials and figures that disagree.</summary>
public static class Standings
{
    /// <param name="claims">Grounded, numbered from 1, all unchallenged.</param>
    /// <param name="caveats">Grounded; without claims where the engine left them open.</param>
    public static (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Settle(
        Article article,
        IReadOnlyList<Claim> claims,
        IReadOnlyList<Caveat> caveats) => (claims, caveats, []);
}
