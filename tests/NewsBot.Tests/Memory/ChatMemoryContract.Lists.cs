using NewsBot.Asks;
using NewsBot.Briefings;
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

    [Fact]
    public async Task The_entries_of_a_time_are_counted_and_forgotten_and_the_others_stay()
    {
        var memory = await OpenAsync();
        foreach (var day in Enumerable.Range(1, 5))
        {
            await memory.RememberAsync(SomeMemories.Entry(day, at: SomeMemories.Noon.AddDays(day), text: $"Text of day {day}. " + new string('x', 40_000)), Stop);
        }

        await memory.RememberAsync(SomeMemories.Entry(6, new(7), SomeMemories.Noon.AddDays(3)), Stop);
        var (since, until) = (SomeMemories.Noon.AddDays(2), SomeMemories.Noon.AddDays(4));

        (await memory.CountAsync(SomeMemories.Chat, since, until, Stop)).ShouldBe(3);
        (await memory.CountAsync(SomeMemories.Chat, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Stop)).ShouldBe(5);
        (await memory.CountAsync(SomeMemories.Chat, since.AddTicks(1), until.AddTicks(-1), Stop)).ShouldBe(1);
        (await memory.CountAsync(SomeMemories.Chat, until, since, Stop)).ShouldBe(0);
        (await memory.ForgetAsync(SomeMemories.Chat, since, until, Stop)).ShouldBe(3);
        (await memory.ForgetAsync(SomeMemories.Chat, since, until, Stop)).ShouldBe(0);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([5, 1]);
        (await memory.FindAsync(SomeMemories.Chat, new AskId(3), Stop)).ShouldBeNull();
        (await memory.FindAsync(SomeMemories.Chat, new AskId(1), Stop)).ShouldNotBeNull();
        (await memory.RecallAsync(new(7), 9, Stop)).Count.ShouldBe(1);
        (await memory.SearchAsync(SomeMemories.Chat, "text", skip: 0, 9, Stop)).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_found_comes_best_first_then_newest_and_in_parts()
    {
        var memory = await OpenAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await memory.RememberAsync(SomeMemories.Entry(number, at: SomeMemories.Noon.AddDays(number), text: number == 2 ? "Bridges." : "A bridge too far."), Stop);
        }

        var best = SomeMemories.Entry(6, at: SomeMemories.Noon, text: "Nothing.");
        await memory.RememberAsync(best with { Briefing = best.Briefing with { Headline = "The bridge" } }, Stop);

        var all = await memory.SearchAsync(SomeMemories.Chat, "bridge", skip: 0, 9, Stop);
        all.Entries.Select(entry => entry.Ask.Update).ShouldBe([6, 5, 4, 3, 2, 1]);
        var part = await memory.SearchAsync(SomeMemories.Chat, "bridge", skip: 1, 2, Stop);
        (part.Count, string.Join(' ', part.Entries.Select(entry => entry.Ask.Update))).ShouldBe((6, "5 4"));
        (await memory.SearchAsync(SomeMemories.Chat, "bridge", skip: 6, 2, Stop)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_is_kept_for_its_chat_until_it_is_forgotten()
    {
        var memory = await OpenAsync();
        var question = Question.Of("ukrainian words: Київ");
        await memory.KeepQuestionsAsync(SomeMemories.Chat, [question], Stop);
        await memory.KeepQuestionsAsync(SomeMemories.Chat, [question], Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindQuestionAsync(SomeMemories.Chat, question.Id, Stop)).ShouldBe(question.Words);
        (await memory.FindQuestionAsync(new(7), question.Id, Stop)).ShouldBeNull();
        (await memory.FindQuestionAsync(SomeMemories.Chat, "nonsense", Stop)).ShouldBeNull();
        (await memory.FindQuestionAsync(SomeMemories.Chat, new string('x', 60), Stop)).ShouldBeNull();
        await memory.ForgetAsync(SomeMemories.Chat, Stop);
        (await memory.FindQuestionAsync(SomeMemories.Chat, question.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_says_something_is_found_by_name_and_those_quoted_most_are_listed()
    {
        var memory = await OpenAsync();
        foreach (var number in Enumerable.Range(1, 3))
        {
            var entry = SomeMemories.Entry(number, at: SomeMemories.Noon.AddDays(number));
            var claim = entry.Briefing.Claims[0] with { Source = new("Kyrylo Budanov", null, SourceKind.Person) };
            await memory.RememberAsync(entry with { Briefing = entry.Briefing with { Claims = number == 2 ? entry.Briefing.Claims : [claim, claim with { Id = 2 }, claim with { Id = 3, Source = null }] } }, Stop);
        }

        await memory.RememberAsync(SomeMemories.Entry(4, new(7)), Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.SaidByAsync(SomeMemories.Chat, "budanov", skip: 0, 9, Stop)).Entries.Select(entry => entry.Ask.Update).ShouldBe([3, 1]);
        var second = await memory.SaidByAsync(SomeMemories.Chat, "budanov", skip: 1, 9, Stop);
        (second.Count, second.Entries.Single().Ask.Update).ShouldBe((2, 1));
        (await memory.SaidByAsync(SomeMemories.Chat, "meteo", skip: 0, 9, Stop)).Count.ShouldBe(1);
        (await memory.SaidByAsync(SomeMemories.Chat, "...", skip: 0, 9, Stop)).Count.ShouldBe(0);
        (await memory.SaidByAsync(new(8), "meteo", skip: 0, 9, Stop)).Count.ShouldBe(0);
        (await memory.SourcesAsync(SomeMemories.Chat, 9, Stop)).ShouldBe([new("Kyrylo Budanov", 4), new("Météo", 1)]);
        (await memory.SourcesAsync(SomeMemories.Chat, 1, Stop)).ShouldHaveSingleItem();
        (await memory.QuotingAsync(SomeMemories.Chat, ["kyrylo budanov", "Nobody"], 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([3, 1]);
        (await memory.QuotingAsync(SomeMemories.Chat, ["Budanov"], 9, Stop)).ShouldBeEmpty();
        (await memory.QuotingAsync(SomeMemories.Chat, ["Météo", "Kyrylo Budanov"], 2, Stop)).Select(entry => entry.Ask.Update).ShouldBe([3, 2]);
    }
}
