using System.Text.Json;
using NewsBot.Briefings;

namespace NewsBot.Tests.Corpus;

/// <summary>Counts what was found of what was expected, over some articles.</summary>
internal sealed class CorpusTally
{
    /// <summary>From this share of common words on, of all words of both, two contents are the same claim.</summary>
    private const double SameContent = 0.5;

    private readonly SortedDictionary<string, (int Right, int Of)> counts = new(StringComparer.Ordinal);

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Shares by name, 0 to 1; one that had nothing to count is missing.</summary>
    public IReadOnlyDictionary<string, double> Shares => counts.Where(pair => pair.Value.Of > 0)
        .ToDictionary(pair => pair.Key, pair => pair.Value.Right / (double)pair.Value.Of, StringComparer.Ordinal);

    public void Add(CorpusArticle article)
    {
        var (claims, caveats, discrepancies) = article.Brief(TestContext.Current.CancellationToken);
        var matches = Match(article, claims);
        foreach (var (expected, claim) in matches)
        {
            Compare(article, expected, claim);
        }

        foreach (var missed in article.Expected.Claims.Where(expected => !expected.Optional && !matches.ContainsKey(expected)))
        {
            Errors.Add($"{article.Name} missed: {missed.Source}: {missed.Content}");
        }

        foreach (var claim in claims.Except(matches.Values))
        {
            Errors.Add($"{article.Name} wrong: {claim.Source?.Name ?? "-"} [{claim.Cue}] {claim.Content}");
        }

        Count("claims recall", matches.Keys.Count(expected => !expected.Optional),
            article.Expected.Claims.Count(expected => !expected.Optional));
        Count("claims precision", matches.Count, claims.Count);
        CompareCaveats(article, caveats, claims, matches);
        CompareDiscrepancies(article, discrepancies, claims);
    }

    private static Dictionary<ExpectedClaim, Claim> Match(CorpusArticle article, IReadOnlyList<Claim> claims)
    {
        var likeness = from expected in article.Expected.Claims
                       from claim in claims
                       let alike = Alike(Words(expected.Content), Words(Content(article, claim)))
                       where alike >= SameContent
                       orderby alike descending
                       select (expected, claim);
        var matches = new Dictionary<ExpectedClaim, Claim>(ReferenceEqualityComparer.Instance);
        foreach (var (expected, claim) in likeness)
        {
            if (!matches.ContainsKey(expected) && !matches.ContainsValue(claim))
            {
                matches.Add(expected, claim);
            }
        }

        return matches;
    }

    private static string Content(CorpusArticle article, Claim claim) =>
        claim.Spans is { } spans ? string.Join(' ', spans.Content.Select(span => span.In(article.Article.Text))) : claim.Content;

    private void Compare(CorpusArticle article, ExpectedClaim expected, Claim claim)
    {
        Is("source", expected.Source, claim.Source?.Name ?? "-");
        Is("kind", expected.Kind, claim.Source is null ? "" : Name(claim.Source.Kind));
        Is("stance", expected.Stance, Name(claim.Stance));
        Is("certainty", expected.Certainty, Name(claim.Certainty));
        Is("standing", expected.Standing, Name(claim.Standing));
        Is("said", expected.Said, claim.Said ?? "");
        Is("hedges", expected.Hedges is { } hedges ? string.Join(' ', hedges) : null, string.Join(' ', claim.Hedges));
        Has("role", expected.Role, claim.Source?.Role ?? "");
        Has("cue", expected.Cue, claim.Cue ?? "");

        void Is(string what, string? right, string found)
        {
            if (right is not null)
            {
                Check(what, right, found, right.Split('|').Any(one => Plain(one) == Plain(found)));
            }
        }

        void Has(string what, string? right, string found)
        {
            if (right is not null)
            {
                Check(what, right, found, right.Split('|').Any(one => Words(one).IsSubsetOf(Words(found))));
            }
        }

        void Check(string what, string right, string found, bool ok)
        {
            Count(what, ok ? 1 : 0, 1);
            if (!ok)
            {
                Errors.Add($"{article.Name} {what}: {found} instead of {right}: {claim.Content}");
            }
        }
    }

    private void CompareCaveats(CorpusArticle article, IReadOnlyList<Caveat> caveats, IReadOnlyList<Claim> claims, Dictionary<ExpectedClaim, Claim> matches)
    {
        var right = article.Expected.Caveats.Where(expected => caveats.Any(caveat => IsFound(expected, caveat))).ToList();
        Count("caveats recall", right.Count, article.Expected.Caveats.Count);
        Count("caveats precision", right.Count, caveats.Count);
        Errors.AddRange(article.Expected.Caveats.Except(right).Select(missed => $"{article.Name} caveat missed: {missed.By ?? "-"}: {missed.Text} [{string.Join(" | ", missed.Covers)}]"));
        Errors.AddRange(caveats.Where(caveat => !right.Exists(expected => IsFound(expected, caveat)))
            .Select(wrong => $"{article.Name} caveat wrong: {wrong.By ?? "-"}: {wrong.Text} [{string.Join(" | ", wrong.Claims.Select(id => claims[id - 1].Content))}]"));

        bool IsFound(ExpectedCaveat expected, Caveat caveat) => Plain(caveat.Text) == Plain(expected.Text) && (expected.By is null || Plain(expected.By) == Plain(caveat.By ?? ""))
            && expected.Covers.All(content => matches.Any(match => match.Key.Content == content && caveat.Claims.Contains(match.Value.Id)));
    }

    private void CompareDiscrepancies(CorpusArticle article, IReadOnlyList<Discrepancy> discrepancies, IReadOnlyList<Claim> claims)
    {
        var expected = article.Expected.Discrepancies;
        var right = expected.Where(one => discrepancies.Any(other => AreSame(one, other))).ToList();
        Count("discrepancies recall", right.Count(one => !one.Optional), expected.Count(one => !one.Optional));
        Count("discrepancies precision", right.Count, discrepancies.Count);
        Errors.AddRange(expected.Except(right).Where(missed => !missed.Optional).Select(missed => $"{article.Name} discrepancy missed: {string.Join(" / ", missed.Values)}"));
        Errors.AddRange(discrepancies.Where(other => !right.Exists(one => AreSame(one, other))).Select(wrong => $"{article.Name} discrepancy wrong: {string.Join(" / ", wrong.Values)} [{string.Join(" | ", wrong.Claims.Select(id => claims[id - 1].Content))}]"));

        static bool AreSame(ExpectedDiscrepancy one, Discrepancy other) => one.Values.Order().SequenceEqual(other.Values.Order());
    }

    private void Count(string what, int right, int of)
    {
        var (before, all) = counts.GetValueOrDefault(what);
        counts[what] = (before + right, all + of);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    // The article before a name is no part of it.
    private static string Plain(string text) =>
        string.Join(' ', Cut(text).SkipWhile(word => word is "der" or "die" or "das" or "den" or "dem" or "des" or "ein" or "eine" or "einen" or "einem" or "einer" or "el" or "lo" or "los" or "las" or "una" or "il" or "i" or "gli" or "o" or "os" or "as" or "um" or "uma" or "the" or "a" or "an" or "le" or "la" or "les" or "l" or "un" or "une" or "des" or "du" or "his" or "her" or "its"));

    private static HashSet<string> Words(string text) => [.. Cut(text)];

    private static string[] Cut(string text) =>
        string.Concat(text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Alike(HashSet<string> one, HashSet<string> other) =>
        one.Intersect(other, StringComparer.Ordinal).Count() / (double)Math.Max(1, one.Union(other, StringComparer.Ordinal).Count());
}
