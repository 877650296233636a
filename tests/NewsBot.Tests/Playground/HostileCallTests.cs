using System.Text.Json;
using CsCheck;
using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

public sealed class HostileCallTests
{
    private static readonly string[] Methods =
        ["sendMessage", "editMessageText", "editMessageReplyMarkup", "deleteMessage", "sendChatAction", "answerCallbackQuery", "setMyCommands", "getMyCommands", "setWebhook", "sendPhoto", "answerInlineQuery",
        "sendRichMessage", "sendMessageDraft", "setMessageReaction", "answerGuestQuery", "editEphemeralMessageText", "editMessageCaption"];

    private static readonly string[] Names =
        ["chat_id", "text", "message_id", "parse_mode", "entities", "reply_parameters", "reply_markup", "link_preview_options", "action", "callback_query_id", "commands", "scope", "url", "photo", "results", "result", "inline_query_id", "inline_message_id", "rich_message", "draft_id", "reaction", "ephemeral_message_parameters", "x"];

    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1.5", "1e400", "9223372036854775808", "100001001", "\"\"", "\"x\"", "\"<b>\"", "\"@a\"", "\"[]\"", "\"\\ud83d\"", "[]", "[null]", "[1]", "[[]]", "{}", "{\"type\":\"x\"}", "{\"type\":\"bold\",\"offset\":0}", "{\"message_id\":{}}", "{\"inline_keyboard\":[[{}]]}", "[{\"command\":null}]", "{\"html\":\"<p>a</p>\"}", "{\"html\":\"<ul><li>\"}", "{\"blocks\":[{\"type\":\"paragraph\",\"text\":5}]}",
        "{\"blocks\":[{\"type\":\"list\",\"items\":[{}]}]}", "[{\"type\":\"article\",\"id\":\"1\"}]", "{\"type\":\"photo\",\"id\":\"1\"}", "[{\"type\":\"emoji\",\"emoji\":\"👍\"}]", "{\"receiver_user_id\":100001001}"];

    [Fact]
    public async Task Whatever_a_bot_sends_is_answered_or_refused()
    {
        await using var telegram = await FakeTelegram.StartAsync(TestContext.Current.CancellationToken);
        telegram.AddGuest();
        var parameter = Gen.Select(Gen.OneOf(Names), Gen.OneOf(Values), (name, value) => $"{JsonSerializer.Serialize(name)}:{value}");
        var call = Gen.Select(Gen.OneOf(Methods), parameter.List[0, 5], (method, parameters) => (Method: method, Json: $"{{{string.Join(',', parameters)}}}"));

        await call.SampleAsync(async one => (await telegram.PostAsync(one.Method, one.Json)).Status is 200 or 400 or 429, iter: 500, threads: 2);

        telegram.Violations.ShouldNotContain(violation => violation.Rule == "playground_bug");
    }
}
