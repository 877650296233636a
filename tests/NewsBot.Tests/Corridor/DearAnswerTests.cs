using NewsBot.Languages;
using NewsBot.Playground;
using NewsBot.Tests.Briefings;
using NewsBot.Tests.Briefings.Comparisons;

namespace NewsBot.Tests.Corridor;

/// <summary>Whatever a model would answer at much cost, the rules answer first, with the cost and a button for the model.</summary>
public sealed class DearAnswerTests : ButtonScene
{
    private const string Nothing = """{"points": []}""";

    public static TheoryData<string> Codes => [.. Scene.Languages.All.Select(language => language.Code)];

    [Theory]
    [InlineData("/compare 1 2", """{"agreed": [], "conflicts": []}""", "A: Orne floods")]
    [InlineData("/digest", Nothing, "2 articles")]
    [InlineData("/ask How many people were injured in Caen?", Nothing, "No article of this chat says it plainly")]
    [InlineData("How many people were injured in Caen?", Nothing, "No article of this chat says it plainly")]
    public async Task The_cost_is_told_and_who_agrees_gets_the_models_answer_also_after_a_restart(string asked, string answer, string said)
    {
        await using var model = (await FakeModel.StartAsync()).Always(_ => answer);
        await ReadBothAsync(ann);
        await RestartAsync(model);

        var byRules = await SayAsync(ann, asked);
        byRules.Text.ShouldMatch("much text, and a model would read about [0-9,]+ tokens, ≈ 0[.][0-9]+ EUR");
        model.Requests.ShouldBeEmpty();
        await RestartAsync(model);
        await PressAsync(byRules, "Let the model");
        var byModel = await ann.Chat.ExpectMessageAsync(message => message.Id > byRules.Id);

        model.Requests.Count.ShouldBe(1);
        byModel.ReplyTo.ShouldBe(byRules.ReplyTo);
        byModel.Text.ShouldStartWith(said);
        byModel.Text.ShouldNotContain("much text");
        HasButton(byModel.Current, "Let the model").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task It_is_told_in_the_language_of_the_one_who_asks(string code)
    {
        await using var model = (await FakeModel.StartAsync()).Always(_ => """{"agreed": [], "conflicts": []}""");
        var person = telegram.AddPerson("Pat", language: code);
        await ReadBothAsync(person);
        await RestartAsync(model);
        var language = Scene.Languages.Find(code)!;

        var byRules = await SayAsync(person, "/compare 1 2");

        byRules.Text.ShouldContain(language.Say(Phrase.MuchForModel, ("tokens", "|"), ("cost", "")).Split('|')[0]);
        await person.Press(byRules, language.Say(Phrase.AskModel)).ExpectAnswerAsync();
        await person.Chat.ExpectMessageAsync(message => message.Id > byRules.Id);
        model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_below_a_briefing_is_asked_again_of_its_article()
    {
        await using var model = (await FakeModel.StartAsync()).Says("""{"points": [{"text": "Twelve people were injured.", "sentences": [7]}]}""");
        var card = await ReadBothAsync(ann);
        await RestartAsync(model);

        var byRules = await SayAsync(ann, "How many people were injured?", card);
        await PressAsync(byRules, "Let the model");

        (await ann.Chat.ExpectMessageAsync(message => message.Id > byRules.Id)).Text.ShouldBe("The article says:\n\n• hospital of Caen: Twelve people were injured. [1]");
        model.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_translation_is_told_in_the_briefing_and_comes_in_its_place()
    {
        await using var model = (await FakeModel.StartAsync()).Says("""{"points": [{"text": "Die Regierung versprach Caen 20 million Euro.", "sentences": [1]}, {"text": "Zwölf Menschen wurden verletzt, 12.", "sentences": [2]}]}""");
        await ReadBothAsync(ann);
        await RestartAsync(model);

        var card = await SayAsync(ann, "/translate français");
        card.Text.ShouldContain("Non traduit : c’est beaucoup de texte, un modèle lirait environ");
        model.Requests.ShouldBeEmpty();
        await PressAsync(card, "Le faire lire");

        await ExpectNowAsync(card, version => !version.Text.Contains("beaucoup de texte", StringComparison.Ordinal) && !HasButton(version, "Le faire lire"));
        model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_forgotten_cannot_be_agreed_to()
    {
        await using var model = await FakeModel.StartAsync();
        await ReadBothAsync(ann);
        await RestartAsync(model);
        var byRules = await SayAsync(ann, "/digest");
        await storage.ForgetAsync(new(ann.Id), Cancellation);

        (await PressAsync(byRules, "Let the model")).Text.ShouldStartWith("I do not remember");

        await QuietAsync();
        model.Requests.ShouldBeEmpty();
    }

    private Task RestartAsync(FakeModel model) => RestartAsync(
        ("Briefing:Provider", "openai"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Model", "editor-1"), ("Briefing:Key", "secret-key"), ("Briefing:InputPrice", 100),
        ("Budgets:AskAboveTokens", 20), ("Budgets:Currency", "EUR"));

    /// <returns>The briefing of the first.</returns>
    private async Task<ChatMessage> ReadBothAsync(Person person)
    {
        var cards = new List<ChatMessage>();
        foreach (var article in new[] { ArticleComparerTests.One, ArticleComparerTests.Other })
        {
            var said = person.Say(article);
            cards.Add(await person.Chat.ExpectMessageAsync(message => message.ReplyTo == said.Id));
            await cards[^1].ExpectEditAsync(version => version.Buttons.Count > 0);
            await QuietAsync();
        }

        return cards[0];
    }

    private static async Task<ChatMessage> SayAsync(Person person, string text, ChatMessage? about = null)
    {
        var asked = person.Say(text, replyTo: about);
        return await person.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }
}
