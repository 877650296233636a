using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;
using NewsBot.Tests.Briefings.Offline;

namespace NewsBot.Benchmarks.Measures;

/// <summary>The slowest of the texts that nobody writes, and how its time grows with its length.</summary>
internal static class Hostile
{
    private const int Shown = 12;
    private static readonly string[] Stages = ["read", "draft", "ground", "settle"];

    public static IEnumerable<Figure> Measure(LanguageBook languages)
    {
        var detector = new LanguageDetector(languages);
        foreach (var (_, text) in HostileTexts.OfLength(2_000))
        {
            Brief(text, detector, languages);
        }

        var times = HostileTexts.OfLength(250_000).Select(half => (half.Name, Half: Brief(half.Text, detector, languages)))
            .Zip(HostileTexts.OfLength(500_000), (half, whole) => (half.Name, half.Half, Whole: Brief(whole.Text, detector, languages)))
            .OrderByDescending(time => time.Whole.Sum()).ToList();
        foreach (var (name, half, whole) in times.Take(Shown))
        {
            var stages = string.Join(", ", whole.Zip(Stages, (time, stage) => string.Create(CultureInfo.InvariantCulture, $"{stage} {time:F0}")));
            yield return new(
                $"`{name}`", whole.Sum(),
                Others: string.Create(CultureInfo.InvariantCulture, $"{stages}; {whole.Sum() / Math.Max(1, half.Sum()):F1} times that of half the length"));
        }
    }

    /// <summary>Processor time of all threads: what else the machine does makes no difference.</summary>
    private static TimeSpan Spent => Environment.CpuUsage.TotalTime;

    private static double[] Brief(string text, LanguageDetector detector, LanguageBook languages)
    {
        var start = Spent;
        var body = Paragraphs.Join(PastedText.Read(text).All.ToList());
        var code = detector.Detect(body) is var told && languages.Find(told) is null ? "en" : told;
        var article = new Article { Language = code, Text = body, Sentences = SentenceSplitter.Split(body, languages.Find(code)), Words = WordCount.Of(body) };
        var read = Spent;
        var draft = new OfflineEngine(languages).Draft(article, BriefingFunctions.Points(Length.Long), CancellationToken.None);
        var drafted = Spent;
        var grounded = Grounding.Ground(draft, article, languages, written: null, fromModel: false, CancellationToken.None);
        var ground = Spent;
        Standings.Settle(grounded.Claims, grounded.Caveats, article.Text, languages.Find(code), CancellationToken.None);
        return [(read - start).TotalMilliseconds, (drafted - read).TotalMilliseconds, (ground - drafted).TotalMilliseconds, (Spent - ground).TotalMilliseconds];
    }
}
