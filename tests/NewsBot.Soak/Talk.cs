using System.Diagnostics;
using System.Globalization;
using NewsBot.Playground;

namespace NewsBot.Soak;

/// <summary>Whether the bot keeps up with as many messages as Telegram lets one bot answer, what that costs, and whether it ever meets a limit.</summary>
internal static class Talk
{
    /// <summary>Seconds between two messages of one person: nobody writes faster than one chat may be answered.</summary>
    private const int EachEvery = 20;

    /// <summary>Seconds; what the stand-in keeps of calls is enough for a hundred times the rate that Telegram allows.</summary>
    private const int NoteEvery = 2;

    private const int Settling = 30;

    /// <summary>What is answered with one message and without reading an article.</summary>
    private static readonly string[] Said = ["/help", "/history", "/search dam", "/settings", "/claims", "/privacy"];

    /// <param name="rate">Messages a second that people write, and that the bot may send. Telegram takes 30.</param>
    /// <returns>1 when a message stayed unanswered, a call was refused or a rule was broken.</returns>
    public static async Task<int> RunAsync(int seconds, int rate)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-talk-").FullName;
        try
        {
            await using var telegram = await FakeTelegram.StartAsync(CancellationToken.None);
            using var bot = Bot.Start(telegram, folder, rate);
            var people = Enumerable.Range(0, rate * EachEvery).Select(number => telegram.AddPerson($"Reader {number}", "en")).ToList();
            try
            {
                await telegram.WaitForAsync(server => server.IsPolled, "the bot to ask for messages", TimeSpan.FromMinutes(1));
            }
            catch (UnmetExpectationException)
            {
                Say($"{bot.LastLines}");
                throw;
            }

            await SayAsync(people, rate, Settling, bot, telegram, []);
            await telegram.ExpectQuietAsync(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
            telegram.ForgetCalls();
            var calls = new Dictionary<int, BotCall>();
            var asked = await SayAsync(people, rate, seconds, bot, telegram, calls);
            await telegram.ExpectQuietAsync(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(2));
            Note(telegram, calls);
            return Report(calls.Values, telegram.Violations, asked);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lets everyone write in turn, evenly, and says every minute what it costs the bot.</summary>
    private static async Task<Dictionary<long, List<DateTimeOffset>>> SayAsync(List<Person> people, int rate, int seconds, Bot bot, FakeTelegram telegram, Dictionary<int, BotCall> calls)
    {
        var asked = people.ToDictionary(person => person.Id, _ => new List<DateTimeOffset>());
        var (started, minute, worked) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp(), bot.Worked);
        for (var number = 0; number < rate * seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / rate) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            var person = people[number % people.Count];
            asked[person.Id].Add(person.Say(Said[number / people.Count % Said.Length]).Versions[0].At);
            if ((number + 1) % (rate * NoteEvery) == 0)
            {
                Note(telegram, calls);
            }

            if ((number + 1) % (rate * Math.Min(60, seconds)) == 0)
            {
                var share = (bot.Worked - worked) / Stopwatch.GetElapsedTime(minute);
                Say($"after {(number + 1) / rate,4} s: {share:0.000} of a core, {bot.Resident:0} MB resident, {calls.Values.Count(call => call.Method == "sendMessage")} sent");
                (minute, worked) = (Stopwatch.GetTimestamp(), bot.Worked);
            }
        }

        return asked;
    }

    /// <summary>The stand-in keeps only its newest calls.</summary>
    private static void Note(FakeTelegram telegram, Dictionary<int, BotCall> calls)
    {
        foreach (var call in telegram.Calls.Where(call => call.Duration is not null))
        {
            calls[call.Number] = call;
        }
    }

    private static int Report(IReadOnlyCollection<BotCall> calls, IReadOnlyList<Violation> violations, Dictionary<long, List<DateTimeOffset>> asked)
    {
        var answers = calls
            .Where(call => call is { Method: "sendMessage", Status: 200 })
            .GroupBy(call => long.Parse(call["chat_id"]!, CultureInfo.InvariantCulture))
            .ToDictionary(chat => chat.Key, chat => chat.Select(call => call.At).Order().ToList());
        var waits = asked
            .SelectMany(chat => chat.Value.Zip(answers.GetValueOrDefault(chat.Key, []), (at, answered) => (answered - at).TotalMilliseconds))
            .Order()
            .ToList();
        var (said, refused) = (asked.Values.Sum(chat => chat.Count), calls.Count(call => call.Status >= 400));
        Say($"{said} messages, {waits.Count} answered, p50 {waits.ElementAtOrDefault(waits.Count / 2):0} ms, p99 {waits.ElementAtOrDefault(waits.Count * 99 / 100):0} ms");
        Say($"{string.Join(", ", calls.CountBy(call => call.Method).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"))}");
        Say($"{calls.Count(call => call.Status == 429)} too many at once, {refused} refused, {violations.Count} rules broken");
        violations.Take(5).ToList().ForEach(violation => Say($"{violation}"));
        return waits.Count == said && refused == 0 && violations.Count == 0 ? 0 : 1;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
