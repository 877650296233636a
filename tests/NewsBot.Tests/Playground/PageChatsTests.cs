using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace NewsBot.Tests.Playground;

/// <summary>Chats, people and the bot's offers, as the page changes them.</summary>
public sealed class PageChatsTests
{
    [Fact]
    public async Task A_channel_gets_readers_and_a_group_for_its_comments()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var ben = page.Telegram.AddPerson("Ben");

        var id = (await page.MustAsync("chat", new { @as = ann.Id, kind = "channel", title = "Gazette", members = new[] { ben.Id } })).GetProperty("id").GetInt64();
        await page.MustAsync("say", new { @as = ann.Id, chat = id, text = "First post" });
        var refusal = await page.RefusalAsync("say", new { @as = ben.Id, chat = id, text = "Me too" });

        var channel = page.Telegram.FindChat(id)!;
        channel.Members.ShouldBe([ann, ben]);
        channel.Transcript.Single().Current.Wire.AuthorSignature.ShouldBe("Ann");
        channel.Discussion!.Transcript.Single().Text.ShouldBe("First post");
        refusal.ShouldBe("Ben may not post in this channel.");
    }

    [Fact]
    public async Task People_and_the_bot_become_administrators_and_leave()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var ben = page.Telegram.AddPerson("Ben");
        var group = page.Telegram.AddSupergroup("Readers", ann, ben);

        await page.MustAsync("become", new { @as = ann.Id, chat = group.Id, status = "administrator", person = ben.Id });
        group.IsAdministrator(ben).ShouldBeTrue();
        await page.MustAsync("become", new { @as = ben.Id, chat = group.Id, status = "left", person = ben.Id });
        group.Members.ShouldBe([ann]);
        await page.MustAsync("become", new { @as = ann.Id, chat = group.Id, status = "administrator" });
        group.Bot.Status.ShouldBe(ChatMemberStatus.Administrator);
        await page.MustAsync("become", new { @as = ann.Id, chat = group.Id, status = "left" });
        group.Bot.Status.ShouldBe(ChatMemberStatus.Left);
        (await page.RefusalAsync("become", new { @as = ann.Id, chat = ann.Id, status = "left" })).ShouldBe("In a private chat everybody stays what they are.");
    }

    [Fact]
    public async Task A_person_speaks_another_language_and_reacts()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann", "en");
        var message = ann.Say("one");

        await page.MustAsync("speak", new { @as = ann.Id, language = "fr" });
        await page.MustAsync("react", new { @as = ann.Id, chat = ann.Id, message = message.Id, emoji = "👍" });

        ann.Language.ShouldBe("fr");
        message.Reactions[ann.Id].Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_bot_offers_inline_is_listed_and_the_choice_is_sent()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var group = page.Telegram.AddGroup("Readers", ann);
        var bot = page.Telegram.Client();

        var asking = page.MustAsync("inline", new { @as = ann.Id, chat = group.Id, query = "harbour" });
        await page.Telegram.WaitForAsync(telegram => telegram.WaitingUpdates.Count > 0, "the query to arrive");
        var query = (await bot.GetUpdates(cancellationToken: TestContext.Current.CancellationToken)).Single().InlineQuery!;
        await bot.AnswerInlineQuery(
            query.Id, [new InlineQueryResultArticle("r1", "Harbour", new InputTextMessageContent("The harbour opens."))], nextOffset: "8", cancellationToken: TestContext.Current.CancellationToken);
        var offered = await asking;
        await page.MustAsync("choose", new { @as = ann.Id, chat = group.Id, ask = offered.GetProperty("ask").GetString(), result = "r1" });

        offered.GetProperty("results")[0].GetProperty("title").GetString().ShouldBe("Harbour");
        offered.GetProperty("next_offset").GetString().ShouldBe("8");
        group.Transcript.Single().Text.ShouldBe("The harbour opens.");
        (await page.RefusalAsync("choose", new { @as = ann.Id, chat = group.Id, ask = "1", result = "r1" })).ShouldBe("Nobody asked this.");
    }
}
