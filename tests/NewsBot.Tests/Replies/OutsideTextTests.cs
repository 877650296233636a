using CsCheck;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class OutsideTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b]0;title\u0007", "[31mred]0;title")]
    [InlineData("\u009b2J gone", "2J gone")]
    [InlineData("file\u202Egpj.exe", "filegpj.exe")]
    [InlineData("a\u2066b\u2069c\uFEFF", "abc")]
    [InlineData("  two\r\n\tlines\u2028here  ", "two lines here")]
    [InlineData("11\u202F000 soldats\u00A0:", "11\u202F000 soldats\u00A0:")]
    [InlineData("👩‍👩‍👧 می‌خواهم", "👩‍👩‍👧 می‌خواهم")]
    public void A_line_keeps_what_people_write_and_nothing_that_commands_a_screen(string text, string line) =>
        OutsideText.Line(text).ShouldBe(line);

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_missing() =>
        OutsideText.Line("lone \ud83d surrogate").ShouldBe("lone \uFFFD surrogate");

    [Fact]
    public void No_line_holds_a_break_or_a_control_character() =>
        Gen.String.Sample(text => OutsideText.Line(text).ShouldAllBe(unit => !char.IsControl(unit)));
}
