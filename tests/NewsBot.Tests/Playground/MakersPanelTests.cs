using System.Net;
using System.Text.Json;
using NewsBot.Playground;
using NewsBot.Tests.Contract;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Tests.Playground;

/// <summary>What the panel for makers is told, and what it may do.</summary>
public sealed class MakersPanelTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_call_is_told_with_its_rule_and_everything_that_went_over_the_wire()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync(PlaygroundUnderTest.Nobody);
        var ann = playground.Telegram.AddGuest();
        var client = playground.Telegram.Client();
        await client.SendMessage(ann.Id, "Hello", cancellationToken: Stop);
        await Should.ThrowAsync<ApiRequestException>(() => client.SendMessage(ann.Id, new string('x', 5_000), cancellationToken: Stop));

        var calls = (await playground.AskAsync("calls?after=0")).EnumerateArray().ToList();

        calls.Select(call => call.GetProperty("status").GetInt32()).ShouldBe([200, 400]);
        calls[0].GetProperty("broke").GetArrayLength().ShouldBe(0);
        var rule = calls[1].GetProperty("broke").EnumerateArray().ShouldHaveSingleItem();
        rule.GetProperty("refused").GetBoolean().ShouldBeTrue();
        rule.GetProperty("text").GetString().ShouldBe(calls[1].GetProperty("error").GetString());
        calls[1].GetProperty("says").GetString()!.Length.ShouldBeLessThan(200);
        var whole = await playground.AskAsync($"call?number={calls[0].GetProperty("number").GetInt32()}");
        whole.GetProperty("parameters").GetProperty("text").GetString().ShouldBe("Hello");
        whole.GetProperty("result").GetProperty("text").GetString().ShouldBe("Hello");
        (await playground.AskAsync($"calls?after={calls[0].GetProperty("number").GetInt32()}")).GetArrayLength().ShouldBe(1);
        (await playground.StateAsync()).GetProperty("violations").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Flood_control_is_shown_as_it_is_spent()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync(PlaygroundUnderTest.Nobody);
        var ann = playground.Telegram.AddGuest();
        var client = playground.Telegram.Client();
        for (var message = 0; message < 3; message++)
        {
            await client.SendMessage(ann.Id, "Hello", cancellationToken: Stop);
        }

        var budget = (await playground.AskAsync("moment")).GetProperty("budget");

        var chat = budget.GetProperty("chats").EnumerateArray().ShouldHaveSingleItem();
        chat.GetProperty("title").GetString().ShouldBe("Ann");
        chat.GetProperty("messages").GetDouble().ShouldBeLessThan(5);
        chat.GetProperty("edits").GetDouble().ShouldBe(5);
        chat.GetProperty("minute").ValueKind.ShouldBe(JsonValueKind.Null);
        budget.GetProperty("overall_of").GetInt32().ShouldBe(30);
    }

    [Fact]
    public async Task A_fault_that_is_chosen_befalls_the_calls_it_is_meant_for()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync(PlaygroundUnderTest.Nobody);
        var client = playground.Telegram.Client();
        await playground.MustAsync("fault", new { fault = "too_many", methods = "send*", times = 2, seconds = 7 });
        var pending = (await playground.AskAsync("moment")).GetProperty("faults").EnumerateArray().ShouldHaveSingleItem();
        (pending.GetProperty("fault").GetString(), pending.GetProperty("left").GetInt32()).ShouldBe(("429, wait 7 s", 2));

        await client.GetMe(Stop);
        var refused = await Should.ThrowAsync<ApiRequestException>(() => client.SendMessage(playground.Telegram.AddGuest().Id, "Hello", cancellationToken: Stop));

        refused.Parameters!.RetryAfter.ShouldBe(7);
        await playground.MustAsync("no-faults", new { });
        await client.SendMessage(playground.Telegram.AddGuest("Bob").Id, "Hello", cancellationToken: Stop);
        (await playground.AskAsync("calls?after=0")).EnumerateArray().Count(call => call.GetProperty("fault").GetString() == "429, wait 7 s").ShouldBe(1);
    }

    [Theory]
    [InlineData("fault", """{"fault":"earthquake"}""", "There is no fault \"earthquake\"")]
    [InlineData("fault", """{"fault":"slow","seconds":1e9}""", "Seconds are from 0 to 300.")]
    [InlineData("fault", """{"fault":"slow","methods":"(a+)+$"}""", "Methods are named by letters")]
    [InlineData("fault", """{"fault":"slow","times":0}""", "A fault happens 1 to 1000 times.")]
    [InlineData("fault", """{"fault":"slow","planet":"Mars"}""", "This deed is not understood")]
    [InlineData("bot", """{"what":"dance"}""", "A bot does not \"dance\".")]
    [InlineData("engine", """{"name":"as_configured"}""", "There is no engine \"as_configured\"")]
    public async Task Nonsense_is_answered_with_a_sentence(string what, string json, string sentence)
    {
        await using var playground = await PlaygroundUnderTest.StartAsync(PlaygroundUnderTest.Nobody);

        (await playground.RefusalAsync(what, JsonSerializer.Deserialize<JsonElement>(json))).ShouldStartWith(sentence);
    }

    [Fact]
    public async Task Another_site_can_do_nothing_here()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync(PlaygroundUnderTest.Nobody);

        using var answer = await playground.SendAsync("bot", new { what = "kill" }, ("Origin", "https://evil.example"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await playground.StageAsync()).ShouldBe("running");
    }

    [Fact]
    public async Task The_briefing_behind_a_message_is_the_contract_with_its_article()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        var olena = playground.Telegram.Chats.First(chat => chat.Chat.FirstName == "Olena").Members[0];
        var asked = olena.Paste(Samples.Articles[1].Text);
        asked.Count.ShouldBeGreaterThan(1);
        var answer = await olena.Chat.ExpectMessageAsync();
        await answer.ExpectEditAsync(version => version.Buttons.Count > 1);

        var json = (await playground.BriefingAsync(answer))!;

        BriefingSchema.Problems(json).ShouldBeEmpty();
        var made = JsonSerializer.Deserialize<JsonElement>(json);
        var text = made.GetProperty("article").GetProperty("text").GetString()!;
        text.ShouldContain("Helena Strand");
        var evidence = made.GetProperty("claims")[3].GetProperty("evidence")[0];
        text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()].ShouldContain("410 houses");
        (await playground.BriefingAsync(asked[0])).ShouldBe(json);
        await playground.MustAsync("bot", new { what = "kill" });
        (await playground.BriefingAsync(answer)).ShouldBeEmpty("only the bot knows, and it is gone");
        await playground.MustAsync("bot", new { what = "start" });
        (await playground.BriefingAsync(answer)).ShouldBe(json);
        (await playground.BriefingAsync(olena.Say("/help"))).ShouldBeNull();
    }
}
