using System.Diagnostics;
using System.Globalization;
using NewsBot.Playground;

namespace NewsBot.Soak;

/// <summary>The bot as its users run it, in a process of its own, talking to a stand-in of Telegram.</summary>
internal sealed class Bot : IDisposable
{
    /// <summary>As it was built beside this program, in the same configuration.</summary>
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "NewsBot", Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."), AppContext.BaseDirectory), "newsbot.dll"));

    private readonly Process process;

    private Bot(Process process) => this.process = process;

    /// <summary>What all its threads have computed since the start.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes in memory.</summary>
    public double Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <param name="folder">Where its file lies.</param>
    /// <param name="perSecond">Messages a second that it may send to all chats together.</param>
    public static Bot Start(FakeTelegram telegram, string folder, int perSecond)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, "run"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["NEWSBOT_Telegram__Token"] = telegram.Token,
                ["NEWSBOT_Telegram__BaseUrl"] = telegram.BaseAddress.ToString(),
                ["NEWSBOT_Storage__File"] = Path.Combine(folder, "newsbot.db"),
                ["NEWSBOT_Messages__PerSecond"] = perSecond.ToString(CultureInfo.InvariantCulture),
            },
        };
        var bot = new Bot(Process.Start(start)!);

        // What nobody reads would fill the pipe and stop the bot.
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
