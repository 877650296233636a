using CsCheck;
using NewsBot.Asks;

namespace NewsBot.Tests.Memory;

/// <summary>An article stands once in a chat, however often it is asked for.</summary>
public abstract partial class ChatMemoryContract
{
    private const string Link = "https://example.org/story";

    [Fact]
    public async Task An_article_that_is_briefed_again_stands_once_and_its_older_asks_lead_to_the_newest()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon, url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(1), text: "Another."), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, at: SomeMemories.Noon.AddDays(2), url: Link + "?utm_source=x"), Stop);
        await memory.RememberAsync(SomeMemories.Entry(4, at: SomeMemories.Noon.AddDays(3), text: "Snow fell.", url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(5, new(7), SomeMemories.Noon, url: Link), Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([4, 2]);
        (await memory.CountAsync(SomeMemories.Chat, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Stop)).ShouldBe(2);
        (await memory.SearchAsync(SomeMemories.Chat, "snow", skip: 0, 9, Stop)).Count.ShouldBe(1);
        (await memory.SearchAsync(SomeMemories.Chat, "rain", skip: 0, 9, Stop)).Entries.Select(entry => entry.Ask.Update).ShouldBe([4, 2], "the headline of all of them");
        (await memory.SaidByAsync(SomeMemories.Chat, "Météo", skip: 0, 9, Stop)).Count.ShouldBe(2);
        (await memory.FindByAddressAsync(SomeMemories.Chat, new(Link), Stop))!.Ask.Update.ShouldBe(4);
        foreach (var ask in new[] { 1, 3, 4 })
        {
            (await memory.FindAsync(SomeMemories.Chat, new(ask), Stop))!.Ask.Update.ShouldBe(4);
        }

        (await memory.RecallAsync(new(7), 9, Stop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Older_asks_are_told_when_sentences_or_claims_have_other_numbers()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon, url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(1), url: Link), Stop);
        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!.IsRenumbered.ShouldBeFalse();

        await memory.RememberAsync(SomeMemories.Entry(3, at: SomeMemories.Noon.AddDays(2), text: "Snow fell.", url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(4, at: SomeMemories.Noon.AddDays(3), text: "Snow fell.", url: Link), Stop);

        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!.IsRenumbered.ShouldBeTrue();
        (await memory.FindAsync(SomeMemories.Chat, new(2), Stop))!.IsRenumbered.ShouldBeTrue();
        (await memory.FindAsync(SomeMemories.Chat, new(3), Stop))!.IsRenumbered.ShouldBeFalse();
        (await memory.FindAsync(SomeMemories.Chat, new(4), Stop))!.IsRenumbered.ShouldBeFalse();
    }

    [Fact]
    public async Task Articles_without_an_address_are_the_same_when_their_text_is()
    {
        var memory = await OpenAsync();
        foreach (var (update, text) in new[] { (1, "One."), (2, "Two."), (3, "One.") })
        {
            var entry = SomeMemories.Entry(update, at: SomeMemories.Noon.AddDays(update), text: text);
            await memory.RememberAsync(entry with { Article = entry.Article with { Url = null } }, Stop);
        }

        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([3, 2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Forgetting_an_article_forgets_all_of_it_by_whichever_of_its_asks(int ask)
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon, url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(1), url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, at: SomeMemories.Noon.AddDays(2)), Stop);

        (await memory.ForgetAsync(SomeMemories.Chat, new(ask), Stop)).ShouldBeTrue();

        (await memory.ForgetAsync(SomeMemories.Chat, new(3 - ask), Stop)).ShouldBeFalse();
        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeNull();
        (await memory.FindAsync(SomeMemories.Chat, new(2), Stop)).ShouldBeNull();
        (await memory.FindByAddressAsync(SomeMemories.Chat, new(Link), Stop)).ShouldBeNull();
        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).ShouldHaveSingleItem().Ask.Update.ShouldBe(3);
    }

    [Fact]
    public async Task An_article_that_was_asked_for_again_is_as_old_as_its_newest_briefing()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon, url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(9), url: Link), Stop);

        (await memory.ForgetAsync(SomeMemories.Chat, DateTimeOffset.MinValue, SomeMemories.Noon.AddDays(1), Stop)).ShouldBe(0);
        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!.Ask.Update.ShouldBe(2);

        (await memory.ForgetAsync(SomeMemories.Chat, SomeMemories.Noon.AddDays(9), SomeMemories.Noon.AddDays(9), Stop)).ShouldBe(1);
        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_ask_that_brings_another_article_takes_its_older_asks_nowhere_else()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon, url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(1), url: Link), Stop);

        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(2), url: Link + "/other"), Stop);

        (await memory.FindAsync(SomeMemories.Chat, new(2), Stop))!.Article.Url!.AbsolutePath.ShouldBe("/story/other");
        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeNull();
        (await memory.FindByAddressAsync(SomeMemories.Chat, new(Link), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_group_that_moves_takes_its_repeats_along_and_meets_those_of_the_supergroup()
    {
        var (memory, group, supergroup) = (await OpenAsync(), new ChatKey(-5), new ChatKey(-1005));
        await memory.RememberAsync(SomeMemories.Entry(1, group, SomeMemories.Noon, url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, group, SomeMemories.Noon.AddDays(1), url: Link), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, group, SomeMemories.Noon.AddDays(1), url: Link + "/older"), Stop);
        await memory.RememberAsync(SomeMemories.Entry(4, supergroup, SomeMemories.Noon.AddDays(2), url: Link + "/older"), Stop);

        await memory.MoveAsync(group.Chat, supergroup.Chat, Stop);
        await memory.MoveAsync(group.Chat, supergroup.Chat, Stop);

        (await memory.RecallAsync(group, 9, Stop)).ShouldBeEmpty();
        (await memory.RecallAsync(supergroup, 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([4, 2]);
        (await memory.FindAsync(supergroup, new(1), Stop))!.Ask.Update.ShouldBe(2);
        (await memory.FindAsync(supergroup, new(3), Stop))!.Ask.Update.ShouldBe(4);
        (await memory.FindByAddressAsync(group, new(Link), Stop)).ShouldBeNull();
    }

    /// <summary>A few articles asked for again and again, in any order of time, against what the promise says.</summary>
    [Fact]
    public async Task Whatever_is_asked_again_each_article_stands_once_with_its_newest_briefing()
    {
        var memory = await OpenAsync();
        var step = Gen.Select(Gen.Int[0, 9], Gen.Int[1, 4], Gen.Int[0, 3], Gen.Int[0, 30]);

        await step.Array[1, 20].SampleAsync(
            async steps =>
            {
                await memory.ForgetAsync(SomeMemories.Chat, Stop);
                var model = new List<(AskId Ask, int Article, DateTimeOffset At)>();
                foreach (var (what, ask, article, minute) in steps)
                {
                    var at = SomeMemories.Noon.AddMinutes(minute);
                    if (what < 8)
                    {
                        await memory.RememberAsync(SomeMemories.Entry(ask, at: at, url: $"{Link}/{article}"), Stop);
                        model.RemoveAll(each => each.Ask.Update == ask);
                        model.Add((new(ask), article, at));
                    }
                    else if (model.FindLast(each => each.Article == article) is { Ask.Update: > 0 } one)
                    {
                        await memory.ForgetAsync(SomeMemories.Chat, one.Ask, Stop);
                        (await memory.FindByAddressAsync(SomeMemories.Chat, new($"{Link}/{article}"), Stop)).ShouldBeNull();
                        model.RemoveAll(each => each.Article == article);
                    }

                    var entries = await memory.RecallAsync(SomeMemories.Chat, 99, Stop);
                    entries.Select(entry => entry.Article.Url).ShouldBeUnique();
                    foreach (var entry in entries)
                    {
                        (await memory.FindAsync(SomeMemories.Chat, entry.Ask, Stop))!.Place.ShouldBe(entry.Place);
                        (await memory.FindByAddressAsync(SomeMemories.Chat, entry.Article.Url!, Stop))!.Place.ShouldBe(entry.Place);
                    }
                }
            },
            iter: 40,
            threads: 1);
    }
}
