using NewsBot.Asks;
using NewsBot.Playground;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

public sealed class SearchTests : ButtonScene
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_briefed_article_is_found_by_another_form_of_its_words_and_shows_the_claim()
    {
        await BriefedAsync();

        var list = await SayAsync("/search Budanov soldat");

        list.Text.ShouldStartWith("1 article with “Budanov soldat”\n\n1. ");
        list.Text.ShouldContain("Budanov: ");
        await PressAsync(list, "1");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == list.Id)).Buttons.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_headline_counts_more_than_a_claim_and_a_claim_more_than_the_text()
    {
        await RememberAsync(1, "Fire in a harbour", "Nothing else.");
        await RememberAsync(2, "Two ships", "The fire was seen.");
        await RememberAsync(3, "Three ships", "Nothing else.", text: "There were fires at night. Nobody came.");
        await RememberAsync(4, "Four ships", "Nothing else.");

        var list = await SayAsync("/search fire");

        list.Text.ShouldBe("3 articles with “fire”, the best first\n\n"
            + "1. Fire in a harbour · 1 January 2025\n\n2. Two ships · 2 January 2025\nAnne Moreau: The fire was seen.\n\n3. Three ships · 3 January 2025\nThere were fires at night.");
    }

    [Fact]
    public async Task Many_are_shown_page_by_page_also_after_a_restart_and_for_words_longer_than_a_button_holds()
    {
        const string Words = "міністерство оборони України оголосило про нову допомогу союзників";
        foreach (var number in Enumerable.Range(1, 12))
        {
            await RememberAsync(number, $"{Words} {number}", "Нічого.", language: "uk");
        }

        var list = await SayAsync("/search " + Words);
        list.Text.ShouldContain("12 articles");
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await PressAsync(list, "2/3 ›");
        await ExpectNowAsync(list, version => version.Text.Contains("\n6. ", StringComparison.Ordinal) && HasButton(version, "‹ 1/3") && HasButton(version, "3/3 ›"));
        await PressAsync(list, "3/3 ›");
        await ExpectNowAsync(list, version => version.Text.Contains("\n12. ", StringComparison.Ordinal) && !HasButton(version, "4/3"));
        await storage.ForgetAsync(new(ann.Id), Start, Start.AddDays(8), Cancellation);
        await PressAsync(list, "‹ 2/3");

        await ExpectNowAsync(list, version => version.Text.Contains("3 articles", StringComparison.Ordinal) && version.Buttons.Count == 3);
    }

    [Theory]
    [InlineData("/search", "Tell me which words")]
    [InlineData("/search  ,.! ", "Tell me which words")]
    [InlineData("/search Atlantis", "No article of this chat has “Atlantis”")]
    [InlineData("/search <b>&", "No article of this chat has “<b>&”")]
    public async Task Without_words_or_without_a_find_it_says_so(string command, string answer) => (await SayAsync(command)).Text.ShouldStartWith(answer);

    [Fact]
    public async Task Hostile_data_and_forgotten_questions_get_a_polite_answer()
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            await RememberAsync(number, $"Fire {number}", "Nothing.");
        }

        var list = await SayAsync("/search fire");
        foreach (var data in new[] { "search//", "search//x.0", "search//x.-1", "search//x.1.1", "search//x.999999999" })
        {
            (await ann.PressForged(list, data).ExpectAnswerAsync()).Text.ShouldStartWith("This button is not");
        }

        (await ann.PressForged(list, "search//AAAAAAAAAAA.1").ExpectAnswerAsync()).Text.ShouldStartWith("I do not remember what was asked here");
        await QuietAsync();
        list.Versions.Count.ShouldBe(1);
    }

    private async Task<ChatMessage> SayAsync(string command)
    {
        var asked = ann.Say(command);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }

    private async Task RememberAsync(int number, string headline, string claim, string text = "Nothing at all.", string language = "en")
    {
        var article = SomeBriefing.Article(language) with { Text = text, Title = headline, Sentences = [new(1, 0, new(0, text.IndexOf('.', StringComparison.Ordinal) + 1))] };
        var entry = SomeBriefing.Entry(article, SomeBriefing.Briefing(SomeBriefing.Claim(1, claim)) with { Headline = headline });
        await storage.RememberAsync(entry with { Chat = new(ann.Id), Ask = new AskId(number), BriefedAt = Start.AddDays(number - 1) }, Cancellation);
    }
}
