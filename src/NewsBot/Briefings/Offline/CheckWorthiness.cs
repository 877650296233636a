namespace NewsBot.Briefings.Offline;

/// <summary>Would a fact-checker pick the claim? Orders, never judges.</summary>
public static class CheckWorthiness
{
    /// <returns>0 to 1.</returns>
    public static double Of(Claim claim) => claim.Quantities.Count > 0 ? 0.8 : 0.5;
}
