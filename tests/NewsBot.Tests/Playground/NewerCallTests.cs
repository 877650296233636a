using Microsoft.Extensions.Time.Testing;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Playground;

public sealed class NewerCallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_replaced_and_ends_with_the_next_message()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();

        await bot.SendMessageDraft(ann.Id, 7, "Rea", cancellationToken: Cancellation);
        await bot.SendMessageDraft(ann.Id, 7, "<b>Reading</b>", ParseMode.Html, cancellationToken: Cancellation);
        await bot.SendMessageDraft(ann.Id, 8, string.Empty, cancellationToken: Cancellation);

        ann.Chat.Drafts.Select(draft => draft.Wire.Text).ShouldBe(["Reading", null]);
        time.Advance(TimeSpan.FromSeconds(30));
        ann.Chat.Drafts.ShouldBeEmpty();
        await bot.SendMessageDraft(ann.Id, 9, "x", cancellationToken: Cancellation);
        await bot.SendMessage(ann.Id, "done", cancellationToken: Cancellation);
        ann.Chat.Drafts.ShouldBeEmpty();
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_can_be_stopped()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        await telegram.PostAsync("sendMessageDraft", $$"""{"chat_id":{{ann.Id}},"draft_id":7,"text":"x","can_stop":true}""");
        await telegram.PostAsync("sendMessageDraft", $$"""{"chat_id":{{ann.Id}},"draft_id":8,"text":"y"}""");

        ann.Stop(ann.Chat.Drafts[0]);
        var update = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem();

        update.StoppedMessageGeneration!.DraftId.ShouldBe(7);
        Should.Throw<InvalidOperationException>(() => ann.Stop(ann.Chat.Drafts.ShouldHaveSingleItem()));
    }

    [Fact]
    public async Task Drafts_are_for_private_chats_and_not_too_many()
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = new FakeTimeProvider() }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var group = telegram.AddGroup("Talk", ann);

        var zero = await telegram.PostAsync("sendMessageDraft", $$"""{"chat_id":{{ann.Id}},"draft_id":0,"text":"x"}""");
        var inGroup = await telegram.PostAsync("sendMessageDraft", $$"""{"chat_id":{{group.Id}},"draft_id":1,"text":"x"}""");
        for (var i = 0; i < 10; i++)
        {
            await bot.SendMessageDraft(ann.Id, 7, $"{i}", cancellationToken: Cancellation);
        }

        var flood = await Should.ThrowAsync<ApiRequestException>(bot.SendMessageDraft(ann.Id, 7, "more", cancellationToken: Cancellation));
        zero.Description.ShouldBe("Bad Request: draft_id must be non-zero");
        inGroup.Description.ShouldBe("Bad Request: drafts can be sent to private chats only");
        flood.Parameters!.RetryAfter.ShouldBe(1);
        telegram.FloodBudget!.Chats.ShouldHaveSingleItem().Drafts.ShouldBe(0);
    }

    [Fact]
    public async Task The_flood_budget_tells_what_is_left()
    {
        var time = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Time = time }, Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();
        var group = telegram.AddGroup("Talk", ann);
        var sent = await bot.SendMessage(ann.Id, "a", cancellationToken: Cancellation);
        await bot.SendMessage(ann.Id, "b", cancellationToken: Cancellation);
        await bot.EditMessageText(ann.Id, sent.Id, "c", cancellationToken: Cancellation);
        await bot.SendMessage(group.Id, "d", cancellationToken: Cancellation);

        var budget = telegram.FloodBudget!;
        time.Advance(TimeSpan.FromSeconds(1));
        var later = telegram.FloodBudget!;

        budget.Overall.ShouldBe(27);
        budget.Chats.ShouldBe([new ChatBudget(ann.Id, 3, 4, 10, null, TimeSpan.Zero), new ChatBudget(group.Id, 4, 5, 10, 19, TimeSpan.Zero)], ignoreOrder: true);
        (later.Overall, later.Chats.Single(one => one.Chat == ann.Id).Messages).ShouldBe((30, 4));
    }

    [Fact]
    public async Task A_message_for_one_person_in_a_group_is_edited_and_deleted_by_its_own_number()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddGroup("Talk", ann, telegram.AddPerson("Bob"));
        var shown = await bot.SendMessage(group.Id, "for all", replyMarkup: InlineKeyboardButton.WithCallbackData("Mine", "mine"), cancellationToken: Cancellation);
        var press = ann.Press(group.Find(shown.Id)!, "Mine");

        var parameters = $$"""{"receiver_user_id":{{ann.Id}},"callback_query_id":"{{press.Id}}","replace_callback_query_message":true}""";
        var sent = (await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"for Ann","ephemeral_message_parameters":{{parameters}}}""")).Result;
        var number = sent.GetProperty("ephemeral_message_id").GetInt32();
        var edited = await telegram.PostAsync("editEphemeralMessageText", $$"""{"chat_id":{{group.Id}},"receiver_user_id":{{ann.Id}},"ephemeral_message_id":{{number}},"text":"changed"}""");
        var usual = await telegram.PostAsync("editMessageText", $$"""{"chat_id":{{group.Id}},"message_id":{{sent.GetProperty("message_id")}},"text":"changed"}""");
        var stranger = await telegram.PostAsync("deleteEphemeralMessage", $$"""{"chat_id":{{group.Id}},"receiver_user_id":5,"ephemeral_message_id":{{number}}}""");

        var message = group.BotMessages[^1];
        (message.OnlyFor, message.InPlaceOf!.Id, message.Text).ShouldBe((ann, shown.Id, "changed"));
        sent.GetProperty("receiver_user").GetProperty("id").GetInt64().ShouldBe(ann.Id);
        edited.Result.GetBoolean().ShouldBeTrue();
        sent.GetProperty("message_id").GetInt32().ShouldBe(0);
        usual.Description.ShouldBe("Bad Request: message to edit not found");
        stranger.Description.ShouldBe("Bad Request: message to delete not found");
        await telegram.PostAsync("deleteEphemeralMessage", $$"""{"chat_id":{{group.Id}},"receiver_user_id":{{ann.Id}},"ephemeral_message_id":{{number}}}""");
        message.DeletedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{"receiver_user_id":5}""", "USER_NOT_PARTICIPANT")]
    [InlineData("""{"receiver_user_id":ANN,"callback_query_id":"5"}""", "query is too old and response timeout expired or query ID is invalid")]
    [InlineData("""{"receiver_user_id":ANN,"replace_callback_query_message":true}""", "callback_query_id is needed to replace its message")]
    public async Task A_message_for_nobody_is_refused(string parameters, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var group = telegram.AddGroup("Talk", ann);
        var json = parameters.Replace("ANN", $"{ann.Id}");

        var told = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"x","ephemeral_message_parameters":{{json}}}""");

        told.Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public async Task A_command_marked_so_is_seen_by_the_bot_and_its_sender_only()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddGroup("Talk", ann);
        await bot.SetMyCommands([new BotCommand("mine", "Only for me") { IsEphemeral = true }, new BotCommand("all", "For all")], cancellationToken: Cancellation);

        var mine = ann.Say($"/mine@{telegram.Options.BotUsername} now", group);
        var all = ann.Say("/all", group);
        var updates = await bot.GetUpdates(cancellationToken: Cancellation);
        var parameters = $$"""{"receiver_user_id":{{ann.Id}}}""";
        await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{group.Id}}},"text":"x","ephemeral_message_parameters":{{{parameters}}},"reply_parameters":{"ephemeral_message_id":{{{updates[0].Message!.EphemeralMessageId}}}}}""");

        (mine.OnlyFor, all.OnlyFor).ShouldBe((ann, null));
        updates.Select(update => update.Message!.EphemeralMessageId is null).ShouldBe([false, true]);
        group.BotMessages.ShouldHaveSingleItem().ReplyTo.ShouldBe(mine.Id);
    }

    [Fact]
    public async Task A_guest_answers_once_where_it_is_no_member()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var group = telegram.AddGroup("Talk", ann);
        group.SetBotStatus(ChatMemberStatus.Left);
        ann.Say("not for the bot", group);

        var question = ann.Summon($"@{telegram.Options.BotUsername} is that true?", group);
        var asked = (await bot.GetUpdates(offset: -1, cancellationToken: Cancellation)).ShouldHaveSingleItem().GuestMessage!;
        var result = new InlineQueryResultArticle { Id = "1", Title = "T", InputMessageContent = new InputTextMessageContent { MessageText = "They say so." } };
        var sent = await bot.AnswerGuestQuery(asked.GuestQueryId!, result, Cancellation);
        await bot.EditMessageText(sent.InlineMessageId, "They deny it.", cancellationToken: Cancellation);
        var twice = await Should.ThrowAsync<ApiRequestException>(bot.AnswerGuestQuery(asked.GuestQueryId!, result, Cancellation));

        asked.Id.ShouldBe(question.Id);
        var answer = group.BotMessages[^1];
        (answer.ReplyTo, answer.Text, answer.Current.Wire.GuestBotCallerUser!.Id).ShouldBe((question.Id, "They deny it.", ann.Id));
        twice.Message.ShouldBe("Bad Request: query is too old and response timeout expired or query ID is invalid");
        telegram.WaitingUpdates.ShouldNotContain(update => update.Type == UpdateType.Message);
    }

    [Fact]
    public async Task A_bot_reacts_with_one_known_emoji()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");
        var message = ann.Say("hello");

        await bot.SetMessageReaction(ann.Id, message.Id, ["❤️"], cancellationToken: Cancellation);
        var many = await Should.ThrowAsync<ApiRequestException>(bot.SetMessageReaction(ann.Id, message.Id, ["👍", "👎"], cancellationToken: Cancellation));
        var strange = await Should.ThrowAsync<ApiRequestException>(bot.SetMessageReaction(ann.Id, message.Id, ["🧀"], cancellationToken: Cancellation));
        var nowhere = await Should.ThrowAsync<ApiRequestException>(bot.SetMessageReaction(ann.Id, 999, ["👍"], cancellationToken: Cancellation));

        message.Reactions[telegram.Bot.Id].ShouldHaveSingleItem().ShouldBeOfType<ReactionTypeEmoji>().Emoji.ShouldBe("❤️");
        many.Message.ShouldBe("Bad Request: REACTIONS_TOO_MANY");
        strange.Message.ShouldBe("Bad Request: REACTION_INVALID");
        nowhere.Message.ShouldBe("Bad Request: message to react not found");
        await bot.SetMessageReaction(ann.Id, message.Id, [], cancellationToken: Cancellation);
        message.Reactions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_of_another_chat_can_be_answered()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        var group = telegram.AddGroup("Talk", ann);
        var question = ann.Say("What does the mayor say?", group);

        var sent = await telegram.Client().SendMessage(ann.Id, "This.", replyParameters: new ReplyParameters { MessageId = question.Id, ChatId = group.Id, Quote = "the mayor" }, disableNotification: true, protectContent: true, messageEffectId: "5104841245755180586", cancellationToken: Cancellation);
        var missing = await telegram.PostAsync("sendMessage", $$$"""{"chat_id":{{{ann.Id}}},"text":"x","reply_parameters":{"message_id":999,"chat_id":{{{group.Id}}},"allow_sending_without_reply":true}}""");
        var effect = await telegram.PostAsync("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"x","message_effect_id":"5"}""");

        sent.ReplyToMessage.ShouldBeNull();
        sent.ExternalReply!.ShouldSatisfyAllConditions(
            reply => reply.MessageId.ShouldBe(question.Id),
            reply => reply.Chat!.Id.ShouldBe(group.Id),
            reply => reply.Origin.ShouldBeOfType<MessageOriginUser>().SenderUser.Id.ShouldBe(ann.Id));
        (sent.Quote!.Text, sent.Quote.Position, sent.HasProtectedContent, sent.EffectId).ShouldBe(("the mayor", 10, true, "5104841245755180586"));
        ann.Chat.BotMessages.ShouldHaveSingleItem().IsSilent.ShouldBeTrue();
        missing.Description.ShouldBe("Bad Request: message to be replied not found");
        effect.Description.ShouldBe("Bad Request: message effects can be used in private chats only");
    }
}
