using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Corridor;

/// <summary>What one member of a group sees and nobody else, where Telegram can do that.</summary>
public sealed class AsideTests : InlineScene
{
    private Person bob = null!;
    private Conversation readers = null!;

    [Fact]
    public async Task The_evidence_of_a_claim_is_seen_by_the_one_who_asks_for_it()
    {
        await PrepareAsync();
        var article = bob.Say(Articles.French, readers);
        ann.Say("/brief", readers, replyTo: article);
        var card = await readers.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();

        await bob.Press(card, "1").ExpectAnswerAsync();
        var evidence = await readers.ExpectMessageAsync();
        evidence.OnlyFor.ShouldBe(bob);
        evidence.Text.Split('\n').Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task The_claims_are_unfolded_for_the_one_who_wants_them_and_turn_their_pages_there()
    {
        await PrepareAsync();
        await storage.ChooseAsync(readers.Id, new Dictionary<string, string?>(StringComparer.Ordinal) { ["claims"] = "False" }, Cancellation);
        ann.Say("/brief", readers, replyTo: bob.Say(Articles.French, readers));
        var card = await readers.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();

        await bob.Press(card, "Claims (").ExpectAnswerAsync();
        var claims = await readers.ExpectMessageAsync(message => message.OnlyFor == bob);
        await bob.Press(claims, "1").ExpectAnswerAsync();
        var evidence = await readers.ExpectMessageAsync(message => message.OnlyFor == bob && message != claims);
        await storage.ChooseAsync(readers.Id, new Dictionary<string, string?>(StringComparer.Ordinal) { ["signs"] = "False" }, Cancellation);
        await bob.PressForged(claims, claims.Buttons[0].CallbackData!.Replace("e1", "vm+0&", StringComparison.Ordinal)).ExpectAnswerAsync();
        await claims.ExpectEditAsync();
        await QuietAsync();

        claims.Text.ShouldContain("Who claims what");
        claims.Buttons.ShouldAllBe(button => button.Text.All(char.IsAsciiDigit));
        evidence.Text.ShouldStartWith("1. ");
        card.Versions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_claims_cannot_be_shown_to_one_alone_everybody_sees_them()
    {
        await PrepareAsync();
        await storage.ChooseAsync(readers.Id, new Dictionary<string, string?>(StringComparer.Ordinal) { ["claims"] = "False" }, Cancellation);
        ann.Say("/brief", readers, replyTo: bob.Say(Articles.French, readers));
        var card = await readers.ExpectMessageAsync();
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        telegram.Fail(Fault.Refused(400, "Bad Request: not enough rights to send text messages to the chat"), "sendMessage");

        await bob.Press(card, "Claims (").ExpectAnswerAsync();

        await card.ExpectEditAsync(version => version.Text.Contains("Who claims what", StringComparison.Ordinal));
        await QuietAsync();
    }

    [Theory]
    [InlineData(ChatMemberStatus.Administrator)]
    [InlineData(ChatMemberStatus.Member)]
    public async Task An_error_is_seen_by_the_one_who_asked_where_the_bot_is_an_administrator(ChatMemberStatus status)
    {
        await PrepareAsync();
        readers.SetBotStatus(status);

        bob.Say($"/brief http://127.0.0.1:9/{page.Article.Port}", readers);
        await Eventually.TrueAsync(() => readers.BotMessages.Any(IsTold), "the error is told");
        await QuietAsync();
        var told = readers.BotMessages.Single(IsTold);

        told.OnlyFor.ShouldBe(status is ChatMemberStatus.Administrator ? bob : null);
        readers.BotMessages.Count(message => message.DeletedAt is null).ShouldBe(1);

        static bool IsTold(ChatMessage message) => message.Text.StartsWith("I only read public", StringComparison.Ordinal);
    }

    private async Task PrepareAsync()
    {
        bob = telegram.AddPerson("Bob", language: "en");
        readers = telegram.AddSupergroup("Readers", ann, bob);
        await QuietAsync();
    }
}
