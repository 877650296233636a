using System.Text.Json.Nodes;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Briefings.Translations;

namespace NewsBot.Tests.Briefings.Translations;

/// <summary>A briefing in another language, by a model that is not believed.</summary>
public sealed class BriefingTranslatorTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> French = new(StringComparer.Ordinal)
    {
        ["Orne floods near Caen"] = "L’Orne déborde près de Caen",
        ["About 2,400 people left their homes when the Orne burst its banks near Caen, according to mayor Aline Duroc."] = "Environ 2 400 personnes ont quitté leur domicile quand l’Orne est sortie de son lit près de Caen, selon la maire, Aline Duroc.",
        ["The Red Cross counts nearly 3,100 evacuated people."] = "La Red Cross compte près de 3 100 personnes évacuées.",
        ["Nearly 3,100 people were evacuated."] = "Près de 3 100 personnes ont été évacuées.",
        ["according to"] = "selon",
        ["the mayor"] = "la maire",
    };

    private FakeModel model = null!;
    private Scene scene = null!;
    private Briefing briefing = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        model = await FakeModel.StartAsync();
        scene = Scene.With(model);
        model.Says(Scene.Answer().ToJsonString());
        briefing = await scene.BriefAsync(Scene.Flood);
    }

    public async ValueTask DisposeAsync()
    {
        model.Violations.ShouldBeEmpty();
        scene.Dispose();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task The_texts_are_translated_by_one_call_that_does_not_have_the_article()
    {
        model.Says(Answer(text => French.GetValueOrDefault(text)));

        var translation = await TranslateAsync();
        var translated = translation.Of(briefing);

        model.Requests.Count.ShouldBe(2);
        model.Requests.Last()["messages"]![1]!["content"]!.GetValue<string>().ShouldNotContain("We have never seen water like this");
        translated.Headline.ShouldBe("L’Orne déborde près de Caen");
        translated.Summary[0].Text.ShouldStartWith("Environ 2 400 personnes");
        translated.Summary[0].Evidence.ShouldBe(briefing.Summary[0].Evidence);
        translated.Claims[3].Content.ShouldBe("Près de 3 100 personnes ont été évacuées.");
        translated.Claims[3].Cue.ShouldBe("selon");
        translated.Claims[0].Source.ShouldBe(new Source("Aline Duroc", "la maire", SourceKind.Person));
    }

    [Theory]
    [InlineData("Près de 3 200 personnes ont été évacuées.")]
    [InlineData("Des milliers de personnes ont été évacuées.")]
    [InlineData("Près de 3 100 personnes ont été évacuées par Emmanuel Macron.")]
    [InlineData("Près de 3 100 « personnes » ont été évacuées.")]
    [InlineData("3 100")]
    [InlineData("Près de 3 100 personnes évacuées, www.evil.example")]
    [InlineData("Près de 3 100 personnes évacuées, @evil_bot")]
    [InlineData("Près de 3 100 personnes ont été évacuées. Près de 3 100 personnes ont été évacuées. Près de 3 100 personnes ont été évacuées. Elles sont parties.")]
    public async Task What_a_translation_says_otherwise_is_left_in_the_original_and_counted(string said)
    {
        model.Says(Answer(text => text == "Nearly 3,100 people were evacuated." ? said : French.GetValueOrDefault(text)));

        var translation = await TranslateAsync();

        translation.Of(briefing).Claims[3].Content.ShouldBe("Nearly 3,100 people were evacuated.");
        translation.Of(briefing).Headline.ShouldBe("L’Orne déborde près de Caen");
        translation.Left(briefing).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_is_translated_is_not_paid_again_and_further_points_cost_only_themselves()
    {
        model.Says(Answer(text => French.GetValueOrDefault(text))).Says("""{"points": [{"text": "De l’eau.", "sentences": [1]}]}""");
        var translation = await TranslateAsync();

        (await TranslateAsync(translation)).ShouldBeSameAs(translation);
        model.Requests.Count.ShouldBe(2);
        var longer = briefing with { Summary = [.. briefing.Summary, new("There is water.", briefing.Summary[0].Evidence)] };
        var more = await Translator.TranslateAsync(longer, "en", translation, "fr", new(), Stop);

        more.Of(longer).Summary[^1].Text.ShouldBe("De l’eau.");
        model.Requests.Last()["messages"]![1]!["content"]!.GetValue<string>().ShouldNotContain("[2]");
    }

    [Fact]
    public async Task A_model_that_translates_nothing_has_failed()
    {
        model.Says("""{"points": []}""");

        (await Should.ThrowAsync<ModelFailureException>(() => TranslateAsync())).Reason.ShouldBe(Fallback.Ungrounded);
    }

    private BriefingTranslator Translator => new(scene.Calls, Scene.Languages);

    private Task<Translation> TranslateAsync(Translation? known = null) => Translator.TranslateAsync(briefing, "en", known, "fr", new(), Stop);

    private string Answer(Func<string, string?> translate) => new JsonObject
    {
        ["points"] = new JsonArray([.. Translation.TextsOf(briefing).Index()
            .Where(text => translate(text.Item) is not null)
            .Select(text => new JsonObject { ["text"] = translate(text.Item), ["sentences"] = new JsonArray(text.Index + 1) })]),
    }.ToJsonString();
}
