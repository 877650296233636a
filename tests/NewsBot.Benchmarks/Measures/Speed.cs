using System.Diagnostics;
using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Articles a second on one core, from text to grounded briefing, and whether a text of twice the length takes twice the time.</summary>
internal static class Speed
{
    private const int Words = 600;

    /// <summary>Articles until the compiler is done.</summary>
    private const int WarmUp = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="samples">Texts to make articles from.</param>
    public static IEnumerable<Figure> Measure(LanguageBook languages, IReadOnlyList<string> samples)
    {
        OneCore();
        var detector = new LanguageDetector(languages);
        var body = string.Join("\n\n", samples);
        var article = string.Join("\n\n", Take(body, Words));
        for (var warm = 0; warm < WarmUp; warm++)
        {
            Brief(article, detector, languages);
        }

        var (count, start) = (0, Spent);
        while (Spent - start < Patience)
        {
            Brief(article, detector, languages);
            count++;
        }

        yield return new(string.Create(CultureInfo.InvariantCulture, $"Articles of {Words} words a second"), count / (Spent - start).TotalSeconds, 200);

        foreach (var size in new[] { 125_000, 250_000, 500_000, 1_000_000 })
        {
            var text = string.Concat(Enumerable.Repeat(body + "\n\n", (size / body.Length) + 1))[..size];
            start = Spent;
            Brief(text, detector, languages);
            yield return new(string.Create(CultureInfo.InvariantCulture, $"Microseconds a kB, text of {size / 1000} kB"), (Spent - start).TotalMicroseconds / (size / 1000.0));
        }

        yield return new("Memory after that, most in MB", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
    }

    /// <summary>Processor time of all threads: what else the machine does makes no difference.</summary>
    private static TimeSpan Spent => Environment.CpuUsage.TotalTime;

    /// <summary>Keeps the process on one core from now on.</summary>
    public static void OneCore()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1 << (Environment.ProcessId % Environment.ProcessorCount);
        }
    }

    private static IEnumerable<string> Take(string body, int words)
    {
        foreach (var paragraph in body.Split("\n\n"))
        {
            if (words <= 0)
            {
                yield break;
            }

            var part = paragraph.Split(' ');
            yield return string.Join(' ', part.Take(words));
            words -= part.Length;
        }
    }

    private static void Brief(string text, LanguageDetector detector, LanguageBook languages)
    {
        var code = detector.Detect(text);
        var body = Paragraphs.Join(PastedText.Read(text).All.ToList());
        var article = new Article { Language = code, Text = body, Sentences = SentenceSplitter.Split(body, languages.Find(code)), Words = WordCount.Of(body) };
        var draft = new OfflineEngine(languages).Draft(article, BriefingFunctions.Points(Length.Medium), CancellationToken.None);
        var grounded = Grounding.Ground(draft, article, languages, written: null, fromModel: false, CancellationToken.None);
        Standings.Settle(grounded.Claims, grounded.Caveats, article.Text, languages.Find(code), CancellationToken.None);
    }
}
