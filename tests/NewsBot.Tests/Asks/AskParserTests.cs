using NewsBot.Asks;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Asks;

public sealed class AskParserTests
{
    private static readonly BotIdentity Bot = new(42, "News_Bot", new HashSet<string>(StringComparer.Ordinal) { "help" });
    private static readonly string Article = string.Join(' ', Enumerable.Repeat("word", 60));

    [Fact]
    public void A_link_is_one_ask_and_keeps_the_words_around_it()
    {
        var ask = Parse(Private("See https://example.com/a please", Entity(MessageEntityType.Url, 4, 21))).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();

        ask.Input.ShouldBe(new Input.Link(new("https://example.com/a")));
        ask.Around.ShouldBe("See https://example.com/a please");
        ask.Id.ShouldBe(new AskId(7));
        ask.Chat.ShouldBe(new ChatKey(1000));
        ask.Person.ShouldBe(1000);
        ask.PersonLanguage.ShouldBe("pt");
    }

    [Fact]
    public void Two_links_are_two_asks_of_one_update()
    {
        var asks = Parse(Private("https://a.example https://b.example", Entity(MessageEntityType.Url, 0, 17), Entity(MessageEntityType.Url, 18, 17)));

        asks.Select(ask => ask.Id).ShouldBe([new(7, 0), new(7, 1)]);
    }

    [Fact]
    public void The_same_link_twice_is_one_ask()
    {
        Parse(Private("https://a.example https://a.example", Entity(MessageEntityType.Url, 0, 17), Entity(MessageEntityType.Url, 18, 17))).Count.ShouldBe(1);
    }

    [Fact]
    public void A_link_without_a_scheme_is_secure()
    {
        LinkOf(Private("example.com/a", Entity(MessageEntityType.Url, 0, 13))).ShouldBe(new Uri("https://example.com/a"));
    }

    [Fact]
    public void A_link_behind_words_is_found()
    {
        LinkOf(Private("read this", new MessageEntity { Type = MessageEntityType.TextLink, Offset = 5, Length = 4, Url = "https://example.com/x" }))
            .ShouldBe(new Uri("https://example.com/x"));
    }

    [Fact]
    public void A_link_below_a_picture_is_found()
    {
        var message = Private("");
        message.Text = null;
        message.Photo = [new() { FileId = "a", FileUniqueId = "b" }];
        message.Caption = "https://example.com/a";
        message.CaptionEntities = [Entity(MessageEntityType.Url, 0, 21)];

        LinkOf(message).ShouldBe(new Uri("https://example.com/a"));
    }

    [Fact]
    public void A_link_that_no_browser_opens_is_text()
    {
        Parse(Private("see this", new MessageEntity { Type = MessageEntityType.TextLink, Offset = 4, Length = 4, Url = "tg://user?id=1" }))
            .ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input.ShouldBe(new Input.Pasted("see this"));
    }

    [Fact]
    public void A_long_text_with_a_link_in_it_is_the_article()
    {
        var text = Article + " https://example.com/a";

        Parse(Private(text, Entity(MessageEntityType.Url, Article.Length + 1, 21)))
            .ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input.ShouldBe(new Input.Pasted(text));
    }

    [Fact]
    public void A_message_without_words_still_asks()
    {
        var message = Private("");
        message.Text = null;
        message.Sticker = new() { FileId = "a", FileUniqueId = "b" };

        Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input.ShouldBe(new Input.Pasted(""));
    }

    [Theory]
    [InlineData("/help", "help", "")]
    [InlineData("/HELP@news_BOT  me ", "help", "me")]
    [InlineData("/unheard of", "unheard", "of")]
    public void A_command_in_a_private_chat_is_ours(string text, string name, string arguments)
    {
        var command = Parse(Private(text, Entity(MessageEntityType.BotCommand, 0, text.Split(' ')[0].Length)))
            .ShouldHaveSingleItem().ShouldBeOfType<CommandAsk>();

        (command.Name, command.Arguments).ShouldBe((name, arguments));
    }

    [Theory]
    [InlineData("/help", true)]
    [InlineData("/help@News_Bot", true)]
    [InlineData("/unheard@News_Bot", true)]
    [InlineData("/help@Other_Bot", false)]
    [InlineData("/unheard", false)]
    public void A_command_in_a_group_is_ours_when_it_names_us_or_we_know_it(string text, bool isOurs)
    {
        Parse(Group(text, Entity(MessageEntityType.BotCommand, 0, text.Length))).Any().ShouldBe(isOurs);
    }

    [Fact]
    public void A_slash_in_the_middle_is_no_command()
    {
        Parse(Private("say /help", Entity(MessageEntityType.BotCommand, 4, 5))).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();
    }

    [Fact]
    public void Talk_in_a_group_is_not_ours()
    {
        Parse(Group("Good morning " + Article)).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_in_a_group_is_unasked_and_only_the_first_of_a_message_and_of_a_person()
    {
        var message = Group("https://a.example https://b.example", Entity(MessageEntityType.Url, 0, 17), Entity(MessageEntityType.Url, 18, 17));
        var ask = Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();
        ask.Unasked.ShouldBeTrue();
        ask.Input.ShouldBe(new Input.Link(new("https://a.example")));
        ask.Lane.ShouldNotBe(ask.Chat);

        message.ViaBot = new() { Id = 5, IsBot = true, FirstName = "x" };
        Parse(message).ShouldBeEmpty();
        message.ViaBot = null;
        message.SenderChat = new() { Id = -100_9, Type = ChatType.Channel };
        Parse(message).ShouldBeEmpty();
        message.SenderChat = message.Chat;
        Parse(message).ShouldHaveSingleItem().WrittenAs.ShouldBe(message.Chat.Id);
    }

    [Fact]
    public void A_group_that_becomes_a_supergroup_moves()
    {
        var message = Group("");
        (message.Text, message.MigrateToChatId) = (null, -100_5);

        Parse(message).ShouldHaveSingleItem().ShouldBeOfType<MoveAsk>().To.ShouldBe(-100_5);
    }

    [Fact]
    public void A_group_that_names_us_asks_and_our_name_is_not_part_of_the_text()
    {
        Parse(Group("@news_bot " + Article, Entity(MessageEntityType.Mention, 0, 9)))
            .ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input.ShouldBe(new Input.Pasted(Article));
    }

    [Fact]
    public void Naming_somebody_else_in_a_group_is_not_ours()
    {
        Parse(Group("@news_bots look", Entity(MessageEntityType.Mention, 0, 10))).ShouldBeEmpty();
    }

    [Fact]
    public void Our_name_below_a_link_means_that_link()
    {
        var message = Group("@News_Bot ?", Entity(MessageEntityType.Mention, 0, 9));
        message.ReplyToMessage = Group("https://example.com/a", Entity(MessageEntityType.Url, 0, 21));

        var ask = Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();

        ask.Input.ShouldBe(new Input.Link(new("https://example.com/a")));
        ask.MessageId.ShouldBe(message.Id);
    }

    [Fact]
    public void A_reply_to_us_in_a_group_asks()
    {
        var message = Group("and https://example.com/b", Entity(MessageEntityType.Url, 4, 21));
        message.ReplyToMessage = Group("our briefing");
        message.ReplyToMessage.From = new() { Id = Bot.Id, IsBot = true, FirstName = "Bot" };

        LinkOf(message).ShouldBe(new Uri("https://example.com/b"));
    }

    [Theory]
    [InlineData("How many soldiers?")]
    [InlineData("@News_Bot How many soldiers?")]
    public void Words_in_reply_to_us_are_a_question_about_what_stands_there(string text)
    {
        var message = text[0] == '@' ? Group(text, Entity(MessageEntityType.Mention, 0, 9)) : Group(text);
        message.ReplyToMessage = Group("our briefing");
        message.ReplyToMessage.From = new() { Id = Bot.Id, IsBot = true, FirstName = "Bot" };
        message.ReplyToMessage.ReplyMarkup = new(InlineKeyboardButton.WithUrl("Page", "https://example.com/"), InlineKeyboardButton.WithCallbackData("1", "1.0..e1"));

        var ask = Parse(message).ShouldHaveSingleItem().ShouldBeOfType<QuestionAsk>();

        ask.Text.ShouldBe("How many soldiers?");
        ask.Above.ShouldBe(new Above(message.ReplyToMessage.Id, "1.0..e1"));
    }

    [Fact]
    public void An_article_in_reply_to_us_is_an_article()
    {
        var message = Private(string.Join(' ', Enumerable.Repeat("word", 200)));
        message.ReplyToMessage = Private("our briefing");
        message.ReplyToMessage.From = new() { Id = Bot.Id, IsBot = true, FirstName = "Bot" };

        Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>();
    }

    [Fact]
    public void Bots_are_not_answered()
    {
        var message = Private("https://example.com/a", Entity(MessageEntityType.Url, 0, 21));
        message.From!.IsBot = true;

        Parse(message).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_sent_through_us_is_not_answered_again()
    {
        var message = Private("https://example.com/a", Entity(MessageEntityType.Url, 0, 21));
        message.ViaBot = new() { Id = Bot.Id, IsBot = true, FirstName = "Bot" };

        Parse(message).ShouldBeEmpty();
    }

    [Fact]
    public void An_anonymous_administrator_is_a_person_without_a_number()
    {
        var message = Group("/help@News_Bot", Entity(MessageEntityType.BotCommand, 0, 14));
        message.From = new() { Id = 1087968824, IsBot = true, FirstName = "Group" };
        message.SenderChat = message.Chat;

        Parse(message).ShouldHaveSingleItem().Person.ShouldBeNull();
    }

    [Fact]
    public void Telegrams_own_notices_are_not_answered()
    {
        var message = Private("");
        message.Text = null;
        message.PinnedMessage = Private("pinned");

        Parse(message).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 55, 55)]
    [InlineData(true, 1, null)]
    [InlineData(false, 55, null)]
    public void Only_a_real_topic_has_a_number(bool isTopic, int thread, int? topic)
    {
        var message = Group("/help", Entity(MessageEntityType.BotCommand, 0, 5));
        (message.IsTopicMessage, message.MessageThreadId) = (isTopic, thread);

        Parse(message).ShouldHaveSingleItem().Chat.ShouldBe(new ChatKey(-5, topic));
    }

    [Fact]
    public void An_update_of_another_kind_asks_nothing()
    {
        AskParser.Parse(new() { Id = 7, EditedMessage = Private("https://example.com", Entity(MessageEntityType.Url, 0, 19)) }, Bot, new()).ShouldBeEmpty();
    }

    [Fact]
    public void Texts_without_blanks_between_words_count_by_characters()
    {
        new AskOptions().LooksLikeArticle(new string('字', 200)).ShouldBeTrue();
        new AskOptions().LooksLikeArticle(new string('字', 50)).ShouldBeFalse();
    }

    private static IReadOnlyList<Ask> Parse(Message message) => AskParser.Parse(new() { Id = 7, Message = message }, Bot, new());

    private static Uri LinkOf(Message message) =>
        Parse(message).ShouldHaveSingleItem().ShouldBeOfType<BriefAsk>().Input.ShouldBeOfType<Input.Link>().Address;

    private static MessageEntity Entity(MessageEntityType type, int offset, int length) => new() { Type = type, Offset = offset, Length = length };

    private static Message Private(string text, params MessageEntity[] entities) => Written(new() { Id = 1000, Type = ChatType.Private }, text, entities);

    private static Message Group(string text, params MessageEntity[] entities) => Written(new() { Id = -5, Type = ChatType.Supergroup, Title = "G" }, text, entities);

    private static Message Written(Chat chat, string text, MessageEntity[] entities) => new()
    {
        Id = 12,
        Chat = chat,
        From = new() { Id = 1000, FirstName = "Ann", LanguageCode = "pt-br" },
        Date = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc),
        Text = text,
        Entities = entities,
    };
}
