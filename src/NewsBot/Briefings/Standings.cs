namespace NewsBot.Briefings;

/// <summary>What the article itself says of each claim: caveats, denials and figures that disagree.</summary>
public static class Standings
{
    /// <summary>How many claims back a denial looks for what it denies.</summary>
    private const int Reach = 6;

    /// <summary>From this share of common words on a denial speaks of a claim.</summary>
    private const double Related = 0.25;

    /// <summary>So few words behind "denied" only point back: "the accusations".</summary>
    private const int PointsBack = 5;

    /// <summary>Figures further apart than this count different things.</summary>
    private const double Farthest = 5;

    /// <param name="claims">Grounded, numbered from 1, all unchallenged.</param>
    /// <param name="caveats">Grounded; each names the claims that it covers.</param>
    public static (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Settle(
        IReadOnlyList<Claim> claims,
        IReadOnlyList<Caveat> caveats)
    {
        var settled = claims.ToArray();
        foreach (var id in caveats.SelectMany(caveat => caveat.Claims).Distinct())
        {
            settled[id - 1] = settled[id - 1] with { Standing = Standing.Unverified };
        }

        var words = claims.Select(claim => ContentWords.Of(claim.Content)).ToList();
        foreach (var denial in claims.Where(claim => claim.Stance is Stance.Denies))
        {
            if (Denied(denial, claims, words) is { } target)
            {
                settled[target.Id - 1] = settled[target.Id - 1] with { Standing = Standing.Denied, StandingBy = [.. settled[target.Id - 1].StandingBy, denial.Id] };
            }
        }

        return (settled, caveats, Discrepancies(claims, words));
    }

    private static Claim? Denied(Claim denial, IReadOnlyList<Claim> claims, List<HashSet<string>> words)
    {
        var earlier = claims.Where(claim => claim.Id < denial.Id && claim.Id >= denial.Id - Reach && claim.Stance is Stance.Asserts or Stance.Confirms or Stance.Predicts && claim.Source?.Name != denial.Source?.Name).ToList();
        var best = earlier.MaxBy(claim => ContentWords.Overlap(words[claim.Id - 1], words[denial.Id - 1]));
        if (best is not null && ContentWords.Overlap(words[best.Id - 1], words[denial.Id - 1]) >= Related)
        {
            return best;
        }

        return denial.Content.Split(' ').Length <= PointsBack ? earlier.LastOrDefault() : null;
    }

    private static List<Discrepancy> Discrepancies(IReadOnlyList<Claim> claims, List<HashSet<string>> words)
    {
        var found = new List<Discrepancy>();
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (claims[i].Source?.Name == claims[j].Source?.Name)
                {
                    continue;
                }

                foreach (var one in claims[i].Quantities)
                {
                    if (claims[j].Quantities.FirstOrDefault(other => Disagree(one, other, ContentWords.Overlap(words[i], words[j]))) is { } second
                        && !claims[j].Quantities.Any(other => other.Value == one.Value && other.Unit == one.Unit))
                    {
                        found.Add(new([claims[i].Id, claims[j].Id], one.Unit ?? second.Unit ?? "", [one.Value, second.Value]));
                        break;
                    }
                }
            }
        }

        return found;
    }

    private static bool Disagree(Quantity one, Quantity other, double overlap)
    {
        if (one.Value == other.Value || one.Unit is null || other.Unit is null || Math.Max(one.Value, other.Value) > Farthest * Math.Min(one.Value, other.Value))
        {
            return false;
        }

        var (first, second) = (ContentWords.Of(one.Unit), ContentWords.Of(other.Unit));
        var same = first.Count > 0 && first.SetEquals(second);
        var measured = one.Unit.Length <= 3 && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal);
        return (same && first.Count > 1) || ((same || measured) && overlap >= Related) || (first.Overlaps(second) && overlap >= 2 * Related);
    }
}
