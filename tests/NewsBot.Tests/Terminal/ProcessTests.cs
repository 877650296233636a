using System.Diagnostics;
using NewsBot.Tests.Contract;

namespace NewsBot.Tests.Terminal;

/// <summary>The program as it is started from a shell.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_pipe_becomes_one_line_of_json_in_utf8()
    {
        using var process = Shell.Start("brief", "--json", "-");
        await process.StandardInput.WriteAsync(await File.ReadAllTextAsync(Shell.Sample, TestContext.Current.CancellationToken));
        process.StandardInput.Close();

        var outcome = await Shell.EndAsync(process);

        outcome.Error.ShouldBeEmpty();
        outcome.Status.ShouldBe(0);
        var line = outcome.OutLines.ShouldHaveSingleItem();
        BriefingSchema.Problems(line).ShouldBeEmpty();
        line.ShouldContain("« prêts à combattre »");
    }

    [Fact]
    public async Task Control_C_ends_quietly_with_status_130()
    {
        using var process = Shell.Start("brief", "--json", Shell.Sample, "-");
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);

        (await Shell.EndAsync(process)).ShouldBe(new(130, "", ""));
    }

    [Fact]
    public async Task A_briefing_offline_loads_no_telegram_no_database_and_no_client_of_a_model_or_a_site()
    {
        using var process = Shell.Start("brief", "--json", Shell.Sample, "-");
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        // Linux alone tells which files another process has in memory.
        var loaded = await File.ReadAllTextAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken);

        process.StandardInput.Close();
        (await Shell.EndAsync(process)).Status.ShouldBe(1);
        loaded.ShouldContain("/newsbot.dll");
        string[] idle = ["NewsBot.Playground.dll", "Telegram.Bot.dll", "LiteDB.dll", "OpenAI.dll", "Microsoft.Extensions.AI.OpenAI.dll", "OllamaSharp.dll", "Microsoft.ML.Tokenizers.dll", "Polly.Core.dll", "Microsoft.Extensions.Http.Resilience.dll", "ZiggyCreatures.FusionCache.dll"];
        idle.ShouldAllBe(library => !loaded.Contains(library));
    }

    [Fact]
    public async Task Settings_come_from_the_environment_too()
    {
        using var process = Shell.Start([], ("NEWSBOT_Reading__MinWords", "0"), ("NEWSBOT_Telegram__Tokn", "secret"));

        var outcome = await Shell.EndAsync(process);

        outcome.Status.ShouldBe(1);
        outcome.Error.ShouldContain("Reading:MinWords is \"0\" (from the environment variable NEWSBOT_Reading__MinWords).");
        outcome.Error.ShouldContain("Telegram:Tokn (from the environment variable NEWSBOT_Telegram__Tokn) is no setting. Did you mean Telegram:Token?");
        outcome.Error.ShouldNotContain("secret");
    }
}
