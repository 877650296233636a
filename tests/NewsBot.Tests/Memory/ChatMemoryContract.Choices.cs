using NewsBot.Briefings.Models;
using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

/// <summary>What a chat chose, and what it takes along when it moves.</summary>
public abstract partial class ChatMemoryContract
{
    [Fact]
    public async Task Choices_belong_to_one_chat_and_change_one_by_one_also_after_a_restart()
    {
        var memory = await OpenAsync();
        (await memory.ChoicesAsync(42, Stop)).ShouldBeEmpty();

        await memory.ChooseAsync(42, Choices(("length", "Short"), ("language", "fr")), Stop);
        await memory.ChooseAsync(42, Choices(("length", "Long"), ("engine", "offline")), Stop);
        await memory.ChooseAsync(42, Choices(("language", null), ("keep", null)), Stop);
        await memory.ChooseAsync(-42, Choices(("language", "uk")), Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.ChoicesAsync(42, Stop)).ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["length"] = "Long", ["engine"] = "offline" }, ignoreOrder: true);
        (await memory.ChoicesAsync(-42, Stop)).ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = "uk" });
        (await memory.ChoicesAsync(7, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_models_cost_adds_up_by_day_for_the_chat_and_for_the_person_also_after_a_restart()
    {
        var memory = await OpenAsync();
        var (old, yesterday, today) = (new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23));
        await memory.NoteUsageAsync(new(new(-5, Topic: 3), 42), old, new(9, 9, 9, 9, 9), Stop);
        await memory.NoteUsageAsync(new(new(-5, Topic: 3), 42), yesterday, new(1, 3_000_000_000, 0, 10, 0.000_001m), Stop);
        await memory.NoteUsageAsync(new(new(-5, Topic: 4), 42), today, new(2, 200, 100, 20, 0.2m), Stop);
        await memory.NoteUsageAsync(new(new(-5), null), today, new(1, 1, 0, 1, 0), Stop);
        await memory.NoteUsageAsync(new(new(42), 42), today, new(1, 50, 0, 5, 0.1m), Stop);
        await RestartAsync();
        memory = await OpenAsync();

        var group = await memory.UsageAsync(new(new(-5), null), Stop);
        var person = await memory.UsageAsync(new(new(42), 42), Stop);

        group.Chat.ShouldBe(new Dictionary<DateOnly, Usage> { [yesterday] = new(1, 3_000_000_000, 0, 10, 0.000_001m), [today] = new(3, 201, 100, 21, 0.2m) }, ignoreOrder: true);
        group.Person.ShouldBeEmpty();
        person.Chat.ShouldBe(new Dictionary<DateOnly, Usage> { [today] = new(1, 50, 0, 5, 0.1m) });
        person.Person[today].ShouldBe(new(3, 250, 100, 25, 0.3m));
    }

    [Fact]
    public async Task A_supergroup_gets_what_its_group_was_told_and_chose_and_keeps_its_own()
    {
        var memory = await OpenAsync();
        var entry = SomeMemories.Entry(1, new(-5), text: new string('a', 100_000)) with { Quotations = [new(1, 7, "Rain fell.")] };
        await memory.RememberAsync(entry, Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, new(-100_5), at: SomeMemories.Noon.AddDays(1)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, new(-6)), Stop);
        await memory.ChooseAsync(-5, Choices(("length", "Short"), ("language", "fr")), Stop);
        await memory.ChooseAsync(-100_5, Choices(("language", "uk")), Stop);

        await memory.MoveAsync(-5, -100_5, Stop);
        await memory.MoveAsync(-5, -100_5, Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.RecallAsync(new(-100_5), 9, Stop)).Select(each => each.Ask.Update).ShouldBe([2, 1]);
        var moved = (await memory.FindAsync(new(-100_5), new(1), Stop))!;
        moved.Chat.ShouldBe(new(-100_5));
        moved.Article.Text.ShouldBe(entry.Article.Text);
        moved.Quotations.ShouldBeNull();
        (await memory.FindByAddressAsync(new(-100_5), entry.Article.Url!, Stop)).ShouldNotBeNull();
        (await memory.RecallAsync(new(-5), 9, Stop)).ShouldBeEmpty();
        (await memory.FindAsync(new(-5), new(1), Stop)).ShouldBeNull();
        (await memory.FindByAddressAsync(new(-5), entry.Article.Url!, Stop)).ShouldBeNull();
        (await memory.RecallAsync(new(-6), 9, Stop)).Count.ShouldBe(1);
        (await memory.ChoicesAsync(-100_5, Stop)).ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["length"] = "Short", ["language"] = "uk" }, ignoreOrder: true);
        (await memory.ChoicesAsync(-5, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_chat_and_topic_that_has_an_entry_is_named_once()
    {
        var memory = await OpenAsync();
        (await memory.ChatsAsync(Stop)).ShouldBeEmpty();
        foreach (var chat in Chats)
        {
            await memory.RememberAsync(SomeMemories.Entry(1, chat), Stop);
            await memory.RememberAsync(SomeMemories.Entry(2, chat), Stop);
        }

        (await memory.ChatsAsync(Stop)).ShouldBe(Chats, ignoreOrder: true);
    }

    [Fact]
    public async Task What_became_of_a_post_is_found_by_its_message_until_the_chat_is_forgotten()
    {
        var memory = await OpenAsync();
        var note = new PostNote(new(7, 1), "https://example.org/é", 12, "\n\n« Київ »");
        await memory.KeepPostAsync(new(-100_1), 5, note with { Answer = 1 }, Stop);
        await memory.KeepPostAsync(new(-100_1), 5, note, Stop);
        await memory.KeepPostAsync(new(-100_1), 6, note with { Added = null }, Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindPostAsync(new(-100_1), 5, Stop)).ShouldBe(note);
        (await memory.FindPostAsync(new(-100_1), 6, Stop))!.Added.ShouldBeNull();
        (await memory.FindPostAsync(new(-100_1), 7, Stop)).ShouldBeNull();
        (await memory.FindPostAsync(new(-100_2), 5, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Choices_made_at_once_are_all_kept()
    {
        var memory = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => memory.ChooseAsync(42, Choices(($"setting {number}", "Київ: « . $ »")), Stop)));

        (await memory.ChoicesAsync(42, Stop)).Count.ShouldBe(20);
        (await memory.ChoicesAsync(42, Stop)).Values.ShouldAllBe(word => word == "Київ: « . $ »");
    }

    private static Dictionary<string, string?> Choices(params (string Name, string? Word)[] choices) => choices.ToDictionary(choice => choice.Name, choice => choice.Word, StringComparer.Ordinal);

    [Fact]
    public async Task What_those_have_used_who_are_long_silent_is_deleted()
    {
        var memory = await OpenAsync();
        var day = new DateOnly(2026, 11, 22);
        await memory.NoteUsageAsync(new(new(-5), 42), day.AddDays(-40), new(1, 1, 0, 1, 0), Stop);
        await memory.NoteUsageAsync(new(new(-6), 43), day.AddDays(-40), new(1, 1, 0, 1, 0), Stop);
        await memory.NoteUsageAsync(new(new(-6), 43), day.AddDays(-31), new(1, 1, 0, 1, 0), Stop);

        (await memory.ForgetUsageAsync(day.AddDays(-31), Stop)).ShouldBe(2);
        (await memory.ForgetUsageAsync(day.AddDays(-31), Stop)).ShouldBe(0);

        (await memory.UsageAsync(new(new(-5), 42), Stop)).Chat.ShouldBeEmpty();
        (await memory.UsageAsync(new(new(-5), 42), Stop)).Person.ShouldBeEmpty();
        (await memory.UsageAsync(new(new(-6), 43), Stop)).Person.ShouldNotBeEmpty();
    }
}
