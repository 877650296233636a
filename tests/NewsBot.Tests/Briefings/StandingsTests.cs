using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

public sealed class StandingsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Two_claims_about_the_same_thing_disagree_once(int figures)
    {
        var one = Claim(1, "Ann", [.. Enumerable.Range(0, figures).Select(index => Soldiers(10_000 + index))]);
        var other = Claim(2, "Bo", Soldiers(11_500));

        var discrepancies = Standings.Settle([one, other], [], language: null).Discrepancies;

        discrepancies.Select(found => (found.About, found.Values[1])).ShouldBe([("enemy soldiers", 11_500)]);
    }

    [Fact]
    public void One_source_does_not_disagree_with_itself() =>
        Standings.Settle([Claim(1, "Ann", Soldiers(10_000)), Claim(2, "Ann", Soldiers(11_500))], [], language: null).Discrepancies.ShouldBeEmpty();

    private static Quantity Soldiers(int count) => new(count, Approximate: false, "enemy soldiers", $"{count} enemy soldiers");

    private static Claim Claim(int id, string source, params Quantity[] quantities) => new()
    {
        Id = id,
        Content = "Enemy soldiers stand at the border.",
        Source = new(source, Role: null, SourceKind.Person),
        Cue = "said",
        Stance = Stance.Asserts,
        Certainty = Certainty.Stated,
        Evidence = [new TextSpan(0, 1)],
        CheckWorthiness = 0.5,
        Quantities = quantities,
    };
}
