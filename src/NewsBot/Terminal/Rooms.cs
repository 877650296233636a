using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Terminal;

/// <summary>The inner rooms without a host: what a command needs that is no bot.</summary>
internal static class Rooms
{
    public static ServiceProvider Open(ConfigurationManager settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(settings)
        .AddSingleton(LanguageBook.Load())
        .AddSingleton<LanguageDetector>()
        .AddSingleton<ArticleReader>()
        .AddSingleton<OfflineEngine>()
        .AddSingleton<Briefer>()
        .AddSingleton(TimeProvider.System)
        .AddOptions()
        .BuildServiceProvider();

    public static Inputs Inputs(IServiceProvider rooms, Screen screen) =>
        new(screen, rooms.GetRequiredService<IOptions<ReadingOptions>>().Value.MaxCharacters * 4L);
}
