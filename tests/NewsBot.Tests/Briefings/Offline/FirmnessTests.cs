using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Offline;

/// <summary>How firmly claims are put, when they were made, and what the article says that nobody could verify.</summary>
public sealed class FirmnessTests
{
    [Theory]
    [InlineData("en", "The bank may have broken the law, prosecutors said.", Certainty.Hedged, "may")]
    [InlineData("en", "The bank has broken the law, prosecutors said.", Certainty.Stated, "")]
    [InlineData("en", "Anna Smith said the match in May was probably lost.", Certainty.Hedged, "probably")]
    [InlineData("en", "The group reportedly sold the land in May.", Certainty.Hedged, "reportedly")]
    [InlineData("fr", "Selon la police, le suspect aurait fui vers le sud.", Certainty.Conditional, "aurait")]
    [InlineData("fr", "La police a déclaré que le suspect serait jugé en mai.", Certainty.Stated, "")]
    [InlineData("fr", "La police affirme que le suspect est peut-être parti.", Certainty.Hedged, "peut-être")]
    [InlineData("fr", "La ministre affirme que la loi améliorait la vie des gens.", Certainty.Stated, "")]
    public void Words_and_moods_that_hedge_are_found(string language, string text, Certainty certainty, string hedges)
    {
        var claim = Draft.Of(language, text).Claims.ShouldHaveSingleItem();

        claim.Certainty.ShouldBe(certainty);
        string.Join(' ', claim.Hedges).ShouldBe(hedges);
    }

    [Theory]
    [InlineData("en", "The ministry said on Tuesday that the road was closed.", "2025-05-14", "2025-05-13")]
    [InlineData("en", "The ministry said on Wednesday that the road was closed.", "2025-05-14", "2025-05-14")]
    [InlineData("en", "The ministry said yesterday that the road was closed.", "2025-05-14", "2025-05-13")]
    [InlineData("en", "The ministry said on 17 October that the road was closed.", "2025-05-14", "2024-10-17")]
    [InlineData("en", "The ministry said on Tuesday that the road was closed.", null, "Tuesday")]
    [InlineData("en", "The road was closed, the ministry said on Friday, because of the flood.", "2025-05-14", "2025-05-09")]
    [InlineData("fr", "Le ministère a déclaré hier que la route était fermée.", "2025-01-01", "2024-12-31")]
    [InlineData("fr", "La route est fermée, a indiqué mardi le ministère.", "2025-05-14", "2025-05-13")]
    [InlineData("fr", "Le ministère a déclaré le 17 octobre 2024 que la route était fermée.", null, "2024-10-17")]
    [InlineData("fr", "Le ministère a déclaré que la route était fermée.", "2025-05-14", null)]
    public void When_it_was_said_is_told_as_a_date_where_the_article_gives_enough(string language, string text, string? published,
        string? said) =>
        Draft.Of(language, text, published).Claims.ShouldHaveSingleItem().Said.ShouldBe(said);

    [Theory]
    [InlineData("en", "Anna Smith said the dam had failed. Bob Jones said it had not. Reuters could not verify these claims.", "Reuters",
        new[] { 1, 2 })]
    [InlineData("en", "Anna Smith said the dam had failed. It could not be independently verified.", null, new[] { 1 })]
    [InlineData("en", "Anna Smith said the dam had failed.\n\nBob Jones said it had held. He called for help. Neither side's account could be independently verified.", null, new[] { 1, 2 })]
    [InlineData("en", "Anna Smith said the dam had failed.\n\nBob Jones said it had held. These claims could not be verified.", null,
        new[] { 2 })]
    [InlineData("fr", "Le pont serait fermé, ce que la mairie n'a pas pu confirmer.", "mairie", new[] { 1 })]
    [InlineData("fr", "Anne Roy affirme que le barrage a cédé.\n\nLe Courrier n'a pas pu vérifier ces affirmations.", "Courrier",
        new[] { 1 })]
    public void A_caveat_covers_what_it_speaks_of(string language, string text, string? by, int[] covered)
    {
        var caveat = Draft.Of(language, text).Caveats.ShouldHaveSingleItem();

        caveat.By.ShouldBe(by);
        caveat.Claims.ShouldBe(covered);
    }

    [Fact]
    public void What_a_source_could_not_confirm_is_its_answer_and_no_caveat()
    {
        var draft = Draft.Of("en", "\"I cannot confirm that the dam failed,\" Anna Smith said.");

        draft.Caveats.ShouldBeEmpty();
        draft.Claims.ShouldHaveSingleItem().Stance.ShouldBe(Stance.CannotConfirm);
    }
}
