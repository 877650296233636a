using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Soak;

/// <summary>Starts workers on one file, kills each at a random moment, and compares what is left with what was acknowledged.</summary>
internal static class Killer
{
    public static async Task<int> RunAsync(TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-soak-").FullName;
        var file = Path.Combine(folder, "newsbot.db");
        var ledger = new Ledger();
        var wrong = new List<string>();
        var kills = 0;
        var random = new Random();
        var started = Stopwatch.GetTimestamp();

        // On a busy machine nothing may have been written in time: go on until there is something to compare, but not for ever.
        while (wrong.Count == 0 && Stopwatch.GetElapsedTime(started) is var passed && (passed < length || (ledger.Acknowledged == 0 && passed < 10 * length)))
        {
            if (!await KillOneAsync(file, ledger, TimeSpan.FromMilliseconds(random.Next(20, 1_200))))
            {
                wrong.Add("a worker ended before it was killed");
            }

            kills++;
            await using var opened = new Opened(file);
            wrong.AddRange(await ledger.CompareAsync(opened, file, CancellationToken.None));
        }

        wrong.Take(20).ToList().ForEach(Console.WriteLine);
        var size = new FileInfo(file).Length / 1_000_000.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"soak: {kills} kills, {ledger.Acknowledged} acknowledged writes, {ledger.Forgets} of them forgets, file {size:0.0} MB, {wrong.Count} disagreements"));
        if (wrong.Count > 0)
        {
            Console.WriteLine($"soak: the file is kept in {folder}");
            return 1;
        }

        Directory.Delete(folder, recursive: true);
        return kills > 0 && ledger.Acknowledged > 0 ? 0 : 1;
    }

    /// <returns>Whether the worker lived until it was killed.</returns>
    private static async Task<bool> KillOneAsync(string file, Ledger ledger, TimeSpan after)
    {
        using var worker = Child.Start("worker", file, $"{ledger.Last + 1}", "60");
        try
        {
            if (await worker.StandardOutput.ReadLineAsync() is { } line)
            {
                ledger.Read(line);
            }

            var reading = ReadAsync(worker.StandardOutput, ledger);
            await Task.Delay(after);
            var lived = !worker.HasExited;
            worker.Kill();
            await reading;
            return lived;
        }
        finally
        {
            worker.Kill();
            await worker.WaitForExitAsync();
        }
    }

    /// <summary>Reads what was said until the kill. A line is one write to the pipe: it is there whole or not at all.</summary>
    private static async Task ReadAsync(StreamReader lines, Ledger ledger)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            ledger.Read(line);
        }
    }
}
