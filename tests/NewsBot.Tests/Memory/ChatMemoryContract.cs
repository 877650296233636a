using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using NewsBot.Asks;
using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

/// <summary>What every chat memory keeps. A storage inherits it.</summary>
public abstract partial class ChatMemoryContract
{
    private static readonly JsonSerializerOptions Whole = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly ChatKey[] Chats = [new(42), new(42, 0), new(42, -7), new(long.MinValue), new(long.MaxValue, int.MaxValue), new(-1)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_comes_back_as_it_was_given_also_after_a_restart()
    {
        var memory = await OpenAsync();
        var entry = SomeMemories.Entry(int.MaxValue, text: "Київ : « L'été » <b>&amp;</b> \u2028 🌍 \"\\", at: SomeMemories.Noon.AddTicks(1)) with
        {
            Message = 7,
            Translations = [new("fr", new Dictionary<string, string>(StringComparer.Ordinal) { ["Rain"] = "Pluie", ["“a.b”"] = "« a.b »" })],
        };
        await memory.RememberAsync(entry, Stop);

        await RestartAsync();

        var recalled = await (await OpenAsync()).RecallAsync(SomeMemories.Chat, 1, Stop);
        JsonSerializer.Serialize(recalled.Single(), Whole).ShouldBe(JsonSerializer.Serialize(entry, Whole));
    }

    [Fact]
    public async Task The_largest_article_comes_back_whole()
    {
        var memory = await OpenAsync();
        var text = string.Concat(Enumerable.Repeat("ї🌍\u0001é\"", 400_000));
        await memory.RememberAsync(SomeMemories.Entry(text: text), Stop);
        await memory.RememberAsync(SomeMemories.Entry(text: text + "!"), Stop);

        var recalled = await memory.RecallAsync(SomeMemories.Chat, 2, Stop);

        recalled.Single().Article.Text.ShouldBe(text + "!");
        recalled.Single().Briefing.Claims.Single().Content.ShouldBe(text + "!");
    }

    [Fact]
    public async Task The_newest_come_first_and_no_more_than_asked()
    {
        var memory = await OpenAsync();
        foreach (var day in new[] { 3, 1, 400_000, 2, -300_000 })
        {
            await memory.RememberAsync(SomeMemories.Entry(day, at: SomeMemories.Noon.AddDays(day)), Stop);
        }

        (await memory.RecallAsync(SomeMemories.Chat, 3, Stop)).Select(entry => entry.Ask.Update).ShouldBe([400_000, 3, 2]);
        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([400_000, 3, 2, 1, -300_000]);
        (await memory.RecallAsync(SomeMemories.Chat with { Topic = 1 }, 9, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgetting_takes_the_entries_of_one_chat_and_leaves_its_settings_and_the_others()
    {
        var memory = await OpenAsync();
        await memory.ChooseAsync(SomeMemories.Chat.Chat, Choices(("language", "fr")), Stop);
        await memory.RememberAsync(SomeMemories.Entry(1), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, SomeMemories.Chat with { Topic = 1 }), Stop);

        (await memory.ForgetAsync(SomeMemories.Chat, Stop)).ShouldBe(2);
        (await memory.ForgetAsync(SomeMemories.Chat, Stop)).ShouldBe(0);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).ShouldBeEmpty();
        (await memory.RecallAsync(SomeMemories.Chat with { Topic = 1 }, 9, Stop)).Count.ShouldBe(1);
        (await memory.ChoicesAsync(SomeMemories.Chat.Chat, Stop))["language"].ShouldBe("fr");
    }

    [Fact]
    public async Task An_entry_is_found_by_its_ask_in_its_chat_also_after_a_restart()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, text: "one"), Stop);
        await memory.RememberAsync(SomeMemories.Entry(1, text: "other part", part: 1), Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!.Article.Text.ShouldBe("one");
        (await memory.FindAsync(SomeMemories.Chat, new(1, 1), Stop))!.Article.Text.ShouldBe("other part");
        (await memory.FindAsync(SomeMemories.Chat, new(2), Stop)).ShouldBeNull();
        (await memory.FindAsync(SomeMemories.Chat with { Topic = 1 }, new(1), Stop)).ShouldBeNull();
        (await memory.FindAsync(new(7), new(1), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task One_entry_is_forgotten_and_the_others_stay()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, text: new string('a', 100_000)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(1, text: "other part", part: 1), Stop);
        await memory.RememberAsync(SomeMemories.Entry(1, new(7), text: "other chat"), Stop);

        (await memory.ForgetAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeTrue();
        (await memory.ForgetAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeFalse();
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeNull();
        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).ShouldHaveSingleItem().Article.Text.ShouldBe("other part");
        (await memory.RecallAsync(new(7), 9, Stop)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://example.org/a?b=c&d=é", 1)]
    [InlineData("https://example.org/a?b=c&d=%C3%A9&utm_source=x#part", 1)]
    [InlineData("https://short.example/x?fbclid=1", 2)]
    public async Task An_entry_is_found_by_the_address_of_its_article_or_of_the_link(string address, int newest)
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, url: "https://example.org/a?b=c&d=é") with { Input = "https://short.example/x" }, Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, at: SomeMemories.Noon.AddDays(1)) with { Input = "https://short.example/x" }, Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, new(7), SomeMemories.Noon.AddDays(2)) with { Input = "https://short.example/x" }, Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindByAddressAsync(SomeMemories.Chat, new(address), Stop))!.Ask.Update.ShouldBe(newest);
        (await memory.FindByAddressAsync(SomeMemories.Chat, new("https://example.org/b"), Stop)).ShouldBeNull();
        (await memory.FindByAddressAsync(new(8), new(address), Stop)).ShouldBeNull();
        await memory.ForgetAsync(SomeMemories.Chat, new(2), Stop);
        (await memory.FindByAddressAsync(SomeMemories.Chat, new(address), Stop))!.Ask.Update.ShouldBe(1);
        await memory.ForgetAsync(SomeMemories.Chat, Stop);
        (await memory.FindByAddressAsync(SomeMemories.Chat, new(address), Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData("regen", "1")]
    [InlineData("REGEN ete", "1")]
    [InlineData("météo", "3 2 1")]
    [InlineData("київ", "2")]
    [InlineData("ійна", "")]
    [InlineData("regen snow", "")]
    [InlineData("11", "2")]
    [InlineData(" ,.! ", "")]
    [InlineData("", "")]
    public async Task Entries_are_found_by_the_beginnings_of_their_words(string words, string found)
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, text: "Regenfälle im été."), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, text: "Війна: Київ, 11 000.", at: SomeMemories.Noon.AddDays(1)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, text: "Snow.", at: SomeMemories.Noon.AddDays(2)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(4, new(7), text: "Regen. Київ. 11."), Stop);

        string.Join(' ', (await memory.SearchAsync(SomeMemories.Chat, words, skip: 0, 9, Stop)).Entries.Select(entry => entry.Ask.Update)).ShouldBe(found);
        (await memory.SearchAsync(SomeMemories.Chat, "meteo", skip: 0, 2, Stop)).Entries.Select(entry => entry.Ask.Update).ShouldBe([3, 2]);
        await memory.ForgetAsync(SomeMemories.Chat, Stop);
        (await memory.SearchAsync(SomeMemories.Chat, "meteo", skip: 0, 9, Stop)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_offer_is_kept_for_its_chat_until_it_is_forgotten()
    {
        var memory = await OpenAsync();
        var offer = Offer.Of(new("https://example.org/a?b=c"));
        await memory.KeepOfferAsync(SomeMemories.Chat, offer, Stop);
        await memory.KeepOfferAsync(SomeMemories.Chat, offer, Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindOfferAsync(SomeMemories.Chat, offer.Id, Stop)).ShouldBe(offer.Link);
        (await memory.FindOfferAsync(new(7), offer.Id, Stop)).ShouldBeNull();
        (await memory.FindOfferAsync(SomeMemories.Chat, "nonsense", Stop)).ShouldBeNull();
        await memory.ForgetAsync(SomeMemories.Chat, Stop);
        (await memory.FindOfferAsync(SomeMemories.Chat, offer.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_invitation_leads_to_its_briefing_until_the_chat_is_forgotten()
    {
        var memory = await OpenAsync();
        await memory.KeepInvitationAsync(SomeMemories.Chat, 70, new(5, 1), Stop);
        await memory.KeepInvitationAsync(SomeMemories.Chat, 70, new(5, 1), Stop);
        await RestartAsync();
        memory = await OpenAsync();

        (await memory.FindInvitationAsync(SomeMemories.Chat, 70, Stop)).ShouldBe(new AskId(5, 1));
        (await memory.FindInvitationAsync(SomeMemories.Chat, 71, Stop)).ShouldBeNull();
        (await memory.FindInvitationAsync(new(7), 70, Stop)).ShouldBeNull();
        await memory.ForgetAsync(SomeMemories.Chat, Stop);
        (await memory.FindInvitationAsync(SomeMemories.Chat, 70, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_may_answer_a_question_has_the_most_of_its_words()
    {
        var memory = await OpenAsync();
        await memory.RememberAsync(SomeMemories.Entry(1, text: "The bridge in Bern is closed."), Stop);
        await memory.RememberAsync(SomeMemories.Entry(2, text: "The bridge is open.", at: SomeMemories.Noon.AddDays(1)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(3, text: "Snow.", at: SomeMemories.Noon.AddDays(2)), Stop);
        await memory.RememberAsync(SomeMemories.Entry(4, new(7), text: "The bridge in Bern is closed."), Stop);

        (await memory.LikelyAsync(SomeMemories.Chat, "bridges Bern atlantis", 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([1, 2]);
        (await memory.LikelyAsync(SomeMemories.Chat, "bridges Bern", 1, Stop)).Select(entry => entry.Ask.Update).ShouldBe([1]);
        (await memory.LikelyAsync(SomeMemories.Chat, " ?", 9, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_forget_at_once()
    {
        var memory = await OpenAsync();
        var chats = Enumerable.Range(0, 12).Select(chat => new ChatKey(chat)).ToList();
        await Task.WhenAll(chats.Select(chat => memory.RememberAsync(SomeMemories.Entry((int)chat.Chat, chat), Stop)));

        var forgotten = await Task.WhenAll(chats.Take(8).Append(new(99)).Select(chat => memory.ForgetAsync(chat, Stop)));

        forgotten.ShouldBe([1, 1, 1, 1, 1, 1, 1, 1, 0]);
        var left = await Task.WhenAll(chats.Select(chat => memory.RecallAsync(chat, 9, Stop)));
        left.Select(entries => entries.Count).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    }

    /// <summary>Any sequence of operations, restarts among them, against a dictionary that does the same.</summary>
    [Fact]
    public async Task Any_sequence_of_operations_does_what_a_dictionary_does()
    {
        var memory = await OpenAsync();
        var operation = Gen.Select(Gen.Int[0, 11], Gen.Int[0, Chats.Length - 1], Gen.Int[-3, 3], Gen.Int[-20, 20]);

        await operation.Array[1, 25].SampleAsync(
            async operations =>
            {
                var model = new Dictionary<(ChatKey Chat, AskId Ask), DateTimeOffset>();
                foreach (var (what, which, number, minute) in operations)
                {
                    var chat = Chats[which];
                    switch (what)
                    {
                        case < 9:
                            var entry = SomeMemories.Entry(number, chat, SomeMemories.Noon.AddMinutes(minute), part: minute % 2);
                            await memory.RememberAsync(entry, Stop);
                            model[(chat, entry.Ask)] = entry.BriefedAt;
                            break;
                        case < 11:
                            var mine = model.Keys.Where(key => key.Chat == chat).ToList();
                            (await memory.ForgetAsync(chat, Stop)).ShouldBe(mine.Count);
                            mine.ForEach(key => model.Remove(key));
                            break;
                        default:
                            await RestartAsync();
                            memory = await OpenAsync();
                            break;
                    }
                }

                foreach (var chat in Chats)
                {
                    var expected = model.Where(each => each.Key.Chat == chat)
                        .OrderByDescending(each => each.Value).ThenByDescending(each => each.Key.Ask.Update).ThenByDescending(each => each.Key.Ask.Part);
                    (await memory.RecallAsync(chat, 4, Stop)).Select(entry => entry.Ask).ShouldBe(expected.Select(each => each.Key.Ask).Take(4));
                    await memory.ForgetAsync(chat, Stop);
                }
            },
            iter: 25,
            threads: 1);
    }

    /// <summary>The memory on this test's storage; the same storage at every call.</summary>
    protected abstract Task<IChatMemory> OpenAsync();

    /// <summary>Ends the storage as a process would that stops; the next <see cref="OpenAsync"/> finds what it left.</summary>
    protected abstract Task RestartAsync();
}
