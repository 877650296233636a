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

    /// <summary>Different figures that a claim has at most to be compared; each is compared with each.</summary>
    private const int MostFigures = 12;

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
        var figures = claims.Select(Figures).ToList();
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; figures[i].Count > 0 && j < claims.Count; j++)
            {
                if (figures[j].Count > 0
                    && claims[i].Source?.Name != claims[j].Source?.Name
                    && Disagreement(figures[i], figures[j], ContentWords.Overlap(words[i], words[j])) is var (one, other))
                {
                    found.Add(new([claims[i].Id, claims[j].Id], one.Unit, [one.Value, other.Value]));
                }
            }
        }

        return found;
    }

    /// <summary>The different figures of a claim that count something; none when there are so many that it is a table.</summary>
    private static List<CountedFigure> Figures(Claim claim)
    {
        var figures = claim.Quantities.Where(quantity => quantity.Unit is not null).DistinctBy(quantity => (quantity.Value, quantity.Unit)).Take(MostFigures + 1)
            .Select(quantity => new CountedFigure(quantity.Value, quantity.Unit!, ContentWords.Of(quantity.Unit!))).ToList();
        return figures.Count <= MostFigures ? figures : [];
    }

    /// <summary>The first two figures that disagree, unless the other claim has the first one too.</summary>
    private static (CountedFigure One, CountedFigure Other)? Disagreement(List<CountedFigure> ones, List<CountedFigure> others, double overlap)
    {
        foreach (var one in ones)
        {
            if (others.Find(other => Disagree(one, other, overlap)) is { } other
                && !others.Exists(same => same.Value == one.Value && same.Unit == one.Unit))
            {
                return (one, other);
            }
        }

        return null;
    }

    private static bool Disagree(CountedFigure one, CountedFigure other, double overlap)
    {
        if (one.Value == other.Value || Math.Max(one.Value, other.Value) > Farthest * Math.Min(one.Value, other.Value))
        {
            return false;
        }

        var same = one.Words.Count > 0 && one.Words.SetEquals(other.Words);
        var measured = one.Unit.Length <= 3 && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal);
        return (same && one.Words.Count > 1) || ((same || measured) && overlap >= Related) || (one.Words.Overlaps(other.Words) && overlap >= 2 * Related);
    }

    /// <summary>A figure, what it counts, and the words of that.</summary>
    private sealed record CountedFigure(double Value, string Unit, HashSet<string> Words);
}
