using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsBot.Playground;

namespace NewsBot.Tests.Terminal;

/// <summary>The program without a token, and beside one.</summary>
public sealed class PlaygroundVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Without_a_token_it_prints_the_address_of_a_page_that_answers_and_leaves_nothing_behind(string signal)
    {
        using var process = Start("run", "--set", "Playground:Port=0");

        var said = await ReadUntilAsync(process, "Ctrl+C");

        said.ShouldContain("No Telegram token was found");
        said.ShouldContain("@BotFather");
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        (await browser.GetAsync(AddressIn(said), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        Directory.GetDirectories(folder.PathOf("")).ShouldHaveSingleItem();

        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);

        var outcome = await Shell.EndAsync(process);
        outcome.Error.ShouldBeEmpty();
        outcome.Status.ShouldBe(0);
        Directory.GetDirectories(folder.PathOf("")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_taken_port_is_told_and_the_next_free_one_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        using var process = Start("--set", $"Playground:Port={taken}");

        var said = await ReadUntilAsync(process, "Ctrl+C");

        var address = AddressIn(said);
        address.Port.ShouldBeGreaterThan(taken);
        said.ShouldContain($"Port {taken} is taken, perhaps by another playground, so it is {address.Port}.");
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        (await browser.GetAsync(address, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        process.Kill();
    }

    [Fact]
    public async Task With_a_token_the_playground_comes_only_when_it_is_wanted_and_does_not_use_the_token()
    {
        await using var telegram = await FakeTelegram.StartAsync(new() { Token = "99:theRealOne" }, Stop);
        using var process = Start("run", "--playground", "--set", "Playground:Port=0", "--set", "Telegram:Token=99:theRealOne", "--set", $"Telegram:BaseUrl={telegram.BaseAddress}");

        var said = await ReadUntilAsync(process, "Connected as");

        said.ShouldContain("Your Telegram token is not used here");
        said.ShouldNotContain("theRealOne");
        telegram.Calls.ShouldBeEmpty();
        process.Kill();
    }

    [Fact]
    public async Task Beside_a_token_nothing_of_the_playground_is_loaded_nor_a_web_server()
    {
        await using var telegram = await FakeTelegram.StartAsync(Stop);
        using var process = Start(
            "--set", $"Telegram:Token={telegram.Token}", "--set", $"Telegram:BaseUrl={telegram.BaseAddress}", "--set", $"Storage:File={folder.PathOf("bot.db")}");
        telegram.AddPerson("Ann").Say(Corridor.Articles.English(10));
        await telegram.ExpectCallAsync("editMessageText", within: TimeSpan.FromSeconds(30));

        // Linux alone tells which files another process has in memory.
        var loaded = await File.ReadAllTextAsync($"/proc/{process.Id}/maps", Stop);

        process.Kill();
        var files = loaded.Split('\n').Select(line => line[(line.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        files.Contains("newsbot.dll").ShouldBeTrue();
        files.Contains("Telegram.Bot.dll").ShouldBeTrue();
        files.ShouldAllBe(file => !file.StartsWith("NewsBot.Playground", StringComparison.Ordinal) && !file.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_cleared_away_by_the_next_start_and_what_is_in_use_is_not()
    {
        using var crashed = Start("--set", "Playground:Port=0");
        await ReadUntilAsync(crashed, "Ctrl+C");
        using var living = Start("--set", "Playground:Port=0");
        await ReadUntilAsync(living, "Ctrl+C");
        Directory.GetDirectories(folder.PathOf("")).Length.ShouldBe(2);
        crashed.Kill();
        await crashed.WaitForExitAsync(Stop);

        using var next = Start("--set", "Playground:Port=0");
        await ReadUntilAsync(next, "Ctrl+C");

        Directory.GetDirectories(folder.PathOf("")).Length.ShouldBe(2);
        next.Kill();
        living.Kill();
        await living.WaitForExitAsync(Stop);
        await next.WaitForExitAsync(Stop);
    }

    private Process Start(params string[] args) => Shell.Start(args, ("TMPDIR", folder.PathOf("")));

    private static async Task<string> ReadUntilAsync(Process process, string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var said = "";
        while (!said.Contains(words, StringComparison.Ordinal))
        {
            said += await process.StandardOutput.ReadLineAsync(patience.Token) + "\n";
        }

        return said;
    }

    private static Uri AddressIn(string said) => new(said.Split('\n').Single(line => line.StartsWith("The playground is open:", StringComparison.Ordinal)).Split(' ')[^1]);
}
