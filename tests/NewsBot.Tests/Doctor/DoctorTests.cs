using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Briefings;
using NewsBot.Doctor;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;
using NewsBot.Playground;
using NewsBot.Tests.Terminal;
using NewsBot.Updates;
using Telegram.Bot;

namespace NewsBot.Tests.Doctor;

public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_bot_that_is_well_is_told_so_and_what_it_does_without()
    {
        await using var telegram = await FakeTelegram.StartAsync(Stop);

        var findings = await LookAsync(telegram, telegram.Token, TimeProvider.System);

        findings.Select(finding => (finding.Subject, finding.Verdict)).ShouldBe(
        [
            ("Token", Verdict.Good), ("Privacy mode", Verdict.Warning), ("Inline mode", Verdict.Good), ("Guest mode", Verdict.Good), ("Clock", Verdict.Good),
        ]);
        findings.ShouldAllBe(finding => finding.Verdict == Verdict.Good || finding.Mend!.Contains("@BotFather"));
    }

    [Fact]
    public async Task Privacy_mode_that_is_off_needs_no_mending()
    {
        await using var telegram = await FakeTelegram.StartAsync(new() { PrivacyMode = false }, Stop);

        var findings = await LookAsync(telegram, telegram.Token, TimeProvider.System);

        findings.Single(finding => finding.Subject == "Privacy mode").Verdict.ShouldBe(Verdict.Good);
    }

    [Fact]
    public async Task A_token_that_Telegram_refuses_is_broken_and_not_printed()
    {
        await using var telegram = await FakeTelegram.StartAsync(Stop);

        var findings = await LookAsync(telegram, "123456:wrong", TimeProvider.System);

        findings[0].Verdict.ShouldBe(Verdict.Broken);
        findings.ShouldAllBe(finding => !finding.ToString().Contains("wrong", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, "ahead of")]
    [InlineData(-40, "behind")]
    public async Task A_clock_that_is_wrong_is_noticed(int seconds, string where)
    {
        await using var telegram = await FakeTelegram.StartAsync(Stop);

        var findings = await LookAsync(telegram, telegram.Token, new FakeTimeProvider(DateTimeOffset.UnixEpoch + (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch) + TimeSpan.FromSeconds(seconds)));

        var clock = findings.Single(finding => finding.Subject == "Clock");
        clock.Verdict.ShouldBe(Verdict.Warning);
        clock.What.ShouldContain(where);
    }

    [Fact]
    public async Task A_Telegram_that_does_not_answer_is_broken()
    {
        await using var telegram = await FakeTelegram.StartAsync(Stop);
        await telegram.GoOfflineAsync();

        var findings = await LookAsync(telegram, telegram.Token, TimeProvider.System);

        findings.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Broken);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"data":[{"id":"tiny:latest"}]}""", Verdict.Good, "answers")]
    [InlineData(HttpStatusCode.OK, """{"data":[{"id":"other"}]}""", Verdict.Warning, "does not list the model \"tiny\"")]
    [InlineData(HttpStatusCode.OK, "<html>", Verdict.Good, "answers")]
    [InlineData(HttpStatusCode.OK, """{"data":[{"id":null}]}""", Verdict.Good, "answers")]
    [InlineData(HttpStatusCode.OK, """{"data":[7]}""", Verdict.Good, "answers")]
    [InlineData(HttpStatusCode.Unauthorized, "", Verdict.Broken, "does not accept the key")]
    [InlineData(HttpStatusCode.NotFound, "", Verdict.Warning, "no list of models")]
    [InlineData(HttpStatusCode.BadGateway, "", Verdict.Broken, "502")]
    public async Task A_provider_is_judged_by_its_list_of_models(HttpStatusCode status, string answer, Verdict verdict, string what)
    {
        var asked = "";
        await using var server = await AnsweringAsync(context =>
        {
            asked = context.Request.Path;
            context.Response.StatusCode = (int)status;
            return context.Response.WriteAsync(answer, context.RequestAborted);
        });
        using var client = new HttpClient(new SocketsHttpHandler());

        var finding = await new ProviderCheckup(
            client, new BriefingOptions { Provider = "openai", Endpoint = new(server.Urls.Single() + "/v1"), Model = "tiny", Key = "hunter2" }, TimeProvider.System).FindAsync(Stop);

        asked.ShouldBe("/v1/models");
        finding.Verdict.ShouldBe(verdict, finding.What);
        finding.What.ShouldContain(what);
        finding.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Offline_needs_no_provider()
    {
        using var client = new HttpClient(new SocketsHttpHandler());

        (await new ProviderCheckup(client, new BriefingOptions(), TimeProvider.System).FindAsync(Stop)).Verdict.ShouldBe(Verdict.Good);
    }

    [Fact]
    public async Task A_database_that_is_not_there_yet_is_fine_where_it_can_be_made()
    {
        var finding = await LookAsync(new() { File = folder.PathOf("new/folder/bot.db") });

        finding.Verdict.ShouldBe(Verdict.Good);
        Directory.Exists(folder.PathOf("new")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_database_is_told()
    {
        var finding = await LookAsync(new() { File = folder.PathOf(".") });

        finding.Verdict.ShouldBe(Verdict.Broken);
        finding.What.ShouldEndWith("is a folder.");
    }

    [Fact]
    public async Task A_database_is_looked_into_and_a_running_bot_is_left_alone()
    {
        var options = new StorageOptions { File = folder.PathOf("bot.db") };
        await using (var running = Open(options))
        {
            await running.SizeAsync(Stop);
            (await LookAsync(options)).What.ShouldContain("A running bot has it");
        }

        (await LookAsync(options)).What.ShouldContain("Sound, 0 documents");
        (await LookAsync(new() { File = options.File, WarnAtMegabytes = 0 })).Verdict.ShouldBe(Verdict.Warning);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_broken_and_left_as_it_is()
    {
        var file = folder.Write("bot.db", new string('x', 9000));

        (await LookAsync(new() { File = file })).Verdict.ShouldBe(Verdict.Broken);

        File.ReadAllText(file).ShouldBe(new string('x', 9000));
    }

    [Fact]
    public async Task The_command_ends_with_status_1_when_something_is_broken()
    {
        await using var telegram = await FakeTelegram.StartAsync(Stop);
        string[] settings = ["--set", $"Telegram:BaseUrl={telegram.BaseAddress}", "--set", $"Storage:File={folder.PathOf("bot.db")}"];

        var well = await Shell.RunAsync(["doctor", "--set", $"Telegram:Token={telegram.Token}", .. settings]);
        var broken = await Shell.RunAsync(["doctor", "--set", "Telegram:Token=123456:wrong", .. settings]);
        var none = await Shell.RunAsync(["doctor", .. settings]);

        (well.Status, broken.Status, none.Status).ShouldBe((0, 1, 1));
        well.Out.ShouldContain(telegram.Bot.Username!);
        well.OutLines.Count(line => line.StartsWith("ok", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(4);
        broken.Out.ShouldStartWith("WRONG  Token     Telegram does not accept it.");
        (well.Out + broken.Out).ShouldNotContain(telegram.Token);
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(FakeTelegram telegram, string token, TimeProvider time)
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(token, telegram.BaseAddress.ToString().TrimEnd('/')) { RetryCount = 0 });
        return await new TelegramCheckup(client, new TelegramOptions { Token = token, BaseUrl = telegram.BaseAddress }, time).FindAsync(Stop);
    }

    private static async Task<Finding> LookAsync(StorageOptions options)
    {
        var storage = new Lazy<LiteDbStorage>(() => Open(options));
        try
        {
            return await new StorageCheckup(storage, options).FindAsync(Stop);
        }
        finally
        {
            if (storage.IsValueCreated)
            {
                await storage.Value.DisposeAsync();
            }
        }
    }

    private static LiteDbStorage Open(StorageOptions options) => new(Options.Create(options), TimeProvider.System, NullLogger<LiteDbStorage>.Instance);

    private static async Task<WebApplication> AnsweringAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(Stop);
        return server;
    }
}
