using NewsBot.Playground;
using Telegram.Bot.Types;

namespace NewsBot.Tests.Corridor;

/// <summary>Reports as rich messages, where a chat chose them and Telegram takes them.</summary>
public sealed class RichTests : ButtonScene
{
    [Fact]
    public async Task A_report_has_headings_and_lists_and_its_claims_unfold()
    {
        await ChooseAsync("rich.True");

        var card = await BriefedAsync();

        card.Versions[0].Wire.Text.ShouldBe("Reading…");
        var blocks = card.Current.Wire.RichMessage!.Blocks;
        blocks[0].ShouldBeOfType<RichBlockSectionHeading>().Size.ShouldBe(3);
        blocks.OfType<RichBlockList>().ShouldHaveSingleItem().Items.Length.ShouldBe(storage.Entries.Single().Briefing.Summary.Count);
        var claims = blocks.OfType<RichBlockDetails>().ShouldHaveSingleItem();
        claims.IsOpen.ShouldBeTrue();
        claims.Blocks.Length.ShouldBe(storage.Entries.Single().Briefing.Claims.Count);
        card.Buttons.Count(button => button.Text.All(char.IsAsciiDigit)).ShouldBe(claims.Blocks.Length);
        card.Text.ShouldContain("Who claims what");
    }

    [Fact]
    public async Task Its_buttons_change_it_and_back_to_classic_is_a_choice_too()
    {
        await ChooseAsync("rich.True");
        var card = await BriefedAsync();

        await PressAsync(card, "Hide claims");
        (await ExpectNowAsync(card, version => HasButton(version, "Claims ("))).Wire.RichMessage!.Blocks.ShouldNotContain(block => block is RichBlockDetails);
        await ChooseAsync("rich.False");
        await PressAsync(card, "Claims (");

        (await ExpectNowAsync(card, version => HasButton(version, "Hide claims"))).Wire.RichMessage.ShouldBeNull();
    }

    [Theory]
    [InlineData("Bad Request: message text is empty", 400, "editMessageText")]
    [InlineData("Not Found: method not found", 404, "sendRichMessage")]
    public async Task Where_the_server_refuses_it_the_classic_message_comes(string refusal, int code, string method)
    {
        await ChooseAsync("rich.True");
        if (method == "sendRichMessage")
        {
            // Then no placeholder is edited.
            await ChooseAsync("drafts.True");
        }

        telegram.Fail(Fault.Refused(code, refusal), method);

        ann.Say(Articles.French);
        var card = await ann.Chat.ExpectMessageAsync(message => message.Current.Buttons.Count > 2 && message.Text.Contains("Who claims what", StringComparison.Ordinal));

        card.Current.Wire.RichMessage.ShouldBeNull();
        card.Current.Wire.Text.ShouldNotBeNull();
        await QuietAsync();
        ann.Chat.BotMessages.Count(message => message.Text.Contains("Who claims what", StringComparison.Ordinal)).ShouldBe(1);
    }

    private async Task ChooseAsync(string choice)
    {
        ann.Say("/settings");
        var page = await ann.Chat.ExpectMessageAsync();
        await ann.PressForged(page, $"settings//{choice}").ExpectAnswerAsync();
        await QuietAsync();
    }
}
