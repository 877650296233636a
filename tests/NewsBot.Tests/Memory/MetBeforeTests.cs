using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Memory;
using NewsBot.Tests.Corridor;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Memory;

public sealed class MetBeforeTests
{
    private const string Said = "Some 2,600 soldiers would be sent to the northern border this week.";

    private readonly StorageInMemory memory = new(TimeProvider.System);

    [Fact]
    public async Task The_same_claim_of_the_same_source_is_known_again()
    {
        await RememberAsync(Claim());

        (await FindAsync(Claim())).ShouldBe(new Met(1, new(1), SomeMemories.Noon, Change.None));
    }

    [Fact]
    public async Task Another_figure_for_the_same_thing_is_told()
    {
        await RememberAsync(Claim());

        (await FindAsync(Claim(3_000, "Some 3,000 soldiers will be sent to the northern border this week."))).ShouldBe(
            new Met(1, new(1), SomeMemories.Noon, Change.Figure, "2,600 soldiers", "3,000 soldiers"));
    }

    [Fact]
    public async Task A_rounded_figure_is_the_same()
    {
        await RememberAsync(Claim());

        (await FindAsync(Claim(2_610))).ShouldNotBeNull().Change.ShouldBe(Change.None);
    }

    [Fact]
    public async Task A_hedge_that_came_or_went_is_told()
    {
        await RememberAsync(Claim());
        (await FindAsync(Claim() with { Certainty = Certainty.Hedged })).ShouldNotBeNull().Change.ShouldBe(Change.Weaker);

        await RememberAsync(Claim() with { Certainty = Certainty.Conditional }, update: 2, day: 1);
        (await FindAsync(Claim())).ShouldNotBeNull().Change.ShouldBe(Change.Firmer);
    }

    [Fact]
    public async Task What_is_now_denied_goes_before_all_else()
    {
        await RememberAsync(Claim());

        (await FindAsync(Claim(), Claim(3_000) with { Id = 2 }, Claim() with { Id = 3, Stance = Stance.Denies })).ShouldNotBeNull().ShouldSatisfyAllConditions(
            met => met.Change.ShouldBe(Change.Denied), met => met.Claim.ShouldBe(3));
    }

    [Fact]
    public async Task Of_several_meetings_that_tell_the_same_the_newest_counts()
    {
        await RememberAsync(Claim());
        await RememberAsync(Claim(), update: 2, day: 3);

        (await FindAsync(Claim())).ShouldNotBeNull().Earlier.ShouldBe(new AskId(2));
    }

    public static TheoryData<string> Different() => ["another source", "other words", "few words", "unnamed", "other unit", "a figure more", "another stance", "another language", "the same address", "the same text"];

    [Theory]
    [MemberData(nameof(Different))]
    public async Task What_is_not_surely_the_same_is_not_told(string how)
    {
        await RememberAsync(how == "few words" ? Claim() with { Content = "Soldiers came.", Quantities = [] } : Claim());
        var claim = how switch
        {
            "another source" => Claim() with { Source = new("Jean Roy", null, SourceKind.Person) },
            "other words" => Claim() with { Content = "The northern border has been closed to lorries since the strike of the customs officers." },
            "few words" => Claim() with { Content = "Soldiers came.", Quantities = [] },
            "unnamed" => Claim() with { Source = new("Anne Moreau", null, SourceKind.Anonymous) },
            "other unit" => Claim() with { Quantities = [new(3_000, Approximate: false, "tanks", "3,000 tanks")] },
            "a figure more" => Claim() with { Quantities = [.. Claim().Quantities, new(7, Approximate: false, "tanks", "7 tanks")] },
            "another stance" => Claim() with { Stance = Stance.Demands },
            _ => Claim(),
        };
        var entry = Entry(9, how switch { "another language" => "fr", _ => "en" }, claim);
        var article = entry.Article with { Url = new(how == "the same address" ? "https://news.example/1?utm_source=x" : "https://news.example/9"), Text = how == "the same text" ? "Text 1." : "Text 9." };

        (await new MetBefore(memory, SomeBriefing.Languages).FindAsync(entry with { Article = article }, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Other_chats_are_not_looked_at_nor_is_the_entry_itself()
    {
        await memory.RememberAsync(Entry(1, "en", Claim()) with { Chat = new(7) }, TestContext.Current.CancellationToken);
        await RememberAsync(Claim(), update: 9);

        (await FindAsync(Claim())).ShouldBeNull();
    }

    private static Claim Claim(double soldiers = 2_600, string said = Said) => SomeBriefing.Claim(1, said) with
    {
        Quantities = [new(soldiers, Approximate: false, "soldiers", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{soldiers:#,0} soldiers"))],
    };

    private static Entry Entry(int update, string language, params Claim[] claims) =>
        SomeBriefing.Entry(SomeBriefing.Article(language) with { Url = new($"https://news.example/{update}"), Text = $"Text {update}." }, SomeBriefing.Briefing(claims)) with { Ask = new(update), Chat = SomeMemories.Chat };

    private Task<Met?> FindAsync(params Claim[] claims) => new MetBefore(memory, SomeBriefing.Languages).FindAsync(Entry(9, "en", claims), TestContext.Current.CancellationToken);

    private Task RememberAsync(Claim claim, int update = 1, int day = 0) =>
        memory.RememberAsync(Entry(update, "en", claim) with { BriefedAt = SomeMemories.Noon.AddDays(day) }, TestContext.Current.CancellationToken);
}
