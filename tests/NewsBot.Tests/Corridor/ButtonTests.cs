using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

public sealed class ButtonTests : ButtonScene
{
    [Fact]
    public async Task The_claims_are_hidden_and_shown_again()
    {
        var card = await BriefedAsync();
        var whole = card.Text;

        (await PressAsync(card, "Hide claims")).ShouldBe(new PressAnswer(null, IsAlert: false));
        await ExpectNowAsync(card, version => version.Text.Length < whole.Length && !version.Text.Contains("Who claims", StringComparison.Ordinal));
        await PressAsync(card, "Claims (");

        await ExpectNowAsync(card, version => version.Text == whole);
    }

    [Fact]
    public async Task A_briefing_gets_longer_and_shorter_and_keeps_its_claims()
    {
        var card = await BriefedAsync();
        var (points, claims) = (Points(card.Text), Claims(card));

        await PressAsync(card, "Longer");
        await ExpectNowAsync(card, version => Points(version.Text) > points);
        await PressAsync(card, "Shorter");
        await ExpectNowAsync(card, version => Points(version.Text) == points);
        await PressAsync(card, "Shorter");
        await ExpectNowAsync(card, version => Points(version.Text) == 1);

        Claims(card).ShouldBe(claims);
        storage.Entries.ShouldHaveSingleItem().Summaries!.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_number_of_a_claim_answers_with_a_quotation_of_the_very_sentence()
    {
        var card = await BriefedAsync();
        var paste = ann.Chat.Transcript.First(message => message.Author == ann);

        await PressAsync(card, ".e2");

        var evidence = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == paste.Id && message.Quote is not null);
        paste.Text.ShouldContain(evidence.Quote!);
        var claim = storage.Entries.Single().Briefing.Claims[1];
        evidence.Text.ShouldContain(claim.Content);
        evidence.Quote.ShouldBe(claim.Evidence[0].In(storage.Entries.Single().Article.Text));
    }

    [Fact]
    public async Task When_the_pasted_message_is_gone_the_sentence_is_spelled_out()
    {
        var card = await BriefedAsync();
        ann.Delete(ann.Chat.Transcript.First(message => message.Author == ann));

        await PressAsync(card, ".e2");

        var evidence = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == card.Id);
        evidence.Text.ShouldContain(storage.Entries.Single().Briefing.Claims[1].Evidence[0].In(storage.Entries.Single().Article.Text));
        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("reply_not_found");
        telegram.ForgetCalls();
    }

    [Fact]
    public async Task A_briefing_is_forgotten_after_asking_and_its_words_stay_in_the_chat()
    {
        var card = await BriefedAsync();
        var text = card.Text;

        await PressAsync(card, "Forget");
        await ExpectNowAsync(card, version => HasButton(version, "Keep it"));
        await PressAsync(card, "Keep it");
        await ExpectNowAsync(card, version => HasButton(version, "Forget"));
        await PressAsync(card, "Forget");
        await ExpectNowAsync(card, version => HasButton(version, "Keep it"));
        storage.Entries.ShouldNotBeEmpty();
        var answer = await PressAsync(card, "Yes, forget it");

        answer.Text.ShouldStartWith("Forgotten");
        await ExpectNowAsync(card, version => version.Buttons.Count == 0);
        storage.Entries.ShouldBeEmpty();
        card.Text.ShouldBe(text);
    }

    private static int Points(string text) => text.Split('\n').Count(line => line.StartsWith("• ", StringComparison.Ordinal));

    private static int Claims(ChatMessage card) => card.Buttons.Count(button => button.CallbackData?.Contains(".e", StringComparison.Ordinal) is true);
}
