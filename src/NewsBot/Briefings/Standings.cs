using NewsBot.Languages;

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

    /// <summary>So many words a denial shares with what it denies, unless it has fewer.</summary>
    private const int FewestCommon = 2;

    /// <param name="claims">Grounded, numbered from 1, all unchallenged.</param>
    /// <param name="caveats">Grounded; each names the claims that it covers.</param>
    /// <param name="language">The article's; <c>null</c>: only what the words themselves tell.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/>.</exception>
    public static (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Settle(
        IReadOnlyList<Claim> claims, IReadOnlyList<Caveat> caveats, Language? language, CancellationToken cancellationToken) =>
        Settle(claims, caveats, language, new Effort(cancellationToken));

    internal static (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Settle(
        IReadOnlyList<Claim> claims, IReadOnlyList<Caveat> caveats, Language? language, Effort effort)
    {
        var settled = claims.ToArray();
        foreach (var id in caveats.SelectMany(caveat => caveat.Claims).Distinct())
        {
            settled[id - 1] = settled[id - 1] with { Standing = Standing.Unverified };
        }

        var words = claims.Select(claim => WordsOf(claim, effort)).ToList();
        foreach (var denial in claims.Where(claim => claim.Stance is Stance.Denies))
        {
            effort.Step();
            if (Denied(denial, claims, words, language) is { } target)
            {
                settled[target.Id - 1] = settled[target.Id - 1] with
                {
                    Standing = Standing.Denied,
                    StandingBy = [.. settled[target.Id - 1].StandingBy, denial.Id]
                };
            }
        }

        var discrepancies = DiscrepancyFinder.Find(claims, language, effort);
        Dispute(settled, discrepancies);
        return (settled, caveats, discrepancies);
    }

    private static HashSet<string> WordsOf(Claim claim, Effort effort)
    {
        effort.Step();
        return ContentWords.Of(claim.Content);
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

    private static Claim? Denied(Claim denial, IReadOnlyList<Claim> claims, List<HashSet<string>> words, Language? language)
    {
        Claim? best = null, last = null;
        for (var id = Math.Max(1, denial.Id - Reach); id < denial.Id; id++)
        {
            var claim = claims[id - 1];
            if (claim.Stance is not (Stance.Asserts or Stance.Confirms or Stance.Predicts) || claim.Source?.Name == denial.Source?.Name)
            {
                continue;
            }

            last = claim;
            if (best is null || Overlap(claim) > Overlap(best))
            {
                best = claim;
            }
        }

        return best is not null && Overlap(best) >= Related && Common(best) >= Math.Min(FewestCommon, words[denial.Id - 1].Count) ? best
            : PointsAtAll(denial.Content, language) ? last
            : null;

        double Overlap(Claim claim) => ContentWords.Overlap(words[claim.Id - 1], words[denial.Id - 1]);

        int Common(Claim claim) => words[denial.Id - 1].Count(words[claim.Id - 1].Contains);
    }

    // "denied the accusations", "denied this": what was said before. "denied any wrongdoing" may be of something else.
    private static bool PointsAtAll(string content, Language? language)
    {
        var words = content.ToLowerInvariant().Split(' ');
        return language is { Grammar: var grammar } && words.Length <= PointsBack
            && (grammar.Pronouns.Contains(words[0])
                || (grammar.Determiners.Value(words[0]) is { } kind && !kind.EndsWith('i') && !grammar.Numbers.Contains(words[0])
                    && (grammar.BackPronouns.Contains(words[0]) || !IsClause(words, grammar))));
    }

    // "the bridge was unsafe" says itself what is denied, "the charges that were brought" does not. The word behind the article is a noun, also when
    // it looks like a verb: "a queixa".
    private static bool IsClause(string[] words, Grammar grammar) =>
        words.Skip(1).TakeWhile(word => !grammar.Relatives.Contains(word) && !grammar.Complementizers.Contains(word)).Skip(1).Any(grammar.IsFinite);
}
