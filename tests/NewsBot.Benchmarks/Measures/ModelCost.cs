using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;
using NewsBot.Tests.Briefings;

namespace NewsBot.Benchmarks.Measures;

/// <summary>What a briefing by a model costs besides the model: time of ours, calls at once, tokens beside other ways of asking.</summary>
internal static class ModelCost
{
    private const int Words = 600;
    private const int Runs = 200;
    private const int WarmUp = 50;
    private const int AtOnce = 100;

    /// <summary>So long a fast model takes at least; a common one takes seconds.</summary>
    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(300);
    private const int RunsOfThought = 60;

    /// <summary>Sentences before and behind one that a claim extractor is shown with it (Metropolitansky and Larson 2025, "Claimify").</summary>
    private const int Context = 5;

    /// <summary>A short instruction and a summary of five sentences.</summary>
    private const int SummaryPrompt = 60;
    private const int SummaryAnswer = 150;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LanguageBook languages, IReadOnlyList<string> samples)
    {
        var article = Article(languages, samples);
        var answer = Answer(languages, article);
        await using var model = (await FakeModel.StartAsync()).Always(_ => answer);
        using var host = Bot(model);
        List<Figure> figures = [.. await OverheadAsync(host.Services, article, model), await ThoughtAsync(article, answer), await ParallelAsync(article, answer)];
        figures.AddRange(Tokens(article, answer));
        return model.Violations.IsEmpty ? figures : throw new InvalidOperationException(string.Join("; ", model.Violations.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>The same request sent by hand is the model's part; the rest is ours.</summary>
    private static async Task<IEnumerable<Figure>> OverheadAsync(IServiceProvider bot, Article article, FakeModel model)
    {
        var (briefer, calls) = (bot.GetRequiredService<Briefer>(), bot.GetRequiredService<ModelCalls>());
        var ask = new ModelAsk(BriefingFunctions.Brief, BriefingFunctions.BriefValues(article, article.Sentences, language: null));
        var asked = await MedianAsync(() => calls.AskAsync(ask, DraftReader.Read, CancellationToken.None));
        var whole = await MedianAsync(() => briefer.BriefAsync(article, new(), CancellationToken.None));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await MedianAsync(() => briefer.BriefAsync(article, new(), CancellationToken.None));
        process.Refresh();
        var work = (process.TotalProcessorTime - before).TotalMilliseconds / (Runs + WarmUp);
        var body = model.Requests.Last().ToJsonString();
        var wire = await WireAsync(model, body, Runs);
        return
        [
            new("Milliseconds of asking besides the model: prompt, kernel, wire, answer read; 600 words, median of 200", asked - wire, Others: "goal: under 5"),
            new("Milliseconds of a briefing by a model that answers at once, held against the article too", whole - wire, Others: Said($"with the model's server on loopback {whole:F1}, that alone {wire:F1}; processor time of both {work:F1}")),
        ];
    }

    /// <summary>While a model thinks, the rules read the article: what is left to do when its answer comes.</summary>
    private static async Task<Figure> ThoughtAsync(Article article, string answer)
    {
        await using var model = await FakeModel.StartAsync();
        model.Always(_ => answer, _ => Task.Delay(Thought));
        using var host = Bot(model);
        var briefer = host.Services.GetRequiredService<Briefer>();
        var whole = await MedianAsync(() => briefer.BriefAsync(article, new(), CancellationToken.None), RunsOfThought);
        var wire = await WireAsync(model, model.Requests.Last().ToJsonString(), RunsOfThought);
        return new(Said($"Milliseconds of a briefing besides the model, when that takes {Thought.TotalMilliseconds:F0}; median of {RunsOfThought}"), whole - wire, Others: Said($"goal: under 5; with the model {whole:F1}, that alone {wire:F1}"));
    }

    private static async Task<double> WireAsync(FakeModel model, string body, int runs)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        client.DefaultRequestHeaders.Authorization = new("Bearer", "secret-key");
        return await MedianAsync(async () =>
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri($"{model.Endpoint}/chat/completions"), content);
            return await response.Content.ReadAsStringAsync();
        }, runs);
    }

    /// <summary>The server answers none before all have arrived.</summary>
    private static async Task<Figure> ParallelAsync(Article article, string answer)
    {
        var (arrived, most, all) = (0, 0, new TaskCompletionSource());
        await using var model = await FakeModel.StartAsync();
        model.Always(_ => answer, async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref arrived));
            if (arrived == AtOnce)
            {
                all.TrySetResult();
            }

            await Task.WhenAny(all.Task, Task.Delay(TimeSpan.FromSeconds(20)));
        });
        using var host = Bot(model);
        var briefer = host.Services.GetRequiredService<Briefer>();
        var started = Stopwatch.GetTimestamp();
        var briefings = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => briefer.BriefAsync(article, new(), CancellationToken.None)));
        var took = Stopwatch.GetElapsedTime(started);
        return new(
            "Calls at the server at once, of 100 parallel briefings", most, AtOnce,
            Said($"all of them after {took.TotalMilliseconds:F0} ms, {briefings.Count(briefing => briefing.Engine.Fallback is null)} by the model"));
    }

    private static IEnumerable<Figure> Tokens(Article article, string answer)
    {
        var prompt = TokenCount.Of(PromptFile.Read(directory: null, BriefingFunctions.Brief).Config.Template);
        var text = ArticleParts.TokensOf(article);
        yield return new("Tokens of the instructions of `brief`", prompt, Others: "at most 1,200 by a test");
        var sentences = article.Sentences.Select(sentence => TokenCount.Of(sentence.Span.In(article.Text))).ToList();
        yield return new("Tokens read, one call for summary and claims", prompt + text, Others: Said($"{text} of them the article"));
        yield return new("Tokens written, the same", TokenCount.Of(answer), Others: "what the offline engine answers to the same question, without offsets");
        yield return new("Tokens read, one call for a summary alone", SummaryPrompt + text, Others: "a prompt of 60 tokens; no claims, nothing cited");
        yield return new("Tokens written, the same", SummaryAnswer, Others: "five sentences");
        var context = sentences.Select((own, index) => sentences.Skip(Math.Max(0, index - Context)).Take(index - Math.Max(0, index - Context) + 1 + Context).Sum()).Sum();
        yield return new(
            "Tokens read, three calls for each sentence", 3 * context,
            Others: Said($"{3 * sentences.Count} calls; sentence with five before and five behind it, and not counting their instructions, which are longer than ours"));
        yield return new("Tokens written, the same", 3 * sentences.Sum(), Others: "each call repeats its sentence once");
    }

    private static async Task<double> MedianAsync<T>(Func<Task<T>> work, int runs = Runs)
    {
        var times = new List<double>();
        for (var run = 0; run < runs + WarmUp; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Skip(WarmUp).Order().ElementAt(runs / 2);
    }

    private static IHost Bot(FakeModel model)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        foreach (var (name, value) in new[] { ("Provider", "openai"), ("Endpoint", model.Endpoint.ToString()), ("Model", "editor-1"), ("Key", "secret-key") })
        {
            builder.Configuration["Briefing:" + name] = value;
        }

        return builder.AddNewsBot().Build();
    }

    /// <summary>The first 600 words of the samples, as they are handed in.</summary>
    private static Article Article(LanguageBook languages, IReadOnlyList<string> samples)
    {
        var words = samples.SelectMany(sample => sample.Split("\n\n")).Aggregate(new List<string>(), (taken, paragraph) =>
        {
            if (taken.Sum(WordCount.Of) < Words)
            {
                taken.Add(paragraph);
            }

            return taken;
        });
        var body = Paragraphs.Join(PastedText.Read(string.Join("\n\n", words)).All.ToList());
        var code = new LanguageDetector(languages).Detect(body);
        return new() { Language = code, Text = body, Sentences = SentenceSplitter.Split(body, languages.Find(code)), Words = WordCount.Of(body) };
    }

    /// <summary>What the offline engine answers, as a model would: it gives no offsets.</summary>
    private static string Answer(LanguageBook languages, Article article)
    {
        var draft = new OfflineEngine(languages).Draft(article, BriefingFunctions.Points(Length.Long), CancellationToken.None);
        return JsonSerializer.Serialize(draft with { Claims = [.. draft.Claims.Select(claim => claim with { Spans = null })] }, BriefingDraftJson.Default.BriefingDraft);
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
