using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Briefings.Models;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Comparisons;
using NewsBot.Briefings.Digests;
using NewsBot.Briefings.Offline;
using NewsBot.Briefings.Translations;

namespace NewsBot.Briefings;

/// <summary>What this room registers.</summary>
internal static class BriefingRoom
{
    /// <summary>The <see cref="Briefer"/>. No model is connected to before the first article.</summary>
    /// <remarks>Needs LanguageBook and TimeProvider.</remarks>
    public static IServiceCollection AddBriefings(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<BriefingOptions>, PromptFilesCheck>();
        foreach (var (index, client) in ChatModels.Clients.Index())
        {
            services.AddHttpClient(client, client => client.Timeout = Timeout.InfiniteTimeSpan)
                .UseSocketsHttpHandler((sockets, _) =>
                {
                    // The client lives as long as the program: its connections must not, or it would not see an address change.
                    sockets.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                    sockets.AllowAutoRedirect = false; // The key is for the configured address alone.
                    sockets.UseCookies = false;
                })
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
                .AddHttpMessageHandler(provider => new ModelWire(
                    provider.GetRequiredService<IOptions<BriefingOptions>>().Value.Chain()[index], provider.GetRequiredService<TimeProvider>()))
                .RemoveAllLoggers();
        }

        services.AddSingleton<OfflineEngine>();
        services.AddSingleton<OfflineFunctions>();
        services.AddSingleton<ChatModels>();
        services.AddSingleton<PromptBook>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<ModelCalls>();
        services.AddSingleton<ModelReading>();
        services.AddSingleton<RulesAhead>();
        services.AddSingleton<Briefer>();
        services.AddSingleton<BriefingShelf>();
        services.AddSingleton<Answerer>();
        services.AddSingleton<BriefingTranslator>();
        services.AddSingleton<ArticleComparer>();
        services.AddSingleton<DigestWriter>();
        return services;
    }
}
