using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Settings;
using NewsBot.Tests.House;

namespace NewsBot.Tests.Terminal;

/// <summary><c>appsettings.json</c> shows every setting with the default that the options class gives it.</summary>
public sealed class SettingsFileTests
{
    private static readonly JsonObject File = JsonNode.Parse(
        System.IO.File.ReadAllText(Path.Combine(Sources.Root, "appsettings.json")),
        documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!.AsObject();

    [Fact]
    public void The_file_has_every_section_in_the_order_of_the_corridor() =>
        File.Select(section => section.Key).ShouldBe([.. Section.All.Where(section => section.Depth == 1).Select(section => section.Name), Section.Logging]);

    [Fact]
    public void Every_section_has_every_setting_with_its_default_and_no_secret()
    {
        foreach (var section in Section.All)
        {
            var defaults = Activator.CreateInstance(section.Options);
            var expected = new JsonObject();
            foreach (var setting in section.Settings.Where(setting => !setting.IsSecret))
            {
                expected[setting.Property.Name] = Written(setting.Property.GetValue(defaults));
            }

            var written = section.Name.Split(':').Aggregate<string, JsonNode?>(File, (node, name) => node?[name])!.AsObject().DeepClone().AsObject();
            foreach (var inner in written.Where(member => member.Value is JsonObject).Select(member => member.Key).ToList())
            {
                Section.All.ShouldContain(other => other.Name == $"{section.Name}:{inner}");
                written.Remove(inner);
            }

            written.ToJsonString().ShouldBe(expected.ToJsonString(), $"Section {section.Name} of appsettings.json");
        }
    }

    [Fact]
    public void Every_options_class_is_a_section()
    {
        var options = typeof(Section).Assembly.GetTypes().Where(type => type.IsPublic && !type.IsAbstract && type.Name.EndsWith("Options", StringComparison.Ordinal));

        options.Except(Section.All.Select(section => section.Options)).ShouldBeEmpty("Name its section in Section.All.");
    }

    private static JsonNode? Written(object? value) => value switch
    {
        TimeSpan time => TimeText(time),
        Enum member => member.ToString(),
        Uri address => address.ToString(),
        _ => JsonSerializer.SerializeToNode(value),
    };

    /// <summary>Without zeros at the end of a fraction.</summary>
    private static string TimeText(TimeSpan time) =>
        time.ToString("c", null) is var text && text.Contains('.', StringComparison.Ordinal) && time.Milliseconds != 0 ? text.TrimEnd('0') : text;
}
