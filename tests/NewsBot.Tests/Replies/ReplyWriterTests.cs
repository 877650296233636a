using NewsBot.Articles;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class ReplyWriterTests
{
    [Fact]
    public void Every_refusal_says_something_of_its_own_in_every_language()
    {
        foreach (var language in SomeBriefing.Languages.All)
        {
            var refusals = Enum.GetValues<Unreadable>().Select(reason => ReplyWriter.Refuse(SomeBriefing.Ask(), reason, language).Parts.ShouldHaveSingleItem().Html).ToList();

            refusals.Distinct(StringComparer.Ordinal).Count().ShouldBe(refusals.Count);
            refusals.ShouldAllBe(refusal => refusal.Length > 40 && refusal.Length < 400);
        }
    }

    [Fact]
    public void A_greeting_is_told_what_the_bot_does() =>
        ReplyWriter.Refuse(SomeBriefing.Ask(), Unreadable.TooShort, SomeBriefing.English).Parts[0].Html.ShouldContain("who claims what");

    [Theory]
    [InlineData(20L * 1024 * 1024, "en", " 20 MB")]
    [InlineData(512L * 1024, "de", " 0,5 MB")]
    [InlineData(5_000L * 1024, "fr", " 4,9 Mo")]
    [InlineData(1L, "ru", " 0,1 МБ")]
    public void A_file_that_is_too_large_is_told_the_size_that_is_taken(long limit, string language, string size) =>
        ReplyWriter.Refuse(SomeBriefing.Ask(), new FileTooLargeException(limit), SomeBriefing.Languages.Find(language)!).Parts[0].Html.ShouldContain(size);
}
