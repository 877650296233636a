using NewsBot.Asks;
using NewsBot.Playground;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

public sealed class ClaimsTests : ButtonScene
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_somebody_says_is_found_by_a_part_of_the_name_and_leads_to_the_briefing()
    {
        await BriefedAsync();

        var list = await SayAsync("/claims budanov");

        list.Text.ShouldStartWith("What “budanov” says, in 1 article\n\n1. ");
        var claims = storage.Entries.Single().Briefing.Claims;
        list.Text.ShouldContain(claims.First(claim => claim.Source?.Name.Contains("Budanov", StringComparison.Ordinal) is true).Content[..40]);
        list.Text.ShouldNotContain(claims.First(claim => claim.Source?.Name.Contains("Zelensky", StringComparison.Ordinal) is true).Content[..40]);
        await PressAsync(list, "1");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == list.Id)).Buttons.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Without_a_name_those_who_are_quoted_most_are_buttons()
    {
        (await SayAsync("/claims")).Text.ShouldStartWith("Tell me a name: /claims Budanov.");
        await RememberAsync(1, "Anne Moreau", "Jean Roy");
        await RememberAsync(2, "Anne Moreau");

        var choice = await SayAsync("/claims");
        choice.Buttons.Select(button => button.Text).ShouldBe(["Anne Moreau (2)", "Jean Roy (1)"]);
        await PressAsync(choice, "Jean Roy");

        await ExpectNowAsync(choice, version => version.Text.StartsWith("What “Jean Roy” says, in 1 article\n\n1. Article 1 · 18 October 2024\n• according to: Something that Jean Roy says.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_two_bear_the_name_each_claim_says_whose_it_is()
    {
        await RememberAsync(1, "Olena Koval", "Petro Koval");
        await RememberAsync(2, "Koval");

        (await SayAsync("/claims Koval")).Text.ShouldContain("• Petro Koval: according to: Something that Petro Koval says.");
        (await SayAsync("/claims Olena Koval")).Text.ShouldNotContain("• Olena Koval:");
    }

    [Fact]
    public async Task Many_articles_are_shown_page_by_page_and_none_is_longer_than_a_message()
    {
        foreach (var number in Enumerable.Range(1, 9))
        {
            await RememberAsync(number, [.. Enumerable.Repeat("Anne " + new string('M', 300), 30)]);
        }

        var list = await SayAsync("/claims anne");
        list.Text.ShouldContain("4. Article 6");
        list.Text.ShouldContain("and 26 more in the briefing");
        await PressAsync(list, "2/3 ›");
        await ExpectNowAsync(list, version => version.Text.Contains("8. Article 2", StringComparison.Ordinal) && HasButton(version, "‹ 1/3"));
    }

    [Theory]
    [InlineData("en", "Kyrylo Budanov", "budanov", true)]
    [InlineData("en", "Budanov", "Kyrylo Budanov", true)]
    [InlineData("en", "Kyrylo", "Kyrylo Budanov", false)]
    [InlineData("en", "Kyrylo Budanov", "Budan", false)]
    [InlineData("ru", "Кирилл Буданов", "Буданова", true)]
    [InlineData("ru", "Кирилла Буданова", "Кириллом Будановым", true)]
    [InlineData("uk", "Володимир Зеленський", "Зеленському", true)]
    [InlineData("fr", "Anne Moreau", "MOREAU Anne", true)]
    [InlineData("fr", "Ministère de la Défense", "defense", true)]
    [InlineData("pl", "Jan Kowalski", "Kowalskiego", true)]
    [InlineData("en", "Jean Roy", "Anne Moreau", false)]
    [InlineData("en", "!", "?", false)]
    public void A_name_is_known_in_any_case_whole_or_in_part(string language, string source, string name, bool known) =>
        new NewsBot.Memory.NameQuery(name, SomeBriefing.Languages).Is(source, language).ShouldBe(known);

    [Theory]
    [InlineData("/claims Atlantis", "Nobody called “Atlantis” is quoted in the articles of this chat.")]
    [InlineData("/claims <b>&", "Nobody called “<b>&” is quoted")]
    [InlineData("/claims ...", "Tell me a name")]
    public async Task Who_is_not_quoted_is_not_found(string command, string answer) => (await SayAsync(command)).Text.ShouldStartWith(answer);

    private async Task<ChatMessage> SayAsync(string command)
    {
        var asked = ann.Say(command);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }

    private async Task RememberAsync(int number, params string[] sources)
    {
        var claims = sources.Select((source, index) => SomeBriefing.Claim(index + 1, $"Something that {source} says.", source)).ToList();
        var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Briefing(claims) with { Headline = $"Article {number}" });
        await storage.RememberAsync(entry with { Chat = new(ann.Id), Ask = new AskId(number), BriefedAt = Start.AddDays(number) }, Cancellation);
    }
}
