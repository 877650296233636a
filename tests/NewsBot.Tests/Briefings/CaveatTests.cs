using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings;

/// <summary>What says that something was not verified is told from what only looks like it, in every language.</summary>
/// <remarks>
/// A line of <c>caveats.txt</c>: the language; "+" when the last sentence is a caveat; who could not verify and the claims covered, where they matter ("-" for
/// nobody named, "*" for any); the text.
/// </remarks>
public sealed class CaveatTests
{
    private static readonly LanguageBook Book = LanguageBook.Load();

    private static readonly string[][] Lines =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Briefings", "caveats.txt")).Select(line => line.Split('\t'))];

    public static TheoryData<string> Languages => [.. Lines.Select(line => line[0]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_caveat_is_found_and_what_only_looks_like_one_is_not(string code)
    {
        var language = Book.Find(code)!;
        foreach (var line in Lines.Where(line => line[0] == code))
        {
            var (isCaveat, by, covers, text) = (line[1] == "+", line[2], line[3], line[4]);
            var article = new Article { Language = code, Text = text, Sentences = SentenceSplitter.Split(text, language), Words = 1 };

            var draft = new OfflineEngine(Book).Draft(article, points: 1, TestContext.Current.CancellationToken);
            var caveats = Grounding.Ground(draft, article, Book, written: null, fromModel: false, TestContext.Current.CancellationToken).Caveats;

            caveats.Count.ShouldBe(isCaveat ? 1 : 0, text);
            (isCaveat && by != "*" ? caveats[0].By ?? "-" : by).ShouldBe(by, text, StringCompareShould.IgnoreCase);
            (isCaveat && covers != "*" ? string.Join(',', caveats[0].Claims) : covers).ShouldBe(covers, text);
        }
    }

    [Fact]
    public void Every_language_has_caveats_and_lookalikes()
    {
        foreach (var language in Book.All)
        {
            Lines.Count(line => line[0] == language.Code && line[1] == "+").ShouldBeGreaterThan(10, language.Code);
            Lines.Count(line => line[0] == language.Code && line[1] == "-").ShouldBeGreaterThan(5, language.Code);
        }
    }
}
