using System.Globalization;
using System.Text.Json;

namespace NewsBot.Tests.Corpus;

/// <summary>What the offline engine finds in the articles of the corpus never becomes less.</summary>
/// <remarks>
/// The figures stand in <c>corpus.floor.json</c> and may only rise: whoever makes the engine better writes down the table that this test
/// prints.
/// The articles in "aside" are for measuring only: rules made with them would say nothing about articles that nobody has seen.
/// </remarks>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>By language and half, then by what is counted, in percent.</summary>
    private static readonly Dictionary<string, Dictionary<string, int>> Floors =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, int>>>(File.ReadAllText(Path.Combine(Folder,
            "corpus.floor.json")))!;

    public static TheoryData<string> Halves => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Halves))]
    public void What_was_found_once_is_found_again(string half)
    {
        var tally = new CorpusTally();
        foreach (var article in Articles(half))
        {
            tally.Add(article);
        }

        // Whoever reads the errors of the half that is set aside makes rules with it.
        var errors = half.EndsWith("aside", StringComparison.Ordinal) ? "" : string.Join('\n', tally.Errors);
        var table = tally.Shares.ToDictionary(share => share.Key, share => (int)Math.Floor(share.Value * 100), StringComparer.Ordinal);
        TestContext.Current.TestOutputHelper!.WriteLine($"\"{half}\": {JsonSerializer.Serialize(table)}");
        TestContext.Current.TestOutputHelper.WriteLine(errors);

        foreach (var (what, floor) in Floors[half])
        {
            table.GetValueOrDefault(what).ShouldBeGreaterThanOrEqualTo(floor,
                string.Create(CultureInfo.InvariantCulture, $"{half}: {what}\n{errors}"));
        }
    }

    [Fact]
    public void Every_expected_word_is_in_its_article()
    {
        foreach (var article in CorpusArticle.All(Folder))
        {
            foreach (var words in article.Expected.Claims.SelectMany(claim => Words(claim.Content)))
            {
                article.Article.Text.ShouldContain(words, Case.Insensitive, article.Name);
            }
        }

        static string[] Words(string text) => text.Split([' ', '"', '\'', '«', '»', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void Each_language_has_articles_aside()
    {
        foreach (var language in CorpusArticle.All(Folder).GroupBy(article => article.Language, StringComparer.Ordinal))
        {
            language.Count(article => article.Aside).ShouldBeGreaterThanOrEqualTo(6, language.Key);
            language.Count().ShouldBeGreaterThanOrEqualTo(8, language.Key);
        }
    }

    private static IEnumerable<CorpusArticle> Articles(string half) =>
        CorpusArticle.All(Folder).Where(article => half == article.Language + (article.Aside ? " aside" : ""));
}
