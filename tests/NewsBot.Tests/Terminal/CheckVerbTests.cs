using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Tests.House;

namespace NewsBot.Tests.Terminal;

public sealed class CheckVerbTests : IDisposable
{
    private const string Article =
        "The minister said on Monday that the bridge over the Ural would reopen in March. About 3,000 people cross it every day. "
        + "Anna Smith, who leads the operator, denied that the work was late. Ticket prices rose by 12 percent last year.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_line_is_answered_in_its_order()
    {
        var lines = Enumerable.Range(0, 300).Select(number => Line(number, Article, number % 2 == 0 ? "The bridge would reopen in March." : "Maria Jones sold 41 ships to Norway."));

        var outcome = await Shell.RunAsync(string.Join('\n', lines), ["check"]);

        outcome.Error.ShouldBeEmpty();
        outcome.Status.ShouldBe(0);
        var answers = outcome.OutLines.Select(line => JsonNode.Parse(line)!).ToList();
        answers.Select(answer => answer["id"]!.GetValue<int>()).ShouldBe(Enumerable.Range(0, 300));
        answers.Select(answer => answer["supported"]!.GetValue<bool>()).ShouldBe(Enumerable.Range(0, 300).Select(number => number % 2 == 0));
        answers.ShouldAllBe(answer => answer["score"]!.GetValue<double>() >= 0 && answer["score"]!.GetValue<double>() <= 1);
        answers[0]["problems"]!.AsArray().ShouldBeEmpty();
        answers[1]["problems"]!.AsArray().Select(problem => $"{problem!["kind"]} {problem["words"]}").ShouldContain("number 41", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_like_the_standard_input()
    {
        var file = folder.Write("items.jsonl", "\uFEFF" + Line("é\u2028\"", Article, "Ticket prices rose by 12 percent.") + "\r\n\r\n");

        var outcome = await Shell.RunAsync("check", file);

        outcome.Status.ShouldBe(0);
        outcome.OutLines.Count.ShouldBe(1);
        JsonNode.Parse(outcome.OutLines[0])!["id"]!.GetValue<string>().ShouldBe("é\u2028\"");
    }

    [Fact]
    public async Task A_bad_line_is_told_by_its_number_and_the_others_are_answered()
    {
        string[] lines =
        [
            Line(1, Article, "The bridge would reopen."),
            "not json \u001b[31m",
            "[]",
            "{\"article\": \"a\", \"sentence\": \"b\"}",
            "{\"id\": {}, \"article\": \"a\", \"sentence\": \"b\"}",
            "{\"id\": 6, \"sentence\": \"b\"}",
            "{\"id\": 7, \"article\": 7, \"sentence\": \"b\"}",
            "{\"id\": 8, \"article\": \" \\n\\u200b\", \"sentence\": \"b\"}",
            "{\"id\": 9, \"article\": \"a\", \"sentence\": \"\"}",
            "{\"id\": 10, \"article\": \"\\ud800\", \"sentence\": \"b\"}",
            Line(11, new string('a', 3_000_000), "b"),
            Line(12, new string('a', 30_000_000), "b"),
            Line(13, "a", new string('a', 30_000)),
            Line(14, Article, "The bridge would reopen."),
        ];

        var outcome = await Shell.RunAsync(string.Join('\n', lines), ["check", "-"]);

        outcome.Status.ShouldBe(1);
        outcome.OutLines.Select(line => JsonNode.Parse(line)!["id"]!.GetValue<int>()).ShouldBe([1, 14]);
        outcome.ErrorLines.Select(line => line[..line.IndexOf(": ", 10, StringComparison.Ordinal)]).ShouldBe(Enumerable.Range(2, 12).Select(number => $"newsbot: -, line {number}"));
        outcome.ErrorLines.ShouldAllBe(line => line.EndsWith('.') && !line.Contains("Exception") && !line.Contains('\u001b'));
    }

    [Fact]
    public async Task The_readme_shows_what_is_answered()
    {
        const string Prompt = "$ newsbot check <<< '";
        var readme = await File.ReadAllLinesAsync(Path.Combine(Sources.Root, "README.md"), TestContext.Current.CancellationToken);
        var example = Array.FindIndex(readme, line => line.StartsWith(Prompt, StringComparison.Ordinal));

        var outcome = await Shell.RunAsync(readme[example][Prompt.Length..].TrimEnd('\''), ["check"]);

        outcome.OutLines.ShouldBe([readme[example + 1]]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var missing = await Shell.RunAsync("check", folder.PathOf("missing.jsonl"));
        var directory = await Shell.RunAsync("check", Path.GetTempPath());

        (missing.Status, directory.Status).ShouldBe((1, 1));
        missing.ErrorLines.Single().ShouldContain("There is no such file.");
        directory.ErrorLines.Single().ShouldContain("This is a folder.");
    }

    [Fact]
    public async Task An_answer_comes_while_the_next_line_is_awaited()
    {
        using var check = Shell.Start("check");

        await check.StandardInput.WriteLineAsync(Line(1, Article, "The bridge would reopen in March."));
        await check.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var answer = await check.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        check.StandardInput.Close();
        var outcome = await Shell.EndAsync(check);

        answer.ShouldNotBeNull().ShouldStartWith("{\"id\":1,");
        outcome.Status.ShouldBe(0);
    }

    private static string Line(object id, string article, string sentence) => JsonSerializer.Serialize(new { id, article, sentence });
}
