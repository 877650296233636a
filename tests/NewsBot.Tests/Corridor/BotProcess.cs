using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NewsBot.Playground;
using NewsBot.Tests.House;

namespace NewsBot.Tests.Corridor;

/// <summary>The bot as a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IDisposable
{
    private const int Terminate = 15;

    /// <summary>As it was built beside the tests; the copy in their own folder lacks what ASP.NET brings along there.</summary>
    private static readonly string Program = Path.Combine(
        Sources.Root, "src", "NewsBot", "bin", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", ".."), AppContext.BaseDirectory), "newsbot.dll");

    private readonly Process process;
    private readonly StringBuilder said = new();

    private BotProcess(Process process) => this.process = process;

    /// <summary>What it wrote, for the message of a failed test.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    public static BotProcess Start(FakeTelegram telegram, string folder, params (string Key, object Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "run"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (key, value) in ((string, object)[])
            [("Telegram:Token", telegram.Token), ("Telegram:BaseUrl", telegram.BaseAddress), ("Storage:File", Path.Combine(folder, "newsbot.db")), .. settings])
        {
            start.Environment["NEWSBOT_" + key.Replace(":", "__", StringComparison.Ordinal)] = Convert.ToString(value, CultureInfo.InvariantCulture);
        }

        var bot = new BotProcess(new() { StartInfo = start });
        bot.process.OutputDataReceived += (_, line) => bot.Hear(line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Hear(line.Data);
        bot.process.Start().ShouldBeTrue();
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>SIGKILL: nothing can be finished.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> StopAsync()
    {
        Signal(process.Id, Terminate).ShouldBe(0);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <returns>The exit status of a process that ends by itself.</returns>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Signal(int process, int signal);

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
