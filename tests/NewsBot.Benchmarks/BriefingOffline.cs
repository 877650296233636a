using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Replies;

namespace NewsBot.Benchmarks;

/// <summary>Briefing one article offline, in a process that has briefed before: from the bytes of the file to the line of JSON.</summary>
[MemoryDiagnoser]
public class BriefingOffline : IDisposable
{
    private static readonly Wish Wish = new(Engine: BriefingFunctions.Offline);

    private ServiceProvider rooms = null!;
    private ArticleReader reader = null!;
    private Briefer briefer = null!;
    private Input input = null!;
    private Article article = null!;
    private Briefing briefing = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddNewsBot();
        rooms = builder.Services.BuildServiceProvider();
        reader = rooms.GetRequiredService<ArticleReader>();
        briefer = rooms.GetRequiredService<Briefer>();
        const string Name = "fr-north-korea.txt";
        input = new Input.Saved(Name, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", Name)));
        article = await reader.ReadAsync(input, CancellationToken.None);
        briefing = await briefer.BriefAsync(article, Wish, CancellationToken.None);
    }

    [Benchmark]
    public Task<Article> Read() => reader.ReadAsync(input, CancellationToken.None);

    [Benchmark]
    public Task<Briefing> Brief() => briefer.BriefAsync(article, Wish, CancellationToken.None);

    [Benchmark]
    public string Write() => BriefingJson.Write("-", article, briefing);

    [Benchmark(Baseline = true)]
    public async Task<string> All()
    {
        var read = await reader.ReadAsync(input, CancellationToken.None);
        return BriefingJson.Write("-", read, await briefer.BriefAsync(read, Wish, CancellationToken.None));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        rooms.Dispose();
        GC.SuppressFinalize(this);
    }
}
