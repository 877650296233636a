using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings;

public sealed class StandingsTests
{
    private static readonly Language English = LanguageBook.Load().English;

    [Fact]
    public void A_denial_answers_the_claim_that_it_speaks_of()
    {
        var claims = Settle(
            Claim("the minister took money from the builder", "Anna Smith"),
            Claim("the bridge will open in May", "Bob Jones"),
            Claim("he had taken money from the builder", "Carl Green", Stance.Denies));

        claims.Select(claim => claim.Standing).ShouldBe([Standing.Denied, Standing.Unchallenged, Standing.Unchallenged]);
        claims[0].StandingBy.ShouldBe([3]);
    }

    [Theory]
    [InlineData("the accusations", Standing.Denied)]
    [InlineData("this", Standing.Denied)]
    [InlineData("any wrongdoing", Standing.Unchallenged)]
    [InlineData("the bridge was unsafe", Standing.Unchallenged)]
    [InlineData("the charges that were brought", Standing.Denied)]
    public void Few_words_deny_what_was_said_before_only_when_they_point_back(string content, Standing expected) =>
        Settle(Claim("the minister took money from the builder", "Anna Smith"),
            Claim(content, "Carl Green", Stance.Denies))[0].Standing.ShouldBe(expected);

    [Fact]
    public void Nobody_denies_what_they_said_themselves() =>
        Settle(Claim("the payments were approved", "Carl Green"),
            Claim("the payments were approved by him", "Carl Green", Stance.Denies))[0].Standing.ShouldBe(Standing.Unchallenged);

    [Fact]
    public void Different_figures_for_the_same_thing_dispute_each_other()
    {
        var (claims, _, discrepancies) = Standings.Settle(
            Numbered(Claim("420 posts would go", "the board"), Claim("700 jobs were at risk", "the union")), [], text: null, English, TestContext.Current.CancellationToken);

        discrepancies.ShouldHaveSingleItem().Values.ShouldBe([420, 700]);
        claims.ShouldAllBe(claim => claim.Standing == Standing.Disputed);
        claims[0].StandingBy.ShouldBe([2]);
    }

    [Fact]
    public void Figures_in_different_units_are_told_in_one_and_in_their_own_words()
    {
        var found = Standings.Settle(Numbered(Claim("the search lasted three hours", "police"), Claim("the search lasted 55 minutes", "the family")), [], text: null, English, TestContext.Current.CancellationToken)
            .Discrepancies.ShouldHaveSingleItem();

        found.Values.ShouldBe([180, 55]);
        found.Figures.ShouldBe(["three hours", "55 minutes"]);
    }

    [Theory]
    [InlineData("14 people were killed in the market", "the death toll at 31", true)]
    [InlineData("about 10,000 North Korean soldiers were ready", "nearly 11,000 North Korean soldiers were in Russia", true)]
    [InlineData("10,000 North Korean soldiers were ready", "2,600 soldiers would be sent first", false)]
    [InlineData("the repair would cost 40 million euros", "the repair would cost 65 million euros", true)]
    [InlineData("the economy grew by 0.3%", "unemployment stood at 0.4%", false)]
    [InlineData("14 people were killed", "14 people died", false)]
    [InlineData("14 people were killed", "700 people were killed", false)]
    [InlineData("14 people were killed", "31 people were wounded", false)]
    [InlineData("the repair lasted 24 months", "the repair lasted two years", false)]
    [InlineData("the repair lasted 24 months", "the repair lasted three years", true)]
    public void Only_figures_of_the_same_thing_disagree(string one, string other, bool disagree) =>
        Standings.Settle(Numbered(Claim(one, "Anna Smith"), Claim(other, "Bob Jones")), [], text: null, English, TestContext.Current.CancellationToken)
            .Discrepancies.Count.ShouldBe(disagree ? 1 : 0);

    [Fact]
    public void A_source_that_corrects_its_own_figure_does_not_disagree() =>
        Standings.Settle(Numbered(Claim("14 people were killed", "police"), Claim("16 people were killed", "police")), [], text: null, English, TestContext.Current.CancellationToken)
            .Discrepancies.ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Two_claims_about_the_same_thing_disagree_once(int figures)
    {
        var counts = Enumerable.Range(0, figures).Select(index => Soldiers(10_000 + index)).ToList();
        var one = Claim($"{string.Join(", ", counts.Select(count => count.Text))} stand at the border", "Ann") with { Quantities = counts };
        var other = Claim("11500 enemy soldiers stand at the border", "Bo") with { Quantities = [Soldiers(11_500)] };

        var discrepancies = Standings.Settle(Numbered(one, other), [], text: null, language: null, TestContext.Current.CancellationToken).Discrepancies;

        discrepancies.Select(found => (found.About, found.Values[1])).ShouldBe([("enemy soldiers", 11_500)]);

        static Quantity Soldiers(int count) => new(count, Approximate: false, "enemy soldiers", $"{count} enemy soldiers");
    }

    [Fact]
    public void What_a_caveat_covers_is_unverified()
    {
        var caveat = new Caveat("This could not be verified.", By: null, [1], [new(0, 1)]);

        var (claims, _, _) = Standings.Settle(Numbered(Claim("it rained", "Anna Smith"), Claim("it snowed", "Bob Jones")), [caveat],
            text: null, English, TestContext.Current.CancellationToken);

        claims.Select(claim => claim.Standing).ShouldBe([Standing.Unverified, Standing.Unchallenged]);
    }

    private static IReadOnlyList<Claim> Settle(params Claim[] claims) => Standings.Settle(Numbered(claims), [], text: null, English, TestContext.Current.CancellationToken).Claims;

    private static Claim[] Numbered(params Claim[] claims) => [.. claims.Select((claim, index) => claim with { Id = index + 1 })];

    private static Claim Claim(string content, string source, Stance stance = Stance.Asserts) => new()
    {
        Id = 1,
        Content = content,
        Source = new(source, Role: null, SourceKind.Person),
        Cue = "said",
        Stance = stance,
        Certainty = Certainty.Stated,
        Quantities = QuantityFinder.Find(content, English),
        Evidence = [new TextSpan(0, 1)],
        CheckWorthiness = 0.5,
    };
}
