using System.Text;
using NewsBot.Playground;
using Telegram.Bot;

namespace NewsBot.Tests.Playground;

/// <summary>Wrong calls get the answers that Telegram gives, and each is a violation.</summary>
public sealed class StrictnessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sendMessage", """{"text":"x"}""", "chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":100001001}""", "message text is empty")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":""}""", "message text is empty")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":" \n "}""", "text must be non-empty")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":5}""", "parameter \"text\" must be of type String")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":null}""", "object expected as text")]
    [InlineData("sendMessage", """{"chat_id":true,"text":"x"}""", "parameter \"chat_id\" must be of type Integer or String")]
    [InlineData("sendMessage", """{"chat_id":"nobody","text":"x"}""", "chat not found")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"x"}""", "chat not found")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","colour":"red"}""", "unknown parameter \"colour\" (Telegram would ignore it)")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","disable_notification":"true"}""", "parameter \"disable_notification\" must be of type Boolean")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","message_thread_id":"7"}""", "parameter \"message_thread_id\" must be of type Integer")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","parse_mode":"BBCode"}""", "unsupported parse_mode")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"<b>x","parse_mode":"HTML"}""", "can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"é<br>","parse_mode":"HTML"}""", "can't parse entities: Unsupported start tag \"br\" at byte offset 2")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"a\ud83d"}""", "strings must be encoded in UTF-8")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","reply_markup":[]}""", "parameter \"reply_markup\" must be of type ReplyMarkup")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","reply_markup":"{"}""", "can't parse reply keyboard markup JSON object")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","reply_parameters":{"message_id":99}}""", "message to be replied not found")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","entities":[{"type":"bold","offset":0,"length":2}]}""", "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"😀","entities":[{"type":"bold","offset":1,"length":1}]}""", "entity begins in a middle of a UTF-16 symbol at byte offset 4")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","entities":[{"type":"text_link","offset":0,"length":1}]}""", "can't parse MessageEntity: Can't find field \"url\"")]
    [InlineData("sendMessage", """{"chat_id":100001001,"text":"x","entities":[{"type":"loud","offset":0,"length":1}]}""", "can't parse MessageEntity: Unsupported type specified")]
    [InlineData("editMessageText", """{"chat_id":100001001,"text":"x"}""", "message to edit not found")]
    [InlineData("editMessageText", """{"chat_id":100001001,"message_id":77,"text":"x"}""", "message to edit not found")]
    [InlineData("editMessageText", """{"inline_message_id":"x","text":"x"}""", "MESSAGE_ID_INVALID")]
    [InlineData("deleteMessage", """{"chat_id":100001001,"message_id":77}""", "message to delete not found")]
    [InlineData("sendChatAction", """{"chat_id":100001001,"action":"dancing"}""", "wrong parameter action in request")]
    [InlineData("answerCallbackQuery", """{"callback_query_id":"1"}""", "query is too old and response timeout expired or query ID is invalid")]
    [InlineData("setMyCommands", """{"commands":[{"command":"Start","description":"x"}]}""", "BOT_COMMAND_INVALID")]
    [InlineData("setMyCommands", """{"commands":[{"command":"start","description":""}]}""", "command description must be non-empty")]
    [InlineData("setMyCommands", """{"commands":[],"language_code":"english"}""", "invalid language code specified")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"galaxy"}}""", "can't parse BotCommandScope: type \"galaxy\" is unsupported")]
    [InlineData("setWebhook", """{"url":"http://example.com"}""", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("getMe", "[1]", "JSON object expected")]
    [InlineData("getMe", "{", "can't parse JSON")]
    [InlineData("getMe", """{"a":1,"a":2}""", "can't parse JSON")]
    public async Task A_wrong_call_is_refused_in_Telegrams_words(string method, string json, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        telegram.AddGuest();

        var told = await telegram.PostAsync(method, json);

        told.Status.ShouldBe(400);
        told.Description.ShouldBe("Bad Request: " + words);
        telegram.Violations.ShouldHaveSingleItem().Refused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"text":" ","callback_data":"x"}""", "inline keyboard button text must be non-empty")]
    [InlineData("""{"text":"a","callback_data":"x","url":"https://example.com"}""", "an inline button must have exactly one action, not url and callback_data")]
    [InlineData("""{"text":"a","callback_data":5}""", "can't parse inline keyboard button: Field \"callback_data\" must be of type String")]
    [InlineData("""{"text":"a","callback_data":"éééééééééééééééééééééééééééééééé!"}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"a","url":"nowhere"}""", "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL")]
    [InlineData("""{"callback_data":"x"}""", "can't parse inline keyboard button: Can't find field \"text\"")]
    [InlineData("""{"text":"a","callbackdata":"x"}""", "unknown field \"callbackdata\" in reply_markup (Telegram would ignore it)")]
    public async Task A_wrong_button_is_refused(string button, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        telegram.AddGuest();

        var told = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":100001001,"text":"x","reply_markup":{"inline_keyboard":[[{{{button}}}]]}}""");

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public async Task A_keyboard_holds_at_most_a_hundred_buttons()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        var rows = Enumerable.Range(0, 101).Select(number => $$"""[{"text":"{{number}}","callback_data":"{{number}}"}]""").ToArray();
        string Call(int buttons) => $$$"""{"chat_id":{{{ann.Id}}},"text":"x","reply_markup":{"inline_keyboard":[{{{string.Join(',', rows.Take(buttons))}}}]}}""";
        var most = await telegram.PostAsync("sendMessage", Call(100));
        var more = await telegram.PostAsync("sendMessage", Call(101));

        most.Status.ShouldBe(200);
        more.Description.ShouldBe("Bad Request: reply markup is too long");
    }

    [Theory]
    [InlineData(4096, 200)]
    [InlineData(4097, 400)]
    public async Task A_text_is_measured_after_parsing(int length, int status)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        var told = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{ann.Id}},"parse_mode":"HTML","text":"<b>{{new string('x', length - 1)}}</b>&lt;"}""");

        told.Status.ShouldBe(status);
        (status == 200 ? told.Result.GetProperty("text").GetString()!.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : told.Description)
            .ShouldBe(status == 200 ? "4096" : "Bad Request: message is too long");
    }

    [Fact]
    public async Task Strangers_are_not_let_in()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var wrong = await telegram.PostAsync("getMe", body: null, token: "123:wrong");
        var malformed = await telegram.PostAsync("getMe", body: null, token: "nonsense");
        var unknown = await telegram.PostAsync("getYou", body: null);
        var missing = await telegram.PostAsync("sendPoll", """{"chat_id":1,"question":"?","options":[{"text":"a"},{"text":"b"}]}""");

        (wrong.Status, wrong.Description).ShouldBe((401, "Unauthorized"));
        (malformed.Status, malformed.Description).ShouldBe((404, "Not Found"));
        (unknown.Status, unknown.Description).ShouldBe((404, "Not Found: method not found"));
        missing.Description.ShouldBe("Bad Request: sendPoll is not built into the playground");
    }

    [Fact]
    public async Task Parameters_may_come_as_a_form_as_parts_or_in_the_address()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["chat_id"] = ann.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["text"] = "<i>é</i>",
            ["parse_mode"] = "html",
            ["disable_notification"] = "True",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}""",
        };
        using var form = new FormUrlEncodedContent(fields);
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value, Encoding.UTF8), name);
        }

        (await telegram.PostAsync("sendMessage", form)).Status.ShouldBe(200);
        (await telegram.PostAsync("SENDMESSAGE", parts)).Status.ShouldBe(200);
        (await telegram.PostAsync($"sendMessage?chat_id={ann.Id}&text=%C3%A9", body: null)).Status.ShouldBe(200);

        ann.Chat.BotMessages.Select(message => message.Text).ShouldBe(["é", "é", "é"]);
        ann.Chat.BotMessages[1].Buttons.ShouldHaveSingleItem().CallbackData.ShouldBe("b");
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_only_sloppy_is_noted_and_let_pass()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        await telegram.Client().SendMessage(ann.Id, "gone", replyParameters: new() { MessageId = 99, AllowSendingWithoutReply = true }, cancellationToken: Cancellation);

        telegram.Violations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Rule.ShouldBe("reply_lost"),
            one => one.Refused.ShouldBeFalse());
    }
}
