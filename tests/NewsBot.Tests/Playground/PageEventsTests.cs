using System.Net.ServerSentEvents;
using System.Text.Json;
using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

/// <summary>The stream that tells the page what there is and what changes.</summary>
public sealed class PageEventsTests
{
    [Fact]
    public async Task Everything_comes_first()
    {
        await using var page = await PageUnderTest.StartAsync(new ChatPageOptions { Articles = [new("Harbour", "en", "Some text.")] });
        var ann = page.Telegram.AddPerson("Ann", "fr");
        ann.Say("<script>alert(1)</script>");

        var events = await page.StepAsync();

        events[0].EventType.ShouldBe("anew");
        events.Select(one => one.EventType).ShouldBe(["anew", "bot", "person", "chat", "message", "step"]);
        Data(events, "bot").GetProperty("articles")[0].GetProperty("title").GetString().ShouldBe("Harbour");
        Data(events, "person").GetProperty("language_code").GetString().ShouldBe("fr");
        Data(events, "message").GetProperty("message").GetProperty("text").GetString().ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public async Task What_happens_comes_as_it_happens_and_nothing_else_comes_again()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        ann.Say("one");
        await using var stream = await page.StreamAsync();
        await stream.StepAsync();

        var second = ann.Say("two");
        var events = await stream.StepAsync();

        events.Where(one => one.EventType == "message").Select(Id).ShouldBe([second.Id]);
        events.ShouldNotContain(one => one.EventType == "person" || one.EventType == "bot");
    }

    [Fact]
    public async Task An_edit_and_a_deletion_come_as_the_message_is_now()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var message = ann.Say("one");
        await using var stream = await page.StreamAsync();
        await stream.StepAsync();

        ann.Edit(message, "two");
        var edited = Data(await stream.StepAsync(), "message");
        ann.Delete(message);
        var deleted = Data(await stream.StepAsync(), "message");

        edited.GetProperty("message").GetProperty("text").GetString().ShouldBe("two");
        edited.GetProperty("versions").GetInt32().ShouldBe(2);
        deleted.GetProperty("deleted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_who_was_cut_off_gets_only_what_was_missed()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        ann.Say("one");
        var last = (await page.StepAsync())[^1].EventId;

        var missed = ann.Say("two");
        var events = await page.StepAsync(last);

        events.ShouldNotContain(one => one.EventType == "anew");
        events.Where(one => one.EventType == "message").Select(Id).ShouldBe([missed.Id]);
    }

    [Theory]
    [InlineData("deadbeef.3")]
    [InlineData("nonsense")]
    [InlineData("-1")]
    public async Task A_reader_of_another_run_begins_anew(string lastEventId)
    {
        await using var page = await PageUnderTest.StartAsync();
        page.Telegram.AddPerson("Ann").Say("one");

        (await page.StepAsync(lastEventId)).ShouldContain(one => one.EventType == "anew");
    }

    [Fact]
    public async Task Only_the_end_of_a_batch_can_be_resumed_from()
    {
        await using var page = await PageUnderTest.StartAsync();
        page.Telegram.AddPerson("Ann").Say("one");
        await using var stream = await page.StreamAsync();

        var events = await stream.StepAsync();

        events.SkipLast(1).ShouldAllBe(one => string.IsNullOrEmpty(one.EventId));
        events[^1].EventId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Pieces_of_others_ride_on_the_stream_and_say_when_they_are_gone()
    {
        Piece[] pieces = [Piece.Of("fault", "1", new { kind = "slow" })];
        await using var page = await PageUnderTest.StartAsync(new ChatPageOptions { Pieces = () => pieces });
        await using var stream = await page.StreamAsync();

        Data(await stream.StepAsync(), "fault").GetProperty("kind").GetString().ShouldBe("slow");
        pieces = [];
        page.Refresh();

        Data(await stream.StepAsync(), "gone").GetProperty("kind").GetString().ShouldBe("fault");
    }

    [Fact]
    public async Task What_only_one_person_sees_says_who_and_what_it_hides()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var group = page.Telegram.AddSupergroup("Readers", ann, page.Telegram.AddPerson("Ben"));
        var all = await page.Telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{group.Id}}},"text":"for all","reply_markup":{"inline_keyboard":[[{"text":"Mine","callback_data":"mine"}]]}}""");
        var shown = all.Result.GetProperty("message_id").GetInt32();
        var press = ann.Press(group.Find(shown)!, "Mine");
        var told = await page.Telegram.PostAsync(
            "sendMessage",
            $$$"""{"chat_id":{{{group.Id}}},"text":"psst","ephemeral_message_parameters":{"receiver_user_id":{{{ann.Id}}},"callback_query_id":"{{{press.Id}}}","replace_callback_query_message":true}}""");
        told.Status.ShouldBe(200, told.Description);

        var events = await page.StepAsync();

        var whispered = events.Where(one => one.EventType == "message").Select(one => JsonElement.Parse(one.Data))
            .Single(view => view.GetProperty("message").TryGetProperty("text", out var text) && text.GetString() == "psst");
        whispered.GetProperty("only_for").GetInt64().ShouldBe(ann.Id);
        whispered.GetProperty("in_place_of").GetInt32().ShouldBe(shown);
    }

    [Fact]
    public async Task What_the_bot_is_still_writing_is_shown_and_can_be_stopped()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddGuest();
        (await page.Telegram.PostAsync("sendMessageDraft", $$"""{"chat_id":{{ann.Id}},"draft_id":7,"text":"So far","can_stop":true}""")).Status.ShouldBe(200);

        var draft = Data(await page.StepAsync(), "chat").GetProperty("drafts")[0];
        await page.MustAsync("stop", new { @as = ann.Id, draft = 7 });

        draft.GetProperty("message").GetProperty("text").GetString().ShouldBe("So far");
        draft.GetProperty("can_stop").GetBoolean().ShouldBeTrue();
        ann.Chat.Drafts.ShouldBeEmpty();
        (await page.RefusalAsync("stop", new { @as = ann.Id, draft = 7 })).ShouldBe("There is nothing to stop.");
    }

    private static JsonElement Data(IEnumerable<SseItem<string>> events, string type) => JsonElement.Parse(events.Single(one => one.EventType == type).Data);

    private static int Id(SseItem<string> message) => JsonElement.Parse(message.Data).GetProperty("id").GetInt32();
}
