using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Articles;
using NewsBot.Articles.Charsets;
using NewsBot.Asks;

namespace NewsBot.Benchmarks.Measures;

/// <summary>
/// The article found in saved pages, beside what SmartReader alone finds in them in the same process: how right, how fast, how much memory.
/// </summary>
internal static class Extraction
{
    /// <summary>Pages of a language below which its figure says little.</summary>
    private const int FewestPages = 10;

    /// <summary>Pages of each set until the compiler is done.</summary>
    private const int WarmUp = 90;

    /// <summary>Of so many pages Mozilla's Readability reads one: it takes longer than all else together.</summary>
    private const int Sample = 8;

    private static readonly Goal[] Goals =
    [
        new("extraction_scrapinghub", "Scrapinghub", 97, "SmartReader 94.2, trafilatura 94.9, go-trafilatura 96.2, rs-trafilatura 97.1"),
        new("extraction_trafilatura", "trafilatura", 93, "readability-lxml 86.3, SmartReader 89.5, trafilatura 93.0"),
        new("extraction_daniel", "DAnIEL", 90, "trafilatura 83.8, readability-lxml 86.3, SmartReader 88.0"),
        new("extraction_orange_fr", "Orange", 97.5, "SmartReader 96.5, trafilatura 97.5"),
        new("extraction_readability", "Readability's own pages", null, "trafilatura 93.1; what SmartReader finds is the answer there"),
    ];

    public static IEnumerable<Figure> Measure(PublicSets sets)
    {
        Speed.OneCore();
        using var rooms = Open();
        using var mozilla = MozillaReadability.Start();
        var reader = rooms.GetRequiredService<ArticleReader>();
        var all = Goals.Where(goal => sets.Has(goal.Set)).Select(goal => (Goal: goal, Pages: sets.Rows(goal.Set).Select(row => Load(sets, goal.Set, row)).ToList())).ToList();
        var readers = Readers(reader, mozilla);
        foreach (var (page, number) in all.SelectMany(set => set.Pages.Take(WarmUp)).Select((page, number) => (page, number)))
        {
            readers.FindAll(one => !one.IsSlow || number % Sample == 0).ForEach(one => one.Read(page));
        }

        readers = Readers(reader, mozilla);
        foreach (var (goal, pages) in all)
        {
            // Page by page: whatever else the machine does meets all readers alike.
            var answers = pages.Select((page, number) => readers.ConvertAll(one => one.IsSlow && number % Sample > 0 ? one.Skip(page) : one.Read(page))).ToList();
            var (ourAnswers, theirAnswers) = (answers.ConvertAll(page => page[0]), answers.ConvertAll(page => page[1]));
            var theirs = Score(sets, goal.Set, $"{goal.Set}.SmartReader", theirAnswers);
            foreach (var (language, scored) in Score(sets, goal.Set, goal.Set, ourAnswers))
            {
                var beside = 100 * theirs[language]["F1"];
                var isWhole = language.Length == 0;
                yield return new(
                    isWhole ? $"{goal.Name}, F1" : $"{goal.Name}, {language}, F1",
                    100 * scored["F1"],
                    isWhole ? goal.Least : goal.Least is null ? null : language == "ru" ? 87 : beside,
                    string.Create(CultureInfo.InvariantCulture, $"beside: SmartReader {beside:F1}{(isWhole ? "; published: " + goal.Others : "")}"));
            }

            yield return new($"{goal.Name}, refused pages", 100.0 * ourAnswers.Count(answer => answer.Refused is not null) / pages.Count);
        }

        var (ours, alone) = (readers[0], readers[1]);
        yield return new("Milliseconds a page on one core", ours.MillisecondsAPage, Others: string.Join(", ", readers.Skip(1).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {one.MillisecondsAPage:F1}"))) + " in the same run");
        yield return new("Times as fast as SmartReader alone", ours.TimesAsFastAs(alone), 2);
        if (readers is [_, _, var withDom])
        {
            yield return new("Times as fast as Mozilla's Readability with jsdom", ours.TimesAsFastAs(withDom), 3, $"on every {Sample}th page");
        }

        yield return new("Allocated a page, MB", ours.MegabytesAPage, Others: string.Create(CultureInfo.InvariantCulture, $"SmartReader {alone.MegabytesAPage:F1}"));
    }

    private static List<Timed> Readers(ArticleReader reader, MozillaReadability? mozilla) =>
    [
        new("NewsBot", page => (Read(reader, page), null)),
        new("SmartReader", page => (ReadAlone(page), null)),
        .. mozilla is null ? Enumerable.Empty<Timed>() : [new("Mozilla's Readability with jsdom", page => ReadWith(mozilla, page)) { IsSlow = true }],
    ];

    /// <summary>10,000 pages one after the other: what stays in memory after the first thousand, and after the last.</summary>
    public static IEnumerable<Figure> Endure(PublicSets sets)
    {
        const int Pages = 10_000, Step = 1_000;
        using var rooms = Open();
        var reader = rooms.GetRequiredService<ArticleReader>();
        var pages = Goals.Where(goal => sets.Has(goal.Set)).SelectMany(goal => sets.Rows(goal.Set).Select(row => Load(sets, goal.Set, row))).ToList();
        for (var read = 0; read < Pages; read++)
        {
            Read(reader, pages[read % pages.Count]);
            if ((read + 1) % Step == 0)
            {
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"Kept after {read + 1} pages, MB"), GC.GetTotalMemory(forceFullCollection: true) / 1e6,
                    Others: string.Create(CultureInfo.InvariantCulture, $"process {Environment.WorkingSet / 1e6:F0} MB"));
            }
        }
    }

    private static ServiceProvider Open()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddNewsBot();
        return builder.Services.BuildServiceProvider();
    }

    private static SavedPage Load(PublicSets sets, string set, Row row)
    {
        using var file = File.OpenRead(Path.Combine(Path.GetDirectoryName(sets.Gold(set))!, row.Html!));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return new(row.Id, bytes.ToArray());
    }

    private static Answer Read(ArticleReader reader, SavedPage page)
    {
        try
        {
            var article = reader.ReadAsync(new Input.Saved(page.Id + ".html", page.Bytes), CancellationToken.None).GetAwaiter().GetResult();
            return new(page.Id, article.Text, article.Title, article.Author, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        catch (UnreadableException refusal)
        {
            return new(page.Id, string.Empty, Refused: refusal.Reason.ToString());
        }
    }

    private static Answer ReadAlone(SavedPage page)
    {
        using var reader = new SmartReader.Reader("https://page.invalid/", Charset.Decode(page.Bytes, declared: null));
        return new(page.Id, reader.GetArticle().TextContent ?? string.Empty);
    }

    private static (Answer, double?) ReadWith(MozillaReadability mozilla, SavedPage page)
    {
        var (text, spent) = mozilla.Read(Charset.Decode(page.Bytes, declared: null));
        return (new(page.Id, text), spent);
    }

    /// <returns>By language; the whole set under "".</returns>
    private static Dictionary<string, Scoring.Scored> Score(PublicSets sets, string set, string name, IReadOnlyList<Answer> answers)
    {
        var scored = Scoring.Run(sets, "score_extraction.py", set, name, answers.Select(answer => answer.ForScorer()), "--by", "lang");
        var bySign = new Lazy<IReadOnlyList<Scoring.Scored>>(() =>
            Scoring.Run(sets, "score_extraction.py", set, name, answers.Select(answer => answer.ForScorer()), "--by", "lang", "--chars"));
        return scored.Select((line, index) => (Line: line, Language: Language(line.Line), Index: index))
            .Where(line => line.Language.Length == 0 || (line.Language is { Length: 2 } && line.Line["n"] >= FewestPages))
            .ToDictionary(line => line.Language, line => line.Language is "zh" or "ja" ? bySign.Value[line.Index] : line.Line, StringComparer.Ordinal);
    }

    private static string Language(string line)
    {
        const string Label = " lang=";
        var start = line.IndexOf(Label, StringComparison.Ordinal);
        return start < 0 ? string.Empty : line[(start + Label.Length)..].Split(' ')[0];
    }

    private sealed record Goal(string Set, string Name, double? Least, string Others);

    private sealed record SavedPage(string Id, byte[] Bytes);

    private sealed record Answer(string Id, string Text, string? Title = null, string? Author = null, string? Date = null, string? Refused = null)
    {
        public object ForScorer() => new { id = Id, text = Text, title = Title, author = Author, date = Date, refused = Refused };
    }

    /// <summary>One that reads pages, with the processor time of all threads and what it allocated, a page.</summary>
    /// <param name="read">The answer, and the milliseconds that it took; <c>null</c>: as long as this process worked.</param>
    private sealed class Timed(string name, Func<SavedPage, (Answer Answer, double? Milliseconds)> read)
    {
        /// <summary>Of each page, in order; not a number for those left out.</summary>
        private readonly List<double> milliseconds = [];
        private long allocated;

        public string Name => name;

        public bool IsSlow { get; init; }

        public double MillisecondsAPage => milliseconds.Where(double.IsFinite).Average();

        public double MegabytesAPage => allocated / 1e6 / milliseconds.Count;

        /// <summary>On the pages that both read.</summary>
        public double TimesAsFastAs(Timed other)
        {
            var both = milliseconds.Zip(other.milliseconds).Where(page => double.IsFinite(page.First + page.Second)).ToList();
            return both.Sum(page => page.Second) / both.Sum(page => page.First);
        }

        public Answer Skip(SavedPage page)
        {
            milliseconds.Add(double.NaN);
            return new(page.Id, string.Empty);
        }

        public Answer Read(SavedPage page)
        {
            var (start, before) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            var (answer, told) = read(page);
            milliseconds.Add(told ?? (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            allocated += GC.GetTotalAllocatedBytes(precise: true) - before;
            return answer;
        }
    }
}
