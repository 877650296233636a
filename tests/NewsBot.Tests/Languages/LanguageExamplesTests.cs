using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

/// <summary>Every worked example of every language file holds.</summary>
public sealed class LanguageExamplesTests
{
    private static readonly LanguageBook Book = LanguageBook.Load();

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var language in Book.All)
            {
                for (var i = 0; i < language.Examples.Count; i++)
                {
                    data.Add(language.Code, i);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_its_claims_and_no_others(string code, int index)
    {
        var language = Book.Find(code)!;
        var example = language.Examples[index];
        var sentences = SentenceSplitter.Split(example.Text, language);
        var article = new Article { Language = code, Text = example.Text, Sentences = sentences, Words = 1 };

        var claims = new OfflineEngine(Book).Draft(article, points: 1, TestContext.Current.CancellationToken).Claims;

        claims.Select(claim => $"{claim.Source?.Name ?? "-"}: {claim.Content}")
            .ShouldBe(example.Claims.Select(claim => $"{claim.Source}: {claim.Content}"), example.Text);
        foreach (var (claim, expected) in claims.Zip(example.Claims))
        {
            Compare(expected.Role, claim.Source?.Role);
            Compare(expected.Kind, claim.Source?.Kind.ToString());
            Compare(expected.Cue, claim.Cue);
            Compare(expected.Stance, claim.Stance.ToString());
            Compare(expected.Certainty, claim.Certainty.ToString());
            Compare(expected.Via, claim.Via);
            Compare(expected.Said, claim.Said);
        }

        void Compare(string? expected, string? found)
        {
            if (expected is not null)
            {
                (found ?? "").ShouldBe(expected, example.Text, StringCompareShould.IgnoreCase);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_its_caveats_discrepancies_and_standings(string code, int index)
    {
        var language = Book.Find(code)!;
        var example = language.Examples[index];
        var article = new Article { Language = code, Text = example.Text, Sentences = SentenceSplitter.Split(example.Text, language), Words = 1 };

        var draft = new OfflineEngine(Book).Draft(article, points: 1, TestContext.Current.CancellationToken);
        var grounded = Grounding.Ground(draft, article, Book, written: null, fromModel: false, TestContext.Current.CancellationToken);
        var (claims, caveats, discrepancies) = Standings.Settle(grounded.Claims, grounded.Caveats, article.Text, language, TestContext.Current.CancellationToken);

        if (example.Discrepancies is { } expected)
        {
            discrepancies.Select(found => string.Join(' ', found.Values)).ShouldBe(expected.Select(values => string.Join(' ', values)), example.Text);
        }

        if (example.Caveats is { } covered)
        {
            caveats.Select(caveat => $"{caveat.By}: {string.Join(' ', caveat.Claims)}").ShouldBe(covered.Select(caveat => $"{caveat.By}: {string.Join(' ', caveat.Claims)}"), example.Text);
        }

        foreach (var (claim, standing) in claims.Zip(example.Claims.Select(claim => claim.Standing)).Where(pair => pair.Second is not null))
        {
            claim.Standing.ToString().ShouldBe(standing, example.Text, StringCompareShould.IgnoreCase);
        }
    }

    [Fact]
    public void Every_language_has_examples_of_figures_that_disagree_and_of_caveats()
    {
        foreach (var language in Book.All)
        {
            language.Examples.Any(example => example.Discrepancies is { Count: > 0 }).ShouldBeTrue(language.Code);
            language.Examples.Any(example => example.Discrepancies is { Count: 0 }).ShouldBeTrue(language.Code);
            language.Examples.Any(example => example.Caveats is { Count: > 0 }).ShouldBeTrue(language.Code);
        }
    }

    [Fact]
    public void Every_language_has_examples_of_claims_and_of_none()
    {
        foreach (var language in Book.All)
        {
            language.Examples.Count(example => example.Claims.Count > 0).ShouldBeGreaterThan(10, language.Code);
            language.Examples.Any(example => example.Claims.Count == 0).ShouldBeTrue(language.Code);
        }
    }
}
