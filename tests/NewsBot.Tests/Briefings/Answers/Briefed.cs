using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Answers;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings.Answers;

/// <summary>Articles of the corpus and the sample, read and briefed by the rules.</summary>
internal static class Briefed
{
    private static readonly IHost Host = Build();

    public static LanguageBook Languages => Host.Services.GetRequiredService<LanguageBook>();

    public static async Task<Answering> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var path = name == "fr-north-korea" ? Path.Combine(AppContext.BaseDirectory, "samples", $"{name}.txt") : Path.Combine(House.Sources.Root, "tests/NewsBot.Tests/Corpus", $"{name}.txt");
        return await ReadTextAsync(await File.ReadAllTextAsync(path, cancellationToken), cancellationToken);
    }

    public static async Task<Answering> ReadTextAsync(string text, CancellationToken cancellationToken)
    {
        var article = await Host.Services.GetRequiredService<ArticleReader>().ReadAsync(new Input.Pasted(text), cancellationToken);
        return new(article, await Host.Services.GetRequiredService<Briefer>().BriefAsync(article, new(), cancellationToken));
    }

    private static IHost Build()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.AddNewsBot();
        return builder.Build();
    }
}
