using Microsoft.Extensions.Options;
using NewsBot.Briefings;
using NewsBot.Memory;
using NewsBot.Tests.Corridor;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Memory;

/// <summary>What a chat chose goes before what the operator set, setting by setting.</summary>
public sealed class ChatSettingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_gets_the_operators_defaults_but_for_what_it_chose()
    {
        var memory = new StorageInMemory(TimeProvider.System);
        var book = new ChatBook(memory, Options.Create(new ChatOptions { Language = "article", Length = Length.Long, ShowsSigns = false, Engine = "offline", KeepDays = 7 }));
        await memory.ChooseAsync(-5, new Dictionary<string, string?>(StringComparer.Ordinal) { ["language"] = "fr", ["length"] = "Short", ["claims"] = "False", ["keep"] = "0" }, Stop);

        (await book.SettingsAsync(new(7), Stop)).ShouldBe(new ChatSettings { FollowsArticle = true, Length = Length.Long, ShowsSigns = false, Offline = true, KeepDays = 7 });
        (await book.SettingsAsync(new(-5, 33), Stop)).ShouldBe(new ChatSettings { Language = "fr", Length = Length.Short, ShowsClaims = false, ShowsSigns = false, Offline = true });
    }

    [Fact]
    public void Without_any_setting_the_defaults_of_both_are_the_same() => ChatSettings.Of(new()).ShouldBe(ChatSettings.Default);

    [Theory]
    [InlineData("length", "7")]
    [InlineData("length", "short")]
    [InlineData("language", "français")]
    [InlineData("language", "")]
    [InlineData("claims", "perhaps")]
    [InlineData("keep", "-1")]
    [InlineData("keep", "99999")]
    [InlineData("nonsense", "True")]
    public void A_choice_that_means_nothing_changes_nothing(string name, string word) => ChatSettings.Default.Chosen(name, word).ShouldBe(ChatSettings.Default);

    [Theory]
    [InlineData("mine", "uk", "fr", "uk")]
    [InlineData("mine", null, "fr", "fr")]
    [InlineData("article", "uk", "fr", "fr")]
    [InlineData("article", "uk", "xx", "uk")]
    [InlineData("de", "uk", "fr", "de")]
    public void The_bot_speaks_as_the_chat_chose(string word, string? person, string article, string spoken) =>
        ChatSettings.Default.Chosen("language", word).Speak(SomeBriefing.Languages, person, article).Code.ShouldBe(spoken);
}
