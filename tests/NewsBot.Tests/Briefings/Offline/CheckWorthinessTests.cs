using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;

namespace NewsBot.Tests.Briefings.Offline;

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
