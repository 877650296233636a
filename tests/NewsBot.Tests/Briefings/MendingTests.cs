using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Evidence;

namespace NewsBot.Tests.Briefings;

/// <summary>What a model says otherwise than the article is put right by the article's own words, or goes.</summary>
public sealed class MendingTests
{
    private static readonly Article Strike = Scene.Article(
        "en",
        "Nora Salvi, the mayor of Dunmore, said on Tuesday that 40 homes had been destroyed.",
        "The army denied hitting the market.",
        "The missile was probably fired from Ostravia, said Peter Langdale, an analyst.",
        "The hospital was not damaged, Salvi added.",
        "Residents queued for water for 5 hours.");

    [Fact]
    public void The_source_is_the_one_who_is_attributed_there()
    {
        var claim = Ground(Claim("40 homes had been destroyed", 1, "Peter Langdale")).Claims.Single();

        claim.Source!.Name.ShouldBe("Nora Salvi");
    }

    [Fact]
    public void A_claim_that_the_article_attributes_is_not_the_outlets() =>
        Ground(Claim("40 homes had been destroyed", 1, source: null)).Claims.Single().Source!.Name.ShouldBe("Nora Salvi");

    [Fact]
    public void A_person_gets_the_full_name() =>
        Ground(Claim("The missile was probably fired from Ostravia", 3, "Langdale")).Claims.Single().Source!.Name.ShouldBe("Peter Langdale");

    [Theory]
    [InlineData("40 homes had been destroyed", 1, "Nora Salvi", Stance.Confirms, Stance.Asserts)]
    [InlineData("hitting the market", 2, "The army", Stance.Asserts, Stance.Denies)]
    public void A_stance_is_no_stronger_than_the_article(string content, int sentence, string source, Stance told, Stance right) =>
        Ground(Claim(content, sentence, source) with { Stance = told }).Claims.Single().Stance.ShouldBe(right);

    [Fact]
    public void A_hedge_that_was_left_out_comes_back()
    {
        var claim = Ground(Claim("The missile was fired from Ostravia", 3, "Peter Langdale")).Claims.Single();

        claim.Certainty.ShouldBe(Certainty.Hedged);
        claim.Hedges.ShouldBe(["probably"]);
    }

    [Theory]
    [InlineData("The hospital was damaged", 4, "leaves out a negation")]
    [InlineData("40 homes had not been destroyed", 1, "denies what the article says")]
    [InlineData("on Friday 40 homes had been destroyed", 1, "Friday")]
    [InlineData("Residents queued for water for 5 weeks", 5, "measured otherwise")]
    [InlineData("The missile was probably fired from Dunmore", 3, "where the article has")]
    [InlineData("40 homes had been painted", 1, "“painted” where the article has “destroyed”")]
    public void What_is_turned_round_is_dropped(string content, int sentence, string why)
    {
        var grounded = Ground(Claim(content, sentence, source: null));

        grounded.Claims.ShouldBeEmpty();
        grounded.Dropped.Single().ShouldContain(why);
    }

    [Fact]
    public void A_point_keeps_its_claimant()
    {
        var points = Ground(new BriefingDraft { Points = [new("40 homes had been destroyed.", [1]), new("Residents queued for water for 5 hours.", [5])] }).Points;

        points.Select(point => point.Text).ShouldBe(["Nora Salvi: 40 homes had been destroyed.", "Residents queued for water for 5 hours."]);
    }

    [Theory]
    [InlineData("Peter Langdale said that 40 homes had been destroyed.", 1, "Nora Salvi")]
    [InlineData("Peter Langdale said that the missile was fired from Ostravia.", 3, "stronger")]
    [InlineData("Nora Salvi confirmed that 40 homes had been destroyed.", 1, "stronger")]
    public void A_point_that_says_more_than_the_article_is_dropped(string text, int sentence, string why) =>
        Ground(new BriefingDraft { Points = [new(text, [sentence])] }).Dropped.Single().ShouldContain(why);

    [Fact]
    public void Words_quoted_in_translation_lose_their_marks()
    {
        var article = Scene.Article("fr", "« Nous avons tout perdu », a dit Luc Morel à Rouen.");
        var draft = new BriefingDraft { Points = [new("Luc Morel says: “We have lost everything” in Rouen.", [1]), new("Luc Morel dit : « Nous avons tout perdu ».", [1])] };

        var grounded = Grounding.Ground(draft, article, Scene.Languages, "en", fromModel: true, TestContext.Current.CancellationToken);

        grounded.Points.Select(point => point.Text).ShouldBe(["Luc Morel says: We have lost everything in Rouen.", "Luc Morel dit : « Nous avons tout perdu »."]);
    }

    [Theory]
    [InlineData("сажин", "sazhin", true)]
    [InlineData("сажин", "sajine", true)]
    [InlineData("волков", "wolkow", true)]
    [InlineData("ольховск", "olkhovsk", true)]
    [InlineData("napoli", "naples", true)]
    [InlineData("сажин", "langdale", false)]
    [InlineData("карем", "далан", false)]
    [InlineData("а", "i", false)]
    public void A_name_is_known_in_another_alphabet(string one, string other, bool same) => Spelling.Alike(one, other).ShouldBe(same);

    [Fact]
    public void A_translation_is_held_to_days_and_figures()
    {
        var article = Scene.Article("uk", "У вівторок у порту Кордань згоріли 12 суден, повідомив Віктор Сажин.");

        Dropped("On Tuesday 12 ships burned in the port of Kordan, Viktor Sazhin said.").ShouldBeEmpty();
        Dropped("On Friday 12 ships burned in the port of Kordan.").Single().ShouldContain("Friday");
        Dropped("On Tuesday 14 ships burned in the port of Kordan.").Single().ShouldContain("14");
        Dropped("On Tuesday 12 ships burned in the port of Lisbon.").Single().ShouldContain("Lisbon");

        IReadOnlyList<string> Dropped(string text) => Grounding.Ground(
            new() { Points = [new(text, [1])] }, article, Scene.Languages, "en", fromModel: true, TestContext.Current.CancellationToken).Dropped;
    }

    private static ClaimDraft Claim(string content, int sentence, string? source) => new()
    {
        Content = content,
        Source = source is null ? null : new(source, null, SourceKind.Person),
        Sentences = [sentence],
    };

    private static Grounded Ground(ClaimDraft claim) => Ground(new BriefingDraft { Claims = [claim] });

    private static Grounded Ground(BriefingDraft draft) =>
        Grounding.Ground(draft, Strike, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken);
}
