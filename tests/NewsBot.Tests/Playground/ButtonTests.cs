using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Playground;

public sealed class ButtonTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"text":"a","callback_data":"ééééééééééééééééééééééééééééééééé"}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"a","callback_data":5}""", "can't parse inline keyboard button: Field \"callback_data\" must be of type String")]
    [InlineData("""{"text":"a","callback_data":null}""", "can't parse inline keyboard button: Field \"callback_data\" must be of type String")]
    [InlineData("""{"text":"a","url":"localhost"}""", "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL")]
    [InlineData("""{"text":"a","web_app":{"url":"http://a.org"}}""", "inline keyboard button Web App URL 'http://a.org' is invalid: Only HTTPS links are allowed")]
    [InlineData("""{"text":"a","login_url":{"url":"http://a.org"}}""", "inline keyboard button login URL 'http://a.org' is invalid: Only HTTPS links are allowed")]
    [InlineData("""{"text":"a","copy_text":{"text":""}}""", "BUTTON_COPY_TEXT_INVALID")]
    [InlineData("""{"text":"a"}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"text":" ","callback_data":"x"}""", "inline keyboard button text must be non-empty")]
    [InlineData("""{"text":"a","callback_data":"x","style":"pink"}""", "can't parse inline keyboard button: invalid button style specified")]
    public async Task A_wrong_button_is_refused_in_Telegrams_words(string button, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var told = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{telegram.AddGuest().Id}}},"text":"x","reply_markup":{"inline_keyboard":[[{{{button}}}]]}}""");

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Theory]
    [InlineData("""{"keyboard":[[{"text":""}]]}""", "keyboard button text must be non-empty")]
    [InlineData("""{"force_reply":true,"input_field_placeholder":""}""", "input_field_placeholder must have 1-64 characters")]
    public async Task A_wrong_keyboard_is_refused(string keyboard, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var told = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{telegram.AddGuest().Id}},"text":"x","reply_markup":{{keyboard}}}""");

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public async Task Messages_are_edited_with_inline_keyboards_only()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var sent = await telegram.Client().SendMessage(ann.Id, "x", cancellationToken: Cancellation);

        var told = await telegram.PostAsync("editMessageReplyMarkup", $$$"""{"chat_id":{{{ann.Id}}},"message_id":{{{sent.Id}}},"reply_markup":{"force_reply":true}}""");

        told.Description.ShouldBe("Bad Request: inline keyboard expected");
    }

    [Fact]
    public async Task Buttons_of_every_kind_are_taken()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        InlineKeyboardMarkup keyboard = new InlineKeyboardButton[]
        {
            InlineKeyboardButton.WithUrl("Open", "https://example.com/a#:~:text=b"),
            InlineKeyboardButton.WithSwitchInlineQuery("Share", "q"),
            InlineKeyboardButton.WithSwitchInlineQueryCurrentChat("Here"),
            InlineKeyboardButton.WithCopyText("Copy", "words"),
            InlineKeyboardButton.WithWebApp("App", "https://example.com"),
        };

        await telegram.Client().SendMessage(ann.Id, "x", replyMarkup: keyboard, cancellationToken: Cancellation);

        ann.Chat.BotMessages.ShouldHaveSingleItem().Buttons.Count.ShouldBe(5);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hundred_buttons_fit()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        (await SendAsync(100)).Status.ShouldBe(200);
        (await SendAsync(101)).Description.ShouldBe("Bad Request: reply markup is too long");

        Task<Told> SendAsync(int buttons) => telegram.PostAsync(
            "sendMessage",
            $$$"""{"chat_id":{{{ann.Id}}},"text":"x","reply_markup":{"inline_keyboard":[{{{string.Join(',', Enumerable.Repeat("[{\"text\":\"a\",\"callback_data\":\"b\"}]", buttons))}}}]}}""");
    }

    [Fact]
    public async Task A_client_remembers_an_answer_for_its_cache_time()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var (ann, message) = await WithButtonAsync(telegram);
        var first = ann.Press(message, "Go");
        await bot.AnswerCallbackQuery(first.Id, "kept", showAlert: true, url: $"https://t.me/{telegram.Options.BotUsername}?start=x", cacheTime: 60, cancellationToken: Cancellation);

        var second = ann.Press(message, "Go");
        time.Advance(TimeSpan.FromSeconds(61));
        var third = ann.Press(message, "Go");

        second.Answer.ShouldBe(first.Answer);
        second.Answer!.ShouldBe(new PressAnswer("kept", IsAlert: true, $"https://t.me/{telegram.Options.BotUsername}?start=x", TimeSpan.FromSeconds(60)));
        third.Answer.ShouldBeNull();
        telegram.WaitingUpdates.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://evil.example/t.me/newsbot_play_bot?start=x")]
    public async Task A_press_opens_nothing_but_the_bot(string url)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var (ann, message) = await WithButtonAsync(telegram);

        var told = await telegram.PostAsync("answerCallbackQuery", $$"""{"callback_query_id":"{{ann.Press(message, "Go").Id}}","url":"{{url}}"}""");

        told.Description.ShouldBe("Bad Request: URL_INVALID");
    }

    private static async Task<(Person Person, ChatMessage Message)> WithButtonAsync(FakeTelegram telegram)
    {
        var ann = telegram.AddGuest();
        await telegram.Client().SendMessage(ann.Id, "x", replyMarkup: InlineKeyboardButton.WithCallbackData("Go", "go"), cancellationToken: Cancellation);
        return (ann, ann.Chat.BotMessages[0]);
    }
}
