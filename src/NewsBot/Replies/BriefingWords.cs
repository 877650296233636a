using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>How a sign is meant, for screens that have colours.</summary>
public enum Tone
{
    Neutral,
    Good,
    Doubtful,
    Bad,
}

/// <summary>A remark about a claim: a small symbol and the words for it, which say the same.</summary>
public sealed record Sign(string Symbol, string Words, Tone Tone);

/// <summary>One claim in the reader's words.</summary>
/// <param name="Number">As the briefing counts it, from 1.</param>
/// <param name="Role">As the article gives it; <c>null</c> when it gives none, or when the source has stood in an earlier claim.</param>
/// <param name="Cue">The article's words; <c>null</c> when there are none.</param>
public sealed record ClaimWords(int Number, string Source, string? Role, string? Cue, string Content, IReadOnlyList<Sign> Signs);

/// <summary>A briefing in the reader's language without any layout: what a chat and a terminal both show.</summary>
/// <remarks>Every text is on one line and free of control characters (<see cref="OutsideText"/>), but not escaped.</remarks>
public sealed class BriefingWords(Article article, Briefing briefing, Language language)
{
    /// <summary>Silent reading of English non-fiction; Brysbaert (2019), "How many words do we read per minute?".</summary>
    private const double WordsPerMinute = 238;

    /// <summary>The claims with which a source appears for the first time.</summary>
    private readonly HashSet<int> introduced = [.. briefing.Claims.DistinctBy(claim => claim.Source?.Name, StringComparer.Ordinal).Select(claim => claim.Id)];

    private readonly HashSet<int> worthChecking = [.. CheckWorthiness.First(briefing.Claims)];

    public string Headline { get; } = OutsideText.Line(briefing.Headline);

    /// <summary>"site · date · reading time", as far as they are known.</summary>
    public string Origin => string.Join(" · ", new[] { Site, Date(article.Published), ReadingTime }.OfType<string>());

    /// <summary>"9 claims: 4 named people, 1 organisation, 1 denied, 6 not verified".</summary>
    public string Sourcing
    {
        get
        {
            if (briefing.Claims.Count == 0)
            {
                return language.Say(briefing.Engine.IgnoresClaims ? Phrase.ClaimsIgnored : Phrase.NoClaims);
            }

            var sources = new[]
            {
                Counted(Phrase.NamedPeople, Sources(SourceKind.Person)),
                Counted(Phrase.Organisations, Sources(SourceKind.Organisation)),
                Counted(Phrase.Groups, Sources(SourceKind.Group)),
                Counted(Phrase.Documents, Sources(SourceKind.Document)),
                Counted(Phrase.UnnamedSources, Sources(SourceKind.Anonymous)),
                Counted(Phrase.OwnClaims, briefing.Sourcing.Outlet),
                Counted(Phrase.DisputedClaims, briefing.Claims.Count(claim => claim.Standing == Standing.Disputed)),
                Counted(Phrase.DeniedClaims, briefing.Sourcing.Denied),
                Counted(Phrase.UnverifiedClaims, briefing.Sourcing.Unverified),
            };
            return language.Say(
                Phrase.Sourcing,
                ("claims", language.Say(Phrase.Claims, ("count", briefing.Claims.Count))),
                ("sources", string.Join(", ", sources.OfType<string>())));
        }
    }

    public IEnumerable<string> Points => briefing.Summary.Select(point => OutsideText.Line(point.Text));

    public IEnumerable<ClaimWords> Claims => briefing.Claims.Select(claim => new ClaimWords(
        claim.Id,
        SourceOf(claim),
        introduced.Contains(claim.Id) ? Clean(claim.Source?.Role) : null,
        Clean(claim.Cue),
        OutsideText.Line(claim.Content),
        [.. Signs(claim)]));

    /// <summary>"soldiers: about 10,000 (Zelensky, 1), but nearly 11,000 (Budanov, 3)".</summary>
    public IEnumerable<string> Disagreements => briefing.Discrepancies.Select(Disagreement);

    /// <summary>The article's words, who could not verify if they do not say it, and which claims that covers.</summary>
    public IEnumerable<string> Caveats => briefing.Caveats.Select(caveat =>
    {
        var notes = new List<string>();
        if (Clean(caveat.By) is { } who && !caveat.Text.Contains(who, StringComparison.OrdinalIgnoreCase))
        {
            notes.Add(language.Say(Phrase.CaveatBy, ("who", who)));
        }

        if (caveat.Claims.Count > 0)
        {
            notes.Add(language.Say(Phrase.CaveatCovers, ("count", caveat.Claims.Count), ("claims", Numbers(caveat.Claims))));
        }

        var text = OutsideText.Line(caveat.Text);
        return notes.Count > 0 ? $"{text} ({string.Join(" · ", notes)})" : text;
    });

    /// <summary>Who made the briefing, in how many seconds.</summary>
    public string MadeBy
    {
        get
        {
            var seconds = ("seconds", (object)briefing.Engine.Elapsed.TotalSeconds.ToString("0.0##", language.Culture));
            return briefing.Engine.Name == "offline"
                ? language.Say(Phrase.MadeOffline, seconds)
                : language.Say(Phrase.MadeByModel, ("engine", OutsideText.Line(briefing.Engine.Name)), seconds);
        }
    }

    /// <summary>Why the offline engine stood in; <c>null</c> when it did not.</summary>
    public string? StoodIn => briefing.Engine.Fallback is { } reason
        ? StandIn.Say(new(reason, briefing.Engine.Estimate), language)
        : null;

    /// <summary>That a long article was read in parts, and how much of it was not; <c>null</c> when it was read at once.</summary>
    public string? Covered => briefing.Engine.Coverage switch
    {
        null => null,
        { } all when all.Read == all.Sentences => language.Say(Phrase.ReadInParts, ("count", all.Parts)),
        { } part => language.Say(Phrase.ReadInPart, ("parts", part.Parts), ("read", part.Read), ("sentences", part.Sentences)),
    };

    /// <summary>That only the beginning of the article could be read; <c>null</c> when it was all of it.</summary>
    public string? PartlyRead => article.IsPartial
        ? language.Say(Phrase.PartlyRead, ("words", article.Words.ToString("N0", CultureInfo.GetCultureInfo(language.Code))))
        : null;

    /// <summary>That the article is partly in another language; <c>null</c> when it is not.</summary>
    public string? AlsoIn => article.AlsoIn is { } other
        ? language.Say(Phrase.AlsoIn, ("language", CultureInfo.GetCultureInfo(other).NativeName))
        : null;

    /// <summary>How many statements the grounding check took out; <c>null</c> when none.</summary>
    public string? LeftOut => Counted(Phrase.LeftOut, briefing.Engine.Dropped.Count);

    /// <summary>What the grounding check took out, and why.</summary>
    public IEnumerable<string> Dropped => briefing.Engine.Dropped.Select(OutsideText.Line);

    /// <summary>A day as the language writes it: "18 October 2024".</summary>
    public static string? Date(DateTimeOffset? day, Language language) => day?.ToString("d MMMM yyyy", language.Culture);

    private string? Site => Clean(article.Site) ?? article.Url?.Host;

    private string ReadingTime =>
        language.Say(Phrase.ReadingTime, ("count", Math.Max(1, (int)Math.Round(article.Words / WordsPerMinute))));

    private string? Date(DateTimeOffset? day) => Date(day, language);

    private string? Counted(Phrase phrase, int count) => count > 0 ? language.Say(phrase, ("count", count)) : null;

    /// <summary>How many different sources of a kind there are: two claims of one minister are one person.</summary>
    private int Sources(SourceKind kind) => briefing.Claims
        .Where(claim => claim.Source?.Kind == kind)
        .Select(claim => claim.Source?.Name)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();

    private string SourceOf(Claim claim) => Clean(claim.Source?.Name) ?? Site ?? language.Say(Phrase.Outlet);

    private IEnumerable<Sign> Signs(Claim claim)
    {
        if (StanceOf(claim.Stance) is var (symbol, stance, stanceTone))
        {
            yield return new(symbol, language.Say(stance), stanceTone);
        }

        if (claim.Certainty != Certainty.Stated)
        {
            yield return new("〜", Hedging(claim), Tone.Doubtful);
        }

        if (StandingOf(claim.Standing) is var (mark, standing, standingTone))
        {
            yield return new(mark, WithReasons(language.Say(standing), claim), standingTone);
        }

        if (worthChecking.Contains(claim.Id))
        {
            yield return new("◎", language.Say(Phrase.WorthChecking), Tone.Neutral);
        }

        if (Clean(claim.Via) is { } via)
        {
            yield return new("→", language.Say(Phrase.Via, ("name", via)), Tone.Neutral);
        }

        if (Clean(claim.Said) is { } said)
        {
            var isDate = DateTimeOffset.TryParseExact(
                said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day);
            yield return new("◷", language.Say(Phrase.Said, ("when", isDate ? Date(day, language) ?? said : said)), Tone.Neutral);
        }
    }

    private string Hedging(Claim claim)
    {
        var words = string.Join(", ", claim.Hedges.Select(OutsideText.Line).Distinct(StringComparer.OrdinalIgnoreCase));
        var (alone, by) = claim.Certainty == Certainty.Conditional
            ? (Phrase.Conditional, Phrase.ConditionalBy)
            : (Phrase.Hedged, Phrase.HedgedBy);
        return words.Length > 0 ? language.Say(by, ("words", words)) : language.Say(alone);
    }

    private string WithReasons(string standing, Claim claim) => claim.StandingBy.Count == 0
        ? standing
        : language.Say(
            Phrase.StandingBy, ("count", claim.StandingBy.Count), ("standing", standing), ("claims", Numbers(claim.StandingBy)));

    private string Disagreement(Discrepancy discrepancy)
    {
        var sides = new List<string>();
        for (var index = 0; index < discrepancy.Claims.Count; index++)
        {
            var claim = briefing.Claims.First(claim => claim.Id == discrepancy.Claims[index]);
            var who = $"{SourceOf(claim)}, {Numbers([claim.Id])}";
            var figure = index < discrepancy.Figures.Count ? Clean(discrepancy.Figures[index]) : index < discrepancy.Values.Count ? Figure(claim, discrepancy.Values[index]) : null;
            sides.Add(figure is null ? $"({who})" : $"{figure} ({who})");
        }

        return language.Say(
            Phrase.Disagrees,
            ("about", OutsideText.Line(discrepancy.About)),
            ("one", string.Join(", ", sides.SkipLast(1))),
            ("other", sides[^1]));
    }

    /// <summary>The article's words for a figure, else the figure.</summary>
    private string Figure(Claim claim, double value) =>
        Clean(claim.Quantities.FirstOrDefault(quantity => quantity.Value.Equals(value))?.Text) ?? value.ToString("#,0.##", language.Culture);

    /// <summary>"1, 3–8".</summary>
    private string Numbers(IReadOnlyList<int> claims)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var claim in claims.Order())
        {
            if (runs.Count > 0 && runs[^1].Last >= claim - 1)
            {
                runs[^1] = (runs[^1].First, claim);
            }
            else
            {
                runs.Add((claim, claim));
            }
        }

        return string.Join(", ", runs.Select(run => string.Create(
            language.Culture,
            $"{run.First}{(run.Last == run.First ? "" : run.Last == run.First + 1 ? ", " : "–")}{(run.Last == run.First ? null : (int?)run.Last)}")));
    }

    private static string? Clean(string? text) => text is null ? null : OutsideText.Line(text) is { Length: > 0 } line ? line : null;

    private static (string Symbol, Phrase Words, Tone Tone)? StanceOf(Stance stance) => stance switch
    {
        Stance.Confirms => ("✓", Phrase.Confirms, Tone.Good),
        Stance.Denies => ("✗", Phrase.Denies, Tone.Bad),
        Stance.Doubts => ("?", Phrase.Doubts, Tone.Doubtful),
        Stance.CannotConfirm => ("?", Phrase.CannotConfirm, Tone.Doubtful),
        Stance.Declines => ("–", Phrase.Declines, Tone.Doubtful),
        Stance.Demands => ("!", Phrase.Demands, Tone.Neutral),
        Stance.Predicts => ("↗", Phrase.Predicts, Tone.Neutral),
        _ => null,
    };

    private static (string Symbol, Phrase Words, Tone Tone)? StandingOf(Standing standing) => standing switch
    {
        Standing.Unverified => ("?", Phrase.NotVerified, Tone.Doubtful),
        Standing.Verified => ("✓", Phrase.Verified, Tone.Good),
        Standing.Disputed => ("⇄", Phrase.Disputed, Tone.Bad),
        Standing.Denied => ("✗", Phrase.Denied, Tone.Bad),
        Standing.Corrected => ("↻", Phrase.Corrected, Tone.Bad),
        _ => null,
    };
}
