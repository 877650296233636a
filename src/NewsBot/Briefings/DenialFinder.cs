using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Finds which claim another one denies.</summary>
/// <param name="claims">Numbered from 1.</param>
/// <param name="grammar"><c>null</c>: only the words themselves tell.</param>
internal sealed class DenialFinder(IReadOnlyList<Claim> claims, Grammar? grammar, Effort effort)
{
    /// <summary>How many claims back a denial looks for what it denies.</summary>
    private const int Reach = 6;

    /// <summary>So far apart, in UTF-16 code units, stand a denial that only points back and what it denies.</summary>
    private const int Near = 900;

    /// <summary>From this share of common words on a denial speaks of a claim.</summary>
    private const double Related = 0.25;

    /// <summary>So few words behind "denied" only point back: "the accusations".</summary>
    private const int PointsBack = 5;

    /// <summary>The same with what it is called: "these words as a fairy tale".</summary>
    private const int LongestPointing = 10;

    /// <summary>So many words a denial shares with what it denies, unless it has fewer.</summary>
    private const int FewestCommon = 2;

    /// <summary>Letters of a word that tells by itself what is denied, right before it: "ultimatum".</summary>
    private const int LongWord = 7;

    /// <summary>So far apart stand two sentences of one paragraph, of which the second denies what the first says.</summary>
    private const int Adjacent = 1;

    /// <summary>So far apart stand the two then.</summary>
    private const int Next = 450;

    /// <summary>Letters that two forms of a name share at the beginning.</summary>
    private const int NameBeginning = 5;

    private readonly List<HashSet<string>> words = [.. claims.Select(claim => WordsOf(claim, effort))];

    /// <returns>Ids of denials and of what each denies.</returns>
    public IEnumerable<(int Denial, int Denied)> Find()
    {
        foreach (var claim in claims)
        {
            effort.Step();
            var isFalsehood = claim.Stance is not (Stance.Demands or Stance.Declines) && IsFalsehood(claim.Content);
            if ((claim.Stance is Stance.Denies || isFalsehood) && Denied(claim, isFalsehood) is { } denied)
            {
                yield return (claim.Id, denied.Id);
            }
        }
    }

    private static HashSet<string> WordsOf(Claim claim, Effort effort)
    {
        effort.Step();
        return ContentWords.Of(claim.Content);
    }

    // "This story is rubbish", « назвав це вигадкою »
    private bool IsFalsehood(string content)
    {
        var searched = new SearchedText(content);
        return grammar?.FalsehoodPatterns.Any(pattern => pattern.IsIn(searched)) == true;
    }

    private Claim? Denied(Claim denial, bool isFalsehood)
    {
        // "rejected a suggestion by the defence that he had known of the payments": the claim inside its content.
        if (denial.Stance is Stance.Denies && claims.ElementAtOrDefault(denial.Id) is { Stance: not Stance.Denies } inner && denial.Content.Length > inner.Content.Length
            && denial.Content.Contains(inner.Content, StringComparison.Ordinal))
        {
            return inner;
        }

        var candidates = Enumerable.Range(Math.Max(1, denial.Id - Reach), Math.Min(Reach, denial.Id - 1)).Select(id => claims[id - 1])
            .Where(claim => claim.Stance is Stance.Asserts or Stance.Confirms or Stance.Predicts && claim.Source?.Name != denial.Source?.Name && !IsFalsehood(claim.Content))
            .Reverse()
            .ToList();
        var near = candidates.Where(claim => Gap(claim) <= Near).ToList();
        var best = candidates.MaxBy(Overlap);
        return best is not null && Overlap(best) >= Related && Common(best).Count() >= Math.Min(FewestCommon, words[denial.Id - 1].Count) ? best
            : isFalsehood || PointsAtAll(denial.Content) ? near.Find(claim => IsNamed(claim.Source, denial.Content)) ?? near.FirstOrDefault()
            : near.Find(claim => Gap(claim) <= Next && SharesLongWord(claim.Content, denial.Content)) ?? (PointsAtOne(denial.Content) ? near.Find(claim => Gap(claim) is >= 0 and <= Adjacent) : null);

        int Gap(Claim claim) => denial.Evidence[0].Start - claim.Evidence[^1].End;

        double Overlap(Claim claim) => ContentWords.Overlap(words[claim.Id - 1], words[denial.Id - 1]);

        IEnumerable<string> Common(Claim claim) => words[denial.Id - 1].Where(words[claim.Id - 1].Contains);
    }

    private static bool SharesLongWord(string one, string other)
    {
        var longWords = Tokenizer.Cut(one, 0, one.Length, grammar: null).Where(token => token.IsWord && token.Text.Length >= LongWord).Select(token => token.Lower).ToHashSet(StringComparer.Ordinal);
        return Tokenizer.Cut(other, 0, other.Length, grammar: null).Exists(token => longWords.Contains(token.Lower));
    }

    // "the union's claims", « обвинения бывшего подчинённого »
    private static bool IsNamed(Source? source, string content) =>
        ContentWords.Of($"{source?.Name} {source?.Role}").Any(word => word.Length >= NameBeginning && content.Contains(word[..NameBeginning], StringComparison.OrdinalIgnoreCase));

    // "denied the accusations", "denied this": what was said before. "denied any wrongdoing", "the claims about his wife" may be of something else.
    private bool PointsAtAll(string content)
    {
        var all = content.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (grammar is null || all.Length == 0 || all.Length > LongestPointing)
        {
            return false;
        }

        return (all.Length <= PointsBack && (grammar.BackPronouns.Contains(all[0]) || (grammar.Pronouns.Contains(all[0]) && !grammar.Determiners.Contains(all[0]))))
            || (grammar.ToldPattern?.Find(content) is { } told && !SaysWhat(content[(told.Index + told.Length)..]));
    }

    // "such a contract does not exist", « niega tal maniobra », but "that this was so"
    private bool PointsAtOne(string content) => grammar?.SuchPattern?.Find(content) is { } such
        && content[such.Length..].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var next, ..] && !grammar.IsFinite(next) && !grammar.IsAuxiliary(next);

    // "the claim that…", « слухи о прорыве плотины », but "the accusations against him", « la version de la direction »
    private bool SaysWhat(string rest)
    {
        var all = rest.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // "the charges that were brought" says which, and not what.
        if (all.Length > 1 && (grammar!.Relatives.Contains(all[0]) || grammar.Complementizers.Contains(all[0])) && (grammar.IsFinite(all[1]) || grammar.IsAuxiliary(all[1])))
        {
            return false;
        }

        return all.Any(word => grammar!.Complementizers.Contains(word) || grammar.Relatives.Contains(word) || grammar.IsFinite(word))
            || (all.Length > 1 && grammar!.Prepositions.Value(all[0]) is { } kind && kind != "n" && !grammar.Pronouns.Contains(all[1]));
    }
}
