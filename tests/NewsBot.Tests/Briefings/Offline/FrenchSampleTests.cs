using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Offline;

/// <summary>The article that the project was created for, briefed offline.</summary>
public sealed class FrenchSampleTests
{
    [Fact]
    public async Task The_sample_is_read_as_a_careful_editor_reads_it()
    {
        using var scene = new Scene();

        var briefing = await scene.BriefAsync(Scene.NorthKorea);

        briefing.Claims.Select(claim => $"{claim.Source?.Name ?? "-"} | {claim.Stance} | {claim.Certainty} | {claim.Standing}").ShouldBe(
        [
            "Centre ukrainien pour la communication stratégique et la sécurité de l’information | Asserts | Conditional | Unverified",
            "Volodymyr Zelensky | Asserts | Stated | Unverified",
            "Kyrylo Budanov | Asserts | Stated | Unverified",
            "Kyrylo Budanov | Asserts | Stated | Unverified",
            "- | Asserts | Conditional | Unverified",
            "Les images | Asserts | Stated | Unverified",
            "Centre ukrainien pour la communication stratégique et la sécurité de l’information | Declines | Stated | Unchallenged",
            "Centre ukrainien pour la communication stratégique et la sécurité de l’information | Asserts | Stated | Unverified",
            "Andrii Sybiha | Asserts | Stated | Unchallenged",
            "Andrii Sybiha | Demands | Stated | Unchallenged",
            "Pat Ryder | CannotConfirm | Stated | Unchallenged",
            "Pat Ryder | Asserts | Stated | Unchallenged",
            "Pat Ryder | Asserts | Conditional | Unchallenged",
            "Pat Ryder | Asserts | Stated | Unchallenged",
        ]);
        var caveat = briefing.Caveats.ShouldHaveSingleItem();
        (caveat.By, caveat.Claims.Count).ShouldBe(("Kyiv Independent", 7));
        var discrepancy = briefing.Discrepancies.ShouldHaveSingleItem();
        (discrepancy.About, discrepancy.Values[0], discrepancy.Values[1]).ShouldBe(("soldats nord-coréens", 10_000, 11_000));
        briefing.Summary.Count.ShouldBeInRange(3, 5);
        briefing.Engine.Dropped.ShouldBeEmpty();
    }

    [Fact]
    public async Task Roles_and_hedges_are_those_of_the_article()
    {
        using var scene = new Scene();

        var claims = (await scene.BriefAsync(Scene.NorthKorea)).Claims;

        claims[2].Source.ShouldBe(new Source("Kyrylo Budanov", "chef du renseignement militaire ukrainien", SourceKind.Person));
        claims[8].Source!.Role.ShouldBe("ministre des Affaires étrangères");
        claims[10].Source!.Role.ShouldBe("porte-parole du Pentagone");
        claims[0].Hedges.ShouldBe(["montrerait"]);
        claims[3].Content.ShouldStartWith("près de 11 000 soldats nord-coréens");
        claims[7].Content.ShouldBe("[la vidéo] ne date « pas de plus de 72 heures »");
    }
}
