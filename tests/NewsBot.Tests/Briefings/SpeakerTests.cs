using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>Who may have said it, where the sentence itself does not give a name.</summary>
public sealed class SpeakerTests
{
    private static readonly Article Recall = Scene.Article(
        "en",
        "Calder Pharma recalled the vaccine on Monday.",
        "The company said that tests on retained samples had come back negative.",
        "Margaret Hollis, who founded the charity, was in court.",
        "A spokesperson for the charity declined to comment while the trial was under way.",
        "A woman who did not want to be named said the bridge had been wobbling for months.",
        "“We saw it coming,” said Graham Tully, a fitter. “Nobody asked us about the bolts.”",
        "“Nobody listened to the crew,” Hattie Brom told the paper.",
        "Staff have moved out since the summer.",
        "Denny Croker, who coached the team, retired in June.");

    [Fact]
    public void What_the_company_says_may_be_said_by_the_one_that_was_named_right_before() =>
        Ground("tests on retained samples had come back negative", 2, "Calder Pharma", SourceKind.Organisation).Claims.Single().Source!.Name.ShouldBe("Calder Pharma");

    [Fact]
    public void A_newcomer_is_nobody_who_was_named_before() =>
        Ground("to comment while the trial was under way", 4, "Margaret Hollis", stance: Stance.Declines).Claims.ShouldNotContain(claim => claim.Source!.Name == "Margaret Hollis");

    [Fact]
    public void Who_is_named_only_later_has_not_spoken_before() =>
        Ground("Staff have moved out since the summer", 8, "Denny Croker").Dropped.Single().ShouldContain("nothing there is attributed");

    [Fact]
    public void A_negation_in_what_is_told_of_the_speaker_is_not_left_out() =>
        Ground("the woman's bridge had been wobbling for months", 5, "A woman", SourceKind.Anonymous).Claims.Count.ShouldBe(1);

    [Theory]
    [InlineData("“We saw it coming. Nobody asked us about the bolts.”", 1)]
    [InlineData("“We saw it coming. Nobody listened to the crew.”", 0)]
    public void A_quotation_may_be_parted_by_its_speaker_and_not_pieced_together_from_two(string quotation, int kept) =>
        Ground(quotation, 6, "Graham Tully").Claims.Count.ShouldBe(kept);

    [Fact]
    public void An_auxiliary_elsewhere_in_the_sentence_makes_nobody_silent()
    {
        var article = Scene.Article("en", "The bridge is unsafe after the flood, the engineer Hugo Lind said.", "Nothing else is known.");

        Grounding.Ground(new() { Claims = [Claim("the bridge is not safe after the flood", 1, "x") with { Source = null, Cue = "said" }] }, article, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken)
            .Claims.ShouldAllBe(claim => claim.Source!.Name == "Hugo Lind");
    }

    [Fact]
    public void A_name_may_stand_in_another_case()
    {
        var article = Scene.Article("pl", "Zdaniem Sylwestra Gajdy faktury są prawdziwe.");

        Grounding.Ground(new() { Claims = [Claim("faktury są prawdziwe", 1, "Sylwester Gajda")] }, article, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken)
            .Claims.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Graham Tully: We saw it coming.", 6, 1)]
    [InlineData("Hattie Brom: Tests on retained samples had come back negative.", 2, 0)]
    public void A_name_before_a_colon_says_what_stands_behind_it(string point, int sentence, int kept) =>
        Grounding.Ground(new() { Points = [new(point, [sentence])] }, Recall, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken)
            .Points.Count.ShouldBe(kept);

    private static Grounded Ground(string content, int sentence, string source, SourceKind kind = SourceKind.Person, Stance stance = Stance.Asserts) =>
        Grounding.Ground(new() { Claims = [Claim(content, sentence, source, kind) with { Stance = stance }] }, Recall, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken);

    private static ClaimDraft Claim(string content, int sentence, string source, SourceKind kind = SourceKind.Person) =>
        new() { Content = content, Source = new(source, null, kind), Sentences = [sentence] };
}
