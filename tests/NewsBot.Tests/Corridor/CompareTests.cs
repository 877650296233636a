using NewsBot.Playground;
using NewsBot.Tests.Briefings.Comparisons;

namespace NewsBot.Tests.Corridor;

/// <summary>Two articles side by side.</summary>
public sealed class CompareTests : ButtonScene
{
    [Fact]
    public async Task Two_remembered_articles_are_compared_and_open_from_the_comparison()
    {
        await ReadBothAsync();

        var comparison = await SayAsync("/compare 2 #1");

        comparison.Text.ShouldStartWith("A: Flood in Caen forces thousands from their homes\nB: Orne floods");
        comparison.Text.ShouldContain("They contradict each other\n⇄ A: Aline Duroc – said: ");
        await PressAsync(comparison, "B");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == comparison.Id)).Text.ShouldStartWith("Orne floods");
    }

    [Fact]
    public async Task In_reply_to_a_briefing_a_second_one_is_enough()
    {
        var card = await ReadBothAsync();

        (await SayAsync("/compare 1", card)).Text.ShouldStartWith("A: Flood in Caen");
        (await SayAsync("/compare 2", card)).Text.ShouldBe("That is twice the same article.");
        (await SayAsync("/compare", card)).Text.ShouldStartWith("Write /compare and two links");
    }

    [Theory]
    [InlineData("/compare", "Write /compare and two links")]
    [InlineData("/compare 1", "Write /compare and two links")]
    [InlineData("/compare 1 1", "That is twice the same article.")]
    [InlineData("/compare 1 99", "There is no article number 99")]
    [InlineData("/compare one two", "Write /compare and two links")]
    [InlineData("/compare 1 2 3", "Write /compare and two links")]
    [InlineData("/compare <b> &", "Write /compare and two links")]
    [InlineData("/compare 1 http://127.0.0.1/", "http://127.0.0.1/: I only read public web pages")]
    public async Task What_cannot_be_compared_is_told(string command, string said)
    {
        await ReadBothAsync();

        (await SayAsync(command)).Text.ShouldStartWith(said);
    }

    private async Task<ChatMessage> ReadBothAsync()
    {
        var first = ann.Say(ArticleComparerTests.One);
        var card = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == first.Id);
        await card.ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        var second = ann.Say(ArticleComparerTests.Other);
        await (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == second.Id)).ExpectEditAsync(version => version.Buttons.Count > 0);
        await QuietAsync();
        return card;
    }

    private async Task<ChatMessage> SayAsync(string command, ChatMessage? about = null)
    {
        var asked = ann.Say(command, replyTo: about);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }
}
