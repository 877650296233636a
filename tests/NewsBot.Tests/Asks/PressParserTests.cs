using NewsBot.Asks;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Tests.Asks;

/// <summary>Presses, inline queries and posted cards: what people ask without writing a message.</summary>
public sealed class PressParserTests
{
    private static readonly BotIdentity Bot = new(42, "News_Bot", new HashSet<string>(StringComparer.Ordinal));
    private static readonly User Ann = new() { Id = 1000, FirstName = "Ann", LanguageCode = "pt-BR" };

    [Fact]
    public void A_press_belongs_to_the_chat_of_its_message_and_has_a_lane_of_its_own()
    {
        var message = new Message
        {
            Id = 9,
            Chat = new() { Id = -100, Type = ChatType.Supergroup, IsForum = true },
            IsTopicMessage = true,
            MessageThreadId = 5,
            ReplyMarkup = new InlineKeyboardMarkup([[InlineKeyboardButton.WithUrl("a", "https://a.example")], [InlineKeyboardButton.WithCallbackData("b", "1.0.5.f")]]),
        };

        var press = Parse(new Update { Id = 7, CallbackQuery = new() { Id = "p", From = Ann, Message = message, Data = "anything" } }).ShouldHaveSingleItem().ShouldBeOfType<PressAsk>();

        (press.Id, press.Chat, press.MessageId, press.Person, press.PersonLanguage).ShouldBe((new AskId(7), new ChatKey(-100, 5), 9, 1000L, "pt"));
        (press.Press, press.Data, press.Beside, press.Card).ShouldBe(("p", "anything", "1.0.5.f", null));
        press.Lane.ShouldBe(new ChatKey(-100, -9));
        press.IsQuick.ShouldBeTrue();
    }

    [Fact]
    public void A_press_on_a_card_belongs_to_who_presses_and_waits_with_the_card()
    {
        var press = OnCard("card", Ann);

        (press.Card, press.Bot, press.Chat).ShouldBe(("card", "News_Bot", new ChatKey(1000)));
        press.Lane.ShouldBe(OnCard("card", new() { Id = 2000 }).Lane);
        press.Lane.ShouldNotBe(OnCard("another", Ann).Lane);
        press.Lane.Chat.ShouldBeGreaterThan(1L << 52, "no chat of Telegram's has such a number");

        PressAsk OnCard(string card, User who) =>
            Parse(new Update { Id = 7, CallbackQuery = new() { Id = "p", From = who, InlineMessageId = card, Data = "x" } }).ShouldHaveSingleItem().ShouldBeOfType<PressAsk>();
    }

    [Fact]
    public void A_press_that_says_nothing_is_an_ask_all_the_same()
    {
        var press = Parse(new Update { Id = 7, CallbackQuery = new() { Id = "p", From = Ann, Message = new() { Id = 9, Chat = new() { Id = 1000 } } } });

        press.ShouldHaveSingleItem().ShouldBeOfType<PressAsk>().Data.ShouldBeEmpty();
    }

    [Fact]
    public void A_card_that_was_posted_is_asked_for_only_when_its_link_is_not_read_yet()
    {
        var offer = Offer.Of(new("https://example.com/a"));

        var card = Chosen(offer.Id, "https://example.com/a", "card").ShouldHaveSingleItem().ShouldBeOfType<CardAsk>();

        (card.Link, card.Card, card.Chat, card.Bot).ShouldBe((offer.Link, "card", new ChatKey(1000), "News_Bot"));
        card.Lane.ShouldBe(((PressAsk)Parse(new Update { CallbackQuery = new() { Id = "p", From = Ann, InlineMessageId = "card" } })[0]).Lane);
        Chosen("k1.0+", "https://example.com/a", "card").ShouldBeEmpty();
        Chosen(offer.Id, "words", "card").ShouldBeEmpty();
        Chosen(offer.Id, "https://example.com/a", card: null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://example.com/a", "https://example.com/a")]
    [InlineData("read HTTPS://example.com/A?b=c#d now", "https://example.com/A?b=c#d")]
    [InlineData("example.com/a", "https://example.com/a")]
    [InlineData("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a")]
    [InlineData("https://київ.укр/новини", "https://київ.укр/новини")]
    public void A_link_is_found_in_what_is_typed(string text, string link) => InlineAsk.LinkIn(text).ShouldBe(new Uri(link));

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("https://exa")]
    [InlineData("https://example.com")]
    [InlineData("https://user:secret@example.com/a")]
    [InlineData("javascript:alert(1)//example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("and/or")]
    public void What_is_no_whole_link_is_none(string text) => InlineAsk.LinkIn(text).ShouldBeNull();

    private static IReadOnlyList<Ask> Chosen(string result, string query, string? card) =>
        Parse(new Update { Id = 7, ChosenInlineResult = new() { ResultId = result, From = Ann, Query = query, InlineMessageId = card } });

    private static IReadOnlyList<Ask> Parse(Update update) => AskParser.Parse(update, Bot, new());
}
