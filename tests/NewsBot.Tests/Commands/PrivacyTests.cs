using Microsoft.Extensions.Options;
using NewsBot.Briefings;
using NewsBot.Commands;
using NewsBot.Memory;
using NewsBot.Tests.Corridor;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Commands;

public sealed class PrivacyTests
{
    private readonly StorageInMemory memory = new(TimeProvider.System);

    [Theory]
    [InlineData("offline", null, "without a language model")]
    [InlineData("openai", null, "to the language model gpt-x at api.openai.com; what happens")]
    [InlineData("openai", "https://models.example.org/v1", "at models.example.org; what happens")]
    [InlineData("openai", "http://127.0.0.1:8080/v1", "gpt-x runs on the machine itself (127.0.0.1)")]
    [InlineData("openai", "http://[::1]:8080/v1", "gpt-x runs on the machine itself")]
    [InlineData("ollama", null, "gpt-x runs on the machine itself (localhost)")]
    [InlineData("ollama", "http://ollama:11434/v1", "at ollama, in the operator’s own network")]
    [InlineData("openai", "http://192.168.1.7:1/v1", "at 192.168.1.7, in the operator’s own network")]
    [InlineData("openai", "http://172.32.0.1:1/v1", "at 172.32.0.1; what happens")]
    [InlineData("openai", "http://[fd00::1]:1/v1", "in the operator’s own network")]
    public async Task What_leaves_the_machine_is_what_the_configuration_says(string provider, string? endpoint, string said) =>
        (await SayAsync(ChatSettings.Default, provider, endpoint)).ShouldContain(said);

    [Fact]
    public async Task A_chat_that_chose_the_rules_sends_nothing_to_a_model_and_one_that_keeps_for_days_says_so()
    {
        await memory.RememberAsync(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full()), TestContext.Current.CancellationToken);

        var said = await SayAsync(ChatSettings.Default with { Offline = true, KeepDays = 30 }, "openai", endpoint: null);

        said.ShouldContain("of this chat 1 article with its briefing");
        said.ShouldContain("without a language model");
        said.ShouldContain("erased by itself after 30 days");
        said.ShouldNotContain("openai");
    }

    [Fact]
    public async Task It_is_said_in_every_language_in_one_message()
    {
        foreach (var language in SomeBriefing.Languages.All)
        {
            (await SayAsync(ChatSettings.Default with { Language = language.Code }, "openai", endpoint: null)).ShouldContain("api.openai.com");
        }
    }

    private async Task<string> SayAsync(ChatSettings settings, string provider, string? endpoint)
    {
        var options = Options.Create(new BriefingOptions { Provider = provider, Model = "gpt-x", Endpoint = endpoint is null ? null : new(endpoint) });
        var ask = Some.Command("privacy") with { Chat = new(42) };
        var reply = await new PrivacyCommand(memory, SomeBriefing.Languages, options, TimeProvider.System).AnswerAsync(ask, settings, TestContext.Current.CancellationToken);
        return TelegramMarkup.Read(reply.Parts.ShouldHaveSingleItem().Html).Text;
    }
}
