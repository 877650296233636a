using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Playground;

public sealed class InlineModeTests
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    private static readonly InlineKeyboardMarkup Keyboard = new(InlineKeyboardButton.WithCallbackData("More", "more"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chosen_result_appears_in_the_chat_and_can_be_edited()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann", language: "fr");
        var group = telegram.AddGroup("Talk", ann);

        var ask = ann.AskInline("cats", group);
        var query = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().InlineQuery!;
        await bot.AnswerInlineQuery(query.Id, [Article("a", "<b>hi</b>", ParseMode.Html, Keyboard)], cacheTime: 5, nextOffset: "2", cancellationToken: Cancellation);
        var answer = await ask.ExpectAnswerAsync();
        var message = ann.ChooseInline(ask, "a");
        var updates = await bot.GetUpdates(offset: -2, cancellationToken: Cancellation);
        await bot.EditMessageText(updates[1].ChosenInlineResult!.InlineMessageId!, "edited", cancellationToken: Cancellation);

        (query.Query, query.Offset, query.ChatType, query.From.LanguageCode).ShouldBe(("cats", "", ChatType.Group, "fr"));
        (answer.NextOffset, answer.CacheTime, answer.IsPersonal).ShouldBe(("2", TimeSpan.FromSeconds(5), false));
        answer.Results.ShouldHaveSingleItem().ShouldBeOfType<InlineQueryResultArticle>().Title.ShouldBe("T");
        (message.Chat, message.Author, message.Versions[0].Text).ShouldBe((group, ann, "hi"));
        message.Versions[0].Entities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Bold);
        updates[0].Message!.ViaBot!.Id.ShouldBe(telegram.Bot.Id);
        updates[1].ChosenInlineResult!.ShouldSatisfyAllConditions(
            chosen => chosen.ResultId.ShouldBe("a"),
            chosen => chosen.Query.ShouldBe("cats"),
            chosen => chosen.InlineMessageId.ShouldBe(message.InlineMessageId));
        message.Text.ShouldBe("edited");
        message.Buttons.ShouldBeEmpty();
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_keyboard_the_message_cannot_be_named()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { InlineFeedback = false }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");

        var ask = ann.AskInline("x");
        var query = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();
        await bot.AnswerInlineQuery(query.InlineQuery!.Id, [Article("1")], cancellationToken: Cancellation);
        var message = ann.ChooseInline(ask, "1");
        var wrong = await telegram.PostAsync("editMessageReplyMarkup", """{"inline_message_id":"nope"}""");

        query.InlineQuery.ChatType.ShouldBe(ChatType.Sender);
        message.InlineMessageId.ShouldBeNull();
        telegram.WaitingUpdates.Select(update => update.Type).ShouldBe([UpdateType.InlineQuery, UpdateType.Message]);
        wrong.Description.ShouldBe("Bad Request: MESSAGE_ID_INVALID");
        Should.Throw<ArgumentException>(() => ann.ChooseInline(ask, "2"));
    }

    [Fact]
    public async Task Buttons_of_an_inline_message_name_it_instead_of_showing_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var message = await ChosenAsync(telegram, ann, Article("1", keyboard: Keyboard));

        var press = ann.Press(message, "More");
        var callback = (await bot.GetUpdates(offset: -1, cancellationToken: Cancellation)).ShouldHaveSingleItem().CallbackQuery!;
        await bot.AnswerCallbackQuery(callback.Id, "there", cancellationToken: Cancellation);
        await bot.EditMessageReplyMarkup(callback.InlineMessageId!, InlineKeyboardButton.WithUrl("Open", "https://example.com"), cancellationToken: Cancellation);

        callback.Message.ShouldBeNull();
        callback.InlineMessageId.ShouldBe(message.InlineMessageId);
        (await press.ExpectAnswerAsync()).Text.ShouldBe("there");
        message.Buttons.ShouldHaveSingleItem().Url.ShouldBe("https://example.com");
    }

    [Fact]
    public async Task A_photo_is_sent_with_its_caption_which_can_be_edited()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddPerson("Ann");
        var photo = new InlineQueryResultPhoto { Id = "1", PhotoUrl = "https://example.com/a.jpg", ThumbnailUrl = "https://example.com/t.jpg", Caption = "<i>c</i>", ParseMode = ParseMode.Html, ReplyMarkup = Keyboard };

        var message = await ChosenAsync(telegram, ann, photo);
        await telegram.Client().EditMessageCaption(message.InlineMessageId!, "new", cancellationToken: Cancellation);
        var noText = await telegram.PostAsync("editMessageText", $$"""{"inline_message_id":"{{message.InlineMessageId}}","text":"x"}""");

        message.Current.Wire.Photo.ShouldNotBeEmpty();
        message.Versions[0].Text.ShouldBe("c");
        message.Text.ShouldBe("new");
        noText.Description.ShouldBe("Bad Request: there is no text in the message to edit");
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "can't parse inline query result: Can't find field \"type\"")]
    [InlineData("""{"type":"tale","id":"1"}""", "can't parse inline query result: type \"tale\" is unsupported for the inline query result")]
    [InlineData("""{"type":"article","id":"1","title":"T"}""", "can't parse inline query result: Can't find field \"input_message_content\"")]
    [InlineData("""{"type":"article","id":"","title":"T","input_message_content":{"message_text":"x"}}""", "RESULT_ID_INVALID")]
    [InlineData("""{"type":"article","id":"1","title":" ","input_message_content":{"message_text":"x"}}""", "ARTICLE_TITLE_EMPTY")]
    [InlineData("""{"type":"article","id":"1","title":"T","input_message_content":{"message_text":""}}""", "can't parse inline query result: Message text is empty")]
    [InlineData("""{"type":"article","id":"1","title":"T","input_message_content":{"message_text":"<p>","parse_mode":"HTML"}}""", "can't parse inline query result: Can't parse entities: Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("""{"type":"article","id":"1","title":"T","thumbnail_url":"nope","input_message_content":{"message_text":"x"}}""", "WEBDOCUMENT_URL_INVALID")]
    [InlineData("""{"type":"article","id":"1","title":"T","input_message_content":{"latitude":91,"longitude":0}}""", "wrong latitude or longitude specified")]
    [InlineData("""{"type":"article","id":"1","title":"T","input_message_content":{"message_text":"x"},"reply_markup":{"inline_keyboard":[[{"text":"a","web_app":{"url":"https://a.org"}}]]}}""", "BUTTON_TYPE_INVALID")]
    [InlineData("""{"type":"photo","id":"1","photo_url":"https://a.org/b.jpg"}""", "can't parse inline query result: Can't find field \"thumbnail_url\"")]
    public async Task A_wrong_result_is_refused_in_Telegrams_words(string result, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ask = telegram.AddPerson("Ann").AskInline("x");

        var told = await telegram.PostAsync("answerInlineQuery", $$"""{"inline_query_id":"{{ask.Id}}","results":[{{result}}]}""");

        told.Description.ShouldBe("Bad Request: " + words);
        ask.Answer.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"next_offset\":\"ééééééééééééééééééééééééééééééééé\"", "NEXT_OFFSET_INVALID")]
    [InlineData("\"button\":{\"text\":\"x\"}", "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field")]
    [InlineData("\"button\":{\"text\":\"x\",\"start_parameter\":\"\"}", "can't use empty start_parameter")]
    [InlineData("\"button\":{\"text\":\"x\",\"start_parameter\":\"a b\"}", "unallowed characters in start_parameter are used")]
    public async Task A_wrong_list_is_refused_in_Telegrams_words(string extra, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ask = telegram.AddPerson("Ann").AskInline("x");

        var told = await telegram.PostAsync("answerInlineQuery", $$"""{"inline_query_id":"{{ask.Id}}","results":[],{{extra}}}""");

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public async Task Fifty_different_results_are_offered_at_most()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ask = telegram.AddPerson("Ann").AskInline("x");

        var many = await Should.ThrowAsync<ApiRequestException>(bot.AnswerInlineQuery(ask.Id, Enumerable.Range(0, 51).Select(i => Article($"{i}")), cancellationToken: Cancellation));
        var twice = await Should.ThrowAsync<ApiRequestException>(bot.AnswerInlineQuery(ask.Id, [Article("1"), Article("1")], cancellationToken: Cancellation));
        var wide = await Should.ThrowAsync<ApiRequestException>(bot.AnswerInlineQuery(ask.Id, [Article(new string('é', 33))], cancellationToken: Cancellation));
        await bot.AnswerInlineQuery(ask.Id, Enumerable.Range(0, 50).Select(i => Article($"{i}")), cancellationToken: Cancellation);

        many.Message.ShouldBe("Bad Request: too many inline query results specified");
        twice.Message.ShouldBe("Bad Request: RESULT_ID_DUPLICATE");
        wide.Message.ShouldBe("Bad Request: RESULT_ID_INVALID");
        ask.Answer!.Results.Count.ShouldBe(50);
    }

    [Fact]
    public async Task An_answer_comes_once_and_in_time()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var late = ann.AskInline("late");
        time.Advance(TimeSpan.FromSeconds(11));
        var timely = ann.AskInline("timely");
        await bot.AnswerInlineQuery(timely.Id, [], cancellationToken: Cancellation);

        foreach (var id in new[] { late.Id, timely.Id, "5" })
        {
            (await Should.ThrowAsync<ApiRequestException>(bot.AnswerInlineQuery(id, [], cancellationToken: Cancellation))).Message.ShouldBe(TooOld);
        }

        telegram.Violations.Where(violation => violation.Refused).Select(violation => violation.Rule)
            .ShouldBe(["inline_too_late", "inline_answered_twice", "unknown_inline_query"]);
    }

    [Fact]
    public async Task Telegram_gives_the_same_answer_again_until_its_time_is_over()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var bob = telegram.AddPerson("Bob");
        await bot.AnswerInlineQuery(ann.AskInline("same").Id, [Article("1", "kept")], cancellationToken: Cancellation);
        await bot.AnswerInlineQuery(ann.AskInline("mine").Id, [], isPersonal: true, cancellationToken: Cancellation);
        await bot.AnswerInlineQuery(ann.AskInline("fresh").Id, [], cacheTime: 0, cancellationToken: Cancellation);

        var again = bob.AskInline("same");
        bob.AskInline("same", offset: "10").IsFromCache.ShouldBeFalse();
        ann.AskInline("mine").IsFromCache.ShouldBeTrue();
        bob.AskInline("mine").IsFromCache.ShouldBeFalse();
        ann.AskInline("fresh").IsFromCache.ShouldBeFalse();
        again.IsFromCache.ShouldBeTrue();
        bob.ChooseInline(again, "1").Text.ShouldBe("kept");

        time.Advance(TimeSpan.FromSeconds(301));
        bob.AskInline("same").IsFromCache.ShouldBeFalse();
    }

    [Fact]
    public async Task An_inline_query_that_the_bot_saw_and_never_answered_is_noticed()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var ann = telegram.AddPerson("Ann");
        ann.AskInline("never seen");
        await telegram.Client().GetUpdates(cancellationToken: Cancellation);
        ann.AskInline("not handed out");

        time.Advance(TimeSpan.FromSeconds(11));

        telegram.Violations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            violation => violation.Rule.ShouldBe("inline_not_answered"),
            violation => violation.Text.ShouldContain("never seen"));
    }

    [Fact]
    public async Task A_bot_without_inline_mode_cannot_be_asked()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { InlineMode = false }, Cancellation);

        Should.Throw<InvalidOperationException>(() => telegram.AddPerson("Ann").AskInline("x"));
        (await telegram.Client().GetMe(Cancellation)).SupportsInlineQueries.ShouldBeFalse();
    }

    private static async Task<ChatMessage> ChosenAsync(FakeTelegram telegram, Person person, InlineQueryResult result)
    {
        var ask = person.AskInline("x");
        await telegram.Client().AnswerInlineQuery(ask.Id, [result], cancellationToken: Cancellation);
        return person.ChooseInline(ask, result.Id);
    }

    private static InlineQueryResultArticle Article(string id, string text = "x", ParseMode mode = ParseMode.None, InlineKeyboardMarkup? keyboard = null) => new()
    {
        Id = id,
        Title = "T",
        InputMessageContent = new InputTextMessageContent { MessageText = text, ParseMode = mode },
        ReplyMarkup = keyboard,
    };
}
