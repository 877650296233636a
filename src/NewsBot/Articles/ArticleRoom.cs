using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Articles.Fetching;
using NewsBot.Articles.Files;
using NewsBot.Articles.Pages;

namespace NewsBot.Articles;

/// <summary>What this room registers.</summary>
internal static class ArticleRoom
{
    /// <summary>The <see cref="ArticleReader"/>.</summary>
    /// <remarks>Needs LanguageBook, LanguageDetector and TimeProvider.</remarks>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.TryAddSingleton<NameResolver>(Dns.GetHostAddressesAsync);
        services.AddSingleton<PublicConnection>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<PageExtractor>();
        services.AddSingleton<PdfReader>();
        services.AddSingleton<FileReader>();
        services.AddSingleton<ArticleReader>();

        // The factory's own loggers would write whole addresses.
        services.AddHttpClient(PageFetcher.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connected);
        return services;
    }

    private static SocketsHttpHandler Connected(IServiceProvider services)
    {
        var limits = services.GetRequiredService<IOptions<ReadingOptions>>().Value;
        return new()
        {
            ConnectCallback = services.GetRequiredService<PublicConnection>().ConnectAsync,
            ConnectTimeout = limits.ConnectTime,
            MaxResponseHeadersLength = limits.MaxHeaderKibibytes,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,

            // No trace headers for strangers, and nothing more of a refused answer is read.
            ActivityHeadersPropagator = null,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
    }
}
