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

    private const int LinesKept = 20;

    private readonly Process process;
    private readonly Queue<string> lines = new();

    private Bot(Process process) => this.process = process;

    /// <summary>What it wrote last: why it did not start.</summary>
    public string LastLines
    {
        get
        {
            lock (lines)
            {
                return string.Join('\n', lines);
            }
        }
    }

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

        bot.process.OutputDataReceived += (_, line) => bot.Keep(line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Keep(line.Data);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    private void Keep(string? line)
    {
        lock (lines)
        {
            lines.Enqueue(line ?? "");
            if (lines.Count > LinesKept)
            {
                lines.Dequeue();
            }
        }
    }

    public void Dispose()
    {
        process.Kill();

        // What it writes while it dies must not be in the way of removing its folder.
        process.WaitForExit();
        process.Dispose();
    }
}
