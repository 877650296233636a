using System.Text.Json.Serialization;
using NewsBot.Articles;
using NewsBot.Briefings.Models;

namespace NewsBot.Briefings;

/// <summary>What a reader gets of an article: a summary, and who claims what.</summary>
public sealed record Briefing
{
    /// <summary>At most 120 characters.</summary>
    public required string Headline { get; init; }

    /// <summary>At least one point, in the order of the article.</summary>
    public required IReadOnlyList<Point> Summary { get; init; }

    /// <summary>In the order of the article, numbered from 1.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<Caveat> Caveats { get; init; }

    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    public required Engine Engine { get; init; }

    public required Sourcing Sourcing { get; init; }

    /// <summary>What the summary of every length is chosen from, the most important first; empty: each length is made anew, which costs nothing.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>The most important points of <see cref="Points"/>, in the order of the article; <c>null</c> when there are none.</summary>
    public IReadOnlyList<Point>? SummaryIn(Length length) => Points.Count == 0 ? null : InOrder(Points.Take(BriefingFunctions.Points(length)));

    internal static IReadOnlyList<Point> InOrder(IEnumerable<Point> points) => [.. points.OrderBy(point => point.Evidence[0].Start)];
}

/// <summary>One sentence of the summary, with where the article says it.</summary>
public sealed record Point(string Text, IReadOnlyList<TextSpan> Evidence);

/// <summary>The article's word that something could not be verified.</summary>
/// <param name="By">Who could not verify it; <c>null</c> when the article does not say.</param>
/// <param name="Claims">Ids of the claims it covers.</param>
public sealed record Caveat(string Text, string? By, IReadOnlyList<int> Claims, IReadOnlyList<TextSpan> Evidence);

/// <summary>Claims that give different figures for the same thing, or say the opposite of each other.</summary>
/// <param name="Claims">Ids, at least two.</param>
/// <param name="About">What the figures count, in the article's words.</param>
/// <param name="Values">The figures, in the order of <paramref name="Claims"/> and all in one unit: 180 and 55 for "three hours" and "55 minutes"; empty for opposite statements.</param>
public sealed record Discrepancy(IReadOnlyList<int> Claims, string About, IReadOnlyList<double> Values)
{
    /// <summary>The figures in the article's words, in the order of <see cref="Claims"/>; empty for opposite statements, and where an earlier version did not keep them.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}

/// <summary>Who made the briefing, and at what cost.</summary>
public sealed record Engine
{
    /// <summary>"offline", or "provider:model".</summary>
    public required string Name { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Model calls made for this briefing, failed ones included.</summary>
    public required int Calls { get; init; }

    public int? InputTokens { get; init; }

    public int? OutputTokens { get; init; }

    /// <summary>Those of <see cref="InputTokens"/> that the provider's cache served; <c>null</c> when it did not say.</summary>
    public int? CachedTokens { get; init; }

    /// <summary>Money, by the prices of the settings; <c>null</c> when no tokens were counted.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The first 8 hexadecimal digits of the SHA-256 of the prompt that asked; <c>null</c> offline.</summary>
    public string? PromptHash { get; init; }

    /// <summary>What the grounding check took out of the engine's answer, and why.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>The engine has no rules for the article's language: it looked for no claims, which is not to say that there are none.</summary>
    public bool IgnoresClaims { get; init; }

    /// <summary>How much of a long article a model read; <c>null</c> when it was read at once, so all of it.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>What a model would cost that was not asked; <c>null</c> when one was, or none is there.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>Why the offline engine stood in for the model; <c>null</c> when it did not.</summary>
    public Fallback? Fallback { get; init; }

    /// <summary>Of a long article a model has read only some parts: the others may be read next time.</summary>
    [JsonIgnore]
    public bool IsPatchy => Coverage is { } coverage && coverage.Read < coverage.Sentences;

    /// <summary>Of a briefing that somebody else has paid for.</summary>
    internal Engine Shared() => this with { Calls = 0, InputTokens = null, OutputTokens = null, CachedTokens = null, Cost = null };
}

/// <summary>In how many parts an article was read, and how many of its sentences stand in those that were.</summary>
public sealed record Coverage(int Parts, int Read, int Sentences);

/// <summary>Why no model answered, as a person is told.</summary>
/// <param name="Estimate">What it would cost, when that is why; <c>null</c>: it is not.</param>
public sealed record Shortfall(Fallback Reason, Estimate? Estimate = null);

/// <summary>What a model would read of much text, and what that would cost.</summary>
/// <param name="Tokens">About.</param>
/// <param name="Cost">About, by the prices of the settings; 0: no price is set.</param>
public sealed record Estimate(int Tokens, decimal Cost, string Currency);

/// <summary>Why a model's answer was not used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fallback>))]
public enum Fallback
{
    TimedOut,
    Unreachable,
    Refused,
    BrokenAnswer,

    /// <summary>Nothing of the answer stood up to the article.</summary>
    Ungrounded,

    /// <summary>There is so much to read that who pays is asked first, so no model was; an <see cref="Estimate"/> says what it would cost.</summary>
    TooLong,

    /// <summary>The chat or the person has used up a budget of the day, so no model was asked.</summary>
    BudgetSpent,
}

/// <summary>The claims counted by how they are sourced, so that a reader judges the piece in one line.</summary>
public sealed record Sourcing(int Named, int Anonymous, int Documents, int Outlet, int Denied, int Unverified);

/// <summary>How long a briefing is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Length>))]
public enum Length
{
    /// <summary>One point.</summary>
    Short,

    /// <summary>Three to five points.</summary>
    Medium,

    /// <summary>Up to ten points.</summary>
    Long,
}

/// <summary>What kind of briefing a reader wishes.</summary>
/// <param name="Language">The reader's language, ISO 639-1; <c>null</c> for the article's own.</param>
/// <param name="Engine">"offline", "auto" (the configured provider, else offline), or a provider's name.</param>
/// <param name="Payer">Whose budget a model's answer is charged to; <c>null</c>: nobody's.</param>
/// <param name="Confirmed">Whether who pays has agreed to the cost, however much there is to read.</param>
public sealed record Wish(Length Length = Length.Medium, string? Language = null, string Engine = "auto", Payer? Payer = null, bool Confirmed = false)
{
    /// <summary>Is told how far the work is; <c>null</c>: nobody asks. Must not take long.</summary>
    public Action<BriefingStep>? Steps { get; init; }
}

/// <summary>How far a model's briefing is.</summary>
/// <param name="Sentences">Of the article, which was read.</param>
/// <param name="Claims">That the model has found so far and that are checked; <c>null</c>: it has not come to them.</param>
public sealed record BriefingStep(int Sentences, int? Claims)
{
    /// <summary>Of the summary so far: what stood up to the article.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];
}
