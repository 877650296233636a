using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings;

/// <summary>The room as it is registered, an article, and answers of a model about it.</summary>
internal sealed partial class Scene : IDisposable, ILoggerProvider, ILogger
{
    private readonly IHost host;

    public Scene(params (string Key, string? Value)[] settings)
        : this(TimeProvider.System, settings)
    {
    }

    private Scene(TimeProvider time, (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key.StartsWith("Budgets:", StringComparison.Ordinal) ? key : "Briefing:" + key] = value;
        }

        builder.Logging.AddProvider(this);
        builder.Services.AddSingleton(time);
        host = builder.AddNewsBot().Build();
    }

    /// <summary>What was logged at warning and above.</summary>
    public List<string> Warnings { get; } = [];

    public Briefer Briefer => host.Services.GetRequiredService<Briefer>();

    public BriefingShelf Shelf => host.Services.GetRequiredService<BriefingShelf>();

    public ReadingOptions Reading => host.Services.GetRequiredService<IOptions<ReadingOptions>>().Value;

    public ModelCalls Calls => host.Services.GetRequiredService<ModelCalls>();

    public static LanguageBook Languages { get; } = LanguageBook.Load();

    /// <summary>The room with this model behind it.</summary>
    public static Scene With(FakeModel model, params (string Key, string? Value)[] settings) => With(model, TimeProvider.System, settings);

    public static Scene With(FakeModel model, TimeProvider time, params (string Key, string? Value)[] settings) =>
        new(time, [("Provider", "openai"), ("Endpoint", model.Endpoint.ToString()), ("Model", "editor-1"), ("Key", "secret-key"), .. settings]);

    /// <summary>Starts the host, which checks the settings.</summary>
    public Task StartAsync() => host.StartAsync();

    public Task<Briefing> BriefAsync(Article article, Wish? wish = null) => Briefer.BriefAsync(article, wish ?? new(), TestContext.Current.CancellationToken);

    /// <summary>An article of these sentences; an empty one begins a paragraph.</summary>
    public static Article Article(string language, params string[] lines)
    {
        var text = "";
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                paragraph++;
                text += "\n\n";
                continue;
            }

            var start = text.Length + (text.Length == 0 || text.EndsWith('\n') ? 0 : 1);
            text = text.PadRight(start) + line;
            sentences.Add(new(sentences.Count + 1, paragraph, new(start, text.Length)));
        }

        return new() { Language = language, Text = text.TrimEnd(), Sentences = sentences, Words = text.Split(' ').Length };
    }

    public static Article Flood { get; } = Article(
        "en",
        "The river Orne burst its banks near Caen on 3 May, and about 2,400 people left their homes, the mayor, Aline Duroc, said.",
        "“We have never seen water like this,” she told reporters.",
        "",
        "Hervé Malo, head of the regional water agency, said the dam at Rabodanges held 1.5 million cubic metres more than a year ago.",
        "He denied that the dam had been opened too late.",
        "",
        "Nearly 3,100 people were evacuated, according to the Red Cross.",
        "The newspaper could not independently verify the figures.");

    /// <summary>A good answer about <see cref="Flood"/>; tests spoil a part of it.</summary>
    public static JsonObject Answer() => JsonNode.Parse(
        """
        {
          "headline": "Orne floods near Caen",
          "points": [
            { "text": "About 2,400 people left their homes when the Orne burst its banks near Caen, according to mayor Aline Duroc.", "sentences": [1] },
            { "text": "Hervé Malo denied that the dam had been opened too late.", "sentences": [4] },
            { "text": "The Red Cross counts nearly 3,100 evacuated people.", "sentences": [5] }
          ],
          "claims": [
            { "content": "About 2,400 people left their homes near Caen.", "source": { "name": "Aline Duroc", "role": "the mayor", "kind": "person" },
              "via": null, "cue": "said", "stance": "asserts", "certainty": "stated", "hedges": ["about"], "said": "3 May", "sentences": [1] },
            { "content": "The dam at Rabodanges held 1.5 million cubic metres more than a year ago.", "source": { "name": "Hervé Malo", "role": "head of the regional water agency", "kind": "person" },
              "via": null, "cue": "said", "stance": "asserts", "certainty": "stated", "hedges": [], "said": null, "sentences": [3] },
            { "content": "The dam had been opened too late.", "source": { "name": "Hervé Malo", "role": null, "kind": "person" },
              "via": null, "cue": "denied", "stance": "denies", "certainty": "stated", "hedges": [], "said": null, "sentences": [4] },
            { "content": "Nearly 3,100 people were evacuated.", "source": { "name": "Red Cross", "role": null, "kind": "organisation" },
              "via": null, "cue": "according to", "stance": "asserts", "certainty": "stated", "hedges": ["Nearly"], "said": null, "sentences": [5] }
          ],
          "caveats": [ { "text": "The newspaper could not independently verify the figures.", "by": "The newspaper", "sentences": [6], "claims": [1, 4] } ]
        }
        """)!.AsObject();

    /// <summary>The sample article, a paragraph a line, cut where a sentence ends.</summary>
    public static Article NorthKorea { get; } = Article("fr", [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "samples", "fr-north-korea.txt"))
            .Where(line => line.Length > 0)
            .SelectMany(line => SentenceBorder.Split(line).Append("")),
    ]);

    public void Dispose() => host.Dispose();

    [GeneratedRegex("(?<=[.]) (?=[A-Z])", RegexOptions.None, 1_000)]
    private static partial Regex SentenceBorder { get; }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{formatter(state, exception)} {exception}"));
}
