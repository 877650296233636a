using System.Text.RegularExpressions;
using NewsBot.Asks;
using NewsBot.Playground;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

public sealed partial class HistoryTests : ButtonScene
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_history_is_turned_page_by_page_in_one_message_to_its_end_and_back()
    {
        await RememberAsync(new(ann.Id), 1, 25);
        var list = await SayAsync("/history");
        Headlines(list).ShouldBe(Numbers(25, 16));
        HasButton(list.Current, "‹ Newer").ShouldBeFalse();

        await PressAsync(list, "Older");
        await ExpectNowAsync(list, version => IsPage(version, Numbers(15, 6)));
        list.Text.ShouldContain("11. Article 15.");
        await PressAsync(list, "Older");
        await ExpectNowAsync(list, version => IsPage(version, Numbers(5, 1)));
        HasButton(list.Current, "Older").ShouldBeFalse();
        await PressAsync(list, "‹ Newer");
        await ExpectNowAsync(list, version => IsPage(version, Numbers(15, 6)));
        await PressAsync(list, "‹ Newer");
        await ExpectNowAsync(list, version => IsPage(version, Numbers(25, 16)));

        ann.Chat.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Pages_turn_after_a_restart_and_what_came_or_went_meanwhile_moves_nothing()
    {
        await RememberAsync(new(ann.Id), 1, 25);
        var list = await SayAsync("/history");
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);
        await RememberAsync(new(ann.Id), 26, 3);
        await storage.ForgetAsync(new(ann.Id), new AskId(16), Cancellation);

        await PressAsync(list, "Older");

        await ExpectNowAsync(list, version => IsPage(version, Numbers(15, 6)));
    }

    [Fact]
    public async Task When_all_is_forgotten_a_page_says_so()
    {
        await RememberAsync(new(ann.Id), 1, 11);
        var list = await SayAsync("/history");
        await storage.ForgetAsync(new(ann.Id), Cancellation);

        await PressAsync(list, "Older");

        await ExpectNowAsync(list, version => version.Text.StartsWith("No article yet", StringComparison.Ordinal) && version.Buttons.Count == 0);
        (await ann.PressForged(list, new NewsBot.Replies.CommandData("history", null, "=1.0").Write()).ExpectAnswerAsync()).Text.ShouldStartWith("I do not remember this briefing");
    }

    [Fact]
    public async Task A_number_opens_its_briefing_with_buttons_that_work()
    {
        var card = await BriefedAsync();
        var whole = card.Text;
        var list = await SayAsync("/history");

        await PressAsync(list, "1");

        var opened = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == list.Id);
        opened.Text.ShouldBe(whole);
        await PressAsync(opened, "Hide claims");
        await ExpectNowAsync(opened, version => HasButton(version, "Claims ("));
        card.Text.ShouldBe(whole);
    }

    [Fact]
    public async Task Each_topic_of_a_forum_has_its_history_and_its_buttons_answer_there()
    {
        var group = telegram.AddForum("Readers", ann);
        var (one, other) = (group.AddTopic("One"), group.AddTopic("Other"));
        await RememberAsync(new(group.Id, one), 1, 12);
        await RememberAsync(new(group.Id, other), 13, 1);

        ann.Say($"/history@{telegram.Bot.Username}", group, topic: one);
        var list = await group.ExpectMessageAsync(message => message.Topic == one);
        Headlines(list).ShouldBe(Numbers(12, 3));
        await PressAsync(list, "Older");
        await ExpectNowAsync(list, version => IsPage(version, Numbers(2, 1)));
        await PressAsync(list, "12");

        (await group.ExpectMessageAsync(message => message.ReplyTo == list.Id)).Topic.ShouldBe(one);
    }

    [Fact]
    public async Task People_of_another_chat_turn_and_open_only_their_own()
    {
        await RememberAsync(new(ann.Id), 1, 25);
        var list = await SayAsync("/history");
        var bob = telegram.AddPerson("Bob", language: "en");
        bob.Say("/history");
        var empty = await bob.Chat.ExpectMessageAsync();

        foreach (var data in list.Buttons.Select(button => button.CallbackData!))
        {
            await bob.PressForged(empty, data).ExpectAnswerAsync();
        }

        await QuietAsync();
        empty.Text.ShouldStartWith("No article yet");
        bob.Chat.BotMessages.Count.ShouldBe(1);

        // An empty history that becomes an empty history.
        telegram.Violations.ShouldAllBe(violation => violation.Rule == "not_modified");
        telegram.ForgetCalls();
    }

    [Theory]
    [InlineData("history//-")]
    [InlineData("history//-2.")]
    [InlineData("history//-2.ffffffffffffffff.1.0")]
    [InlineData("history//-999999999.8dc00000000000.1.0")]
    [InlineData("history//=")]
    [InlineData("history//=zz.0")]
    [InlineData("nonsense//")]
    [InlineData("help//")]
    [InlineData("/")]
    public async Task Hostile_data_under_a_list_gets_a_polite_answer_and_changes_nothing(string data)
    {
        await RememberAsync(new(ann.Id), 1, 25);
        var list = await SayAsync("/history");

        (await ann.PressForged(list, data).ExpectAnswerAsync()).Text.ShouldStartWith("This button is not");

        await QuietAsync();
        list.Versions.Count.ShouldBe(1);
        ann.Chat.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_briefing_does_not_become_a_list()
    {
        var card = await BriefedAsync();
        var versions = card.Versions.Count;

        (await ann.PressForged(card, "history//").ExpectAnswerAsync()).IsAlert.ShouldBeTrue();

        await QuietAsync();
        card.Versions.Count.ShouldBe(versions);
    }

    private async Task<ChatMessage> SayAsync(string command)
    {
        var asked = ann.Say(command);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }

    private async Task RememberAsync(ChatKey chat, int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full() with { Headline = $"Article {number}." });
            await storage.RememberAsync(entry with { Chat = chat, Ask = new(number), BriefedAt = Start.AddHours(number) }, Cancellation);
        }
    }

    private static bool IsPage(MessageVersion version, IEnumerable<string> headlines) => Headlines(version).SequenceEqual(headlines, StringComparer.Ordinal);

    private static IEnumerable<string> Headlines(ChatMessage list) => Headlines(list.Current);

    private static IEnumerable<string> Headlines(MessageVersion version) => Headline().Matches(version.Text).Select(match => match.Value);

    private static IEnumerable<string> Numbers(int from, int to) => Enumerable.Range(to, from - to + 1).Reverse().Select(number => $"Article {number}.");

    [GeneratedRegex(@"Article \d+\.", RegexOptions.None, 1000)]
    private static partial Regex Headline();
}
