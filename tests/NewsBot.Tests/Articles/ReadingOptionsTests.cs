using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class ReadingOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Check(new()).ShouldBeEmpty();

    [Fact]
    public void A_wrong_setting_is_named()
    {
        Check(new() { AllowedNetworks = ["127.0.0.1/33"] }).ShouldContain(nameof(ReadingOptions.AllowedNetworks));
        Check(new() { AllowedNetworks = ["home"] }).ShouldContain("home");
        Check(new() { AllowedPorts = [70_000] }).ShouldContain("70000");
        Check(new() { MinWords = 0 }).ShouldContain(nameof(ReadingOptions.MinWords));
        Check(new() { FetchTime = TimeSpan.Zero }).ShouldContain(nameof(ReadingOptions.FetchTime));
        Check(new() { UserAgent = "two\r\nlines" }).ShouldContain(nameof(ReadingOptions.UserAgent));
    }

    private static string Check(ReadingOptions options) => new ReadingOptionsCheck().Validate(name: null, options).FailureMessage ?? string.Empty;
}
