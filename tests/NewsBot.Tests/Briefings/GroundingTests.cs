using System.Text.RegularExpressions;
using CsCheck;
using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>Nothing reaches the reader that the article does not say; what it says is not lost either.</summary>
public sealed partial class GroundingTests
{
    /// <summary>Right contents about the sample, as a careful model words them, with the sentences they cite.</summary>
    private static readonly (string Content, int Sentence)[] Right =
    [
        ("La vidéo montrerait des soldats nord-coréens dans un camp militaire russe.", 1),
        ("Moscou envisage d’impliquer Pyongyang, avec environ 10 000 soldats nord-coréens prêts à rejoindre l'armée russe.", 2),
        ("Le premier groupe de 2600 soldats serait déployé dans l'oblast de Koursk, où l'Ukraine a lancé une incursion en août.", 3),
        ("Près de 11 000 soldats nord-coréens étaient en Russie et seraient “prêts à combattre” en Ukraine d’ici le 1er novembre.", 4),
        ("La vidéo aurait été filmée dans le camp militaire de Sergueïevski, près de la Corée du Nord.", 5),
        ("La vidéo du [Centre ukrainien] ne date « pas de plus de 72 heures ».", 7),
        ("La RPDC envahit l'Europe aux côtés de la Russie et la communauté Euro-Atlantique doit « agir sans tarder ».", 9),
        ("Les États-Unis « continueraient à surveiller » la situation, selon le Pentagone.", 12),
        ("Les Russes se préparent avec 2 600 Nord-Coréens près de Koursk, dit Kyrylo Budanov.", 3),
        ("Pat Ryder ne peut « pas confirmer si des forces nord-coréennes sont allées en Russie ».", 12),
    ];

    public static TheoryData<int> RightNumbers => [.. Enumerable.Range(0, Right.Length)];

    [Theory]
    [MemberData(nameof(RightNumbers))]
    public void A_right_claim_stays(int number)
    {
        var (content, sentence) = Right[number];

        var grounded = Ground(Claim(content, sentence));

        grounded.Dropped.ShouldBeEmpty();
        grounded.Claims.Single().Content.ShouldBe(content);
    }

    [Fact]
    public void A_number_from_elsewhere_is_caught() => Replaced(
        content => content.Any(char.IsDigit),
        Gen.Int[3, 9_999_999].Where(number => number is not (10_000 or 2_600 or 11_000 or 72 or 17 or 18)),
        (content, number) => Digits().Replace(content, FormattableString.Invariant($"{number}"), 1));

    [Fact]
    public void A_name_from_elsewhere_is_caught() => Replaced(
        content => Names().IsMatch(content),
        OneOf("Macron", "Berlin", "Angela Merkel", "OTAN", "Zaporijjia", "Boeing", "Kim Jong-un", "Путін", "Washington", "Reuters"),
        (content, name) => Names().Replace(content, name, 1));

    [Fact]
    public void A_quotation_from_elsewhere_is_caught() => Replaced(
        content => Quotes().IsMatch(content),
        OneOf("la guerre est finie", "prêts à fuir", "combattre tarder", "nous ne savons pas"),
        (content, words) => Quotes().Replace(content, $"« {words} »"));

    [Fact]
    public void A_source_from_elsewhere_is_caught() => Gen.Select(OneOf(Right), OneOf("Emmanuel Macron", "Kyrylo Zelensky", "Reuters", "Pat Budanov"))
        .Sample(sample =>
        {
            var grounded = Ground(Claim(sample.Item1.Content, sample.Item1.Sentence) with { Source = new(sample.Item2, null, SourceKind.Person) });

            grounded.Claims.ShouldBeEmpty();
            grounded.Dropped.Single().ShouldContain(sample.Item2);
        });

    [Theory]
    [InlineData("Le Kyiv Independent", SourceKind.Organisation, true)]
    [InlineData("Centre ukrainien pour la communication stratégique et la sécurité de l'information", SourceKind.Organisation, true)]
    [InlineData("Zelenskyy", SourceKind.Person, true)]
    [InlineData("des responsables de Moscou", SourceKind.Anonymous, true)]
    [InlineData("Officials", SourceKind.Anonymous, false)]
    [InlineData("des responsables de Londres", SourceKind.Anonymous, false)]
    [InlineData("Le chef du renseignement militaire ukrainien, Kyrylo Budanov, a déclaré que le premier groupe de 2 600 soldats serait déployé dans l’oblast", SourceKind.Person, false)]
    [InlineData("?!", SourceKind.Group, false)]
    public void A_source_stands_in_the_article_or_the_claim_goes(string name, SourceKind kind, bool stands) =>
        Ground(Claim(Right[1].Content, 2) with { Source = new(name, null, kind) }).Claims.Count.ShouldBe(stands ? 1 : 0);

    [Theory]
    [InlineData("Le premier groupe de 2 600 soldats serait déployé.", new[] { 12 }, 3)]
    [InlineData("Les soldats seraient « prêts à combattre ».", new[] { 10 }, 4)]
    [InlineData("Les soldats seraient « prêts à combattre ».", new int[0], 4)]
    [InlineData("La vidéo du camp militaire de Sergueïevski aurait été filmée.", new[] { 0, -1, 99 }, 5)]
    public void What_stands_far_from_the_sentences_cited_gets_the_right_one(string content, int[] cited, int right)
    {
        var grounded = Ground(Claim(content, 1) with { Sentences = cited });

        grounded.Claims.Single().Evidence.ShouldBe([Scene.NorthKorea.Sentences[right - 1].Span]);
    }

    [Fact]
    public void What_the_sentences_cited_do_not_speak_of_and_no_others_do_is_caught() =>
        Ground(Claim("Une usine du quartier fabrique des chaussures et une vidéo.", 13)).Dropped.Single().ShouldContain("something else");

    [Theory]
    [InlineData(new int[0], "cites no sentence")]
    [InlineData(new[] { 0, -1, 99 }, "do not exist")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 }, "cites 13 sentences")]
    public void A_claim_without_evidence_is_dropped(int[] sentences, string why)
    {
        var grounded = Ground(Claim("Une usine du quartier fabrique des chaussures.", 1) with { Sentences = sentences });

        grounded.Claims.ShouldBeEmpty();
        grounded.Dropped.Single().ShouldContain(why);
    }

    [Theory]
    [InlineData("L’inflation a atteint 2,5 % en mai.", "fr", "L’inflation a atteint 2.5 % en mai", null)]
    [InlineData("L’inflation a atteint 2,5 % en mai, pour 30 villes.", "fr", "L’inflation a atteint 30 %", "30")]
    [InlineData("Entre 12 à 15 % des 40 villes.", "fr", "Au moins 12 % des 40 villes", null)]
    [InlineData("Le budget est de 2,6 millions d’euros.", "fr", "Le budget est de 2 600 000 euros", null)]
    [InlineData("Le budget est de 2,6 millions d’euros.", "fr", "Le budget est de 2,6 milliards d’euros", "2,6 milliards")]
    [InlineData("The firm paid $1,500.50 on 3 May.", "en", "The firm paid $1500.50", null)]
    [InlineData("The firm paid $1,500.50 on 3 May.", "en", "The firm paid $1500.55", "1500.55")]
    [InlineData("About 12\u202F000 people came.", "en", "About 12,000 people came", null)]
    [InlineData("Die Stadt hat 1.250.000 Einwohner.", "de", "Die Stadt hat 1 250 000 Einwohner", null)]
    [InlineData("У Києві зібралося 10 тис. людей.", "uk", "У Києві зібралося 10 000 людей", null)]
    [InlineData("У Києві зібралося 10 тис. людей.", "uk", "У Києві зібралося 20 тис. людей", "20 тис")]
    [InlineData("Der Minister sprach am Montag in Berlin über Steuern.", "de", "In Berlin sprach ein Minister über die Steuern", null)]
    [InlineData("Der Minister sprach am Montag über die Wahlkampfhilfe.", "de", "Ein Minister sprach über den Wahlkampf", null)]
    [InlineData("Der Minister sprach am Montag in Berlin über Steuern.", "de", "In Hamburg sprach ein Minister über die Steuern", "Hamburg")]
    [InlineData("Президент Володимир Зеленський прибув до Варшави.", "uk", "Візит Володимира Зеленського до Варшави", null)]
    [InlineData("Президент Володимир Зеленський прибув до Варшави.", "uk", "Візит Володимира Путіна до Варшави", "Путіна")]
    [InlineData("Biden’s envoy met O’Brien in Dublin.", "en", "The envoy of Biden met O'Brien in Dublin", null)]
    [InlineData("ÉTATS-UNIS : la Nasa lance une fusée.", "fr", "Aux Etats-Unis, la NASA lance une fusée", null)]
    [InlineData("Iran said that Syria had agreed.", "en", "Officials in Iran say the Syrian side had agreed", null)]
    [InlineData("Anna Kern and Paul Weiss spoke. Later Paul Weiss left.", "en", "Later Anna Weiss left", "Anna")]
    public void Numbers_and_names_are_compared_by_what_they_mean(string text, string language, string content, string? caught)
    {
        var article = Scene.Article(language, text);

        var grounded = Grounding.Ground(
            new() { Points = [new(content, [1])] }, article, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken);

        if (caught is null)
        {
            grounded.Dropped.ShouldBeEmpty();
        }
        else
        {
            grounded.Dropped.Single().ShouldContain(caught);
        }
    }

    [Fact]
    public void Two_halves_of_names_make_no_name()
    {
        var article = Scene.Article("en", "Anna Kern spoke in the morning.", "Paul Weiss left in the evening.");

        var grounded = Grounding.Ground(new() { Points = [new("In the evening Anna Weiss left", [2])] }, article, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken);

        grounded.Dropped.Single().ShouldContain("Anna Weiss");
    }

    [Fact]
    public void Cue_hedges_role_and_day_stay_only_as_they_stand()
    {
        var right = Ground(Claim(Right[4].Content, 5) with
        {
            Cue = "a déclaré",
            Hedges = ["aurait été", "peut-être"],
            Said = "lundi",
            Via = "Reuters",
        }).Claims.Single();

        right.Cue.ShouldBeNull();
        right.Hedges.ShouldBe(["aurait été"]);
        right.Said.ShouldBeNull();
        right.Via.ShouldBeNull();

        // The sentence attributes it to nobody.
        Ground(Claim(Right[4].Content, 5) with { Source = new("Le Kyiv Independent", null, SourceKind.Organisation) }).Claims.ShouldBeEmpty();

        var kept = Ground(Claim(Right[7].Content, 12) with
        {
            Cue = "a déclaré ajouté",
            Said = "2024-10-17",
            Source = new("Pat Ryder", "porte-parole du Pentagone", SourceKind.Person),
        }).Claims.Single();

        Ground(Claim(Right[7].Content, 12) with { Source = new("Pat Ryder", "porte-parole italien", SourceKind.Person) }).Claims.Single()
            .Source.ShouldBe(new Source("Pat Ryder", null, SourceKind.Person));
        kept.Cue.ShouldBeNull();
        kept.Said.ShouldBe("2024-10-17");
        kept.Source!.Role.ShouldBe("porte-parole du Pentagone");
    }

    [Fact]
    public void A_broken_cue_is_found_in_its_parts()
    {
        var claim = Ground(Claim("Le Kyiv Independent n’a pas vérifié ces affirmations.", 8) with { Cue = "n'a pas vérifier" }).Claims.Single();

        claim.Cue.ShouldBe("n'a pas vérifier");
        claim.Spans!.Cue.Select(span => span.In(Scene.NorthKorea.Text)).ShouldBe(["n’a pas", "vérifier"]);
    }

    [Fact]
    public void Quotes_are_given_in_the_spelling_of_the_article() =>
        Ground(Claim("La RPDC envahit l'Europe et il faut \"agir … sans tarder\", dit-on « aux cotés de la russie ».", 9)).Claims.Single()
            .Quotes.ShouldBe(["agir", "sans tarder", "aux côtés de la Russie"]);

    [Theory]
    [InlineData("North Korea sends 10,000 soldiers to Russia.", null)]
    [InlineData("Ukraine says the North Korean soldiers are in Russia.", null)]
    [InlineData("The United States keeps watch, says Pat Ryder.", null)]
    [InlineData("Germany sends 10,000 soldiers to Russia.", "Germany")]
    [InlineData("South Africa keeps watch.", "South")]
    public void A_translated_briefing_may_name_the_countries_of_the_article(string text, string? caught)
    {
        var grounded = Grounding.Ground(new() { Points = [new(text, [2, 4, 12])] }, Scene.NorthKorea, Scene.Languages, "en", fromModel: true, TestContext.Current.CancellationToken);

        grounded.Dropped.Count.ShouldBe(caught is null ? 0 : 1);
        grounded.Dropped.ShouldAllBe(line => line.Contains($"“{caught}", StringComparison.Ordinal));
    }

    [Fact]
    public void Claims_are_numbered_in_the_order_of_the_article_and_caveats_follow()
    {
        var draft = new BriefingDraft
        {
            Points = [new("La vidéo montrerait des soldats nord-coréens.", [1])],
            Claims = [Claim(Right[7].Content, 12), Claim("Macron a ri.", 1), Claim(Right[0].Content, 1), Claim(Right[3].Content, 4)],
            Caveats = [new("Le Kyiv Independent n’a pas pu vérifier ces affirmations.", "Le Kyiv Independent", [8], [1, 2, 3, 9])],
        };

        var grounded = Grounding.Ground(draft, Scene.NorthKorea, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken);

        grounded.Claims.Select(claim => claim.Content).ShouldBe([Right[0].Content, Right[3].Content, Right[7].Content]);
        grounded.Claims.Select(claim => claim.Id).ShouldBe([1, 2, 3]);
        grounded.Caveats.Single().Claims.ShouldBe([1, 3]);
    }

    [Fact]
    public void Spans_are_read_from_the_offline_engine_alone_and_only_near_the_evidence()
    {
        var article = Scene.NorthKorea;
        var spans = new ClaimSpans([new(-1, 4), new(0, 5)], [new(article.Text.Length - 3, article.Text.Length)], [article.Sentences[0].Span, new(5, article.Text.Length + 1)]);
        var draft = new BriefingDraft { Claims = [Claim("montrerait des soldats", 1) with { Spans = spans }] };

        var offline = Grounding.Ground(draft, article, Scene.Languages, written: null, fromModel: false, TestContext.Current.CancellationToken).Claims.Single();
        var model = Grounding.Ground(draft, article, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken).Claims.Single();

        offline.Spans!.Source.ShouldBe([new TextSpan(0, 5)]);
        offline.Spans.Cue.ShouldBeEmpty();
        offline.Spans.Content.ShouldBe([article.Sentences[0].Span]);
        model.Spans!.Content.Single().In(article.Text).ShouldBe("montrerait des soldats");
    }

    [Theory]
    [InlineData("Poutine serait déployé à Koursk.")]
    [InlineData("serait déployé par [Poutine] à Koursk.")]
    [InlineData("serait déployé par [un général] à Koursk.")]
    [InlineData("serait déployé à Koursk avec 3 000 soldats.")]
    [InlineData("serait « heureux » à Koursk.")]
    public void The_offline_engine_is_held_to_the_article_too(string content)
    {
        var draft = new BriefingDraft { Claims = [Claim(content, 3), Claim("serait déployé par [Kyrylo Budanov] à Koursk.", 3)] };

        var grounded = Grounding.Ground(draft, Scene.NorthKorea, Scene.Languages, written: null, fromModel: false, TestContext.Current.CancellationToken);

        grounded.Claims.Count.ShouldBe(1);
        grounded.Dropped.Count.ShouldBe(1);
    }

    private static Gen<T> OneOf<T>(params T[] those) => Gen.Int[0, those.Length - 1].Select(index => those[index]);

    private static void Replaced<T>(Func<string, bool> has, Gen<T> wrong, Func<string, T, string> replace) =>
        Gen.Select(OneOf([.. Right.Where(right => has(right.Content))]), wrong).Sample(sample =>
        {
            var spoiled = replace(sample.Item1.Content, sample.Item2);

            var grounded = Ground(Claim(spoiled, sample.Item1.Sentence));

            grounded.Claims.ShouldBeEmpty(spoiled);
            grounded.Dropped.ShouldHaveSingleItem();
        });

    private static ClaimDraft Claim(string content, int sentence) => new() { Content = content, Sentences = [sentence] };

    private static Grounded Ground(ClaimDraft claim) =>
        Grounding.Ground(new() { Claims = [claim] }, Scene.NorthKorea, Scene.Languages, written: null, fromModel: true, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"\d+( \d{3})?(er)?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Digits();

    [GeneratedRegex("Koursk|Moscou|Pyongyang|Sergueïevski|Kyrylo Budanov|Pat Ryder|Pentagone|RPDC", RegexOptions.None, 1_000)]
    private static partial Regex Names();

    [GeneratedRegex("[«“].*?[»”]", RegexOptions.None, 1_000)]
    private static partial Regex Quotes();
}
