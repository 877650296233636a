using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Tests.Replies;

/// <summary>A small briefing with one of everything, and the pieces to make others.</summary>
internal static class SomeBriefing
{
    public static LanguageBook Languages { get; } = LanguageBook.Load();

    public static Language English => Languages.English;

    public static Language French => Languages.Find("fr")!;

    public static BriefAsk Ask() => new()
    {
        Id = new(1),
        Chat = new(42),
        MessageId = 7,
        Person = 1,
        PersonLanguage = "en",
        AskedAt = DateTimeOffset.UnixEpoch,
        Input = new Input.Pasted("text"),
    };

    public static Article Article(string language = "en") => new()
    {
        Title = "Troops near the border",
        Url = new("https://news.example/troops?a=1&b=2"),
        Site = "The Example",
        Author = "Ada Writer",
        Published = new(2024, 10, 18, 9, 30, 0, TimeSpan.Zero),
        Language = language,
        Text = "About 10,000 soldiers are ready, according to President Moreau.\n\nNearly 11,000 are there, General Roy said.",
        Sentences = [new(1, 0, new(0, 63)), new(2, 1, new(65, 107))],
        Words = 500,
    };

    public static Entry Entry(Article article, Briefing briefing) =>
        new(new(1), new(42), "text", article, briefing, DateTimeOffset.UnixEpoch) { Spoken = "en" };

    public static Claim Claim(int id = 1, string content = "About 10,000 soldiers are ready.", string? source = "Anne Moreau") => new()
    {
        Id = id,
        Content = content,
        Source = source is null ? null : new(source, "President", SourceKind.Person),
        Cue = "according to",
        Stance = Stance.Asserts,
        Certainty = Certainty.Stated,
        Evidence = [new(0, 63)],
        CheckWorthiness = 0.5,
    };

    public static Briefing Briefing(params IReadOnlyList<Claim> claims) => new()
    {
        Headline = "Troops near the border",
        Summary = [new("About 10,000 soldiers are ready.", [new(0, 63)]), new("Others count 11,000.", [new(65, 107)])],
        Claims = claims,
        Caveats = [],
        Discrepancies = [],
        Engine = new() { Name = "offline", Elapsed = TimeSpan.FromMilliseconds(12), Calls = 0 },
        Sourcing = new(claims.Count, 0, 0, 0, 0, 0),
    };

    /// <summary>Every kind of remark once.</summary>
    public static Briefing Full() => Briefing(
        Claim() with { Quantities = [new(10_000, Approximate: true, "soldiers", "About 10,000 soldiers")], Standing = Standing.Unverified },
        Claim(2, "Nearly 11,000 soldiers are there and would fight.", "Jean Roy") with
        {
            Source = new("Jean Roy", "General", SourceKind.Person),
            Cue = "said",
            Certainty = Certainty.Conditional,
            Hedges = ["would"],
            Quantities = [new(11_000, Approximate: true, "soldiers", "Nearly 11,000")],
            Quotes = ["would fight"],
            Said = "2024-10-17",
            Standing = Standing.Denied,
            StandingBy = [3],
            Spans = new([new(93, 104)], [new(105, 107)], []),
        },
        Claim(3, "There are no such soldiers.") with
        {
            Source = new("Ministry of Defence", null, SourceKind.Organisation),
            Via = "Agency One",
            Cue = "denied",
            Stance = Stance.Denies,
        },
        Claim(4, "The images are not older than 72 hours.", source: null) with { Cue = null, Certainty = Certainty.Hedged, Hedges = ["reportedly"] }) with
    {
        Caveats = [new("The Example could not verify this.", "The Example", [1, 2], [new(0, 63)])],
        Discrepancies = [new([1, 2], "soldiers", [10_000, 11_000])],
        Engine = new()
        {
            Name = "offline",
            Elapsed = TimeSpan.FromMilliseconds(1234),
            Calls = 1,
            InputTokens = 900,
            PromptHash = "0badc0de",
            Dropped = ["claim: 12,000 is not in the article"],
            Fallback = Fallback.TimedOut,
        },
        Sourcing = new(3, 0, 0, 1, 1, 1),
    };
}
