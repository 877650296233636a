namespace NewsBot.Briefings;

/// <summary>Would a fact-checker pick the claim? Orders, never judges.</summary>
/// <remarks>
/// Features after Hassan et al. (2017), "ClaimBuster": figures and names make a sentence checkable; demands, refusals and opinions do not.
/// The weights are ours: a figure weighs as much as a name and a firm assertion together.
/// </remarks>
public static class CheckWorthiness
{
    /// <summary>One claim in so many is marked, and no more than this number: what is marked everywhere is marked nowhere.</summary>
    private const int OneIn = 5, Most = 3;

    /// <summary>A figure or a name, said firmly by somebody.</summary>
    private const double Least = 0.6;

    /// <summary>The few claims that a fact-checker would take up first.</summary>
    /// <returns>Ids, the most check-worthy first; none when no claim stands out.</returns>
    public static IEnumerable<int> First(IReadOnlyList<Claim> claims) => claims
        .Where(claim => claim.CheckWorthiness >= Least && claim.Standing is not (Standing.Verified or Standing.Corrected))
        .OrderByDescending(claim => claim.CheckWorthiness).ThenBy(claim => claim.Id)
        .Take(Math.Min(Most, (claims.Count + OneIn - 1) / OneIn))
        .Select(claim => claim.Id);

    /// <returns>0 to 1.</returns>
    public static double Of(Claim claim)
    {
        var score = 0.3;
        score += claim.Quantities.Count > 0 ? 0.3 : 0;
        score += HasName(claim.Content) ? 0.15 : 0;
        score += claim.Certainty == Certainty.Stated ? 0.1 : 0;
        score += claim.Source is { Kind: SourceKind.Person or SourceKind.Organisation or SourceKind.Document } ? 0.05 : 0;
        score += claim.Said is not null ? 0.05 : 0;
        score += claim.Stance switch
        {
            Stance.Denies or Stance.Confirms => 0.05,
            Stance.Demands or Stance.Declines => -0.25,
            Stance.CannotConfirm or Stance.Doubts or Stance.Predicts => -0.15,
            _ => 0,
        };
        score -= claim.Content.Length < 25 ? 0.15 : 0;
        return Math.Round(Math.Clamp(score, 0, 1), 2);
    }

    private static bool HasName(string content)
    {
        for (var i = 1; i < content.Length; i++)
        {
            if (char.IsUpper(content[i]) && content[i - 1] is ' ' or '’' or '\'' or '\u00A0')
            {
                return true;
            }
        }

        return false;
    }
}
