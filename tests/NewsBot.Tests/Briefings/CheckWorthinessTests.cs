using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

public sealed class CheckWorthinessTests
{
    [Fact]
    public void A_figure_a_name_and_a_firm_word_make_a_claim_worth_checking()
    {
        var plain = Claim("the weather in the valley had been rather fine");
        var named = Claim("the weather in the valley of the Arn had been fine");
        var counted = named with { Quantities = [new(40, Approximate: false, "EUR", "40 euros")] };

        new[] { plain, named, counted }.Select(CheckWorthiness.Of).ShouldBeInOrder();
        CheckWorthiness.Of(counted).ShouldBeGreaterThan(CheckWorthiness.Of(plain) + 0.3);
        CheckWorthiness.Of(counted with { Certainty = Certainty.Hedged }).ShouldBeLessThan(CheckWorthiness.Of(counted));
    }

    [Theory]
    [InlineData(Stance.Demands)]
    [InlineData(Stance.Declines)]
    [InlineData(Stance.Predicts)]
    [InlineData(Stance.Doubts)]
    [InlineData(Stance.CannotConfirm)]
    public void What_asserts_nothing_is_worth_less(Stance stance)
    {
        var claim = Claim("the bridge over the Arn is closed for 40 days");

        CheckWorthiness.Of(claim with { Stance = stance }).ShouldBeLessThan(CheckWorthiness.Of(claim));
    }

    [Fact]
    public void It_stays_between_0_and_1()
    {
        foreach (var stance in Enum.GetValues<Stance>())
        {
            CheckWorthiness.Of(Claim("no") with { Stance = stance, Certainty = Certainty.Conditional, Source = null })
                .ShouldBeInRange(0, 1);
            CheckWorthiness.Of(Claim("Anna Smith of Arn paid 40 euros a day") with
            {
                Stance = stance,
                Said = "Monday",
                Quantities = [new(40, Approximate: false, "EUR", "40")]
            }).ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void Of_many_claims_a_few_are_marked_the_best_first()
    {
        var claims = Enumerable.Range(1, 12).Select(id => Claim("the bridge over the Arn is closed") with { Id = id, CheckWorthiness = id / 12.0 }).ToList();

        CheckWorthiness.First(claims).ShouldBe([12, 11, 10]);
        CheckWorthiness.First(claims.Take(9).ToList()).ShouldBe([9, 8]);
    }

    [Fact]
    public void Nothing_is_marked_where_nothing_stands_out_or_the_outlet_has_checked_it() =>
        CheckWorthiness.First([
            Claim("it was rather fine") with { CheckWorthiness = 0.5 },
            Claim("the bridge over the Arn is closed") with { Id = 2, CheckWorthiness = 0.9, Standing = Standing.Verified },
        ]).ShouldBeEmpty();

    private static Claim Claim(string content) => new()
    {
        Id = 1,
        Content = content,
        Source = new("Anna Smith", Role: null, SourceKind.Person),
        Cue = "said",
        Stance = Stance.Asserts,
        Certainty = Certainty.Stated,
        Evidence = [new TextSpan(0, 1)],
        CheckWorthiness = 0,
    };
}
