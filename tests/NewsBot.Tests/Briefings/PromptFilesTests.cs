using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>The prompt folders: small, checked at start, known by a hash.</summary>
public sealed class PromptFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prompts");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_instructions_cost_at_most_1200_tokens()
    {
        var prompt = PromptFile.Read(directory: null, BriefingFunctions.Brief);

        // English prose has four to five letters a token; three is on the safe side, punctuation included.
        (prompt.Config.Template.Length / 3.2).ShouldBeLessThan(1_200);
    }

    [Fact]
    public void The_variables_stand_in_the_last_message_so_that_providers_can_cache_the_rest()
    {
        var template = PromptFile.Read(directory: null, BriefingFunctions.Brief).Config.Template;

        template.IndexOf("{{", StringComparison.Ordinal).ShouldBeGreaterThan(template.IndexOf("<message role=\"user\">", StringComparison.Ordinal));
        template.Split("{{$sentences}}").Length.ShouldBe(2);
    }

    [Fact]
    public void The_hash_changes_with_the_prompt_and_not_with_line_ends()
    {
        var (_, hash) = PromptFunctions.Create(Copy(), AnswerFormat.Schema);
        var (_, windows) = PromptFunctions.Create(Copy(text => text.ReplaceLineEndings("\r\n")), AnswerFormat.Schema);
        var (_, other) = PromptFunctions.Create(Copy(text => text.Replace("You brief", "You inform", StringComparison.Ordinal)), AnswerFormat.Schema);

        hash.ShouldMatch("^[0-9a-f]{8}$");
        windows.ShouldBe(hash);
        (other == hash).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{{$title}}", "{{$titel}}", "used but not declared: titel")]
    [InlineData("{{$title}}", "", "declared but not used: title")]
    [InlineData("{{$title}}", "{{$article}}", "used but not declared: article")]
    [InlineData("{{$title}}", "{{$title}} {{clock.now}}", "{{clock.now}} is not a variable")]
    [InlineData("{{$title}}", "{{$title}} {{", "is not a variable")]
    public void A_template_whose_variables_do_not_fit_is_refused(string old, string changed, string message) =>
        Should.Throw<BrokenPromptException>(() => PromptFunctions.Create(Copy(text => text.Replace(old, changed, StringComparison.Ordinal)), AnswerFormat.Schema))
            .Message.ShouldContain(message);

    [Theory]
    [InlineData("\"name\": \"title\"", "\"name\": \"article\"", "used but not declared: title")]
    [InlineData("\"default\": {", "\"local\": {", "execution_settings needs \"default\"")]
    [InlineData("\"temperature\": 0,", "\"temperature\": 0,,", "brief:")]
    public void Settings_that_do_not_fit_are_refused(string old, string changed, string message) =>
        Should.Throw<BrokenPromptException>(() => PromptFunctions.Create(Copy(settings: text => text.Replace(old, changed, StringComparison.Ordinal)), AnswerFormat.Schema))
            .Message.ShouldContain(message);

    [Theory]
    [InlineData("</message>\n<message role=\"user\">", "")]
    [InlineData("role=\"system\"", "role=\"developer\"")]
    [InlineData("<message role=\"system\">", "Note <message role=\"system\">")]
    [InlineData("</message>", "")]
    [InlineData("&lt;/article&gt;", "<image>x</image>")]
    public async Task A_prompt_without_exactly_two_roles_is_never_sent(string old, string changed)
    {
        await using var model = await FakeModel.StartAsync();
        using var scene = Scene.With(model, ("PromptDirectory", Copy(text => text.Replace(old, changed, StringComparison.Ordinal))));

        var briefing = await scene.BriefAsync(Scene.Flood);

        model.Requests.ShouldBeEmpty();
        briefing.Engine.Name.ShouldBe("offline");
        briefing.Engine.Calls.ShouldBe(0);
        scene.Warnings.ShouldHaveSingleItem().ShouldContain("rendered prompt");
    }

    private string Copy(Func<string, string>? template = null, Func<string, string>? settings = null)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "prompts", "briefing", "brief");
        var target = folder.CreateSubdirectory(Path.Combine(Guid.NewGuid().ToString("N"), "briefing", "brief"));
        Write("skprompt.txt", template);
        Write("config.json", settings);
        return target.Parent!.Parent!.FullName;

        void Write(string name, Func<string, string>? change)
        {
            var text = File.ReadAllText(Path.Combine(source, name));
            var changed = change?.Invoke(text) ?? text;
            (change is null || changed != text).ShouldBeTrue("the change changes nothing");
            File.WriteAllText(Path.Combine(target.FullName, name), changed);
        }
    }
}
