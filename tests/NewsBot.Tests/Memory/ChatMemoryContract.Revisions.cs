using NewsBot.Briefings;
using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

/// <summary>Entries that change while they are remembered.</summary>
public abstract partial class ChatMemoryContract
{
    [Fact]
    public async Task An_entry_is_revised_in_its_place_and_not_when_it_was_forgotten()
    {
        var memory = await OpenAsync();
        var entry = SomeMemories.Entry(1) with { Spoken = "fr", Quotations = [new(1, 7, "Rain fell.")] };
        await memory.RememberAsync(entry, Stop);
        Entry Longer(Entry old) => old.With(new(Length.Long, [new("More rain.", [])]));

        (await memory.ReviseAsync(entry, Longer, Stop)).ShouldNotBeNull().SummaryOf(Length.Long).ShouldNotBeNull();
        var found = (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!;
        found.SummaryOf(Length.Long)!.Single().Text.ShouldBe("More rain.");
        found.SummaryOf(Length.Medium)!.Single().Text.ShouldBe("Rain fell.");
        found.SummaryOf(Length.Short).ShouldBeNull();
        found.Quotations.ShouldBe(entry.Quotations);
        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Count.ShouldBe(1);

        await memory.ForgetAsync(SomeMemories.Chat, Stop);
        (await memory.ReviseAsync(entry, Longer, Stop)).ShouldBeNull();
        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_who_revise_an_entry_at_the_same_time_both_have_their_change()
    {
        var memory = await OpenAsync();
        var entry = SomeMemories.Entry(1);
        await memory.RememberAsync(entry, Stop);

        await Task.WhenAll(
            memory.ReviseAsync(entry, old => old with { Pointed = SomeMemories.Noon }, Stop),
            memory.ReviseAsync(entry, old => old.With(new(Length.Long, [new("More rain.", [])])), Stop));

        var found = (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!;
        found.Pointed.ShouldBe(SomeMemories.Noon);
        found.SummaryOf(Length.Long).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_an_entry_says_since_it_was_revised_is_found_and_what_it_said_before_is_not()
    {
        var memory = await OpenAsync();
        var entry = SomeMemories.Entry(1);
        await memory.RememberAsync(entry, Stop);
        await memory.ReviseAsync(
            entry, old => old with { Briefing = old.Briefing with { Headline = "Zebras", Claims = [old.Briefing.Claims[0] with { Source = new("Kyrylo Budanov", null, SourceKind.Person) }] } }, Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.SearchAsync(SomeMemories.Chat, "zebra", skip: 0, 9, Stop)).Count.ShouldBe(1);
        (await memory.SaidByAsync(SomeMemories.Chat, "budanov", skip: 0, 9, Stop)).Count.ShouldBe(1);
        (await memory.SaidByAsync(SomeMemories.Chat, "meteo", skip: 0, 9, Stop)).Count.ShouldBe(0);
    }
}
