using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

public sealed class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","parse_mode":5}""", "parameter \"parse_mode\" must be of type String")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","entities":[5]}""", "can't parse MessageEntity: Object expected")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","entities":[{"type":"bold","offset":0,"length":null}]}""", "can't parse MessageEntity: Field \"length\" must be of type Integer")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","reply_markup":{"inline_keyboard":[[null]]}}""", "can't parse inline keyboard button: Object expected")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","reply_markup":{}}""", "can't parse inline keyboard button: Can't find field \"inline_keyboard\"")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","reply_parameters":{"message_id":1,"quote":null}}""", "field \"quote\" must be of type String")]
    [InlineData("editMessageText", """{"chat_id":ANN,"text":"x"}""", "message to edit not found")]
    [InlineData("editMessageText", """{"text":"x"}""", "message identifier is not specified")]
    [InlineData("editMessageText", """{"message_id":1,"text":"x"}""", "chat_id is empty")]
    [InlineData("sendChatAction", """{"chat_id":ANN,"action":"sing"}""", "wrong parameter action in request")]
    [InlineData("answerInlineQuery", """{"inline_query_id":"5","results":[null]}""", "can't parse inline query result: Object expected")]
    [InlineData("answerInlineQuery", """{"inline_query_id":"5","results":[{"type":"photo","id":"1","photo_file_id":"nope"}]}""", "wrong file identifier/HTTP URL specified")]
    public async Task A_request_of_the_wrong_shape_is_refused(string method, string json, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var told = await telegram.PostAsync(method, json.Replace("ANN", $"{telegram.AddGuest().Id}"));

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Theory]
    [InlineData("sendChatAction", """{"chat_id":ANN,"action":"TYPING"}""")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","reply_markup":{"keyboard":[["Yes",{"text":"No"}]]}}""")]
    [InlineData("sendMessage", """{"chat_id":"ANN","text":"x","link_preview_options":{}}""")]
    [InlineData("sendMessage", """{"chat_id":ANN,"text":"x","reply_markup":"{\"inline_keyboard\":[]}"}""")]
    public async Task What_Telegram_takes_is_taken(string method, string json)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);

        var told = await telegram.PostAsync(method, json.Replace("ANN", $"{telegram.AddGuest().Id}"));

        told.Status.ShouldBe(200);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_are_shown_as_asked()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        var asked = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{ann.Id}}},"text":"https://a.org","link_preview_options":{"url":"https://b.org","prefer_small_media":true,"show_above_text":true}}""");
        var plain = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{ann.Id}}},"text":"https://a.org","link_preview_options":{}}""");

        asked.Result.GetProperty("link_preview_options").GetRawText().ShouldBe("""{"url":"https://b.org","prefer_small_media":true,"show_above_text":true}""");
        plain.Result.TryGetProperty("link_preview_options", out _).ShouldBeFalse();
    }
}
