using System.Text.Json.Serialization;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Memory;

/// <summary>What became of a claim since the chat met it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Change>))]
public enum Change
{
    /// <summary>The same source says the same.</summary>
    None,

    /// <summary>It was hedged or conditional, and is stated.</summary>
    Firmer,

    /// <summary>It was stated, and is hedged or conditional.</summary>
    Weaker,

    /// <summary>It gives another figure for the same thing.</summary>
    Figure,

    /// <summary>It was asserted, and is denied.</summary>
    Denied,
}

/// <summary>A claim that the chat has met in an earlier article.</summary>
/// <param name="Claim">Its id in the new briefing.</param>
/// <param name="Earlier">The ask that the earlier briefing answered.</param>
/// <param name="At">When that was.</param>
/// <param name="Before">The earlier figure, in the article's words; <c>null</c> unless <see cref="Change.Figure"/>.</param>
/// <param name="Now">The new one.</param>
public sealed record Met(int Claim, AskId Earlier, DateTimeOffset At, Change Change, string? Before = null, string? Now = null);

/// <summary>Tells whether a new article says again what the chat has met before. Rather nothing than something wrong: the source must be the same, and most of the words.</summary>
public sealed class MetBefore(IChatMemory memory, LanguageBook languages)
{
    /// <summary>Earlier articles that are compared, the newest that quote one of the sources.</summary>
    private const int Compared = 5;

    /// <summary>Claims of one article that are compared.</summary>
    private const int MostClaims = 50;

    /// <summary>Letters of a word that tells something.</summary>
    private const int ShortWord = 4;

    /// <summary>Words that two claims share at least, and which share of all their words.</summary>
    private const int FewestShared = 4;

    private const double Similar = 0.6;

    /// <summary>Figures closer than this are the same, rounded.</summary>
    private const double Rounding = 0.02;

    /// <param name="entry">Remembered or not; it is not compared with itself.</param>
    /// <returns>The most telling meeting; <c>null</c>: none.</returns>
    public async Task<Met?> FindAsync(Entry entry, CancellationToken cancellationToken)
    {
        var claims = Comparable(entry);
        if (claims.Count == 0)
        {
            return null;
        }

        var sources = claims.Select(claim => claim.Claim.Source!.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var earlier = await memory.QuotingAsync(entry.Chat, sources, Compared + 1, cancellationToken);
        return earlier.Where(other => other.Ask != entry.Ask && IsAnother(other, entry)).Take(Compared)
            .SelectMany(other => Comparable(other).SelectMany(before => claims.Select(now => Compare(before, now, other))))
            .OfType<Met>()
            .OrderByDescending(met => met.Change).ThenByDescending(met => met.At).ThenBy(met => met.Claim)
            .FirstOrDefault();
    }

    /// <summary>The entry with what of it the chat has met before.</summary>
    public async Task<Entry> WithAsync(Entry entry, CancellationToken cancellationToken) => entry with { Met = await FindAsync(entry, cancellationToken) };

    /// <summary>The same article again meets all of itself: that is no news.</summary>
    private static bool IsAnother(Entry one, Entry other) =>
        one.Article.Language == other.Article.Language
        && one.Article.Text != other.Article.Text
        && !SearchTerms.AddressesOf(one).Intersect(SearchTerms.AddressesOf(other), StringComparer.Ordinal).Any();

    private static Met? Compare(Telling before, Telling now, Entry earlier)
    {
        var shared = before.Words.Count(now.Words.Contains);
        if (!string.Equals(before.Claim.Source!.Name, now.Claim.Source!.Name, StringComparison.OrdinalIgnoreCase)
            || shared < FewestShared || shared < Similar * (before.Words.Count + now.Words.Count - shared))
        {
            return null;
        }

        var (was, says) = (before.Claim, now.Claim);
        if (IsAsserted(was) && (says.Stance == Stance.Denies || (says.Standing == Standing.Denied && was.Standing != Standing.Denied)))
        {
            return new(says.Id, earlier.Ask, earlier.BriefedAt, Change.Denied);
        }

        if (was.Stance != says.Stance)
        {
            return null;
        }

        if (Figures(was, says) is var (old, figure))
        {
            return IsSame(old, figure) ? new(says.Id, earlier.Ask, earlier.BriefedAt, Firmness(was, says)) : new(says.Id, earlier.Ask, earlier.BriefedAt, Change.Figure, old.Text, figure.Text);
        }

        // Figures that cannot be compared leave open what has changed.
        return was.Quantities.Count == 0 && says.Quantities.Count == 0 ? new(says.Id, earlier.Ask, earlier.BriefedAt, Firmness(was, says)) : null;
    }

    private static bool IsAsserted(Claim claim) => claim.Stance is Stance.Asserts or Stance.Confirms;

    private static Change Firmness(Claim was, Claim says) => (was.Certainty == Certainty.Stated, says.Certainty == Certainty.Stated) switch
    {
        (false, true) => Change.Firmer,
        (true, false) => Change.Weaker,
        _ => Change.None,
    };

    /// <summary>The one figure of each, if both count the same.</summary>
    private static (Quantity Was, Quantity Is)? Figures(Claim was, Claim says) =>
        was.Quantities is [{ Unit: { } unit } old] && says.Quantities is [{ Unit: { } other } figure] && string.Equals(unit, other, StringComparison.OrdinalIgnoreCase)
            ? (old, figure)
            : null;

    private static bool IsSame(Quantity one, Quantity other) => Math.Abs(one.Value - other.Value) <= Rounding * Math.Max(Math.Abs(one.Value), Math.Abs(other.Value));

    private List<Telling> Comparable(Entry entry)
    {
        var language = languages.Find(entry.Article.Language);
        return [.. entry.Briefing.Claims
            .Where(claim => claim.Source is { Kind: SourceKind.Person or SourceKind.Organisation })
            .Take(MostClaims)
            .Select(claim => new Telling(claim, [.. FoldedWords.Of(claim.Content).Where(word => word.Length >= ShortWord
                && !word.Any(char.IsDigit)).Select(word => SearchQuery.Stem(word, language))]))];
    }

    private sealed record Telling(Claim Claim, HashSet<string> Words);
}
