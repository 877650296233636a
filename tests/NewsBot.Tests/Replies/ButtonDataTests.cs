using CsCheck;
using NewsBot.Briefings;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class ButtonDataTests
{
    private static readonly Gen<Wanted> AnyWanted = Gen.OneOf<Wanted>(
        Gen.Select(
            Gen.Enum<Length>(), Gen.Bool, Gen.Int[0, 999_999], Gen.Bool, Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"fr"), Gen.Const((string?)"haw")), Gen.Bool,
            (length, claims, page, confirms, language, chooses) => (Wanted)new Wanted.Show(new(length, claims, page, confirms, In: language, Chooses: chooses))),
        Gen.Int[0, 999_999].Select(claim => (Wanted)new Wanted.Evidence(claim)),
        Gen.Int[0, 999_999].Select(sentence => (Wanted)new Wanted.Sentence(sentence)),
        Gen.Const((Wanted)new Wanted.Question()),
        Gen.Const((Wanted)new Wanted.Cancel()),
        Gen.Const((Wanted)new Wanted.Forget()));

    [Fact]
    public void Whatever_is_written_is_read_back_and_fits_into_a_button() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[1, int.MaxValue].Nullable(), AnyWanted).Sample((update, part, topic, wanted) =>
        {
            var data = new ButtonData(new(update, part), topic, wanted);
            var written = data.Write();
            written.Length.ShouldBeLessThanOrEqualTo(49);
            written.ShouldAllBe(unit => char.IsAscii(unit));
            ButtonData.Read(written).ShouldBe(data);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.0..")]
    [InlineData("1.0..vm+")]
    [InlineData("1.0..vx+0")]
    [InlineData("1.0..vm+0?x")]
    [InlineData("1.0..e-1")]
    [InlineData("1.0..f\n")]
    [InlineData("123456789.0..f")]
    [InlineData("1.0..e9999999")]
    [InlineData("DROP TABLE")]
    public void What_nobody_wrote_is_not_read(string? data) => ButtonData.Read(data).ShouldBeNull();

    [Fact]
    public void Anything_may_be_pressed() => Gen.String.Sample(text => (ButtonData.Read(text)?.Write() ?? text).Length.ShouldBeLessThanOrEqualTo(Math.Max(49, text.Length)));
}
