using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Settings;
using NewsBot.Terminal;

namespace NewsBot.Tests.Terminal;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Reading:MinWrds=3", "Reading:MinWrds (from --set on the command line) is no setting. Did you mean Reading:MinWords?")]
    [InlineData("Raeding:MinWords=3", "Raeding:MinWords (from --set on the command line) is no setting. Did you mean Reading:MinWords?")]
    [InlineData("Zoo=3", "Zoo (from --set on the command line) is no setting. The sections are Telegram, Turns, Asks, Reading, Briefing, Budgets, Storage, Chats, Messages, Playground.")]
    [InlineData("Reading=3", "Reading (from --set on the command line) is no setting.")]
    [InlineData("Reading:MinWords:Deep=3", "Reading:MinWords:Deep (from --set on the command line) is no setting. Did you mean Reading:MinWords?")]
    [InlineData("Reading:MinWords=abc", "Reading:MinWords is \"abc\" (from --set on the command line). It must be a whole number from 1 to 1000.")]
    [InlineData("Reading:MinWords=0", "Reading:MinWords is \"0\" (from --set on the command line). It must be a whole number from 1 to 1000.")]
    [InlineData("Turns:RetryPause=30", "Turns:RetryPause is \"30\" (from --set on the command line). It must be a time written as hours:minutes:seconds from 00:00:00 to 00:10:00.")]
    [InlineData("Telegram:BaseUrl=localhost:8081", "Telegram:BaseUrl is \"localhost:8081\" (from --set on the command line). It must be an address that begins with http:// or https://.")]
    [InlineData("Briefing:AnswerFormat=Xml", "Briefing:AnswerFormat is \"Xml\" (from --set on the command line). It must be one of Schema, Json, Words.")]
    [InlineData("Reading:AllowedNetworks=10.0.0.0/8, nowhere", "Reading:AllowedNetworks (from --set on the command line): \"nowhere\" is no network")]
    [InlineData("Reading:AllowedEndpoints=127.0.0.1", "Reading:AllowedEndpoints (from --set on the command line): \"127.0.0.1\" is no address with a port")]
    [InlineData("Reading:AllowedPorts:0=http", "Reading:AllowedPorts:0 is \"http\" (from --set on the command line). It must be a whole number.")]
    [InlineData("Briefing:Provider=hal9000", "Briefing:Provider is \"hal9000\"; known are offline, openai, azure, ollama.")]
    [InlineData("nonsense", "--set \"nonsense\" is not understood: write Section:Name=value.")]
    public void A_wrong_setting_is_named_with_its_origin_and_what_is_allowed(string set, string fault) =>
        Faults(set).ShouldHaveSingleItem().ShouldStartWith(fault);

    [Fact]
    public void All_faults_are_told_at_once() => Faults("Reading:MinWords=x", "Turns:AtOnce=0", "Foo=1").Count.ShouldBe(3);

    [Fact]
    public void A_secret_is_never_printed()
    {
        var fault = Faults("Telegram:Token=hunter2").ShouldHaveSingleItem();

        fault.ShouldStartWith("Telegram:Token is not right");
        fault.ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_fault_in_a_file_names_the_file()
    {
        var file = folder.Write("mine.json", """{ "Reading": { "MinWords": "many", "Colour": "red" } }""");

        Faults(file, []).ShouldBe(
        [
            $"Reading:Colour (from {file}) is no setting. The sections are Telegram, Turns, Asks, Reading, Briefing, Budgets, Storage, Chats, Messages, Playground.",
            $"Reading:MinWords is \"many\" (from {file}). It must be a whole number from 1 to 1000.",
        ]);
    }

    [Theory]
    [InlineData("{ \"Reading\": ")]
    [InlineData("[1, 2]")]
    public void A_file_that_is_no_json_is_named(string text)
    {
        var file = folder.Write("broken.json", text);

        Faults(file, []).ShouldHaveSingleItem().ShouldStartWith($"{file} cannot be read as JSON: ");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Faults(folder.PathOf("missing.json"), []).ShouldHaveSingleItem().ShouldContain("There is no file");

    [Fact]
    public void The_command_line_goes_before_a_file_and_a_file_before_the_defaults()
    {
        var file = folder.Write("mine.json", """{ "Reading": { "MinWords": 44, "MaxRedirects": 2 } }""");

        var settings = SettingsBook.Read(file, ["reading:minwords=55"]);

        settings["Reading:MinWords"].ShouldBe("55");
        settings["Reading:MaxRedirects"].ShouldBe("2");
        settings["Reading:MinWordsTypo"].ShouldBeNull();
    }

    [Theory]
    [InlineData("Reading:AllowedNetworks=127.0.0.2/32, 10.0.0.0/8", "Reading:AllowedPorts=80,8080")]
    [InlineData("Reading:AllowedNetworks:0=127.0.0.2/32", "Reading:AllowedNetworks:1=10.0.0.0/8", "Reading:AllowedPorts:0=80", "Reading:AllowedPorts:1=8080")]
    public async Task A_list_may_be_given_with_commas_or_one_by_one(params string[] set)
    {
        await using var rooms = Rooms.Open(SettingsBook.Read(null, set));

        var options = rooms.GetRequiredService<IOptions<ReadingOptions>>().Value;

        options.AllowedNetworks.ShouldBe(["127.0.0.2/32", "10.0.0.0/8"]);
        options.AllowedPorts.ShouldBe([80, 8080]);
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start_with_one_message()
    {
        var outcome = await Shell.RunAsync("--set", "Reading:MinWords=x", "--set", "Foo=1");

        outcome.Status.ShouldBe(1);
        outcome.ErrorLines.Count.ShouldBe(3);
        outcome.ErrorLines[0].ShouldBe("newsbot: The settings are wrong, so nothing was started:");
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_is_told_in_one_line()
    {
        var file = folder.Write("bot.db", "This is a diary.");

        var outcome = await Shell.RunAsync("--set", "Telegram:Token=123456:ABC", "--set", "Telegram:BaseUrl=http://127.0.0.1:1", "--set", $"Storage:File={file}");

        outcome.Status.ShouldBe(1);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"newsbot: {file} is not a database of this bot");
    }

    private static IReadOnlyList<string> Faults(params string[] set) => Faults(null, set);

    private static IReadOnlyList<string> Faults(string? file, string[] set) =>
        Should.Throw<BrokenSettingsException>(() => SettingsBook.Read(file, set)).Faults;
}
