using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Languages;

namespace NewsBot.Tests.House;

/// <summary>Who may know whom: the order of the rooms, and the libraries that stay in theirs.</summary>
public sealed partial class RoomsTests
{
    /// <summary>For each room the rooms that it may name. The inner ones stand in the order of the data: each names those before it.</summary>
    private static readonly Dictionary<string, string[]> MayName = new(StringComparer.Ordinal)
    {
        ["Languages"] = [],
        ["Asks"] = ["Languages"],
        ["Articles"] = ["Languages", "Asks"],
        ["Briefings"] = ["Languages", "Asks", "Articles"],
        ["Memory"] = ["Languages", "Asks", "Articles", "Briefings"],
        ["Replies"] = ["Languages", "Asks", "Articles", "Briefings", "Memory"],
        ["Commands"] = ["Languages", "Asks", "Articles", "Briefings", "Memory", "Replies"],

        // The two ends name the Ask and the Reply that they carry; updates also fill Telegram's menu with the commands.
        ["Updates"] = ["Languages", "Asks", "Replies", "Commands"],
        ["Messages"] = ["Languages", "Asks", "Replies"],
    };

    /// <summary>These stand around the corridor and know all of it; no room names them.</summary>
    private static readonly string[] KnowEveryone = ["Turns", "Settings", "Terminal", "Doctor"];

    /// <summary>A library, and the only places that name it: a folder ends with "/".</summary>
    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["Telegram.Bot"] = ["Updates/", "Messages/", "Asks/AskParser.cs", "Asks/PostParser.cs", "Asks/MessageWords.cs", "Asks/RichWords.cs", "Composition.cs", "Doctor/TelegramCheckup.cs"],
        ["Microsoft.SemanticKernel"] = ["Briefings/"],
        ["LiteDB"] = ["Memory/LiteDb/"],
        ["AngleSharp"] = ["Articles/"],
        ["Polly"] = ["Articles/Fetching/", "Briefings/Models/"],
        ["ZiggyCreatures.Caching"] = ["Shelf.cs"],
        ["Spectre.Console"] = ["Terminal/"],
        ["System.CommandLine"] = ["Terminal/"],

        // Whoever names it may load it, and beside a real token nothing of it is loaded.
        ["NewsBot.Playground"] = ["Terminal/PlaygroundVerb.cs"],
    };

    /// <summary>What stands before the rooms and serves them all: their registration, measures, how long to wait, and what is kept for the next who asks.</summary>
    private static readonly string[] ServesEveryone = ["StrictOptions.cs", "Telemetry.cs", "Pause.cs", "Shelf.cs"];

    private static IEnumerable<SourceFile> Files => Sources.Of("src/NewsBot");

    [Fact]
    public void A_room_names_only_the_rooms_before_it()
    {
        var wrong = from file in Files
                    let room = RoomOf(file)
                    where MayName.ContainsKey(room)
                    from Match named in RoomName().Matches(file.Code)
                    let other = named.Groups["room"].Value
                    where other != room && (MayName.ContainsKey(other) || KnowEveryone.Contains(other, StringComparer.Ordinal)) && !MayName[room].Contains(other, StringComparer.Ordinal)
                    select $"{file.Path} names {other}, and {room} may name only {string.Join(", ", MayName[room])}. Give it the value it needs, or move the code to a later room.";

        wrong.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("using NewsBot.Briefings;", "Briefings")]
    [InlineData("using static NewsBot.Replies.TelegramHtml;", "Replies")]
    [InlineData("    Briefings.Briefing made = null!;", "Briefings")]
    [InlineData("    typeof(global::NewsBot.Memory.Entry)", "Memory")]
    [InlineData("    arrival.Asks.Count + Memory<byte>.Empty.Length", "")]
    public void A_room_is_found_however_it_is_named(string code, string room) =>
        RoomName().Matches(code).Select(named => named.Groups["room"].Value).ShouldBe(room.Length == 0 ? [] : [room]);

    [Fact]
    public void No_room_names_what_knows_everyone()
    {
        var knowing = from file in Files
                      where RoomOf(file).Length == 0 && !ServesEveryone.Contains(file.Name, StringComparer.Ordinal)
                      select Path.GetFileNameWithoutExtension(file.Name);
        var types = new Regex($@"(?<![\w.""])({string.Join('|', knowing)})(?![\w""])", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        var wrong = from file in Files
                    where MayName.ContainsKey(RoomOf(file))
                    from Match named in types.Matches(file.Code)
                    select $"{file.Path} names {named.Value}, which knows every room. Take the value it gives as a parameter.";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_library_is_named_only_in_its_place()
    {
        var wrong = from file in Files
                    from library in Libraries
                    where Regex.IsMatch(file.Code, $@"(?<![\w.]){Regex.Escape(library.Key)}(?=[.;])", RegexOptions.None, TimeSpan.FromSeconds(5))
                    let path = InProject(file)
                    where !library.Value.Any(place => place.EndsWith('/') ? path.StartsWith(place, StringComparison.Ordinal) : path == place)
                    select $"{file.Path} names {library.Key}, which only {string.Join(", ", library.Value)} may. Translate to our own types there.";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_is_a_room_of_the_house()
    {
        var rooms = Files.Select(RoomOf).Where(room => room.Length > 0).Distinct(StringComparer.Ordinal);

        rooms.Where(room => !MayName.ContainsKey(room) && !KnowEveryone.Contains(room, StringComparer.Ordinal)).ShouldBeEmpty(
            "A new room needs a place in the order of RoomsTests.MayName and in src/NewsBot/README.md.");
    }

    [Fact]
    public void A_namespace_is_named_as_its_folder()
    {
        var wrong = from file in Files
                    let match = Namespace().Match(file.Code)
                    where match.Success
                    let folder = file.Path["src/".Length..].Replace($"/{file.Name}", "", StringComparison.Ordinal).Replace('/', '.')
                    where match.Groups["name"].Value != folder
                    select $"{file.Path} says namespace {match.Groups["name"].Value}; its folder says {folder}.";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_map_of_the_house_shows_what_is_there()
    {
        var map = File.ReadAllText(Path.Combine(Sources.Root, "src/NewsBot/README.md"));

        var shown = MapPath().Matches(map).Select(path => path.Groups["path"].Value).Distinct(StringComparer.Ordinal).ToList();
        shown.Where(path => !Path.Exists(Path.Combine(Sources.Root, "src/NewsBot", path))).ShouldBeEmpty("src/NewsBot/README.md names files that are gone.");
        MayName.Keys.Concat(KnowEveryone).Where(room => !shown.Contains($"{room}/", StringComparer.Ordinal)).ShouldBeEmpty("src/NewsBot/README.md does not name these rooms.");
    }

    private static string InProject(SourceFile file) => file.Path["src/NewsBot/".Length..];

    private static string RoomOf(SourceFile file) => InProject(file) is var path && path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>With the project's name, or as a namespace beside the own one: <c>Briefings.Claim</c>.</summary>
    [GeneratedRegex(
        @"(?<![\w.])(NewsBot\.(?<room>\w+)|(?<room>Asks|Articles|Briefings|Memory|Replies|Commands|Languages|Updates|Messages|Turns|Settings|Terminal|Doctor)\.(?=[A-Z]))",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"`(?<path>[A-Z]\w*(/\w+)*(/|\.cs))`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MapPath();

    [Fact]
    public void The_languages_readme_explains_every_key_of_a_grammar()
    {
        var readme = File.ReadAllText(Path.Combine(Sources.Root, "src/NewsBot/Languages/README.md"));

        var keys = typeof(GrammarFile).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();

        keys.Count.ShouldBeGreaterThan(50);
        keys.Where(key => !readme.Contains($"`{key}`", StringComparison.Ordinal)).ShouldBeEmpty("A newcomer learns from src/NewsBot/Languages/README.md what a language file holds.");
    }
}
