using NewsBot.Asks;
using NewsBot.Playground;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

public sealed class ForgetTests : ButtonScene
{
    [Fact]
    public async Task What_shall_go_is_chosen_and_confirmed_and_only_that_goes()
    {
        await RememberAsync(new(ann.Id), hoursAgo: [1, 2, 24 * 3, 24 * 20, 24 * 400]);
        var choice = await SayAsync("/forget");
        choice.Text.ShouldBe("I keep 5 articles of this chat. What shall I erase for good?");
        choice.Buttons.Select(button => button.Text).ShouldBe(["last 24 hours (2)", "last 7 days (3)", "last 30 days (4)", "Everything (5)", "No, erase nothing"]);

        await PressAsync(choice, "last 7 days");
        await ExpectNowAsync(choice, version => version.Text == "This erases 3 articles with their briefings, for good. Time: last 7 days.");
        storage.Entries.Count.ShouldBe(5);
        await PressAsync(choice, "Yes, erase for good");

        await ExpectNowAsync(choice, version => version.Text == "Erased: 3 articles, with their briefings." && version.Buttons.Count == 0);
        storage.Entries.Select(entry => entry.Ask.Update).Order().ShouldBe([4, 5]);
    }

    [Fact]
    public async Task What_comes_after_the_question_is_not_erased_by_the_answer()
    {
        await RememberAsync(new(ann.Id), hoursAgo: [1]);
        var question = await SayAsync("/forget 7 days");
        await BriefedAsync();

        await PressAsync(question, "Yes");

        await ExpectNowAsync(question, version => version.Text.StartsWith("Erased: 1 article,", StringComparison.Ordinal));
        storage.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task All_is_erased_after_a_restart_and_pressed_again_nothing_is_left()
    {
        await RememberAsync(new(ann.Id), hoursAgo: [1, 24 * 400]);
        var question = await SayAsync("/forget all");
        var yes = question.Buttons[0].CallbackData!;
        question.Text.ShouldBe("This erases everything I keep of this chat, for good: 2 articles with their briefings.");
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await PressAsync(question, "Yes");
        await ExpectNowAsync(question, version => version.Text == "Erased: 2 articles, with their briefings.");
        storage.Entries.ShouldBeEmpty();

        await telegram.ExpectAllConfirmedAsync();
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);
        await ann.PressForged(question, yes).ExpectAnswerAsync();
        await ExpectNowAsync(question, version => version.Text == "Nothing of that is left here.");
    }

    [Fact]
    public async Task Who_says_no_keeps_everything()
    {
        await RememberAsync(new(ann.Id), hoursAgo: [1]);
        var question = await SayAsync("/forget all");

        await PressAsync(question, "No, erase nothing");

        await ExpectNowAsync(question, version => version.Text == "Nothing was erased." && version.Buttons.Count == 0);
        storage.Entries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2", "This erases one article with its briefing, for good: “Article 2.”")]
    [InlineData("#1", "This erases one article with its briefing, for good: “Article 1.”")]
    [InlineData("today", "This erases 1 article with its briefing, for good. Time: last 24 hours.")]
    [InlineData("3 days", "This erases 2 articles with their briefings, for good. Time: last 3 days.")]
    [InlineData("a month", "This erases 2 articles with their briefings, for good. Time: last 30 days.")]
    [InlineData("3d", "This erases 2 articles with their briefings, for good. Time: last 3 days.")]
    [InlineData("since 2999-01-01", "I keep no article of that time.")]
    [InlineData("2000-01-31", "This erases 3 articles with their briefings, for good. Time: since 31 January 2000.")]
    [InlineData("3 d", "This erases 2 articles with their briefings, for good. Time: last 3 days.")]
    [InlineData("ALL", "This erases everything")]
    [InlineData("4", "There is no article number 4.")]
    [InlineData("99999999", "There is no article number 99999999.")]
    [InlineData("0", "You can say: /forget 3")]
    [InlineData("99999999 days", "You can say: /forget 3")]
    [InlineData("7 parsecs", "You can say: /forget 3")]
    [InlineData("<b>everybody</b>", "You can say: /forget 3")]
    public async Task What_is_written_behind_the_command_is_understood_or_explained(string words, string answer)
    {
        await RememberAsync(new(ann.Id), hoursAgo: [1, 60, 24 * 400]);

        (await SayAsync("/forget " + words)).Text.ShouldStartWith(answer);

        storage.Entries.Count.ShouldBe(3);
    }

    [Fact]
    public async Task One_article_is_erased_by_its_number_and_the_question_names_it_in_the_persons_language()
    {
        var claire = telegram.AddPerson("Claire", language: "fr");
        await RememberAsync(new(claire.Id), hoursAgo: [1, 2]);
        claire.Say("/forget 2");
        var question = await claire.Chat.ExpectMessageAsync();
        question.Text.ShouldBe("Cela efface définitivement un article et son résumé\u00a0: «\u00a0Article 2.\u00a0»");

        await claire.Press(question, "Oui").ExpectAnswerAsync();

        await ExpectNowAsync(question, version => version.Text.StartsWith("Effacé\u00a0: 1 article", StringComparison.Ordinal));
        storage.Entries.ShouldHaveSingleItem().Ask.Update.ShouldBe(1);
        claire.Say("/forget 7 jours");
        (await claire.Chat.ExpectMessageAsync()).Text.ShouldStartWith("Cela efface définitivement 1 article");
    }

    [Fact]
    public async Task In_a_group_only_administrators_erase_also_by_the_buttons_of_others_and_of_a_briefing()
    {
        var bob = telegram.AddPerson("Bob", language: "en");
        var group = telegram.AddSupergroup("Readers", ann, bob);
        ann.Paste($"@{telegram.Bot.Username} {Articles.English(10)}", group);
        var card = await group.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();

        (await bob.Press(card, "Forget").ExpectAnswerAsync()).ShouldBe(new PressAnswer("Only administrators of this chat can decide this.", IsAlert: true));
        bob.Say($"/forget@{telegram.Bot.Username}", group);
        (await group.ExpectMessageAsync()).Text.ShouldBe("Only administrators of this chat can decide this.");

        ann.Say($"/forget@{telegram.Bot.Username} all", group);
        var question = await group.ExpectMessageAsync();
        (await bob.Press(question, "Yes").ExpectAnswerAsync()).Text.ShouldStartWith("Only administrators");
        storage.Entries.Count.ShouldBe(1);
        await ann.Press(question, "Yes").ExpectAnswerAsync();

        await ExpectNowAsync(question, version => version.Text.StartsWith("Erased: 1 article", StringComparison.Ordinal));
        storage.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_who_writes_in_the_groups_name_may_erase()
    {
        var group = telegram.AddSupergroup("Readers", ann);
        group.SetAdministrator(ann, isAdministrator: true, anonymous: true);
        await RememberAsync(new(group.Id), hoursAgo: [1]);

        ann.Say($"/forget@{telegram.Bot.Username} all", group);
        var question = await group.ExpectMessageAsync();
        await ann.Press(question, "Yes").ExpectAnswerAsync();

        await ExpectNowAsync(question, version => version.Text.StartsWith("Erased: 1 article", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("forget//yes-")]
    [InlineData("forget//yes-=")]
    [InlineData("forget//yes-0")]
    [InlineData("forget//yes-0.ffffffffffffffff")]
    [InlineData("forget//99999d")]
    [InlineData("forget//-1d")]
    [InlineData("forget//")]
    public async Task Hostile_data_erases_nothing(string data)
    {
        await RememberAsync(new(ann.Id), hoursAgo: [1]);
        var question = await SayAsync("/forget");

        (await ann.PressForged(question, data).ExpectAnswerAsync()).Text.ShouldStartWith("This button is not");

        await QuietAsync();
        storage.Entries.Count.ShouldBe(1);
        question.Versions.Count.ShouldBe(1);
    }

    private async Task<ChatMessage> SayAsync(string command)
    {
        var asked = ann.Say(command);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }

    private async Task RememberAsync(ChatKey chat, int[] hoursAgo)
    {
        foreach (var (hours, index) in hoursAgo.Select((hours, index) => (hours, index)))
        {
            var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full() with { Headline = $"Article {index + 1}." });
            await storage.RememberAsync(entry with { Chat = chat, Ask = new(index + 1), BriefedAt = TimeProvider.System.GetUtcNow().AddHours(-hours) }, Cancellation);
        }
    }
}
