using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;

namespace NewsBot.Tests.Briefings;

/// <summary>Settings that cannot work stop the start with a word about what is allowed.</summary>
public sealed class BriefingSettingsTests
{
    [Fact]
    public async Task Without_settings_the_offline_engine_briefs()
    {
        using var scene = new Scene();
        await scene.StartAsync();

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Name.ShouldBe("offline");
        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.Calls.ShouldBe(0);
        briefing.Summary.Count.ShouldBeInRange(1, 5);
    }

    [Theory]
    [InlineData("Provider=clippy", "known are offline, openai, azure, ollama")]
    [InlineData("Provider=openai;Key=k", "Briefing:Model is missing")]
    [InlineData("Provider=openai;Model=m", "Briefing:Key is missing")]
    [InlineData("Provider=azure;Model=m;Key=k", "Briefing:Endpoint is missing")]
    [InlineData("Provider=azure;Model=m;Endpoint=https://x.openai.azure.com/openai/v1/", "Briefing:Key is missing")]
    [InlineData("Provider=ollama;Model=m;Endpoint=localhost:11434", "http or https")]
    [InlineData("Provider=ollama;Model=m;PromptDirectory=/nowhere", "Briefing:PromptDirectory")]
    [InlineData("Second:Provider=ollama;Second:Model=m", "there is no first")]
    [InlineData("Provider=ollama;Model=m;Second:Provider=openai;Second:Model=m", "Briefing:Second:Key is missing")]
    [InlineData("Provider=ollama;Model=m;Second:Provider=clippy", "Briefing:Second:Provider is \"clippy\"")]
    [InlineData("Second:Retries=99", "Retries")]
    [InlineData("Patience=00:00:00", "Patience")]
    [InlineData("CallsAtOnce=0", "CallsAtOnce")]
    [InlineData("ContextTokens=1", "ContextTokens")]
    public async Task A_wrong_setting_stops_the_start(string settings, string message)
    {
        using var scene = new Scene([.. settings.Split(';').Select(setting => setting.Split('=')).Select(setting => (setting[0], (string?)setting[1]))]);

        var refused = await Should.ThrowAsync<OptionsValidationException>(scene.StartAsync);

        refused.Message.ShouldContain(message);
    }

    [Fact]
    public async Task The_settings_file_holds_the_defaults()
    {
        using var scene = new Scene();
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build().GetSection("Briefing");

        await scene.StartAsync();

        Compare(file.Get<BriefingOptions>().ShouldNotBeNull(), new BriefingOptions(), file);
        Compare(file.Get<BriefingOptions>()!.Second, new BriefingOptions().Second, file.GetSection("Second"));

        static void Compare(ProviderOptions written, ProviderOptions defaults, IConfiguration file)
        {
            foreach (var setting in defaults.GetType().GetProperties().Where(setting => setting.CanWrite))
            {
                setting.GetValue(written).ShouldBe(setting.GetValue(defaults), setting.Name);
                file.GetChildren().Select(child => child.Key).Contains(setting.Name, StringComparer.Ordinal).ShouldBe(setting.Name != "Key", setting.Name);
            }
        }
    }

    [Fact]
    public async Task An_unknown_setting_stops_the_start()
    {
        using var scene = new Scene(("Modell", "m"));

        var refused = await Should.ThrowAsync<InvalidOperationException>(scene.StartAsync);

        refused.Message.ShouldContain("Modell");
    }

    [Theory]
    [InlineData("openai", "Key=k;Model=m;Provider=OpenAI")]
    [InlineData("ollama", "Model=m;Provider=ollama")]
    [InlineData("openai", "Model=m;Provider=openai;Endpoint=http://localhost:8080/v1")]
    [InlineData("ollama", "Model=m;Provider=openai;Key=k;Second:Provider=ollama;Second:Model=n")]
    [InlineData("azure", "Model=m;Provider=azure;Key=k;Endpoint=https://x.openai.azure.com/openai/v1/")]
    public async Task Settings_that_can_work_start(string provider, string settings)
    {
        using var scene = new Scene([.. settings.Split(';').Select(setting => setting.Split('=')).Select(setting => (setting[0], (string?)setting[1]))]);

        await Should.NotThrowAsync(scene.StartAsync);

        (await scene.BriefAsync(Scene.Flood, new(Engine: "offline"))).Engine.Name.ShouldBe("offline");
        ChatModels.Names.Contains(provider, StringComparer.Ordinal).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ollama", "set Briefing:Provider to \"ollama\"")]
    [InlineData("clippy", "it is auto, offline or one of openai, azure, ollama")]
    public async Task A_wish_for_an_engine_that_is_not_there_says_what_to_do(string engine, string message)
    {
        using var scene = new Scene();

        var refused = await Should.ThrowAsync<EngineNotConfiguredException>(() => scene.BriefAsync(Scene.Flood, new(Engine: engine)));

        refused.Message.ShouldContain(message);
    }
}
