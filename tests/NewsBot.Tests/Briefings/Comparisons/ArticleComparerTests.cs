using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Briefings;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Comparisons;
using NewsBot.Memory;
using NewsBot.Replies;
using NewsBot.Tests.Briefings.Answers;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Briefings.Comparisons;

/// <summary>Two articles about one flood, and what is told of both.</summary>
public sealed class ArticleComparerTests
{
    internal const string One = """
        Flood in Caen forces thousands from their homes

        The river Orne burst its banks near Caen on Monday, and about 2,400 people left their homes, the mayor, Aline Duroc, said. Two schools were closed and the railway to Rouen was interrupted.

        Hervé Malo, head of the regional water agency, said the dam at Rabodanges had been opened too late. “We have never seen water like this,” the mayor told reporters.

        The army sent 150 soldiers to help, the defence ministry said. The government promised 20 million euros in aid. Twelve people were injured, the hospital of Caen said.
        """;

    internal const string Other = """
        Orne floods: Red Cross counts over 3,000 evacuated

        Nearly 3,100 people left their homes after the river Orne burst its banks near Caen on Monday, according to the Red Cross. The mayor of Caen, Aline Duroc, called it the worst flood in a century.

        The operator of the dam at Rabodanges denied that it had been opened too late. The defence ministry said it had sent 150 soldiers to help. Farmers lost most of their harvest, the chamber of agriculture said.

        Seventeen people were injured, the hospital of Caen said on Tuesday. The railway line to Rouen will be closed until Friday.
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "They contradict each other", "Both say", "Only A says", "Only B says")]
    [InlineData("fr", "Ils se contredisent", "Dans les deux", "Seulement dans A", "Seulement dans B")]
    [InlineData("uk", "Вони суперечать одна одній", "Обидві кажуть", "Лише в A", "Лише в B")]
    public async Task Figures_and_denials_conflict_and_each_statement_has_its_sentence(string code, string conflicts, string both, string onlyA, string onlyB)
    {
        var (one, other) = (await Briefed.ReadTextAsync(One, Stop), await Briefed.ReadTextAsync(Other, Stop));

        var comparison = await OfflineAsync(one, other);

        TelegramHtml.ToPlain(ComparisonCard.Write(EntryOf(one, 1), EntryOf(other, 2), comparison, SomeBriefing.Languages.Find(code)!).ShouldHaveSingleItem().Html).ShouldBe($"""
            A: Flood in Caen forces thousands from their homes
            B: Orne floods: Red Cross counts over 3,000 evacuated

            {conflicts}
            ⇄ A: Aline Duroc – said: The river Orne burst its banks near Caen on Monday, and about 2,400 people left their homes [A1]
                B: Red Cross – according to: Nearly 3,100 people left their homes after the river Orne burst its banks near Caen on Monday [B1]
            ⇄ A: hospital of Caen – said: Twelve people were injured [A7]
                B: hospital of Caen – said: Seventeen people were injured [B6]
            ⇄ A: Hervé Malo – said: the dam at Rabodanges had been opened too late [A3]
                B: operator of the dam at Rabodanges – denied: it had been opened too late [B3]

            {both}
            • the defence ministry – said: The army sent 150 soldiers to help [A5] [B4]

            {onlyA}
            • Aline Duroc – told: “We have never seen water like this” [A4]

            {onlyB}
            • Aline Duroc – called: it the worst flood in a century [B2]
            • the chamber of agriculture – said: Farmers lost most of their harvest [B5]
            """);
    }

    [Fact]
    public async Task Figures_of_different_events_do_not_conflict()
    {
        var comparison = await OfflineAsync(await Briefed.ReadAsync("uk-war", Stop), await Briefed.ReadAsync("uk-front", Stop));

        comparison.Conflicts.ShouldBeEmpty();
        comparison.Agreed.ShouldBeEmpty();
        comparison.OnlyFirst.ShouldNotBeEmpty();
        comparison.OnlySecond.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Articles_in_two_languages_are_compared_by_names_and_it_says_so()
    {
        var comparison = await OfflineAsync(await Briefed.ReadAsync("de-war", Stop), await Briefed.ReadAsync("fr-north-korea", Stop));

        comparison.ByNames.ShouldBeTrue();
        comparison.OnlyFirst.ShouldBeEmpty();
        comparison.OnlySecond.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_is_believed_where_both_articles_carry_what_it_says()
    {
        var (one, other) = (await Briefed.ReadTextAsync(One, Stop), await Briefed.ReadTextAsync(Other, Stop));
        var before = one.Article.Sentences.Count;
        await using var model = (await FakeModel.StartAsync()).Says($$"""
            {"agreed": [{"text": "The army sent 150 soldiers to help.", "sentences": [5, {{before + 4}}]},
                        {"text": "The government promised 20 million euros.", "sentences": [6, {{before + 4}}]},
                        {"text": "The Orne burst its banks near Caen.", "sentences": [1]}],
             "conflicts": [{"first": "Twelve people were injured.", "firstSentences": [7], "second": "Seventeen people were injured.", "secondSentences": [{{before + 6}}]},
                           {"first": "Twelve people were injured.", "firstSentences": [7], "second": "Ninety people were injured.", "secondSentences": [{{before + 6}}]},
                           {"first": "Two schools were closed.", "firstSentences": [2], "second": "No school was closed.", "secondSentences": []}]}
            """);
        using var scene = Scene.With(model);

        var comparison = await CompareAsync(scene, one, other, "en");

        comparison.Agreed.ShouldHaveSingleItem().InSecond.ShouldBe([4]);
        var conflict = comparison.Conflicts.ShouldHaveSingleItem();
        conflict.First.Text.ShouldEndWith("Twelve people were injured.");
        conflict.Second.Text.ShouldEndWith("Seventeen people were injured.");
        conflict.Second.Sentences.ShouldBe([6]);
        comparison.OnlySecond.ShouldNotBeEmpty();
        model.Requests.Count.ShouldBe(1);
        model.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sentences_that_carry_a_statement_stand_for_wrongly_cited_ones_and_foreign_links_for_nothing()
    {
        var (one, other) = (await Briefed.ReadTextAsync(One, Stop), await Briefed.ReadTextAsync(Other, Stop));
        var before = one.Article.Sentences.Count;
        await using var model = (await FakeModel.StartAsync()).Says($$"""
            {"agreed": [{"text": "The army sent 150 soldiers to help.", "sentences": [1, {{before + 1}}]},
                        {"text": "The army sent 150 soldiers to help www.evil.example", "sentences": [5, {{before + 4}}]}],
             "conflicts": []}
            """);
        using var scene = Scene.With(model);

        var agreed = (await CompareAsync(scene, one, other, "en")).Agreed.ShouldHaveSingleItem();

        agreed.InFirst.Sentences.ShouldBe([5]);
        agreed.InSecond.ShouldBe([4]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"agreed\": [null], \"conflicts\": []}")]
    [InlineData("{\"agreed\": [{\"text\": \"Ninety people died.\", \"sentences\": [1, 9]}], \"conflicts\": []}")]
    public async Task A_model_of_which_nothing_stands_is_stood_in_for(string said)
    {
        var (one, other) = (await Briefed.ReadTextAsync(One, Stop), await Briefed.ReadTextAsync(Other, Stop));
        await using var model = (await FakeModel.StartAsync()).Says(said).Says(said);
        using var scene = Scene.With(model);

        (await CompareAsync(scene, one, other, "en")).Conflicts.Count.ShouldBe(3);
    }

    private static async Task<Comparison> OfflineAsync(Answering one, Answering other)
    {
        using var scene = new Scene();
        return await CompareAsync(scene, one, other, language: null);
    }

    private static Task<Comparison> CompareAsync(Scene scene, Answering one, Answering other, string? language) =>
        new ArticleComparer(scene.Calls, Scene.Languages, Options.Create(new BriefingOptions()), NullLogger<ArticleComparer>.Instance).CompareAsync(one, other, new(Language: language), Stop);

    private static Entry EntryOf(Answering read, int update) => new(new(update), new(42), "text", read.Article, read.Briefing, DateTimeOffset.UnixEpoch);
}
