using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

/// <summary>Asks and entries of which a test cares about little.</summary>
internal static class SomeMemories
{
    public static readonly ChatKey Chat = new(42);

    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static BriefAsk Ask(int update = 1, int part = 0, ChatKey? chat = null, string text = "An article.") => new()
    {
        Id = new(update, part),
        Chat = chat ?? Chat,
        MessageId = 7,
        Person = 8,
        PersonLanguage = "fr",
        AskedAt = Noon,
        Input = new Input.Pasted(text),
    };

    /// <param name="url">Where the article is; <c>null</c>: where no other is.</param>
    public static Entry Entry(int update = 1, ChatKey? chat = null, DateTimeOffset? at = null, string text = "Rain fell.", int part = 0, string? url = null) => new(
        new(update, part),
        chat ?? Chat,
        text,
        new Article
        {
            Url = new(url ?? $"https://example.org/a?b={update}.{part}&d=é"),
            Title = "Rain",
            Published = Noon,
            Language = "en",
            Text = text,
            Sentences = [new(1, 0, new(0, text.Length))],
            Words = 2,
        },
        new Briefing
        {
            Headline = "Rain",
            Summary = [new(text, [new(0, text.Length)])],
            Claims =
            [
                new Claim
                {
                    Id = 1,
                    Content = text,
                    Source = new("Météo", null, SourceKind.Organisation),
                    Cue = "selon",
                    Stance = Stance.CannotConfirm,
                    Certainty = Certainty.Conditional,
                    Evidence = [new(0, text.Length)],
                    CheckWorthiness = 0.25,
                    Quantities = [new(11_000, Approximate: true, "soldats", "près de 11 000 soldats")],
                },
            ],
            Caveats = [new("unverified", By: null, [1], [new(0, 1)])],
            Discrepancies = [new([1, 1], "soldats", [10_000, double.PositiveInfinity])],
            Engine = new() { Name = "offline", Elapsed = TimeSpan.FromMilliseconds(3), Calls = 1, Fallback = Fallback.TimedOut },
            Sourcing = new(1, 0, 0, 0, 0, 1),
        },
        at ?? Noon);
}
