using System.Text.Json;
using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

/// <summary>The bot asks the playground's stand-in of a model, as it asks any other.</summary>
public sealed class ModelStandInTests
{
    [Theory]
    [InlineData(0, "Kyrylo Budanov")]
    [InlineData(1, "Jan Torvik")]
    [InlineData(2, "Оксана Гринюк")]
    public async Task What_an_honest_model_says_of_the_samples_all_stands_in_them(int sample, string source)
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        await playground.MustAsync("engine", new { name = "honest" });

        var made = await BriefAsync(playground, Samples.Articles[sample].Text);

        made.GetProperty("engine").GetProperty("name").GetString().ShouldBe("openai:stand-in");
        made.GetProperty("engine").TryGetProperty("fallback", out _).ShouldBeFalse();
        made.GetProperty("engine").GetProperty("dropped").EnumerateArray().ShouldBeEmpty();
        made.GetProperty("claims").EnumerateArray().ShouldContain(claim => claim.GetProperty("source").GetProperty("name").GetString() == source);
    }

    [Fact]
    public async Task What_a_model_invents_is_dropped_and_told()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        await playground.MustAsync("engine", new { name = "inventing" });

        var made = await BriefAsync(playground, Samples.Articles[1].Text);

        made.GetProperty("claims").GetRawText().ShouldNotContain("Wilhelmina");
        made.GetProperty("summary").GetRawText().ShouldNotContain("8,412");
        made.GetProperty("engine").GetProperty("dropped").GetArrayLength().ShouldBe(3);
        var asked = (await playground.AskAsync("moment")).GetProperty("model").EnumerateArray().ShouldHaveSingleItem();
        asked.GetProperty("answer").GetString()!.ShouldContain("Wilhelmina");
        asked.GetProperty("question").GetString()!.ShouldContain("[1] ");
    }

    [Theory]
    [InlineData("failing", "unreachable")]
    [InlineData("busy", "unreachable")]
    [InlineData("babbling", "brokenAnswer")]
    public async Task When_a_model_fails_the_rules_stand_in(string mood, string fallback)
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        await playground.MustAsync("engine", new { name = mood });

        var made = await BriefAsync(playground, Samples.Articles[0].Text);

        made.GetProperty("engine").GetProperty("fallback").GetString().ShouldBe(fallback);
        made.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Only_another_kind_of_engine_starts_the_bot_anew()
    {
        var starts = new List<BotEngine>();
        await using var playground = await PlaygroundUnderTest.StartAsync(
            (place, cancellationToken) =>
            {
                starts.Add(place.Engine);
                return PlaygroundUnderTest.Nobody(place, cancellationToken);
            },
            hasModel: true);

        foreach (var name in (string[])["honest", "slow", "inventing", "offline", "as_configured"])
        {
            await playground.MustAsync("engine", new { name });
            (await playground.StateAsync()).GetProperty("engine").GetString().ShouldBe(name);
        }

        starts.ShouldBe([BotEngine.AsConfigured, BotEngine.StandIn, BotEngine.Offline, BotEngine.AsConfigured]);
    }

    private static async Task<JsonElement> BriefAsync(PlaygroundUnderTest playground, string text)
    {
        var olena = playground.Telegram.Chats.First(chat => chat.Chat.FirstName == "Olena").Members[0];
        olena.Paste(text);
        var answer = await olena.Chat.ExpectMessageAsync();
        await answer.ExpectEditAsync(version => version.Buttons.Count > 1);
        return JsonSerializer.Deserialize<JsonElement>((await playground.BriefingAsync(answer))!);
    }
}
