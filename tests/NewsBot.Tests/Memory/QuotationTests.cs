using NewsBot.Asks;
using NewsBot.Memory;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Memory;

public sealed class QuotationTests
{
    private const string Sentence = "Nearly 11,000 soldiers are there, General Roy said.";

    [Fact]
    public void The_sentence_is_quoted_as_the_message_spells_it()
    {
        var found = Find(Sentence, new Piece(5, "Elsewhere."), new Piece(6, "Before. Nearly\u00A011,000  soldiers\nare there, Gen\u00ADeral Roy said. After."));

        found.ShouldHaveSingleItem().ShouldBe(new(1, 6, "Nearly\u00A011,000  soldiers\nare there, Gen\u00ADeral Roy said."));
    }

    [Fact]
    public void A_sentence_that_was_cut_or_changed_is_not_quoted() =>
        Find(Sentence, new Piece(5, "Nearly 11,000 soldiers are"), new Piece(6, "there, General Roy said.")).ShouldBeEmpty();

    [Fact]
    public void A_sentence_that_is_too_long_is_quoted_as_far_as_Telegram_allows()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("soldiers", 300));

        var quote = Find(sentence, new Piece(5, sentence)).ShouldHaveSingleItem().Text;

        quote.Length.ShouldBeInRange(1_000, Quotation.MaxLength);
        sentence.ShouldStartWith(quote);
        quote.ShouldEndWith("soldiers");
    }

    [Fact]
    public void Who_pastes_in_one_message_is_quoted_from_it_or_from_the_one_that_it_answers()
    {
        var ask = SomeBriefing.Ask() with { Input = new Input.Pasted(Sentence) };

        Find(ask, Sentence)!.ShouldHaveSingleItem().MessageId.ShouldBe(7);
        Find(ask with { WrittenIn = 3 }, Sentence)!.ShouldHaveSingleItem().MessageId.ShouldBe(3);
    }

    [Fact]
    public void A_link_has_nothing_to_quote_in_the_chat() =>
        Find(SomeBriefing.Ask() with { Input = new Input.Link(new("https://a.example")) }, Sentence).ShouldBeNull();

    private static IReadOnlyList<Quotation> Find(string sentence, params Piece[] pieces) =>
        Find(SomeBriefing.Ask() with { Input = new Input.Pasted(string.Concat(pieces.Select(piece => piece.Text))), Pieces = pieces }, sentence)!;

    private static IReadOnlyList<Quotation>? Find(BriefAsk ask, string sentence)
    {
        var article = SomeBriefing.Article() with { Text = sentence };
        return Quotation.Find(ask, article, SomeBriefing.Briefing(SomeBriefing.Claim() with { Evidence = [new(0, sentence.Length)] }));
    }
}
