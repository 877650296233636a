using System.Net;
using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Playground;

/// <summary>What people do on the page.</summary>
public sealed class PageDeedsTests
{
    [Fact]
    public async Task A_text_is_sent_once_and_to_the_bot()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");

        await page.MustAsync("say", new { @as = ann.Id, chat = ann.Id, text = "hello" });

        ann.Chat.Transcript.Select(message => message.Text).ShouldBe(["hello"]);
        page.Telegram.WaitingUpdates.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_paste_is_cut_as_clients_cut_it()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");

        var answer = await page.MustAsync("say", new { @as = ann.Id, chat = ann.Id, text = string.Concat(Enumerable.Repeat("word ", 2000)) });

        answer.GetProperty("sent").GetArrayLength().ShouldBe(3);
        ann.Chat.Transcript.ShouldAllBe(message => message.Text.Length <= 4096);
    }

    [Fact]
    public async Task An_answer_quotes_the_part_that_was_chosen()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var first = ann.Say("The bridge opens in May.");

        await page.MustAsync("say", new { @as = ann.Id, chat = ann.Id, text = "Why?", reply_to = first.Id, quote = "opens in May" });

        var reply = ann.Chat.Transcript[^1];
        reply.ReplyTo.ShouldBe(first.Id);
        reply.Quote.ShouldBe("opens in May");
    }

    [Fact]
    public async Task A_message_is_forwarded_edited_and_deleted()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var group = page.Telegram.AddGroup("Readers", ann);
        var message = ann.Say("one");

        await page.MustAsync("forward", new { @as = ann.Id, chat = ann.Id, message = message.Id, to = group.Id });
        await page.MustAsync("edit", new { @as = ann.Id, chat = ann.Id, message = message.Id, text = "two" });
        var versions = await page.MustAsync("versions", new { @as = ann.Id, chat = ann.Id, message = message.Id });
        await page.MustAsync("delete", new { @as = ann.Id, chat = ann.Id, message = message.Id });

        group.Transcript.Single().Current.Wire.ForwardOrigin.ShouldNotBeNull();
        versions.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("text").GetString()).ShouldBe(["one", "two"]);
        message.DeletedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_press_ends_with_what_the_bot_answers()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddGuest();
        var bot = page.Telegram.Client();
        var sent = await bot.SendMessage(ann.Id, "choose", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Go", "go")), cancellationToken: TestContext.Current.CancellationToken);

        var pressing = page.MustAsync("press", new { @as = ann.Id, chat = ann.Id, message = sent.Id, data = "go" });
        await page.Telegram.WaitForAsync(telegram => telegram.WaitingUpdates.Count > 0, "the press to arrive");
        var query = (await bot.GetUpdates(cancellationToken: TestContext.Current.CancellationToken)).Single().CallbackQuery!;
        await bot.AnswerCallbackQuery(query.Id, "Done", showAlert: true, cancellationToken: TestContext.Current.CancellationToken);

        var answer = await pressing;
        answer.GetProperty("text").GetString().ShouldBe("Done");
        answer.GetProperty("alert").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task People_chats_and_topics_are_made()
    {
        await using var page = await PageUnderTest.StartAsync();

        var ann = (await page.MustAsync("person", new { name = "Ann", language = "fr" })).GetProperty("id").GetInt64();
        var forum = (await page.MustAsync("chat", new { @as = ann, kind = "forum", title = "Desk", members = new[] { ann } })).GetProperty("id").GetInt64();
        var topic = (await page.MustAsync("topic", new { @as = ann, chat = forum, name = "Sport" })).GetProperty("id").GetInt32();
        await page.MustAsync("say", new { @as = ann, chat = forum, text = "here", topic });

        page.Telegram.Chats.Single(chat => chat.Id == forum).Transcript[^1].Topic.ShouldBe(topic);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_one_sentence()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var ben = page.Telegram.AddPerson("Ben");

        string[] refusals =
        [
            await page.RefusalAsync("say", new { @as = ann.Id, chat = ann.Id, text = "  " }),
            await page.RefusalAsync("say", new { @as = ann.Id, chat = ben.Id, text = "hello" }),
            await page.RefusalAsync("say", new { @as = 1, chat = ann.Id, text = "hello" }),
            await page.RefusalAsync("say", new { @as = ann.Id, chat = 1, text = "hello" }),
            await page.RefusalAsync("say", new { @as = ann.Id, chat = ann.Id, text = "hello", reply_to = 99 }),
            await page.RefusalAsync("say", new { @as = ann.Id, chat = ann.Id }),
            await page.RefusalAsync("say", new { @as = "x", chat = ann.Id, text = "hello" }),
            await page.RefusalAsync("say", new { @as = ann.Id, chat = ann.Id, text = "hello", colour = "red" }),
            await page.RefusalAsync("say", "hello"),
            await page.RefusalAsync("person", new { name = " " }),
            await page.RefusalAsync("chat", new { @as = ann.Id, kind = "castle", title = "x", members = Array.Empty<long>() }),
            await page.RefusalAsync("press", new { @as = ann.Id, chat = ann.Id, message = 5, data = "x" }),
        ];

        refusals.ShouldAllBe(sentence => sentence.Length > 10 && !sentence.Contains('\n') && !sentence.Contains("Parameter") && !sentence.Contains("   at "));
        refusals[0].ShouldBe("There is nothing to send.");
        ann.Chat.Transcript.ShouldBeEmpty();
    }

    [Fact]
    public async Task There_are_no_other_deeds()
    {
        await using var page = await PageUnderTest.StartAsync();

        (await page.DoAsync("fly", new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.GetAsync("/deeds/say")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }
}
