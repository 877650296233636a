using NewsBot.Playground;
using NewsBot.Tests.Briefings;

namespace NewsBot.Tests.Corridor;

/// <summary>A briefing in another language: by button and by command, with a model and without.</summary>
public sealed class TranslateTests : ButtonScene
{
    [Fact]
    public async Task Without_a_model_the_bots_words_follow_the_language_and_it_says_what_is_missing()
    {
        var card = await BriefedAsync();

        await PressAsync(card, "Translate");
        await ExpectNowAsync(card, version => HasButton(version, "Deutsch") && HasButton(version, "Back"));
        await PressAsync(card, "Deutsch");
        await ExpectNowAsync(card, version => version.Text.Contains("Wer sagt was", StringComparison.Ordinal) && version.Text.Contains("Briefing:Provider", StringComparison.Ordinal));
        card.Text.ShouldContain("près de 11 000 soldats");
        await PressAsync(card, "Übersetzen");
        await ExpectNowAsync(card, version => HasButton(version, "Wie geschrieben"));
        await PressAsync(card, "Wie geschrieben");

        await ExpectNowAsync(card, version => version.Text.Contains("Who claims what", StringComparison.Ordinal) && !version.Text.Contains("Briefing:Provider", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_language_of_a_shown_briefing_outlives_a_restart_and_other_buttons()
    {
        var card = await BriefedAsync();
        await PressAsync(card, "Translate");
        await ExpectNowAsync(card, version => HasButton(version, "polski"));
        await PressAsync(card, "polski");
        await ExpectNowAsync(card, version => HasButton(version, "Krócej"));
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await PressAsync(card, "Krócej");

        await ExpectNowAsync(card, version => !HasButton(version, "Krócej") && HasButton(version, "Dłużej"));
    }

    [Fact]
    public async Task A_model_translates_once_and_the_second_asking_costs_nothing()
    {
        await using var model = await FakeModel.StartAsync();
        await RestartAsync(("Briefing:Provider", "openai"), ("Briefing:Endpoint", model.Endpoint), ("Briefing:Model", "editor-1"), ("Briefing:Key", "secret-key"));
        model.Says("""{"headline": "Une vidéo", "points": [{"text": "Le Centre ukrainien a publié le 18 octobre une vidéo.", "sentences": [1]}], "claims": [], "caveats": []}""");
        model.Says("""{"points": [{"text": "Das Centre hat am 18 octobre ein Video veröffentlicht.", "sentences": [2]}]}""");
        var card = await BriefedAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var asked = ann.Say("/translate deutsch", replyTo: card);
            var translated = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
            translated.Text.ShouldContain("ein Video veröffentlicht");
        }

        model.Requests.Count.ShouldBe(2);
        model.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/translate Klingon", "I know no language called “Klingon”")]
    [InlineData("/translate <b>&", "I know no language called “<b>&”")]
    public async Task What_is_no_language_is_told(string command, string said)
    {
        await BriefedAsync();

        (await SayAsync(command)).Text.ShouldStartWith(said);
    }

    [Theory]
    [InlineData("/translate українська", "Хто що стверджує")]
    [InlineData("/translate UKRAINIAN", "Хто що стверджує")]
    [InlineData("/translate uk", "Хто що стверджує")]
    [InlineData("/translate greek", "Who claims what")]
    [InlineData("/translate", "Who claims what")]
    public async Task A_language_is_known_by_its_name_and_code(string command, string heading)
    {
        await BriefedAsync();

        (await SayAsync(command)).Text.ShouldContain(heading);
    }

    [Fact]
    public async Task Without_an_article_and_for_a_forgotten_one_it_says_so()
    {
        (await SayAsync("/translate fr")).Text.ShouldStartWith("No article yet");
        var card = await BriefedAsync();
        await storage.ForgetAsync(new(ann.Id), Cancellation);

        (await SayAsync("/translate fr", card)).Text.ShouldStartWith("I do not remember this briefing");
    }

    private async Task<ChatMessage> SayAsync(string command, ChatMessage? about = null)
    {
        var asked = ann.Say(command, replyTo: about);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }
}
