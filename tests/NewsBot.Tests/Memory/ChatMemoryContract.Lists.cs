using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

/// <summary>What lists are made from: pages, numbers, searches.</summary>
public abstract partial class ChatMemoryContract
{
    [Fact]
    public async Task The_neighbours_of_a_place_are_those_next_to_it_whether_an_entry_stands_there_or_not()
    {
        var memory = await OpenAsync();
        foreach (var number in new[] { 4, 2, 1, 3, 5 })
        {
            await memory.RememberAsync(SomeMemories.Entry(number, at: SomeMemories.Noon.AddDays(number)), Stop);
        }

        await memory.RememberAsync(SomeMemories.Entry(6, new(7), SomeMemories.Noon), Stop);
        await memory.RememberAsync(SomeMemories.Entry(7, SomeMemories.Chat with { Topic = 1 }, SomeMemories.Noon), Stop);
        var middle = new Place(SomeMemories.Noon.AddDays(3), new(3));

        (await Neighbours(middle, older: true, 9)).ShouldBe([2, 1]);
        (await Neighbours(middle, older: true, 1)).ShouldBe([2]);
        (await Neighbours(middle, older: false, 9)).ShouldBe([5, 4]);
        (await Neighbours(middle, older: false, 1)).ShouldBe([4]);
        (await Neighbours(new(DateTimeOffset.MaxValue, default), older: false, 9)).ShouldBeEmpty();
        (await Neighbours(new(DateTimeOffset.MinValue, default), older: true, 9)).ShouldBeEmpty();
        await memory.ForgetAsync(SomeMemories.Chat, new(3), Stop);
        (await Neighbours(middle, older: true, 9)).ShouldBe([2, 1]);
        (await Neighbours(middle, older: false, 9)).ShouldBe([5, 4]);

        async Task<IEnumerable<int>> Neighbours(Place place, bool older, int limit) =>
            (await memory.RecallAsync(SomeMemories.Chat, place, older, limit, Stop)).Select(entry => entry.Ask.Update);
    }

    [Fact]
    public async Task An_entry_is_found_by_its_number_the_newest_being_the_first()
    {
        var memory = await OpenAsync();
        (await memory.FindByNumberAsync(SomeMemories.Chat, 1, Stop)).ShouldBeNull();
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon.AddDays(2)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(1)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, new(7), SomeMemories.Noon.AddDays(3)), Stop);

        (await memory.FindByNumberAsync(SomeMemories.Chat, 1, Stop))!.Ask.Update.ShouldBe(1);
        (await memory.FindByNumberAsync(SomeMemories.Chat, 2, Stop))!.Ask.Update.ShouldBe(2);
        (await memory.FindByNumberAsync(SomeMemories.Chat, 3, Stop)).ShouldBeNull();
    }
}
