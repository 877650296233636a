using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Playground;

/// <summary>What a bot may write, edit and delete.</summary>
public sealed class WritingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_does_not_begin_and_does_not_write_to_who_blocked_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");

        var first = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));
        ann.Say("hello");
        var sent = await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);
        ann.Chat.Block();
        var second = await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "y", cancellationToken: Cancellation));
        await bot.EditMessageText(ann.Id, sent.Id, "z", cancellationToken: Cancellation);

        first.Message.ShouldBe("Forbidden: bot can't initiate conversation with a user");
        second.Message.ShouldBe("Forbidden: bot was blocked by the user");
        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("cannot_begin");
        (await bot.GetUpdates(cancellationToken: Cancellation))[^1].MyChatMember!.NewChatMember.Status.ShouldBe(ChatMemberStatus.Kicked);
    }

    [Fact]
    public async Task A_second_message_to_who_blocked_the_bot_is_sloppy()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        ann.Chat.Block();

        await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation));
        telegram.Violations.ShouldBeEmpty();
        await Should.ThrowAsync<ApiRequestException>(bot.SendMessage(ann.Id, "y", cancellationToken: Cancellation));

        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("repeated_refusal");
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var sent = await bot.SendMessage(ann.Id, "<b>x</b>", ParseMode.Html, cancellationToken: Cancellation);

        var same = await Should.ThrowAsync<ApiRequestException>(bot.EditMessageText(ann.Id, sent.Id, "<b>x</b> ", ParseMode.Html, cancellationToken: Cancellation));
        var plain = await bot.EditMessageText(ann.Id, sent.Id, "x", cancellationToken: Cancellation);

        same.Message.ShouldBe("Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        plain.EditDate.ShouldNotBeNull();
        plain.Entities.ShouldBeNull();
    }

    [Fact]
    public async Task Only_own_messages_can_be_edited_and_only_while_they_are_there()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var theirs = ann.Say("mine");
        var sent = await bot.SendMessage(ann.Id, "x", cancellationToken: Cancellation);

        var foreign = await Should.ThrowAsync<ApiRequestException>(bot.EditMessageText(ann.Id, theirs.Id, "y", cancellationToken: Cancellation));
        await bot.DeleteMessage(ann.Id, sent.Id, Cancellation);
        var gone = await Should.ThrowAsync<ApiRequestException>(bot.EditMessageText(ann.Id, sent.Id, "y", cancellationToken: Cancellation));

        foreign.Message.ShouldBe("Bad Request: message can't be edited");
        gone.Message.ShouldBe("Bad Request: message to edit not found");
        ann.Chat.BotMessages.ShouldHaveSingleItem().DeletedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_keyboard_can_be_changed_alone_and_goes_away_with_an_edit_that_has_none()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var sent = await bot.SendMessage(ann.Id, "x", replyMarkup: InlineKeyboardButton.WithCallbackData("a", "1"), cancellationToken: Cancellation);

        await bot.EditMessageReplyMarkup(ann.Id, sent.Id, InlineKeyboardButton.WithCallbackData("b", "2"), cancellationToken: Cancellation);
        var message = ann.Chat.Find(sent.Id)!;
        message.Buttons.ShouldHaveSingleItem().Text.ShouldBe("b");
        await bot.EditMessageText(ann.Id, sent.Id, "y", cancellationToken: Cancellation);

        message.Buttons.ShouldBeEmpty();
        message.Versions.Select(version => (version.Text, version.Buttons.Count)).ShouldBe([("x", 1), ("x", 1), ("y", 0)]);
    }

    [Theory]
    [InlineData("the exact words", true)]
    [InlineData("The exact words", false)]
    public async Task A_quote_must_be_words_of_the_message(string quote, bool isThere)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var message = ann.Say("These are the exact words of Ann.");

        var sending = bot.SendMessage(ann.Id, "x", replyParameters: new ReplyParameters { MessageId = message.Id, Quote = quote }, cancellationToken: Cancellation);

        if (isThere)
        {
            (await sending).Quote!.Position.ShouldBe(10);
            ann.Chat.BotMessages.ShouldHaveSingleItem().Quote.ShouldBe(quote);
        }
        else
        {
            (await Should.ThrowAsync<ApiRequestException>(sending)).Message.ShouldBe("Bad Request: QUOTE_TEXT_INVALID");
        }
    }

    [Fact]
    public async Task A_press_is_answered_once()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var sent = await bot.SendMessage(ann.Id, "x", replyMarkup: InlineKeyboardButton.WithCallbackData("Sources", "s:1"), cancellationToken: Cancellation);

        var press = ann.Press(ann.Chat.Find(sent.Id)!, "sources");
        var query = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().CallbackQuery!;
        await bot.AnswerCallbackQuery(query.Id, "Here", showAlert: true, cancellationToken: Cancellation);
        var twice = await Should.ThrowAsync<ApiRequestException>(bot.AnswerCallbackQuery(query.Id, cancellationToken: Cancellation));

        query.Data.ShouldBe("s:1");
        query.Message!.Id.ShouldBe(sent.Id);
        (await press.ExpectAnswerAsync()).ShouldBe(new PressAnswer("Here", IsAlert: true));
        twice.Message.ShouldBe("Bad Request: query is too old and response timeout expired or query ID is invalid");
        Should.Throw<ArgumentException>(() => ann.Press(ann.Chat.Find(sent.Id)!, "nothing")).Message.ShouldContain("Sources");
    }

    [Fact]
    public async Task A_menu_of_commands_belongs_to_a_scope_and_a_language()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();

        await bot.SetMyCommands([new BotCommand("/help", "Help")], cancellationToken: Cancellation);
        await bot.SetMyCommands([new BotCommand("help", "Aide")], BotCommandScope.AllPrivateChats(), "fr", Cancellation);

        telegram.CommandsOf().ShouldHaveSingleItem().Command.ShouldBe("help");
        (await bot.GetMyCommands(BotCommandScope.AllPrivateChats(), "fr", Cancellation)).ShouldHaveSingleItem().Description.ShouldBe("Aide");
        await bot.DeleteMyCommands(cancellationToken: Cancellation);
        telegram.CommandsOf().ShouldBeEmpty();
        telegram.CommandsOf(BotCommandScopeType.AllPrivateChats, "fr").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Typing_is_seen()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        await telegram.Client().SendChatAction(ann.Id, ChatAction.Typing, cancellationToken: Cancellation);

        ann.Chat.LastAction!.Value.Action.ShouldBe(ChatAction.Typing);
        (await telegram.ExpectCallAsync("sendChatAction"))["action"].ShouldBe("typing");
    }
}
