using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Offline;

/// <summary>The article that the project was begun for.</summary>
public sealed class FrenchSampleTests
{
    private static readonly Lazy<Task<Briefing>> Sample = new(BriefAsync);

    [Fact]
    public async Task Everybody_is_named_in_full_with_what_they_say()
    {
        var claims = (await Sample.Value).Claims;

        claims.Select(claim => $"{claim.Source?.Name ?? "-"}: {claim.Stance}, {claim.Certainty}").ShouldBe([
            "Centre ukrainien pour la communication stratégique et la sécurité de l’information: Asserts, Conditional",
            "Volodymyr Zelensky: Asserts, Stated",
            "Kyrylo Budanov: Asserts, Stated",
            "Kyrylo Budanov: Asserts, Stated",
            "-: Asserts, Conditional",
            "Les images: Asserts, Stated",
            "Centre ukrainien pour la communication stratégique et la sécurité de l’information: Declines, Stated",
            "Centre ukrainien pour la communication stratégique et la sécurité de l’information: Asserts, Stated",
            "Andrii Sybiha: Asserts, Stated",
            "Andrii Sybiha: Demands, Stated",
            "Pat Ryder: CannotConfirm, Stated",
            "Pat Ryder: Asserts, Stated",
            "Pat Ryder: Asserts, Conditional",
            "Pat Ryder: Asserts, Stated",
        ]);
        claims[3].Content.ShouldBe("près de 11 000 soldats nord-coréens étaient en Russie et seraient « prêts à combattre » en Ukraine d’ici le 1er novembre");
        claims[3].Source!.Role.ShouldBe("chef du renseignement militaire ukrainien");
        claims[7].Content.ShouldBe("[la vidéo] ne date « pas de plus de 72 heures »");
        claims[10].Source!.Role.ShouldBe("porte-parole du Pentagone");
        claims[10].Said.ShouldBe("17 octobre");
    }

    [Fact]
    public async Task What_the_outlet_could_not_verify_covers_what_was_claimed_before()
    {
        var caveat = (await Sample.Value).Caveats.ShouldHaveSingleItem();

        caveat.By.ShouldBe("Kyiv Independent");
        caveat.Text.ShouldBe("Le Kyiv Independent n’a pas pu vérifier ces affirmations.");
        caveat.Claims.ShouldBe([1, 2, 3, 4, 5, 6, 8]);
        (await Sample.Value).Claims.Where(claim => claim.Standing == Standing.Unverified).Select(claim => claim.Id).ShouldBe(caveat.Claims);
    }

    [Fact]
    public async Task The_two_figures_for_the_soldiers_disagree()
    {
        var discrepancy = (await Sample.Value).Discrepancies.ShouldHaveSingleItem();

        discrepancy.Claims.ShouldBe([2, 4]);
        discrepancy.Values.ShouldBe([10_000, 11_000]);
        discrepancy.About.ShouldBe("soldats nord-coréens");
    }

    [Fact]
    public async Task Three_to_five_points_stand_alone()
    {
        var points = (await Sample.Value).Summary;

        points.Count.ShouldBeInRange(3, 5);
        points.ShouldAllBe(point => !point.Text.StartsWith("Il ", StringComparison.Ordinal)
            && !point.Text.StartsWith("Et ", StringComparison.Ordinal));
    }

    private static async Task<Briefing> BriefAsync()
    {
        using var scene = new Scene();
        var pasted = PastedText.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "fr-north-korea.txt")));
        return await scene.BriefAsync(Draft.Article("fr", Paragraphs.Join(pasted.Paragraphs)));
    }
}
