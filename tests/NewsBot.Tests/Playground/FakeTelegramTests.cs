using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

public sealed class FakeTelegramTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_answers_a_person_and_edits_its_answer()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann", language: "fr");

        var question = ann.Say("https://example.com/a");
        var update = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        var sent = await bot.SendMessage(update.Message!.Chat, "Reading…", replyParameters: update.Message.Id, cancellationToken: Cancellation);
        await bot.EditMessageText(sent.Chat, sent.Id, "<b>Done</b>", ParseMode.Html, cancellationToken: Cancellation);

        update.Message.From!.LanguageCode.ShouldBe("fr");
        update.Message.Entities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Url);
        var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == question.Id);
        var edit = await answer.ExpectEditAsync(version => version.Text == "Done");
        edit.Entities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Bold);
        answer.Versions[0].Text.ShouldBe("Reading…");
        telegram.Violations.ShouldBeEmpty();
    }
}
