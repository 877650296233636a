using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Languages;
using NewsBot.Tests.House;

namespace NewsBot.Tests.Languages;

public sealed partial class PhraseTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(Sources.Root, "src/NewsBot/Languages"), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_language_file_has_every_phrase_and_no_other(string file) =>
        Texts(file).Keys.Order(StringComparer.Ordinal)
            .ShouldBe(Enum.GetNames<Phrase>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_form_of_a_text_has_the_places_to_fill_that_English_has(string file)
    {
        var english = Texts("en.json");
        foreach (var (phrase, text) in Texts(file))
        {
            foreach (var (form, said) in Forms(text))
            {
                if (form != "one" || said.Contains("{count}", StringComparison.Ordinal))
                {
                    Places(said).ShouldBe(Places(Forms(english[phrase])["other"]), $"{file}: {phrase}, form {form}");
                }

                said.Trim().ShouldNotBeEmpty($"{file}: {phrase}, form {form}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_phrase_is_counted_in_every_language_or_in_none(string file)
    {
        var english = Texts("en.json");
        foreach (var (phrase, text) in Texts(file))
        {
            var forms = Forms(text).Keys;
            var needed = english[phrase].ValueKind == JsonValueKind.String ? ["other"] : FormsOf(file);
            string.Join(' ', forms.Order(StringComparer.Ordinal)).ShouldBe(string.Join(' ', needed), $"{file}: {phrase}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_welcome_has_room_where_Telegram_describes_the_bot(string file) => Texts(file)["welcome"].GetString()!.Length.ShouldBeLessThanOrEqualTo(512);

    [Fact]
    public void Every_phrase_is_said_somewhere()
    {
        var said = string.Concat(Sources.Of("src/NewsBot").Where(file => file.Name != "Phrase.cs").Select(file => file.Text));

        Enum.GetNames<Phrase>().Where(phrase => !Regex.IsMatch(said, $@"Phrase\.{phrase}\b", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .ShouldBeEmpty();
    }

    /// <summary>The forms that a language's numbers need.</summary>
    private static string[] FormsOf(string file) => Read(file).GetProperty("plural").GetString() switch
    {
        "germanic" or "french" => ["one", "other"],
        _ => ["few", "many", "one", "other"],
    };

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources.Root, "src/NewsBot/Languages", file)),
            new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).RootElement;

    private static Dictionary<string, JsonElement> Texts(string file) =>
        Read(file).GetProperty("texts").EnumerateObject().ToDictionary(text => text.Name, text => text.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Forms(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? new(StringComparer.Ordinal) { ["other"] = text.GetString()! }
        : text.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!, StringComparer.Ordinal);

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
