using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>Asking about articles: in reply to a briefing, by its button, and over all of the chat.</summary>
public sealed class QuestionTests : ButtonScene
{
    [Fact]
    public async Task A_reply_to_a_briefing_is_answered_from_its_article_with_the_sentences()
    {
        var card = await BriefedAsync();

        var answer = await AskAsync("Combien de soldats nord-coréens sont en Russie ?", card);

        answer.Text.ShouldBe("The article says:\n\n• Il a déclaré que près de 11 000 soldats nord-coréens étaient en Russie et seraient « prêts à combattre » en Ukraine d’ici le 1er novembre. (Kyrylo Budanov) [1]");
        answer.Buttons.Select(button => button.Text).ShouldBe(["1", "Whole briefing"]);
    }

    [Fact]
    public async Task A_sentence_of_an_answer_is_quoted_in_the_message_that_holds_it_also_after_a_restart()
    {
        var card = await BriefedAsync();
        var answer = await AskAsync("Où la vidéo a-t-elle été filmée ?", card);
        await bot.DisposeAsync();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await PressAsync(answer, "1");

        var quoted = await ann.Chat.ExpectMessageAsync(message => message.Text.StartsWith("Here it stands", StringComparison.Ordinal));
        quoted.Current.Wire.Quote!.Text.ShouldStartWith("La vidéo, publié par le centre");
    }

    [Fact]
    public async Task An_answer_can_be_asked_further_and_so_can_the_answer_that_there_is_none()
    {
        var card = await BriefedAsync();

        var none = await AskAsync("Qui a gagné l'élection ?", card);
        none.Text.ShouldBe("The article does not say.");
        var next = await AskAsync("Que dit le Pentagone ?", none);
        next.Text.ShouldContain("Pat Ryder");
        (await AskAsync("Que dit Sybiha ?", next)).Text.ShouldContain("RPDC");
        await PressAsync(none, "Whole briefing");

        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == none.Id && message.Buttons.Count > 3);
    }

    [Fact]
    public async Task The_button_opens_the_field_for_a_question_and_what_is_written_there_is_answered()
    {
        var card = await BriefedAsync();

        await PressAsync(card, "Ask");

        var invitation = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == card.Id);
        invitation.Text.ShouldStartWith("What do you want to know");
        (await AskAsync("Que dit Budanov ?", invitation)).Text.ShouldContain("2 600");
    }

    [Fact]
    public async Task A_question_to_a_forgotten_briefing_is_told_that_it_is_gone()
    {
        var card = await BriefedAsync();
        await storage.ForgetAsync(new(ann.Id), Cancellation);

        (await AskAsync("Que dit Budanov ?", card)).Text.ShouldStartWith("I do not remember this briefing");
    }

    [Fact]
    public async Task Over_the_chat_the_articles_that_answer_are_named_and_open()
    {
        await BriefedAsync();

        var answer = await AskAsync("/ask combien de soldats en Russie ?");

        answer.Text.ShouldStartWith("Articles of this chat say:\n\n1. ");
        answer.Text.ShouldContain("11 000");
        await PressAsync(answer, "1");
        await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == answer.Id && message.Buttons.Count > 3);
    }

    [Theory]
    [InlineData("/ask", "Write /ask and a question")]
    [InlineData("/ask ?!", "Write /ask and a question")]
    [InlineData("/ask Qui a gagné l'élection ?", "No article of this chat says that.")]
    [InlineData("/ask <b>&", "No article of this chat says that.")]
    [InlineData("/ask Wie heißt das Dorf?", "The article is in another language (français)")]
    [InlineData("/ask 患者は何人ですか？", "The article is in another language (français)")]
    public async Task Without_a_question_or_an_answer_it_says_so(string command, string said)
    {
        await BriefedAsync();

        (await AskAsync(command)).Text.ShouldStartWith(said);
    }

    [Fact]
    public async Task A_question_that_is_too_long_and_a_chat_without_articles_get_clear_answers()
    {
        (await AskAsync("/ask combien de soldats ?")).Text.ShouldStartWith("No article yet");
        (await AskAsync("/ask " + new string('x', 3000))).Text.ShouldStartWith("A question has at most 500 characters");
    }

    [Fact]
    public async Task In_a_group_a_question_is_answered_and_a_remark_is_left_to_the_people()
    {
        var group = telegram.AddGroup("Desk", ann);
        ann.Say(Articles.French + $" @{telegram.Options.BotUsername}", group);
        var card = await group.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);

        ann.Say("haha", group, replyTo: card);
        var asked = ann.Say("Que dit Budanov ?", group, replyTo: card);

        (await group.ExpectMessageAsync(message => message.ReplyTo == asked.Id)).Text.ShouldContain("2 600");
        (await PressAsync(card, "Ask")).Text.ShouldStartWith("Reply to this briefing");
        await QuietAsync();
        group.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_question_that_replies_to_nothing_is_asked_of_what_the_chat_has_read()
    {
        (await AskAsync("Que dit Budanov ?")).Text.ShouldStartWith("Hello!");
        await BriefedAsync();

        (await AskAsync("Que dit Budanov ?")).Text.ShouldContain("2 600");
        (await AskAsync("combien de soldats sont en Russie")).Text.ShouldContain("11 000");
        (await AskAsync("Merci beaucoup")).Text.ShouldStartWith("Hello!");
    }

    [Fact]
    public async Task In_a_group_a_question_that_names_us_is_answered()
    {
        var group = telegram.AddGroup("Desk", ann);
        ann.Say(Articles.French + $" @{telegram.Options.BotUsername}", group);
        var card = await group.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);

        var asked = ann.Say($"@{telegram.Options.BotUsername} Que dit Budanov ?", group);

        (await group.ExpectMessageAsync(message => message.ReplyTo == asked.Id)).Text.ShouldContain("2 600");
    }

    private async Task<ChatMessage> AskAsync(string question, ChatMessage? about = null)
    {
        var asked = ann.Say(question, replyTo: about);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }
}
