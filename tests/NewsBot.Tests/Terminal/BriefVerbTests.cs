using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Tests.Contract;

namespace NewsBot.Tests.Terminal;

public sealed class BriefVerbTests : IDisposable
{
    private const string News =
        "The minister said on Monday that the bridge would reopen in March. About 3,000 people cross it every day, according to the city. "
        + "The operator denied that the work was late. An engineer told reporters that the steel had been delivered in time.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_input_becomes_one_line_of_valid_json_in_order()
    {
        var news = folder.Write("news.txt", News);

        var outcome = await Shell.RunAsync("brief", "--json", "--engine", "offline", news, Shell.Sample, news);

        outcome.Error.ShouldBeEmpty();
        outcome.Status.ShouldBe(0);
        outcome.OutLines.ShouldAllBe(line => BriefingSchema.Problems(line).Count == 0);
        outcome.OutLines.Select(line => JsonNode.Parse(line)!["input"]!.GetValue<string>()).ShouldBe([news, Shell.Sample, news]);
    }

    [Fact]
    public async Task A_bad_input_costs_one_line_and_the_status_and_the_others_are_done()
    {
        using var large = new FileStream(folder.PathOf("large.txt"), FileMode.Create);
        large.SetLength(20_000_000);
        string[] bad =
        [
            folder.PathOf("missing.txt"),
            folder.Write("empty.txt", ""),
            folder.Write("short.txt", "hello"),
            folder.Write("binary.txt", [0, 1, 2, 255, 254, 0, 0, 137, 80, 78, 71]),
            Path.GetDirectoryName(Shell.Sample)!,
            "ftp://example.com/article",
            "http://127.0.0.1:1/",
            large.Name,
            "no\u001b[31mfile\nhere",
        ];

        var outcome = await Shell.RunAsync(["brief", "--json", .. bad, Shell.Sample]);

        outcome.Status.ShouldBe(1);
        outcome.OutLines.Count.ShouldBe(1);
        outcome.ErrorLines.Count.ShouldBe(bad.Length);
        outcome.ErrorLines.ShouldAllBe(line => line.StartsWith("newsbot: ") && line.EndsWith('.') && !line.Contains("Exception") && !line.Contains('\u001b'));
    }

    [Fact]
    public async Task Standard_input_is_read_once()
    {
        var outcome = await Shell.RunAsync(News, ["brief", "-", "-", "--json"]);

        outcome.Status.ShouldBe(1);
        JsonNode.Parse(outcome.OutLines.ShouldHaveSingleItem())!["input"]!.GetValue<string>().ShouldBe("-");
        outcome.Error.ShouldBe("newsbot: -: Standard input can be read only once.\n");
    }

    [Fact]
    public async Task Without_json_people_get_a_page_in_the_language_of_the_article()
    {
        var outcome = await Shell.RunAsync("brief", Shell.Sample);

        outcome.Status.ShouldBe(0);
        outcome.Out.ShouldContain("Rédigé par le moteur hors ligne");
        outcome.OutLines.ShouldAllBe(line => line.Length <= 100 && !line.EndsWith(' '));
        outcome.Out.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task The_reader_may_choose_another_language_for_the_page()
    {
        (await Shell.RunAsync("brief", Shell.Sample, "--language", "en")).Out.ShouldContain("Made by the offline engine");
        (await Shell.RunAsync("brief", Shell.Sample, "--language", "eo")).Out.ShouldContain("Rédigé par le moteur hors ligne");
    }

    [Fact]
    public async Task A_hostile_article_commands_no_terminal()
    {
        var hostile = folder.Write("hostile.txt", $"\u001b]0;owned\u0007 {News} \u001b[2J \u009b31m [red]markup[/] \u202Eevil");

        foreach (var verb in (string[])["brief", "read"])
        {
            var outcome = await Shell.RunAsync(verb, hostile);

            outcome.Status.ShouldBe(0);
            outcome.Out.ShouldAllBe(unit => unit == '\n' || (!char.IsControl(unit) && unit != '\u202E'));
        }

        (await Shell.RunAsync("read", hostile)).Out.ShouldContain("[red]markup[/]");
    }

    [Fact]
    public async Task Reading_prints_the_article_alone_as_the_contract_has_it()
    {
        var outcome = await Shell.RunAsync("read", Shell.Sample, "--json");

        var json = JsonNode.Parse(outcome.OutLines.ShouldHaveSingleItem())!.AsObject();
        json.Select(member => member.Key).ShouldBe(["input", "title", "url", "site", "author", "published", "language", "words", "text"]);
        json["language"]!.GetValue<string>().ShouldBe("fr");
        json["text"]!.GetValue<string>().ShouldContain("« prêts à combattre »");
    }

    [Fact]
    public async Task A_list_is_read_in_one_go_packed_pages_too()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(News), TestContext.Current.CancellationToken);
        }

        folder.Write("one.html.gz", packed.ToArray());
        folder.Write("two.txt", News);
        var list = folder.Write("pages.jsonl", "{\"id\":\"1\",\"html\":\"one.html.gz\"}\n\n{\"id\":\"2\",\"file\":\"two.txt\"}\n{\"id\":\"3\",\"file\":\"gone.txt\"}\n");

        var outcome = await Shell.RunAsync("read", "--json", "--list", list);

        outcome.OutLines.Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()).ShouldBe(["1", "2"]);
        outcome.OutLines.Select(line => JsonNode.Parse(line)!["text"]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain("newsbot: 3: There is no such file.");
        outcome.Status.ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"id\":\"1\"}", "line 1: it needs id and file")]
    [InlineData("one.html", "line 1: this is no JSON object")]
    [InlineData("null", "line 1: it needs id and file")]
    public async Task A_list_that_is_none_is_refused(string line, string reason)
    {
        var outcome = await Shell.RunAsync("read", "--list", folder.Write("list.jsonl", line));

        outcome.Status.ShouldBe(1);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain(reason);
    }

    [Fact]
    public async Task Reading_nothing_is_refused() => (await Shell.RunAsync("read")).Error.ShouldContain("There is nothing to read.");

    [Theory]
    [InlineData("--language", "klingon", "two letters")]
    [InlineData("--language", "xx", "ISO 639-1")]
    [InlineData("--length", "huge", "'short'")]
    [InlineData("--engine", "hal9000", "ollama")]
    [InlineData("--engine", "openai", "Briefing:Provider")]
    public async Task A_wrong_option_is_refused_with_what_is_allowed(string option, string value, string allowed)
    {
        var outcome = await Shell.RunAsync("brief", Shell.Sample, Shell.Sample, option, value);

        outcome.Status.ShouldBe(1);
        outcome.Error.ShouldContain(allowed);
        outcome.Error.Split(value).Length.ShouldBeLessThanOrEqualTo(3);
        outcome.Out.ShouldNotContain("Rédigé");
    }

    [Fact]
    public async Task Help_names_every_verb_and_option()
    {
        var root = (await Shell.RunAsync("--help")).Out;
        var brief = (await Shell.RunAsync("brief", "--help")).Out;

        foreach (var word in (string[])["run", "brief", "read", "doctor", "--settings", "--set", "--version", "NEWSBOT_Telegram__Token"])
        {
            root.ShouldContain(word);
        }

        foreach (var word in (string[])["INPUT", "--json", "--language", "--length", "short", "--engine", "offline", "standard input"])
        {
            brief.ShouldContain(word);
        }
    }
}
