using System.Globalization;
using System.Text;
using CsCheck;
using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class ParagraphsTests
{
    /// <summary>Text with everything that texts should not have, halves of surrogate pairs too.</summary>
    private static readonly Gen<string> Wild = Gen.OneOf(
        Gen.Char,
        Gen.Char[" \n\r\t.-aBéиש中7"],
        Gen.Char["\u00A0\u202F\u200B\u200D\u200C\u202E\uFEFF\u00AD\u0301\u2028\u0085\u2126\uD83D\uDC69\0"])
        .Array[0, 300].Select(characters => new string(characters));

    [Fact]
    public void No_text_has_a_forbidden_character() => Wild.Sample(wild =>
    {
        var text = Paragraphs.Join(PastedText.Read(wild).All);

        text.Replace("\n\n", string.Empty, StringComparison.Ordinal).ShouldNotContain("\n");
        text.EnumerateRunes().ShouldAllBe(rune => rune.Value == '\n' || IsAllowed(rune));
        text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
    });

    [Fact]
    public void No_paragraph_is_empty_or_padded() => Wild.Sample(wild =>
    {
        var text = Paragraphs.Join(PastedText.Read(wild).All);

        if (text.Length > 0)
        {
            text.Split("\n\n").ShouldAllBe(paragraph => paragraph.Length > 0 && paragraph == paragraph.Trim());
        }
    });

    [Fact]
    public void Cleaning_twice_changes_nothing() => Wild.Sample(wild =>
    {
        var once = Paragraphs.Clean(wild);

        Paragraphs.Clean(once).ShouldBe(once);
    });

    [Fact]
    public void Letters_and_digits_are_all_kept_in_order() => Gen.String[Gen.Char.AlphaNumeric, 0, 200].Sample(letters =>
        Paragraphs.Clean(string.Join("\u200B \n", letters.ToCharArray())).Replace(" ", string.Empty, StringComparison.Ordinal).ShouldBe(letters));

    [Theory]
    [InlineData("10\u00A0000 soldats", "10\u00A0000 soldats")]
    [InlineData("près de 11\u202F000", "près de 11\u202F000")]
    [InlineData("«\u00A0Vraiment\u202F?\u00A0»", "«\u00A0Vraiment\u202F?\u00A0»")]
    [InlineData("le\u00A0ministre", "le ministre")]
    [InlineData("a \u00A0 b\t c", "a b c")]
    [InlineData("Gou\u00ADver\u200Bne\u2060ment", "Gouvernement")]
    [InlineData("abc\u202Edef\u202C", "abcdef")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("half \uD83D pair", "half pair")]
    [InlineData("שלום \u200Fעולם", "שלום עולם")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩\u200D💻 codes", "👩\u200D💻 codes")]
    [InlineData("x\u200D", "x")]
    public void A_paragraph_is_cleaned(string wild, string clean) => Paragraphs.Clean(wild).ShouldBe(clean);

    private static bool IsAllowed(Rune rune) =>
        rune.Value is ' ' or 0xA0 or 0x202F or 0x200C or 0x200D || !(Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
