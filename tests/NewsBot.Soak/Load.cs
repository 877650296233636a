using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Asks;

namespace NewsBot.Soak;

/// <summary>How long the storage takes for what a turn needs of it, when it holds much.</summary>
internal static class Load
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private static readonly ChatKey Largest = new(-1);

    private static readonly string[] Parts = ["pré", "sol", "dat", "nor", "co", "ré", "en", "voy", "rus", "sie", "ren", "sei", "gne", "ment", "uk", "rai", "ni", "té", "a", "gen"];

    private static readonly string[] Words = [.. Enumerable.Range(0, 8_000).Select(Syllables)];

    private static readonly string[] Sources = [.. Enumerable.Range(0, 50).Select(number => $"Anne {Syllables(number + 400)}")];

    /// <param name="filled">A file that <see cref="FillAsync"/> made; <c>null</c>: one is made.</param>
    public static async Task<int> RunAsync(int chats, int entries, string? filled)
    {
        if (filled is not null)
        {
            await MeasureAsync(filled, chats, entries);
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("newsbot-load-").FullName;
        var file = Path.Combine(folder, "newsbot.db");
        try
        {
            // In another process: its memory is not what the bot needs.
            using (var filling = Child.Start("fill", file, $"{chats}", $"{entries}"))
            {
                Console.Write(await filling.StandardOutput.ReadToEndAsync());
            }

            await MeasureAsync(file, chats, entries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    public static async Task<int> FillAsync(string file, int chats, int entries)
    {
        await using var opened = new Opened(file);
        var started = Stopwatch.GetTimestamp();
        for (var update = 1; update <= entries; update++)
        {
            await opened.Memory.RememberAsync(Entry(chats, update), Stop);
        }

        var took = Stopwatch.GetElapsedTime(started);
        Say($"filled: {entries} briefings of {chats} chats in {took.TotalSeconds:0} s, {entries / took.TotalSeconds:0} a second");
        return 0;
    }

    private static async Task MeasureAsync(string file, int chats, int entries)
    {
        var started = Stopwatch.GetTimestamp();
        await using var opened = new Opened(file);
        var size = await opened.Storage.SizeAsync(Stop);
        Say($"opened: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {size / 1e6:0.0} MB, {Resident():0} MB resident");
        await SettleAsync(opened);
        var random = new Random(3);
        ChatKey Chat() => new(random.Next(chats));
        var update = entries;

        await TimeAsync("accept one update", 2_000, async () => await opened.Inbox.AcceptAsync(++update, [Opened.Ask(Chat(), update, Text(update, 1_000))], Stop));
        await TimeAsync("accept a hundred", 100, async () => await opened.Inbox.AcceptAsync(
            [.. Enumerable.Range(0, 100).Select(_ => new Arrival(++update, [Opened.Ask(Chat(), update, Text(update, 1_000))]))],
            Stop));
        await TimeAsync("what waits in a chat", 2_000, async () => await opened.Inbox.WaitingAsync(Chat(), 5, Stop));
        await TimeAsync("which chats wait", 20, async () => await opened.Inbox.WaitingChatsAsync(Stop));
        await TimeAsync("accept, attempt, note, complete", 500, async () =>
        {
            var ask = Opened.Ask(Chat(), ++update, Text(update, 1_000));
            await opened.Inbox.AcceptAsync(update, [ask], Stop);
            await opened.Inbox.AttemptAsync(ask.Chat, ask.Id, Stop);
            await opened.Inbox.NoteSentAsync(ask.Chat, ask.Id, update, Stop);
            await opened.Inbox.CompleteAsync(ask.Chat, [ask.Id], Stop);
        });
        await TimeAsync("remember a briefing", 1_000, async () => await opened.Memory.RememberAsync(Entry(chats, ++update), Stop));
        await TimeAsync("recall ten", 2_000, async () => await opened.Memory.RecallAsync(Chat(), 10, Stop));
        await TimeAsync("open one of ten", 2_000, async () => await opened.Memory.FindByNumberAsync(Chat(), random.Next(1, 11), Stop));
        await TimeAsync("search in a chat", 2_000, async () => await opened.Memory.SearchAsync(Chat(), $"{Word(random)} {Word(random)}", skip: 0, 5, Stop));
        await TimeAsync("who says it in a chat", 2_000, async () => await opened.Memory.SaidByAsync(Chat(), Sources[random.Next(Sources.Length)], skip: 0, 4, Stop));
        foreach (var round in new[] { "first", "later" })
        {
            await TimeAsync($"largest chat: search ({round})", 50, async () => await opened.Memory.SearchAsync(Largest, $"{Word(random)} {Word(random)}", skip: 0, 5, Stop));
            await TimeAsync($"largest chat: who says ({round})", 50, async () => await opened.Memory.SaidByAsync(Largest, Sources[random.Next(Sources.Length)], skip: 0, 4, Stop));
        }

        await TimeAsync("largest chat: newest page", 500, async () => await opened.Memory.RecallAsync(Largest, 11, Stop));
        await TimeAsync("largest chat: any older page", 500, async () => await opened.Memory.RecallAsync(Largest, new(DateTimeOffset.UnixEpoch.AddSeconds(random.Next(entries)), default), older: true, 11, Stop));
        await TimeAsync("largest chat: open the 5,000th", 50, async () => await opened.Memory.FindByNumberAsync(Largest, 5_000, Stop));
        await TimeAsync("settings", 2_000, async () => await opened.Memory.ChoicesAsync(Chat().Chat, Stop));
        Say($"resident after all that: {Resident():0} MB");
        await TimeAsync("forget a chat", 3, async () => await opened.Memory.ForgetAsync(Chat(), Stop));
        await TimeAsync("check everything", 1, async () => await opened.Storage.HealthAsync(Stop));
        Say($"resident at the end: {Resident():0} MB, file {await opened.Storage.SizeAsync(Stop) / 1e6:0.0} MB");
    }

    /// <summary>Does what a bot does in quiet moments: a file that was filled at once, or by an earlier version, has much of it.</summary>
    private static async Task SettleAsync(Opened opened)
    {
        var (moments, longest, started) = (0, 0.0, Stopwatch.GetTimestamp());
        for (var more = true; more; moments++)
        {
            var began = Stopwatch.GetTimestamp();
            more = await opened.Storage.TidyAsync(Stop);
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var size = await opened.Storage.SizeAsync(Stop);
        Say($"settled: {moments} quiet moments of {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, the longest {longest:0} ms, {size / 1e6:0.0} MB, {Resident():0} MB resident");
    }

    private static async Task TimeAsync(string what, int times, Func<Task> work)
    {
        var milliseconds = new List<double>(times);
        for (var turn = 0; turn < times; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        milliseconds.Sort();
        Say($"{what,-32} p50 {milliseconds[times / 2],8:0.00} ms   p99 {milliseconds[times * 99 / 100],8:0.00} ms   ({times} times)");
    }

    /// <summary>One article in twenty goes to the largest chat.</summary>
    private static NewsBot.Memory.Entry Entry(int chats, int update) => Opened.Entry(
        update % 20 == 0 ? Largest : new(update * 7_919L % chats), update, DateTimeOffset.UnixEpoch.AddSeconds(update), Text(update, 4_500), claims: 12, Sources[update % Sources.Length]);

    /// <summary>Text of an article's length, some of its words common and most of them rare.</summary>
    private static string Text(int seed, int length)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 20);
        while (text.Length < length)
        {
            text.Append(Word(random)).Append(text.Length % 130 < 8 ? ". " : " ");
        }

        return text.ToString(0, length);
    }

    /// <summary>One of 8,000 words, the first of them much more often than the last.</summary>
    private static string Word(Random random) => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 3))];

    private static string Syllables(int number) => number < Parts.Length ? Parts[number] : Syllables(number / Parts.Length) + Parts[number % Parts.Length];

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
