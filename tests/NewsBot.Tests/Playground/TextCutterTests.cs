using CsCheck;
using NewsBot.Playground;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

public sealed class TextCutterTests
{
    private static readonly Gen<string> LongText =
        Gen.OneOf(Gen.Int[1, 900].Select(count => new string('x', count)), Gen.OneOf(" ", "\n", "\n\n", "😀", "é ", "word word "), Gen.Int[1, 2500].Select(count => string.Concat(Enumerable.Repeat("😀", count))))
            .List[1, 60].Select(string.Concat);

    [Fact]
    public void Pieces_joined_are_the_text_but_for_white_space() =>
        LongText.Sample(text => Bare(string.Concat(Cut(text))) == Bare(text));

    [Fact]
    public void No_piece_is_over_the_limit_or_cuts_a_character() =>
        LongText.Sample(text => Cut(text).All(piece => piece.Length is > 0 and <= 4096 && !char.IsLowSurrogate(piece[0]) && !char.IsHighSurrogate(piece[^1])));

    [Fact]
    public void A_short_text_stays_whole() => Cut(new string('x', 4096)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("\n", 3000)]
    [InlineData(" ", 3000)]
    [InlineData(" ", 100)]
    public void The_cut_is_at_the_last_seam_of_the_second_half(string seam, int at)
    {
        var text = new string('a', at) + seam + new string('b', 4090);

        var expected = at > 2048 ? at : 4096;
        Cut(text).First().Length.ShouldBe(expected);
    }

    [Fact]
    public void A_line_break_is_preferred_to_a_later_blank()
    {
        var text = new string('a', 2500) + "\n" + new string('b', 500) + " " + new string('c', 3000);

        Cut(text).First().ShouldBe(new string('a', 2500));
    }

    [Fact]
    public void An_entity_over_a_cut_goes_on_in_the_next_piece()
    {
        var text = new FormattedText(new string('a', 5000), [new MessageEntity { Type = MessageEntityType.TextLink, Offset = 4000, Length = 200, Url = "https://example.com/" }]);

        var pieces = TextCutter.Cut(text).ToArray();

        pieces.SelectMany(piece => piece.Entities).Select(entity => (entity.Offset, entity.Length, entity.Url))
            .ShouldBe([(4000, 96, "https://example.com/"), (0, 104, "https://example.com/")]);
    }

    private static IEnumerable<string> Cut(string text) => TextCutter.Cut(new FormattedText(text, [])).Select(piece => piece.Text);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
