using NewsBot.Briefings;
using NewsBot.Briefings.Models;

namespace NewsBot.Tests.Briefings;

/// <summary>The prompt folders: small, checked at start, known by a hash.</summary>
public sealed class PromptFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prompts");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_instructions_cost_at_most_1200_tokens()
    {
        foreach (var function in BriefingFunctions.Variables.Keys)
        {
            TokenCount.Of(PromptFile.Read(directory: null, function).Config.Template).ShouldBeLessThanOrEqualTo(1_200, function);
        }
    }

    [Fact]
    public void The_variables_of_every_prompt_stand_in_the_last_message_so_that_providers_can_cache_the_rest()
    {
        foreach (var function in BriefingFunctions.Variables.Keys)
        {
            var template = PromptFile.Read(directory: null, function).Config.Template;

            template.IndexOf("{{", StringComparison.Ordinal).ShouldBeGreaterThan(template.IndexOf("<message role=\"user\">", StringComparison.Ordinal), function);
        }

        PromptFile.Read(directory: null, BriefingFunctions.Brief).Config.Template.Split("{{$sentences}}").Length.ShouldBe(2);
    }

    [Fact]
    public void The_hash_changes_with_the_prompt_and_not_with_line_ends()
    {
        var hash = Read(Copy()).Hash;
        var windows = Read(Copy(text => text.ReplaceLineEndings("\r\n"))).Hash;
        var other = Read(Copy(text => text.Replace("You brief", "You inform", StringComparison.Ordinal))).Hash;

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
        Should.Throw<BrokenPromptException>(() => Read(Copy(text => text.Replace(old, changed, StringComparison.Ordinal))))
            .Message.ShouldContain(message);

    [Theory]
    [InlineData("\"name\": \"title\"", "\"name\": \"article\"", "used but not declared: title")]
    [InlineData("\"default\": {", "\"local\": {", "execution_settings needs \"default\"")]
    [InlineData("\"temperature\": 0,", "\"temperature\": 0,,", "brief:")]
    [InlineData("\"response_format\"", "\"format\"", "response_format is no JSON schema")]
    [InlineData("\"response_format\": {", "\"response_format\": {\"type\": \"json_schema\", \"json_schema\": {}}, \"stop\": {", "response_format is no JSON schema of an object")]
    [InlineData("\"required\": [\"text\", \"sentences\"]", "\"required\": [\"text\"]", "response_format.properties.points.items needs")]
    [InlineData("\"required\": [\"headline\"", "\"optional\": [\"headline\"", "response_format needs")]
    public void Settings_that_do_not_fit_are_refused(string old, string changed, string message) =>
        Should.Throw<BrokenPromptException>(() => Read(Copy(settings: text => text.Replace(old, changed, StringComparison.Ordinal))))
            .Message.ShouldContain(message);

    [Fact]
    public void A_folder_that_no_function_is_named_after_stops_the_start()
    {
        var root = Copy();
        Directory.CreateDirectory(Path.Combine(root, "briefing", "summarise"));

        Should.Throw<BrokenPromptException>(() => PromptBook.Check(root)).Message.ShouldContain("summarise: no function has this name; there are brief");
    }

    [Fact]
    public async Task A_directory_may_hold_some_of_the_prompts_and_the_others_are_those_that_ship()
    {
        await using var model = (await FakeModel.StartAsync()).Says("Not JSON.").Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model, ("PromptDirectory", Copy(text => text.Replace("You brief", "You inform", StringComparison.Ordinal))));
        await scene.StartAsync();

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBeNull();
        model.System(0).ShouldStartWith("You inform");
        model.System(1).ShouldStartWith("You put an answer");
    }

    [Theory]
    [InlineData(true, "You inform")]
    [InlineData(false, "You brief")]
    public async Task A_prompt_that_has_changed_is_read_again_where_the_operator_wants_that(bool rereads, string start)
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString()).Says(Scene.Answer().ToJsonString()).Says(Scene.Answer().ToJsonString());
        var root = Copy();
        using var scene = Scene.With(model, ("PromptDirectory", root), ("RereadsPrompts", $"{rereads}"));
        var first = await scene.BriefAsync(Scene.Flood);

        Change(root, text => text.Replace("You brief", "You inform", StringComparison.Ordinal), seconds: 5);
        var second = await scene.BriefAsync(Scene.Flood);
        Change(root, text => text.Replace("{{$title}}", "{{$nonsense}}", StringComparison.Ordinal), seconds: 10);
        var third = await scene.BriefAsync(Scene.Flood);

        model.System(1).ShouldStartWith(start);
        model.System(2).ShouldStartWith(start);
        (second.Engine.PromptHash != first.Engine.PromptHash).ShouldBe(rereads);
        third.Engine.PromptHash.ShouldBe(second.Engine.PromptHash);
        scene.Warnings.Count.ShouldBe(rereads ? 1 : 0);

        static void Change(string root, Func<string, string> change, int seconds)
        {
            var file = Path.Combine(root, "briefing", "brief", "skprompt.txt");
            var written = File.GetLastWriteTimeUtc(file);
            File.WriteAllText(file, change(File.ReadAllText(file)));
            File.SetLastWriteTimeUtc(file, written.AddSeconds(seconds));
        }
    }

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

    private static PromptFile Read(string root) => PromptFile.Read(root, BriefingFunctions.Brief);

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
